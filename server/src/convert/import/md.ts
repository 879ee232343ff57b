import { Content } from '../content.js';
import type { MapDraft } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';
import { plainWords } from '../markdown-words.js';
import { ImportError } from '../import-error.js';
import { readMarkdownFrontMatter, type MarkdownFrontMatter } from '../markdown-front-matter.js';
import { readMarkdownList } from '../markdown-list.js';
import { tablesIn, withTabs, type MarkdownTable } from '../markdown-table.js';
import { draftOfOutline, isMarked } from '../outline-draft.js';
import type { OutlineEntry } from '../outline-entry.js';
import { keepUnread } from '../unread.js';

/** Recognises bullets some of which say that they speak for or against the one above. */
export function fits({ text }: Content): boolean {
  const says = (entry: OutlineEntry): boolean => isMarked(entry) || entry.below.some(says);
  return readMarkdownList(readMarkdownFrontMatter(text).body).entries.some(({ below }) => below.some(says)) || /^[ \t]*[-*+•][ \t]+(?:\*\*)?(?:pro|con)(?:\*\*)?:/im.test(text);
}

/** Bullet lists of reasons and objections (`- pro:`, `- con:`, `+`, `-`). What is around them is kept in a comment. */
export async function read({ text }: Content): Promise<MapDraft> {
  const front = readMarkdownFrontMatter(text);
  const { title, entries, rest, boxes, headings, lead, properties } = readMarkdownList(front.body);
  if (entries.length === 0) return readTables(front);
  const draft = draftOfOutline(entries, lead === undefined ? title ?? front.title : front.title ?? title);
  if (lead !== undefined && front.title === undefined) draft.guess('paragraphs above reasons and objections, read as what these are about', lead.text, lead.line);
  for (const { text: words, line } of headings) draft.guess('headings with reasons or objections of their own, read as claims', words, line);
  Object.assign(draft.settings, front.settings);
  if (front.title !== undefined) {
    // A heading that nothing is about is not lost to the title of the whole page.
    if (draft.title !== undefined && draft.title !== front.title) rest.unshift(draft.title);
    draft.title = front.title;
  }
  for (const words of rest) draft.remarks.push(oneLine(words));
  draft.keep('lines around the list', rest.length);
  draft.leaveOut('check boxes', boxes);
  draft.keep('properties of lines', properties);
  keepUnread(draft, [...front.values?.unread() ?? []]);
  return draft;
}

/** A page whose only list of claims is a table. */
async function readTables({ body, title, settings, values }: MarkdownFrontMatter): Promise<MapDraft> {
  const tables = tablesIn(body);
  if (tables.length === 0) throw new ImportError('there is no bullet list and no table in this text');
  if (tables.length > 1) throw new ImportError('there is no bullet list in this text, and more than one table; make a file of each');
  const lines = body.split(/\r\n|\r|\n/);
  const [table] = tables as [MarkdownTable];
  const draft = (await import('./csv.js')).read(new Content(withTabs(table)));
  const rest = lines.filter((line, index) => line.trim() !== '' && (index < table.line - 1 || index > (table.rows.at(-1)?.line ?? table.line + 1) - 1)).map((line) => plainWords(line.replace(/^#+\s+/, '')));
  const heading = title ?? (/^#+\s/.test(lines.find((line) => line.trim() !== '') ?? '') && table.line > 1 ? rest.shift() : undefined);
  if (heading !== undefined) draft.title = heading;
  Object.assign(draft.settings, settings);
  draft.remarks.push(...rest.map(oneLine));
  draft.keep('lines around the table', rest.length);
  keepUnread(draft, [...values?.unread() ?? []]);
  return draft;
}
