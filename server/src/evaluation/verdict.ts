import type { Id } from '../model/model.js';
import type { Standard, Status } from './framework.js';
import type { Burden } from './settings.js';

/** The verdict on a claim or argument, and the reason for it. */
export interface Verdict {
  readonly status: Status;
  readonly reason: Reason;
}

/** A claim or argument in a reason, as what it is there: for an undercut step, the claim or argument that takes it. */
export interface Party {
  readonly id: Id;
  /** Its status there: for a step that is undercut, that of the step. */
  readonly status: Status;
  /** The claims that the step starts from, if it is a step of an argument to a claim on its way. */
  readonly from?: readonly Id[];
  /** What undercuts the step that it takes; empty for what takes an untouched step. */
  readonly undercutBy: readonly Id[];
  /** It is contradicted: what counts is not the claim itself but what speaks for it. */
  readonly isRival?: true;
  /** It is contradicted, and something that is not out speaks for it. */
  readonly hasCase?: true;
  /** What its step yields to because that is preferred. */
  readonly yieldsTo?: readonly Id[];
}

/** What decided a verdict. */
export type ReasonKind =
  // accepted
  /** Nothing that stands speaks for it but its own ground. */
  | 'asserted'
  /** It is an argument all of whose premises are accepted. */
  | 'premises-hold'
  | 'supported'
  /** What speaks for it prevails over its cons and rivals under the proof standard. */
  | 'prevails'
  // rejected or unproven
  /** It is an argument of which a premise is out, or which is undercut; or it yields to a rival. */
  | 'broken'
  /** Something that stands speaks against it, and nothing for it. */
  | 'attacked'
  | 'outweighed'
  /** Nothing speaks for it, and the burden of proof asks for something. */
  | 'unsupported'
  /** What spoke for it does not stand; nothing that stands speaks against it. */
  | 'support-lost'
  /** What speaks for it falls short of the proof standard, given what speaks against it and what it contradicts. */
  | 'not-met'
  // open
  /** Something that stands speaks for it, and something that stands against it or for what it contradicts. */
  | 'contested'
  /** It depends on itself: on other open nodes that depend on it. */
  | 'cycle'
  /** It depends on others that are open. */
  | 'pending';

/**
 * The reason for a node's verdict: what decided it, and everything that bears on it, with the status of each. The lists are in the
 * order of the text, each id once.
 */
export interface Reason {
  readonly kind: ReasonKind;
  /** What speaks for it besides its pros; `asserted`: only that it is asserted. */
  readonly ground?: 'assumption' | 'cited' | 'asserted' | undefined;
  /** The premises that decide its status: all those of an argument that holds, else those that are not accepted. */
  readonly premises: readonly Party[];
  readonly undercutters: readonly Party[];
  readonly pros: readonly Party[];
  readonly cons: readonly Party[];
  readonly rivals: readonly Party[];
  /** The standard by which the two sides were weighed. */
  readonly standard: Standard;
  /** The reasons of each side weigh together. */
  readonly accrues?: true | undefined;
  readonly burden: Burden;
  /** Everything through which it depends on itself, including itself, sorted. */
  readonly with?: readonly Id[];
}

export function isAccepted({ status }: Party): boolean {
  return status === 'accepted';
}

/** Whether it is neither rejected nor unproven. */
export function isLeft({ status }: Party): boolean {
  return status === 'accepted' || status === 'open';
}

export function isOut(party: Party): boolean {
  return !isLeft(party);
}

/** Whether something stands for what is contradicted: it is not refuted, or falls short of a standard itself. */
export function isOpposing({ status, hasCase }: Party): boolean {
  return hasCase === true && status !== 'rejected';
}

/** What stands, or may stand, against something under the standard of proof by which it is judged. */
export function weighedAgainst({ cons, rivals, standard }: Pick<Reason, 'cons' | 'rivals' | 'standard'>): readonly Party[] {
  return [...cons.filter(isLeft), ...standard === 'dialectical-validity' ? [] : rivals.filter(({ hasCase, yieldsTo }) => hasCase && !yieldsTo)];
}

/** Tells whether two verdicts say the same. */
export function sameVerdict(a: Verdict, b: Verdict): boolean {
  return a === b || (a.status === b.status && same(a.reason, b.reason));
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  // All members of a large circle have the same list, which is compared once.
  if (!Array.isArray(a) || a.length < 9) return sameParts(a, b);
  if (sameLists.get(a) !== b && sameParts(a, b)) sameLists.set(a, b);
  return sameLists.get(a) === b;
}

const sameLists = new WeakMap<object, unknown>();

function sameParts(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const entries = Object.entries(a);
  return entries.length === Object.keys(b).length
    && entries.every(([key, value]) => same(value, (b as Readonly<Record<string, unknown>>)[key]));
}

/**
 * The claims and arguments that a reason names, each once, those that decide first; undercutters come after what they undercut.
 */
export function idsOf({ kind, with: circle = none, premises, undercutters, pros, cons, rivals }: Reason): readonly Id[] {
  const against = [...undercutters, ...cons, ...rivals];
  const parties = kind === 'broken' || kind === 'attacked' || kind === 'outweighed' ? [...premises, ...against, ...pros]
    : [...premises, ...pros, ...against];
  return [...new Set([...circle, ...parties.flatMap(({ id, from = none, undercutBy, yieldsTo = none }) =>
    [...from.length > 0 ? from : [id], ...undercutBy, ...yieldsTo])])];
}

const none: readonly never[] = [];
