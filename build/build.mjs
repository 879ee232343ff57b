// Builds everything into dist/: what the extension, the servers, the command line and the webview load.
import { chmodSync, copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { assets, modulesApart, modulesBuild, modulesFromOutside, programsBuild, resvgNotice, viewerBuild } from './assets.mjs';
import { reference } from './reference.mjs';
import '../grammar/generate.mjs';

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
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', format: 'iife' };

/** What the programs for Node are made of. */
export const [{ metafile: programs }] = await Promise.all([
  build({ ...programsBuild, sourcemap: common.sourcemap, outdir: 'dist', plugins: [modulesApart], metafile: true }),
  build({ ...node, entryPoints: { extension: 'extension/src/node.ts' }, outdir: 'dist', external: ['vscode'] }),
  build({
    ...common, platform: 'browser', format: 'cjs', entryPoints: { 'extension.web': 'extension/src/browser.ts' },
    outdir: 'dist', external: ['vscode'],
  }),
  build({ ...browser, entryPoints: { 'server.web': 'server/src/lsp/browser.ts' }, outdir: 'dist', plugins: [modulesFromOutside] }),
  build({ ...modulesBuild, legalComments: 'linked', outdir: 'dist' }),
  build({ ...viewerBuild, outdir: 'dist' }),
  build({
    ...browser, outdir: 'dist', plugins: [modulesFromOutside],
    entryPoints: {
      webview: 'extension/webview/main.ts', 'layout-worker': 'extension/webview/drawing/layout-worker.ts',
    },
  }),
  build({ ...common, entryPoints: { webview: 'extension/webview/style.css' }, outdir: 'dist' }),
]);
const require = createRequire(import.meta.url);
for (const [name, source] of Object.entries(assets)) copyFileSync(require.resolve(source), `dist/${name}`);
cpSync(join(dirname(require.resolve('hyphenopoly')), 'patterns'), 'dist/hyphens', { recursive: true });
writeFileSync('dist/resvg.LEGAL.txt', resvgNotice);
writeFileSync('dist/reference.json', reference());
chmodSync('dist/cli.mjs', 0o755);
