// Builds everything into dist/: what the extension, the servers, the command line and the webview load.
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { assets, modulesApart, modulesBuild, modulesFromOutside, resvgNotice, viewerBuild } from './assets.mjs';
import './grammar/generate.mjs';

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');

const common = {
  bundle: true,
  minify: true,
  sourcemap: process.argv.includes('--sourcemap'),
  target: 'es2022',
  legalComments: 'linked',
  logLevel: 'warning',
};
// Of a package that has both, the ES module: it can be bundled.
const node = {
  ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'],
  // The protocol asks for it in its other form, and would bring it a second time.
  alias: { 'vscode-languageserver-types': './node_modules/vscode-languageserver-types/lib/esm/main.js' },
};
const browser = { ...common, platform: 'browser', format: 'iife' };

/** Keeps the SAT solver (0.3 MB) in a file of its own, which is loaded when positions are first asked for. */
const solverApart = {
  name: 'solver-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^logic-solver$/ }, () => ({ path: './logic-solver.js', external: true }));
  },
};

await Promise.all([
  build({ ...node, entryPoints: { extension: 'extension/src/node.ts' }, outdir: 'dist', external: ['vscode'] }),
  build({
    ...common, platform: 'browser', format: 'cjs', entryPoints: { 'extension.web': 'extension/src/browser.ts' },
    outdir: 'dist', external: ['vscode'],
  }),
  build({
    ...node, entryPoints: { server: 'server/src/lsp/node.ts', worker: 'server/src/lsp/worker.ts' },
    outdir: 'dist', plugins: [modulesApart, solverApart],
  }),
  build({ ...browser, entryPoints: { 'server.web': 'server/src/lsp/browser.ts' }, outdir: 'dist', plugins: [modulesFromOutside] }),
  build({
    ...node, entryPoints: { cli: 'server/src/cli/main.ts' }, outdir: 'dist', plugins: [modulesApart, solverApart],
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({ ...node, entryPoints: { 'logic-solver': 'logic-solver' }, outdir: 'dist' }),
  build({ ...modulesBuild, legalComments: 'linked', outdir: 'dist' }),
  build({ ...viewerBuild, outdir: 'dist' }),
  build({
    ...browser, outdir: 'dist', plugins: [modulesFromOutside],
    entryPoints: {
      webview: 'extension/webview/main.ts', 'layout-worker': 'extension/webview/layout-worker.ts',
    },
  }),
  build({ ...common, entryPoints: { webview: 'extension/webview/style.css' }, outdir: 'dist' }),
]);
const require = createRequire(import.meta.url);
for (const [name, source] of Object.entries(assets)) copyFileSync(require.resolve(source), `dist/${name}`);
writeFileSync('dist/resvg.LEGAL.txt', resvgNotice);
chmodSync('dist/cli.js', 0o755);
