import { positionAt, type Position } from '../base/line-index.js';
import type { LinkUse } from '../model/links.js';
import type { Place } from '../model/model.js';
import type { TextVersion } from './text-version.js';

/** What the index keeps of a file: little, so that a workspace may have many. */
export interface IndexEntry {
  readonly uri: string;
  /** The title in its front matter. */
  readonly title: string | undefined;
  readonly symbols: readonly IndexedSymbol[];
  readonly links: readonly IndexedLink[];
  /** How many titles it defines. */
  readonly counts: { readonly claims: number; readonly arguments: number };
  /** The lines of symbols and links that hold more than ASCII, up to the last of these: clients count columns in other units. */
  readonly lines: ReadonlyMap<number, string>;
}

/** A stretch of a text by line and character. */
interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** A title that is defined, or a heading. */
export interface IndexedSymbol {
  readonly kind: 'claim' | 'argument' | 'heading';
  readonly name: string;
  /** The heading above; empty if there is none. */
  readonly below: string;
  readonly range: Span;
}

/** A path as it is in the file. */
export interface IndexedLink extends Pick<LinkUse, 'kind' | 'path'> {
  readonly range: Span;
  /** The text at `range`: the path, as it is quoted there. */
  readonly written: string;
}

const entries = new WeakMap<TextVersion, IndexEntry>();

/** What the index keeps of a text. Linear in it when first asked for. */
export function indexEntry(text: TextVersion): IndexEntry {
  let entry = entries.get(text);
  if (entry === undefined) entries.set(text, entry = makeEntry(text));
  return entry;
}

function makeEntry(text: TextVersion): IndexEntry {
  const { uri, summary, lines } = text;
  const symbols: IndexedSymbol[] = [];
  const links: IndexedLink[] = [];
  const titles = { claim: new Set<string>(), argument: new Set<string>() };
  let below = '';
  summary.blocks.forEach(({ headings, uses, links: paths }, index) => {
    const spanOf = ({ range }: Place): Span => ({
      start: positionAt(lines, summary.starts[index]! + range.start), end: positionAt(lines, summary.starts[index]! + range.end),
    });
    for (const { path, kind, place } of paths) {
      links.push({ kind, path, range: spanOf(place), written: place.block.text.slice(place.range.start, place.range.end) });
    }
    const before = below;
    headings.forEach(({ title, place }) => {
      symbols.push({ kind: 'heading', name: title, below, range: spanOf(place) });
      below = title;
    });
    for (const { of, mode, title, name, heading } of uses) {
      if (mode !== 'definition' || title === undefined || name === undefined) continue;
      titles[of].add(title);
      symbols.push({ kind: of, name: title, below: headings[heading]?.title ?? before, range: spanOf(name) });
    }
  });
  return {
    uri, symbols, links, title: summary.blocks[0]?.frontMatter?.title,
    counts: { claims: titles.claim.size, arguments: titles.argument.size }, lines: linesOf(text, [...symbols, ...links]),
  };
}

function linesOf(text: TextVersion, spans: readonly { readonly range: Span }[]): ReadonlyMap<number, string> {
  const ends = new Map<number, number>();
  for (const { line, character } of spans.flatMap(({ range }) => [range.start, range.end])) {
    ends.set(line, Math.max(character, ends.get(line) ?? 0));
  }
  const kept = new Map<number, string>();
  for (const [line, end] of ends) {
    const stretch = text.lineText(line)!.slice(0, end);
    // oxlint-disable-next-line no-control-regex
    if (!/^[\0-\x7f]*$/.test(stretch)) kept.set(line, stretch);
  }
  return kept;
}
