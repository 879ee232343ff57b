// Builds everything into dist/: what the extension, the servers, the command line and the webview load.
import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { assets, viewerBuild } from './assets.mjs';
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

/** Keeps what draws pictures in files of their own, which are loaded when a picture is first asked for. */
const picturesApart = {
  name: 'pictures-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^@hpcc-js\/wasm-graphviz$/ }, () => ({ path: './graphviz.js', external: true }));
    onResolve({ filter: /\/map\/export\/(png|pdf)\.js$/ }, ({ path: file }) =>
      ({ path: `./${path.basename(file)}`, external: true }));
  },
};
/** In the browser there are no PNG and PDF, since a worker in one file cannot load another when it needs it. */
const withoutPictures = {
  name: 'without-pictures',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/map\/export\/(png|pdf)\.js$/ }, () => ({ path: 'none', namespace: 'pictures' }));
    onLoad({ filter: /.*/, namespace: 'pictures' }, () => ({ contents: 'export {};' }));
  },
};

await Promise.all([
  build({ ...node, entryPoints: { extension: 'extension/src/node.ts' }, outdir: 'dist', external: ['vscode'] }),
  build({
    ...common, platform: 'browser', format: 'cjs', entryPoints: { 'extension.web': 'extension/src/browser.ts' },
    outdir: 'dist', external: ['vscode'],
  }),
  build({ ...node, entryPoints: { server: 'server/src/lsp/node.ts' }, outdir: 'dist', plugins: [picturesApart] }),
  build({ ...browser, entryPoints: { 'server.web': 'server/src/lsp/browser.ts' }, outdir: 'dist', plugins: [withoutPictures] }),
  build({
    ...node, entryPoints: { cli: 'server/src/cli/main.ts' }, outdir: 'dist', plugins: [picturesApart],
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({ ...node, entryPoints: { graphviz: '@hpcc-js/wasm-graphviz' }, outdir: 'dist' }),
  build({ ...node, entryPoints: { png: 'server/src/map/export/png.ts', pdf: 'server/src/map/export/pdf.ts' }, outdir: 'dist' }),
  build({ ...viewerBuild, outdir: 'dist' }),
  build({
    ...browser, outdir: 'dist',
    entryPoints: {
      webview: 'extension/webview/main.ts', 'layout-worker': 'extension/webview/layout-worker.ts',
    },
  }),
  build({ ...common, entryPoints: { webview: 'extension/webview/style.css' }, outdir: 'dist' }),
]);
const require = createRequire(import.meta.url);
for (const [name, source] of Object.entries(assets)) copyFileSync(require.resolve(source), `dist/${name}`);
chmodSync('dist/cli.js', 0o755);
