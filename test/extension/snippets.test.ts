import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '../../server/src/syntax/parse.js';

interface Snippet { prefix: string | string[]; body: string | string[]; description: string }

const snippets = JSON.parse(readFileSync('server/src/features/snippets.json', 'utf8')) as Record<string, Snippet>;

/** The text that a snippet leaves when all its placeholders are taken as they are. */
function expand({ body }: Snippet): string {
  return [body].flat().join('\n').replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+/g, '');
}

/** What is below a claim, as a relation or premise does. */
const below = new Set(['Argument for', 'Argument against', 'Undercut', 'Premises', 'Question']);

describe('snippets', () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    it(`${name} is text without a problem`, () => {
      const alone = `${expand(snippet)}\n`;
      const text = below.has(name) ? `[T]: text\n${alone.replace(/^(?=.)/gm, '  ')}` : alone;
      const problems = parse(text).blocks.flatMap((block) => block.problems);
      assert.deepEqual(problems, [], text);
      assert.doesNotMatch(text, /\$/);
    });

    it(`${name} says what it is for`, () => assert.ok(snippet.description.length > 10));
  }
});
