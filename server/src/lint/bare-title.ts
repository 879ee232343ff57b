/** The title in `[Title]` or `<Title>`, which name one of the two; a title without brackets as it is. */
export function bareTitle(name: string): string {
  return name.trim().replace(/^\[(.+)\]$|^<(.+)>$/s, '$1$2');
}
