import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { golden } from '../support/golden.js';
import { readWithArgdown, type PeerReading } from './peer.js';
import { readWithArgmark } from './reading.js';

describe('docs/argdown.md names only differences that are there', () => {
  const page = readFileSync('docs/argdown.md', 'utf8');
  const differences = page.slice(page.indexOf('## Where'), page.indexOf('## Relations'));
  const examples = [...differences.matchAll(/```argdown\n(.*?)```/gs)].map(([, text]) => ({ text: text!, own: readWithArgmark(text!), peer: readWithArgdown(text!) }));

  it('Argmark reads each of them, and as it says', () => {
    const described = examples.map(({ text, own, peer }) => `${text}-- Argmark\n${own}\n-- Argdown\n${told(peer)}\n`);
    golden('test/fixtures/argdown/differences.txt', described.join('\n==\n\n'));
  });

  it('Argdown refuses it, or reads something else', () => {
    for (const { text, own, peer } of examples) assert.ok(peer.kind === 'refused' || peer.normalForm !== own, text);
  });
});

/** Why it refuses a text is worded by its parser, so the kind alone is held. */
function told(peer: PeerReading): string {
  return peer.kind === 'refused' ? '(refused)' : peer.normalForm;
}
