import { isEmptyListLine, markerOf, overruledMarker } from './list-line.js';

/**
 * What Enter has left to be put right: a line that it has begun with a marker, which may be overruled while it is written or
 * when it is, or a line without words that it has left behind. It is remembered until that is done or cannot be wrong any more, however many lines are
 * written meanwhile.
 */
export interface Guess {
  readonly id: number;
  readonly kind: 'marker' | 'written' | 'left';
  readonly line: number;
  /** The marker that was guessed, in place of `marker`. */
  readonly marker: string;
  /** The indentation that Enter has begun the line with; for `left`, that which VS Code's own Enter may have begun the next line with. */
  readonly indent: string;
}

/** A stretch of one line or several in an editor, and what has taken its place. */
export interface Change {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
  readonly text: string;
}

/** The lines of a text as they are now, from 0. */
export type LineAt = (line: number) => string;

const enter = /^\r?\n([ \t]*)((?:\S+ )?)$/;
const lineBreak = /\r\n|\n|\r/g;

/** Returns the guesses after one change of the text by typing. `id` is for a new one. */
export function followChange(guesses: readonly Guess[], change: Change, lineAt: LineAt, id: number): readonly Guess[] {
  const { start: { line }, end, text } = change;
  const more = (text.match(lineBreak)?.length ?? 0) - (end.line - line);
  const pressed = enter.exec(text);
  const kept = guesses.flatMap((guess): Guess[] => {
    if (guess.line < line) return [guess];
    if (guess.line > end.line) return [{ ...guess, line: guess.line + more }];
    if (guess.line > line) return [];
    // What Enter leaves behind is right, or has still to be mended.
    if (pressed !== null) return guess.kind === 'marker' && overruledMarker(lineAt(line), true) !== undefined ? [{ ...guess, kind: 'written' }] : [];
    return guess.kind === 'marker' && isLeft(guess, change, lineAt(line)) ? [guess] : [];
  });
  if (pressed === null) return kept;
  const [, indent = '', marker = ''] = pressed;
  if (marker !== '') return markerOf(lineAt(line + 1)) === undefined ? kept : [...kept, { id, kind: 'marker', line: line + 1, marker, indent }];
  if (!isWithoutWords(lineAt(line))) return kept;
  return [...kept.filter((guess) => guess.line !== line), { id, kind: 'left', line, marker: '', indent }];
}

/** A line with nothing but a marker, or nothing but blanks. */
function isWithoutWords(line: string): boolean {
  return isEmptyListLine(line) || /^[ \t]+$/.test(line);
}

/** Whether a change of its line leaves the marker as it is: it is after it, or in the indentation before it. */
function isLeft(guess: Guess, { start, text }: Change, line: string): boolean {
  const marker = markerOf(line);
  if (marker === undefined || marker.text !== guess.marker) return false;
  const isIndentation = /^[ \t]*$/.test(text) && start.character + text.length <= marker.start;
  return start.character >= marker.end || isIndentation;
}

/** What is to be deleted to put a guess right, or which blanks take its place. */
export interface Mending {
  readonly guess: Guess;
  readonly blanks: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What is to be put right now, in the order of the text; the rest is as good as can be known. */
export function mendings(guesses: readonly Guess[], lineAt: LineAt): Mending[] {
  let free = 0;
  return guesses.toSorted((a, b) => a.line - b.line).flatMap((guess) => {
    const found = guess.kind === 'left' ? leaving(guess, lineAt) : overruling(guess, lineAt);
    // No stretch is deleted twice: VS Code refuses edits that overlap.
    if (found === undefined || guess.line < free) return [];
    free = found.end.line + (found.end.character > 0 ? 1 : 0);
    return [found];
  });
}

function overruling(guess: Guess, lineAt: LineAt): Mending | undefined {
  const { line, kind, indent } = guess;
  const overruled = overruledMarker(lineAt(line), kind === 'written');
  if (overruled === undefined) return undefined;
  const { start, end, blanks } = overruled;
  // Whoever has moved the line has said where it belongs, and the next line has been begun like this one if it is written.
  return { guess, blanks: kind === 'marker' && start === indent.length ? blanks : '', start: { line, character: start }, end: { line, character: end } };
}

/** An item without words goes with its line; a line of blanks loses them. */
function leaving(guess: Guess, lineAt: LineAt): Mending | undefined {
  const { line, indent } = guess;
  const text = lineAt(line);
  if (!isWithoutWords(text)) return undefined;
  const start = { line, character: 0 };
  if (text.trim() === '') return { guess, blanks: '', start, end: { line, character: text.length } };
  return { guess, blanks: '', start, end: { line: line + 1, character: lineAt(line + 1).startsWith(indent) ? indent.length : 0 } };
}
