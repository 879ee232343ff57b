/**
 * How large the stage is, in pixels, as of its last measurement. Whoever asks the element itself makes the browser lay out the page at
 * once, and a frame in which the picture has changed before is then laid out twice.
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
   * Measures the stage. The camera does so whenever the stage has got another size, which it hears of at the end of a frame. What needs to
   * know sooner calls this before it changes the picture.
   */
  measure(): void {
    this.width = this.#stage.clientWidth;
    this.height = this.#stage.clientHeight;
  }
}
