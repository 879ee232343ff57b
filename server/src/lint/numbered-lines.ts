import type { Place } from '../model/model.js';
import type { BlockSummary, FileSummary, StructureSummary } from '../model/summary.js';
import { elementOf, endOf, indentOf, lineBreak } from '../edit/lines.js';
import { stepReadings } from './inferences.js';
import { insert, type Edit } from '../edit/edits.js';

/** A premise or conclusion of a reconstruction; the place is that of its number with the parentheses. */
export interface Line {
  readonly number: number;
  readonly place: Place;
}

/** The numbered lines of a reconstruction in order; none of a group of `&` premises. */
export function linesOf({ block, uses }: BlockSummary, { premises, steps }: StructureSummary): readonly Line[] {
  const concluded = steps.flatMap(({ conclusion }) => (conclusion ? [conclusion.place] : []));
  const lines: Line[] = [];
  for (const { range: { start } } of [...premises.map((premise) => uses[premise]!.place), ...concluded]) {
    const match = /^\((\d+)\)/.exec(block.text.slice(start, start + 12));
    if (match) lines.push({ number: Number(match[1]), place: { block, range: { start, end: start + match[0].length } } });
  }
  return lines.sort((a, b) => a.place.range.start - b.place.range.start);
}

/** The lines and inferences of the reconstruction that a line or inference at the place belongs to. */
export function reconstructionAt({ blocks }: FileSummary, { block, range: { start } }: Place):
  { readonly lines: readonly Line[]; readonly steps: StructureSummary['steps'] } {
  const summary = blocks.find((each) => each.block === block);
  for (const structure of summary?.structures ?? []) {
    const lines = linesOf(summary!, structure);
    const places = [...lines, ...structure.steps].map(({ place }) => place.range.start);
    if (places.includes(start)) return { lines, steps: structure.steps };
  }
  return { lines: [], steps: [] };
}

/** Returns the number for a line after the last one of the reconstruction at the place. */
export function nextNumber(file: FileSummary, place: Place): number {
  return 1 + Math.max(0, ...reconstructionAt(file, place).lines.map(({ number }) => number));
}

/** Gives lines of a reconstruction, whose steps these are, new numbers, and changes along what its inferences use. */
export function renumber(newNumbers: ReadonlyMap<Line, number>, steps: StructureSummary['steps']): readonly Edit[] {
  const edits: Edit[] = [];
  const byOld = new Map<number, number>();
  for (const [line, number] of newNumbers) {
    byOld.set(line.number, number);
    if (number !== line.number) edits.push({ place: line.place, newText: `(${number})` });
  }
  for (const { step, uses = [] } of stepReadings(steps)) {
    for (const { number, range } of uses) {
      const newNumber = byOld.get(number);
      if (range && newNumber !== undefined && newNumber !== number) {
        edits.push({ place: { block: step.place.block, range }, newText: String(newNumber) });
      }
    }
  }
  return edits;
}

/** Writes lines above the line at a place. */
export function insertAbove(place: Place, ...lines: readonly string[]): Edit {
  const { block } = place;
  const element = elementOf(place);
  const indent = indentOf(block, element);
  return insert(block, element.start, lines.map((line) => `${indent}${line}${lineBreak(block)}`).join(''));
}

/** Writes lines below the line at a place and all that is below it. */
export function insertBehind(place: Place, ...lines: readonly string[]): Edit {
  const { block } = place;
  const element = elementOf(place);
  const index = block.elements.indexOf(element);
  const next = block.elements.findIndex((each, at) => at > index && each.parent === undefined);
  const last = block.elements.slice(index, next < 0 ? undefined : next).findLast(({ kind }) => kind !== 'trivia')!;
  const indent = indentOf(block, element);
  return insert(block, endOf(block, last), lines.map((line) => `${lineBreak(block)}${indent}${line}`).join(''));
}

/** A number of another kind, `1`, `1.`, `1)`, `( 1 )`, `(i)` or `①`, or a letter for a premise or conclusion, `P1:` or `C.`. */
const mark = String.raw`[ \t]*(?:(?:(\d{1,3})[.):]?|\([ \t]*(\d{1,3})[ \t]*\.?[ \t]*\)|\(?(?:[PCK][ \t]?\d{0,2}[).:]{1,2}|(?:[a-h]|[ivx]{1,4})\.?\)))(?=[ \t])|[①-⑳])`;
const beginsWithMark = new RegExp(String.raw`^\s*${mark}`);
const marks = new RegExp(String.raw`(?<=^|[\r\n])${mark}`, 'g');

/** Writes such marks around an inference as the numbers of a reconstruction: `(1)`. Letters are numbered in their order. */
export function listMarksBeside({ blocks }: FileSummary, place: Place): readonly Edit[] {
  const all = blocks.flatMap(({ block }) => block.elements.filter(({ kind }) => kind !== 'trivia').map((element) => ({ block, element })));
  const at = all.findIndex(({ element }) => element === elementOf(place));
  const isOther = ({ block, element: { kind, start, end } }: (typeof all)[number]) =>
    kind !== 'inference' && (kind !== 'list-item' && kind !== 'statement' || !beginsWithMark.test(block.text.slice(start, end)));
  const end = all.findIndex((each, index) => index > at && isOther(each));
  const above = all.slice(0, at).findLastIndex(isOther);
  // The numbers may be in the lines of a text that begins with a title.
  const isText = above === at - 1 && above >= 0 && all[above]!.element.kind === 'statement';
  const found = all.slice(isText ? above : above + 1, end < 0 ? undefined : end).flatMap(({ block, element }) =>
    [...block.text.slice(element.start, element.end).matchAll(marks)].map((match) => ({ block, match, start: element.start + match.index })));
  const numbers = found.map(({ match: [, number, spaced] }, index) => number ?? spaced ?? String(index + 1));
  // Numbers without a sign may be words of a text, unless all of them count from 1 upwards.
  if (found.some(({ match: [written] }) => /\d$/.test(written)) && numbers.some((number, index) => number !== String(index + 1))) return [];
  return found.map(({ block, match: [written], start }, index) => {
    const range = { start, end: start + written.length };
    return { place: { block, range }, newText: `(${numbers[index]!})${/\s/.test(block.text[range.end] ?? ' ') ? '' : ' '}` };
  });
}

/**
 * Numbers the lines of the reconstruction at a place from 1 upwards; `undefined` where two lines have one number and an inference
 * names it: nobody knows which of them it uses.
 */
export function numberInOrder(file: FileSummary, place: Place): readonly Edit[] | undefined {
  const { lines, steps } = reconstructionAt(file, place);
  const isAmbiguous = new Set(lines.map(({ number }) => number)).size < lines.length;
  if (isAmbiguous && stepReadings(steps).some(({ uses }) => uses !== undefined)) return undefined;
  return renumber(new Map(lines.map((line, index) => [line, index + 1])), steps);
}
