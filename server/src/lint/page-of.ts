const pages = 'https://github.com/argmark/argmark/blob/main/docs/rules/';

/** Where the page of a rule can be read. */
export function pageOf(code: string): string {
  return `${pages}${code}.md`;
}
