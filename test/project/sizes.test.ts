import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import * as types from 'vscode-languageserver-types';
import { usedOfTypes } from '../../build/assets.mjs';
import { bundled } from '../support/bundle.js';
import { loadedAtStart } from '../support/loaded-at-start.mjs';

describe('the programs as they are built', () => {
  let built: Metafile;
  before(async () => { built = await bundled(); });

  /** By the source file or package, where each is in the output. */
  const holding = (source: RegExp) => Object.entries(built.outputs)
    .filter(([, { inputs }]) => Object.entries(inputs).some(([file, { bytesInOutput }]) => bytesInOutput > 0 && source.test(file)));

  it('load little before they start', () => {
    const sizes = ['server', 'cli'].map((program) => [program, loadedAtStart(built, `${program}.mjs`)] as const);
    for (const [program, bytes] of sizes) assert.ok(bytes > 100_000 && bytes <= 660_000, `${program}: ${bytes} bytes`);
  });

  it('hold nothing twice', () => {
    const twice = Object.keys(built.inputs).filter((file) =>
      Object.values(built.outputs).filter(({ inputs }) => (inputs[file]?.bytesInOutput ?? 0) > 0).length > 1);
    assert.deepEqual(twice, []);
  });

  it('have every function of the protocol\'s types that they call', () => {
    const called = Object.keys(built.inputs).filter((file) => /\.[jt]s$/.test(file) && !file.includes('languageserver-types')).flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return text.includes('vscode-languageserver') ? [...text.matchAll(/(?<![\w$'])(\w+)\.(\w+)(?=\()/g)].map(([, name, method]) => [name!, method!] as const) : [];
    }).filter(([name, method]) => Object.hasOwn(types, name) && typeof (types as unknown as Record<string, Record<string, unknown>>)[name]![method] === 'function');
    assert.deepEqual([...new Set(called.map((each) => each.join('.')))].toSorted(), usedOfTypes.toSorted());
  });

  it('load only when it is asked for what draws, edits maps, finds positions or reads configuration files', () => {
    for (const source of [/\/picture\/svg\.ts$/, /\/picture\/layout\//, /\/features\/map-edit\/map-edit\.ts$/, /\/logic-solver\//, /\/jsonc-parser\//, /\/chokidar\//]) {
      const within = holding(source);
      assert.ok(within.length > 0, String(source));
      const without = Object.fromEntries(Object.entries(built.outputs).filter(([file]) => within.every(([other]) => other !== file)));
      for (const program of ['server', 'cli']) {
        assert.equal(loadedAtStart({ outputs: without }, `${program}.mjs`), loadedAtStart(built, `${program}.mjs`), `${program}: ${source}`);
      }
    }
  });
});
