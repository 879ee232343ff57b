// Builds everything into dist/: what the extension, the servers, the command line and the webview load.
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { assets, decoders, resvgNotice } from './assets.mjs';
import { bundles } from './bundles.mjs';
import { hyphenFiles } from './hyphens.mjs';
import { bundledPackages, notices, noticesFile } from './notices.mjs';
import { jsonTypes } from './json-types.mjs';
import { markdownCss } from './markdown-css.mjs';
import { reference } from './reference.mjs';
import '../grammar/generate.mjs';

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');

const sourcemap = process.argv.includes('--sourcemap');
const results = await Promise.all(bundles.map((each) => build({ ...each, sourcemap })));
const metafiles = results.map(({ metafile }) => /** @type {import('esbuild').Metafile} */ (metafile));
/** What the programs for Node are made of. */
export const [programs] = metafiles;

writeFileSync(`dist/${noticesFile}`, notices(bundledPackages(metafiles)));
const require = createRequire(import.meta.url);
for (const [name, source] of Object.entries({ ...assets, ...decoders })) copyFileSync(require.resolve(source), `dist/${name}`);
mkdirSync('dist/hyphens');
for (const { name, file } of hyphenFiles) copyFileSync(file, `dist/hyphens/${name}`);
writeFileSync('dist/resvg.LEGAL.txt', resvgNotice);
writeFileSync('dist/reference.json', reference());
writeFileSync('dist/json.d.ts', jsonTypes());
copyFileSync('extension/web/element/published.d.ts', 'dist/argmark-map.d.ts');
writeFileSync('dist/markdown.css', await markdownCss());
chmodSync('dist/cli.mjs', 0o755);
