import assert from 'node:assert/strict';
import { exported } from '../../support/exported.js';
import { textOf } from '../../support/imported.js';

describe('a claim that is undercut itself', () => {
  it('is defined at the margin: below another one, the undercut would cut the step to that', async () => {
    for (const [text, written] of [
      ['[S]: s\n  + [A]: x\n  _ [U]: z\n\n[T]: t\n  + [S]\n', '[T]: t\n  + [S]\n\n[S]: s\n  + [A]: x\n  _ [U]: z\n'],
      ['[S]: s\n  + [A]: x\n  _ [U]: z\n  >< [B]: b\n', '[B]: b\n  >< [S]\n\n[S]: s\n  + [A]: x\n  _ [U]: z\n'],
      ['[T]: t\n  & [S]\n  & [Q]: q\n\n[S]: s\n  + [A]: x\n  _ [U]: z\n', '[T]: t\n  & [S]\n  & [Q]: q\n\n[S]: s\n  + [A]: x\n  _ [U]: z\n'],
    ] as const) assert.equal(await textOf('json', await exported(text, 'json') as string), written);
  });
});
