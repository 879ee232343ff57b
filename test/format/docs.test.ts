import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatText } from '../../server/src/format/format.js';

describe('docs/formatting.md', () => {
  const page = readFileSync('docs/formatting.md', 'utf8');
  const blocks = [...page.matchAll(/^## (.*?)$|^```argmark(?: lineWidth=(\d+))?\n(.*?)^```$/gms)];
  let section = '';
  const examples: { section: string; text: string; lineWidth: number }[] = [];
  for (const [, heading, width, text] of blocks) {
    if (heading !== undefined) section = heading;
    else examples.push({ section, text: text!, lineWidth: Number(width ?? 0) });
  }

  it('shows pairs', () => assert.ok(examples.length >= 10 && examples.length % 2 === 0));

  for (let index = 0; index < examples.length; index += 2) {
    const [before, after] = [examples[index]!, examples[index + 1]!];
    it(`shows what becomes of a text: ${before.section}`, () => {
      const options = { lineWidth: after.lineWidth };
      assert.notEqual(before.text, after.text);
      assert.equal(formatText(before.text, options), after.text);
      assert.equal(formatText(after.text, options), after.text);
    });
  }
});
