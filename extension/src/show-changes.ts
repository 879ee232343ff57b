/**
 * Makes a function that shows a value, and does nothing as long as the value says the same. VS Code sends whatever is set on
 * its items to its window, even what is there already, and while somebody types every message delays the next.
 * Values are compared by their JSON.
 */
export function showChanges<Value>(show: (value: Value) => void): (value: Value) => void {
  let shown: string | undefined;
  return (value) => {
    const next = JSON.stringify(value) ?? '';
    if (next === shown) return;
    shown = next;
    show(value);
  };
}
