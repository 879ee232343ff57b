/** As much of the DOM as the page of the map uses, so that what it shows and does can be tested without a browser. Nothing is laid out. */

type Listener = (event: FakeEvent) => void;
interface Registered { readonly type: string; readonly listener: Listener; readonly isCapturing: boolean }

/** An event of any kind, with the fields of all kinds. */
export interface FakeEvent {
  readonly type: string;
  readonly target: unknown;
  readonly defaultPrevented: boolean;
  preventDefault(): void;
  stopPropagation(): void;
  stopImmediatePropagation(): void;
}

/** What events are sent to. */
export class FakeTarget {
  readonly listeners: Registered[] = [];

  addEventListener(type: string, listener: Listener, options: { readonly capture?: boolean } | boolean = false): void {
    this.listeners.push({ type, listener, isCapturing: typeof options === 'object' ? options.capture === true : options });
  }
}

/** What hears of every event in a document first, and last. */
export const fakeWindow = new FakeTarget();

const defaults = {
  key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, button: 0, buttons: 1, clientX: 0, clientY: 0, deltaX: 0,
  deltaY: 0, deltaMode: 0, detail: 1, pointerId: 1, pointerType: 'mouse', relatedTarget: null,
};

/** Sends an event to an element and, if it bubbles, to all that it is in. */
export function fire(target: FakeTarget, type: string, fields: Readonly<Record<string, unknown>> = {}, bubbles = true): FakeEvent {
  let [isPrevented, isStopped, isEnded] = [false, false, false];
  const event = {
    ...defaults, ...fields, type, target,
    get defaultPrevented() { return isPrevented; },
    preventDefault: () => { isPrevented = true; },
    stopPropagation: () => { isStopped = true; },
    stopImmediatePropagation: () => { isStopped = isEnded = true; },
  };
  const path: FakeTarget[] = [];
  for (let at: FakeElement | null = target instanceof FakeElement ? target : null; at !== null; at = at.parentElement) path.push(at);
  path.push(fakeWindow);
  const hear = (at: FakeTarget, isWanted: (of: Registered) => boolean) => {
    for (const each of at.listeners.slice()) if (each.type === type && isWanted(each) && !isEnded) each.listener(event);
  };
  for (const at of path.toReversed()) if (!isStopped) hear(at, ({ isCapturing }) => isCapturing);
  for (const at of bubbles ? path : [target]) if (!isStopped) hear(at, ({ isCapturing }) => !isCapturing);
  return event;
}

class ClassList {
  readonly #of: FakeElement;

  constructor(of: FakeElement) {
    this.#of = of;
  }

