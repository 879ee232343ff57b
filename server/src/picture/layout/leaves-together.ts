import type { Forest } from './forest.js';

/**
 * Some siblings with the leaves of each kind in one list; all others have a list of their own. What undercuts a step stays beside it.
 * `inOrder`: only leaves that follow each other share a list, so that the order stays; else all do, at the place of the first. Linear.
 */
export function leavesTogether(forest: Forest, siblings: readonly number[], inOrder: boolean): readonly (readonly number[])[] {
  const { edgeOf, children: below } = forest;
  const cut = new Set(siblings.flatMap((child) => edgeOf[child]!.toEdge ?? []));
  const lists: number[][] = [];
  const leaves = new Map<string, number[]>();
  for (const child of siblings) {
    const { id, type, toEdge } = edgeOf[child]!;
    const isMovable = below[child]!.length === 0 && toEdge === null && !cut.has(id) && type !== 'answer' && type !== 'question';
    // What is between two leaves parts their lists.
    if (inOrder && !(isMovable && leaves.has(type))) leaves.clear();
    const known = isMovable ? leaves.get(type) : undefined;
    if (known !== undefined) known.push(child);
    else {
      const list = [child];
      lists.push(list);
      if (isMovable) leaves.set(type, list);
    }
  }
  return lists;
}
