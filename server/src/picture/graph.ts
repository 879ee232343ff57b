import { push } from '../base/multimap.js';
import { usualWeight } from '../evaluation/weighing.js';
import { earlierStep } from '../model/earlier-step.js';
import { groupOf } from '../model/groups.js';
import type { ArgumentMap, Argument, Claim, DataValues, Id, QuotationState, Relation } from '../model/model.js';
import { frontMatterValue } from '../model/query.js';
import { inferentialType, isSymmetric } from '../model/relations.js';
import { relationsAcross } from './across.js';
import { readArgdownDisplay } from './argdown-display.js';
import { readMapDisplay, type MapDisplay } from './display.js';
import { edgeKinds, type EdgeType } from './edge-kinds.js';
import { withTitles } from './mentions.js';
import { withStepVerdicts } from './step-verdicts.js';
import { argumentOfStep, stepId, structureEdges } from './structure.js';

/**
 * An argument map as it is drawn: nodes, edges, groups. Plain JSON, so that it travels from the server to a webview
 * as it is. Nothing of the map is left out: untitled and unconnected claims and all premises have a node. What of it is drawn, `viewOf` says.
 */
export interface MapGraph {
  readonly title: string | null;
  /** The thesis that the map is about: the one marked `{main: true}`, or else the first; `null`: it has none. */
  readonly main: Id | null;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** A group's parent is before it. */
  readonly groups: readonly MapGroup[];
  readonly display: MapDisplay;
  /** The language of its texts, as in BCP 47; `null`: it is not said. */
  readonly lang: string | null;
  /** The parts of long words that may be parted where a line ends. */
  readonly hyphens: readonly (readonly string[])[];
}

export interface MapNode {
  /** The id in the model; of a step, the argument's id with `/` and the step's number from 1. */
  readonly id: Id;
  readonly kind: NodeKind;
  readonly title: string | null;
  /** The full text, with what it mentions by title; empty if there is none. Of several wordings the first. */
  readonly text: string;
  /** The tags, without those that name a role. */
  readonly tags: readonly string[];
  readonly roles: readonly NodeRole[];
  readonly group: Id | null;
  readonly mark: NodeMark | null;
  readonly verdict: NodeVerdict | null;
  /** Of an argument: the rule or scheme by which it concludes, if the text names one. */
  readonly rule?: string;
  /** The keys of the sources cited, each once. */
  readonly sources: readonly string[];
  /** What is quoted in it, and from where, in the order of the text. */
  readonly quotations: readonly NodeQuotation[];
  readonly expected: Verdict | null;
  /** It decides the verdict of the main thesis; told in live maps and exported pages. */
  readonly decides?: true;
  /** How many nodes are folded into it. */
  readonly hidden: number;
}

/**
 * `step`: an inference of a reconstruction before its last, which the argument's own node stands for; `group`: a
 * folded heading.
 */
export type NodeKind = 'claim' | 'argument' | 'step' | 'question' | 'group';

/** `answered` is a question's, the others are role tags. */
export type NodeRole = 'thesis' | 'assumption' | 'undeveloped' | 'answered';

/** What a claim or argument may come out as, or be expected to. */
export type Verdict = 'accepted' | 'rejected' | 'unproven' | 'open';

export interface NodeVerdict {
  readonly status: Verdict;
  /** `accepted because …`, for people. */
  readonly reason: string;
  /** It is accepted without a reason or a source. */
  readonly isGiven?: boolean;
}

/** A quotation, or words that say where in a source something stands, with what was found of it. */
export interface NodeQuotation {
  readonly words: string;
  /** The key of the source that has the words, or is most like them; else of the first that is cited. */
  readonly source: string;
  /** What the pages are called that they are on; `null`: they stand nowhere, or the source has no pages. */
  readonly page: string | null;
  readonly state: QuotedState;
}

/** What is found of a quotation; `misplaced`: it is in the source, but not on the page that is cited. */
export type QuotedState = QuotationState | 'misplaced';

/** What the linter found about a node. */
export interface NodeMark {
  /** The gravest finding's severity. */
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  /** How many findings there are. */
  readonly count: number;
  /** One of them says that support is missing. */
  readonly unsupported: boolean;
  readonly messages: readonly string[];
}

export interface MapEdge {
  /** Made of type and ends, so that an edge keeps its id while the text around it changes. */
  readonly id: string;
  readonly type: EdgeType;
  readonly from: Id;
  readonly to: Id;
  /** The id of the edge whose step this one undercuts, if it does. Then `to` is that edge's `to`. */
  readonly toEdge: string | null;
  readonly derived: boolean;
  /** The reason given for it in its data. */
  readonly note: string | null;
  readonly weight: number | null;
}

