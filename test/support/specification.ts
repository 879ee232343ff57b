import { derivedRelations } from '../../server/src/model/derived.js';
import type { ArgumentMap, Quotation } from '../../server/src/model/model.js';
import { parse } from '../../server/src/syntax/parse.js';
import { countedIds } from './counted-ids.js';
import { findingsIn } from './findings.js';
import { filesIn, linkedMap } from './linked-map.js';
import { mapOf, printMap, problemsOf } from './print-map.js';
import { printTree } from './print-tree.js';

/**
 * What the page of the language can say of an example, by the name of the fence. Of an example of several files `map` is
 * that of all and `findings` are those in the first.
 */
export const views: Readonly<Record<string, (text: string) => string>> = {
  tree: (text) => printTree(parse(text)),
  map: (text) => printDocument(filesIn(text).length > 0 ? linkedMap(filesIn(text)) : mapOf(text)),
  problems: (text) => problemsOf(text).join('\n'),
  derived: (text) => countedIds(derivedRelations(mapOf(text)).map(({ type, from, to }) => `${from} ${type} ${to}`).join('\n')),
  findings: (text) => findingsIn(text).map(({ code, at }) => `${code} at ${lineAndColumn(at)}`).join('\n') || 'none',
};

/** A numbered heading, and the examples below it up to the next one. */
export interface Section {
  readonly number: string;
  readonly title: string;
  readonly examples: readonly Example[];
}

export interface Example {
  readonly text: string;
  /** What the page says of it, by view. */
  readonly expected: ReadonlyMap<string, string>;
}

/** Characters that a page cannot show, by the ones that stand for them in it. */
const hidden: Readonly<Record<string, string>> = { '⇥': '\t', '␀': '\0', '␍': '\r' };

/** The sections of a page with their examples: a fence `argmark`, directly followed by fences that are named after views. */
export function readSpecification(page: string): readonly Section[] {
  const sections: { number: string; title: string; examples: { text: string; expected: Map<string, string> }[] }[] = [];
  for (const [, number, title, kind = '', content = ''] of page.matchAll(/^#{2,4} ([\d.]+) ([^\n]*)$|^```(\w+)\n(.*?)^```$/gms)) {
    const examples = sections.at(-1)?.examples;
    if (number !== undefined) sections.push({ number, title: title!, examples: [] });
    else if (kind === 'argmark') examples?.push({ text: shown(content), expected: new Map() });
    else if (Object.hasOwn(views, kind)) examples!.at(-1)!.expected.set(kind, content.trimEnd());
  }
  return sections;
}

/** The page with what its fences say of the examples written anew. */
export function updateSpecification(page: string): string {
  let text = '';
  return page.replace(/^```(\w+)\n(.*?)^```$/gms, (fence, kind: string, content: string) => {
    if (kind === 'argmark') text = shown(content);
    return Object.hasOwn(views, kind) ? `\`\`\`${kind}\n${views[kind]!(text)}\n\`\`\`` : fence;
  });
}

function shown(text: string): string {
  return text.replace(/[⇥␀␍]/g, (char) => hidden[char]!);
}

/** A map with what else its document says: settings, sources, sections, quotations. */
function printDocument(map: ArgumentMap): string {
  const { author, date, lang, mode } = map.settings;
  const settings = Object.entries({ title: map.title, author, date, lang, mode: mode === 'strict' ? mode : undefined })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return [
    ...settings,
    ...[...map.sources.values()].map(({ key, fields }) => `@${key}: ${JSON.stringify(fields)}`),
    ...map.groups.map(({ title, level, tags, data }) => [
      '#'.repeat(level), title, ...tags.map((tag) => `#${tag}`), ...(Object.keys(data).length > 0 ? [JSON.stringify(data)] : []),
    ].join(' ')),
    printMap(map),
    ...map.quotations.map(printQuotation),
  ].filter(Boolean).join('\n');
}

function printQuotation({ words, pieces, citation: { item } }: Quotation): string {
  const source = [`@${item.key}`, item.locator].filter(Boolean).join(', ');
  return `quoted from ${source}: ${pieces.length > 1 ? pieces.join(' | ') : words}`;
}

/** `line:column-column` from zero, in words. */
function lineAndColumn(at: string): string {
  const [line, column] = at.split(/[:-]/).map(Number);
  return `${line! + 1}:${column! + 1}`;
}
