import assert from 'node:assert/strict';
import { exported } from '../../support/exported.js';

describe('a map as JSON', () => {
  it('names its files without their folders', async () => {
    const { claims } = JSON.parse((await exported('[A]: a.\n', 'json')) as string) as { claims: { location: { path: string } }[] };
    assert.deepEqual(claims.map(({ location }) => location.path), ['small.arg']);
  });
});
