import { relationSigils, type RelationType } from '../syntax/sigils.js';

export type { RelationType };

/** A kind of relation. `entails` and `contrary` are readings of the strict mode (`model: {mode: strict}`) and are never written. */
export type MapRelationType = RelationType | 'entails' | 'contrary';

/** What there is to know of a kind of relation. */
export interface RelationKind {
  /** Whether a relation speaks for what it ends at or against it. */
  readonly polarity: 'pro' | 'con';
  /** A relation of this kind speaks against both of its ends. */
  readonly isSymmetric: boolean;
  /** A relation of this kind is written from one end to the other. A contradiction is not. */
  readonly isDirected: boolean;
  /** A relation of this kind says no more than that it speaks for or against what it ends at. */
  readonly isPlain: boolean;
  /** What a relation ends at: a claim or argument, or the step from one to another. */
  readonly aim: 'node' | 'step';
  /** A line of this kind can relate claims alone. Readings of the strict mode follow the line that they are written as. */
  readonly isForClaimsAlone: boolean;
  /** How the strict mode reads it between claims. */
  readonly strict: MapRelationType;
  /** What it amounts to between arguments, when their claims are related in this way. */
  readonly betweenArguments: MapRelationType;
  /** What one end does to the other: “supports”. */
  readonly active: string;
  /** What one end is to the other, before the other's name: “supported by”. */
  readonly passive: string;
  /** What a relation of this kind is called: “support”. */
  readonly noun: string;
}

/** The kinds of relations. Whatever depends on a kind is derived from here; how edges look is in picture/edge-kinds.ts. */
export const relationKinds: Readonly<Record<MapRelationType, RelationKind>> = {
  support: {
    polarity: 'pro', isSymmetric: false, isDirected: true, isPlain: true, aim: 'node', isForClaimsAlone: false,
    strict: 'entails', betweenArguments: 'support',
    active: 'supports', passive: 'supported by', noun: 'support',
  },
  entails: {
    polarity: 'pro', isSymmetric: false, isDirected: true, isPlain: false, aim: 'node', isForClaimsAlone: false,
    strict: 'entails', betweenArguments: 'support',
    active: 'entails', passive: 'entailed by', noun: 'entailment',
  },
  attack: {
    polarity: 'con', isSymmetric: false, isDirected: true, isPlain: true, aim: 'node', isForClaimsAlone: false,
    strict: 'contrary', betweenArguments: 'attack',
    active: 'attacks', passive: 'attacked by', noun: 'attack',
  },
  contrary: {
    polarity: 'con', isSymmetric: true, isDirected: true, isPlain: false, aim: 'node', isForClaimsAlone: false,
    strict: 'contrary', betweenArguments: 'attack',
    active: 'excludes', passive: 'excluded by', noun: 'contrary',
  },
  undercut: {
    polarity: 'con', isSymmetric: false, isDirected: true, isPlain: false, aim: 'step', isForClaimsAlone: false,
    strict: 'undercut', betweenArguments: 'undercut',
    active: 'undercuts', passive: 'undercut by', noun: 'undercut',
  },
  contradiction: {
    polarity: 'con', isSymmetric: true, isDirected: false, isPlain: false, aim: 'node', isForClaimsAlone: true,
    strict: 'contradiction', betweenArguments: 'attack',
    active: 'contradicts', passive: 'contradicts', noun: 'contradiction',
  },
};

/** The kinds that a line can be written as. */
export const writtenTypes = Object.keys(relationSigils) as readonly RelationType[];

/** The relation from a premise to its argument, and from an argument to its conclusion. */
export const inferentialType = 'support' satisfies MapRelationType;

/** Something that has a kind of relation, most often a relation. */
export interface OfKind {
  readonly type: MapRelationType;
}

/** Tells whether a relation speaks for what it ends at. */
export function isPro({ type }: OfKind): boolean {
  return relationKinds[type].polarity === 'pro';
}

/** Tells whether a relation speaks against what it ends at; contradiction and contrariety speak against both ends. */
export function isCon({ type }: OfKind): boolean {
  return relationKinds[type].polarity === 'con';
}

/** Tells whether a relation speaks against both of its ends. */
export function isSymmetric({ type }: OfKind): boolean {
  return relationKinds[type].isSymmetric;
}

/** Tells whether a relation is written from one end to the other, as all but contradictions are. */
export function isDirected({ type }: OfKind): boolean {
  return relationKinds[type].isDirected;
}

/** Tells whether a relation says no more than that it speaks for or against what it ends at. */
export function isPlain({ type }: OfKind): boolean {
  return relationKinds[type].isPlain;
}

/** Whether what it comes from cannot be true unless what it ends at is: support in strict mode. */
export function isEntailment({ type }: OfKind): boolean {
  return type === 'entails';
}

/** Tells whether a relation ends at a step, as undercuts do. */
export function isAimedAtStep({ type }: OfKind): boolean {
  return relationKinds[type].aim === 'step';
}
