import type { SourceContent } from '../../server/src/protocol.js';
import { createMenu } from '../webview/editing/menu.js';
import { button, element } from '../webview/panels/furniture.js';
import type { PassageAction } from './protocol.js';
import { pointAt, runsWithin, stretchOf, type Run } from './runs.js';
import { byWord, sentenceFrom, wordsOf, type Stretch } from './sentences.js';

/** What can be made of selected words, with the key that does it. */
export const actions: readonly { readonly as: PassageAction; readonly label: string; readonly short: string; readonly key: string }[] = [
  { as: 'claim', label: 'New claim from passage…', short: 'Claim', key: 'C' },
  { as: 'pro', label: 'Support a claim with passage…', short: 'Support', key: 'S' },
  { as: 'con', label: 'Attack a claim with passage…', short: 'Attack', key: 'A' },
  { as: 'quotation', label: 'Add as quotation to a claim…', short: 'Quote', key: 'Q' },
  { as: 'citation', label: 'Cite for a claim…', short: 'Cite', key: 'I' },
];

const noWords = 'No words are selected. The right arrow key selects a sentence.';

/** What selecting needs of the page. */
export interface SelectionPage {
  /** What scrolls, and has the keyboard. */
  readonly scroller: HTMLElement;
  readonly content: () => SourceContent | undefined;
  /** What is drawn now. */
  readonly runs: () => Iterable<Run>;
  /** Draws what shows a stretch, and gives its runs. */
  readonly reach: (stretch: Stretch) => Promise<readonly Run[]>;
  /** Where a person reads: the first letter of the passage that has the keyboard, else the first in view. */
  readonly readingAt: () => number;
  readonly selected: (stretch: Stretch | null) => void;
  readonly use: (as: PassageAction) => void;
  /** What Enter and Escape do while no words are selected. */
  readonly open: () => boolean;
  readonly leave: () => void;
  readonly say: (text: string) => void;
}

/** What is selected in the text of a source. */
export interface PassageSelection {
  readonly roots: readonly HTMLElement[];
  /** Paints something anew; what is selected stays so. */
  keep(paint: () => void): void;
  clear(): void;
}

/** Selecting words by mouse and by keys, and what is offered for them. */
export function createSelection(page: SelectionPage): PassageSelection {
  const { scroller } = page;
  const bar = element('div', 'offers');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'What to do with the selected words');
  bar.hidden = true;
  // A click must not take the selection away.
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  for (const { as, label, short, key } of actions) bar.append(button(short, `${label} (${key})`, () => page.use(as)));
  const menu = createMenu();
  let current: Stretch | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function read(): void {
    const selection = getSelection();
    const range = selection !== null && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const isHere = range !== undefined && scroller.contains(range.commonAncestorContainer);
    const stretch = isHere ? stretchOf(range, page.runs()) ?? null : null;
    if (stretch?.start !== current?.start || stretch?.end !== current?.end) page.selected(stretch);
    current = stretch;
    // Whoever works elsewhere wants to read on below the selected words.
    bar.hidden = stretch === null || menu.isOpen || !document.hasFocus();
    if (stretch !== null && range !== undefined) place(range);
  }

  function place(range: Range): void {
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const last = rects.at(-1) ?? range.getBoundingClientRect();
    const area = scroller.getBoundingClientRect();
    const below = last.bottom + 6;
    const isRoom = below + bar.offsetHeight < area.bottom;
    bar.style.top = `${Math.max(area.top + 4, isRoom ? below : rects[0]!.top - bar.offsetHeight - 6)}px`;
    bar.style.left = `${Math.max(4, Math.min(last.right - bar.offsetWidth / 2, innerWidth - bar.offsetWidth - 4))}px`;
  }

  // What is offered for the words before is in the way of those that are selected now.
  scroller.addEventListener('mousedown', () => { bar.hidden = true; });
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(read, 80);
  });
  addEventListener('blur', read);
  addEventListener('focus', read);
  scroller.addEventListener('scroll', () => {
    if (!bar.hidden) read();
  }, { passive: true });

  /** Selects a stretch in what is drawn; gives its first run. */
  function show(stretch: Stretch, drawn: readonly Run[]): Run | undefined {
    const runs = runsWithin(drawn, stretch.start, stretch.end);
    const [first, last] = [runs[0], runs.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const [from, to] = [pointAt(first, stretch.start), pointAt(last, stretch.end)];
    getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
    return first;
  }

  async function select(stretch: Stretch | undefined): Promise<void> {
    if (stretch === undefined) return;
    const first = show(stretch, await page.reach(stretch));
    if (first === undefined) return;
    first.element.scrollIntoView({ block: 'nearest' });
    // The next key may come before the page is told of the selection.
    read();
    page.say(`Selected: ${wordsOf(page.content()!, stretch)}`);
  }

  function openMenu(): void {
    if (current === null) {
      if (!page.open()) page.say(noWords);
      return;
    }
    const kept = current;
    bar.hidden = true;
    const { left, bottom } = bar.getBoundingClientRect();
    const rect = getSelection()?.getRangeAt(0).getBoundingClientRect();
    menu.open('The selected words', actions.map(({ as, label, key }) => ({ label, key, act: () => {
      page.selected(kept);
      page.use(as);
    } })), rect?.left ?? left, rect?.bottom ?? bottom, () => scroller.focus({ preventScroll: true }));
  }

  scroller.addEventListener('keydown', (event) => {
    const content = page.content();
    if (content === undefined || event.defaultPrevented) return;
    const isMark = (event.target as HTMLElement).closest('mark, button') !== null;
    const action = actions.find(({ key }) => key === event.key.toUpperCase());
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (action !== undefined && isPlain && current !== null) page.use(action.as);
    else if (action !== undefined && isPlain) page.say(noWords);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') move(content, event);
    else if (event.key === 'ContextMenu' || (event.key === 'Enter' && !isMark)) openMenu();
    else if (event.key === 'Escape' && current !== null) getSelection()?.removeAllRanges();
    else if (event.key === 'Escape') page.leave();
    else return;
    event.preventDefault();
  });

  function move(content: SourceContent, { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): void {
    const direction = key === 'ArrowRight' ? 1 : -1;
    const edge = shiftKey ? 'end' : ctrlKey || metaKey ? 'start' : undefined;
    if (edge !== undefined && current !== null) return void select(byWord(content, current, edge, direction));
    const from = current === null ? page.readingAt() : direction === 1 ? current.end : current.start;
    void select(sentenceFrom(content, from, direction));
  }

  return {
    roots: [bar, menu.root],
    keep(paint) {
      const before = placeOf(getSelection());
      paint();
      const after = placeOf(getSelection());
      if (current !== null && before.some((each, index) => each !== after[index])) show(current, [...page.runs()]);
    },
    clear() {
      current = null;
      bar.hidden = true;
      menu.close();
    },
  };
}

function placeOf(selection: Selection | null): readonly unknown[] {
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}
