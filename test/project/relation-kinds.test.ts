import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { relationKinds } from '../../server/src/model/relations.js';

/** So many files may name a kind of relation, or a reason of a verdict by the same name; whatever else depends on a kind asks the tables. */
const most = 14;

describe('the kinds of relations', () => {
  it('are spelled in few files, so that a new one is a matter of two tables', () => {
    const kind = new RegExp(`'(?:${Object.keys(relationKinds).join('|')})'`);
    // A category of rules has the same name as a kind.
    const spells = (line: string) => kind.test(line) && !/\bcategory: |type Category /.test(line);
    const files = ['server/src', 'extension'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // What translates between two languages names the kinds of both.
      .filter((file) => file.endsWith('.ts') && !file.startsWith('convert/')).map((file) => path.join(folder, file)))
      .filter((file) => readFileSync(file, 'utf8').split('\n').some(spells));
    const advice = `Ask model/relations.ts or picture/edge-kinds.ts instead of naming a kind:\n${files.join('\n')}`;
    assert.ok(files.length <= most, `${files.length} files name a kind of relation. ${advice}`);
  });

  it('are those that the schemas of our JSON list', () => {
    for (const name of ['map', 'explanation']) {
      const lists = [...readFileSync(`docs/schema/${name}.schema.json`, 'utf8').matchAll(/"enum": (\[[^\]]*\])/g)].map(([, list]) => JSON.parse(list!) as string[]);
      const ofRelations = lists.filter((list) => list.includes('contradiction'));
      assert.deepEqual(ofRelations.map((list) => list.toSorted()), [Object.keys(relationKinds).toSorted()], name);
    }
  });
});
