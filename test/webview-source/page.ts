import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decoders as decoderFiles, pdfReaderBuild } from '../../build/assets.mjs';
import { sourcePage } from '../../extension/src/sources/page.js';
import type { FromPage, ToPage } from '../../extension/webview-source/protocol.js';
import { setTheme, vscodeThemes } from '../webview/themes.js';

/** The page of a source as it is in VS Code, policy included, in a browser, with a host that only takes notes. */
export interface SourcePage {
  readonly page: Page;
  /** Sends what the extension would send. */
  tell(...messages: readonly ToPage[]): Promise<void>;
  /** Everything that the page has told the extension. */
  told(): Promise<readonly FromPage[]>;
  /** What went wrong: errors, and what the policy forbade. */
  readonly faults: readonly string[];
  /** What the page has asked for. */
  readonly requests: readonly string[];
}

const origin = 'http://source.test';

const api = `
globalThis.told = [];
globalThis.acquireVsCodeApi = () => ({ postMessage: (message) => { told.push(message); } });`;

type Content = string | Buffer | Uint8Array;
let files: Promise<ReadonlyMap<string, Content>> | undefined;

async function bundle(): Promise<ReadonlyMap<string, Content>> {
  const options = { bundle: true, write: false, platform: 'browser', format: 'iife', target: 'es2022' } as const;
  const [script, style, library] = await Promise.all([
    build({ ...options, entryPoints: ['extension/webview-source/main.ts'] }), build({ ...options, entryPoints: ['extension/webview-source/style.css'] }),
    build({ ...pdfReaderBuild, write: false, outdir: '/' }),
  ]);
  const html = sourcePage({
    cspSource: origin, nonce: 'abc', script: `${origin}/source.js`, style: `${origin}/source.css`, pdfScript: `${origin}/read-pdf.js`, decoders: `${origin}/`,
  });
  const require = createRequire(import.meta.url);
  const decoders = Object.entries(decoderFiles).filter(([name]) => name.endsWith('.wasm')).map(([name, from]) => [`/${name}`, readFileSync(require.resolve(from))] as const);
  return new Map<string, Content>([
    ['/', html], ['/source.js', api + script.outputFiles[0]!.text], ['/source.css', style.outputFiles[0]!.text], ['/read-pdf.js', library.outputFiles![0]!.text], ...decoders,
  ]);
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', wasm: 'application/wasm' };

/** Opens the page in a browser. */
export async function openSourcePage(browser: Browser, { width = 1000, height = 760 } = {}): Promise<SourcePage> {
  files ??= bundle();
  const content = await files;
  const page = await browser.newPage({ viewport: { width, height } });
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  page.on('request', (request) => requests.push(request.url()));
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const body = content.get(pathname);
    return body === undefined ? route.fulfill({ status: 404 })
      : route.fulfill({ body: typeof body === 'string' ? body : Buffer.from(body), contentType: types[pathname.split('.')[1] ?? ''] ?? 'text/html' });
  });
  await page.goto(`${origin}/`);
  await setSourceTheme(page, 'light');
  return {
    page, faults, requests,
    tell: (...messages) => page.evaluate((all) => {
      // What is sent to a page of VS Code may hold bytes; what is sent here must not.
      for (const message of all as { bytes?: unknown }[]) {
        window.postMessage(typeof message.bytes === 'string' ? { ...message, bytes: Uint8Array.from(atob(message.bytes), (each) => each.charCodeAt(0)) } : message, '*');
      }
    }, messages.map((message) => (message.type === 'source' && message.bytes !== null
      ? { ...message, bytes: Buffer.from(message.bytes).toString('base64') } : message)) as unknown[]),
    told: () => page.evaluate(() => (globalThis as unknown as { told: FromPage[] }).told),
  };
}

type ThemeName = keyof typeof vscodeThemes;
const defaultOf: Readonly<Record<ThemeName, string>> = { 'light': 'light', 'dark': 'dark', 'high contrast': 'highContrast', 'high contrast light': 'highContrastLight' };
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { colors: readonly { id: string; defaults: Readonly<Record<string, string>> }[] } };

/** Gives the page a theme as VS Code does, with the colours of marks that the extension brings. */
export function setSourceTheme(page: Page, name: ThemeName): Promise<void> {
  const own = contributes.colors.map(({ id, defaults }) => [id.replaceAll('.', '-'), defaults[defaultOf[name]]!] as const);
  const { classes, colours } = vscodeThemes[name];
  return setTheme(page, { classes, colours: { ...colours, 'font-family': 'DejaVu Sans, sans-serif', 'editor-font-family': 'DejaVu Sans Mono, monospace', ...Object.fromEntries(own) } });
}
