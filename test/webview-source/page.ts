import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decoders as decoderFiles, pdfReaderBuild } from '../../build/assets.mjs';
import { sourcePage } from '../../extension/src/sources/page.js';
import type { FromPage, ToPage } from '../../extension/webview-source/protocol.js';

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

/** Colours of VS Code, as a webview has them. */
export const themes: Readonly<Record<string, string>> = {
  'vscode-light': '--vscode-editor-background: #fff; --vscode-editor-foreground: #3b3b3b; --vscode-foreground: #3b3b3b; --vscode-editorWidget-background: #f8f8f8; --vscode-editorWidget-border: #c8c8c8; --vscode-descriptionForeground: #717171; --vscode-charts-green: #388a34; --vscode-charts-red: #e51400; --vscode-charts-blue: #1a85ff; --vscode-charts-purple: #652d90; --vscode-charts-orange: #d18616; --vscode-focusBorder: #005fb8; --vscode-list-hoverBackground: #f0f0f0; --vscode-toolbar-hoverBackground: #b8b8b850;',
  'vscode-dark': '--vscode-editor-background: #1f1f1f; --vscode-editor-foreground: #ccc; --vscode-foreground: #ccc; --vscode-editorWidget-background: #202020; --vscode-editorWidget-border: #454545; --vscode-descriptionForeground: #9d9d9d; --vscode-charts-green: #89d185; --vscode-charts-red: #f14c4c; --vscode-charts-blue: #3794ff; --vscode-charts-purple: #b180d7; --vscode-charts-orange: #d18616; --vscode-focusBorder: #0078d4; --vscode-list-hoverBackground: #2a2d2e; --vscode-toolbar-hoverBackground: #5a5d5e50;',
  'vscode-high-contrast': '--vscode-editor-background: #000; --vscode-editor-foreground: #fff; --vscode-foreground: #fff; --vscode-editorWidget-background: #0c141f; --vscode-editorWidget-border: #6fc3df; --vscode-contrastBorder: #6fc3df; --vscode-contrastActiveBorder: #f38518; --vscode-descriptionForeground: #fff; --vscode-charts-green: #89d185; --vscode-charts-red: #f48771; --vscode-charts-blue: #3794ff; --vscode-charts-purple: #b180d7; --vscode-charts-orange: #d18616; --vscode-focusBorder: #f38518;',
};

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

/** Gives the page the colours of a theme of VS Code. */
export async function setTheme({ page }: SourcePage, kind: string): Promise<void> {
  await page.evaluate(([name, colours]) => {
    document.body.className = name!;
    for (const each of colours!.split(';')) {
      const [property, value] = each.split(':');
      if (value !== undefined) document.documentElement.style.setProperty(property!.trim(), value.trim());
    }
    document.documentElement.style.setProperty('--vscode-font-family', 'DejaVu Sans, sans-serif');
    document.documentElement.style.setProperty('--vscode-editor-font-family', 'DejaVu Sans Mono, monospace');
  }, [kind, themes[kind]!]);
}
