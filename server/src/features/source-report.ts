import type { Location } from 'vscode-languageserver-types';
import type { Range } from '../base/range.js';
import { sourceKeys } from '../lint/standing.js';
import type { QuotationState, Source } from '../model/terms.js';
import { checkQuotation, type QuotationCheck } from '../sources/check-quotation.js';
import type { Coverage } from '../sources/coverage.js';
import { findingOf } from '../sources/quotation-finding.js';
import { pageName, pageRange, visibleIn, type SourceText } from '../sources/source-text.js';
import type { SourceState } from '../sources/source-state.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { sourcesOfMap } from './map-sources.js';
import { toLocation } from './positions.js';

/** What a map takes from its sources, and whether it is there. */
export interface SourceReport {
  /** Those of the front matter, then the entries of bibliographies that are cited, in the order of the text. */
  readonly sources: readonly ReportedSource[];
  /** They are in the order of the text. */
  readonly quotations: readonly ReportedQuotation[];
}

export interface ReportedSource {
  readonly key: string;
  readonly title: string | undefined;
  /** The path of the file as it is written; `undefined`: none is named. */
  readonly file: string | undefined;
  /** `read`: its text is known; `none`: it names no file. */
  readonly state: 'read' | 'unreadable' | 'missing' | 'outside' | 'loading' | 'none';
  /** Why its text, or where it is `read` some of it, cannot be had: a sentence that goes on after a colon. */
  readonly reason: string | undefined;
  /** How many it has; `undefined`: none, or nobody knows. */
  readonly pages: number | undefined;
  /** How many citations name it. */
  readonly cited: number;
  readonly quotations: Readonly<Record<QuotationState, number>>;
  /** The share of its paragraphs that are quoted, from 0 to 1; `undefined` without a text. */
  readonly coverage: number | undefined;
  /** Its paragraphs that no quotation uses. */
  readonly uncovered: readonly { readonly page: string | undefined; readonly text: string }[];
}

export interface ReportedQuotation {
  readonly text: string;
  /** The key of the source that has it, else of the first that is cited. */
  readonly source: string;
  readonly locator: string;
  readonly state: QuotationState;
  /** What the page is called that it is on. */
  readonly page: string | undefined;
  readonly location: Location;
}

/** A source, to search and to read. */
export interface ReadableSource {
  readonly kind: 'text';
  readonly key: string;
  readonly text: string;
  /** They are in order; empty where it has none. */
  readonly pages: readonly (Range & { readonly name: string })[];
  /** Looks words up as those of a quotation with this locator. */
  readonly check: (words: string, locator: string) => QuotationCheck;
}

/** The text of a source, or why there is none. `none`: the map has no such source, or it names no file that is there. */
export type ReadSource = ReadableSource | { readonly kind: 'unreadable'; readonly reason: string } | { readonly kind: 'none' };

/** Returns the text of a source of a map, by its key. Linear in its pages. */
export function readSource({ library }: Snapshot, key: string): ReadSource {
  const state = library.sourceOf(key)?.state;
  if (state?.kind === 'unreadable') return { kind: 'unreadable', reason: state.reason };
  if (state?.kind !== 'text') return { kind: 'none' };
  return { kind: 'text', key, ...withoutMarks(state.text), check: (words, locator) => checkQuotation(words, [{ key, locator, state }]) };
}

/** A text to read: its words without markup and page marks, and where its pages are in them. */
function withoutMarks(source: SourceText): Pick<ReadableSource, 'text' | 'pages'> {
  if (source.pages.length === 0) return { text: visibleIn(source, { start: 0, end: source.text.length }), pages: [] };
  let text = visibleIn(source, { start: 0, end: source.pages[0]!.start });
  const pages = source.pages.map((_, index) => {
    const start = text.length;
    text += visibleIn(source, pageRange(source, index));
    return { start, end: text.length, name: pageName(source, index) };
  });
  return { text, pages };
}

