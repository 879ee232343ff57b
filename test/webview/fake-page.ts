import { draw } from '../../extension/webview/drawing/draw.js';
import { editWordsIn } from '../../extension/webview/editing/edit-words.js';
import type { Drawing } from '../../extension/webview/drawing/drawing.js';
import type { DrawShape } from '../../extension/webview/drawing/worker-messages.js';
import type { createView } from '../../extension/webview/view.js';
import type { ViewHost, View } from '../../extension/webview/view-host.js';
import { wordsIn } from '../../extension/webview/words.js';
import type { MapGraph } from '../../server/src/picture/graph.js';
import type { MapView } from '../../server/src/picture/view.js';
import { graphOf } from '../picture/map.js';
import { clearDocument, fakeDocument, FakeElement, FakeHtmlElement, FakeParser, fakeWindow, fire, loseHiddenFocus, seen, sizes, type FakeEvent } from './fake-dom.js';
import { fakeBrowser } from './fake-stage.js';

/** The globals of a browser, with an empty document and a clock that `pass` moves, until `remove` is called. */
export function fakeGlobals(): { readonly pass: (milliseconds: number) => void; readonly remove: () => void; readonly resize: (broad: number, high: number) => void } {
  const browser = fakeBrowser(800, 600);
  clearDocument();
  const watching: (() => void)[] = [];
  const timers = new Map<number, { readonly act: () => void; readonly due: number }>();
  let [now, latest] = [0, 0];
  const globals: Readonly<Record<string, unknown>> = {
    document: fakeDocument, Element: FakeElement, HTMLElement: FakeHtmlElement, SVGElement: FakeElement, Node: FakeElement, DOMParser: FakeParser,
    CSSStyleSheet: class { replaceSync(): void { /* Nothing is laid out. */ } },
    MutationObserver: class { observe(): void { /* Themes stay as they are. */ } },
    ResizeObserver: class {
      constructor(told: () => void) { watching.push(told); }
      observe(): void { /* All hear of every change. */ }
    },
    Path2D: class {}, CSS: { escape: (text: string) => text.replace(/["\\]/g, '\\$&') },
    matchMedia: (query: string) => Object.assign(asked(query), { addEventListener: () => undefined }),
    getComputedStyle: () => ({ getPropertyValue: (name: string) => name }),
    addEventListener: fakeWindow.addEventListener.bind(fakeWindow),
    setTimeout: (act: () => void, delay = 0) => {
      timers.set(++latest, { act, due: now + delay });
      return latest;
    },
    clearTimeout: (id: number) => timers.delete(id),
    innerHeight: 900, devicePixelRatio: 2, scrollTo: () => undefined,
  };
  const asked = globalThis.matchMedia;
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return {
    pass(milliseconds) {
      now += milliseconds;
      browser.pass(milliseconds);
      const ended = [...timers].filter(([, { due }]) => due <= now);
      for (const [id, { act }] of ended) if (timers.delete(id)) act();
    },
    resize(broad, high) {
      Object.assign(sizes, { broad, high });
      for (const told of watching) told();
    },
    remove() {
      for (const [name, descriptor] of before) {
        if (descriptor === undefined) delete (globalThis as Record<string, unknown>)[name];
        else Object.defineProperty(globalThis, name, descriptor);
      }
      browser.remove();
    },
  };
}

/** The page of the map without a browser. */
export interface FakePage {
  readonly view: View;
  readonly root: FakeElement;
  /** What the page has asked its host for since the last look, one line each. */
  told(): string;
  /** Presses keys, such as `Shift+F10`, and waits for what comes of them. */
  press(...keys: readonly string[]): Promise<void>;
  /** The first element of a selector. */
  one(selector: string): FakeElement;
  /** Presses a mouse on an element and lets it go. */
  click(element: FakeElement, fields?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Lets everything happen that is under way. */
  settle(): Promise<void>;
  remove(): void;
  readonly pass: (milliseconds: number) => void;
  readonly resize: (broad: number, high: number) => void;
}

/** A key that was pressed, with what a browser does by itself then. */
export function pressKey(stroke: string): FakeEvent {
  const parts = stroke === '+' ? ['+'] : stroke.split(/\+(?=.)/);
  const key = parts.at(-1)!;
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const target = fakeDocument.activeElement;
  const event = fire(target, 'keydown', { key, ctrlKey: has('Ctrl'), metaKey: has('Meta'), altKey: has('Alt'), shiftKey: has('Shift') });
  if (event.defaultPrevented) return event;
  if (target.tag === 'button' && (key === 'Enter' || key === ' ')) target.click();
  if ((target.tag === 'textarea' || target.tag === 'input' && target.type === 'text') && key.length === 1 && parts.length === 1) type(target, target.value + key);
  return event;
}

/** Writes something else into a field. */
export function type(field: FakeElement, value: string): void {
  field.value = value;
  fire(field, 'input');
}

/** A click of a mouse, with what a browser does by itself then. */
export function clickOn(element: FakeElement, fields: Readonly<Record<string, unknown>> = {}): void {
  fakeDocument.under = element;
  fire(element, 'pointerdown', fields);
  if (!fire(element, 'mousedown', fields).defaultPrevented) element.focus();
  fire(element, 'pointerup', fields);
  if (element.tag === 'button' || element.tag === 'input') element.click();
  else fire(element, 'click', fields);
}

const drawings = new WeakMap<MapGraph, Map<string, Promise<Drawing>>>();

/** What is drawn, once for each map: many pages show the same. */
function drawnOnce(graph: MapGraph, view: MapView, shape: DrawShape | undefined): Promise<Drawing> {
  const known = drawings.get(graph) ?? new Map<string, Promise<Drawing>>();
  drawings.set(graph, known);
  const key = JSON.stringify([view, shape]);
  const drawing = known.get(key) ?? draw({ graph, view, shape });
  known.set(key, drawing);
  return drawing;
}

let modules: Promise<{ readonly createView: typeof createView }> | undefined;

/** Opens the page of the map as in VS Code; `host` has what is different. */
export async function openFakePage(host: Partial<ViewHost> = {}): Promise<FakePage> {
  const globals = fakeGlobals();
  // It looks at the globals once, when it is loaded.
  modules ??= import('../../extension/webview/view.js');
  const { createView: create } = await modules;
  const log: string[] = [];
  const tell = (...all: readonly unknown[]) => log.push(all.map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each))).join(' '));
  const root = new FakeHtmlElement('div');
  fakeDocument.body.append(root);
  let drawn: Promise<unknown> = Promise.resolve();
  let latest = 0;
  const view = create(root as unknown as HTMLElement, {
    async draw(graph, look, shape) {
      const id = ++latest;
      const drawing = drawnOnce(graph, look, shape);
      drawn = drawing;
      return drawing.then((made) => (id === latest ? made : undefined));
    },
  }, {
    open: (id, goes) => tell('open', id, goes), export: () => tell('export'),
    editor: {
      words: editWordsIn('en'), edit: (edit) => tell('edit', edit), askText: (id) => tell('ask for the text of', id), undo: () => tell('undo'), redo: () => tell('redo'),
    },
    words: wordsIn('en'), hasCharacterKeys: true, keysChanged: (areOn) => tell('keys', areOn),
    reader: { askReading: () => tell('ask for the reading'), askDetails: (id) => tell('ask for details of', id) },
    opensPanel: false, saved: undefined, save: () => undefined, ...host,
  });
  const settle = async () => {
    for (let before: unknown; before !== drawn;) {
      before = drawn;
      await drawn;
      for (let i = 0; i < 4; i++) await new Promise((done) => setImmediate(done));
    }
    loseHiddenFocus();
    globals.pass(500);
    await new Promise((done) => setImmediate(done));
  };
  return {
    view, root, settle, pass: globals.pass, resize: globals.resize,
    one: (selector) => root.querySelector(selector)!,
    told: () => log.splice(0).join('\n'),
    async press(...keys) {
      for (const key of keys) {
        pressKey(key);
        await settle();
      }
    },
    async click(element, fields) {
      clickOn(element, fields);
      await settle();
    },
    remove: () => globals.remove(),
  };
}

/** Opens the page with the map of a text. */
export async function openMap(text: string): Promise<FakePage> {
  const page = await openFakePage();
  page.view.show('file:///a.arg', graphOf(text));
  await page.settle();
  return page;
}

/** What has the keyboard: the id of a part of the map, or what else it is. */
export function keyboardAt(): string {
  const { activeElement: at } = fakeDocument;
  return at === fakeDocument.body ? 'nowhere' : at.dataset['id'] ?? `${at.tag} ${at.getAttribute('aria-label') ?? at.textContent}`;
}

/** What can be seen of a page and has the keyboard, by the names of its parts. */
export function facets(page: FakePage): Readonly<Record<string, string>> {
  const { root } = page;
  const all = (selector: string) => root.querySelectorAll(selector);
  const ids = (selector: string) => all(selector).map((each) => each.dataset['id'] ?? each.dataset['of'] ?? '').join(' ');
  const shown = (selector: string) => all(selector).filter((each) => each.checkVisibility()).map((each) => seen(each).trim().replace(/\s*\n\s*/g, ' ⏎ ')).join(' | ');
  const [x = 0, y = 0, scale = 0] = (page.one('.stage').dataset['camera'] ?? '').split(' ').map((number) => Math.round(Number(number) * 100) / 100);
  return {
    nodes: ids('.node'), keyboard: keyboardAt(),
    selected: ids('.node.selected'), current: ids('.node.current'), found: ids('.node.found'), dim: ids('.node.dim'), target: ids('.node.target'),
    near: [ids('.edge.near'), ids('.reference.near')].filter((each) => each !== '').join(' '), camera: `${x} ${y} ${scale}`,
    panel: page.one('.aside').hidden ? '' : `${page.one('.aside').dataset['panel']}: ${page.one('.aside .aside-body').querySelector('h1')?.textContent ?? ''}`,
    keys: page.one('.aside details.keys')?.open === true ? 'listed' : '', find: shown('.find'), menu: shown('.menu'), box: shown('.text-box'), prompt: shown('.prompt'), banner: shown('.banner span'),
    views: shown('select'), far: page.one('.stage').className, document: fakeDocument.documentElement.className, notice: shown('.notice'), story: [shown('.story-text'), shown('.over')].filter((each) => each !== '').join(' | '), tools: page.one('.tools').hidden ? '' : `${['left', 'top'].map((side) => Math.round(Number.parseFloat(page.one('.tools').style[side]!))).join(' ')} ${all('.tools button').filter((each) => !each.hidden).map((each) => each.textContent).join(' ')}`,
    told: all('.announcement').map((each) => each.textContent).filter((each) => each !== '').join(' | '),
  };
}

/** What is otherwise than before, with what the host was asked for. */
export function changes(page: FakePage, before: Readonly<Record<string, string>>): string {
  const now = facets(page);
  const parts = Object.entries(now).filter(([name, value]) => value !== before[name]).map(([name, value]) => `${name}: ${value === '' ? 'none' : value}`);
  const asked = page.told();
  return [...parts, ...asked === '' ? [] : [`asks: ${asked.replaceAll('\n', '; ')}`]].join('\n    ') || '-';
}