export interface MapGroup {
  readonly id: Id;
  readonly title: string;
  readonly parent: Id | null;
  /** The heading's level, 1 to 6. */
  readonly level: number;
}

export interface GraphOptions {
  /** What the linter found, by node id. */
  readonly marks?: ReadonlyMap<Id, NodeMark>;
  /** The verdicts to show, by node id. */
  readonly verdicts?: { get(id: Id): NodeVerdict | undefined };
  /** What was found of quotations, by the id of the node that has them; without it, none are told of. */
  readonly quotations?: ReadonlyMap<Id, readonly NodeQuotation[]>;
  /** What holds where the front matter says nothing about the map. */
  readonly display?: MapDisplay;
}

type Notes = Required<Pick<GraphOptions, 'marks' | 'verdicts' | 'quotations'>>;

const ROLES: ReadonlySet<string> = new Set(['thesis', 'assumption', 'undeveloped'] satisfies NodeRole[]);

/** Returns the graph of `map`; linear in its size. */
export function buildGraph(map: ArgumentMap, options: GraphOptions = {}): MapGraph {
  const notes: Notes = { marks: options.marks ?? new Map(), verdicts: options.verdicts ?? new Map(), quotations: options.quotations ?? new Map() };
  const nodes: MapNode[] = [];
  const edges = new EdgeList();
  for (const claim of map.claims.values()) nodes.push(statementNode(map, claim, notes));
  for (const argument of map.arguments.values()) {
    const node = statementNode(map, argument, notes);
    const rule = ruleOf(argument);
    nodes.push(rule === '' ? node : { ...node, rule });
    const structure = structureEdges(argument);
    for (const step of structure.steps) nodes.push(stepNode(step.id, step.title, node.group));
    for (const { type, from, to } of structure.edges) edges.add(type, from, to);
  }
  addQuestions(map, notes, nodes, edges);
  addRelations(map, edges);
  const main = mainThesis(map, nodes);
  return withoutLeftOut({
    title: map.title ?? null,
    main,
    lang: map.settings.lang ?? null,
    hyphens: [],
    nodes: options.verdicts === undefined ? nodes : withStepVerdicts(map, nodes, edges.all),
    edges: fromTheses(edges.all, nodes, main),
    groups: map.groups.map(({ id, title, level, parent }) => ({ id, title: withTitles(title), parent: parent?.id ?? null, level })),
    display: readMapDisplay(frontMatterValue(map, 'map'), readArgdownDisplay({
      color: frontMatterValue(map, 'color'), dot: frontMatterValue(map, 'dot'), map: frontMatterValue(map, 'map'),
      selection: frontMatterValue(map, 'selection'), group: frontMatterValue(map, 'group'),
    }, options.display)),
  }, map);
}

/**
 * The graph without what its text leaves out of the picture, as in Argdown: claims and arguments with `{isInMap: false}`, with their
 * relations, and groups of headings with `{isGroup: false}`, whose content moves to the group around them. Relations that lead from argument
 * to argument through an omitted claim become an edge between the two. But a premise of a reconstruction that something bears on is kept: unlike
 * Argdown's picture, this one shows all lines, and a relation to one line would be read as a relation to the argument. Returns the same graph
 * if nothing is left out. Linear, except for these edges.
 */
function withoutLeftOut(graph: MapGraph, map: ArgumentMap): MapGraph {
  const noGroups = new Map(map.groups.filter(({ data }) => data['isGroup'] === false).map(({ id, parent }) => [id, parent?.id ?? null]));
  const hidden = new Set<Id>();
  for (const { node } of map.nodes) if (node.data['isInMap'] === false) hidden.add(node.id);
  if (hidden.size > 0) for (const id of linesSpokenOf(graph, map)) hidden.delete(id);
  if (noGroups.size === 0 && hidden.size === 0) return graph;
  const shownGroup = (id: Id | null) => {
    let group = id;
    while (group !== null && noGroups.has(group)) group = noGroups.get(group) ?? null;
    return group;
  };
  // Questions and steps of what is left out go with it, and undercuts of its relations.
  const gone = new Set(hidden);
  for (const node of graph.nodes) if (hidden.has(argumentOfStep(node) ?? '')) gone.add(node.id);
  for (const { type, from, to } of graph.edges) if (type === 'question' && gone.has(to)) gone.add(from);
  const edges = graph.edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
  const left = new Set(edges.map(({ id }) => id));
  const steps = new Map(graph.nodes.map((node) => [node.id, argumentOfStep(node) ?? node.id]));
  for (const { type, from, to } of relationsAcross(graph.edges, gone, (id) => steps.get(id) ?? id)) {
    const id = edgeKey(type, from, to);
    if (!left.has(id)) edges.push({ id, type, from, to, toEdge: null, derived: true, note: null, weight: null });
    left.add(id);
  }
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => !gone.has(id)).map((node) => ({ ...node, group: shownGroup(node.group) })),
    edges: edges.filter(({ toEdge }) => toEdge === null || left.has(toEdge)),
    groups: graph.groups.filter(({ id }) => !noGroups.has(id)).map((group) => ({ ...group, parent: shownGroup(group.parent) })),
  };
}

