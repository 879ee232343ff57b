import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { assets, moduleFiles } from '../../build/assets.mjs';

describe('what is shipped', () => {
  it('has all that the programs load beside themselves, in the package for npm and in the extension', () => {
    for (const [file, prefix] of [['.npmignore', '!/dist/'], ['.vscodeignore', '!dist/']] as const) {
      const kept = readFileSync(file, 'utf8').split('\n').filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
      const isKept = (name: string) => kept.some((each) => new RegExp(`^${each.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(name));
      for (const name of [...moduleFiles, ...Object.keys(assets), 'cli.mjs', 'server.mjs', 'ThirdPartyNotices.txt', 'resvg.LEGAL.txt', 'reference.json']) {
        assert.ok(isKept(name), `${file} leaves ${name} out`);
      }
    }
  });

  it('has the element for pages in the package for npm, and not in the extension', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, Record<string, string>> };
    const names = Object.values(exports['./element']!).map((each) => each.replace('./dist/', ''));
    assert.deepEqual(names, ['argmark-map.d.ts', 'argmark-map.js']);
    for (const name of names) {
      assert.ok(readFileSync('.npmignore', 'utf8').includes(`!/dist/${name}\n`), name);
      assert.ok(!readFileSync('.vscodeignore', 'utf8').includes(name), name);
    }
  });

  it('can be published: it has a program, types, no dependencies, and nothing that keeps it private', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
    assert.deepEqual(manifest['bin'], { argmark: './dist/cli.mjs' });
    assert.equal(manifest['types'], './dist/json.d.ts');
    assert.equal(manifest['private'], undefined);
    assert.equal(manifest['dependencies'], undefined);
    for (const field of ['license', 'repository', 'homepage', 'bugs', 'engines', 'description', 'keywords']) assert.ok(manifest[field], field);
  });

  it('is run by pre-commit from the package for npm, of the same version', () => {
    // Installed from the repository, the package would have no program: `npm install -g` builds nothing there.
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { language: string; entry: string }[];
    assert.deepEqual(hooks.map(({ language, entry }) => [language, entry]), ['check', 'format'].map((command) => ['system', `npx --yes argmark@${version} ${command}`]));
  });
});
