import type { Drawing } from '../drawing/drawing.js';
import type { Words } from '../words.js';
import { button } from './furniture.js';

export interface ArrangeButton {
  readonly root: HTMLButtonElement;
  show(drawing: Drawing): void;
}

/** The button that arranges the map by thesis or by sections; it says what it would do. */
export function createArrangeButton(words: Words, rearrange: () => void): ArrangeButton {
  const root = button('', '', rearrange);
  return {
    root,
    show({ arrange }) {
      root.hidden = arrange === null;
      const [label, title] = arrange === 'thesis'
        ? [words['by section'], words['by section title']] as const : [words['by thesis'], words['by thesis title']] as const;
      root.textContent = label;
      root.title = title;
      root.setAttribute('aria-label', title);
    },
  };
}
