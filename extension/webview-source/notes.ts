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

/** Writes the titles of the claims beside what they quote on a sheet, in their order, none over another. */
export function placeNotes(sheet: Sheet, { passages }: Taken, open: (passage: ShownPassage, goes: boolean) => void): void {
  sheet.root.querySelector('.notes')?.remove();
  const here = passages.filter(({ start }) => sheet.start <= start && start < sheet.end);
  if (here.length === 0 || sheet.runs.length === 0) return;
  const box = element('div', 'notes');
  const top = sheet.root.getBoundingClientRect().top;
  const placed = here.flatMap((passage) => {
    const [run] = runsWithin(sheet.runs, passage.start, passage.end);
    const first = run?.element.querySelector('mark') ?? run?.element;
    return first === undefined ? [] : [{ passage, at: first.getBoundingClientRect().top - top }];
  }).sort((one, other) => one.at - other.at || one.passage.start - other.passage.start);
  const notes = placed.map(({ passage }) => {
    const note = element('button', `note ${classOf(passage)}`, passage.title);
    note.title = tell(passage);
    note.setAttribute('aria-label', `${tell(passage)}. Go to the claim`);
    note.addEventListener('click', () => open(passage, false));
    note.addEventListener('dblclick', () => open(passage, true));
    return note;
  });
  box.append(...notes);
  sheet.root.append(box);
  let free = 0;
  const heights = notes.map((note) => note.offsetHeight);
  notes.forEach((note, index) => {
    const at = Math.max(free, placed[index]!.at);
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
        // Columns of a page have their bars beside them; lists and quotations of a text stand in the same one.
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
