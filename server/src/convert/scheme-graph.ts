import type { RelationType } from '../model/relations.js';
import { relationNamed, writtenAs } from '../model/written-as.js';
import { oneLine } from '../base/one-line.js';
import { TitleOf, type DraftNode, type Inference, type MapDraft } from './draft/draft.js';
import { readKept, readKeptQuestions, textBeside } from './kept.js';
import type { Value } from './value.js';

/**
 * A graph of texts and of the schemes between them, as AIF, xAIF, arguebuf and SADFace have it: text → scheme → text.
 * A scheme may also lead to another scheme: what attacks one undercuts its step.
 */
export interface SchemeGraph {
  readonly atoms: ReadonlyMap<string, Atom>;
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** They lead from node to node. What names no node is told with its place. */
  readonly edges: readonly (readonly [from: string, to: string, edge?: Value])[];
}

/** Keeps a node in a comment whose id another node has already. Nobody can tell which of the two is meant by it. */
export function keepTwin(draft: MapDraft, node: Value): void {
  draft.remarks.push(`${node.place}: this node has the id of an earlier one: ${node.words()}`);
  draft.keep('nodes with the id of an earlier node');
}

export interface Atom {
  readonly text: string;
  readonly data?: Record<string, unknown>;
  readonly tags?: readonly string[];
  /** What Argmark kept of it, see `kept.ts`. */
  readonly kept?: Value;
}

export interface Scheme {
  readonly kind: 'support' | 'attack' | 'rephrase' | 'preference';
  /** The name of an argument scheme: “Expert Opinion”. */
  readonly name?: string | undefined;
  /** The data of the argument or relation. */
  readonly data?: Record<string, unknown>;
  /** What Argmark kept of it, see `kept.ts`. */
  readonly kept?: Value;
}

/**
 * Puts a graph's claims, relations and arguments into a draft. A scheme with one text before it is a relation; one with
 * several is an argument with premises, and so is one that something speaks for. Rephrases and preferences have no line
 * of their own: they are kept as data and counted. Linear.
 */
export function addSchemeGraph(draft: MapDraft, graph: SchemeGraph): void {
  for (const [key, atom] of graph.atoms) addAtom(draft, key, atom);
  const ends = endsOf(draft, graph);
  const steps = new Steps(draft, graph, ends);
  const waiting = new Map<string, string[]>();
  const ready: string[] = [];
  for (const [key, scheme] of graph.schemes) {
    if (scheme.kept?.get('mirrors').text() !== undefined) continue;
    const { premises, conclusions, targets, isOfStep, isSupported } = ends.get(key)!;
    if (isBeside(scheme)) {
      if (premises.length > 0 && conclusions.length > 0) keep(draft, scheme.kind, premises, conclusions);
      if (targets.length > 0 || isSupported || isOfStep && scheme.kind === 'preference') draft.leaveOut(`${scheme.kind}s of steps`);
      else if (conclusions.length === 0 && !isOfStep) draft.leaveOut('steps that lead nowhere');
      continue;
    }
    if (conclusions.length > 0) ready.push(key);
    for (const target of targets) {
      const aim = graph.schemes.get(target)!;
      if (isBeside(aim)) {
        // Whatever else leads to one is what is preferred or rephrased.
        if (scheme.kind === 'attack' && aim.kind === 'rephrase') keepDenial(draft, graph, premises, ends.get(target)!);
        continue;
      }
      const list = waiting.get(target);
      if (list === undefined) waiting.set(target, [key]);
      else list.push(key);
    }
    if (conclusions.length > 0 || targets.length > 0) continue;
    if (scheme.kept?.get('kind').is('argument')) ready.push(key);
    else draft.leaveOut('steps that lead nowhere');
  }
  // What a step leads to has to be there before it.
  for (const key of ready) steps.conclude(key);
  for (const target of ready) {
    for (const key of waiting.get(target) ?? []) if (steps.aim(key, target)) ready.push(key);
    waiting.delete(target);
  }
  draft.leaveOut('steps that lead to nothing but each other', [...waiting.values()].flat().length);
}

