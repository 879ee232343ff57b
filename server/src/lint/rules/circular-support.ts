import { push } from '../../base/multimap.js';
import { isPro, nameOf, nodeOf, placeOf } from '../../model/query.js';
import type { ArgumentMap, Id } from '../../model/model.js';
import type { Rule } from '../rule.js';

/** Support that runs in a circle; each circle (strongly connected set) is reported once, at its first claim. */
export const circularSupport: Rule = {
  code: 'circular-support',
  title: 'Claims support each other in a circle',
  category: 'structure',
  severity: 'warning',
  *check({ map }) {
    const supports = supportEdges(map);
    for (const circle of circles(supports)) {
      const path = walk(circle, supports).map((id) => nodeOf(map, id)!);
      const first = path[0]!;
      const names = [...path, first].map(nameOf);
      const shown = names.length > 6 ? [...names.slice(0, 5), '…', names[0]!] : names;
      yield {
        node: first.id,
        place: placeOf(first),
        message: path.length === 1
          ? `${nameOf(first)} supports itself, which gives no reason to accept it. Remove the relation or support it by something else.`
          : `The support runs in a circle: ${shown.join(' → ')}. None of these is a reason for the next that does not already `
            + 'presuppose it: remove one of the relations.',
        related: path.slice(1).map((node) => ({ message: `${nameOf(node)} is part of the circle.`, place: placeOf(node) })),
      };
    }
  },
};

/** From each node to what it speaks for: written and derived support, and a premise's argument. */
function supportEdges(map: ArgumentMap): ReadonlyMap<Id, readonly Id[]> {
  const edges = new Map<Id, Id[]>();
  for (const relation of map.relations) if (isPro(relation)) push(edges, relation.from, relation.to);
  for (const argument of map.arguments.values()) {
    for (const premise of argument.premises) push(edges, premise, argument.id);
  }
  return edges;
}

/** The strongly connected components that hold a cycle (Tarjan 1972), without recursion. Linear. */
function circles(edges: ReadonlyMap<Id, readonly Id[]>): Id[][] {
  const order = new Map<Id, number>();
  const low = new Map<Id, number>();
  const stack: Id[] = [];
  const onStack = new Set<Id>();
  const found: Id[][] = [];
  const enter = (id: Id) => {
    order.set(id, order.size);
    low.set(id, order.get(id)!);
    stack.push(id);
    onStack.add(id);
  };
  for (const root of edges.keys()) {
    if (order.has(root)) continue;
    const path: { id: Id; next: number }[] = [{ id: root, next: 0 }];
    enter(root);
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const { id } = frame;
      const to = edges.get(id)?.[frame.next++];
      if (to !== undefined) {
        if (!order.has(to)) {
          enter(to);
          path.push({ id: to, next: 0 });
        } else if (onStack.has(to)) {
          low.set(id, Math.min(low.get(id)!, order.get(to)!));
        }
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) low.set(parent.id, Math.min(low.get(parent.id)!, low.get(id)!));
      if (low.get(id) !== order.get(id)) continue;
      const component = stack.splice(stack.lastIndexOf(id));
      for (const each of component) onStack.delete(each);
      if (component.length > 1 || edges.get(id)?.includes(id)) found.push(component);
    }
  }
  return found;
}

/** A shortest way around within a circle, from its first member back to it. Linear in the circle. */
function walk(circle: readonly Id[], edges: ReadonlyMap<Id, readonly Id[]>): Id[] {
  const start = circle[0]!;
  const members = new Set(circle);
  const cameFrom = new Map<Id, Id>();
  const queue = [start];
  for (const id of queue) {
    for (const to of edges.get(id) ?? []) {
      if (to === start) {
        const path: Id[] = [];
        for (let at: Id | undefined = id; at !== undefined; at = cameFrom.get(at)) path.unshift(at);
        return path;
      }
      if (!members.has(to) || cameFrom.has(to)) continue;
      cameFrom.set(to, id);
      queue.push(to);
    }
  }
  return [start];
}
