import assert from 'node:assert/strict';
import { wantsColours } from '../../server/src/cli/io.js';

describe('colours', () => {
  it('appear on a terminal that shows them, unless NO_COLOR or FORCE_COLOR say otherwise', () => {
    const cases: readonly [Record<string, string>, onTerminal: boolean, inPipe: boolean][] = [
      [{}, true, false],
      [{ TERM: 'dumb' }, false, false],
      [{ NO_COLOR: '1' }, false, false],
      [{ NO_COLOR: '', FORCE_COLOR: '' }, true, false],
      [{ FORCE_COLOR: '1' }, true, true],
      [{ FORCE_COLOR: '3', NO_COLOR: '1', TERM: 'dumb' }, true, true],
      [{ FORCE_COLOR: '0' }, false, false],
    ];
    for (const [env, onTerminal, inPipe] of cases) {
      assert.deepEqual([wantsColours(env, true), wantsColours(env, false)], [onTerminal, inPipe], JSON.stringify(env));
    }
  });
});
