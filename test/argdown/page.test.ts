import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readWithArgdown } from './peer.js';
import { readWithArgmark } from './reading.js';

describe('docs/argdown.md names only differences that are there', () => {
  const page = readFileSync('docs/argdown.md', 'utf8');
  const differences = page.slice(page.indexOf('## Where'), page.indexOf('## Relations'));
  for (const [, text] of differences.matchAll(/```argdown\n(.*?)```/gs)) {
    it(JSON.stringify(text), () => {
      const peer = readWithArgdown(text!);
      if (peer.kind === 'read') assert.notEqual(readWithArgmark(text!), peer.normalForm);
    });
  }
});
