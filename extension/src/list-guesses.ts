import { isEmptyListLine, markerOf, overruledMarker } from './list-line.js';

/**
 * A line that Enter has begun with a marker, or the line of nothing but a marker on which Enter has ended a list. It is
 * remembered until it is mended or cannot be wrong any more, however many lines are written meanwhile.
 */
export interface Guess {
  readonly id: number;
  readonly kind: 'marker' | 'end';
  readonly line: number;
  readonly marker: string;
  /**
   * At the end of a list, the indentation of the next line. VS Code leaves it there, against the rule, while it has not
   * coloured the line above yet: whoever presses Enter twice is quicker than that.
   */
  readonly indent: string;
  /** The last line that has got this indentation so. */
  readonly last: number;
}

/** A stretch of one line or several in an editor, and what has taken its place. */
export interface Change {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
  readonly text: string;
}

/** The lines of a text as they are now, from 0. */
export type LineAt = (line: number) => string;

const onlyMarker = /^\r?\n[ \t]*\S+ $/;
const lineBreak = /\r\n|\n|\r/g;

/** The guesses after one change of the text by typing. `id` is for a new one. */
export function followChange(guesses: readonly Guess[], change: Change, lineAt: LineAt, id: number): readonly Guess[] {
  const { start, end, text } = change;
  const more = (text.match(lineBreak)?.length ?? 0) - (end.line - start.line);
  const isEnter = /^\r?\n[ \t]*(?:\S+ )?$/.test(text);
  const kept = guesses.flatMap((guess): Guess[] => {
    if (guess.line < start.line) {
      const isCopied = isEnter && start.line === guess.last && text.replace(/^\r?\n/, '').startsWith(guess.indent);
      return [guess.kind === 'end' && isCopied ? { ...guess, last: guess.last + 1 } : guess];
    }
    if (guess.line > end.line) return [{ ...guess, line: guess.line + more, last: guess.last + more }];
    if (guess.line > start.line) return [];
    const line = lineAt(guess.line);
    // What Enter leaves behind is right, or has still to be mended.
    if (isEnter) return guess.kind === 'end' || overruledMarker(line) !== undefined ? [guess] : [];
    return isLeft(guess, change, line) ? [guess] : [];
  });
  if (!isEnter) return kept;
  const { line } = start;
  const left = markerOf(lineAt(line));
  const next = onlyMarker.test(text) ? markerOf(lineAt(line + 1)) : undefined;
  if (next !== undefined) return [...kept, { id, kind: 'marker', line: line + 1, marker: next.text, indent: '', last: line + 1 }];
  if (left === undefined || !isEmptyListLine(lineAt(line))) return kept;
  return [...kept.filter((guess) => guess.line !== line), { id, kind: 'end', line, marker: left.text, indent: text.replace(/^\r?\n/, ''), last: line + 1 }];
}

/** Whether a change of its line leaves the marker as it is: it stands behind it, or in the indentation before it. */
function isLeft(guess: Guess, { start, text }: Change, line: string): boolean {
  const marker = markerOf(line);
  if (marker === undefined || marker.text !== guess.marker) return false;
  const isIndentation = /^[ \t]*$/.test(text) && start.character + text.length <= marker.start;
  return start.character >= marker.end || isIndentation;
}

/** What is to be deleted to put a guess right. */
export interface Mending {
  readonly guess: Guess;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What is to be deleted now, in the order of the text; the rest is as good as can be known. */
export function mendings(guesses: readonly Guess[], lineAt: LineAt): Mending[] {
  const lines = new Set<number>();
  return guesses.toSorted((a, b) => a.line - b.line).flatMap((guess) =>
    (guess.kind === 'end' ? endOfList(guess, lineAt) : overruling(guess, lineAt)).filter(({ start: { line } }) => {
      // No stretch is deleted twice: VS Code refuses edits that overlap.
      const isNew = !lines.has(line);
      lines.add(line);
      return isNew;
    }));
}

function overruling(guess: Guess, lineAt: LineAt): Mending[] {
  const { line } = guess;
  const overruled = overruledMarker(lineAt(line));
  if (overruled === undefined) return [];
  return [{ guess, start: { line, character: overruled.start }, end: { line, character: overruled.end } }];
}

function endOfList(guess: Guess, lineAt: LineAt): Mending[] {
  const { line, indent, last } = guess;
  if (!isEmptyListLine(lineAt(line))) return [];
  const left = (at: number) => (lineAt(at).startsWith(indent) ? indent.length : 0);
  const found: Mending[] = [{ guess, start: { line, character: 0 }, end: { line: line + 1, character: left(line + 1) } }];
  for (let next = line + 2; next <= last; next++) {
    if (left(next) > 0) found.push({ guess, start: { line: next, character: 0 }, end: { line: next, character: left(next) } });
  }
  return found;
}
