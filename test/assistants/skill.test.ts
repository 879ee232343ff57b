import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { llmsFull, skill } from '../../build/reference.mjs';
import { tools } from '../../server/src/assistants/tools/index.js';
import { call, deskOver } from '../support/desk.js';

describe('what assistants read', () => {
  it('is what the docs say (`node build/reference.mjs` writes it)', () => {
    assert.equal(readFileSync('skills/argmark/SKILL.md', 'utf8'), skill());
    assert.equal(readFileSync('llms-full.txt', 'utf8'), llmsFull());
  });

  it('is small enough to be read at once', () => assert.ok(Buffer.byteLength(skill()) < 12_000));

  it('leads nowhere that is not there', () => assert.doesNotMatch(skill(), /\]\((?!https?:)/));

  it('has examples without errors', async () => {
    const desk = deskOver({});
    for (const [, example] of skill().matchAll(/^```argmark\n([\s\S]*?)^```/gm)) {
      // Two files in one fence.
      if (example!.startsWith('//- ')) continue;
      const { text } = await call(desk, 'check', { text: example, severity: 'error' });
      assert.doesNotMatch(text, /: error /, `${example}\n${text}`);
    }
  });

  it('is in the list of tools on the page for people', () => {
    const page = readFileSync('docs/assistants.md', 'utf8');
    for (const { name } of tools) assert.match(page, new RegExp(`^\\| \`${name}\` \\|`, 'm'));
  });
});
