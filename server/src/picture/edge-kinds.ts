import { inferentialType, isPro, relationKinds, type MapRelationType } from '../model/relations.js';
import { sigilOf, writtenAs } from '../model/written-as.js';

/**
 * A kind of edge: a relation, or a part of the structure. `premise`: from a claim to its argument or step; `conclusion`:
 * from an argument or step to a claim; `question`: from a question to what it is put to; `answer`: from a claim or
 * argument to the question that its relation closes.
 */
export type EdgeType = MapRelationType | 'premise' | 'conclusion' | 'question' | 'answer';

/** The kinds that the legend explains: a conclusion looks like a support there, and an answer like a question. */
export type ExplainedType = Exclude<EdgeType, 'conclusion' | 'answer'>;

/** How edges of one kind look, and what they are called. */
export interface EdgeKind {
  /** What its ends have to do with each other, between their names. */
  readonly verb: string;
  /** What stands for it before a line of a text. */
  readonly sign: string;
  /** How the legend explains it. An edge that looks like one of another kind names that kind, so that both are explained once. */
  readonly legend: 'own' | { readonly as: ExplainedType };
  /** The colour of line and head, by its name in the palette. */
  readonly colour: 'support' | 'attack' | 'undercut' | 'bracket' | 'neutral';
  /** The width of the line in pixels, where it is not the usual one. */
  readonly width?: number;
  /** The lengths of dashes and gaps in pixels, where it is broken. */
  readonly dashes?: readonly number[];
  /** The head where it ends: a filled triangle, a hollow one, one with a bar across the line, a diamond, or none. */
  readonly head: 'triangle' | 'hollow' | 'barred' | 'diamond' | 'none';
  /** It has a head at either end. */
  readonly isSymmetric: boolean;
  /** Its attributes in Graphviz' language besides the colour. */
  readonly dot: string;
  /** Its arrow in Mermaid's language. */
  readonly mermaid: string;
}

/** The kinds of edges. Relations can be told apart by their dashes and heads as well as by colour. The legend keeps this order. */
export const edgeKinds: Readonly<Record<EdgeType, EdgeKind>> = {
  support: {
    ...ofRelation('support'), legend: 'own',
    colour: 'support', head: 'triangle', dot: '', mermaid: '-->',
  },
  entails: {
    ...ofRelation('entails'), legend: 'own',
    colour: 'support', head: 'barred', dot: 'arrowhead=normaltee', mermaid: '==>',
  },
  attack: {
    ...ofRelation('attack'), legend: 'own',
    colour: 'attack', dashes: [7, 4], head: 'hollow', dot: 'style=dashed, arrowhead=empty', mermaid: '-.-x',
  },
  contrary: {
    ...ofRelation('contrary'), legend: 'own',
    colour: 'attack', dashes: [7, 4], head: 'hollow', dot: 'style=dashed, dir=both, arrowhead=empty, arrowtail=empty', mermaid: 'x-.-x',
  },
  undercut: {
    ...ofRelation('undercut'), legend: 'own',
    colour: 'undercut', width: 2.2, dashes: [1.5, 3.5], head: 'diamond', dot: 'style=dotted, arrowhead=diamond', mermaid: '-.-o',
  },
  contradiction: {
    ...ofRelation('contradiction'), legend: 'own',
    colour: 'attack', width: 2.4, head: 'triangle', dot: 'dir=both', mermaid: 'x--x',
  },
  premise: {
    verb: 'is a premise of', sign: '&', legend: 'own', isSymmetric: false,
    colour: 'bracket', head: 'none', dot: 'arrowhead=none', mermaid: '---',
  },
  conclusion: {
    verb: 'is a reason for', sign: sigilOf(inferentialType), legend: { as: 'support' }, isSymmetric: false,
    colour: 'support', head: 'triangle', dot: '', mermaid: '-->',
  },
  question: {
    verb: 'asks about', sign: '?', legend: 'own', isSymmetric: false,
    colour: 'neutral', width: 1.2, dashes: [2, 3], head: 'none', dot: 'style=dotted, arrowhead=none', mermaid: '-.-',
  },
  answer: {
    verb: 'answers', sign: '= (answers)', legend: { as: 'question' }, isSymmetric: false,
    colour: 'neutral', width: 1.2, dashes: [2, 3], head: 'none', dot: 'style=dotted, arrowhead=none', mermaid: '-.-',
  },
};

/** The colours of what speaks for something, and of what speaks against it. */
export const proAndCon = { pro: 'support', con: 'attack' } as const satisfies Record<string, EdgeKind['colour']>;

/** Whether an edge stands for a relation of the map, and not for a part of its structure. */
export function isRelationType(type: EdgeType): type is MapRelationType {
  return type in relationKinds;
}

/** Whether an edge speaks for what it leads to: a support, or the step of an argument. */
export function speaksFor(type: EdgeType): boolean {
  return type === 'conclusion' || isRelationType(type) && isPro({ type });
}

/** Whether an edge leads to a step, as undercuts do. */
export function leadsToStep({ type }: { readonly type: EdgeType }): boolean {
  return isRelationType(type) && relationKinds[type].aim === 'step';
}

/** Whether the step that an edge stands for can be undercut: it is a relation with a direction. */
export function canBeUndercut(type: EdgeType): boolean {
  return isRelationType(type) && relationKinds[type].isDirected;
}

/** Whether an edge has heads at both ends. */
export function isSymmetric({ type }: { readonly type: EdgeType }): boolean {
  return edgeKinds[type].isSymmetric;
}

/** Whether an edge has a head where it ends. Premises and questions run into what they belong to without one. */
export function hasHead({ type }: { readonly type: EdgeType }): boolean {
  return edgeKinds[type].head !== 'none';
}

function ofRelation(type: MapRelationType): Pick<EdgeKind, 'verb' | 'sign' | 'isSymmetric'> {
  const { active, isSymmetric: isMutual } = relationKinds[type];
  const written = writtenAs(type);
  const sigil = sigilOf(written);
  return { verb: active, sign: written === type ? sigil : `${sigil} (${type})`, isSymmetric: isMutual };
}
