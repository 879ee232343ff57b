import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fencesAlone, fencesOf, fromPage, isArgmarkInfo, toPage } from '../../server/src/syntax/fences.js';
import { seeded } from '../support/seeded.js';

const fence = (info: string, content = '[A]: x\n') => `\`\`\`${info}\n${content}\`\`\`\n`;
const texts = (page: string) => fencesOf(page).map(({ text }) => text);

describe('the fences of a Markdown page', () => {
  it('are those that say Argmark or Argdown, in whatever way', () => {
    const said = [
      'argmark', 'argdown', 'arg', 'argdown-map', 'argmark-map', 'ARGDOWN', 'argmark title="x"', 'argdown {.class}', 'argmark:name', 'argmark{#id}',
      '{.argdown}', '{.argmark #fig-a width=80%}', '{#fig-a .argdown-map}', '{ .argmark }', '{argmark}', '{argmark, echo=FALSE}', ' argmark ',
    ];
    for (const info of said) assert.ok(isArgmarkInfo(info), info);
    for (const info of ['', 'text', 'argmarkdown', 'js', '{.js}', '{.js argmark}', 'map', 'argdown-maps']) assert.ok(!isArgmarkInfo(info), info);
  });

  it('begin and end as Markdown has it', () => {
    assert.deepEqual(texts(`Words\n\n${fence('argmark')}\n${fence('js')}\n${fence('argdown', '[B]: y\n')}`), ['[A]: x\n', '[B]: y\n']);
    assert.deepEqual(texts('~~~~ argmark\n[A]: x\n~~~\n```\n~~~~~\n[no]'), ['[A]: x\n~~~\n```\n']);
    assert.deepEqual(texts('```argmark\n[A]: x'), ['[A]: x'], 'without an end');
    assert.deepEqual(texts('```argmark\n```'), ['']);
    assert.deepEqual(texts('```argmark `x`\n[A]: x\n'), [], 'code within a line');
    assert.deepEqual(texts('~~~argmark `x`\n[A]: x\n'), ['[A]: x\n'], 'tildes are no code');
    assert.deepEqual(texts('```argmark\r\n[A]: x\r\n```\r\n'), ['[A]: x\r\n']);
  });

  it('are none within another fence, a comment, the front matter or indented code', () => {
    assert.deepEqual(texts(`\`\`\`\`markdown\n${fence('argmark')}\`\`\`\`\n`), []);
    assert.deepEqual(texts(`<!--\n${fence('argmark')}-->\n${fence('argmark', '[B]: y\n')}`), ['[B]: y\n']);
    assert.deepEqual(texts(`<!-- one line -->\n${fence('argmark')}`), ['[A]: x\n']);
    assert.deepEqual(texts(`---\ntext: |\n  ${fence('argmark')}---\n${fence('argmark', '[B]: y\n')}`), ['[B]: y\n']);
    assert.deepEqual(texts(`---  \ntext: |\n${fence('argmark')}...\n${fence('argmark', '[B]: y\n')}`), ['[B]: y\n']);
    for (const line of ['----', 'a ---', '--- a']) assert.deepEqual(texts(`${line}\n${fence('argmark')}---\n`), ['[A]: x\n'], line);
    assert.deepEqual(texts(`---\n${fence('argmark')}----\n---a\n`), ['[A]: x\n'], 'front matter without an end is none');
    assert.deepEqual(texts(`Words\n\n${fence('argmark').replace(/^/gm, '    ')}`), []);
  });

  it('in lists and quotations are read without what stands before them', () => {
    const content = '[A]: x\n  + [B]: y\n';
    const indented = (by: string) => fence('argmark', content).replace(/^(?=.)/gm, by);
    assert.deepEqual(texts(`1. item\n\n${indented('   ')}`), [content]);
    assert.deepEqual(texts(`- item\n  - item\n\n${indented('    ')}`), [content]);
    assert.deepEqual(texts(`- ${indented('  ').trimStart()}`), [content]);
    assert.deepEqual(texts(indented('> ')), [content]);
    assert.deepEqual(texts('- ```argmark\n  [A]: x\n\nWords'), ['[A]: x\n\n'], 'an item that ends');
    assert.deepEqual(texts('> ```argmark\n> [A]: x\nWords'), ['[A]: x\n'], 'a quotation that ends');
  });

  it('know where each of their characters stands in the page', () => fc.assert(fc.property(
    fc.array(fc.constantFrom('```argmark', '  ```argdown', '- ```argmark', '> ```argmark', '```', '  ```', '> ```', '[A]: x', '  + y', '> [B]: z', '', '# H', '- item'), { maxLength: 20 }),
    fc.constantFrom('\n', '\r\n'),
    (parts, end) => {
      const page = parts.join(end);
      const lines = page.split(end);
      for (const each of fencesOf(page)) {
        each.text.split(end).forEach((line, i) => {
          if (i >= each.indents.length) return;
          const start = toPage(each, { line: i, character: 0 });
          assert.equal(lines[start.line]!.slice(start.character), line);
          assert.deepEqual(fromPage(each, start), { line: i, character: 0 });
        });
        assert.equal(fromPage(each, { line: each.line - 1, character: 0 }), undefined);
      }
      const alone = fencesAlone(page);
      assert.equal(alone.length, page.length);
      assert.ok([...alone].every((character, i) => character === page[i] || character === ' '));
    },
  ), seeded(500)));

  it('of a large page are found at once', () => {
    const page = `${fence('argmark')}Words\n\n> quoted\n`.repeat(20_000);
    const start = process.cpuUsage();
    assert.equal(fencesOf(page).length, 20_000);
    assert.ok(process.cpuUsage(start).user < 2_000_000);
  });
});
