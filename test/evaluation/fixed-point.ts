import assert from 'node:assert/strict';
import { conditionsOf, rivalBehind, type Condition, type Framework, type Link, type Status } from '../../server/src/evaluation/framework.js';

/** What a node may be in an interpretation: accepted, out (rejected or unproven), or undecided. */
type Value = 'in' | 'out' | '?';

/** The definitions of docs/verdicts.md, read word by word and without regard to cost. */
export class Definitions {
  readonly #framework: Framework;
  readonly #conditions: readonly Condition[];

  constructor(framework: Framework) {
    this.#framework = framework;
    this.#conditions = conditionsOf(framework);
  }

  /** The least fixed point: all conditions again and again, until nothing changes. */
  grounded(): readonly Status[] {
    let values: readonly Value[] = this.#conditions.map(() => '?');
    for (;;) {
      const next = this.#conditions.map((_, node) => this.#asked(node, values, '?'));
      if (next.every((value, node) => value === values[node])) return this.#statuses(values);
      values = next;
    }
  }

  /** All interpretations in which each node is what its condition asks for; the grounded one is the least. */
  complete(): readonly (readonly Status[])[] {
    const least = this.grounded().map((status): Value => (status === 'accepted' ? 'in' : status === 'open' ? '?' : 'out'));
    const open = [...least.keys()].filter((node) => least[node] === '?');
    assert.ok(open.length <= 9);
    const found: (readonly Status[])[] = [];
    for (let code = 0; code < 3 ** open.length; code++) {
      const values = [...least];
      open.forEach((node, at) => { values[node] = (['?', 'in', 'out'] as const)[Math.floor(code / 3 ** at) % 3]!; });
      if (values.every((value, node) => this.#asked(node, values, value) === value)) found.push(this.#statuses(values));
    }
    return found;
  }

  /** What a node is asked to be by what the others are; a contested one may be what it `is`. */
  #asked(node: number, values: readonly Value[], is: Value): Value {
    const { fixed, rivals, standard } = this.#conditions[node]!;
    if (fixed !== undefined) return fixed === 'accepted' ? 'in' : fixed === 'open' ? '?' : 'out';
    const own = this.#case(node, values, is);
    const against = rivals.map((rival) => (standard === 'dialectical-validity' ? values[rival.node]!
      : this.#defeatedBy(node, rival, values)));
    if (own === 'out' || against.includes('in')) return 'out';
    return own === 'in' && against.every((value) => value === 'out') ? 'in' : '?';
  }

  /**
   * What a node is without its rivals. What speaks for a contested claim and what speaks against it leave it either way:
   * it may be what it `is`.
   */
  #case(node: number, values: readonly Value[], is: Value): Value {
    const { premises, undercutters, pros, cons, ownGround, standard, fixed, accrues } = this.#conditions[node]!;
    if (fixed !== undefined) return fixed === 'accepted' ? 'in' : fixed === 'open' ? '?' : 'out';
    const holds = meet([...premises.map((each) => values[each]!), ...undercutters.map((each) => not(values[each]!))]);
    const pro = join(pros.map((each) => values[each.node]!));
    const con = join(cons.map((each) => values[each.node]!));
    const stands = meet([holds, ownGround ? 'in' : pro]);
    if (standard !== 'dialectical-validity') {
      const unopposed = ownGround ? not(con) : 'out';
      return meet([stands, join([unopposed, prevails(standard, this.#weights(node, values), weights(cons, values, accrues))])]);
    }
    return join([meet([stands, not(con)]), meet([is, stands, join([pro, not(con)])])]);
  }

  /** Whether a weighed node has lost to a rival (`in`), or stands up to it (`out`). */
  #defeatedBy(node: number, { node: gate }: Link, values: readonly Value[]): Value {
    const { standard } = this.#conditions[node]!;
    assert.notEqual(standard, 'dialectical-validity');
    const rival = rivalBehind(this.#framework, gate);
    const isCut = gate !== rival && this.#conditions[gate]!.fixed === 'rejected';
    const link = gate === rival ? 'in' : isCut ? 'out' : meet(this.#conditions[gate]!.undercutters.map((each) => not(values[each]!)));
    const own = this.#case(rival, values, '?');
    const others = join(this.#conditions[rival]!.rivals
      .filter((each) => rivalBehind(this.#framework, each.node) !== node).map((each) => values[each.node]!));
    const stands = meet([link, own, not(others),
      not(prevails(standard as Weighing, this.#weights(node, values), this.#weights(rival, values)))]);
    return join([stands, values[gate]!]) === 'in' ? 'in' : stands;
  }

  #weights(node: number, values: readonly Value[]): Weights {
    const { pros, ownGround, groundWeight, accrues } = this.#conditions[node]!;
    const { sure, possible } = weights(pros, values, accrues);
    const least = ownGround ? groundWeight : 0;
    return { sure: together([least, sure], accrues), possible: together([least, possible], accrues) };
  }

  /** Out is rejected where something that stands speaks against it, else unproven. */
  #statuses(values: readonly Value[]): readonly Status[] {
    const refuted = values.map((value, node) => {
      const { fixed, undercutters, cons, rivals, pros, ownGround, groundWeight, standard, accrues } = this.#conditions[node]!;
      if (fixed !== undefined) return fixed === 'rejected';
      const stands = (each: Link) => values[each.node] === 'in';
      if (value !== 'out') return false;
      if (undercutters.some((each) => values[each] === 'in') || rivals.some(stands)) return true;
      if (!cons.some(stands) || standard === 'dialectical-validity') return cons.some(stands);
      const con = weights(cons, values, accrues).sure;
      const pro = together([ownGround ? groundWeight : 0, weights(pros, values, accrues).possible], accrues);
      return pro === 0 || passes(standard, con, pro);
    });
    for (let before = -1, now = 0; now !== before;) {
      before = now;
      values.forEach((value, node) => {
        const { fixed, premises } = this.#conditions[node]!;
        if (value === 'out' && fixed === undefined && premises.some((each) => refuted[each])) refuted[node] = true;
      });
      now = refuted.filter(Boolean).length;
    }
    return values.map((value, node) => (value === 'in' ? 'accepted' : value === '?' ? 'open' : refuted[node] ? 'rejected' : 'unproven'));
  }
}

type Weighing = Exclude<Condition['standard'], 'dialectical-validity'>;

interface Weights {
  readonly sure: number;
  readonly possible: number;
}

function weights(links: readonly Link[], values: readonly Value[], accrues: true | undefined): Weights {
  const most = (wanted: readonly Value[]) => together(links.filter(({ node }) => wanted.includes(values[node]!)).map(({ weight }) => weight), accrues);
  return { sure: most(['in']), possible: most(['in', '?']) };
}

/** The greatest weight, or x + y − xy of all of them, one after the other. */
function together(all: readonly number[], accrues: true | undefined): number {
  return accrues ? all.reduce((x, y) => x + y - x * y, 0) : Math.max(0, ...all);
}

function prevails(standard: Weighing, ours: Weights, theirs: Weights): Value {
  if (passes(standard, ours.sure, theirs.possible)) return 'in';
  return passes(standard, ours.possible, theirs.sure) ? '?' : 'out';
}

/** In millionths, so that differences are exact. */
function passes(standard: Weighing, pro: number, con: number): boolean {
  const [ours, theirs] = [Math.round(pro * 1e6), Math.round(con * 1e6)];
  switch (standard) {
    case 'preponderance': return ours > theirs;
    case 'clear': return ours - theirs > 500_000;
    case 'beyond-doubt': return ours - theirs > 500_000 && theirs < 300_000;
  }
}

function not(value: Value): Value {
  return value === 'in' ? 'out' : value === 'out' ? 'in' : '?';
}

function meet(values: readonly Value[]): Value {
  return values.includes('out') ? 'out' : values.includes('?') ? '?' : 'in';
}

function join(values: readonly Value[]): Value {
  return values.includes('in') ? 'in' : values.includes('?') ? '?' : 'out';
}
