import { push } from '../../base/multimap.js';
import { recordOf } from '../../base/record.js';
import type { Argument, ArgumentMap, Claim, Id } from '../../model/model.js';
import { hasTag, nodeOf } from '../../model/query.js';
import { isSymmetric } from '../../model/relations.js';
import { wordsOf } from '../aif-nodes.js';
import { ElementIds } from '../element-ids.js';
import type { ExportSource } from '../export.js';
import { kindOf, type ElementKind } from '../gsn.js';
import { keptKey, keptOfMap, keptOfNode, some } from '../kept.js';
import { stepGraphOf, type Step } from '../step-graph.js';
import { writeYaml } from '../yaml.js';

/**
 * The map as a safety case in the Goal Structuring Notation, as gsn2x has it: claims are goals, arguments strategies, what cites
 * sources and has no reasons is a solution, assumptions are in the context of the steps that assume them, attacks and undercuts are
 * challenges. What goals several lines support each by itself they support together here; the kept data tells.
 */
export function write({ map, lose }: ExportSource): string {
  return writeYaml(new Writer(map, lose).file());
}

interface Element {
  readonly text: string;
  /** The type that the file named, and what it says beside the fields of GSN. */
  readonly further: Readonly<Record<string, string>>;
  supportedBy: string[];
  inContextOf: string[];
  challenges: string[];
  readonly undeveloped: boolean;
  readonly kept: Record<string, unknown>;
}

const prefixes: Readonly<Record<ElementKind, string>> = { goal: 'G', strategy: 'S', solution: 'Sn', context: 'C', assumption: 'A', justification: 'J' };

/** Data that fields of GSN, or Argmark, have a meaning for. */
const meant: ReadonlySet<string> = new Set([
  'id', 'text', 'supportedBy', 'inContextOf', 'challenges', 'undeveloped', 'context', 'justification', 'assumes', 'expect', keptKey,
]);

/** Such as the steps of a reconstruction before its last. */
function isJoint({ kind, from, argument }: Step): boolean {
  return kind === 'support' && argument === undefined && from.length > 1;
}

class Writer {
  readonly #map: ArgumentMap;
  readonly #lose: (what: string) => void;
  readonly #ids = new ElementIds();
  readonly #elements = new Map<string, Element>();
  /** Context and justifications that were kept as data when the map was imported, by their ids. */
  readonly #contexts = new Map<string, string>();
  readonly #steps: readonly Step[];
  readonly #challengers: ReadonlySet<Id>;
  readonly #supported: ReadonlySet<Id>;
  /** What is assumed, and by nothing else supported: claims that can be in the context of steps. */
  readonly #assumptions: ReadonlySet<Id>;
  /** The one joint step for a goal whose premises can be below the goal itself. */
  readonly #direct: ReadonlySet<Step>;

  constructor(map: ArgumentMap, lose: (what: string) => void) {
    this.#map = map;
    this.#lose = lose;
    const { atoms, steps } = stepGraphOf(map);
    this.#steps = steps;
    this.#challengers = new Set(steps.filter(({ kind }) => kind === 'attack').flatMap(({ from, argument }) => (argument === undefined ? from : [argument.id])));
    this.#supported = new Set(steps.filter(({ kind }) => kind === 'support').flatMap(({ to }) => (to !== undefined && 'atom' in to ? [to.atom] : [])));
    this.#assumptions = this.#findAssumptions();
    this.#direct = this.#findDirect();
    const nodes = [...map.claims.values(), ...atoms.filter(({ kind }) => kind === 'argument')];
    for (const node of [...nodes, ...map.arguments.values()]) {
      for (const id of [...contextsIn(node.data['context']), ...contextsIn(node.data['justification'])]) this.#ids.reserve(`context ${id[0]}`, id[0]);
    }
    for (const node of [...nodes, ...map.arguments.values()]) this.#reserve(node);
    for (const node of nodes) this.#add(node);
    for (const step of steps) {
      if (step.argument !== undefined && step.repeats === undefined) this.#addStrategy(step);
      else if (this.#isStrategy(step)) this.#addJoint(step);
    }
    for (const step of steps) this.#addStep(step);
  }

  file(): Record<string, unknown> {
    const { title } = this.#map;
    const elements = [...this.#elements].map(([id, { text, further, supportedBy, inContextOf, challenges, undeveloped, kept }]) => [id, {
      text, ...further, ...some({ supportedBy, inContextOf, challenges }), ...undeveloped ? { undeveloped } : {},
      // An element without it is one that somebody else wrote, and a goal that supports nothing then is a thesis.
      [keptKey]: JSON.stringify(kept),
    }] as const);
    const kept = keptOfMap(this.#map);
    return {
      module: { name: title ?? 'Argument map', ...kept === undefined ? {} : { [keptKey]: JSON.stringify(kept) } },
      ...Object.fromEntries(elements), ...Object.fromEntries([...this.#contexts].map(([id, text]) => [id, { text }])),
    };
  }

  /** Whatever came from GSN keeps its id, as long as it still is what the id says; made ids keep out of their way. */
  #reserve(node: Claim | Argument): void {
    const { id: own } = node.data;
    if (typeof own === 'string' && ownKindOf(node) === this.#kindOf(node)) this.#ids.reserve(node.id, own);
  }

  #idOf(id: Id): string {
    return this.#ids.of(id, () => {
      const node = nodeOf(this.#map, id);
      const kind = node === undefined ? 'strategy' : this.#kindOf(node);
      return this.#ids.numbered(`${this.#challengers.has(id) ? 'C' : ''}${prefixes[kind]}`);
    });
  }

