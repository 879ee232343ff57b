// Builds everything into dist/: what the extension, the servers, the command line and the webview load.
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
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
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', format: 'iife' };

/** Keeps Graphviz (1 MB) and the SAT solver (0.3 MB) in files of their own, which are loaded when first asked for. */
const largeApart = {
  name: 'large-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^@hpcc-js\/wasm-graphviz$/ }, () => ({ path: './graphviz.js', external: true }));
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
    ...node, entryPoints: { 'server': 'server/src/lsp/node.ts', 'positions-worker': 'server/src/lsp/positions-worker.ts' },
    outdir: 'dist', plugins: [largeApart],
  }),
  build({ ...browser, entryPoints: { 'server.web': 'server/src/lsp/browser.ts' }, outdir: 'dist' }),
  build({
    ...node, entryPoints: { cli: 'server/src/cli/main.ts' }, outdir: 'dist', plugins: [largeApart],
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({ ...node, entryPoints: { 'graphviz': '@hpcc-js/wasm-graphviz', 'logic-solver': 'logic-solver' }, outdir: 'dist' }),
  build({
    ...browser, outdir: 'dist',
    entryPoints: {
      webview: 'extension/webview/main.ts', 'layout-worker': 'extension/webview/layout-worker.ts',
    },
  }),
  build({ ...common, entryPoints: { webview: 'extension/webview/style.css' }, outdir: 'dist' }),
]);
chmodSync('dist/cli.js', 0o755);