/** What was found of the quotations of a document's map, in the order of the text. */
export function reportedQuotations(snapshot: Snapshot): readonly ReportedQuotation[] {
  const { map, library } = snapshot;
  const order = new Map(map.files.map(({ uri }, index) => [uri, index]));
  return map.quotations.map((quotation): ReportedQuotation => {
    const { item: { key, locator }, state, page } = findingOf(quotation, library.check(quotation));
    return { text: quotation.words, source: key, locator, state, page, location: toLocation(snapshot, quotation.place) };
  }).sort((one, other) => order.get(one.location.uri)! - order.get(other.location.uri)!
    || one.location.range.start.line - other.location.range.start.line || one.location.range.start.character - other.location.range.start.character);
}

/** What the map of a document takes from its sources. Linear in the map and in the texts. */
export function sourceReport(snapshot: Snapshot): SourceReport {
  const { map, library } = snapshot;
  const checked = map.quotations.map((quotation) => library.check(quotation));
  const cited = countCited(snapshot);
  const quotations = reportedQuotations(snapshot);
  const sources = sourcesOfMap(snapshot).map((source): ReportedSource => {
    const passages = checked.flatMap(({ state, key, passage }) =>
      (key === source.key && passage !== undefined && (state === 'found' || state === 'nearly') ? passage.parts : []));
    return reportOn(snapshot, source, {
      cited: cited.get(source.key) ?? 0, passages, states: quotations.filter((each) => each.source === source.key).map(({ state }) => state),
    });
  });
  return { sources, quotations };
}

function reportOn(
  snapshot: Snapshot, { key, fields }: Pick<Source, 'key' | 'fields'>,
  { cited, passages, states }: { cited: number; passages: readonly Range[]; states: readonly QuotationState[] },
): ReportedSource {
  const counts = { 'found': 0, 'nearly': 0, 'not-found': 0, 'not-checked': 0 };
  for (const state of states) counts[state]++;
  const held = snapshot.library.sourceOf(key);
  const state = held?.state;
  const coverage = state?.kind === 'text' ? state.searchable.coverage(passages, fields['skip']) : undefined;
  const { title, file } = fields;
  const standing = stateOf(snapshot, key, state?.kind);
  return {
    key, cited, quotations: counts,
    title: typeof title === 'string' ? title : undefined,
    file: typeof file === 'string' ? file : undefined,
    state: standing,
    reason: reasonOf(state, standing),
    pages: state?.kind === 'text' && state.text.pages.length > 0 ? state.text.pages.length : undefined,
    coverage: coverage?.share,
    uncovered: coverage === undefined || state?.kind !== 'text' ? [] : uncoveredIn(state.text, coverage, (range) => state.searchable.pagesOf(range)),
  };
}

function stateOf({ map, library }: Snapshot, key: string, kind: string | undefined): ReportedSource['state'] {
  if (kind === 'text') return 'read';
  if (kind === 'unreadable' || kind === 'loading') return kind;
  const ofEntry = library.fileOfEntry(key);
  if (ofEntry !== undefined) return ofEntry.state === undefined ? 'outside' : 'missing';
  const link = map.files.flatMap(({ links }) => links).find(({ source }) => source === key);
  if (link === undefined) return 'none';
  return link.state.kind === 'missing' ? 'missing' : link.state.kind === 'outside' ? 'outside' : 'unreadable';
}

function reasonOf(state: SourceState | undefined, standing: ReportedSource['state']): string | undefined {
  if (state?.kind === 'unreadable') return state.reason;
  if (state?.kind === 'text') return state.searchable.unread;
  return standing === 'missing' ? 'there is no such file.' : standing === 'outside' ? 'it is outside the workspace.' : undefined;
}

function uncoveredIn(text: SourceText, { paragraphs }: Coverage, pagesOf: (range: Range) => string | undefined): ReportedSource['uncovered'] {
  return paragraphs.filter(({ state }) => state === 'unused')
    .map(({ range }) => ({ page: pagesOf(range), text: visibleIn(text, range).replace(/\s+/g, ' ').trim() }));
}

/** How often each source is cited, in text and in data. */
function countCited({ map }: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { item } of map.citations) add(item.key);
  for (const { node } of map.nodes) for (const key of sourceKeys(node.data)) add(key);
  return counts;
}
