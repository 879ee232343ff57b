import { isCited } from '../model/content.js';
import type { ArgumentMap, Id } from '../model/model.js';
import { hasTag, nodeOf, questionsTo } from '../model/query.js';
import type { Evaluation } from './evaluate.js';
import { conditionsOf, frameworkWith, rivalBehind, type Condition, type Status } from './framework.js';
import { frameworkOf, type MapFramework } from './from-model.js';
import { grounded } from './grounded.js';
import { groundedIf } from './impact.js';
import { isJudged } from './judged.js';
import { isMove, nodeOfSubject, type Subject } from './subjects.js';

/** What is weak about a claim or argument, the gravest first. */
export const weaknessKinds = ['con', 'undercutter', 'rival', 'circle', 'bare', 'misquoted', 'assumed', 'question'] as const;

/** One thing that is weak about a claim or argument. */
export type Weakness =
  /** It is itself an objection to what a thesis rests on, and is not out. `step` are the ends of what it undercuts. */
  | {
    readonly kind: 'con' | 'undercutter' | 'rival'; readonly to: Id; readonly step?: readonly [from: Id, to: Id] | undefined;
    /** Something speaks against it besides what it contradicts there. */
    readonly isAnswered: boolean;
  }
  /** A thesis rests on it, and… it depends on itself; it has neither a reason nor a source; it is an `#assumption`; a quotation is not in its source. */
  | { readonly kind: 'circle' | 'bare' | 'assumed' | 'misquoted' }
  /** …a question about it is open. */
  | { readonly kind: 'question'; readonly text: string };

/** A claim or argument at which the case for the theses is weak. */
export interface WeakStep {
  readonly id: Id;
  readonly status: Status;
  /** They stand with the gravest first. */
  readonly weaknesses: readonly [Weakness, ...Weakness[]];
  /** What is supposed of it: that it falls, or, as it does not stand and is no objection, that it is established. */
  readonly supposed: 'falls' | 'established';
  /** The theses that would get another verdict then, and which; itself only if it is a thesis without a reason. */
  readonly theses: readonly { readonly id: Id; readonly becomes: Status }[];
  /** How many other verdicts would change, leaving its own aside. */
  readonly others: number;
  /** The theses that it alone, as an objection, keeps from being accepted: they would be if all other objections fell, and it too. */
  readonly blocks: readonly Id[];
}

/** The weak steps of a map, the weakest first. */
export interface WeakSteps {
  readonly steps: readonly WeakStep[];
  /** What counts as a thesis: the map has none that is tagged. */
  readonly areMainClaims: boolean;
  /** The caller's patience came to an end before all had been tried. */
  readonly isCut: boolean;
}

/**
 * Ranks the claims and arguments at which the case for the theses of a map is weak. They are those that a thesis rests on and for which
 * little speaks, and the objections to these that are not out. A map without a thesis is judged by its main claims: what
 * nothing else depends on. First come those with which most theses change, then the objections that alone keep most
 * theses from being accepted, then those with which most other verdicts change, then those about which the gravest is weak (in the order of `weaknessKinds`), then those that are nearer to a
 * thesis. `isMisquoted` tells whether a quotation of a claim is not what its source says. `goOn` is asked before each one
 * that is tried, the nearest first. One is tried in time linear in the map.
 */