  #kindOf(node: Claim | Argument): ElementKind {
    if (node.kind === 'argument') return 'strategy';
    const isEnd = !this.#supported.has(node.id) && !hasTag(node, 'thesis');
    const own = ownKindOf(node);
    if (own === 'goal' || own === 'solution' && isEnd) return own;
    if (this.#assumptions.has(node.id)) return 'assumption';
    return node.citations.length > 0 && isEnd ? 'solution' : 'goal';
  }

  #isAssumption(id: Id): boolean {
    const claim = this.#map.claims.get(id);
    return claim !== undefined && this.#kindOf(claim) === 'assumption';
  }

  /** What supports or attacks by itself would do nothing from the context of a goal. */
  #findAssumptions(): ReadonlySet<Id> {
    const alone = new Set(this.#steps.filter(({ kind, from, argument }) => kind === 'support' && argument === undefined && from.length === 1).map(({ from }) => from[0]!));
    const isMere = (claim: Claim) => hasTag(claim, 'assumption') && !hasTag(claim, 'thesis') && ![alone, this.#challengers, this.#supported].some((ids) => ids.has(claim.id));
    return new Set([...this.#map.claims.values()].filter(isMere).map(({ id }) => id));
  }

  /** Goals are below a goal itself if they support it together, no others do without a strategy, and nobody speaks of their step. */
  #findDirect(): ReadonlySet<Step> {
    const into = new Map<Id, Step[]>();
    for (const step of this.#steps) if (step.kind === 'support' && step.to !== undefined && 'atom' in step.to) push(into, step.to.atom, step);
    const spokenOf = new Set(this.#steps.flatMap(({ to, repeats }) => [...to !== undefined && 'step' in to ? [to.step] : [], ...repeats === undefined ? [] : [repeats]]));
    const isPlain = ({ id, from, argument, repeats }: Step) => from.length > 1 && repeats === undefined && !spokenOf.has(id) && (argument === undefined || this.#isNameless(argument));
    return new Set([...into].flatMap(([goal, steps]) => {
      const [joint, ...others] = steps.filter((step) => step.argument === undefined || isPlain(step));
      if (joint === undefined || others.length > 0 || !isPlain(joint) || joint.from.includes(goal) || !this.#map.claims.has(goal)) return [];
      // What is in the context of a goal, its strategies assume as well.
      const assumed = joint.from.filter((premise) => this.#isAssumption(premise));
      const isShared = steps.every(({ from }) => assumed.every((premise) => from.includes(premise)));
      return isShared && assumed.length < joint.from.length ? [joint] : [];
    }));
  }

  #isNameless(argument: Argument): boolean {
    const { kind: _, says: __, section: ___, ...more } = keptOfNode(this.#map, argument)!;
    return argument.texts.length === 0 && Object.keys(more).length === 0;
  }

  #isStrategy(step: Step): boolean {
    return isJoint(step) && !this.#direct.has(step);
  }

  #add(node: Claim | Argument): Element {
    const { context, justification, assumes } = node.data;
    const contexts = [...contextsIn(context), ...contextsIn(justification)];
    for (const [id, text] of contexts) this.#contexts.set(id, text);
    const assumed = this.#supported.has(node.id) ? [] : [assumes].flat().map((title) => `[${String(title)}]`).filter((id) => this.#isAssumption(id));
    const element: Element = {
      text: wordsOf(node) || 'Argument', further: this.#furtherOf(node), supportedBy: [], inContextOf: [...contexts.map(([id]) => id), ...assumed.map((id) => this.#idOf(id))],
      challenges: [], undeveloped: hasTag(node, 'undeveloped'), kept: { ...keptOfNode(this.#map, node) },
    };
    this.#elements.set(this.#idOf(node.id), element);
    return element;
  }

  /** What is in fields of its own: addresses, the layers of gsn2x, and whatever else the file said. */
  #furtherOf(node: Claim | Argument): Readonly<Record<string, string>> {
    const { id, url, nodeType, ...more } = node.data;
    const source = this.#kindOf(node) === 'solution' ? node.citations[0]?.item.key : undefined;
    const address = url ?? recordOf(source === undefined ? undefined : this.#map.sources.get(source)?.fields)['url'];
    const own = id === this.#idOf(node.id) ? Object.entries({ nodeType, ...more }).filter(([key]) => !meant.has(key)) : [];
    return Object.fromEntries([...own, ['url', address] as const].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  }

  #addStrategy(step: Step): void {
    if (!this.#direct.has(step)) this.#support(this.#add(step.argument!), step);
  }

  /** The premises of a step: assumptions in the context, all others below. */
  #support(element: Element, { from }: Step): void {
    for (const premise of from) (this.#isAssumption(premise) ? element.inContextOf : element.supportedBy).push(this.#idOf(premise));
  }

  /** A step without a name whose premises support together: goals alone would support each by itself. */
  #addJoint(step: Step): void {
    const element = { text: 'Argument', further: {}, supportedBy: [], inContextOf: [], challenges: [], undeveloped: false, kept: { kind: 'argument', says: 'title' } };
    this.#elements.set(this.#idOfJoint(step), element);
    this.#support(element, step);
  }

  #idOfJoint({ id }: Step): string {
    return this.#ids.of(id, () => this.#ids.numbered(prefixes.strategy));
  }

  #addStep(step: Step): void {
    const { kind, type, from, to, argument, data } = step;
    if (Object.keys(data).length > 0) this.#lose('weights and notes of relations');
    if (to === undefined) return undefined;
    if (this.#direct.has(step)) return this.#support(this.#elements.get(this.#idOf((to as { atom: Id }).atom))!, step);
    const source = argument !== undefined ? [this.#idOf(argument.id)] : this.#isStrategy(step) ? [this.#idOfJoint(step)] : from.map((each) => this.#idOf(each));
    if (kind === 'support') {
      const target = this.#elements.get('atom' in to ? this.#idOf(to.atom) : this.#argumentOf(to.step) ?? '');
      if (target === undefined) return this.#lose('support of steps');
      if (!('atom' in to) || this.#map.arguments.has(to.atom)) this.#lose('support of arguments, which becomes a premise');
      target.supportedBy.push(...source);
      if ('atom' in to && argument === undefined && !this.#isStrategy(step)) target.kept['apart'] = true;
      return undefined;
    }
    if (isSymmetric({ type })) this.#lose('contradictions, which become challenges in one direction');
    const aim = 'atom' in to ? this.#idOf(to.atom) : this.#argumentOf(to.step) ?? this.#relationOf(to.step);
    if (aim === undefined) return this.#lose('undercuts of undercuts');
    for (const each of source) {
      const challenger = this.#elements.get(each)!;
      challenger.challenges.push(aim);
      if (type === 'undercut' && !aim.includes('->')) challenger.kept['undercuts'] = [...challenger.kept['undercuts'] as string[] | undefined ?? [], aim];
    }
    return undefined;
  }

  #argumentOf(id: string): string | undefined {
    const step = this.#steps.find((each) => each.id === id);
    if (step?.argument !== undefined) return this.#idOf(step.argument.id);
    return step !== undefined && this.#isStrategy(step) ? this.#idOfJoint(step) : undefined;
  }

  /** `G2 -> G1`: the support of a goal by another, or a challenge. */
  #relationOf(step: string): string | undefined {
    const { from, to } = this.#steps.find(({ id }) => id === step)!;
    return to !== undefined && 'atom' in to ? `${this.#idOf(from[0]!)} -> ${this.#idOf(to.atom)}` : undefined;
  }
}

/** What an element was in the file that it came from, by its id or the type that the file named. */
function ownKindOf({ data: { id, nodeType } }: Claim | Argument): ElementKind | undefined {
  return typeof id === 'string' ? kindOf(id, typeof nodeType === 'string' ? nodeType : undefined) : undefined;
}

/** Context and justifications that were kept as data when a map was imported: their ids and texts. */
function contextsIn(value: unknown): readonly (readonly [id: string, text: string])[] {
  return Object.entries(recordOf(value)).map(([id, text]) => [id, String(text)]);
}
