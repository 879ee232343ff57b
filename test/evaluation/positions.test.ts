import assert from 'node:assert/strict';
import { positions } from '../../server/src/evaluation/positions.js';
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
});
