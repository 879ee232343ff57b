import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { format } from '../../server/src/format/format.js';
import { createService } from '../../server/src/service.js';

const folder = 'extension/templates';

describe('templates of new maps', () => {
  const names = readdirSync(folder);

  it('are those that the command offers', () => {
    const source = readFileSync('extension/src/commands/new-map.ts', 'utf8');
    assert.deepEqual([...source.matchAll(/file: '([^']+)'/g)].map(([, name]) => name).sort(), names.toSorted());
  });

  for (const name of names) {
    it(`${name} has a thesis, no error and no warning, and is formatted`, () => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const service = createService();
      const uri = 'file:///new.arg';
      service.workspace.open(uri, 0, text);
      assert.notEqual(service.verdicts.theses(uri)!.length, 0);
      assert.deepEqual(service.findings.diagnostics(uri).filter(({ severity }) => severity! <= 2).map(({ message }) => message), []);
      assert.deepEqual(format(service.workspace.snapshot(uri)!.tree, {}), []);
    });
  }
});

describe('samples that the command opens', () => {
  it('exist, each with its map', () => {
    const source = readFileSync('extension/src/commands/open-sample.ts', 'utf8');
    const found = [...source.matchAll(/folder: '([^']+)', file: '([^']+)'/g)];
    for (const [, sample, file] of found) assert.ok(existsSync(`samples/${sample}/${file}`), file);
    assert.deepEqual(found.map(([, sample]) => sample).sort(),
      readdirSync('samples', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort());
  });
});
