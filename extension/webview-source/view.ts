import { errorMessage } from '../../server/src/base/error-message.js';
import type { ShownPassage, ShownSource, SourceContent } from '../../server/src/protocol.js';
import { element } from '../webview/panels/furniture.js';
import { createFurniture } from './furniture.js';
import { placeBars, placeNotes } from './notes.js';
import { pdfSheets } from './pdf-sheets.js';
import type { PdfLibrary } from './pdf-library.js';
import type { FromPage } from './protocol.js';
import { paint, type Run } from './runs.js';
import { createSelection } from './selection.js';
import { wordsOf } from './sentences.js';
import type { Sheet, Sheets } from './sheet.js';
import { textSheets } from './text-sheets.js';
import { tell } from './words.js';

/** What the view needs of its page. */
export interface ViewOptions {
  readonly post: (message: FromPage) => void;
  /** Loads what draws PDFs, when one is first shown. */
  readonly library: () => Promise<PdfLibrary>;
}

/** A source beside its map. */
export interface SourceView {
  show(content: SourceContent, bytes: Uint8Array | null): Promise<void>;
  take(source: ShownSource): void;
  go(passage: string | null, at: number | null): Promise<void>;
  notice(text: string | null, isAlone: boolean): void;
  say(text: string): void;
}

/** Where a source is read at first and in what size: kept while the page is hidden. */
const zooms = [0.6, 0.75, 0.9, 1, 1.15, 1.35, 1.6, 2];

/** Pixels that a line may stand higher than the view, which was scrolled to it. */
const inTheView = 4;

/** What the text is told to do by keys, for those who do not read the manual first. */
const keys = 'The right arrow key selects the next sentence, and Enter opens a menu for it. N goes to the next passage that the map uses, U to the next paragraph that no claim uses. Escape goes back to the map.';

