import { filled } from '../../../server/src/picture/labels.js';
import type { Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { DrawnNode } from '../drawing/drawing.js';
import type { Words } from '../words.js';
import { button, element } from './furniture.js';

export interface NodeToolsOptions {
  readonly words: Words;
  readonly fold: (id: string) => void;
  readonly focus: (id: string) => void;
  /** More tools, to stand before these. */
  readonly more: readonly HTMLElement[];
}

/** The small tools at the node that somebody is at. */
export interface NodeTools {
  readonly root: HTMLElement;
  /** The node that they are at. */
  readonly node: string | null;
  /** Puts them at a node, as far as it offers something; `undefined` takes them away. */
  show(node: DrawnNode | undefined): void;
  /** Follows the node, which is here on the stage of this size, and stays on it; `undefined`: too small, or not in the picture. */
  place(at: Rectangle | undefined, room: { readonly width: number; readonly height: number }): void;
}

export function createNodeTools({ words, fold, focus, more }: NodeToolsOptions): NodeTools {
  const root = element('div', 'tools');
  root.hidden = true;
  let shown: string | null = null;
  const foldButton = button('', '', () => shown !== null && fold(shown));
  const focusButton = button('◎', words['focus title'], () => shown !== null && focus(shown));
  root.append(...more, foldButton, focusButton);
  return {
    root,
    get node() {
      return shown;
    },
    show(node) {
      shown = node?.id ?? null;
      root.hidden = node === undefined;
      if (node === undefined) return;
      foldButton.hidden = node.children.length === 0 && node.hidden === 0;
      const isFolded = node.hidden > 0;
      const label = isFolded ? filled(words['unfold title'], node.hidden) : words['fold title'];
      foldButton.textContent = isFolded ? '⊞' : '⊟';
      foldButton.title = label;
      foldButton.setAttribute('aria-label', label);
      focusButton.hidden = node.kind === 'group';
    },
    place(at, room) {
      if (shown === null) return;
      const isInView = at !== undefined && at.x < room.width && at.y < room.height && at.x + at.width > 0 && at.y + at.height > 0;
      root.hidden = !isInView;
      if (!isInView) return;
      const within = (place: number, size: number, end: number) => Math.max(0, Math.min(place, end - size - 4));
      root.style.left = `${within(at.x + at.width - 6, root.offsetWidth, room.width)}px`;
      root.style.top = `${within(at.y + at.height - 2, root.offsetHeight, room.height)}px`;
    },
  };
}
