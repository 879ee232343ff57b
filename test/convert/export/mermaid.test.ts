import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { exported, hostile } from '../../support/exported.js';
import { golden } from '../../support/golden.js';

const asMermaid = (text: string) => exported(text, 'mermaid') as Promise<string>;

describe('a map as Mermaid', () => {
  it('is the golden file (UPDATE=1 writes it)', async () => {
    golden('test/fixtures/map/small.mmd', await asMermaid(readFileSync('test/fixtures/map/small.arg', 'utf8')));
  });

  it('has nothing in a label that could end it', async () => {
    // The title is YAML, and is shown as a text.
    for (const line of (await asMermaid(hostile)).split('\n').slice(3)) {
      for (const [, label] of line.matchAll(/"([^"]*)"/g)) assert.doesNotMatch(label!.replaceAll('<br/>', ''), /[<>"|`\\{}[\]%&]/);
    }
  });
});
