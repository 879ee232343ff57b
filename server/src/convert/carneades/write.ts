import type { Argument, ArgumentMap, Claim, Id } from '../../model/model.js';
import { argumentsFor, incoming } from '../../model/query.js';
import { isPro, isSymmetric } from '../../model/relations.js';
import { keptOfStep, wordsOf } from '../aif-nodes.js';
import { ElementIds } from '../element-ids.js';
import { keptKey, keptOfMap, keptOfNode, some } from '../kept.js';
import { stepGraphOf, type Step } from '../step-graph.js';
import { joinedSteps, type Joined } from './joined.js';

/** The labels that verdicts are in Carneades. */
const labels: Readonly<Record<string, 'in' | 'out' | 'undecided'>> = { accepted: 'in', rejected: 'out', unproven: 'out', open: 'undecided' };

/**
 * The map in the terms of Carneades 4. An attack is an argument for the opposite (`¬claim`), which is at issue with the claim;
 * what contradicts each other is at issue; an undercut is an undercutter, by way of a statement of its own where there are several.
 */
export function carneadesOf(map: ArgumentMap, lose: (what: string) => void): Record<string, unknown> {
  return new Writer(map, lose).file();
}

class Writer {
  readonly #map: ArgumentMap;
  readonly #lose: (what: string) => void;
  readonly #ids = new ElementIds();
  readonly #statements: Record<string, Record<string, unknown>> = {};
  readonly #arguments: Record<string, Record<string, unknown>> = {};
  readonly #issues = new Issues();
  readonly #schemes = new Map<string, Record<string, unknown>>();
  readonly #cuts = new Map<string, Step[]>();

