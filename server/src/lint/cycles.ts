import type { Id } from '../model/model.js';

type Next = (id: Id) => readonly { readonly to: Id }[];

/**
 * The strongly connected components of a graph that hold a cycle, a node with an edge to itself included (Tarjan 1972).
 * Without recursion; linear.
 */
export function cyclicComponents(roots: Iterable<Id>, next: Next): readonly Id[][] {
  const order = new Map<Id, number>();
  /** The earliest node of its component that a node on the stack is known to reach. */
  const low = new Map<Id, number>();
  const stack: Id[] = [];
  const onStack = new Set<Id>();
  const found: Id[][] = [];
  const enter = (id: Id) => {
    low.set(id, order.size);
    order.set(id, order.size);
    stack.push(id);
    onStack.add(id);
  };
  const lower = (id: Id, to: number) => void (to < low.get(id)! && low.set(id, to));
  for (const root of roots) {
    if (order.has(root)) continue;
    const walk: { readonly id: Id; edge: number }[] = [{ id: root, edge: 0 }];
    enter(root);
    for (let frame = walk.at(-1); frame !== undefined; frame = walk.at(-1)) {
      const { id } = frame;
      const to = next(id)[frame.edge++]?.to;
      if (to !== undefined) {
        if (!order.has(to)) {
          enter(to);
          walk.push({ id: to, edge: 0 });
        } else if (onStack.has(to)) {
          lower(id, order.get(to)!);
        }
        continue;
      }
      walk.pop();
      const parent = walk.at(-1);
      if (parent) lower(parent.id, low.get(id)!);
      if (low.get(id) !== order.get(id)) continue;
      const component = stack.splice(stack.lastIndexOf(id));
      for (const each of component) onStack.delete(each);
      if (component.length > 1 || next(id).some((edge) => edge.to === id)) found.push(component);
    }
  }
  return found;
}

/** A shortest path between two of `members`, both ends included; empty if there is none. Linear. */
export function path(from: Id, to: Id, next: Next, members: ReadonlySet<Id>): readonly Id[] {
  const cameFrom = new Map<Id, Id | undefined>([[from, undefined]]);
  const queue = [from];
  for (const id of queue) {
    if (id === to) break;
    for (const { to: each } of next(id)) {
      if (!members.has(each) || cameFrom.has(each)) continue;
      cameFrom.set(each, id);
      queue.push(each);
    }
  }
  const found: Id[] = [];
  if (!cameFrom.has(to)) return found;
  for (let at: Id | undefined = to; at !== undefined; at = cameFrom.get(at)) found.push(at);
  return found.reverse();
}
