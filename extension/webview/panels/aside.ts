import type { Words } from '../words.js';
import { button, element } from './furniture.js';
import { createMoreMark } from './more-mark.js';

/** What can be beside the map, one at a time. */
export interface Panel {
  readonly name: string;
  readonly heading: string;
  readonly content: HTMLElement;
  /** It is about to be seen. */
  readonly opened?: () => void;
}

export interface Aside {
  readonly root: HTMLElement;
  /** A button that opens and closes a panel, and says whether it is open. */
  opener(panel: Panel, label: string, title: string): HTMLButtonElement;
  /** The name of the open panel; `null`: none. */
  readonly open: string | null;
  show(name: string | null): void;
  toggle(name: string): void;
  /** Puts what is open out of the way, or shows it again; whoever opens a panel shows it. */
  cover(isCovered: boolean): void;
  /** Closes what is open; false: nothing was. Where it had the keyboard, what had it before gets it back. */
  close(): boolean;
}

/** Creates the place beside the map where its legend, its filter and its reader's panel stand, so that they cover nothing of it. */
export function createAside(words: Words, changed: (open: string | null, before: string | null) => void): Aside {
  const root = element('aside', 'aside');
  root.hidden = true;
  const heading = element('h2');
  const body = element('div', 'aside-body');
  const more = createMoreMark(words, body);
  const panels = new Map<string, { readonly panel: Panel; readonly opener: HTMLButtonElement }>();
  let open: string | null = null;
  /** What had the keyboard when a panel was opened; it gets it back. */
  let origin: Element | null = null;
  let isCovered = false;

  const tell = () => {
    const seen = isCovered ? null : open;
    for (const { panel, opener } of panels.values()) opener.setAttribute('aria-expanded', String(panel.name === seen));
    root.hidden = seen === null;
  };
  const show = (name: string | null) => {
    isCovered = false;
    if (name === open) return tell();
    const { activeElement } = document;
    if (activeElement !== document.body && !root.contains(activeElement)) origin = activeElement;
    const before = open;
    open = name;
    tell();
    const shown = name === null ? undefined : panels.get(name);
    root.dataset['panel'] = name ?? '';
    body.replaceChildren(...shown === undefined ? [] : [shown.panel.content]);
    // What was read of one panel says nothing of the next.
    body.scrollTop = 0;
    if (shown !== undefined) {
      heading.textContent = shown.panel.heading;
      shown.panel.opened?.();
      more.watch(shown.panel.content);
    }
    changed(open, before);
  };
  const close = () => {
    if (open === null || isCovered) return false;
    const { opener } = panels.get(open)!;
    const back = origin instanceof HTMLElement && origin.isConnected ? origin : opener;
    const hadKeyboard = root.contains(document.activeElement);
    show(null);
    if (hadKeyboard) back.focus();
    return true;
  };
  const toggle = (name: string) => {
    if (open !== name || isCovered) show(name);
    else close();
  };
  const head = element('div', 'aside-head');
  head.append(heading, button('×', words.close, close));
  root.append(head, body, more.root);
  root.id = 'aside';
  heading.id = 'aside-heading';
  root.setAttribute('aria-labelledby', heading.id);
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });

  return {
    root,
    opener(panel, label, title) {
      const opener = button(label, title, () => toggle(panel.name));
      opener.setAttribute('aria-expanded', 'false');
      opener.setAttribute('aria-controls', root.id);
      panels.set(panel.name, { panel, opener });
      return opener;
    },
    get open() {
      return open;
    },
    show,
    toggle,
    cover(covered) {
      isCovered = covered;
      tell();
    },
    close,
  };
}
