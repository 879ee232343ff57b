import { script, style } from 'viewer-text';
import { decodeUri } from '../../../server/src/base/decode-uri.js';
import { errorMessage } from '../../../server/src/base/error-message.js';
import type { ImportFormat } from '../../../server/src/convert/formats.js';
import { mapPage } from '../../../server/src/embed/map-page.js';
import { givenText } from './given-text.js';
import { onRecoloured, themeAround, themed, type Theme } from './theme.js';

/** Where there is no page, as in a program that renders pages on a server, the module loads and does nothing. */
const Base = globalThis.HTMLElement ?? class {} as typeof HTMLElement;

const sheet = `
:host { display: block; block-size: 30rem; min-block-size: 8rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 6px; overflow: hidden; }
:host([hidden]) { display: none; }
iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }
[role=alert] { margin: 0; padding: 1em; max-block-size: 100%; overflow: auto; box-sizing: border-box; }
[role=alert] pre { white-space: pre-wrap; overflow-wrap: anywhere; }
`;

/**
 * `<argmark-map>`: the map of a text in a page, to pan, zoom, fold and search as in an exported page, which it is, in a frame. The text
 * is in the element, or at the address `src`, or is given to `text`.
 */
export class ArgmarkMapElement extends Base {
  static readonly observedAttributes = ['src', 'format', 'view', 'label', 'theme'];

  #text: string | undefined;
  /** How often something to show has come: what is made of an older one is not wanted any more. */
  #latest = 0;
  #isAsked = false;
  #shownIn: Theme | undefined;
  #root: ShadowRoot | undefined;
  #connected: AbortController | undefined;

  /** The text of the map. What is given here goes before `src` and what is in the element; `undefined` takes it back. */
  get text(): string | undefined {
    return this.#text;
  }

  set text(text: string | undefined) {
    this.#text = text;
    this.#ask();
  }

  connectedCallback(): void {
    const { signal } = this.#connected = new AbortController();
    const observer = new MutationObserver(() => this.#ask());
    observer.observe(this, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
    onRecoloured(() => { if (this.#shownIn !== undefined && this.#shownIn !== this.#theme) this.#ask(); }, signal);
    this.#ask();
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
  }

  attributeChangedCallback(): void {
    this.#ask();
  }

  get #theme(): Theme {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : themeAround(this);
  }

  /** Shows what there is to show, once for all that has changed in this turn. */
  #ask(): void {
    if (!this.isConnected || this.#isAsked) return;
    this.#isAsked = true;
    // While a page is read, the text of an element may still be coming.
    const soon = document.readyState === 'loading'
      ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true })) : Promise.resolve();
    void soon.then(() => {
      this.#isAsked = false;
      return this.#show(++this.#latest);
    });
  }

  async #show(id: number): Promise<void> {
    let text = '';
    try {
      const source = await this.#source();
      text = source.text;
      const attribute = (name: string) => this.getAttribute(name) ?? undefined;
      const theme = this.#theme;
      const page = await mapPage(text, {
        viewer: themed({ script, style }, theme),
        view: attribute('view'), format: attribute('format') as ImportFormat | undefined, name: source.name,
      });
      if (id !== this.#latest) return;
      this.#shownIn = theme;
      this.#fill(frameOf(page.html, attribute('label') ?? page.title ?? 'Argument map'));
      this.dispatchEvent(new CustomEvent('argmark-shown', { bubbles: true, detail: { title: page.title, problems: page.problems } }));
    } catch (error) {
      if (id !== this.#latest) return;
      const message = errorMessage(error);
      this.#fill(alertOf(message, text));
      this.dispatchEvent(new CustomEvent('argmark-failed', { bubbles: true, detail: { message } }));
    }
  }

  async #source(): Promise<{ readonly text: string; readonly name?: string }> {
    if (this.#text !== undefined) return { text: this.#text };
    const src = this.getAttribute('src');
    if (src === null) return { text: givenText(this) ?? '' };
    const address = new URL(src, this.baseURI);
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok !== true) throw new Error(`The map at ${address.href} could not be loaded${response === undefined ? '' : `: ${response.status} ${response.statusText}`.trimEnd()}.`);
    return { text: await response.text(), name: decodeUri(address.pathname.split('/').at(-1)!) };
  }

  #fill(content: HTMLElement): void {
    if (this.#root === undefined) {
      this.#root = this.attachShadow({ mode: 'open', delegatesFocus: true });
      const style = new CSSStyleSheet();
      style.replaceSync(sheet);
      this.#root.adoptedStyleSheets = [style];
    }
    this.#root.replaceChildren(content);
  }
}

function frameOf(html: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.srcdoc = html;
  frame.addEventListener('load', () => {
    const inside = frame.contentWindow;
    // A map that nobody has clicked at lets the page scroll past; with Ctrl, it zooms at once.
    inside?.addEventListener('wheel', (event) => {
      if (!inside.document.hasFocus() && !event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
    }, { capture: true });
  });
  return frame;
}

/** What went wrong, and the text, so that a reader has that at least. */
function alertOf(message: string, text: string): HTMLElement {
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  const [told, source] = [document.createElement('p'), document.createElement('pre')];
  told.textContent = message;
  source.textContent = text;
  alert.append(told, ...text === '' ? [] : [source]);
  return alert;
}

// A page may load the module twice, from two packages.
if (globalThis.customElements?.get('argmark-map') === undefined) globalThis.customElements?.define('argmark-map', ArgmarkMapElement);
