import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { coloured, loadGrammar, tokenize } from './tokenize.js';

const argmark = '[A]: x #thesis\n  - <B>: y [@k]\n\n(1) [A]\n----\n(2) z';

describe('a fence in Markdown', () => {
  let markdown: IGrammar;
  let alone: readonly string[];
  before(async () => {
    markdown = await loadGrammar('text.html.markdown');
    alone = coloured(await loadGrammar(), argmark);
  });

  /** What the fence around `argmark` holds, without Markdown's own scopes. */
  function within(text: string): string[] {
    const fenced = coloured(markdown, text).filter((line) => /: .*meta\.embedded\.block(?!\.)/.test(line));
    return fenced.map((line) => line.replace(/: .*meta\.embedded\.block(?!\.) ?/, ': ')).filter((line) => !line.endsWith(': '));
  }

  for (const info of ['argmark', 'argdown', 'Argdown', 'arg', 'argmark title="x"', 'argdown {.class}', ' argmark', 'argdown-map', 'argmark-map', '{.argdown}', '{#fig .argmark-map width=50%}', '{argmark}']) {
    it(`of \`\`\`${info} is coloured like a document`, () => {
      assert.deepEqual(within(`Words\n\n\`\`\`${info}\n${argmark}\n\`\`\`\n`), alone);
    });
  }

  it('may be made of tildes, and of more than three marks', () => {
    assert.deepEqual(within(`~~~argdown\n${argmark}\n~~~`), alone);
    assert.deepEqual(within(`\`\`\`\`argmark\n${argmark}\n\`\`\`\``), alone);
  });

  it('may stand in a list', () => {
    assert.deepEqual(within(`- item\n\n  \`\`\`argmark\n${argmark.replace(/^(?=.)/gm, '  ')}\n  \`\`\`\n`), alone);
  });

  it('may begin with front matter', () => {
    assert.deepEqual(within(`\`\`\`argmark\n===\ntitle: x\n===\n${argmark}\n\`\`\``).slice(-alone.length), alone);
    const scopes = tokenize(markdown, '```argmark\n===\ntitle: x\n===\n```').flatMap((token) => token.scopes);
    assert.ok(scopes.includes('meta.embedded.block.yaml'));
  });

  it('ends where it is closed, whatever is left open in it', () => {
    for (const open of ['[A]: x /* open', '{a: ', '“x', '-- rule', '===\na: "']) {
      const rest = coloured(markdown, `\`\`\`argmark\n${open}\n\`\`\`\n\n*words* [A]: b`).slice(-2);
      assert.deepEqual(rest, coloured(markdown, '*words* [A]: b'), open);
    }
  });

  it('of another language is not ours', () => {
    for (const info of ['', 'text', 'argmarkdown', 'js', '{.js}', '{.js argmark}']) {
      assert.deepEqual(within(`\`\`\`${info}\n${argmark}\n\`\`\`\n`), [], info);
    }
  });
});
