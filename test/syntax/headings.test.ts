import assert from 'node:assert/strict';
import { mapOf } from '../support/print-map.js';

const titles = (text: string) => mapOf(text).groups.map(({ title, level }) => `${'#'.repeat(level)} ${title}`);

describe('a heading behind white space', () => {
  it('is a heading', () => {
    for (const space of [' ', '   ', '\t', ' \t ', '\u00a0']) {
      assert.deepEqual(titles(`${space}# One\n\n[A]: a\n\n[B]: b\n${space}## Two\n\n[C]: c\n`), ['# One', '## Two'], JSON.stringify(space));
    }
  });

  it('is none without a blank behind its signs, or with a backslash before them', () => {
    assert.deepEqual(titles('  #tag only\n\n  \\# no heading\n'), []);
  });

  it('has front matter above it whose lines stand behind white space too', () => {
    const map = mapOf('  ===\ntitle: x\n\t===\n\n  # One\n\n[A]: a\n');
    assert.deepEqual([map.title, map.groups.length], ['x', 1]);
  });
});