/** The premises of numbered reconstructions on which something other than a step of their own argument bears. */
function linesSpokenOf({ nodes, edges }: MapGraph, map: ArgumentMap): readonly Id[] {
  const steps = new Set(nodes.filter(({ kind }) => kind === 'step').map(({ id }) => id));
  const spokenOf = new Set<Id>();
  for (const edge of edges) {
    if (edge.type === 'premise' || edge.type === 'question' || edge.type === 'conclusion' && steps.has(edge.from)) continue;
    spokenOf.add(edge.to);
    if (edgeKinds[edge.type].isSymmetric) spokenOf.add(edge.from);
  }
  return [...map.arguments.values()].flatMap(({ steps }) => steps.flatMap(({ from }) => from.map(({ claim }) => claim))).filter((id) => spokenOf.has(id));
}

/** What excludes a thesis is drawn below that, whichever of the two it is written at: an edge with heads at both ends leads from the thesis. */
function fromTheses(edges: readonly MapEdge[], nodes: readonly MapNode[], main: Id | null): readonly MapEdge[] {
  const theses = new Set(nodes.filter(({ roles }) => roles.includes('thesis')).map(({ id }) => id));
  const rank = (id: Id) => (id === main ? 2 : theses.has(id) ? 1 : 0);
  return edges.map((edge) => (edgeKinds[edge.type].isSymmetric && rank(edge.to) > rank(edge.from) ? { ...edge, from: edge.to, to: edge.from } : edge));
}

function mainThesis(map: ArgumentMap, nodes: readonly MapNode[]): Id | null {
  const isMain = ({ id }: MapNode) => (map.claims.get(id) ?? map.arguments.get(id))?.data['main'] === true;
  return (nodes.find(isMain) ?? nodes.find(({ roles }) => roles.includes('thesis')))?.id ?? null;
}

const blank = {
  title: null, text: '', tags: [], roles: [], group: null, mark: null, verdict: null, sources: [], quotations: [], expected: null, hidden: 0,
};

function statementNode(map: ArgumentMap, node: Claim | Argument, { marks, verdicts, quotations }: Notes): MapNode {
  const isRole = (tag: string): tag is NodeRole => ROLES.has(tag);
  return {
    id: node.id,
    kind: node.kind,
    title: node.title ?? null,
    text: withTitles(node.texts[0] ?? ''),
    tags: node.tags.filter((tag) => !isRole(tag)),
    roles: node.tags.filter(isRole),
    group: groupOf(map, node)?.id ?? null,
    mark: marks.get(node.id) ?? null,
    verdict: verdicts.get(node.id) ?? null,
    sources: [...new Set(node.citations.map((use) => use.item.key))],
    quotations: quotations.get(node.id) ?? blank.quotations,
    expected: expectedVerdict(node.data),
    hidden: 0,
  };
}

/** What the last step of an argument is made by: the rules of its inference, or the scheme that its data names. The earlier steps are named by theirs. */
function ruleOf({ steps, data: { scheme } }: Argument): string {
  return [...steps.at(-1)?.rules ?? [], ...typeof scheme === 'string' ? [scheme] : []].join(', ');
}

function stepNode(id: Id, title: string | null, group: Id | null): MapNode {
  return { ...blank, id, kind: 'step', title, group };
}

/** A question is in the group of what it is put to. */
function addQuestions(map: ArgumentMap, { marks, quotations }: Notes, nodes: MapNode[], edges: EdgeList): void {
  const groups = new Map(nodes.map(({ id, group }) => [id, group]));
  for (const { id, text, answered, to } of map.questions) {
    const group = groups.get(to) ?? null;
    groups.set(id, group);
    const roles: NodeRole[] = answered ? ['answered'] : [];
    nodes.push({ ...blank, id, kind: 'question', text: withTitles(text), group, mark: marks.get(id) ?? null, roles, quotations: quotations.get(id) ?? blank.quotations });
  }
  for (const { id, to } of map.questions) if (groups.has(to)) edges.add('question', id, to);
}

/** The verdict that a node was expected to have, where it has another one; that it comes out as expected is the rule. */
export function unmetExpectation({ expected, verdict }: Pick<MapNode, 'expected' | 'verdict'>): Verdict | null {
  return expected === verdict?.status ? null : expected;
}

