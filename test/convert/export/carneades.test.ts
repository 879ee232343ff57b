import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { exported, hostile } from '../../support/exported.js';

interface File { statements: Record<string, { text: string }>; assumptions: string[]; issues: Record<string, { positions: string[] }>; arguments: Record<string, { conclusion: string; premises: string[]; undercutter?: string }>; tests: unknown }

describe('Carneades', () => {
  it('argues for the opposite of what is attacked, has contradictions at issue, undercutters and tests', async () => {
    const file = parse(await exported(`[Cycle]: We should cycle. #thesis {expect: accepted}
  & [Time]: It saves time.
  & [Goal]: Time matters.
  - [Rain]: It rains.
    _ [Coat]: We have coats.
  >< [Walk]: We should walk.
`, 'carneades') as string) as File;
    assert.deepEqual(Object.entries(file.statements).map(([id, { text }]) => `${id}: ${text}`), [
      'cycle: We should cycle.', 'time: It saves time.', 'goal: Time matters.', 'rain: It rains.', 'coat: We have coats.', 'walk: We should walk.',
      '¬cycle: It is not the case: We should cycle.',
    ]);
    assert.deepEqual(file.assumptions, ['time', 'goal', 'rain', 'coat', 'walk']);
    assert.deepEqual(Object.values(file.issues).map(({ positions }) => positions.toSorted()), [['cycle', 'walk', '¬cycle']]);
    assert.deepEqual(Object.values(file.arguments).map(({ conclusion, premises, undercutter }) => [premises.join(), conclusion, undercutter]), [
      ['time,goal', 'cycle', undefined], ['rain', '¬cycle', 'coat'],
    ]);
    assert.deepEqual(file.tests, { in: ['cycle'] });
  });

  it('makes no id that a claim below has already', async () => {
    const file = parse(await exported('[Rain]: It rains.\n  + [Wet]: It is wet. {id: rain}\n', 'carneades') as string) as File;
    assert.deepEqual(Object.entries(file.statements).map(([id, { text }]) => `${id}: ${text}`), ['rain_2: It rains.', 'rain: It is wet.']);
  });

  it('takes any text, and tells what it cannot say', async () => {
    parse(await exported(hostile, 'carneades') as string);
    const lost: string[] = [];
    await exported('[A]\n  + <B>\n    & [C]: c\n    + [D]: d\n', 'carneades', { onLoss: (what) => lost.push(what) });
    assert.deepEqual(lost, ['support of arguments']);
  });
});
