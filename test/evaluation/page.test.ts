import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { groupSentence, grouped } from '../../server/src/evaluation/change-words.js';
import { flips } from '../../server/src/evaluation/changes.js';
import { sentencesIn } from '../../server/src/evaluation/sentences.js';
import { weakStepItems } from '../../server/src/features/weak-steps.js';
import { nodeOf } from '../../server/src/model/query.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';
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

  it('quotes of its examples what is said of them', async () => {
    const fences = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, text]) => ({ language, text: text! }));
    const quoted = fences.flatMap(({ language, text }, at) => (language === 'text' && !text.startsWith('1. ') ? [{ example: fences[at - 1]!.text, lines: text.trim().split('\n') }] : []));
    assert.equal(quoted.length, 2);
    for (const { example, lines } of quoted) {
      const evaluation = evaluationOf(example);
      const id = /^\[.*?\]/.exec(lines[0]!)![0];
      const { sets } = await flips(evaluation, id, () => true);
      const said = [sentencesIn('en').verdict(evaluation, id), ...grouped(sets).map((group) => groupSentence(evaluation.map, id, group))];
      for (const line of lines) assert.ok(said.includes(line), said.join('\n'));
    }
  });

  it('lists the weakest steps of its example', async () => {
    const [, example, listed] = /^```argmark\n([^`]*?)^```\n\n```text\n(1\. .*?)^```$/ms.exec(page)!;
    const { steps } = await weakStepItems(snapshotOf('file:///map.arg', example!), () => true);
    assert.equal(steps.map(({ name, because, consequence }, at) => `${at + 1}. ${name}: ${because}.\n   ${consequence}\n`).join(''), listed);
  });
});
