import { prevails, type Condition, type Framework, type Link, type Standard, type Status } from './framework.js';

const [open, accepted, rejected] = [0, 1, 2];
const names: readonly Status[] = ['open', 'accepted', 'rejected'];

/**
 * The grounded interpretation: what each node comes out as in the least fixed point of the conditions, starting with
 * all open. Nodes are decided one after the other by a work list; a decision is looked at once for each condition that
 * depends on it, so the cost is linear in the framework (where weights are compared, they are sorted first).
 */
export function grounded({ conditions }: Framework): readonly Status[] {
  const statuses = new Uint8Array(conditions.length);
  const progress = new Progress(conditions, statuses);
  const { starts, targets, roles, weights } = dependentsOf(conditions);
  const decided = new Uint32Array(conditions.length);
  let count = 0;
  const decide = (node: number) => {
    if (statuses[node] !== open) return;
    const status = progress.statusOf(node);
    if (status === open) return;
    statuses[node] = status;
    decided[count++] = node;
  };
  for (let node = 0; node < conditions.length; node++) decide(node);
  // `decided` grows while it is walked.
  for (let at = 0; at < count; at++) {
    const node = decided[at]!;
    for (let edge = starts[node]!; edge < starts[node + 1]!; edge++) {
      const target = targets[edge]!;
      progress.note(target, roles[edge]!, statuses[node]!, weights[edge]!);
      decide(target);
    }
  }
  return Array.from(statuses, (status) => names[status]!);
}

const enum Role { Premise, Undercutter, Pro, Con }

/** For each node, the conditions that depend on it, in what role and with what weight; in one run of arrays. */
function dependentsOf(conditions: readonly Condition[]) {
  const starts = new Uint32Array(conditions.length + 1);
  const countEdge = (node: number) => void starts[node + 1]!++;
  for (const condition of conditions) forInputs(condition, countEdge);
  for (let node = 0; node < conditions.length; node++) starts[node + 1]! += starts[node]!;
  const count = starts[conditions.length]!;
  const next = starts.slice();
  const targets = new Uint32Array(count);
  const roles = new Uint8Array(count);
  const weights = new Float64Array(count);
  let target = 0;
  const addEdge = (node: number, role: Role, weight: number) => {
    const at = next[node]!++;
    targets[at] = target;
    roles[at] = role;
    weights[at] = weight;
  };
  for (; target < conditions.length; target++) forInputs(conditions[target]!, addEdge);
  return { starts, targets, roles, weights };
}

function forInputs(condition: Condition, visit: (node: number, role: Role, weight: number) => void): void {
  if (condition.fixed !== undefined) return;
  for (const node of condition.premises) visit(node, Role.Premise, 1);
  for (const node of condition.undercutters) visit(node, Role.Undercutter, 1);
  for (const { node, weight } of condition.pros) visit(node, Role.Pro, weight);
  for (const { node, weight } of condition.cons) visit(node, Role.Con, weight);
}

/** How far each condition is decided, in arrays by node: as objects of their own they would cost more than the work. */
class Progress {
  #conditions: readonly Condition[];
  /** Premises not yet accepted and undercutters not yet rejected. */
  #missing: Int32Array;
  #prosLeft: Int32Array;
  #consLeft: Int32Array;
  #prosAccepted: Int32Array;
  #consAccepted: Int32Array;
  #isBroken: Uint8Array;
  #contests = new Map<number, Contest>();

  constructor(conditions: readonly Condition[], statuses: Uint8Array) {
    const count = conditions.length;
    this.#conditions = conditions;
    this.#missing = new Int32Array(count);
    this.#prosLeft = new Int32Array(count);
    this.#consLeft = new Int32Array(count);
    this.#prosAccepted = new Int32Array(count);
    this.#consAccepted = new Int32Array(count);
    this.#isBroken = new Uint8Array(count);
    for (let node = 0; node < count; node++) {
      const { premises, undercutters, pros, cons, standard } = conditions[node]!;
      this.#missing[node] = premises.length + undercutters.length;
      this.#prosLeft[node] = pros.length;
      this.#consLeft[node] = cons.length;
      if (standard !== 'dialectical-validity' && pros.length > 0) this.#contests.set(node, new Contest(standard, pros, cons, statuses));
    }
  }

  /** Takes in that an input of `node` has been decided. */
  note(node: number, role: Role, status: number, weight: number): void {
    const isAccepted = status === accepted;
    switch (role) {
      case Role.Premise:
        if (isAccepted) this.#missing[node]!--;
        else this.#isBroken[node] = 1;
        return;
      case Role.Undercutter:
        if (isAccepted) this.#isBroken[node] = 1;
        else this.#missing[node]!--;
        return;
      case Role.Pro:
        if (isAccepted) this.#prosAccepted[node]!++;
        else this.#prosLeft[node]!--;
        break;
      case Role.Con:
        if (isAccepted) this.#consAccepted[node]!++;
        else this.#consLeft[node]!--;
    }
    if (isAccepted) this.#contests.get(node)?.note(role === Role.Pro, weight);
  }

  statusOf(node: number): number {
    const { fixed, ownGround } = this.#conditions[node]!;
    if (fixed !== undefined) return names.indexOf(fixed);
    const contest = this.#contests.get(node);
    if (this.#isBroken[node] === 1) return rejected;
    if (this.#consAccepted[node]! > 0 && (this.#prosLeft[node] === 0 || contest?.consPrevail() === true)) return rejected;
    if (this.#missing[node]! > 0) return open;
    const hasPro = this.#prosAccepted[node]! > 0;
    if (this.#consLeft[node] === 0 && (ownGround || (hasPro && contest === undefined))) return accepted;
    return hasPro && contest?.prosPrevail() === true ? accepted : open;
  }
}

/** Weighs pros against cons under a proof standard: what is accepted for sure against what may still come. */
class Contest {
  #standard: Exclude<Standard, 'dialectical-validity'>;
  #pros: Side;
  #cons: Side;

  constructor(standard: Exclude<Standard, 'dialectical-validity'>, pros: readonly Link[], cons: readonly Link[], statuses: Uint8Array) {
    this.#standard = standard;
    this.#pros = new Side(pros, statuses);
    this.#cons = new Side(cons, statuses);
  }

  note(isFor: boolean, weight: number): void {
    const side = isFor ? this.#pros : this.#cons;
    side.sure = Math.max(side.sure, weight);
  }

  prosPrevail(): boolean {
    return prevails(this.#standard, this.#pros.sure, this.#cons.possible());
  }

  consPrevail(): boolean {
    return prevails(this.#standard, this.#cons.sure, this.#pros.possible());
  }
}

/** The weights of one side. */
class Side {
  /** The greatest weight of those accepted. */
  sure = 0;
  #heaviestFirst: readonly Link[];
  #statuses: Uint8Array;
  #passed = 0;

  constructor(links: readonly Link[], statuses: Uint8Array) {
    this.#heaviestFirst = [...links].sort((a, b) => b.weight - a.weight);
    this.#statuses = statuses;
  }

  /** The greatest weight of those not rejected. Amortised constant. */
  possible(): number {
    const links = this.#heaviestFirst;
    while (this.#passed < links.length && this.#statuses[links[this.#passed]!.node] === rejected) this.#passed++;
    return links[this.#passed]?.weight ?? 0;
  }
}
