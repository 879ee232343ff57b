import assert from 'node:assert/strict';
import { parse, reparse } from '../../server/src/syntax/parse.js';
import { titlesFor } from '../../server/src/syntax/titles-for.js';
import { printTree } from '../support/print-tree.js';
import { expectTold } from '../support/told.js';

const tree = (text: string) => printTree(parse(text)).split('\n');

/** The blocks after an edit `⟦old→new⟧`, each with its rank: `=` those that are the same objects as before, `+` the others. */
function edited(marked: string): string[] {
  const [, before, old, newText, behind] = /^([^]*)⟦([^]*)→([^]*)⟧([^]*)$/.exec(marked)!;
  const was = parse(`${before}${old}${behind}`);
  const now = reparse(was, { range: { start: before!.length, end: before!.length + old!.length }, newText: newText! });
  const anew = parse(`${before}${newText}${behind}`);
  assert.equal(printTree(now), printTree(anew), marked);
  assert.deepEqual(now.starts, anew.starts);
  return now.blocks.map((block) => `${was.blocks.includes(block) ? '=' : '+'} ${block.rank} ${JSON.stringify(block.text)}`);
}

describe('texts as they are read (UPDATE=1 writes how they are read now)', () => {
  it('have these trees', () => expectTold('trees.txt', tree));
  it('may have these titles', () => expectTold('titles.txt', (text) => [...titlesFor(text)].map((title) => JSON.stringify(title))));
  it('keep the blocks that an edit leaves alone', () => expectTold('edits.txt', edited));
});
