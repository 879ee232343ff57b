import { Role, type Framework } from './framework.js';
import { accepted, type Values } from './values.js';

/**
 * Whether what a position accepts is supported by something that does not rest on itself (the reduct of Brewka et al.
 * 2013, in which a contested claim stands as soon as something stands for it). Linear.
 */
export function isFounded({ terms, inputs, roles, starts }: Framework, position: Values): boolean {
  const usersOf = new Map<number, number[]>();
  const missing = new Int32Array(position.length);
  const founded = new Uint8Array(position.length);
  const waiting: number[] = [];
  const found = (node: number) => {
    if (founded[node] === 1 || missing[node]! > 0) return;
    founded[node] = 1;
    waiting.push(node);
  };
  for (let node = 0; node < position.length; node++) {
    if (position[node] !== accepted) continue;
    const { fixed, ownGround } = terms[node]!;
    // What has no ground of its own waits for one of its pros as for a premise.
    if (!ownGround && fixed === undefined) missing[node]!++;
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      if (roles[at] === Role.Premise) missing[node]!++;
      else if (roles[at] !== Role.Pro || ownGround) continue;
      const users = usersOf.get(inputs[at]!);
      if (users) users.push(at);
      else usersOf.set(inputs[at]!, [at]);
    }
  }
  const isSupported = new Uint8Array(position.length);
  const nodeOf = new Uint32Array(inputs.length);
  for (let node = 0; node < position.length; node++) nodeOf.fill(node, starts[node], starts[node + 1]);
  for (let node = 0; node < position.length; node++) if (position[node] === accepted) found(node);
  for (let at = 0; at < waiting.length; at++) {
    for (const input of usersOf.get(waiting[at]!) ?? []) {
      const user = nodeOf[input]!;
      if (roles[input] === Role.Premise) missing[user]!--;
      else if (isSupported[user] === 0) {
        isSupported[user] = 1;
        missing[user]!--;
      }
      found(user);
    }
  }
  return position.every((value, node) => value !== accepted || founded[node] === 1);
}
