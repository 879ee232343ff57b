/**
 * Sends VS Code's window what it shows no faster than the window takes it in. What an extension sends is in one queue with
 * the answers to keys and with edits of the text, and a busy machine works it off slowly: whoever adds to it at every key
 * makes everything late, and what has been typed wrong stays wrong for minutes. So what is due waits until the window has heard
 * the last round. Of what has the same key, only the last is sent.
 */
export class WindowPace {
  readonly #hear: () => PromiseLike<unknown>;
  readonly #report: (error: unknown) => void;
  readonly #due = new Map<string, () => void>();
  #isWaiting = false;

  /** `hear` resolves when the window has worked off all that was sent before. `report` gets what is thrown while something is sent. */
  constructor(hear: () => PromiseLike<unknown>, report: (error: unknown) => void) {
    this.#hear = hear;
    this.#report = report;
  }

  /** Calls `send` as soon as the window can hear it, which is after this call; or never, if another of the key comes before. */
  send(key: string, send: () => void): void {
    this.#due.delete(key);
    this.#due.set(key, send);
    if (!this.#isWaiting) void this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    this.#isWaiting = true;
    // What is due at the same time goes in one round.
    await Promise.resolve();
    while (this.#due.size > 0) {
      const round = [...this.#due.values()];
      this.#due.clear();
      for (const act of [...round, this.#hear]) {
        try {
          await act();
        } catch (error) {
          // What fails must not keep the rest from being sent.
          this.#report(error);
        }
      }
    }
    this.#isWaiting = false;
  }
}
