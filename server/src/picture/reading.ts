import { capital } from '../base/capital.js';
import { push } from '../base/multimap.js';
import { shorten } from '../base/shorten.js';
import type { Id } from '../model/model.js';
import type { EdgeType } from './edge-kinds.js';
import { isSymmetric, leadsToStep } from './edge-kinds.js';
import type { MapGraph, MapNode, Verdict } from './graph.js';
import { filled, labelsOf, type Labels } from './labels.js';

/**
 * What a reader is told of a map beyond its picture. Plain JSON: the live map asks for it, and an exported page holds it. Sentences
 * are in the language of the map, with names as the language writes them: `[A]`, `<B>`.
 */
export interface MapReading {
  /** Subtitle, author, date. */
  readonly byline: string;
  /** They are in the order of the text, the main one first. */
  readonly theses: readonly ReadThesis[];
  /** Of claims that exclude one another: how they compare, in sentences; `undefined`: the map is about none, or nothing follows from them. */
  readonly weighed?: string | undefined;
  /** How it is to be read that claims are open which only these are a reason for; `undefined`: there are none. */
  readonly derived?: string | undefined;
  readonly story: readonly StoryStep[];
}

export interface ReadThesis {
  readonly id: Id;
  readonly status: Verdict | null;
  /** Why it is open: accepted reasons on both sides, what it depends on, or what it contradicts; `undefined`: it is not, or it depends on itself. */
  readonly open?: 'contested' | { readonly on: Id } | { readonly against: Id } | undefined;
  /** The verdict with its reason, in a sentence; `null`: the map has no verdicts to show. */
  readonly sentence: string | null;
  /** The sentence without what bears on it besides; `undefined`: there is nothing besides. */
  readonly brief?: string | undefined;
  /** What decides that further down, link by link, and what that says, if the reason does not say it itself. */
  readonly crux: string | null;
  /** Of one of several claims that exclude one another: what follows from it, in sentences. */
  readonly follows?: string | undefined;
  /** What the reason of the verdict names, in its order. */
  readonly named: readonly Id[];
  /** The links from the thesis down to what decides its verdict, that included, each with how it bears on the one before it. */
  readonly way: readonly Linked[];
}

/** A stop on the way through a map. */
export interface StoryStep {
  readonly kind: StoryKind;
  /** What it is about. */
  readonly id: Id;
  /** The thesis that is being told of; `null`: the author gives the order. */
  readonly thesis: Id | null;
  /** What it bears on, among what has been told, and how; `null`: that is not said. */
  readonly on: Linked | null;
  /** What else is looked at: what it bears on, or what decides it. */
  readonly beside: readonly Id[];
  /** Its verdict with the reason; of a reason without words of its own, those of its premises; of the last stop about claims that exclude one another, how they compare. `null`: there is none. */
  readonly sentence: string | null;
  /** What else speaks for the last reason that is told of a thesis. */
  readonly also: readonly Id[];
}

/** What something bears on, and how. */
export interface Linked {
  readonly id: Id;
  readonly type: EdgeType;
}

/**
 * `chosen`: the author gives the order of the stops. `rivals`: claims that exclude one another, the first of which it is about; `rival`: what
 * follows from one of them. `sum`: the last stop of a long story, which looks back at all theses.
 */
export type StoryKind = 'thesis' | 'rivals' | 'rival' | 'reason' | 'crux' | 'objection' | 'answer' | 'chosen' | 'sum';

/** What there is to know of a claim or argument beyond what the graph says. */
export interface NodeDetails {
  readonly id: Id;
  /** Its wordings after the first. */
  readonly otherTexts: readonly string[];
  /** What its data notes. */
  readonly note: string | null;
  /** The verdict with its reason, in a sentence. */
  readonly sentence: string | null;
  /** Where it, or what it speaks against, excludes other claims that the map is about: what follows, in sentences. */
  readonly follows?: string | undefined;
  /** What alone would change the verdict, by what it becomes; the likeliest first. */
  readonly changes: readonly NodeChange[];
  readonly sources: readonly NodeSource[];
}

