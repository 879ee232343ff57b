import type { ShownPassage } from '../../server/src/protocol.js';
import { element } from '../webview/panels/furniture.js';
import { classOf, tell } from './words.js';

/** An element of the page that shows a stretch of the source, letter by letter. */
export interface Run {
  readonly element: HTMLElement;
  /** The offset of its first letter in the text of the source. */
  readonly start: number;
  readonly text: string;
}

/** What was painted on a run, so that it is painted again only when that is otherwise. */
const painted = new WeakMap<Run, string>();

/** Marks the passages that reach into a run; `numberOf` gives each a number by which its marks are found. */
export function paint(run: Run, passages: readonly ShownPassage[], numberOf: (passage: ShownPassage) => number): void {
  const end = run.start + run.text.length;
  const partsHere = ({ parts }: ShownPassage) => parts.filter((part) => part.start < end && run.start < part.end);
  const here = passages.filter((passage) => partsHere(passage).length > 0);
  const key = here.map((each) => `${numberOf(each)} ${JSON.stringify(partsHere(each))} ${classOf(each)} ${tell(each)}`).join('\n');
  if ((painted.get(run) ?? '') === key) return;
  painted.set(run, key);
  const cuts = [...new Set([run.start, end, ...here.flatMap(partsHere).flatMap((part) => [Math.max(run.start, part.start), Math.min(end, part.end)])])].sort((a, b) => a - b);
  const parts = cuts.slice(0, -1).map((from, index): Node => {
    const to = cuts[index + 1]!;
    const words = run.text.slice(from - run.start, to - run.start);
    const over = here.filter(({ parts: own }) => own.some((part) => part.start <= from && to <= part.end));
    return over.length === 0 ? document.createTextNode(words) : markOf(words, over, from, numberOf);
  });
  run.element.replaceChildren(...parts);
}

function markOf(words: string, over: readonly ShownPassage[], from: number, numberOf: (passage: ShownPassage) => number): HTMLElement {
  // Of several, the shortest has the colour: the longer ones are seen around it.
  const [first] = [...over].sort((one, other) => (one.end - one.start) - (other.end - other.start));
  const mark = element('mark', `passage ${classOf(first!)}`, words);
  mark.dataset['passages'] = over.map(numberOf).join(' ');
  mark.title = over.map(tell).join('\n');
  if (over.some((each) => each.start === from)) {
    mark.tabIndex = 0;
    mark.setAttribute('role', 'link');
    mark.setAttribute('aria-description', mark.title);
  }
  return mark;
}

/** The first of some sorted runs that ends after an offset; their number where none does. */
export function firstBehind(runs: readonly Run[], offset: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.start + runs[middle]!.text.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The runs that show something of a stretch. */
export function runsWithin(runs: readonly Run[], start: number, end: number): readonly Run[] {
  const from = firstBehind(runs, start);
  let to = from;
  while (to < runs.length && runs[to]!.start < end) to++;
  return runs.slice(from, to);
}

/** Returns the place of an offset in the page: a text node, and a letter in it. */
export function pointAt({ element: root, start }: Run, offset: number): readonly [Node, number] {
  let left = Math.max(0, offset - start);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let last: Node = root;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    last = node;
    const { length } = node as Text;
    if (left <= length) return [node, left];
    left -= length;
  }
  return [last, last instanceof Text ? last.length : 0];
}

/** Returns the stretch of the source that a selection of the page covers; `undefined`: none of it. */
export function stretchOf(selected: Range, runs: Iterable<Run>): { start: number; end: number } | undefined {
  let start: number | undefined;
  let end: number | undefined;
  for (const run of runs) {
    if (!selected.intersectsNode(run.element)) continue;
    const within = document.createRange();
    within.selectNodeContents(run.element);
    const from = selected.compareBoundaryPoints(Range.START_TO_START, within) > 0 ? lettersBefore(run, selected.startContainer, selected.startOffset) : 0;
    const to = selected.compareBoundaryPoints(Range.END_TO_END, within) < 0 ? lettersBefore(run, selected.endContainer, selected.endOffset) : run.text.length;
    if (to <= from) continue;
    start = Math.min(start ?? Infinity, run.start + from);
    end = Math.max(end ?? 0, run.start + to);
  }
  return start === undefined || end === undefined ? undefined : { start, end };
}

function lettersBefore(run: Run, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(run.element);
  before.setEnd(node, offset);
  return before.toString().length;
}
