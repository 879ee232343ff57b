// All that is bundled, and how: what the extension, the servers, the command line and the webview load.
import { markdownBuild, modulesApart, modulesBuild, modulesFromOutside, pdfReaderBuild, programsBuild, viewerBuild } from './assets.mjs';
import { elementBuild } from './web.mjs';

/** @type {import('esbuild').BuildOptions} */
const common = { bundle: true, minify: true, target: 'es2022', legalComments: 'linked', logLevel: 'warning', outdir: 'dist', metafile: true };
/** @type {import('esbuild').BuildOptions} */
const browser = { ...common, platform: 'browser', format: 'iife' };

/**
 * What each run of esbuild is asked for; the first makes the programs for Node.
 * @type {readonly import('esbuild').BuildOptions[]}
 */
export const bundles = [
  { ...common, ...programsBuild, plugins: [modulesApart] },
  {
    ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'],
    entryPoints: { extension: 'extension/src/node.ts' }, external: ['vscode'],
  },
  { ...common, platform: 'browser', format: 'cjs', entryPoints: { 'extension.web': 'extension/src/browser.ts' }, external: ['vscode'] },
  { ...browser, entryPoints: { 'server.web': 'server/src/lsp/browser.ts' }, plugins: [modulesFromOutside] },
  { ...common, ...modulesBuild, legalComments: 'linked' },
  { ...common, ...pdfReaderBuild, legalComments: 'linked' },
  { ...common, ...viewerBuild },
  { ...common, ...markdownBuild, legalComments: 'linked' },
  { ...common, ...elementBuild },
  {
    ...browser, plugins: [modulesFromOutside],
    entryPoints: { 'webview': 'extension/webview/main.ts', 'layout-worker': 'extension/webview/drawing/layout-worker.ts' },
  },
  { ...browser, entryPoints: { 'source': 'extension/webview-source/main.ts' } },
  { ...common, entryPoints: { webview: 'extension/webview/style.css', source: 'extension/webview-source/style.css' } },
];
