import type { ShownSource } from '../../server/src/protocol.js';
import { button, element } from '../webview/panels/furniture.js';
import { isNarrow } from './notes.js';
import { legend } from './words.js';

/** What a person can ask for beside the text. */
export interface FurnitureActions {
  previous(): void;
  next(): void;
  unused(): void;
  smaller(): void;
  larger(): void;
  open(node: string): void;
}

/** What is around the text of a source: its name and coverage, what is not found in it, the legend. */
export interface Furniture {
  readonly head: HTMLElement;
  readonly notice: HTMLElement;
  readonly missing: HTMLElement;
  readonly foot: HTMLElement;
  /** Heard, not seen. */
  readonly announcement: HTMLElement;
  tell(source: ShownSource): void;
  setNotice(text: string | null): void;
  say(text: string): void;
  /** The room that notes take beside the text, in pixels. */
  marginWidth(): number;
}

/** Builds what is around the text. */
export function createFurniture({ previous, next, unused, smaller, larger, open }: FurnitureActions): Furniture {
  const title = element('h1', 'title');
  const coverage = element('span', 'coverage');
  const meter = element('span', 'meter');
  const part = element('i');
  meter.append(part);
  meter.setAttribute('aria-hidden', 'true');
  const toUnused = button('', 'Go to the next paragraph that no claim uses (U)', unused);
  toUnused.className = 'to-unused';
  toUnused.hidden = true;
  toUnused.append(meter, coverage);
  const head = element('header', 'head');
  head.append(title, toUnused, button('‹', 'Go to the previous passage (P)', previous), button('›', 'Go to the next passage (N)', next));

  const notice = element('p', 'notice');
  notice.hidden = true;
  const missing = element('details', 'missing');
  missing.hidden = true;

  const foot = element('footer', 'foot');
  const swatches = element('span', 'legend');
  swatches.setAttribute('role', 'group');
  swatches.setAttribute('aria-label', 'What the marks mean');
  swatches.append(...legend.map(({ kind, words }) => {
    const item = element('span', 'swatch');
    item.append(element('mark', `passage ${kind}`, words));
    return item;
  }));
  foot.append(swatches, button('−', 'Smaller (−)', smaller), button('+', 'Larger (+)', larger));

  const announcement = element('div', 'announcement');
  announcement.setAttribute('role', 'status');
  announcement.setAttribute('aria-live', 'polite');

  function say(text: string): void {
    // What is there already is not heard again when it is set anew.
    announcement.textContent = announcement.textContent === text ? `${text}\u00a0` : text;
  }

  return {
    head, notice, missing, foot, announcement,
    tell(source) {
      title.textContent = source.title ?? source.key;
      title.title = `${source.title ?? ''} (${source.key})`.trim();
      toUnused.hidden = source.coverage === null;
      const share = source.coverage?.share ?? null;
      coverage.textContent = share === null ? 'nothing counts' : `${Math.round(share * 100)} % used`;
      part.style.width = `${Math.round((share ?? 0) * 100)}%`;
      toUnused.setAttribute('aria-label', `${coverage.textContent}. ${source.coverage?.sentence ?? ''} Go to the next paragraph that no claim uses`);
      toUnused.title = `${source.coverage?.sentence ?? ''} Go to the next paragraph that no claim uses (U)`;
      missing.hidden = source.missing.length === 0;
      const count = source.missing.length;
      missing.replaceChildren(element('summary', '', `${count === 1 ? 'One quotation is' : `${count} quotations are`} not found in it`), ...source.missing.map((each) => {
        const line = button(`${each.title}: “${each.words}”`, each.message, () => {
          if (each.node !== null) open(each.node);
        });
        line.className = 'lost';
        return line;
      }));
    },
    setNotice(text) {
      if (text !== null && text !== notice.textContent) say(text);
      notice.hidden = text === null;
      notice.textContent = text ?? '';
    },
    say,
    marginWidth: () => (isNarrow() ? 0 : 190),
  };
}
