import assert from 'node:assert/strict';
import { isListLine, relevel } from '../../extension/src/relevel.js';

/** The text after the line with `¦` has been put a level in or out, or `undefined`. */
function move(source: string, direction: 'in' | 'out'): string | undefined {
  const line = source.slice(0, source.indexOf('¦')).split('\n').length - 1;
  const lines = source.replace('¦', '').split('\n');
  const change = relevel(lines, line, direction);
  return change && lines.map((text, index) => (index >= line && index <= change.last && text.startsWith(change.from) && text.trim() !== ''
    ? change.to + text.slice(change.from.length) : text)).join('\n');
}

describe('putting a line on another level', () => {
  it('goes in below the line above, with what stands below it', () => assert.equal(
    move('[A]\n  + b\n  + c¦\n    - d\n\n    - e\n  + f', 'in'), '[A]\n  + b\n    + c\n      - d\n\n      - e\n  + f'));

  it('goes in as deep as the siblings that it gets', () => {
    assert.equal(move('[A]\n  + b\n      - c\n  + d¦', 'in'), '[A]\n  + b\n      - c\n      + d');
    assert.equal(move('[A]\n\t+ b\n\t+ c¦', 'in'), '[A]\n\t+ b\n\t\t+ c');
    assert.equal(move('[A]\n+ ¦', 'in'), '[A]\n  + ');
  });

  it('goes out beside the line that it stood below', () => assert.equal(
    move('[A]\n  + b\n      - c¦\n        + d\n  + e', 'out'), '[A]\n  + b\n  - c\n    + d\n  + e'));

  it('stays where there is no such level', () => {
    assert.equal(move('[A]\n  + b¦\n', 'in'), undefined);
    assert.equal(move('[A]\n  + b¦\n', 'out'), undefined);
    assert.equal(move('+ b¦', 'in'), undefined);
  });

  it('is for lines of a tree', () => {
    for (const line of ['  + a', '  -', '<- [A]', '  >< x', '  & [A]', '  ? why', '->']) assert.ok(isListLine(line), line);
    for (const line of ['[A]: a', '----', '  -- rule --', '(1) a', '  words', '']) assert.ok(!isListLine(line), line);
  });
});
