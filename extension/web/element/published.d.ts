/** `<argmark-map>`, as the package has it (`argmark/element`). The module defines the element where nobody has done so before. */
export class ArgmarkMapElement extends HTMLElement {
  /** The text of the map. What is given here goes before `src` and what is in the element; `undefined` takes it back. */
  text: string | undefined;
}

/** Something wrong with a map. */
export interface MapProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Counted from 1, in the map's own text. */
  readonly line: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'argmark-map': ArgmarkMapElement;
  }
  interface HTMLElementEventMap {
    /** An `<argmark-map>` has got a map. */
    'argmark-shown': CustomEvent<{ readonly title: string | null; readonly problems: readonly MapProblem[] }>;
    /** An `<argmark-map>` can show nothing, for a reason to show to people. */
    'argmark-failed': CustomEvent<{ readonly message: string }>;
  }
}
