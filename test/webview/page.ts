import assert from 'node:assert/strict';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { modulesBuild, modulesFromOutside } from '../../build/assets.mjs';
import { launchBrowser } from '../harness/chromium.mjs';
import { previewPage } from '../../extension/src/preview/page.js';
import type { ToHost, ToWebview } from '../../extension/webview/protocol.js';

/** The map's page as it is in VS Code, policy included, in a browser, with a host that only takes notes. */
export interface MapPage {
  readonly page: Page;
  /** Sends what the extension would send. */
  tell(...messages: readonly ToWebview[]): Promise<void>;
  /** Everything that the page has told the extension. */
  told(): Promise<readonly ToHost[]>;
  /** Resolves when the page shows a map with so many nodes. */
  shows(nodes: number): Promise<void>;
  /** Where a node is in the window, in pixels. */
  placeOf(id: string): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }>;
  /** Resolves when what was asked for in this frame is drawn. */
  twoFrames(): Promise<void>;
  /** What went wrong: errors, and what the policy forbade. */
  readonly faults: readonly string[];
  /** Loads the page as for the first time, in the same tab: a new one costs a second. */
  loadAnew(): Promise<void>;
}

const origin = 'http://map.test';

/** What VS Code provides to a webview. Another query of the address is another panel, whose state is its own. */
const api = `
globalThis.told = [];
globalThis.acquireVsCodeApi = () => ({
  postMessage: (message) => { told.push(message); },
  getState: () => JSON.parse(sessionStorage.getItem(location.search) ?? 'null') ?? undefined,
  setState: (state) => { sessionStorage.setItem(location.search, JSON.stringify(state)); },
});`;

let files: Promise<ReadonlyMap<string, string>> | undefined;

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const options = { bundle: true, write: false, platform: 'browser', format: 'iife', target: 'es2022' } as const;
  const [script, worker, style] = await Promise.all(['main.ts', 'drawing/layout-worker.ts', 'style.css'].map(async (name) =>
    (await build({ ...options, entryPoints: [`extension/webview/${name}`], plugins: [modulesFromOutside] })).outputFiles[0]!.text));
  const { outputFiles: modules } = await build({ ...modulesBuild, write: false, outdir: '/', minify: false });
  const graphviz = modules!.find((file) => file.path.endsWith('graphviz.js'))!.text;
  const html = previewPage({
    cspSource: origin, nonce: 'abc', script: `${origin}/webview.js`, style: `${origin}/webview.css`,
    layoutWorker: `${origin}/layout-worker.js`, graphviz: `${origin}/graphviz.js`, lang: 'en', hasCharacterKeys: true,
  });
  return new Map([['/', html], ['/webview.js', api + script!], ['/layout-worker.js', worker!], ['/graphviz.js', graphviz], ['/webview.css', style!]]);
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

export function startBrowser(): Promise<Browser> {
  return launchBrowser();
}

export async function openMapPage(browser: Browser, options: BrowserContextOptions = {}): Promise<MapPage> {
  files ??= bundle();
  const content = await files;
  const viewport = options.viewport ?? { width: 900, height: 700 };
  const page = await browser.newPage({ reducedMotion: 'no-preference', ...options, viewport });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const body = content.get(pathname);
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body, contentType: types[pathname.split('.')[1] ?? ''] ?? 'text/html' });
  });
  let loads = 0;
  const load = () => page.goto(`${origin}/?${++loads}`);
  await load();
  return {
    page,
    faults,
    loadAnew: async () => {
      faults.length = 0;
      // Where the pointer was left, it would point at something.
      await page.mouse.move(-1, -1);
      await page.setViewportSize(viewport);
      await load();
    },
    tell: (...messages) => page.evaluate((all) => {
      for (const message of all) window.postMessage(message, '*');
    }, messages as unknown[]),
    told: () => page.evaluate(() => (globalThis as unknown as { told: ToHost[] }).told),
    shows: (nodes) => page.waitForSelector(`#map[data-nodes="${nodes}"]`).then(() => undefined),
    placeOf: async (id) => (await page.locator(`.node[data-id="${id}"]`).boundingBox())!,
    twoFrames: () => page.evaluate(() => new Promise<void>((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => done()));
    })),
  };
}

/**
 * Loads the page before each test of a `describe`, in one tab, and gives it to `opened`; sees after each that nothing went wrong in
 * it. A test that fails leaves a tab in who knows what state, so the next one gets another.
 */
export function openMapPageBeforeEach(opened: (map: MapPage) => Promise<void> | void, options: BrowserContextOptions = {}): void {
  let browser: Browser;
  let map: MapPage | undefined;
  before(async () => { browser = await startBrowser(); });
  after(() => browser?.close());
  beforeEach(async () => {
    if (map === undefined) map = await openMapPage(browser, options);
    else await map.loadAnew();
    await opened(map);
  });
  afterEach(async function () {
    const { page, faults } = map!;
    if (this.currentTest?.state === 'failed' || faults.length > 0) {
      map = undefined;
      await page.close();
    }
    assert.deepEqual(faults, []);
  });
}
