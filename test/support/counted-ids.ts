/**
 * `text` with the ids of what has no title counted as they appear (`[]1`, `<>1`, `?1`): as they are, they tell where in
 * the text their block came to stand.
 */
export function countedIds(text: string): string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return text.replace(/(\[\]|<>|\?)[\d.e~-]+:\d+/g, (id, mark: string) => {
    let name = names.get(id);
    if (name === undefined) {
      const count = (counts.get(mark) ?? 0) + 1;
      counts.set(mark, count);
      name = `${mark}${count}`;
      names.set(id, name);
    }
    return name;
  });
}
