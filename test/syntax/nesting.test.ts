import assert from 'node:assert/strict';
import { mapOf, problemsOf } from '../support/print-map.js';

describe('a relation line', () => {
  const below: readonly (readonly [what: string, line: string])[] = [
    ['a heading', '# H'], ['an include', '@include(b.arg)'], ['front matter', '===\ntitle: t\n==='],
  ];
  for (const [what, line] of below) {
    it(`has no parent below ${what}, even in one block with a claim above`, () => {
      const text = `${what === 'front matter' ? '' : '[A]: x\n'}${line}\n  + [B]: y`;
      assert.deepEqual(problemsOf(text), ['relation-without-parent "+"']);
      assert.equal(mapOf(text).relations.length, 0);
    });
  }

  it('belongs to the claim that stands between', () => {
    const { relations } = mapOf('[A]: x\n# H\n[C]: z\n  + [B]: y\n');
    assert.deepEqual(relations.map(({ from, to }) => [from, to]), [['[B]', '[C]']]);
  });
});
