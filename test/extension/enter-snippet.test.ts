import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { enterRules } from '../../extension/src/enter-rules.js';
import { enterSnippet, keysOfKeys, lineBeforeEnter, lineBehindEnter } from '../../extension/src/enter-snippet.js';
import { frontMatterDocs } from '../../server/src/features/vocabulary.js';

interface Binding { command: string; key: string; when: string; args?: { snippet: string } }

const read = () => JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { keybindings: Binding[] } };

/** What the snippet makes of a line, worked out as VS Code does it. */
function typed(line: string): string {
  return line.replace(new RegExp(lineBeforeEnter), (...groups: unknown[]) =>
    lineBehindEnter.replace(/\$(?:(\d+)|\{(\d+):\+([^}]*)\})/g, (_, plain?: string, asked?: string, then = '') => {
      const group = groups[Number(plain ?? asked)];
      return plain !== undefined ? String(group ?? '') : group ? then : '';
    }));
}

/** What the rules of the language make of it. */
function byRules(line: string): string {
  const rule = enterRules().find(({ beforeText }) => beforeText.test(line));
  const indent = /^[ \t]*/.exec(line)![0];
  const { removeText = 0, appendText = '' } = rule?.action ?? {};
  return `\n${indent.slice(0, Math.max(0, indent.length - removeText))}${appendText}`;
}

describe('Enter behind the end of a line', () => {
  it('goes on at the level of the line', () => {
    assert.equal(typed(''), '\n');
    assert.equal(typed('words'), '\n');
    assert.equal(typed('  more words'), '\n  ');
    assert.equal(typed('\t\tmore words'), '\n\t\t');
  });

  it('goes on with the sigil of a relation, a premise or a question', () => {
    for (const sigil of ['+', '<+', '+>', '-', '<-', '->', '_', '<_', '_>', '><', '&', '?']) {
      assert.equal(typed(`    ${sigil} [Rain]: It rains.`), `\n    ${sigil} `);
    }
    for (const sigil of ['<+', '->', '><', '&', '?']) assert.equal(typed(`${sigil} [Rain]`), `\n${sigil} `);
  });

  it('counts the lines of a reconstruction', () => {
    for (let number = 1; number < 130; number++) assert.equal(typed(`(${number}) words`), `\n(${number + 1}) `);
    assert.equal(typed('    (1989) words'), '\n    (1990) ');
  });

  it('indents below a title with a text at the margin', () => {
    for (const line of ['[Rain]: It rains.', '<Forecast>: It says so.', '[A [b] c]: d']) assert.equal(typed(line), '\n  ');
    assert.equal(typed('  [Rain]: It rains.'), '\n  ');
  });

  it('begins the next line with nothing behind all else', () => {
    for (const line of ['- words', '+ words', '_words_ and _words_', '[Rain]', '<Rain>', '----', '-- modus ponens --', '# A good question', '// (1) x', '[Rain] and']) {
      assert.equal(typed(line), '\n', line);
    }
    for (const line of ['  -words', '  ----', '  -- modus ponens --', '  a - b', '  (see below)', '  (1)words', '  <b> & c']) assert.equal(typed(line), '\n  ', line);
  });

  it('goes back to the margin from an item or a line without words', () => {
    for (const line of ['  - ', '  -', '    <+ ', '(3) ', '   ', '\t', '  - ? ', '    ?']) assert.equal(typed(line), '\n', line);
  });

  it('reads a line as if a marker that has been overruled were gone', () => {
    assert.equal(typed('  - ? Why'), '\n  ? ');
    assert.equal(typed('    _ (1) a'), '\n    (2) ');
    for (const line of ['(3) ----', '(3) -- rule --']) assert.equal(typed(line), '\n');
    for (const line of ['  + // note', '  + /* note */', '  + <!-- note --> ', '  + /* note', '  + /* a */ /* b */', '  + /* a */ // b']) assert.equal(typed(line), '\n  ', line);
    for (const line of ['  + <!-- c --> b', '  + /* c *//* d */b', '  + /* c */ [B]: b']) assert.equal(typed(line), '\n  + ', line);
    assert.equal(typed('(1) /* c */ b'), '\n(2) ');
    assert.equal(typed('  + -5 degrees'), '\n  + ');
  });

  it('does the same as the rules of the language, which VS Code has for all other places', () => {
    const indents = ['', '  ', '      ', '\t'], markers = ['-', '+', '_', '->', '<+', '><', '&', '?', '(1)', '(9)', '(19)', ''];
    const words = ['', 'words', '[A]: a', '<A>: a', '? why', '- a', '(4) b', '// c', '----', '-- rule --', '# x', '===', '(see)', '-5', '* x', '{a: b}', '/* c */', '<!-- c --> b', '/* c */ // d', '/* c', '/* c */ /* d */ e'];
    for (const indent of indents) {
      for (const marker of markers) {
        for (const text of words) {
          const line = `${indent}${marker}${marker === '' ? '' : ' '}${text}`;
          assert.equal(typed(line), byRules(line), JSON.stringify(line));
        }
      }
    }
  });

  it('goes on behind comments as if they were not there', () => {
    for (const comment of ['/* a */ ', '<!-- (1) b -->  ', '/* + c *//* d */ ']) {
      for (const [line, next] of [['[Rain]: It rains.', '  '], ['<Rain>: It rains.', '  '], ['- words', '- '], ['-> [A]', '-> '], ['(1) words', '(2) '], ['words', ''], ['? why', '? '], ['# A [b]: c', '']] as const) {
        assert.equal(typed(comment + line), `\n${next}`, comment + line);
        assert.equal(typed(comment + line), byRules(comment + line), comment + line);
      }
      assert.equal(typed(`  ${comment}+ words`), '\n  + ');
    }
    for (const line of ['/* + x */', '/* [A]: x', '/* [A]: x */']) assert.equal(typed(line), '\n', line);
  });

  it('begins what belongs to a key alone', () => {
    for (const [line, next] of [['sources:', '  '], ['tags: ', '  '], ['  mill1859: ', '    '], ['  "a b":', '  '], ['    - title:', '    - '],
      ['  doi:10.1000/x:', '    ']] as const) assert.equal(typed(line), `\n${next}`, line);
    for (const line of ['title: Machines: can they think?', '# sources:', '===', 'He said:', 'Reasons:', '[A]:']) assert.equal(typed(line), line === '[A]:' ? '\n  ' : '\n', line);
    assert.equal(typed('  author: Mill'), '\n  ');
    assert.equal(typed('  It is said that:'), '\n  ');
  });

  it('knows the keys of the front matter that have others below them', () =>
    assert.deepEqual([...frontMatterDocs([]).keys()].filter((each) => frontMatterDocs([each]).size > 0 || ['sources', 'tags', 'rules'].includes(each)).sort(), keysOfKeys));

  it('is what the manifest binds to Enter (UPDATE=1 writes it)', () => {
    const manifest = read();
    const binding = manifest.contributes.keybindings.find(({ key }) => key === 'enter')!;
    if (process.env['UPDATE']) {
      binding.args = { snippet: enterSnippet };
      writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
    }
    assert.deepEqual([binding.command, binding.args], ['editor.action.insertSnippet', { snippet: enterSnippet }]);
  });
});
