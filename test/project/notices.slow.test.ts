import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';
import { assets, decoders } from '../../build/assets.mjs';
import { bundles } from '../../build/bundles.mjs';
import { hyphenFiles } from '../../build/hyphens.mjs';
import { bundledPackages, notices, noticesFile } from '../../build/notices.mjs';

describe('the notices of what is bundled', () => {
  let built: readonly Metafile[];
  before(async () => {
    built = (await Promise.all(bundles.map((each) => build({ ...each, write: false })))).map(({ metafile }) => metafile!);
  });

  it('name every package whose code is in a bundle, with its licence', () => {
    // Read from the metafiles in another way than the build does it.
    const bundled = new Set(built.flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)
      .filter((file) => inputs[file]!.bytesInOutput > 0 && file.includes('node_modules/'))
      .map((file) => file.split('node_modules/').at(-1)!.split('/').slice(0, file.split('node_modules/').at(-1)!.startsWith('@') ? 2 : 1).join('/')))));
    assert.ok(bundled.size > 20, String(bundled.size));
    const packages = bundledPackages(built);
    const text = notices(packages);
    for (const name of [...bundled, 'peggy', '@resvg/resvg-wasm', 'dejavu-fonts-ttf']) {
      assert.ok(packages.some((each) => each.name === name), name);
      assert.match(text, new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
    }
    for (const { name, license, text: words } of packages) {
      assert.match(license, /^(?:MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|\(MIT.*)$|^SEE LICENSE|^Bitstream/i, name);
      assert.ok(words.length > 200 && !words.includes('[holder]'), name);
    }
  });

  it('name whose the patterns of each language are, which are under no licence that asks for more', () => {
    assert.ok(hyphenFiles.length > 55);
    const text = notices(bundledPackages(built));
    for (const { name, notice } of hyphenFiles) {
      assert.match(notice, /^Hyphenation patterns for [\p{L}\p{P} ]+\nCopyright \(C\) [^\n]+\n\n?licen[cs]es?: \S/u, name);
      assert.doesNotMatch(notice, /licen[cs]es?: (?:(?:L?GPL|GNU General Public License|None|version|2|,) *)+$/m, name);
      assert.doesNotMatch(notice, /[\0-\t\v-\x1f]/, name);
      assert.ok(text.includes(`hyphens/${name}\n${notice}`), name);
    }
    for (const name of ['de.wasm', 'en-us.wasm', 'fr.wasm', 'sh-cyrl.wasm']) assert.ok(hyphenFiles.some((each) => each.name === name), name);
    for (const name of ['cs.wasm', 'hy.wasm', 'ro.wasm', 'en-test.wasm']) assert.ok(!hyphenFiles.some((each) => each.name === name), name);
  });

  it('are shipped with all that is copied beside the code', () => {
    const shipped = readFileSync('.vscodeignore', 'utf8');
    const published = readFileSync('.npmignore', 'utf8');
    assert.ok(shipped.includes(`!dist/${noticesFile}\n`) && published.includes(`!/dist/${noticesFile}\n`));
    for (const name of Object.keys(assets)) {
      const pattern = name.endsWith('.wasm') ? name : name.endsWith('.ttf') ? '*.ttf' : '*.LEGAL.txt';
      assert.ok(shipped.includes(`!dist/${pattern}\n`) && published.includes(`!/dist/${pattern}\n`), name);
    }
  });

  it('are shipped in the extension with the decoders of its page, and with all that reads a source', () => {
    const shipped = readFileSync('.vscodeignore', 'utf8');
    for (const name of [...Object.keys(decoders).filter((each) => each.endsWith('.wasm')), 'read-pdf.js', 'read-markup.js', 'source.js', 'source.css']) {
      assert.ok(shipped.includes(`!dist/${name}\n`), name);
    }
  });

  it('go into the package of npm, which has nothing else that is ignored', () => {
    const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8', shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'ignore'],
    })) as [{ files: { path: string }[] }];
    for (const { path } of files) assert.match(path, /^(?:dist\/(?:hyphens\/)?[^/]+|docs\/schema\/[^/]+\.json|server\/pandoc\/.+|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/);
  });
});