  constructor(map: ArgumentMap, lose: (what: string) => void) {
    this.#map = map;
    this.#lose = lose;
    const { atoms, steps } = stepGraphOf(map);
    for (const { id, data: { id: own } } of atoms) if (typeof own === 'string' && /^[\p{L}\p{N}_¬()-]+$/u.test(own)) this.#ids.reserve(id, own);
    for (const node of atoms) this.#statements[this.#atom(node.id)] = { text: wordsOf(node), ...meta(keptOfNode(map, node)) };
    for (const step of steps) {
      if (step.to === undefined || 'atom' in step.to) continue;
      const list = this.#cuts.get(step.to.step) ?? [];
      this.#cuts.set(step.to.step, [...list, step]);
    }
    const joined = joinedSteps(steps, ({ id }) => (!this.#cuts.has(id) ? '' : this.#isDirect(id) ? this.#cuts.get(id)![0]!.from[0]! : undefined));
    for (const step of steps) {
      const all = joined.get(step.id);
      if (all === undefined) this.#addStep(step);
      else if (all.parts[0] === step) this.#addJoined(all);
    }
  }

  file(): Record<string, unknown> {
    const { title } = this.#map;
    const assumptions = [...this.#map.claims.values(), ...this.#map.arguments.values()].filter((node) => this.#statements[this.#atom(node.id)] !== undefined && this.#isAssumed(node));
    const tests: Record<string, string[]> = {};
    for (const { id, data } of this.#map.claims.values()) {
      const label = labels[String(data['expect'])];
      if (label !== undefined) (tests[label] ??= []).push(this.#atom(id));
    }
    return {
      meta: { ...title === undefined ? {} : { title }, [keptKey]: keptOfMap(this.#map) ?? {} },
      statements: this.#statements,
      ...some({ assumptions: assumptions.map(({ id }) => this.#atom(id)), argument_schemes: [...this.#schemes.values()], issues: this.#issues.all(), arguments: this.#arguments, tests }),
    };
  }

  #atom(id: Id): string {
    return this.#ids.of(id, () => {
      const node = this.#map.claims.get(id) ?? this.#map.arguments.get(id);
      return slug(node?.title ?? node?.texts[0] ?? '') || 'statement';
    });
  }

  /** What nobody has to argue for: it is assumed, or said and not argued for where that is enough. */
  #isAssumed(node: Claim | Argument): boolean {
    if (node.tags.includes('assumption')) return true;
    const { burden } = this.#map.settings.evaluation;
    return (burden === undefined || burden === 'claim') && argumentsFor(this.#map, node.id).length === 0 && !incoming(this.#map, node.id).some(isPro);
  }

  #addStep(step: Step): void {
    const { to, from, type } = step;
    const id = this.#ids.of(step.id, () => this.#ids.numbered('a'));
    if (isSymmetric({ type }) && to !== undefined && 'atom' in to) {
      this.#issues.join(this.#atom(from[0]!), this.#atom(to.atom), { between: [this.#atom(from[0]!), this.#atom(to.atom)], type, data: step.data });
      return;
    }
    const premises = from.map((each) => this.#atom(each));
    const conclusion = this.#conclusionOf(step);
    if (conclusion === undefined) return;
    const scheme = this.#schemeOf(step);
    this.#arguments[id] = { ...scheme === undefined ? {} : { scheme }, conclusion, premises, ...this.#undercutter(step.id, id), ...meta(this.#keptOf(step)) };
  }

  #keptOf(step: Step): Record<string, unknown> | undefined {
    const kept = keptOfStep(this.#map, step, (key) => this.#ids.of(key, () => this.#ids.numbered('a')));
    return step.argument === undefined ? kept : { ...kept, kind: 'argument' };
  }

  /** One argument for all steps that it is in a map, with what is kept of each. */
  #addJoined({ scheme, parts, weight }: Joined): void {
    const [first] = parts as readonly [Step];
    const id = this.#ids.of(first.id, () => this.#ids.numbered('a'));
    const conclusion = this.#conclusionOf(first);
    if (conclusion === undefined) return;
    const premisesOf = ({ from }: Step) => from.map((each) => this.#atom(each));
    this.#arguments[id] = {
      scheme, conclusion, premises: [...new Set(parts.flatMap(premisesOf))], ...weight === undefined ? {} : { weight }, ...this.#undercutter(first.id, id),
      ...meta({ parts: parts.map((part) => ({ premises: premisesOf(part), ...this.#keptOf(part) })) }),
    };
  }

  /** The statement that a step is an argument for: a claim, the opposite of one, or that another argument does not apply. */
  #conclusionOf({ to, kind, argument }: Step): string | undefined {
    if (to === undefined) {
      if (argument !== undefined) this.#lose('arguments without a conclusion');
      return undefined;
    }
    if ('atom' in to) {
      const claim = this.#atom(to.atom);
      if (kind === 'support') return claim;
      const opposite = this.#ids.of(`¬${to.atom}`, () => `¬${claim}`);
      this.#statements[opposite] ??= { text: `It is not the case: ${wordsOf(this.#map.claims.get(to.atom) ?? this.#map.arguments.get(to.atom)!)}`, ...meta({ attacks: claim }) };
      this.#issues.join(claim, opposite, undefined);
      return opposite;
    }
    if (kind === 'support') {
      this.#lose('support of arguments');
      return undefined;
    }
    return this.#isDirect(to.step) ? undefined : this.#notApplied(to.step);
  }

  /** Whether the one thing that undercuts a step is a claim. */
  #isDirect(step: string): boolean {
    const cuts = (this.#cuts.get(step) ?? []).filter(({ kind }) => kind === 'attack');
    return cuts.length === 1 && cuts[0]!.argument === undefined && cuts[0]!.type === 'undercut' && Object.keys(cuts[0]!.data).length === 0 && !this.#cuts.has(cuts[0]!.id);
  }

  #undercutter(step: string, id: string): Record<string, unknown> {
    const cuts = (this.#cuts.get(step) ?? []).filter(({ kind }) => kind === 'attack');
    if (cuts.length === 0) return {};
    if (this.#isDirect(step)) return { undercutter: this.#atom(cuts[0]!.from[0]!) };
    const statement = this.#notApplied(step);
    this.#statements[statement] ??= { text: `The argument ${id} does not apply.`, ...meta({ undercuts: id }) };
    return { undercutter: statement };
  }

  #notApplied(step: string): string {
    return this.#ids.of(`cut ${step}`, () => `¬app(${this.#ids.of(step, () => this.#ids.numbered('a'))})`);
  }

  /** A scheme that weighs as much as the step does. */
  #schemeOf({ data, argument }: Step): string | undefined {
    const { weight } = data;
    if (typeof weight !== 'number') return undefined;
    const name = argument?.data['scheme'];
    const id = `${typeof name === 'string' ? `${slug(name)}_` : ''}weight_${Math.round(weight * 100)}`;
    this.#schemes.set(id, { id, meta: { title: typeof name === 'string' ? name : id }, weight: { constant: weight } });
    return id;
  }
}

/** What is at issue: statements that exclude each other are positions of one issue, since Carneades has no more than one for each. */
class Issues {
  readonly #parts: { readonly positions: Set<string>; readonly contradictions: Record<string, unknown>[] }[] = [];

  join(one: string, other: string, contradiction: Record<string, unknown> | undefined): void {
    const touched = this.#parts.filter(({ positions }) => positions.has(one) || positions.has(other));
    const all = { positions: new Set([...touched.flatMap(({ positions }) => [...positions]), one, other]), contradictions: touched.flatMap(({ contradictions }) => contradictions) };
    if (contradiction !== undefined) all.contradictions.push(contradiction);
    for (const part of touched) this.#parts.splice(this.#parts.indexOf(part), 1);
    this.#parts.push(all);
  }

  all(): Record<string, unknown> {
    return Object.fromEntries(this.#parts.map(({ positions, contradictions }, index) =>
      [`i${index + 1}`, { positions: [...positions], standard: 'PE', meta: { [keptKey]: { contradictions } } }]));
  }
}

function meta(kept: Record<string, unknown> | undefined): Record<string, unknown> {
  return kept === undefined ? {} : { meta: { [keptKey]: kept } };
}

/** `It rains again` as `it_rains_again`. */
function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '').split('_').slice(0, 6).join('_');
}
