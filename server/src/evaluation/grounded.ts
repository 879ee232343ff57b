import { conditionOf, prevails, Role, type Framework, type Link, type Standard, type Status } from './framework.js';

const [open, accepted, rejected] = [0, 1, 2];
const names: readonly Status[] = ['open', 'accepted', 'rejected'];

/**
 * The grounded interpretation: what each node comes out as in the least fixed point of the conditions, starting with
 * all open. Nodes are decided one after the other by a work list; a decision is looked at once for each condition that
 * depends on it, so the cost is linear in the framework (where weights are compared, they are sorted first).
 */
export function grounded(framework: Framework): readonly Status[] {
  const { roles, weights } = framework;
  const size = framework.terms.length;
  const statuses = new Uint8Array(size);
  const progress = new Progress(framework, statuses);
  const { starts, uses, nodeOf } = usesOf(framework);
  const decided = new Uint32Array(size);
  let count = 0;
  const decide = (node: number) => {
    if (statuses[node] !== open) return;
    const status = progress.statusOf(node);
    if (status === open) return;
    statuses[node] = status;
    decided[count++] = node;
  };
  for (let node = 0; node < size; node++) decide(node);
  // `decided` grows while it is walked.
  for (let at = 0; at < count; at++) {
    const node = decided[at]!;
    for (let next = starts[node]!; next < starts[node + 1]!; next++) {
      const input = uses[next]!;
      const dependent = nodeOf[input]!;
      progress.note(dependent, roles[input]!, statuses[node]!, weights[input]!);
      decide(dependent);
    }
  }
  const found: Status[] = [];
  for (const status of statuses) found.push(names[status]!);
  return found;
}

/** For each node, the inputs of others that it is, by their index in the framework; and the nodes that inputs are of. */
function usesOf({ terms, inputs, starts: inputStarts }: Framework) {
  const starts = new Uint32Array(terms.length + 1);
  for (const node of inputs) starts[node + 1]!++;
  for (let node = 0; node < terms.length; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const uses = new Uint32Array(inputs.length);
  const nodeOf = new Uint32Array(inputs.length);
  for (let node = 0; node < terms.length; node++) {
    for (let input = inputStarts[node]!; input < inputStarts[node + 1]!; input++) {
      uses[next[inputs[input]!]!++] = input;
      nodeOf[input] = node;
    }
  }
  return { starts, uses, nodeOf };
}

/** How far each condition is decided, in arrays by node: as objects of their own they would cost more than the work. */
class Progress {
  #framework: Framework;
  /** Premises not yet accepted and undercutters not yet rejected. */
  #missing: Int32Array;
  #prosLeft: Int32Array;
  #consLeft: Int32Array;
  #prosAccepted: Int32Array;
  #consAccepted: Int32Array;
  #isBroken: Uint8Array;
  #contests = new Map<number, Contest>();

  constructor(framework: Framework, statuses: Uint8Array) {
    const { terms, starts, roles } = framework;
    const count = terms.length;
    this.#framework = framework;
    this.#missing = new Int32Array(count);
    this.#prosLeft = new Int32Array(count);
    this.#consLeft = new Int32Array(count);
    this.#prosAccepted = new Int32Array(count);
    this.#consAccepted = new Int32Array(count);
    this.#isBroken = new Uint8Array(count);
    for (let node = 0; node < count; node++) {
      for (let input = starts[node]!; input < starts[node + 1]!; input++) {
        const role = roles[input]!;
        if (role === Role.Pro) this.#prosLeft[node]!++;
        else if (role === Role.Con) this.#consLeft[node]!++;
        else this.#missing[node]!++;
      }
      const { standard } = terms[node]!;
      if (standard === 'dialectical-validity' || this.#prosLeft[node] === 0) continue;
      const { pros, cons } = conditionOf(framework, node);
      this.#contests.set(node, new Contest(standard, pros, cons, statuses));
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
    const { fixed, ownGround } = this.#framework.terms[node]!;
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
