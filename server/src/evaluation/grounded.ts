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
  const states = conditions.map((condition) => new State(condition, statuses));
  const dependents = dependentsOf(conditions);
  const decided: number[] = [];
  const decide = (node: number) => {
    if (statuses[node] !== open) return;
    const status = states[node]!.status();
    if (status === open) return;
    statuses[node] = status;
    decided.push(node);
  };
  for (let node = 0; node < conditions.length; node++) decide(node);
  // `decided` grows while it is walked.
  for (const node of decided) {
    for (let at = dependents.starts[node]!; at < dependents.starts[node + 1]!; at++) {
      const target = dependents.targets[at]!;
      states[target]!.note(dependents.roles[at]!, statuses[node]!, dependents.weights[at]!);
      decide(target);
    }
  }
  return Array.from(statuses, (status) => names[status]!);
}

const enum Role { Premise, Undercutter, Pro, Con }

/** For each node, the conditions that depend on it, in what role and with what weight; in one run of arrays. */
function dependentsOf(conditions: readonly Condition[]) {
  const starts = new Uint32Array(conditions.length + 1);
  for (const condition of conditions) forInputs(condition, (node) => void starts[node + 1]!++);
  for (let node = 0; node < conditions.length; node++) starts[node + 1]! += starts[node]!;
  const count = starts[conditions.length]!;
  const next = starts.slice();
  const targets = new Uint32Array(count);
  const roles = new Uint8Array(count);
  const weights = new Float64Array(count);
  conditions.forEach((condition, target) => forInputs(condition, (node, role, weight) => {
    const at = next[node]!++;
    targets[at] = target;
    roles[at] = role;
    weights[at] = weight;
  }));
  return { starts, targets, roles, weights };
}

function forInputs(condition: Condition, visit: (node: number, role: Role, weight: number) => void): void {
  if (condition.fixed !== undefined) return;
  for (const node of condition.premises) visit(node, Role.Premise, 1);
  for (const node of condition.undercutters) visit(node, Role.Undercutter, 1);
  for (const { node, weight } of condition.pros) visit(node, Role.Pro, weight);
  for (const { node, weight } of condition.cons) visit(node, Role.Con, weight);
}

/** How far a condition is decided. */
class State {
  #condition: Condition;
  /** Premises not yet accepted, undercutters and cons not yet rejected. */
  #missing: number;
  #consLeft: number;
  #prosLeft: number;
  #prosAccepted = 0;
  #consAccepted = 0;
  #isBroken = false;
  #contest: Contest | undefined;

  constructor(condition: Condition, statuses: Uint8Array) {
    const { premises, undercutters, pros, cons, standard } = condition;
    this.#condition = condition;
    this.#missing = premises.length + undercutters.length;
    this.#prosLeft = pros.length;
    this.#consLeft = cons.length;
    if (standard !== 'dialectical-validity' && pros.length > 0) {
      this.#contest = new Contest(standard, pros, cons, statuses);
    }
  }

  /** Takes in that an input has been decided. */
  note(role: Role, status: number, weight: number): void {
    const isAccepted = status === accepted;
    switch (role) {
      case Role.Premise:
        if (isAccepted) this.#missing--;
        else this.#isBroken = true;
        return;
      case Role.Undercutter:
        if (isAccepted) this.#isBroken = true;
        else this.#missing--;
        return;
      case Role.Pro:
        if (!isAccepted) this.#prosLeft--;
        else this.#prosAccepted++;
        break;
      case Role.Con:
        if (!isAccepted) this.#consLeft--;
        else this.#consAccepted++;
    }
    if (isAccepted) this.#contest?.note(role === Role.Pro, weight);
  }

  status(): number {
    const { fixed, ownGround } = this.#condition;
    if (fixed !== undefined) return names.indexOf(fixed);
    if (this.#isBroken || this.#falls()) return rejected;
    if (this.#missing > 0) return open;
    const hasGround = ownGround || (this.#contest === undefined && this.#prosAccepted > 0);
    return (hasGround && this.#consLeft === 0) || (this.#prosAccepted > 0 && this.#contest?.prosPrevail()) ? accepted : open;
  }

  #falls(): boolean {
    return this.#consAccepted > 0 && (this.#prosLeft === 0 || this.#contest?.consPrevail() === true);
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

