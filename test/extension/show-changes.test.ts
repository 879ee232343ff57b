import assert from 'node:assert/strict';
import { showChanges } from '../../extension/src/show-changes.js';

describe('What VS Code is told to show', () => {
  it('is told once as long as it says the same', () => {
    const shown: unknown[] = [];
    const show = showChanges((value: { text: string } | null) => { shown.push(value); });
    for (const value of [null, null, { text: 'a' }, { text: 'a' }, { text: 'b' }, null, { text: 'b' }]) show(value);
    assert.deepEqual(shown, [null, { text: 'a' }, { text: 'b' }, null, { text: 'b' }]);
  });
});
