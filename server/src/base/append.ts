/** Adds all of `items` to `list`. Spread into a call, as in `push(...items)`, a hundred thousand overflow the stack. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
