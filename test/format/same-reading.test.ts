import assert from 'node:assert/strict';
import { readSame } from '../../server/src/format/same-reading.js';
import { parse } from '../../server/src/syntax/parse.js';

const same = (one: string, other: string) => readSame(parse(one).blocks, parse(other).blocks);
const steps = '(1) b\n----\n(2) c\n';

describe('two texts', () => {
  const alike: readonly (readonly [string, string])[] = [
    ['[A]: a\n  + b\n', '[A]:   a\n\t+ b\n'], ['[A]: a long\n  text\n', '[A]: a long text\n'], ['[A]: a {x: 1} #t\n', '[A]: a #t {x: 1}\n'],
    [`[A]: a\n\n${steps}`, `[A]: a\n\n\n${steps}`], ['- a\n- b\n', '- a\n\n- b\n'].map((text) => `# H\n\n${text}`) as [string, string],
    ['[A]: a // c\n', '[A]:  a // c\n'], [`<A>: a\n\n${steps}`, `<A>: a\n${steps}`],
  ];
  for (const [one, other] of alike) it(`read the same: ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => assert.equal(same(one, other), true));

  const different: readonly (readonly [string, string])[] = [
    ['[A]: a\n  + b\n    + c\n', '[A]: a\n  + b\n  + c\n'], ['[A]: a\n', '[A]: b\n'], ['[A]: a\n  + b\n', '[A]: a\n  - b\n'], ['[A]: a\n  + b\n', '[A]: a\n  +> b\n'],
    ['[A]: a\n  + {weight: 1} b\n', '[A]: a\n  + b {weight: 1}\n'], ['[A]: a {x: 1}\n', '[A]: a {x: 2}\n'], ['# a\n', '## a\n'], ['(1) a\n', '(2) a\n'],
    ['[A]: a // c\n', '[A]: a // d\n'], ['1. a\n', '- a\n'], ['[A]: a\n', '[A]: a\n\n[B]: b\n'], ['(1) a\n--\nR\n--\n(2) c\n', '(1) a\n----\n(2) c\n'],
    // A reconstruction ends with its block, and belongs to the argument right before it.
    [`(1) a\n${steps.replace('1', '2').replace('(2) c', '(3) c')}(4) d\n`, `(1) a\n${steps.replace('1', '2').replace('(2) c', '(3) c')}\n(4) d\n`], [`<A>: a\n\n# H\n\n${steps}`, `# H\n\n<A>: a\n\n${steps}`],
  ];
  for (const [one, other] of different) it(`do not read the same: ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => assert.equal(same(one, other), false));
});