/** Tells of what denies that some words say the same as others. */
function keepDenial(draft: MapDraft, { atoms }: SchemeGraph, denials: readonly string[], { premises, conclusions }: Ends): void {
  const said = (keys: readonly string[]) => keys.map((key) => `“${oneLine(atoms.get(key)?.text ?? key)}”`).join(', ');
  draft.remarks.push(`${said(denials)} speaks against the rephrase: ${said(premises)} → ${said(conclusions)}`);
  draft.keep('objections to rephrases', denials.length);
}

/** Whether a scheme is no step, but says something of what is at its ends. */
function isBeside(scheme: Scheme): scheme is Scheme & { readonly kind: 'rephrase' | 'preference' } {
  return scheme.kind === 'rephrase' || scheme.kind === 'preference';
}

/** Looking up where an edge stands goes through the file, so no more are looked up. */
const mostPlaces = 50;

interface Ends {
  readonly premises: string[];
  /** Texts that it leads to. */
  readonly conclusions: string[];
  /** Schemes that it leads to. */
  readonly targets: string[];
  /** A scheme that is no attack leads to it. */
  isSupported: boolean;
  /** Another scheme leads to it. */
  isOfStep: boolean;
}

function endsOf(draft: MapDraft, { atoms, schemes, edges }: SchemeGraph): ReadonlyMap<string, Ends> {
  const ends = new Map<string, Ends>([...schemes.keys()].map((key) => [key, { premises: [], conclusions: [], targets: [], isSupported: false, isOfStep: false }]));
  const seen = new Set<string>();
  let dangling = 0;
  for (const [from, to, edge] of edges) {
    const id = JSON.stringify([from, to]);
    if (seen.has(id)) continue;
    seen.add(id);
    const [source, target] = [ends.get(from), ends.get(to)];
    if (source === undefined && !atoms.has(from) || target === undefined && !atoms.has(to)) {
      draft.remarks.push(`${edge === undefined || dangling++ >= mostPlaces ? '' : `${edge.place}: `}an edge from ${oneLine(from)} to ${oneLine(to)}, of which one does not exist or is left out`);
      draft.keep('edges of nodes that do not exist or are left out');
    }
    // Some tools relate texts without a scheme between them.
    else if (source === undefined && target === undefined) {
      draft.relate('support', from, to);
      draft.guess('edges from text to text that do not say whether they speak for or against, read as reasons', `${atoms.get(from)!.text} → ${atoms.get(to)!.text}`, () => edge?.line);
    }
    else if (source === undefined) target!.premises.push(from);
    else if (target === undefined) source.conclusions.push(to);
    else {
      source.targets.push(to);
      target.isOfStep = true;
      if (schemes.get(from)!.kind !== 'attack') target.isSupported = true;
    }
  }
  return ends;
}

class Steps {
  readonly #draft: MapDraft;
  readonly #graph: SchemeGraph;
  readonly #ends: ReadonlyMap<string, Ends>;
  readonly #made = new Map<string, Inference>();

  constructor(draft: MapDraft, graph: SchemeGraph, ends: ReadonlyMap<string, Ends>) {
    this.#draft = draft;
    this.#graph = graph;
    this.#ends = ends;
  }

  /** Makes the step from a scheme's premises to its conclusions. */
  conclude(key: string): void {
    const { premises, conclusions, targets, isSupported } = this.#ends.get(key)!;
    const type = this.#typeOf(key);
    const { kept } = this.#graph.schemes.get(key)!;
    if (kept?.isObject) {
      const from = this.#carrier(key);
      const [to] = conclusions;
      // An argument may lead nowhere, and be objected to all the same.
      const relation = to === undefined ? { type, from, to: from, data: {} } : this.#draft.addEdge(type, from, to, dataOf(kept));
      this.#made.set(key, { relation, argument: this.#argument(key) });
      return;
    }
    const always = premises.length !== 1 || isSupported || conclusions.length > 1 || targets.length > 0;
    this.#made.set(key, this.#draft.infer(`scheme ${key}`, premises, conclusions[0]!, { type: type === 'attack' ? 'attack' : 'support', always, data: this.#dataOf(key) }));
    for (const other of conclusions.slice(1)) this.#draft.relate(type, `scheme ${key}`, other);
  }

