import type { Quotation } from '../model/terms.js';
import { partAt } from '../syntax/find.js';
import type { QuotationCheck } from '../sources/check-quotation.js';
import type { Passage } from '../sources/searchable.js';
import { visibleIn, type SourceText } from '../sources/source-text.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { escape } from './markup.js';

/** The quotation that an offset is in, marks included; within a citation, the words that say where something stands. */
export function quotationAt({ tree, file }: Snapshot, offset: number): Quotation | undefined {
  const found = partAt(tree, offset);
  if (found === undefined) return undefined;
  const at = offset - found.blockStart;
  const summary = file.blocks.find(({ block }) => block === found.block);
  return summary?.quotations.find(({ place: { range: { start, end } } }) => start <= at && at <= end);
}

const said: Readonly<Record<QuotationCheck['state'], string>> = {
  'found': 'Found', 'nearly': 'Nearly found, with other words', 'not-found': 'Not found', 'not-checked': 'Not checked',
};

/** What was found of a quotation: the answer, and the passage with a line before and after it. */
export function describeQuotation({ map, library }: Snapshot, quotation: Quotation): string {
  const { state, key, passage, misplaced } = library.check(quotation);
  if (state === 'not-checked') return `**${said[state]}**: ${escape(whyNotChecked(library, quotation))}`;
  const held = key === undefined ? undefined : library.sourceOf(key)?.state;
  if (key === undefined || passage === undefined || held?.kind !== 'text') return `**${said[state]}** in ${quotation.citations.map(({ item }) => escape(item.key)).join(', ')}.`;
  const title = map.sources.get(key)?.fields['title'];
  const where = passage.pages === undefined ? '' : `, p. ${passage.pages}`;
  const page = misplaced === undefined ? '' : `, and not on p. ${misplaced.cited}`;
  const head = state === 'not-found' ? `**${said[state]}**. The closest passage in` : `**${said[state]}** in`;
  return `${head} *${escape(typeof title === 'string' ? title : key)}*${escape(where + page)}:\n\n> ${withContext(held.text, passage)}`;
}

function whyNotChecked(library: Snapshot['library'], { citations }: Quotation): string {
  for (const { item: { key } } of citations) {
    const state = library.sourceOf(key)?.state;
    if (state?.kind === 'loading') return `${key} is being read.`;
    if (state?.kind === 'unreadable') return `nothing can be looked up in ${key}: ${state.reason}`;
    const unread = state?.kind === 'text' ? state.searchable.unread : undefined;
    if (unread !== undefined) return `not everything in ${key} can be looked up: ${unread}`;
  }
  return `${citations.map(({ item }) => item.key).join(', ')} has no file here that can be read.`;
}

/** The most characters of a place that are shown. */
const longestPlace = 300;

/** The words at the place that a citation names by its number, as `§ 4`; empty where the source has none. */
export function describePlace({ library }: Snapshot, { key, locator }: { readonly key: string; readonly locator: string }): string {
  const state = library.sourceOf(key)?.state;
  const place = state?.kind === 'text' ? state.searchable.placeIn(locator) : undefined;
  if (state?.kind !== 'text' || place === undefined || place.isPage) return '';
  const words = visibleIn(state.text, place.range).replace(/\s+/g, ' ').trim();
  return `\n\n> ${escape(words.length > longestPlace ? `${words.slice(0, longestPlace).replace(/\s\S*$/, '')} …` : words)}`;
}

/** The most characters of a line that are shown. */
const longestLine = 160;

/** The passage in bold, between what is in the lines before and after it; without markup and page marks. */
function withContext(source: SourceText, { range: { start, end } }: Passage): string {
  const { text } = source;
  const line = (from: number, to: number) => escape(visibleIn(source, { start: from, end: to }).replace(/\s+/g, ' '));
  const from = lineStart(text, lineStart(text, start) - 1);
  const behind = text.indexOf('\n', end);
  const next = behind < 0 ? -1 : text.indexOf('\n', behind + 1);
  const to = behind < 0 || next < 0 ? text.length : next;
  const before = line(Math.max(from, start - longestLine), start);
  const after = line(end, Math.min(to, end + longestLine));
  return `${before}**${line(start, end).trim()}**${after}`.trim();
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}
