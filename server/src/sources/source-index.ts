import { partitionPoint } from '../base/partition-point.js';
import type { Range } from '../base/range.js';
import { CharacterClass, classOf } from './characters.js';
import { edgeLines } from './edge-lines.js';
import { fold, folded, type Folded } from './fold.js';
import { longSeed, SeedTable, shortSeed } from './seed-table.js';
import type { SourceText } from './source-text.js';

/** A seed that more words share than these is looked up by more letters. */
const common = 100;

/** Stretches of a text between the ends of its paragraphs and pages, in its folded form. */
export interface TextBlock extends Range {
  /** Whether a page ends before it, or after it. */
  readonly isAtEdge: boolean;
  /** Whether it is a page number or a running head. */
  readonly isEdgeLine: boolean;
}

/**
 * A source text made ready to be searched: folded, and each stretch of letters that begins a word known by its place.
 * Making it is linear; it is kept as long as its text.
 */
export class SourceIndex {
  readonly source: SourceText;
  /** Whether its file has the spaces between words. A PDF has none: whoever reads it takes them from the gaps between letters. */
  readonly hasSpaces: boolean;
  readonly folded: Folded;
  /** Where words begin in the folded text, in order; each letter of a script without spaces is a word. */
  readonly wordStarts: Uint32Array;
  /** The letters and figures alone, in small letters. */
  readonly letters: string;
  /** Where the words begin there. */
  readonly letterStarts: Uint32Array;
  readonly #seeds: SeedTable;
  #longSeeds: SeedTable | undefined;
  #blocks: readonly TextBlock[] | undefined;
  readonly #edgeLines: readonly Range[];

  constructor(source: SourceText) {
    this.source = source;
    this.hasSpaces = source.format !== 'pdf';
    this.#edgeLines = edgeLines(source);
    this.folded = fold(source.text, {
      hidden: source.hidden,
      pages: source.pages.slice(1).map(({ start }) => start),
      breaks: this.#edgeLines.flatMap(({ start, end }) => [start, end]),
    });
    const words = wordsOf(this.folded.text);
    this.wordStarts = words.starts;
    this.letters = words.letters;
    this.letterStarts = words.letterStarts;
    this.#seeds = new SeedTable(words, shortSeed);
  }

  /**
   * How often at most the letters of `letters` from `start` on are in the text at the beginning of a word, as far as a seed
   * reaches; 0 where too few letters follow. Costs nothing.
   */
  seedCount(letters: string, start: number): number {
    return this.#seeds.count(letters, start);
  }

  /**
   * The words of the text at which the letters of `letters` from `start` on stand, as far as a seed reaches; in order.
   * None: too few letters follow to look them up.
   */
  wordsWithSeed(letters: string, start: number): Iterable<number> {
    return this.#seeds.words(letters, start);
  }

  /** The words of the text at which all of `letters` follow. They are looked up by the seed that begins at `seed`. */
  * wordsWithLetters(letters: string, seed: number): Iterable<number> {
    if (this.#seeds.count(letters, seed) > common && longSeed.end(letters, 0) >= 0) {
      this.#longSeeds ??= new SeedTable(this, longSeed);
      for (const word of this.#longSeeds.words(letters, 0)) if (this.letters.startsWith(letters, this.letterStarts[word]!)) yield word;
      return;
    }
    for (const at of this.#seeds.words(letters, seed)) {
      const start = this.letterStarts[at]! - seed;
      if (start < 0 || !this.letters.startsWith(letters, start)) continue;
      const word = partitionPoint(this.letterStarts.length, (each) => this.letterStarts[each]! < start);
      if (this.letterStarts[word] === start) yield word;
    }
  }

  /** The index of the last word that begins at an offset of the folded text or before it; -1: none. Logarithmic. */
  wordAt(offset: number): number {
    return partitionPoint(this.wordStarts.length, (word) => this.wordStarts[word]! <= offset) - 1;
  }

  /** The stretches between the ends of paragraphs and pages, in order. */
  get blocks(): readonly TextBlock[] {
    return (this.#blocks ??= blocksOf(this.folded, this.#edgeLines));
  }
}

/** Whether letters from `start` on suffice for a seed. */
export function hasSeed(letters: string, start: number): boolean {
  return shortSeed.end(letters, start) >= 0;
}

/** Letters of a folded text, with the places of its words in both. */
export function wordsOf(text: string): { readonly letters: string; readonly starts: Uint32Array; readonly letterStarts: Uint32Array } {
  const codes = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length);
  const letterStarts = new Uint32Array(text.length);
  let words = 0;
  let length = 0;
  let isWithin = false;
  const small = text.toLowerCase();
  const lower = small.length === text.length ? small : text;
  for (let at = 0; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === CharacterClass.Other) {
      isWithin = false;
      continue;
    }
    if (!isWithin || kind === CharacterClass.Unspaced) {
      starts[words] = at;
      letterStarts[words++] = length;
    }
    isWithin = kind === CharacterClass.Word;
    codes[length++] = lower.charCodeAt(at);
  }
  let letters = '';
  for (let at = 0; at < length; at += 0x2000) letters += String.fromCharCode.apply(null, codes.subarray(at, Math.min(length, at + 0x2000)) as unknown as number[]);
  // A view would keep what is not used of it.
  return { letters, starts: starts.slice(0, words), letterStarts: letterStarts.slice(0, words) };
}

function blocksOf({ text, offsets }: Folded, edges: readonly Range[]): readonly TextBlock[] {
  const edgeStarts = new Set(edges.map(({ start }) => offsets.toFolded(start)));
  const blocks: TextBlock[] = [];
  let start = 0;
  let isBehindPage = true;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? folded.page;
    if (character !== folded.paragraph && character !== folded.page) continue;
    const endsPage = character === folded.page;
    const isEdgeLine = edgeStarts.has(start);
    if (at > start) blocks.push({ start, end: at, isAtEdge: isBehindPage || endsPage, isEdgeLine });
    // A number or a head at the edge leaves what is beside it at the edge.
    isBehindPage = endsPage || (isBehindPage && isEdgeLine);
    start = at + 1;
  }
  return blocks;
}
