import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { statementsOf } from '../../server/src/picture/prose.js';
import { call, deskOver } from '../support/desk.js';
import { makeFolder } from '../support/command-line.js';
import { edit, uri } from '../support/editor.js';
import { mapGraphIn } from '../support/features.js';

const texts: Readonly<Record<string, string>> = {
  'questions, prose, and paragraphs that are marked': 'Some prose.\n\nMarked. #fact\n\nExpected. {expect: accepted}\n\n[T]: t #thesis\n  + r\n    ? why\n  - <A>: a\n',
  'one claim': '[T]: t #thesis\n',
  'the tutorial': readFileSync('samples/first-steps/first-steps.arg', 'utf8'),
  'the alliance': readFileSync('samples/alliance/alliance.en.arg', 'utf8'),
};

describe('how many claims and arguments a map has', () => {
  for (const [what, text] of Object.entries(texts)) {
    it(`is told alike by the map, its picture, the verdicts and the tools: ${what}`, async () => {
      const folder = makeFolder({ 'map.arg': text });
      const graph = mapGraphIn(edit(text).service, uri)!;
      const expected = statementsOf(graph).length;
      const { verdicts } = JSON.parse((await folder.run(['evaluate', '--format', 'json', 'map.arg'])).out) as { verdicts: object };
      const { out } = await folder.run(['export', '--format', 'svg', 'map.arg']);
      folder.remove();
      const counted = (told: string) => Number(/(\d+) (?:claims? and arguments?|claim or argument)/.exec(told)![1]);
      const desk = deskOver({ 'map.arg': text });
      const tool = async (name: string) => counted((await call(desk, name, { path: 'map.arg' })).text);
      assert.deepEqual({
        verdicts: Object.keys(verdicts).length, picture: counted(out), evaluate: await tool('evaluate'), readMap: await tool('read_map'),
      }, { verdicts: expected, picture: expected, evaluate: expected, readMap: expected });
    });
  }
});
