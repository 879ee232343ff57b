import type { ToWebview } from '../../webview/protocol.js';
import type { WindowPace } from '../window-pace.js';

/** Messages of which only the last counts: each says all that the earlier ones of its type said. */
const replaced: readonly ToWebview['type'][] = ['select', 'notice', 'keys'];

/** Messages for the page of the map, which gets them in their order and as quickly as the window takes them in. */
export class Outbox {
  readonly #pace: Pick<WindowPace, 'send'>;
  readonly #post: (message: ToWebview) => void;
  #waiting: readonly ToWebview[] = [];
  #isOpen = false;

  constructor(pace: Pick<WindowPace, 'send'>, post: (message: ToWebview) => void) {
    this.#pace = pace;
    this.#post = post;
  }

  /** The page has loaded and takes messages. */
  open(): void {
    this.#isOpen = true;
  }

  /** The page has gone or is loaded anew, and what waits with it: it will ask for what it needs. */
  close(): void {
    this.#isOpen = false;
    this.#waiting = [];
  }

  /** Sends a message, unless the page takes none. */
  send(message: ToWebview): void {
    if (!this.#isOpen) return;
    this.#waiting = [...this.#waiting.filter((earlier) => !isOutdated(earlier, message)), message];
    this.#pace.send('map', () => {
      const messages = this.#waiting;
      this.#waiting = [];
      messages.forEach(this.#post);
    });
  }
}

function isOutdated({ type: earlier }: ToWebview, { type: later }: ToWebview): boolean {
  if (later === 'graph') return earlier === 'graph' || earlier === 'patch';
  return earlier === later && replaced.includes(later);
}
