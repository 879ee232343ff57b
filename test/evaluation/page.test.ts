import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { nodeOf } from '../../server/src/model/query.js';
import { problemsOf } from '../support/print-map.js';
import { evaluationOf } from './maps.js';

describe('docs/verdicts.md', () => {
  const page = readFileSync('docs/verdicts.md', 'utf8');
  const examples = [...page.matchAll(/^```argmark\n(.*?)^```$/gms)].map(([, text]) => text!);

  it('has examples', () => assert.ok(examples.length >= 7));

  for (const text of examples) {
    it(`evaluates ${/\[.*?\]|<.*?>/.exec(text)![0]} and the rest of its example as it says`, () => {
      assert.deepEqual(problemsOf(text), []);
      const { map, verdicts } = evaluationOf(text);
      const expected = [...map.claims.keys(), ...map.arguments.keys()].flatMap((id) => {
        const expect = nodeOf(map, id)!.data['expect'];
        return expect === undefined ? [] : [[id, expect]];
      });
      assert.ok(expected.length > 0);
      assert.deepEqual(expected.map(([id]) => [id, verdicts.get(id as string)!.status]), expected);
    });
  }
});
