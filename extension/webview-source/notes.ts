import type { ShownCoverage, ShownPassage } from '../../server/src/protocol.js';
import { element } from '../webview/panels/furniture.js';
import { runsWithin } from './runs.js';
import type { Sheet } from './sheet.js';
import { classOf, tell } from './words.js';

/** What notes and bars are made of. */
export interface Taken {
  readonly passages: readonly ShownPassage[];
  readonly coverage: ShownCoverage | null;
}

const gap = 4;

/** Whether the page has no room for notes beside the text, as its style sheet has it. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 620px)').matches;
}

/**
 * Writes the titles of the claims beside what they quote on a sheet, in their order, none over another; where the page is narrow,
 * above its paragraph, and below a drawn page.
 */
export function placeNotes(sheet: Sheet, { passages }: Taken, open: (passage: ShownPassage, goes: boolean) => void): void {
  for (const box of sheet.root.querySelectorAll('.notes')) box.remove();
  sheet.root.style.minHeight = '';
  const here = passages.filter(({ start }) => sheet.start <= start && start < sheet.end);
  if (here.length === 0 || sheet.runs.length === 0) return;
  const placed = here.flatMap((passage): Placed[] => {
    const [run] = runsWithin(sheet.runs, passage.start, passage.end);
    const at = run?.element.querySelector('mark') ?? run?.element;
    return at === undefined ? [] : [{ passage, at, note: noteOf(passage, open) }];
  });
  if (isNarrow()) placeAmidText(sheet, placed);
  else placeBeside(sheet, placed);
}

interface Placed {
  readonly passage: ShownPassage;
  /** Where its words begin. */
  readonly at: Element;
  readonly note: HTMLButtonElement;
}

function noteOf(passage: ShownPassage, open: (passage: ShownPassage, goes: boolean) => void): HTMLButtonElement {
  const note = element('button', `note ${classOf(passage)}`, passage.title);
  note.title = tell(passage);
  note.setAttribute('aria-label', `${tell(passage).replace(/\.?$/, '.')} Go to the claim`);
  note.addEventListener('click', () => open(passage, false));
  note.addEventListener('dblclick', () => open(passage, true));
  return note;
}

function placeAmidText(sheet: Sheet, placed: readonly Placed[]): void {
  const boxes = new Map<Element, HTMLElement>();
  for (const { at, note } of placed) {
    // The words of a drawn page are where they are printed.
    const place = sheet.body.classList.contains('paper') ? sheet.body : at.closest('p') ?? sheet.body;
    let box = boxes.get(place);
    if (box === undefined) {
      boxes.set(place, box = element('div', 'notes'));
      if (place === sheet.body) sheet.root.append(box);
      else place.before(box);
    }
    box.append(note);
  }
}

function placeBeside(sheet: Sheet, placed: readonly Placed[]): void {
  const box = element('div', 'notes');
  const top = sheet.root.getBoundingClientRect().top;
  const inOrder = placed.map(({ passage, note, at }) => ({ note, start: passage.start, top: at.getBoundingClientRect().top - top }))
    .sort((one, other) => one.top - other.top || one.start - other.start);
  box.append(...inOrder.map(({ note }) => note));
  sheet.root.append(box);
  let free = 0;
  const heights = inOrder.map(({ note }) => note.offsetHeight);
  inOrder.forEach(({ note, top: wanted }, index) => {
    const at = Math.max(free, wanted);
    note.style.top = `${at}px`;
    free = at + heights[index]! + gap;
  });
  // The last notes of a sheet may need more room than it has.
  sheet.root.style.minHeight = `${free}px`;
}

/** Draws a bar beside each paragraph that counts: whether a claim uses it. */
export function placeBars(sheet: Sheet, { coverage }: Taken): void {
  sheet.body.querySelector('.bars')?.remove();
  if (coverage === null || sheet.runs.length === 0) return;
  const box = element('div', 'bars');
  box.setAttribute('aria-hidden', 'true');
  const isPaper = sheet.body.classList.contains('paper');
  const origin = sheet.body.getBoundingClientRect();
  const add = (kind: string, ranges: ShownCoverage['used']) => {
    for (const [start, end] of ranges) {
      if (end <= sheet.start || start >= sheet.end) continue;
      for (const { left, top, bottom } of columnsOf(runsWithin(sheet.runs, start, end))) {
        const bar = element('i', kind);
        // Columns of a page have their bars beside them; lists and quotations of a text are in the same one.
        bar.style.left = `${(isPaper ? left - origin.left : 0) - 9}px`;
        bar.style.top = `${top - origin.top}px`;
        bar.style.height = `${bottom - top}px`;
        box.append(bar);
      }
    }
  };
  add('used', coverage.used);
  add('unused', coverage.unused);
  sheet.body.append(box);
}

/** The boxes that hold the runs of a paragraph, one for each column: it goes on above where it left. */
function columnsOf(runs: readonly { readonly element: HTMLElement }[]): readonly { left: number; top: number; bottom: number }[] {
  const columns: { left: number; top: number; bottom: number }[] = [];
  for (const run of runs) {
    for (const { left, top, bottom, width } of run.element.getClientRects()) {
      if (width === 0) continue;
      const last = columns.at(-1);
      if (last === undefined || bottom < last.top) columns.push({ left, top, bottom });
      else Object.assign(last, { left: Math.min(last.left, left), top: Math.min(last.top, top), bottom: Math.max(last.bottom, bottom) });
    }
  }
  return columns;
}
