const pages = 'https://github.com/argmark/argmark/blob/main/docs/rules/';

/** Tells where the page of a rule can be read. */
export function pageOf(code: string): string {
  return `${pages}${code}.md`;
}
