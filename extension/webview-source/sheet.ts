import type { Run } from './runs.js';

/** A part of a source as it is on the page: a page of it, or some of its paragraphs. */
export interface Sheet {
  readonly root: HTMLElement;
  /** What its marks and bars are placed in. */
  readonly body: HTMLElement;
  /** The stretch of the source that it shows. */
  readonly start: number;
  readonly end: number;
  /** They are in the order of the source; empty until it is filled. */
  readonly runs: readonly Run[];
  /** Draws it; what is drawn already stays. */
  fill(): Promise<void>;
  /** Takes away what is costly to keep and can be drawn again. */
  empty(): void;
  /** Another size of its letters: 1 is the size that fits. */
  zoom(factor: number): void;
}

/** The sheets of a source, as large as they would be when they are drawn. */
export interface Sheets {
  readonly all: readonly Sheet[];
  dispose(): void;
}