function expectedVerdict(data: DataValues): Verdict | null {
  const value = data['expect'];
  return value === 'accepted' || value === 'rejected' || value === 'unproven' || value === 'open' ? value : null;
}

/** The relations that each edge stands for, by the edge's id, in the order of the map: several where one is written more than once. Linear. */
export function relationsByEdge(map: ArgumentMap): ReadonlyMap<string, readonly Relation[]> {
  const edges = new EdgeList();
  for (const argument of map.arguments.values()) {
    for (const { type, from, to } of structureEdges(argument).edges) edges.add(type, from, to);
  }
  const found = new Map<string, Relation[]>();
  for (const [relation, id] of addRelations(map, edges)) push(found, id, relation);
  return found;
}

/**
 * The relations that are not drawn as an argument's structure already, with the ids of their edges. Equal ones are one edge,
 * also with an argument's conclusion. Undercuts of steps go last: they need them.
 */
function addRelations(map: ArgumentMap, edges: EdgeList): ReadonlyMap<Relation, string> {
  const drawn = new Map<Relation, string>();
  const isConclusion = (relation: Relation) => relation.derived && relation.type === inferentialType
    && map.arguments.get(relation.from)?.conclusion === relation.to;
  const exists = (id: Id) => map.claims.has(id) || map.arguments.has(id);
  const rest = map.relations.filter((relation) => !isConclusion(relation) && exists(relation.from));
  const add = (relation: Relation, toEdge: string | null, to: Id) => {
    const equal = relation.answers === undefined ? edges.equalTo(relation, to, toEdge) : undefined;
    drawn.set(relation, equal ?? edges.add(relation.type, relation.from, to, toEdge, relation));
    if (relation.answers !== undefined) edges.add('answer', relation.from, relation.answers.id);
  };
  for (const relation of rest) {
    if (relation.undercuts === undefined && exists(relation.to)) add(relation, null, aimedAt(map, relation));
  }
  for (const relation of rest) {
    if (relation.undercuts === undefined) continue;
    const target = relation.undercuts;
    const edge = drawn.get(target)
      ?? (isConclusion(target) ? edges.find('conclusion', target.from, target.to) : undefined);
    if (edge !== undefined) add(relation, edge, target.to);
    else if (exists(relation.to)) add(relation, null, relation.to);
  }
  return drawn;
}

/** The node that a relation ends at: of an undercut of an inference within a reconstruction the step's, else that of its claim or argument. */
function aimedAt(map: ArgumentMap, { to, inference }: Relation): Id {
  const index = earlierStep(map.arguments.get(to), inference);
  return index === null ? to : stepId(to, index);
}

function weightOf({ data: { weight } }: Relation): number | null {
  return typeof weight === 'number' && Number.isFinite(weight) ? weight : null;
}

/** Edges with unique ids. */
class EdgeList {
  readonly all: MapEdge[] = [];
  readonly #seen = new Map<string, number>();

  add(type: EdgeType, from: Id, to: Id, toEdge: string | null = null, relation?: Relation): string {
    const key = edgeKey(type, from, toEdge ?? to);
    const count = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, count);
    const id = count === 1 ? key : `${key} ${count}`;
    const note = relation?.data['note'];
    if (relation?.answers === undefined) this.#plain.set(id, this.all.length);
    this.all.push({
      id, type, from, to, toEdge,
      derived: relation?.derived ?? false,
      note: typeof note === 'string' && note !== '' ? note : null,
      weight: relation === undefined ? null : weightOf(relation),
    });
    return id;
  }

  /**
   * The edge that says what a relation says, if there is one, with the weight that counts more of the two from now on. Answers to
   * questions are edges of their own.
   */
  equalTo(relation: Relation, to: Id, toEdge: string | null): string | undefined {
    const { type, from } = relation;
    const id = (type === inferentialType ? this.find('conclusion', from, to) : undefined)
      ?? this.find(type, from, toEdge ?? to) ?? (isSymmetric(relation) && toEdge === null ? this.find(type, to, from) : undefined);
    const at = id === undefined ? undefined : this.#plain.get(id);
    if (at === undefined) return undefined;
    const edge = this.all[at]!;
    const weight = weightOf(relation);
    if ((weight ?? usualWeight) > (edge.weight ?? usualWeight)) this.all[at] = { ...edge, weight };
    return id;
  }

  /** The places of the edges that are no answers, by id. */
  readonly #plain = new Map<string, number>();

  /** The first edge of this kind, if there is one. */
  find(type: EdgeType, from: Id, to: Id): string | undefined {
    const key = edgeKey(type, from, to);
    return this.#seen.has(key) ? key : undefined;
  }
}

function edgeKey(type: EdgeType, from: Id, to: string): string {
  return `${type} ${from} → ${to}`;
}