/** Shows sources in `root`: their sheets, what the map takes from them, and what can be made of their words. */
export function createView(root: HTMLElement, { post, library }: ViewOptions): SourceView {
  const scroller = element('div', 'scroller');
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'document');
  scroller.setAttribute('aria-description', keys);
  const page = createFurniture({
    previous: () => void step(-1), next: () => void step(1), unused: () => void nextUnused(),
    smaller: () => zoom(-1), larger: () => zoom(1),
    open: (node) => post({ type: 'open', node, goes: false }),
  });
  let content: SourceContent | undefined;
  let sheets: Sheets = { all: [], dispose: () => {} };
  let taken: Pick<ShownSource, 'passages' | 'coverage' | 'missing'> = { passages: [], coverage: null, missing: [] };
  let current: string | undefined;
  let size = zooms.indexOf(1);
  /** Counts the sources that are shown, so that one that comes late is not. */
  let turn = 0;
  const numbers = new Map<string, number>();
  const near = new Set<Sheet>();
  let led: { readonly element: HTMLElement; readonly at: number } | undefined;

  const numberOf = ({ id }: ShownPassage) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return numbers.get(id)!;
  };
  const open = (passage: ShownPassage, goes: boolean) => {
    if (passage.node !== null) post({ type: 'open', node: passage.node, goes });
    setCurrent(passage);
  };
  const selection = createSelection({
    scroller, content: () => content, say: page.say,
    runs: function* runs(): Iterable<Run> { for (const sheet of sheets.all) yield* sheet.runs; },
    async reach({ start, end }) {
      const over = sheets.all.filter((sheet) => sheet.start < end && start < sheet.end);
      await Promise.all(over.map(fill));
      return over.flatMap((sheet) => sheet.runs);
    },
    readingAt: () => inView(passageOf(document.activeElement))?.start ?? ledInView() ?? firstInView(),
    selected: (stretch) => post({ type: 'selected', stretch }),
    use: (as) => post({ type: 'use', as }),
    open() {
      const passage = inView(taken.passages.find(({ id }) => id === current));
      if (passage !== undefined) open(passage, true);
      return passage !== undefined;
    },
    leave: () => post({ type: 'leave' }),
  });
  root.append(page.head, page.notice, page.missing, scroller, page.foot, ...selection.roots, page.announcement);

  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const sheet = sheets.all.find((each) => each.root === target);
      if (sheet === undefined) continue;
      if (isIntersecting) {
        near.add(sheet);
        void fill(sheet);
      } else {
        near.delete(sheet);
        // What is selected, or has the keyboard, stays.
        if (!sheet.root.contains(document.activeElement) && !getSelection()?.containsNode(sheet.root, true)) sheet.empty();
      }
    }
  }, { root: scroller, rootMargin: '150% 0%' });
  let width = 0;
  new ResizeObserver(() => {
    if (scroller.clientWidth === width) return;
    width = scroller.clientWidth;
    fit();
  }).observe(scroller);

  async function fill(sheet: Sheet): Promise<void> {
    try {
      await sheet.fill();
    } catch (error) {
      post({ type: 'fault', message: `${sheet.root.getAttribute('aria-label') ?? 'A page'} could not be drawn: ${String(error)}` });
    }
    dress(sheet);
  }

  /** Puts on a sheet what the map takes from it. */
  function dress(sheet: Sheet): void {
    const here = taken.passages.filter(({ start, end }) => start < sheet.end && sheet.start < end);
    const held = sheet.root.contains(document.activeElement) ? passageOf(document.activeElement) : undefined;
    selection.keep(() => {
      for (const run of sheet.runs) paint(run, here, numberOf);
    });
    // The mark that had the keyboard may have been painted anew.
    if (held !== undefined && document.activeElement === document.body) markOf(held)?.focus({ preventScroll: true });
    // Notes may move the text, and with it where the bars stand.
    placeNotes(sheet, taken, open);
    placeBars(sheet, taken);
    markCurrent(sheet);
  }

  function fit(): void {
    for (const sheet of sheets.all) sheet.zoom(zooms[size]!);
    scroller.style.setProperty('--zoom', String(zooms[size]!));
    for (const sheet of near) void fill(sheet);
  }

  function zoom(by: number): void {
    const at = firstInView();
    size = Math.max(0, Math.min(zooms.length - 1, size + by));
    fit();
    sheets.all.find((sheet) => at < sheet.end)?.root.scrollIntoView({ block: 'nearest' });
    page.say(`Size ${Math.round(zooms[size]! * 100)} %`);
  }

  function firstInView(): number {
    const top = scroller.getBoundingClientRect().top;
    for (const sheet of sheets.all) {
      if (sheet.root.getBoundingClientRect().bottom <= top) continue;
      const run = sheet.runs.find((each) => each.element.getBoundingClientRect().top >= top - inTheView);
      return run?.start ?? sheet.start;
    }
    return 0;
  }

  function passageOf(target: EventTarget | null): ShownPassage | undefined {
    const [number] = (target as Element | null)?.closest<HTMLElement>('mark.passage')?.dataset['passages']?.split(' ') ?? [];
    return number === undefined ? undefined : taken.passages.find((each) => numberOf(each) === Number(number));
  }

  /** What the keyboard reaches of a passage, while it is drawn. */
  function markOf(passage: ShownPassage): HTMLElement | undefined {
    const number = String(numberOf(passage));
    return [...scroller.querySelectorAll<HTMLElement>('mark.passage[tabindex]')].find((mark) => mark.dataset['passages']!.split(' ').includes(number));
  }

  /** The passage, if a person sees where it begins. */
  function inView(passage: ShownPassage | undefined): ShownPassage | undefined {
    const mark = passage && markOf(passage);
    return mark !== undefined && isInView(mark) ? passage : undefined;
  }

  function isInView(element: HTMLElement): boolean {
    const [own, area] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
    return own.bottom > area.top && own.top < area.bottom;
  }

  /** Where the key for what no claim uses has led, as long as that is in view. */
  function ledInView(): number | undefined {
    return led !== undefined && isInView(led.element) ? led.at : undefined;
  }

  function keepFocus(): void {
    const { activeElement } = document;
    const isGone = activeElement === document.body || activeElement instanceof HTMLElement && !activeElement.checkVisibility();
    if (document.hasFocus() && isGone) scroller.focus({ preventScroll: true });
  }
  // The keys are those of the text, whenever nothing else of the page has the keyboard.
  addEventListener('focus', keepFocus);
  root.addEventListener('focusout', () => setTimeout(keepFocus));

  scroller.addEventListener('click', ({ target }) => {
    const passage = getSelection()?.isCollapsed === false ? undefined : passageOf(target);
    if (passage !== undefined) open(passage, false);
  });
  scroller.addEventListener('dblclick', (event) => {
    const passage = passageOf(event.target);
    if (passage !== undefined) open(passage, true);
  });
  scroller.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const passage = key === 'Enter' ? passageOf(target) : undefined;
    if (passage !== undefined) open(passage, true);
    else if (key === 'n' || key === 'p') void step(key === 'n' ? 1 : -1, true);
    else if (key === 'u') void nextUnused();
    else if (key === '+' || key === '-') zoom(key === '+' ? 1 : -1);
    else return;
    event.preventDefault();
  });

  function markCurrent(sheet: Sheet): void {
    const number = current === undefined ? undefined : numbers.get(current);
    for (const mark of sheet.root.querySelectorAll<HTMLElement>('mark.passage')) {
      mark.classList.toggle('current', number !== undefined && mark.dataset['passages']!.split(' ').includes(String(number)));
    }
  }

  function setCurrent(passage: ShownPassage | undefined): void {
    current = passage?.id;
    for (const sheet of sheets.all) markCurrent(sheet);
  }

  /** Goes to a passage and tells it; `takesFocus`: the keyboard goes to its mark, so that its words and what they do are heard from there. */
  async function goTo(passage: ShownPassage, takesFocus = false): Promise<void> {
    setCurrent(passage);
    await reveal(passage.start);
    for (const sheet of sheets.all) markCurrent(sheet);
    const mark = takesFocus ? markOf(passage) : undefined;
    if (mark === undefined) page.say(`${tell(passage)}: ${passage.words}`);
    else mark.focus({ preventScroll: true });
  }

  async function reveal(offset: number): Promise<void> {
    const sheet = sheets.all.find((each) => offset < each.end) ?? sheets.all.at(-1);
    if (sheet === undefined) return;
    await fill(sheet);
    const run = sheet.runs.find(({ start, text }) => start + text.length > offset);
    const target = run?.element.querySelector('mark.current') ?? (run !== undefined && run.start > sheet.start ? run.element : undefined);
    (target ?? sheet.root).scrollIntoView({ block: target === undefined ? 'start' : 'center' });
  }

  async function step(by: 1 | -1, takesFocus = false): Promise<void> {
    const { passages } = taken;
    if (passages.length === 0) return page.say('The map uses nothing of this source yet.');
    const at = passages.findIndex(({ id }) => id === current);
    await goTo(passages[at < 0 ? (by === 1 ? 0 : passages.length - 1) : (at + by + passages.length) % passages.length]!, takesFocus);
  }

  async function nextUnused(): Promise<void> {
    const unused = taken.coverage?.unused ?? [];
    const from = ledInView() ?? firstInView();
    const next = unused.find(([start]) => start > from + 1) ?? unused[0];
    if (next === undefined || content === undefined) return page.say('Every paragraph that counts is used.');
    await reveal(next[0]);
    const sheet = sheets.all.find((each) => next[0] < each.end)!;
    const run = sheet.runs.find(({ start, text }) => start + text.length > next[0]);
    run?.element.scrollIntoView({ block: 'start' });
    led = run === undefined ? undefined : { element: run.element, at: next[0] };
    page.say(`No claim uses: ${wordsOf(content, { start: next[0], end: Math.min(next[1], next[0] + 160) })}`);
  }

  return {
    async show(next, bytes) {
      const mine = ++turn;
      const isSame = content?.key === next.key;
      const before = scroller.scrollTop;
      let made: Sheets;
      try {
        made = bytes === null ? textSheets(next) : await pdfSheets(await library(), next, bytes, () => scroller.clientWidth - page.marginWidth());
      } catch (error) {
        post({ type: 'fault', message: `The pages of ${next.key} cannot be drawn, so their text is shown: ${errorMessage(error)}` });
        made = textSheets(next);
      }
      if (mine !== turn) return made.dispose();
      seen.disconnect();
      near.clear();
      sheets.dispose();
      selection.clear();
      sheets = made;
      content = next;
      if (!isSame) current = undefined;
      scroller.replaceChildren(...sheets.all.map((sheet) => sheet.root));
      for (const sheet of sheets.all) sheet.zoom(zooms[size]!);
      scroller.scrollTop = isSame ? before : 0;
      for (const sheet of sheets.all) seen.observe(sheet.root);
      keepFocus();
      root.dataset['shown'] = String(next.edition);
    },
    take(source) {
      taken = source;
      page.tell(source);
      scroller.setAttribute('aria-label', source.title ?? source.key);
      // Without a language, words are not read as if they were English.
      scroller.lang = source.lang ?? '';
      for (const sheet of near) dress(sheet);
      root.dataset['passages'] = String(source.passages.length);
    },
    async go(id, at) {
      const passage = id === null ? undefined : taken.passages.find((each) => each.id === id);
      if (passage !== undefined) await goTo(passage);
      else {
        setCurrent(undefined);
        if (at !== null) await reveal(at);
      }
    },
    notice(text, isAlone) {
      page.setNotice(text);
      root.classList.toggle('alone', isAlone);
    },
    say: page.say,
  };
}

