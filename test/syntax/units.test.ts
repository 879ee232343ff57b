import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse.js';
import { unitsOf } from '../../server/src/syntax/subtree.js';

/** The units of a text in one block: what each is, and its first and last line. */
function units(text: string): string[] {
  const [block] = parse(text).blocks;
  const lineOf = (index: number) => block!.text.slice(0, block!.elements[index]!.start).split('\n').length;
  return unitsOf(block!).map(({ kind, first, last }) => `${kind} ${lineOf(first)}-${lineOf(last)}`);
}

describe('the units of a block', () => {
  it('are claims with what stands below them', () => assert.deepEqual(units('[A]: a\n  + [B]: b\n    - c\n[D]: d\n'), ['other 1-3', 'other 4-4']));

  it('are reconstructions with the argument above them', () => {
    assert.deepEqual(units('[X]: x\n<A>: gist\n(1) a\n----\n(2) b\n'), ['other 1-1', 'reconstruction 2-5']);
    assert.deepEqual(units('<A>\n(1) a\n  - x\n----\n(2) b\n  + y\n'), ['reconstruction 1-6']);
  });

  it('are reconstructions alone below a claim, which does not own them', () =>
    assert.deepEqual(units('<B>: g\n[A]: x\n(1) b\n----\n(2) c\n'), ['other 1-1', 'other 2-2', 'reconstruction 3-5']));
});
