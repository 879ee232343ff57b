import type { Words } from '../words.js';
import { button, element } from './furniture.js';

/** What can stand beside the map, one at a time. */
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
  /** Closes what is open and gives the keyboard back to what opened it; false: nothing was open. */
  close(): boolean;
}

/** Creates the place beside the map where its legend, its filter and its reader's panel stand, so that they cover nothing of it. */
export function createAside(words: Words, changed: (open: string | null, before: string | null) => void): Aside {
  const root = element('aside', 'aside');
  root.hidden = true;
  const heading = element('h2');
  const body = element('div', 'aside-body');
  const panels = new Map<string, { readonly panel: Panel; readonly opener: HTMLButtonElement }>();
  let open: string | null = null;

  const show = (name: string | null) => {
    if (name === open) return;
    const before = open;
    open = name;
    for (const { panel, opener } of panels.values()) opener.setAttribute('aria-expanded', String(panel.name === name));
    const shown = name === null ? undefined : panels.get(name);
    root.hidden = shown === undefined;
    root.dataset['panel'] = name ?? '';
    body.replaceChildren(...shown === undefined ? [] : [shown.panel.content]);
    if (shown !== undefined) {
      heading.textContent = shown.panel.heading;
      shown.panel.opened?.();
    }
    changed(open, before);
  };
  const close = () => {
    if (open === null) return false;
    const { opener } = panels.get(open)!;
    show(null);
    opener.focus();
    return true;
  };
  const head = element('div', 'aside-head');
  head.append(heading, button('×', words.close, close));
  root.append(head, body);
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
      const opener = button(label, title, () => (open === panel.name ? close() : show(panel.name)));
      opener.setAttribute('aria-expanded', 'false');
      opener.setAttribute('aria-controls', root.id);
      panels.set(panel.name, { panel, opener });
      return opener;
    },
    get open() {
      return open;
    },
    show,
    close,
  };
}
