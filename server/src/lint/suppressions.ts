import { positionAt, type LineIndex } from '../base/line-index.js';
import { partitionPoint } from '../base/partition-point.js';
import type { Range } from '../base/range.js';
import type { Place } from '../model/model.js';
import type { Block } from '../syntax/nodes.js';

/** What the comments of a document switch off, and which of them had something to switch off. */
export interface Suppressions {
  /** Whether the findings of a code at an offset of the document are not wanted. Remembers which comment said so. */
  suppresses(code: string, offset: number): boolean;
  /** The comments, or codes of them, that do nothing; of those that suppress, those that have suppressed nothing so far. */
  unused(): readonly UnusedDirective[];
}

/** A comment, or a code of it, that does nothing. `code` is `undefined` where a comment names none. */
export type UnusedDirective =
  | { readonly kind: 'suppression'; readonly code: string | undefined; readonly place: Place }
  /** An `argmark-enable` where nothing is disabled. */
  | { readonly kind: 'enable'; readonly code: string | undefined; readonly place: Place }
  /** A comment that begins with `argmark-` and a word that means nothing, or lacks the hyphen: how it begins. */
  | { readonly kind: 'unknown'; readonly written: string; readonly place: Place };

/** What the comments are called, after `argmark-`. */
export const directiveVerbs = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'] as const;

/** A comment that begins with `argmark-`. */
export interface Directive {
  readonly verb: string;
  /** Empty: every rule. */
  readonly codes: readonly string[];
  /** The comment, relative to its block. */
  readonly range: Range;
}

/** A block with such comments. */
export interface BlockDirectives {
  readonly block: Block;
  /** Offset of the block in the text. */
  readonly start: number;
  readonly directives: readonly Directive[];
}

/** One code of one comment, with the lines that it holds for. */
interface Suppression {
  readonly kind: 'suppression';
  readonly code: string | undefined;
  readonly place: Place;
  readonly from: number;
  to: number;
  used: boolean;
}

/**
 * Reads the comments `argmark-disable-next-line CODE, CODE: reason`, `argmark-disable-line`, `argmark-disable` …
 * `argmark-enable` and `argmark-disable-file`. Without a code they hold for every rule. An `enable` ends what a
 * `disable` of the same code has begun; without a code it ends all. Linear in `blocks`, which are those that have
 * such comments, in the order of the text. `lines` are
 * those of the text.
 */
export function suppressions(blocks: readonly BlockDirectives[], lines: LineIndex): Suppressions {
  const lineOf = (offset: number) => positionAt(lines, offset).line;
  const all: Suppression[] = [];
  const idle: UnusedDirective[] = [];
  /** They are kept by code; those of one code begin in ascending lines and do not overlap. */
  const stretches = new Map<string | undefined, Suppression[]>();
  const single = new Map<string, Suppression>();
  for (const { block, start, directives } of blocks) {
    for (const { verb, codes, range } of directives) {
      const [first, last] = [lineOf(start + range.start), lineOf(start + range.end)];
      const wanted = codes.length === 0 ? [undefined] : codes;
      const place = { block, range };
      if (verb === 'enable') {
        const ended = [...codes.length === 0 ? stretches.keys() : codes]
          .map((code) => ({ code, isEnd: endStretch(stretches.get(code), first) }));
        if (codes.length > 0) {
          for (const { code, isEnd } of ended) if (!isEnd) idle.push({ kind: 'enable', code, place });
        } else if (!ended.some(({ isEnd }) => isEnd)) {
          idle.push({ kind: 'enable', code: undefined, place });
        }
        continue;
      }
      if (!directiveVerbs.some((each) => each === verb)) {
        idle.push({ kind: 'unknown', written: verb, place });
        continue;
      }
      for (const code of wanted) {
        const suppression: Suppression = { kind: 'suppression', code, place, used: false, from: first, to: Infinity };
        all.push(suppression);
        if (verb === 'disable-line') addOnce(single, keyOf(code, first), suppression);
        else if (verb === 'disable-next-line') addOnce(single, keyOf(code, last + 1), suppression);
        else if (verb === 'disable-file') addOnce(single, keyOf(code, 'file'), suppression);
        else addStretch(stretches, suppression);
      }
    }
  }
  const find = (code: string | undefined, line: number) => single.get(keyOf(code, line))
    ?? stretchAt(stretches.get(code), line) ?? single.get(keyOf(code, 'file'));
  return {
    suppresses(code, offset) {
      const line = lineOf(offset);
      const found = find(code, line) ?? find(undefined, line);
      if (found) found.used = true;
      return found !== undefined;
    },
    unused: () => [...all.filter(({ used }) => !used), ...idle],
  };
}

function keyOf(code: string | undefined, where: number | 'file'): string {
  return `${where} ${code ?? ''}`;
}

function addOnce(single: Map<string, Suppression>, key: string, suppression: Suppression): void {
  if (!single.has(key)) single.set(key, suppression);
}

function addStretch(stretches: Map<string | undefined, Suppression[]>, suppression: Suppression): void {
  const before = stretches.get(suppression.code);
  if (before === undefined) stretches.set(suppression.code, [suppression]);
  else if (before.at(-1)!.to < Infinity) before.push(suppression);
}

/** Whether there was one to end. */
function endStretch(stretches: Suppression[] | undefined, line: number): boolean {
  const last = stretches?.at(-1);
  if (last?.to !== Infinity) return false;
  last.to = line;
  return true;
}

/** The stretch that holds `line`; logarithmic. */
function stretchAt(stretches: readonly Suppression[] | undefined, line: number): Suppression | undefined {
  if (stretches === undefined) return undefined;
  const last = stretches[partitionPoint(stretches.length, (index) => stretches[index]!.from <= line) - 1];
  return last && line <= last.to ? last : undefined;
}

const directive = /argmark-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])([^:*\n]*)/;

/** A comment that begins so means to be one of those, whatever it says; that it is none is reported. */
const attempt = /^(?:\/\/|\/\*|<!--)\s*(argmark(?:-[\w-]*\w|[ \t]+(?:disable|enable)[\w-]*))()/;

const none: readonly never[] = [];

/** The comments of a block that begin with `argmark-`, or mean to. Most blocks have none, and a search of their text tells. */
export function directivesOf(block: Block): readonly Directive[] {
  if (!block.text.includes('argmark')) return none;
  const found: Directive[] = [];
  for (const { parts } of block.elements) {
    for (const part of parts) {
      if (part.kind !== 'comment') continue;
      const comment = block.text.slice(part.start, part.end);
      const match = directive.exec(comment) ?? attempt.exec(comment);
      if (match) {
        const codes = match[2]!.replace(/--+>?$/, '').split(/[\s,]+/).filter(Boolean);
        found.push({ verb: match[1]!, codes, range: { start: part.start, end: part.end } });
      }
    }
  }
  return found;
}