/** What gives a verdict another outcome. */
export interface NodeChange {
  /** A sentence; with `ways`, its beginning. */
  readonly lead: string;
  /** How it goes on; one of these is enough. */
  readonly ways: readonly string[];
  /** The ways after the likeliest, and how many these are, in words. */
  readonly more: { readonly words: string; readonly ways: readonly string[] } | null;
}

/** A source that a claim or argument cites. */
export interface NodeSource {
  readonly key: string;
  /** Author, title and the like, and where it is cited, in a line. */
  readonly text: string;
  /** Its address; `text` says it as well. */
  readonly href?: string | undefined;
  readonly quotations: readonly {
    /** The words, with quotation marks around them. */
    readonly text: string;
    /** Where it is said to stand, and what was found of it. */
    readonly remark: string;
    /** The passage itself. */
    readonly href?: string | undefined;
    /** The language of the words, as in BCP 47, if their source says it. */
    readonly lang?: string | undefined;
  }[];
}

/** What a map is about. */
export interface Topics {
  /** Its theses, the main one first. Where none is marked, the claim that most of the map leads to, if there is one. */
  readonly theses: readonly MapNode[];
  /** Where there is none either: titled claims that exclude one another, the largest group of them. */
  readonly rivals: readonly MapNode[];
  /** The claims that something leads to and that lead to nothing and exclude nothing, those with most below them first. */
  readonly ends: readonly MapNode[];
}

/** At least this share of all that leads anywhere leads to the main claim of a map without theses. */
const LEAST_BELOW_MAIN = 2 / 3;
/** This many characters of what something depends on. */
const mostOfName = 60;
/** This many topics are told one by one where a map has no theses. */
const MOST_TOLD = 8;

/** Finds what a map is about. A claim is the main one only if the author says so, or if most of the map leads to it. Linear. */
export function topicsOf(graph: MapGraph): Topics {
  const { nodes, main } = graph;
  const marked = nodes.filter(({ id, roles }) => id === main || roles.includes('thesis'));
  if (marked.length > 0) return { theses: [...marked.filter(({ id }) => id === main), ...marked.filter(({ id }) => id !== main)], rivals: [], ends: [] };
  const found = endsOf(graph);
  const [first] = found;
  const all = found.reduce((sum, { below }) => sum + below, 0);
  if (first !== undefined && first.below >= LEAST_BELOW_MAIN * all) return { theses: [first.node], rivals: [], ends: [] };
  const rivals = rivalsIn(graph);
  // What excludes a claim speaks against that.
  const excluding = new Set(graph.edges.filter(isSymmetric).flatMap(({ from, to }) => [from, to]));
  return { theses: [], rivals, ends: found.map(({ node }) => node).filter(({ id }) => !excluding.has(id)) };
}

/** What is told of a map one by one: its theses, or what else it is about. Linear. */
export function thesesOf(graph: MapGraph): readonly MapNode[] {
  const { theses, rivals, ends } = topicsOf(graph);
  return theses.length > 0 ? theses : [...rivals, ...ends].slice(0, MOST_TOLD);
}

/** What a map accepts without a reason for it: what it takes as given, and what it says that it assumes. Linear. */
export function ungroundedOf({ nodes }: MapGraph): Readonly<Record<Ungrounded, readonly MapNode[]>> {
  const as = (kind: Ungrounded) => nodes.filter((node) => ungroundedAs(node) === kind);
  return { 'taken as given': as('taken as given'), 'assumption': as('assumption') };
}

/** As what a map accepts something without a reason; the key of a label. */
export type Ungrounded = 'taken as given' | 'assumption';

/** As what the map accepts a node without a reason; `null`: it does not. */
export function ungroundedAs({ verdict, roles }: Pick<MapNode, 'verdict' | 'roles'>): Ungrounded | null {
  return verdict?.isGiven === true ? 'taken as given' : roles.includes('assumption') ? 'assumption' : null;
}

/** What a verdict means, after its word and a colon; of what is open, which of the reasons for that it is. */
export function verdictMeant({ nodes, lang }: MapGraph, status: Verdict, open?: ReadThesis['open']): string {
  const labels = labelsOf(lang);
  if (status !== 'open' || open === undefined) return labels[`is ${status}`];
  if (open === 'contested') return labels['open contested'];
  const isAgainst = 'against' in open;
  const other = isAgainst ? open.against : open.on;
  const node = nodes.find(({ id }) => id === other);
  const name = node?.title ?? node?.text ?? '';
  return name === '' ? labels['is open'] : filled(labels[isAgainst ? 'open against' : 'open on'], filled(labels.quoted, shorten(name.replace(/\.$/, ''), mostOfName)));
}

