/** Adds all of `items` to `list`. Spreading them into a call, as in `push(...items)`, overflows the stack at a hundred thousand items. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
