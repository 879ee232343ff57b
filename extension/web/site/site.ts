// Builds the site into dist/site: the docs, the samples and the playground, as files that need no server. `npm run site`, after `npm run build`.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { assets, moduleFiles } from '../../../build/assets.mjs';
import { bundledPackages, notices, noticesFile } from '../../../build/notices.mjs';
import { createHighlighter } from '../highlight/highlight.js';
import { fileScript } from './files.js';
import { framed, navFor, searchPage } from './layout.js';
import { linksTo } from './links.js';
import { createRenderer } from './markdown.js';
import { sections, type SitePage } from './pages.js';
import { passagesFile, type Passage } from './passage.js';
import { passagesOf } from './passages.js';
import { playgroundBody } from './playground-page.js';
import { samplePage, samplesIn } from './samples.js';
import { searchBody, searchHead } from './search-page.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const inRoot = (...parts: readonly string[]) => path.join(root, ...parts);

/** Builds the site in the folder `out`, of what `npm run build` has left in dist/. Throws where a page links to nothing. */
export async function buildSite(out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  const write = (target: string, text: string) => {
    mkdirSync(path.dirname(path.join(out, target)), { recursive: true });
    writeFileSync(path.join(out, target), text);
  };
  const wasm = readFileSync(inRoot('node_modules/vscode-oniguruma/release/onig.wasm'));
  const argmark = readFileSync(inRoot('grammar/argmark.tmLanguage.json'), 'utf8');
  const yaml = readFileSync(inRoot('node_modules/tm-grammars/grammars/yaml.json'), 'utf8');
  const highlighter = await createHighlighter(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength), { argmark, yaml });

  const all = sections(root);
  const pages = all.flatMap((section) => section.pages);
  const samples = samplesIn(root);
  const rules = pages.find(({ source }) => source === 'docs/rules/README.md')!;
  const nav = (target: string) => navFor(all, target);

  const schemas = readdirSync(inRoot('docs/schema')).sort();
  const targets = new Map<string, string>([
    ...pages.map(({ source, target }) => [source, target] as const),
    ['docs', 'docs/cheat-sheet.html'], ['docs/rules', rules.target], ['samples', 'samples/index.html'], ['docs/schema', 'docs/schema/index.html'],
    ['docs/decisions', 'docs/decisions/index.html'],
    ...schemas.map((name) => [`docs/schema/${name}`, `docs/schema/${name}`] as const),
    ...readdirSync(inRoot('docs/images')).map((name) => [`docs/images/${name}`, `docs/images/${name}`] as const),
    ...Object.keys(samples.files).map((name) => [`samples/${name}`, `samples/${name}`] as const),
    ...samples.maps.map(({ path: name }) => [`samples/${name}`, `samples/${name}.html`] as const),
  ]);
  const renderer = createRenderer(highlighter, linksTo(root, targets));
  const passages: Omit<Passage, 'id'>[] = [];
  const page = (each: SitePage) => {
    const body = renderer.render(each);
    passages.push(...passagesOf(each, body));
    return framed({ title: each.title, target: each.target, nav: nav(each.target), body });
  };
  for (const each of pages) write(each.target, page(each));
  const listed = schemas.map((name) => `<li><a href="${name}">${name}</a></li>`).join('');
  write('docs/schema/index.html', framed({
    title: 'Schemas', target: 'docs/schema/index.html', nav: nav('docs/schema/index.html'), body: `<h1>Schemas</h1><p>JSON Schemas for what Argmark writes and reads.</p><ul>${listed}</ul>`,
  }));
  cpSync(inRoot('docs/schema'), path.join(out, 'docs/schema'), { recursive: true });
  cpSync(inRoot('docs/images'), path.join(out, 'docs/images'), { recursive: true });
  cpSync(inRoot('samples'), path.join(out, 'samples'), { recursive: true, filter: (file) => !file.endsWith('README.md') });
  cpSync(inRoot('extension/media/icon.png'), path.join(out, 'icon.png'));

  const readAsset = (name: string) => readFile(inRoot('dist', name));
  for (const { path: name } of samples.maps) {
    const { title, body, map } = await samplePage(root, name, highlighter, readAsset);
    passages.push(...passagesOf({ title, target: `samples/${name}.html` }, body));
    write(`samples/${name}.html`, framed({ title, target: `samples/${name}.html`, nav: nav(`samples/${name}.html`), body }));
    write(`samples/${name}.map.html`, map);
  }
  write(searchPage, framed({ title: 'Search', target: searchPage, nav: nav(searchPage), body: searchBody, head: searchHead }));
  const files = { [passagesFile]: JSON.stringify(passages.map((passage, id): Passage => ({ id, ...passage }))), 'samples.json': JSON.stringify(samples), 'onig.wasm': wasm, 'argmark.tmLanguage.json': argmark, 'yaml.json': yaml };
  for (const [name, content] of Object.entries(files)) fileScript(out, name, content);
  await playground(out, write);
}

/** What the playground loads while it runs, by the names that the programs have for it. */
async function playground(out: string, write: (target: string, text: string) => void): Promise<void> {
  for (const name of ['server.web.js', 'webview.js', 'layout-worker.js', 'viewer.js', 'viewer-style.css', 'reference.json', ...moduleFiles]) {
    fileScript(out, name, readFileSync(inRoot('dist', name), 'utf8'));
  }
  const binaries = [...Object.keys(assets).filter((name) => !name.endsWith('.txt')), ...readdirSync(inRoot('dist/hyphens')).filter((name) => name.endsWith('.wasm')).map((name) => `hyphens/${name}`)];
  for (const name of binaries) fileScript(out, name, readFileSync(inRoot('dist', name)));
  const map = await build({ entryPoints: [inRoot('extension/web/playground/map.css')], bundle: true, minify: true, write: false, logLevel: 'warning' });
  fileScript(out, 'map.css', map.outputFiles[0]!.text);
  const { metafile } = await build({
    entryPoints: { playground: inRoot('extension/web/playground/main.ts'), search: inRoot('extension/web/site/search.ts'), site: inRoot('extension/web/site/site.css') },
    bundle: true, minify: true, platform: 'browser', format: 'iife', target: 'es2022', charset: 'utf8', legalComments: 'linked', logLevel: 'warning', outdir: out, metafile: true, absWorkingDir: root,
  });
  // What the server and the map are made of, and what the editor is made of.
  write(noticesFile, `${readFileSync(inRoot('dist', noticesFile), 'utf8')}\n${'-'.repeat(79)}\n\n${notices(bundledPackages([metafile]))}`);
  write('playground.html', framed({
    title: 'Playground', target: 'playground.html', body: playgroundBody, head: '<script defer src="playground.js"></script>\n',
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = inRoot('dist', 'site');
  void buildSite(out).then(() => {
    process.stdout.write(`The site is in ${path.relative(process.cwd(), out)}: open its index.html, or put the folder on any file server.\n`);
  });
}