  /** Leads a scheme to another one, which has been made; whether it was not made before. */
  aim(key: string, target: string): boolean {
    const step = this.#made.get(target)!;
    const isNew = !this.#made.has(key);
    const { kind, kept } = this.#graph.schemes.get(key)!;
    const from = this.#carrier(key);
    const type = kept?.isObject ? this.#typeOf(key) : kind === 'attack' ? 'undercut' : 'support';
    const aim = step.argument?.key ?? (type === 'undercut' ? step.relation : step.relation.from);
    const relation = this.#draft.relate(type, from, aim, kept?.isObject ? dataOf(kept) : from === `scheme ${key}` ? {} : this.#dataOf(key));
    if (isNew) this.#made.set(key, { relation, argument: this.#argument(key) });
    return isNew;
  }

  /** The argument that a scheme is the step of. */
  #argument(key: string): DraftNode | undefined {
    return this.#draft.nodes.get(`scheme ${this.#graph.schemes.get(key)!.kept?.get('repeats').text() ?? key}`);
  }

  /** What is at the beginning of a scheme's step. */
  #carrier(key: string): string {
    const { premises, isSupported } = this.#ends.get(key)!;
    const { kept } = this.#graph.schemes.get(key)!;
    const repeated = kept?.get('repeats').text();
    if (repeated !== undefined) return this.#draft.argument(`scheme ${repeated}`).key;
    if (kept?.get('kind').is('argument')) {
      const { kind: _, ...fields } = readKept(kept)!;
      readKeptQuestions(this.#draft, `scheme ${key}`, kept);
      return this.#draft.argument(`scheme ${key}`, { ...fields, premises, text: kept.get('text').text() ?? '' }).key;
    }
    if (premises.length === 1 && !isSupported && !this.#draft.nodes.has(`scheme ${key}`)) return premises[0]!;
    return this.#draft.argument(`scheme ${key}`, { premises, data: this.#dataOf(key) }).key;
  }

  #typeOf(key: string): RelationType {
    const { kind, kept } = this.#graph.schemes.get(key)!;
    const known = relationNamed(kept?.get('relation').text() ?? '');
    return known === undefined ? kind === 'attack' ? 'attack' : 'support' : writtenAs(known);
  }

  #dataOf(key: string): Record<string, unknown> {
    const { name, data } = this.#graph.schemes.get(key)!;
    return { ...name === undefined ? {} : { scheme: name }, ...data };
  }
}

/** What was kept of a relation. */
function dataOf(kept: Value): Record<string, unknown> {
  return kept.get('relationData').record();
}

function addAtom(draft: MapDraft, key: string, { text, data = {}, tags = [], kept }: Atom): void {
  const known = kept && readKept(kept);
  if (known === undefined) {
    draft.claim(key, { text, data: { ...data }, tags: [...tags] });
    return;
  }
  const { kind, ...fields } = known;
  const node = { ...fields, text: textBeside(kept!, text), data: { ...data, ...fields.data } };
  if (kind === 'argument') draft.argument(key, node);
  else draft.claim(key, node);
  readKeptQuestions(draft, key, kept!);
}

function keep(draft: MapDraft, kind: 'rephrase' | 'preference', from: readonly string[], to: readonly string[]): void {
  const name = kind === 'rephrase' ? 'rephrases' : 'preferred to';
  for (const key of from) {
    const { data } = draft.nodes.get(key)!;
    const others = [...(data[name] as TitleOf[] | undefined) ?? [], ...to.map((other) => new TitleOf(other))];
    if (others.length > 0) data[name] = others;
  }
  draft.keep(kind === 'rephrase' ? 'rephrases' : 'preferences');
}
