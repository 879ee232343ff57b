import assert from 'node:assert/strict';
import { exported } from '../../support/exported.js';

describe('a table of claims with tabs', () => {
  it('is divided by tabs, which texts do not have', async () =>
    assert.match(await exported('[A]: a, b\n', 'tsv') as string, /^id\tparent\t.*\r\nn1\t\t\tclaim\tA\t"a, b"\t/));
});
