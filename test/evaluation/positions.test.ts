import assert from 'node:assert/strict';
import { positions } from '../../server/src/evaluation/positions.js';
import { frameworkOf } from '../../server/src/evaluation/from-model.js';
import { evaluationOf } from './maps.js';
import { readAttacks, show } from './vectors.js';

describe('a search for positions', () => {
  const { names, framework } = readAttacks('1>2 2>1 3>4 4>3');

  it('ends when nobody wants more, with what it has found', async () => {
    const { found, ended } = await positions(framework, 'preferred', (sofar) => sofar.length < 2);
    assert.equal(ended, 'stopped');
    assert.equal(found.length, 2);
    for (const position of found) assert.match(show([names.filter((_, node) => position[node] === 'accepted')]), /^\{[12],[34]\}$/);
  });

  it('fails with whoever it asks', async () => {
    await assert.rejects(positions(framework, 'preferred', () => { throw new Error('The asker is gone.'); }), /^Error: The asker is gone\.$/);
  });

  /** What is accepted in each preferred position of a map, in this order. */
  async function accepted(text: string): Promise<string[]> {
    const { map, settings } = evaluationOf(text);
    const claims = frameworkOf(map, settings);
    const { found } = await positions(claims, 'preferred', () => true);
    return found.map((position) => ['[T]', '[A]', '[B]', '[C]', '[D]', '[E]'].filter((id) => position[claims.indexOf.get(id)!] === 'accepted').join(' ')).sort();
  }
  const weighed = '[T]: t {standard: preponderance, accrue: true}\n  + {weight: 0.5} [A]: a\n  - {weight: 0.3} [B]: b\n    - [D]: d\n      - [B]\n  - {weight: 0.4} [C]: c\n    - [E]: e\n      - [C]\n';

  it('adds up what accrues on either side', async () => {
    // 0.3 and 0.4 make 0.58, which is more than 0.5.
    assert.deepEqual(await accepted(weighed), ['[A] [B] [C]', '[T] [A] [B] [E]', '[T] [A] [C] [D]', '[T] [A] [D] [E]']);
  });

  it('adds up what accrues where the sum decides on what it is made of', async () => {
    // Where [T] is accepted, [D] is out, and so [B] is in: against [B] and [C] together it cannot be.
    assert.deepEqual(await accepted(`${weighed}\n[D]\n  - [T]\n`), ['[A] [B] [C]', '[T] [A] [B] [E]']);
  });
});