export async function weakSteps(
  { map, settings, verdicts }: Evaluation, isMisquoted: (id: Id) => boolean, goOn: () => boolean | Promise<boolean>,
): Promise<WeakSteps> {
  const framework = frameworkOf(map, settings);
  const { subjects, indexOf } = framework;
  const conditions = conditionsOf(framework);
  const before = grounded(framework);
  const tops = topsOf(map, framework, conditions);
  const found = new Walk(framework, conditions, before).from(tops.nodes);
  const blockedBy = blockers(found.filter(([, { objections }]) => objections.length > 0).map(([id]) => indexOf.get(id)!), conditions, before, tops.nodes);
  const steps: WeakStep[] = [];
  let isCut = false;
  for (const [id, { objections, isOwn }] of found) {
    const node = indexOf.get(id)!;
    const status = before[node]!;
    const isCircular = () => verdicts.get(id)?.reason.kind === 'cycle';
    const own = isOwn && status !== 'rejected' ? ownWeaknesses(map, id, conditions[node]!, isCircular, isMisquoted) : none;
    const [first, ...more] = [...objections, ...own].sort((a, b) => gravity(a) - gravity(b));
    if (first === undefined) continue;
    if (!(await goOn())) {
      isCut = true;
      break;
    }
    const supposed = status === 'accepted' || objections.length > 0 ? 'falls' : 'established';
    const after = groundedIf(conditions, node, supposed === 'falls' ? 'rejected' : 'accepted');
    const changed = [...indexOf.values()].filter((at) => after[at] !== before[at]);
    const lacksReason = own.some(({ kind }) => kind === 'bare' || kind === 'assumed');
    const theses = changed.filter((at) => tops.nodes.has(at) && (at !== node || lacksReason)).map((at) => ({ id: nodeOfSubject(subjects[at]!).id, becomes: after[at]! }));
    const others = changed.filter((at) => at !== node && !tops.nodes.has(at)).length;
    const blocks = blockedBy(node).map((at) => nodeOfSubject(subjects[at]!).id);
    steps.push({ id, status, weaknesses: [first, ...more], supposed, theses, others, blocks });
  }
  steps.sort((a, b) => b.theses.length - a.theses.length || b.blocks.length - a.blocks.length || b.others - a.others
    || gravity(a.weaknesses[0]) - gravity(b.weaknesses[0]));
  return { steps, areMainClaims: tops.areMainClaims, isCut };
}

/**
 * Tells of an objection which theses are not accepted, but would be if all `objections` fell, and are not even if all but
 * this one fall. Where a thesis has several such objections, no single fall changes its verdict.
 */
function blockers(objections: readonly number[], conditions: readonly Condition[], before: readonly Status[], tops: ReadonlySet<number>): (objection: number) => readonly number[] {
  const all = new Set(objections);
  const fallen = (but?: number) => grounded(frameworkWith(conditions.map((each, at) =>
    (all.has(at) ? { ...each, fixed: at === but ? before[at]! : 'rejected' } : each))));
  const blocked = [...tops].filter((at) => before[at] !== 'accepted');
  const free = blocked.length === 0 ? none : fallen();
  const freed = blocked.filter((at) => free[at] === 'accepted');
  return (objection) => {
    if (freed.length === 0 || !all.has(objection)) return none;
    const after = fallen(objection);
    return freed.filter((at) => after[at] !== 'accepted');
  };
}

function gravity({ kind }: Weakness): number {
  return weaknessKinds.indexOf(kind);
}

/** What is weak about something that a thesis rests on, objections to other things left aside. */
function ownWeaknesses(
  map: ArgumentMap, id: Id, { premises, pros }: Condition, isCircular: () => boolean, isMisquoted: (id: Id) => boolean,
): readonly Weakness[] {
  const node = nodeOf(map, id)!;
  const isAssumed = hasTag(node, 'assumption');
  const lacksReason = premises.length === 0 && pros.length === 0 && !isCited(node);
  return [
    ...isCircular() ? [{ kind: 'circle' } as const] : none,
    ...lacksReason ? [{ kind: isAssumed ? 'assumed' : 'bare' } as const] : none,
    ...isMisquoted(id) ? [{ kind: 'misquoted' } as const] : none,
    ...questionsTo(map, id).filter(({ answered }) => !answered).map(({ text }) => ({ kind: 'question', text } as const)),
  ];
}

/** The theses; of a map without one, what nothing depends on that it does not contradict, or else what comes first. */
function topsOf(map: ArgumentMap, { subjects, indexOf }: MapFramework, conditions: readonly Condition[]) {
  const nodes = [...indexOf.values()];
  const theses = nodes.filter((at) => hasTag(nodeOfSubject(subjects[at]!), 'thesis'));
  if (theses.length > 0) return { areMainClaims: false, nodes: new Set(theses) };
  const below = new Set(conditions.flatMap(({ premises, undercutters, pros, cons }) =>
    [...premises, ...undercutters, ...pros.map(({ node }) => node), ...cons.map(({ node }) => node)]));
  const judged = nodes.filter((at) => isJudged(map, nodeOfSubject(subjects[at]!)));
  const highest = judged.filter((at) => !below.has(at));
  return { areMainClaims: true, nodes: new Set(highest.length > 0 ? highest : judged.slice(0, 1)) };
}

