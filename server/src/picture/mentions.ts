/** Returns a text for readers: what it mentions, as `@[Title]` or `@<Title>`, is in it by its title. */
export function withTitles(text: string): string {
  return text.includes('@[') || text.includes('@<') ? text.replace(/@(?:\[([^[\]]+)\]|<([^<>]+)>)/g, (_, claim?: string, argument?: string) => claim ?? argument!) : text;
}