/** What the word for a verdict means, in a sentence. */
export function meaningOf(status: Verdict, labels: Labels): string {
  return status === 'accepted' || status === 'unproven' ? labels[`means ${status}`] : capital(`${labels[`is ${status}`]}.`);
}

/** What the words mean that a map uses for its verdicts and for what it presupposes, sentence by sentence. Linear. */
export function meaningsOf({ nodes, edges, display }: MapGraph, labels: Labels): readonly string[] {
  const statuses = new Set(nodes.map(({ verdict }) => verdict?.status));
  const has = (is: (node: MapNode) => boolean) => nodes.some(is);
  const rejected = new Set(nodes.filter(({ verdict }) => verdict?.status === 'rejected').map(({ id }) => id));
  return [
    ...(['accepted', 'open', 'unproven', 'rejected'] as const).filter((status) => display.verdicts !== false && statuses.has(status))
      .map((status) => meaningOf(status, labels)),
    ...edges.some(leadsToStep) ? [labels['means undercut']] : [],
    ...edges.some((edge) => leadsToStep(edge) && rejected.has(edge.to)) ? [labels['means rejected']] : [],
    ...has(({ verdict }) => verdict?.isGiven === true) ? [labels['means given']] : [],
    ...has(({ roles }) => roles.includes('assumption')) ? [labels['means assumption']] : [],
  ];
}

/** Finds what bears on nothing itself, with how much leads to it alone or to it first, the most first. */
function endsOf({ nodes, edges }: MapGraph): readonly { readonly node: MapNode; readonly below: number }[] {
  const below = new Map<Id, Id[]>();
  const hasTarget = new Set<Id>();
  for (const { type, from, to } of edges) {
    // Of two that exclude each other, neither leads to the other.
    if (from === to || isSymmetric({ type })) continue;
    hasTarget.add(from);
    push(below, to, from);
  }
  const seen = new Set<Id>();
  return nodes.filter(({ id, kind }) => kind !== 'question' && !hasTarget.has(id) && below.has(id)).map((node) => {
    // What is below two is counted for the first, so that everything is counted once.
    const before = seen.size;
    const open = [node.id];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...below.get(id) ?? []);
    }
    return { node, below: seen.size - before };
  }).toSorted((a, b) => b.below - a.below);
}

/** The largest group of titled claims that exclude one another, in the order of the text; none, if no two do. */
function rivalsIn({ nodes, edges }: MapGraph): readonly MapNode[] {
  const named = new Map(nodes.filter(({ kind, title }) => kind === 'claim' && title !== null).map((node) => [node.id, node]));
  const others = new Map<Id, Id[]>();
  for (const { type, from, to } of edges) {
    if (!isSymmetric({ type }) || from === to || !named.has(from) || !named.has(to)) continue;
    push(others, from, to);
    push(others, to, from);
  }
  let largest: ReadonlySet<Id> = new Set();
  const seen = new Set<Id>();
  for (const id of others.keys()) {
    if (seen.has(id)) continue;
    const group = new Set([id]);
    for (const each of group) for (const other of others.get(each) ?? []) group.add(other);
    for (const each of group) seen.add(each);
    if (group.size > largest.size) largest = group;
  }
  return nodes.filter(({ id }) => largest.has(id));
}

/** Returns a sentence in pieces: words, and the names of what `knows` knows. */
export function namesIn(sentence: string, knows: (id: Id) => boolean): readonly (string | { readonly id: Id })[] {
  const pieces: (string | { id: Id })[] = [];
  let from = 0;
  for (const { 0: id, index } of sentence.matchAll(/\[[^\]]+\]|<[^>]+>/g)) {
    if (!knows(id)) continue;
    if (index > from) pieces.push(sentence.slice(from, index));
    pieces.push({ id });
    from = index + id.length;
  }
  return from < sentence.length ? [...pieces, sentence.slice(from)] : pieces;
}
