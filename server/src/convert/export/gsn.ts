import type { Argument, ArgumentMap, Claim, Id } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
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
 * sources and has no reasons is a solution, attacks and undercuts are challenges. What goals several lines support each by itself
 * they support together here; the kept data tells.
 */
export function write({ map, lose }: ExportSource): string {
  return writeYaml(new Writer(map, lose).file());
}

interface Element {
  readonly text: string;
  supportedBy: string[];
  inContextOf: string[];
  challenges: string[];
  readonly undeveloped: boolean;
  readonly kept: Record<string, unknown>;
}

const prefixes: Readonly<Record<ElementKind, string>> = { goal: 'G', strategy: 'S', solution: 'Sn', context: 'C', assumption: 'A', justification: 'J' };

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

  constructor(map: ArgumentMap, lose: (what: string) => void) {
    this.#map = map;
    this.#lose = lose;
    const { atoms, steps } = stepGraphOf(map);
    this.#steps = steps;
    this.#challengers = new Set(steps.filter(({ kind }) => kind === 'attack').flatMap(({ from, argument }) => (argument === undefined ? from : [argument.id])));
    this.#supported = new Set(steps.filter(({ kind }) => kind === 'support').flatMap(({ to }) => (to !== undefined && 'atom' in to ? [to.atom] : [])));
    for (const node of [...map.claims.values(), ...atoms.filter(({ kind }) => kind === 'argument')]) this.#add(node);
    for (const step of steps) {
      if (step.argument !== undefined && step.repeats === undefined) this.#addStrategy(step);
      else if (isJoint(step)) this.#addJoint(step);
    }
    for (const step of steps) this.#addStep(step);
  }

  file(): Record<string, unknown> {
    const { title } = this.#map;
    const elements = [...this.#elements].map(([id, { text, supportedBy, inContextOf, challenges, undeveloped, kept }]) => [id, {
      text, ...some({ supportedBy, inContextOf, challenges }), ...undeveloped ? { undeveloped } : {},
      // An element without it is one that somebody else wrote, and a goal that supports nothing then is a thesis.
      [keptKey]: JSON.stringify(kept),
    }] as const);
    const kept = keptOfMap(this.#map);
    return {
      module: { name: title ?? 'Argument map', ...kept === undefined ? {} : { [keptKey]: JSON.stringify(kept) } },
      ...Object.fromEntries(elements), ...Object.fromEntries([...this.#contexts].map(([id, text]) => [id, { text }])),
    };
  }

  #idOf(id: Id): string {
    return this.#ids.of(id, () => {
      const node = nodeOf(this.#map, id);
      const own = node?.data['id'];
      const kind = node === undefined ? 'strategy' : this.#kindOf(node);
      if (typeof own === 'string' && kindOf(own, undefined) === kind) return own;
      return this.#ids.numbered(`${this.#challengers.has(id) ? 'C' : ''}${prefixes[kind]}`);
    });
  }

  #kindOf(node: Claim | Argument): ElementKind {
    if (node.kind === 'argument') return 'strategy';
    return node.citations.length > 0 && !this.#supported.has(node.id) && !node.tags.includes('thesis') ? 'solution' : 'goal';
  }

  #add(node: Claim | Argument): Element {
    const { context, justification } = node.data;
    const element: Element = {
      text: wordsOf(node) || 'Argument', supportedBy: [], inContextOf: [...this.#contextsIn(context), ...this.#contextsIn(justification)], challenges: [],
      undeveloped: node.tags.includes('undeveloped'), kept: { ...keptOfNode(this.#map, node) },
    };
    this.#elements.set(this.#idOf(node.id), element);
    return element;
  }

  #contextsIn(value: unknown): string[] {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.entries(value).map(([id, text]) => {
      this.#contexts.set(id, String(text));
      return id;
    });
  }

  #addStrategy({ argument, from }: Step): void {
    const strategy = this.#add(argument!);
    strategy.supportedBy.push(...from.map((premise) => this.#idOf(premise)));
  }

  /** A step without a name whose premises support together: goals alone would support each by itself. */
  #addJoint(step: Step): void {
    this.#elements.set(this.#idOfJoint(step), {
      text: 'Argument', supportedBy: step.from.map((premise) => this.#idOf(premise)), inContextOf: [], challenges: [], undeveloped: false,
      kept: { kind: 'argument', says: 'title' },
    });
  }

  #idOfJoint({ id }: Step): string {
    return this.#ids.of(id, () => this.#ids.numbered(prefixes.strategy));
  }

  #addStep(step: Step): void {
    const { kind, type, from, to, argument, data } = step;
    if (Object.keys(data).length > 0) this.#lose('weights and notes of relations');
    if (to === undefined) return;
    const source = argument !== undefined ? [this.#idOf(argument.id)] : isJoint(step) ? [this.#idOfJoint(step)] : from.map((each) => this.#idOf(each));
    if (kind === 'support') {
      const target = this.#elements.get('atom' in to ? this.#idOf(to.atom) : this.#argumentOf(to.step) ?? '');
      if (target === undefined) return this.#lose('support of steps');
      if (!('atom' in to) || this.#map.arguments.has(to.atom)) this.#lose('support of arguments, which becomes a premise');
      target.supportedBy.push(...source);
      if ('atom' in to && argument === undefined && !isJoint(step)) target.kept['apart'] = true;
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
    return step !== undefined && isJoint(step) ? this.#idOfJoint(step) : undefined;
  }

  /** `G2 -> G1`: the support of a goal by another, or a challenge. */
  #relationOf(step: string): string | undefined {
    const { from, to } = this.#steps.find(({ id }) => id === step)!;
    return to !== undefined && 'atom' in to ? `${this.#idOf(from[0]!)} -> ${this.#idOf(to.atom)}` : undefined;
  }
}