/** What is found of a claim or argument on the way down from the theses. */
interface Found {
  /** How many claims and arguments lead to it from a thesis. */
  readonly depth: number;
  /** A thesis rests on it. */
  isOwn: boolean;
  readonly objections: Weakness[];
}

/** A walk from the theses down to whatever they depend on: on one side what they rest on, on the other what speaks against that. */
class Walk {
  readonly #framework: MapFramework;
  readonly #conditions: readonly Condition[];
  readonly #statuses: readonly Status[];
  readonly #found = new Map<Id, Found>();

  constructor(framework: MapFramework, conditions: readonly Condition[], statuses: readonly Status[]) {
    this.#framework = framework;
    this.#conditions = conditions;
    this.#statuses = statuses;
  }

  /** Returns what is found, the nearest first. Each node is looked at once a side. */
  from(tops: Iterable<number>): readonly (readonly [Id, Found])[] {
    const { subjects } = this.#framework;
    const seen = [new Set<number>(), new Set<number>(tops)] as const;
    let level = [...seen[1]].map((node) => ({ node, isOwn: true }));
    for (let depth = 0; level.length > 0; depth++) {
      const next: typeof level = [];
      // What only leads to others is looked at with what it stands for: the list grows.
      for (const { node, isOwn } of level) {
        const visit = (input: number, onOwn: boolean) => {
          const side = seen[onOwn ? 1 : 0];
          if (side.has(input)) return;
          side.add(input);
          (isMove(subjects[input]!) ? level : next).push({ node: input, isOwn: onOwn });
        };
        this.#look(node, isOwn, depth, visit);
      }
      level = next;
    }
    return [...this.#found].sort(([, a], [, b]) => a.depth - b.depth);
  }

  #look(node: number, isOwn: boolean, depth: number, visit: (input: number, isOwn: boolean) => void): void {
    const subject = this.#framework.subjects[node]!;
    const { premises, pros, cons, undercutters, rivals } = this.#conditions[node]!;
    if (!isMove(subject)) {
      const found = this.#at(subject.node.id, depth);
      if (isOwn) found.isOwn = true;
    }
    for (const input of [...premises, ...pros.map((pro) => pro.node)]) visit(input, isOwn);
    const against = [
      ...cons.map((con) => ({ kind: 'con' as const, input: con.node })),
      ...undercutters.map((input) => ({ kind: 'undercutter' as const, input })),
      ...rivals.map((rival) => ({ kind: 'rival' as const, input: rival.node })),
    ];
    for (const { kind, input } of against) {
      visit(input, !isOwn);
      if (isOwn) this.#objectTo(subject, kind, input, depth + 1);
    }
  }

  /** Notes an objection to something that a thesis rests on. What yields to a preference is none. */
  #objectTo(to: Subject, kind: 'con' | 'undercutter' | 'rival', input: number, depth: number): void {
    const by = this.#framework.subjects[kind === 'rival' ? rivalBehind(this.#framework, input) : input]!;
    const status = this.#statuses[input];
    if ((isMove(by) && by.kind === 'preference') || (status !== 'accepted' && status !== 'open')) return;
    const { id } = nodeOfSubject(by);
    const { cons, undercutters, rivals } = this.#conditions[input]!;
    const others = kind === 'rival' ? rivals.length - 1 : rivals.length;
    const isAnswered = cons.length + undercutters.length + others > 0;
    const step = isMove(to) && to.kind === 'relation' ? { step: [to.relation.from, to.relation.to] as const } : {};
    this.#at(id, depth).objections.push({ kind, to: nodeOfSubject(to).id, isAnswered, ...step });
  }

  #at(id: Id, depth: number): Found {
    let found = this.#found.get(id);
    if (found === undefined) this.#found.set(id, found = { depth, isOwn: false, objections: [] });
    return found;
  }
}

const none: readonly never[] = [];
