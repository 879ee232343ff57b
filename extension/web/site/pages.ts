import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A page of Markdown in the repository, and where it is in the site. */
export interface SitePage {
  /** The path in the repository, with `/`. */
  readonly source: string;
  /** The path in the site. */
  readonly target: string;
  readonly title: string;
  readonly text: string;
}

/** A group of pages, as the list beside each page has them. */
export interface Section {
  readonly title: string;
  readonly pages: readonly SitePage[];
}

/** The pages for readers, in the order in which to read them. */
const order: readonly (readonly [title: string, sources: readonly string[]])[] = [
  ['Begin', ['README.md', 'docs/cheat-sheet.md', 'samples/README.md', 'docs/editing.md', 'docs/map.md']],
  ['Check', ['docs/verdicts.md', 'docs/sources.md', 'docs/configuration.md', 'docs/rules/README.md']],
  ['Import and export', ['docs/formats.md', 'docs/embedding.md', 'docs/argdown.md']],
  ['Reference', ['docs/language.md', 'docs/formatting.md', 'docs/cli.md', 'docs/editors.md', 'docs/assistants.md', 'CHANGELOG.md']],
  ['Development', ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/invariants.md', 'docs/contributing.md', 'docs/releasing.md', 'docs/decisions/README.md']],
];

/** All pages by sections; those of the rules and of the decisions follow the sections for readers. Throws where a page of docs/ is in none. */
export function sections(root: string): readonly Section[] {
  const within = (folder: string) => readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort()
    .map((name) => `${folder}/${name}`);
  const all = [...order, ['Rules', within('docs/rules')], ['Decisions', within('docs/decisions')]] as const;
  const named = new Set(all.flatMap(([, sources]) => sources));
  const forgotten = within('docs').filter((source) => !named.has(source));
  if (forgotten.length > 0) throw new Error(`extension/web/site/pages.ts lists no section for ${forgotten.join(', ')}.`);
  return all.map(([title, sources]) => ({ title, pages: sources.map((source) => pageOf(root, source)) }));
}

function pageOf(root: string, source: string): SitePage {
  const text = readFileSync(path.join(root, source), 'utf8');
  const title = /^# (.+)$/m.exec(text)?.[1] ?? source;
  return { source, target: targetOf(source), title, text };
}

function targetOf(source: string): string {
  if (source === 'README.md') return 'index.html';
  return source.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html').replace(/^[A-Z]+(?=\.html$)/, (name) => name.toLowerCase());
}

/** Whether there is such a file or folder in the repository. */
export function isThere(root: string, source: string): boolean {
  return existsSync(path.join(root, source));
}
