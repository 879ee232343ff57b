/**
 * How large the stage is, in pixels, as of its last measurement. Asking the element itself would make the browser lay out the page at
 * once; if the picture has changed in the same frame, the page is then laid out twice.
 */
export class StageSize {
  readonly #stage: HTMLElement;
  width = 0;
  height = 0;

  constructor(stage: HTMLElement) {
    this.#stage = stage;
    this.measure();
  }

  /**
   * Measures the stage. The camera does so whenever the size of the stage has changed, which it learns at the end of a frame. Code that
   * needs to know sooner calls this before it changes the picture.
   */
  measure(): void {
    this.width = this.#stage.clientWidth;
    this.height = this.#stage.clientHeight;
  }
}