  contains(name: string) { return this.#of.hasClass(name); }
  add(...names: readonly string[]) { for (const name of names) if (!this.contains(name)) this.#of.className = `${this.#of.className} ${name}`.trim(); }
  remove(name: string) { if (this.contains(name)) this.#of.className = this.#of.className.split(' ').filter((each) => each !== name).join(' '); }
  toggle(name: string, is = !this.contains(name)) { if (is) this.add(name); else this.remove(name); }
}

class FakeText {
  parentElement: FakeElement | null = null;
  readonly textContent: string;

  constructor(text: string) {
    this.textContent = text;
  }
}
type Child = FakeElement | FakeText;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const focusable = new Set(['button', 'input', 'textarea', 'select', 'summary']);

/** Sizes in pixels that are asked for: those of the stage, or what a small element has. */
export const sizes = { broad: 800, high: 600 };

export class FakeElement extends FakeTarget {
  readonly tag: string;
  readonly attributes = new Map<string, string>();
  readonly style: Record<string, string> = {};
  childNodes: Child[] = [];
  parentElement: FakeElement | null = null;
  /** What has moved by itself. */
  readonly animations: unknown[] = [];
  checked = false;
  value = '';
  disabled = false;
  open = false;
  scrollTop = 0;
  #dataset: Record<string, string | undefined> | undefined;
  #classText = '';
  /** What it says, since selectors ask for it at every element. */
  #classes: ReadonlySet<string> = new Set();

  constructor(tag: string) {
    super();
    this.tag = tag;
  }

  get dataset() {
    return this.#dataset ??= new Proxy<Record<string, string | undefined>>({}, {
      get: (_, name: string) => this.attributes.get(`data-${kebab(name)}`),
      set: (_, name: string, value: string) => { this.attributes.set(`data-${kebab(name)}`, value); return true; },
    });
  }
  get classList() { return new ClassList(this); }
  hasClass(name: string): boolean {
    const text = this.attributes.get('class');
    if (text === undefined) return false;
    if (text !== this.#classText) [this.#classText, this.#classes] = [text, new Set(text.split(' '))];
    return this.#classes.has(name);
  }
  get tagName() { return this.tag.toUpperCase(); }
  get className() { return this.attributes.get('class') ?? ''; }
  set className(value: string) { this.attributes.set('class', value); }
  get hidden() { return this.attributes.has('hidden'); }
  set hidden(is: boolean) { if (is) this.attributes.set('hidden', ''); else this.attributes.delete('hidden'); }
  get title() { return this.attributes.get('title') ?? ''; }
  set title(value: string) { this.attributes.set('title', value); }
  get id() { return this.attributes.get('id') ?? ''; }
  set id(value: string) { this.attributes.set('id', value); }
  get lang() { return this.attributes.get('lang') ?? ''; }
  set lang(value: string) { this.attributes.set('lang', value); }
  get type() { return this.attributes.get('type') ?? ''; }
  set type(value: string) { this.attributes.set('type', value); }
  get tabIndex() { return Number(this.attributes.get('tabindex') ?? (focusable.has(this.tag) ? 0 : -1)); }
  set tabIndex(value: number) { this.attributes.set('tabindex', String(value)); }
  get children() { return this.childNodes.filter((each) => each instanceof FakeElement); }
  get firstElementChild(): FakeElement | null { return this.children[0] ?? null; }
  get innerHTML() { return this.childNodes.map((each) => (each instanceof FakeElement ? each.outerHTML : each.textContent)).join(''); }
  get outerHTML(): string { return `<${this.tag}${[...this.attributes].map(([name, value]) => ` ${name}="${value}"`).join('')}>${this.innerHTML}</${this.tag}>`; }
  get textContent(): string { return this.childNodes.map((each) => each.textContent).join(''); }
  set textContent(text: string | null) { this.replaceChildren(...text === null || text === '' ? [] : [text]); }

  setAttribute(name: string, value: string) { this.attributes.set(name, value); }
  getAttribute(name: string) { return this.attributes.get(name) ?? null; }
  removeAttribute(name: string) { this.attributes.delete(name); }

  append(...all: readonly (Child | string)[]) { this.#insert(this.childNodes.length, all); }
  prepend(...all: readonly (Child | string)[]) { this.#insert(0, all); }
  before(...all: readonly (Child | string)[]) { this.parentElement!.#insert(this.parentElement!.childNodes.indexOf(this), all); }
  replaceChildren(...all: readonly (Child | string)[]) {
    for (const each of this.childNodes) each.parentElement = null;
    this.childNodes = [];
    this.append(...all);
  }
  remove() {
    const above = this.parentElement;
    if (above !== null) above.childNodes = above.childNodes.filter((each) => each !== this);
    this.parentElement = null;
  }
  #insert(at: number, all: readonly (Child | string)[]) {
    const nodes = all.map((each) => (typeof each === 'string' ? new FakeText(each) : each));
    for (const each of nodes) {
      if (each instanceof FakeElement) each.remove();
      each.parentElement = this;
    }
    this.childNodes.splice(at, 0, ...nodes);
  }

  contains(other: unknown): boolean { return other === this || this.children.some((each) => each.contains(other)); }
  closest(selector: string): FakeElement | null {
    const is = matcherOf(selector);
    return is(this) ? this : this.parentElement?.closest(selector) ?? null;
  }
  querySelectorAll(selector: string): FakeElement[] {
    const [is, found] = [matcherOf(selector), [] as FakeElement[]];
    const look = (within: FakeElement) => {
      for (const each of within.childNodes) {
        if (each instanceof FakeText) continue;
        if (is(each)) found.push(each);
        look(each);
      }
    };
    look(this);
    return found;
  }
  querySelector(selector: string) { return this.querySelectorAll(selector)[0] ?? null; }

  get isConnected(): boolean { return this === fakeDocument.documentElement || this.parentElement?.isConnected === true; }
  checkVisibility(): boolean { return this.isConnected && this.closest('[hidden]') === null; }
  focus() {
    if (!this.checkVisibility() || this.disabled || !focusable.has(this.tag) && !this.attributes.has('tabindex')) return;
    moveFocus(this);
  }
  blur() { if (fakeDocument.activeElement === this) moveFocus(null); }
  select() { this.dataset['selected'] = this.value; }
  click() {
    if (this.disabled) return;
    const isBox = this.tag === 'input' && this.type === 'checkbox';
    if (isBox) this.checked = !this.checked;
    fire(this, 'click', {});
    if (isBox) fire(this, 'change', {});
  }
  scrollTo(_: number, top: number) { this.scrollTop = top; }
  scrollIntoView() { this.dataset['scrolledTo'] = 'yes'; }
  animate(steps: unknown) { this.animations.push(steps); }
  setPointerCapture() { this.dataset['captured'] = 'yes'; }
  hasPointerCapture() { return this.dataset['captured'] === 'yes'; }

  get #isLarge() { return this.tag === 'html' || this.hasClass('stage'); }
  get clientWidth() { return this.#isLarge ? sizes.broad : 100; }
  get clientHeight() { return this.#isLarge ? sizes.high : 20; }
  get offsetWidth() { return this.clientWidth; }
  get offsetHeight() { return this.clientHeight; }
  get scrollHeight() { return 18 * this.value.split('\n').length; }
  getBoundingClientRect() { return { left: 0, top: 0, x: 0, y: 0, width: this.clientWidth, height: this.clientHeight }; }
  getContext() { return context; }
}

/** Takes everything that is painted on a canvas. */
const context = new Proxy({}, {
  get: (_, name) => (name === 'measureText' ? (words: string) => ({ width: 6 * words.length }) : () => undefined),
  set: () => true,
});

export class FakeHtmlElement extends FakeElement {}

let active: FakeElement | null = null;

function moveFocus(to: FakeElement | null): void {
  const from = active;
  if (from === to) return;
  active = to;
  if (from?.isConnected === true) fire(from, 'focusout', { relatedTarget: to });
  if (to !== null && active === to) fire(to, 'focusin', { relatedTarget: from });
}

/** Takes the focus from what is no longer seen, as a browser does in the next frame. */
export function loseHiddenFocus(): void {
  if (active !== null && !active.checkVisibility()) moveFocus(null);
}

export const fakeDocument = {
  documentElement: new FakeHtmlElement('html'),
  body: new FakeHtmlElement('body'),
  adoptedStyleSheets: [] as unknown[],
  /** What is at every point of the page. */
  under: null as FakeElement | null,
  get activeElement(): FakeElement { return active?.isConnected === true ? active : this.body; },
  hasFocus: () => true,
  createElement: (tag: string) => new FakeHtmlElement(tag),
  createElementNS: (_: string, tag: string) => new FakeElement(tag),
  importNode: (node: FakeElement) => node,
  getElementById(id: string) { return this.body.querySelector(`#${id}`); },
  elementFromPoint() { return this.under; },
};
fakeDocument.documentElement.append(fakeDocument.body);

/** Makes the document empty, and forgets who listened. */
export function clearDocument(): void {
  active = null;
  fakeDocument.under = null;
  fakeDocument.body.replaceChildren();
  fakeDocument.documentElement.className = fakeDocument.body.className = '';
  fakeWindow.listeners.length = 0;
  fakeDocument.adoptedStyleSheets = [];
  Object.assign(sizes, { broad: 800, high: 600 });
}

type Matcher = (element: FakeElement) => boolean;
const matchers = new Map<string, Matcher>();

/** Tells whether an element is meant by a selector: tags, classes, attributes, `:is`, `:not`, and what is within what. */
function matcherOf(selector: string): Matcher {
  let made = matchers.get(selector);
  if (made === undefined) {
    const ways = splitAt(selector, ',').map((each) => splitAt(each, ' ').map(simpleMatcher))
      .map((parts) => ({ last: parts.at(-1)!, above: parts.slice(0, -1).toReversed() }));
    made = (element) => ways.some(({ last, above }) => {
      if (!last(element)) return false;
      let at: FakeElement | null = element;
      for (const outer of above) {
        at = at.parentElement;
        while (at !== null && !outer(at)) at = at.parentElement;
        if (at === null) return false;
      }
      return true;
    });
    matchers.set(selector, made);
  }
  return made;
}

function simpleMatcher(selector: string): Matcher {
  const all: Matcher[] = [];
  for (const [part, , name, value, pseudo, inner] of selector.matchAll(/(\[([\w-]+)(?:=("(?:[^"\\]|\\.)*"|[^\]]*))?\])|:(is|not)\(((?:\([^)]*\)|[^()])*)\)|[.#]?[\w-]+/g)) {
    const [rest, wanted] = [part.slice(1), value?.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1')];
    if (name !== undefined) all.push(wanted === undefined ? (element) => element.attributes.has(name) : (element) => element.attributes.get(name) === wanted);
    else if (pseudo !== undefined) {
      const is = matcherOf(inner!);
      all.push((element) => is(element) === (pseudo === 'is'));
    } else all.push(part.startsWith('.') ? (element) => element.hasClass(rest) : part.startsWith('#') ? (element) => element.id === rest : (element) => element.tag === part);
  }
  return (element) => all.every((is) => is(element));
}

/** The parts of a selector between separators that are not in brackets or quotes. */
function splitAt(text: string, separator: string): string[] {
  const parts = [''];
  let [depth, isQuoted] = [0, false];
  for (const letter of text.trim()) {
    if (letter === '"') isQuoted = !isQuoted;
    if (!isQuoted) depth += '(['.includes(letter) ? 1 : ')]'.includes(letter) ? -1 : 0;
    if (letter === separator && depth === 0 && !isQuoted) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const decoded = (text: string) => text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) => (code === undefined ? entities[name]! : String.fromCodePoint(Number(code))));

/** Reads XML that is well formed. */
export class FakeParser {
  parseFromString(text: string): { readonly documentElement: FakeElement } {
    const top = new FakeElement('top');
    let at = top;
    for (const [whole, closing, tag, attributes, isEmpty] of text.matchAll(/<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|[^<]+/g)) {
      if (tag === undefined) at.append(decoded(whole));
      else if (closing === '/') at = at.parentElement!;
      else {
        const made = new FakeElement(tag);
        for (const [, name, value] of attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)) made.setAttribute(name!, decoded(value!));
        at.append(made);
        if (isEmpty !== '/') at = made;
      }
    }
    return { documentElement: top.children[0]! };
  }
}

const inline = new Set(['span', 'a', 'strong', 'kbd', 'option']);
const nameOf = (element: FakeElement) => `${element.tag} ${element.className}`.trim().replace(/ +/g, '.');

/** What can be seen of an element, as text: a line for each box, with its state, and `{…}` for what is in its line. */
export function seen(element: FakeElement, indent = ''): string {
  if (element.hidden) return '';
  if (element.tag === 'svg' || element.tag === 'canvas') return `${indent}${nameOf(element)}\n`;
  const label = element.getAttribute('aria-label');
  const state = [
    label === null ? '' : `“${label}”`, element.title === '' || element.title === label ? '' : `title “${element.title}”`, element.lang === '' ? '' : `lang ${element.lang}`,
    element.getAttribute('role') ?? '', element.getAttribute('href') ?? '', element.disabled ? 'disabled' : '', element.type === 'checkbox' ? (element.checked ? '☑' : '☐') : '',
    element.value === '' ? '' : `value “${element.value}”`, element.getAttribute('aria-expanded') === null ? '' : `expanded ${element.getAttribute('aria-expanded')}`,
    element === fakeDocument.activeElement ? 'has the keyboard' : '',
  ].filter((each) => each !== '').map((each) => ` (${each})`).join('');
  const isLine = (each: Child) => each instanceof FakeText || inline.has(each.tag);
  let made = `${indent}${nameOf(element)}${state}`;
  let [isOpen, rest] = [true, ''];
  for (const each of element.childNodes) {
    if (isLine(each) && isOpen) made += ` ${each instanceof FakeText ? each.textContent : `{${seen(each).trim()}}`}`;
    else {
      isOpen = false;
      rest += each instanceof FakeText ? `${indent}  ${each.textContent}\n` : seen(each, `${indent}  `);
    }
  }
  return `${made}\n${rest}`;
}
