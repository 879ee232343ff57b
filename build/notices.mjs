// What the licences of bundled packages ask for: their texts, in one file that is shipped with what is bundled.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { assets } from './assets.mjs';
import { hyphenFiles } from './hyphens.mjs';

/** The file in dist/. */
export const noticesFile = 'ThirdPartyNotices.txt';

/** What gets into a bundle without being imported: files that are copied, and the runtime in the generated parser. */
const copied = [...Object.values(assets), 'hyphenopoly/patterns/de.wasm', 'peggy/package.json'];

/**
 * What packages hold of others' work that is no package of npm and has its own licence.
 * @type {Readonly<Record<string, string>>}
 */
const within = {
  '@hpcc-js/wasm-graphviz': 'It contains, compiled to WebAssembly, Graphviz (https://gitlab.com/graphviz/graphviz has the source; Eclipse Public '
    + 'License 1.0, https://www.eclipse.org/legal/epl-v10.html) and Expat (https://libexpat.github.io; MIT License, Copyright (c) 1998-2000 Thai '
    + 'Open Source Software Center Ltd and Clark Cooper, Copyright (c) 2001-2025 Expat maintainers).',
  '@resvg/resvg-wasm': 'It is shipped unchanged as resvg.wasm; https://github.com/thx/resvg-js has the source.',
  'pdfjs-dist': 'With it come, compiled to WebAssembly, OpenJPEG (openjpeg.wasm; BSD 2-Clause License, see openjpeg.LEGAL.txt), the JBIG2 decoder of '
    + 'PDFium (jbig2.wasm; see jbig2.LEGAL.txt) and qcms (qcms_bg.wasm; MIT License, see qcms.LEGAL.txt).',
  'logic-solver': 'It contains, compiled to JavaScript, MiniSat (http://minisat.se; MIT License, Copyright (c) 2003-2006 Niklas Eén and Niklas '
    + 'Sörensson, Copyright (c) 2007-2010 Niklas Sörensson).',
};

/**
 * The folders of the packages whose code is in what was built, each once, by name.
 * @param {readonly import('esbuild').Metafile[]} built
 */
export function bundledPackages(built) {
  const files = built.flatMap(({ outputs }) => Object.values(outputs)).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
  const require = createRequire(import.meta.url);
  const folders = [...files, ...copied.map((file) => path.relative('.', require.resolve(file)))].flatMap((file) => folderOf(file) ?? []);
  return [...new Set(folders)].map((folder) => packageIn(folder))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
    .filter((each, index, all) => each.name !== all[index - 1]?.name || each.version !== all[index - 1]?.version);
}

/**
 * The notices of packages, as text.
 * @param {ReturnType<typeof bundledPackages>} packages
 */
export function notices(packages) {
  const parts = packages.map(({ name, version, license, home, text }) => [
    `${name} ${version}`, ...home ? [home] : [], `Licence: ${license}`, ...Object.hasOwn(within, name) ? [within[name]] : [], '', text,
  ].join('\n'));
  return `Argmark is under the MIT License (see LICENSE). It contains the following third-party works.\n\n${parts.join(`\n\n${'-'.repeat(79)}\n\n`)}\n`;
}

/** The folder of the package that a file belongs to; `undefined`: it is none of npm. @param {string} file */
function folderOf(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.split(path.sep).join('/'))?.[0];
}

/** @param {string} folder */
function packageIn(folder) {
  const { name, version, license, repository, homepage, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const home = homepage ?? (typeof repository === 'string' ? repository : repository?.url)?.replace(/^git\+|\.git$/g, '');
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice|thirdpartynotices?)(?:[-.].*)?$/i.test(file)).sort();
  const text = files.map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim()).join('\n\n');
  const more = name === 'hyphenopoly' ? `\n\n${noticesOfPatterns()}` : '';
  return { name, version, license, home, text: (text === '' ? standing(folder, license, author) : text) + more };
}

/** What the patterns of each language say of themselves, with the texts of the licences that they only name. */
function noticesOfPatterns() {
  const patterns = hyphenFiles.map(({ name, notice }) => `hyphens/${name}\n${notice}`).join('\n\n');
  const bsd = readFileSync(path.join('build', 'licenses', 'BSD-3-Clause.txt'), 'utf8').trim().replace('[holder]', 'the authors of hyphens/pt.wasm');
  return 'It comes with the patterns of each language, which are works of their own: those of the project hyph-utf8 '
    + '(https://www.hyphenation.org), compiled to WebAssembly. What they say of themselves follows. MIT: the text above, with their own '
    + 'copyright. LPPL: the LaTeX Project Public License (https://www.latex-project.org/lppl/); the files of hyph-utf8 are their source. '
    + 'MPL: the Mozilla Public License 2.0 (https://mozilla.org/MPL/2.0/). Unlicence: https://unlicense.org. Of several licences, the most '
    + `permissive is taken.\n\n${patterns}\n\nThe licence of hyphens/pt.wasm:\n\n${bsd}`;
}

/**
 * The text of a licence for a package that names it and does not bring it. Fails for a licence that is not known here: then
 * somebody has to read it.
 * @param {string} folder @param {string} license @param {unknown} author
 */
function standing(folder, license, author) {
  const holder = typeof author === 'object' && author !== null && 'name' in author ? author.name : author;
  const file = path.join('build', 'licenses', `${license}.txt`);
  if (typeof license !== 'string' || !existsSync(file)) throw new Error(`${folder} has no text of its licence (${license}).`);
  return readFileSync(file, 'utf8').trim().replace('[holder]', String(holder ?? `the authors of ${path.basename(folder)}`));
}
