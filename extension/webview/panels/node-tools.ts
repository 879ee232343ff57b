import { filled } from '../../../server/src/picture/labels.js';
import type { Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { DrawnNode } from '../drawing/drawing.js';
import type { Words } from '../words.js';
import { button, element } from './furniture.js';

export interface NodeToolsOptions {
  readonly words: Words;
  readonly fold: (id: string) => void;
  readonly focus: (id: string) => void;
  /** More tools, to be before these. */
  readonly more: readonly HTMLElement[];
  /** The size of what they stay on. */
  readonly room: { readonly width: number; readonly height: number };
  /** Whether boxes are large enough on the screen for tools beside them. */
  readonly isNear: () => boolean;
  readonly nodeOf: (id: string) => DrawnNode | undefined;
  /** Tells where a node is on the stage. */
  readonly placeOf: (id: string | null) => Rectangle | undefined;
}

/** The small tools at the node that somebody is at. */
export interface NodeTools {
  readonly root: HTMLElement;
  /** Puts them at a node, as far as it offers something; `null` takes them away. */
  show(id: string | null): void;
  /** Follows the node after a move of the camera. */
  place(): void;
}

export function createNodeTools({ words, fold, focus, more, room, isNear, nodeOf, placeOf }: NodeToolsOptions): NodeTools {
  const root = element('div', 'tools');
  root.hidden = true;
  let shown: string | null = null;
  const foldButton = button('', '', () => shown !== null && fold(shown));
  const focusButton = button('◎', words['focus title'], () => shown !== null && focus(shown));
  root.append(...more, foldButton, focusButton);
  const tools: NodeTools = {
    root,
    show(id) {
      const node = id !== null && isNear() ? nodeOf(id) : undefined;
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
      tools.place();
    },
    place() {
      if (shown === null) return;
      const at = isNear() ? placeOf(shown) : undefined;
      const isInView = at !== undefined && at.x < room.width && at.y < room.height && at.x + at.width > 0 && at.y + at.height > 0;
      root.hidden = !isInView;
      if (!isInView) return;
      const within = (place: number, size: number, end: number) => Math.max(0, Math.min(place, end - size - 4));
      root.style.left = `${within(at.x + at.width - 6, root.offsetWidth, room.width)}px`;
      root.style.top = `${within(at.y + at.height - 2, root.offsetHeight, room.height)}px`;
    },
  };
  return tools;
}
