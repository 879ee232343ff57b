import type { Drawing } from '../drawing/drawing.js';
import { button } from './furniture.js';

export interface ArrangeButton {
  readonly root: HTMLButtonElement;
  show(drawing: Drawing): void;
}

/** The button that arranges the map by thesis or by sections; it says what it would do. */
export function createArrangeButton(rearrange: () => void): ArrangeButton {
  const root = button('', '', rearrange);
  return {
    root,
    show({ arrange }) {
      root.hidden = arrange === null;
      const [label, title] = arrange === 'thesis'
        ? ['By section', 'By section: a frame for each heading'] as const : ['By thesis', 'By thesis: each thesis with all that bears on it'] as const;
      root.textContent = label;
      root.title = title;
      root.setAttribute('aria-label', title);
    },
  };
}
