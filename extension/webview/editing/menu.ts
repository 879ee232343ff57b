import { element } from '../panels/furniture.js';

export interface MenuItem {
  readonly label: string;
  /** The key that does the same without the menu. */
  readonly key?: string;
  readonly act: () => void;
  /** A line separates it from the item before it. */
  readonly begins?: boolean;
}

export interface Menu {
  readonly root: HTMLElement;
  readonly isOpen: boolean;
  /** Opens at a point of the page; `closed` is called when it ends, before what is chosen acts, unless something else has taken the keyboard. */
  open(title: string, items: readonly MenuItem[], x: number, y: number, closed: () => void): void;
  close(): void;
}

/** A menu as ARIA describes it: arrow keys, Home, End, first letters, Enter, Escape. */
export function createMenu(): Menu {
  const root = element('div', 'menu');
  root.setAttribute('role', 'menu');
  root.hidden = true;
  let ended: (() => void) | undefined;

  const items = () => [...root.querySelectorAll<HTMLButtonElement>('[role=menuitem]')];
  const close = () => {
    if (root.hidden) return;
    root.hidden = true;
    const tell = ended;
    ended = undefined;
    tell?.();
  };
  root.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const go = (index: number) => all[(index + all.length) % all.length]?.focus();
    switch (event.key) {
      case 'ArrowDown': go(at + 1); break;
      case 'ArrowUp': go(at - 1); break;
      case 'Home': go(0); break;
      case 'End': go(-1); break;
      case 'Escape': case 'Tab': close(); break;
      case 'Enter': case ' ': all[at]?.click(); break;
      default: {
        if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
        const begins = (each: HTMLElement) => each.textContent!.toLowerCase().startsWith(event.key.toLowerCase());
        const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find(begins);
        next?.focus();
      }
    }
    event.preventDefault();
    event.stopPropagation();
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && root.contains(relatedTarget)) return;
    // What takes the keyboard while the menu is open keeps it.
    if (relatedTarget !== null) ended = undefined;
    close();
  });

  return {
    root,
    get isOpen() {
      return !root.hidden;
    },
    open(title, entries, x, y, closed) {
      close();
      ended = closed;
      root.setAttribute('aria-label', title);
      root.replaceChildren(element('div', 'menu-title', title), ...entries.map(({ label, key, act, begins }) => {
        const item = element('button', begins === true ? 'begins' : '');
        item.setAttribute('role', 'menuitem');
        item.tabIndex = -1;
        item.append(element('span', '', label));
        if (key !== undefined) {
          item.append(element('kbd', '', key));
          item.setAttribute('aria-keyshortcuts', key);
        }
        item.addEventListener('click', () => {
          close();
          act();
        });
        return item;
      }));
      root.firstElementChild!.setAttribute('role', 'presentation');
      root.hidden = false;
      const { clientWidth, clientHeight } = document.documentElement;
      const { width, height } = root.getBoundingClientRect();
      root.style.left = `${Math.max(4, Math.min(x, clientWidth - width - 4))}px`;
      root.style.top = `${Math.max(4, Math.min(y, clientHeight - height - 4))}px`;
      items()[0]?.focus();
    },
    close,
  };
}
