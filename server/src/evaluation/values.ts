import { conditionOf, Role, type Condition, type Framework, type Status } from './framework.js';
import { prevails, withReason } from './weighing.js';

/** What a node is while verdicts are found. `out` says that nothing is left that could make it accepted. */
export const [undecided, accepted, out] = [0, 1, 2] as const;

/** `undecided`, `accepted` or `out`, by node. */
export type Values = Uint8Array;

/** The value of what has a status. */
export function valueOf(status: Status): number {
  return status === 'accepted' ? accepted : status === 'open' ? undecided : out;
}

/**
 * The statuses of nodes with these values. What is out is *rejected* if something that stands speaks against it, and else
 * *unproven*. To other nodes the two are the same, so values are found first and told apart afterwards. Linear.
 */
export function statusesOf(framework: Framework, values: Values): readonly Status[] {
  const { terms } = framework;
  const found: Status[] = [];
  const waiting: number[] = [];
  for (let node = 0; node < values.length; node++) {
    const value = values[node];
    if (value !== out) found.push(value === accepted ? 'accepted' : 'open');
    else if (terms[node]!.fixed !== undefined) found.push(terms[node]!.fixed!);
    else if (isRefuted(framework, node, values)) found.push('rejected');
    else found.push('unproven');
    if (found[node] === 'rejected') waiting.push(node);
  }
  spreadOverPremises(framework, found, waiting);
  return found;
}

/** Rejects what is unproven and has a rejected premise. `rejected` grows while it is walked. */
function spreadOverPremises({ inputs, roles, starts, terms }: Framework, statuses: Status[], rejected: number[]): void {
  if (rejected.length === 0) return;
  let usersOf: Map<number, number[]> | undefined;
  for (let at = 0; at < rejected.length; at++) {
    usersOf ??= unprovenUsers();
    for (const user of usersOf.get(rejected[at]!) ?? []) {
      if (statuses[user] !== 'unproven') continue;
      statuses[user] = 'rejected';
      rejected.push(user);
    }
  }

  function unprovenUsers(): Map<number, number[]> {
    const users = new Map<number, number[]>();
    for (let node = 0; node < statuses.length; node++) {
      if (statuses[node] !== 'unproven' || terms[node]!.fixed !== undefined) continue;
      for (let input = starts[node]!; input < starts[node + 1]!; input++) {
        if (roles[input] !== Role.Premise) continue;
        const list = users.get(inputs[input]!);
        if (list) list.push(node);
        else users.set(inputs[input]!, [node]);
      }
    }
    return users;
  }
}

/** Whether something that stands speaks against a node that is out, its premises left aside. */
function isRefuted(framework: Framework, node: number, values: Values): boolean {
  const { roles, starts, inputs, terms } = framework;
  let hasCon = false;
  for (let input = starts[node]!; input < starts[node + 1]!; input++) {
    if (values[inputs[input]!] !== accepted) continue;
    const role = roles[input];
    if (role === Role.Undercutter || role === Role.Rival) return true;
    if (role === Role.Con) hasCon = true;
  }
  return hasCon && (terms[node]!.standard === 'dialectical-validity' || consDecide(conditionOf(framework, node), values));
}

/** Whether the cons that stand are why a node is out, and not that its pros fall short of its standard. */
function consDecide({ standard, pros, cons, ownGround, groundWeight, accrues }: Condition, values: Values): boolean {
  if (standard === 'dialectical-validity') return true;
  let con = 0;
  for (const { node, weight } of cons) if (values[node] === accepted) con = withReason(con, weight, accrues === true);
  let pro = ownGround ? groundWeight : 0;
  for (const { node, weight } of pros) if (values[node] !== out) pro = withReason(pro, weight, accrues === true);
  return pro === 0 || prevails(standard, con, pro);
}
