import { overlap, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
import { LEAST_SIZE } from './card-text.js';

/** The room between the note and the edge of the stage, and around its words; in pixels of the page. */
const [EDGE, PAD] = [10, 6];
/** The length of the sample of a line before the words. */
const SAMPLE = 34;
const LEADING = 4;
/** How broad its words may be, the best first. */
const BREADTHS = [300, 190, 120];
/** The distance from one try to the next. */
const STEP = 12;

/** Where a note is on the stage, and its words, line by line. */
export interface NotePlace extends Rectangle {
  readonly lines: readonly string[];
}

/**
 * Finds a corner of the stage for a note, or the middle of its lower or upper edge, or else anywhere, where it covers no card; beside as much as is
 * left of the stage. `undefined`: it would cover a card everywhere. `measure` gives the width of words.
 */
export function placeNote(words: string, stage: { readonly broad: number; readonly high: number }, cards: readonly Rectangle[], measure: (words: string) => number): NotePlace | undefined {
  const isFree = (place: Rectangle) => !cards.some((card) => overlap(place, card));
  for (const breadth of BREADTHS) {
    const lines = inLines(words, Math.min(breadth, stage.broad - 2 * EDGE - 2 * PAD - SAMPLE), measure);
    const width = Math.max(...lines.map(measure)) + SAMPLE + 2 * PAD;
    const height = lines.length * (LEAST_SIZE + LEADING) + PAD;
    const [right, bottom] = [stage.broad - EDGE - width, stage.high - EDGE - height];
    const places = [bottom, EDGE].flatMap((y) => [EDGE, right, (stage.broad - width) / 2].map((x) => ({ x, y, width, height })));
    const free = places.find(isFree);
    if (free !== undefined) return { ...free, lines };
    for (let y = bottom; y >= EDGE; y -= STEP) {
      for (let x = EDGE; x <= right; x += STEP) if (isFree({ x, y, width, height })) return { x, y, width, height, lines };
    }
  }
  return undefined;
}

/** Words in lines of no more than some width. */
function inLines(words: string, width: number, measure: (words: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** From where the sample of a line runs in a note, and its words stand. */
export function noteParts({ x, y, lines }: NotePlace): { readonly sample: readonly [number, number]; readonly at: number; readonly bases: readonly number[] } {
  return { sample: [x + PAD, x + PAD + SAMPLE - 10], at: x + PAD + SAMPLE - 2, bases: lines.map((_, i) => y + PAD / 2 + (LEAST_SIZE + LEADING) * (i + 1) - LEADING / 2 - 1) };
}
