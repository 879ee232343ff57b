/** Whether a value contains itself, as an alias of YAML can make it: nobody could walk through it to its end. */
export function containsItself(value: unknown, above: ReadonlySet<unknown> = new Set()): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (above.has(value)) return true;
  const here = new Set([...above, value]);
  return Object.values(value).some((each) => containsItself(each, here));
}
