import assert from 'node:assert/strict';
import type { CallHierarchyItem, SelectionRange } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { edit, show, uri, type Editor } from '../support/editor.js';
import { documentLinksIn, foldingRangesIn, implementationAt, selectionRangesAt } from '../support/asked-at-once.js';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../support/features.js';

/** The text with `▾` after lines that fold and the last line of each fold beside it. */
function folds(text: string): string {
  const lines = text.split('\n');
  for (const { startLine, endLine, kind } of foldingRangesIn(edit(text).service, uri)) {
    lines[startLine] += ` ▾${endLine}${kind ? ` ${kind}` : ''}`;
  }
  return lines.join('\n');
}

describe('folding', () => {
  it('of sections ends before the next heading that is not below', () => assert.equal(
    folds('# A\n\n[a]: x\n\n## B\n\n[b]: y\n\n# C\n\nz\n'), '# A ▾6\n\n[a]: x\n\n## B ▾6\n\n[b]: y\n\n# C ▾10\n\nz\n'));

  it('of lines covers what stands below them, blank lines in between', () => assert.equal(
    folds('[A]: a\n  + [B]: b\n\n    - [C]: c\n      goes on\n  - d\n\n[E]\n'),
    '[A]: a ▾5\n  + [B]: b ▾4\n\n    - [C]: c ▾4\n      goes on\n  - d\n\n[E]\n'));

  it('of a reconstruction begins with its argument', () => assert.equal(
    folds('<A>: gist\n\n(1) p\n  - q\n----\n(2) c\n\n(1) other\n----\n(2) d\n'),
    '<A>: gist ▾5\n\n(1) p ▾3\n  - q\n----\n(2) c\n\n(1) other ▾9\n----\n(2) d\n'));

  it('of front matter, data and comments', () => assert.equal(
    folds('\n===\na: 1\n===\n\n[A]: a {\n  x: 1\n}\n\n// one\n// two\n\n/* b\n*/\n'),
    '\n=== ▾3\na: 1\n===\n\n[A]: a { ▾7\n  x: 1\n}\n\n// one ▾10 comment\n// two\n\n/* b ▾13 comment\n*/\n'));

  it('of regions between comments', () => assert.equal(
    folds('// #region old\n[A]: a\n\n[B]: b\n// #endregion\n'), '// #region old ▾4 region\n[A]: a\n\n[B]: b\n// #endregion\n'));

  it('goes on while the document has errors', () => assert.equal(
    folds('===\na: [\n\n{ x:\n  + [A]: a\n    - b /*\n'), '=== ▾1\na: [\n\n{ x: ▾5\n  + [A]: a ▾5\n    - b /*\n'));

  it('has one fold a line even a thousand levels deep', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}+ x`).join('\n');
    const found = foldingRangesIn(edit(`[A]\n${text}`).service, uri);
    assert.equal(found.length, 1000);
  });
});

/** What is selected around the cursor, from the inside out. */
function selections(source: string): string[] {
  const editor = edit(source);
  const texts: string[] = [];
  const document = TextDocument.create(uri, 'argmark', 1, editor.text);
  let range: SelectionRange | undefined = selectionRangesAt(editor.service, uri, [editor.position])[0];
  for (; range; range = range.parent) texts.push(document.getText(range.range));
  return texts;
}

describe('selection ranges', () => {
  it('grow from the word to the document', () => assert.deepEqual(
    selections('# S\n\n[A]: a\n  + [The r¦ain]: It rains. #x\n    - c\n  - d\n\n[E]\n\n# T\n'), [
      'rain', 'The rain', '[The rain]:', '+ [The rain]: It rains. #x', '+ [The rain]: It rains. #x\n    - c',
      '[A]: a\n  + [The rain]: It rains. #x\n    - c\n  - d', '# S\n\n[A]: a\n  + [The rain]: It rains. #x\n    - c\n  - d\n\n[E]',
      '# S\n\n[A]: a\n  + [The rain]: It rains. #x\n    - c\n  - d\n\n[E]\n\n# T\n',
    ]));

  it('know texts and citations', () => assert.deepEqual(
    selections('[A]: It is so [see @d¦oe, p. 3].'), ['doe', 'see @doe, p. 3', '[see @doe, p. 3]', 'It is so [see @doe, p. 3].', '[A]: It is so [see @doe, p. 3].']));

  it('know reconstructions', () => assert.deepEqual(
    selections('<A>: g\n\n(1) p¦\n----\n(2) c\n\nx\n'), ['p', '(1) p', '<A>: g\n\n(1) p\n----\n(2) c', '<A>: g\n\n(1) p\n----\n(2) c\n\nx\n']));

  it('are there in an empty document, and one for each position', () => {
    assert.deepEqual(selections('¦'), ['']);
    const { service, position } = edit('[A]: a');
    assert.equal(selectionRangesAt(service, uri, [position, position]).length, 2);
  });
});

describe('document links', () => {
  const links = (text: string) => {
    const editor = edit(text);
    const found = documentLinksIn(editor.service, uri);
    return [show(editor, found.map(({ range }) => range)), ...found.map(({ target }) => target)];
  };

  it('are those of the text, relative ones from the document', () => assert.deepEqual(
    links('[A]: see [here](https://x.example/a) and [notes](notes/a.md#b)\n'),
    ['[A]: see ⟦[here](https://x.example/a)⟧ and ⟦[notes](notes/a.md#b)⟧\n', 'https://x.example/a', 'file:///maps/notes/a.md#b']));

  it('are the addresses of sources', () => assert.deepEqual(
    links('===\nsources:\n  a: {title: A, url: "https://x.example"}\n  b: {doi: 10.1/x}\n===\n'),
    ['===\nsources:\n  a: {title: A, url: ⟦"https://x.example"⟧}\n  b: {doi: ⟦10.1/x⟧}\n===\n', 'https://x.example', 'https://doi.org/10.1/x']));

  it('never run anything', () => {
    for (const address of [
      'javascript:alert', 'command:z', 'comm\tand:z', '\u0001command:z', 'vscode:z', 'file:///etc/passwd', 'FILE:a', 'data:text/html,x', '%63ommand:z',
      '#here', '?a',
    ]) assert.deepEqual(links(`[x](${address}) [y](https://x.example/)\n`).slice(1), ['https://x.example/'], JSON.stringify(address));
    assert.deepEqual(links('===\nsources:\n  a: {url: "comm\\tand:z"}\n  b: {url: "command:z"}\n===\n').slice(1), []);
  });

  it('lead to no other machine, and to no file that the document may not name', () => {
    for (const address of [
      '/\\host/share', '\\\\host/share', '//host/share', '%2f%2fhost/share', '/etc/passwd', '../a.md', 'a/../../b.md', '%2e%2e/a.md', 'a%2f..%2f..%2fb.md',
      'a%5c..%5c..%5cb.md', 'C:/a.md', '..%5Ca.md',
    ]) assert.deepEqual(links(`[x](${address})\n`).slice(1), [], address);
  });

  it('lead to files by paths that are encoded', () => assert.deepEqual(
    links('[x](a%20b.md) [y](./c/../d.md?e#f%20g) [z](100%.md)\n').slice(1),
    ['file:///maps/a%20b.md', 'file:///maps/d.md#f%20g', 'file:///maps/100%25.md']));
});

/** The calls of the node at the cursor: name, what it does, and where. */
function calls(editor: Editor, which: 'incomingCalls' | 'outgoingCalls', item?: CallHierarchyItem): string[] {
  const [prepared] = item ? [item] : prepareCallHierarchy(editor.service, uri, editor.position);
  return (which === 'incomingCalls' ? incomingCalls : outgoingCalls)(editor.service, prepared!).map((call) => {
    const { name, detail } = 'from' in call ? call.from : call.to;
    const words = show(editor, call.fromRanges).split('\n').filter((line) => line.includes('⟦')).join(' ¶ ');
    return `${name} (${detail}): ${words}`;
  });
}

describe('call hierarchy', () => {
  const map = '[Wet]: w\n  + [Rain]: r #x\n    _ [Roof]: f\n  - <Sun>: s\n    & [Heat]: h\n  >< [Dry]\n\n[Gauge]: g\n  +> [Rain]\n';

  it('tells what supports, attacks and undercuts the claim at the cursor', () => {
    assert.deepEqual(calls(edit(map.replace('[Wet]:', '[W¦et]:')), 'incomingCalls'),
      ['Rain (supports · accepted):   ⟦+⟧ [Rain]: r #x', 'Sun (attacks · accepted):   ⟦-⟧ <Sun>: s', 'Dry (contradicts · accepted):   ⟦><⟧ [Dry]']);
    assert.deepEqual(calls(edit(map.replace('[Rain]: r', '[Ra¦in]: r')), 'incomingCalls').map((each) => each.split(' (')[0]), ['Roof', 'Gauge']);
  });

  it('tells what it supports and attacks in turn, premises and contradictions included', () => {
    assert.deepEqual(calls(edit(map.replace('[Heat]', '[H¦eat]')), 'outgoingCalls').map((each) => each.replace(/ ·.*?\)/, ')')),
      ['Sun (premise):     ⟦& [Heat]: h⟧']);
    assert.deepEqual(calls(edit(map.replace('[Dry]', '[D¦ry]')), 'outgoingCalls').map((each) => each.split(':')[0]), ['Wet (contradicts · rejected)']);
    assert.deepEqual(calls(edit(map.replace('<Sun>', '<S¦un>')), 'incomingCalls').map((each) => each.split(' ·')[0]), ['Heat (premise']);
  });

  it('begins on the sigil and in the text as well, and nowhere in running comments', () => {
    const name = (source: string) => {
      const { service, position } = edit(source);
      return prepareCallHierarchy(service, uri, position)[0]?.name;
    };
    assert.equal(name('[A]: a\n  ¦+ [B]: b\n'), 'B');
    assert.equal(name('[A]: a\n  + It r¦ains.\n'), 'It rains.');
    assert.equal(name('[A]: a\n  ? Is i¦t?\n'), 'A');
    assert.equal(name('[A]: a\n\n// n¦o\n'), undefined);
  });

  it('is empty for an item that is no more', () => {
    const editor = edit('[A¦]: a\n');
    const [item] = prepareCallHierarchy(editor.service, uri, editor.position);
    editor.service.workspace.change(uri, 2, [{ text: 'x' }]);
    assert.deepEqual(incomingCalls(editor.service, item!), []);
    assert.deepEqual(outgoingCalls(editor.service, { ...item!, data: undefined }), []);
  });
});

describe('implementation', () => {
  const places = (source: string) => {
    const editor = edit(source);
    return show(editor, implementationAt(editor.service, uri, editor.position));
  };

  it('of an argument is its reconstruction, of a claim what concludes it', () => {
    const text = '<A>: g\n\n[C]\n  + <A>\n\n<A>\n\n(1) p\n----\n(2) [C]\n';
    assert.equal(places(text.replace('<A>: g', '<A¦>: g')), text.replace('(1) p', '⟦(1) p⟧'));
    assert.equal(places(text.replace('[C]', '[C¦]')), text.replace('<A>', '<⟦A⟧>'));
    assert.equal(places('<A¦>: g\n  & [P]: p\n'), '<A>: g\n  ⟦& [P]: p⟧\n');
  });
});

describe('formatting on Enter', () => {
  /** The text after Enter at the mark; the cursor is on the new line, in front of its white space. */
  const enter = async (source: string, indent = '') => {
    const at = source.indexOf('¦');
    const text = source.replace('¦', `\n${indent}`);
    const line = source.slice(0, at).split('\n').length;
    const { service } = edit(text);
    const edits = await service.editing.onTypeFormatting(uri, { line, character: indent.length });
    return TextDocument.applyEdits(TextDocument.create(uri, 'argmark', 1, text), edits);
  };

  it('goes on with relations, premises and questions at their level', async () => {
    assert.equal(await enter('[A]: a\n  + b¦'), '[A]: a\n  + b\n  + ');
    assert.equal(await enter('[A]: a\n  + b\n    - c¦\n  + d', '    '), '[A]: a\n  + b\n    - c\n    - \n  + d');
    for (const sigil of ['<+', '->', '_', '><', '&', '?']) assert.equal(await enter(`[A]: a\n  ${sigil} b¦`), `[A]: a\n  ${sigil} b\n  ${sigil} `);
  });

  it('counts the lines of a reconstruction', async () => assert.equal(await enter('(1) p¦\n----\n'), '(1) p\n(2) \n----\n'));

  it('ends the list behind a line without words', async () => {
    assert.equal(await enter('[A]: a\n  + b\n  + ¦', '  '), '[A]: a\n  + b\n\n');
    assert.equal(await enter('(1) p\n(2)¦'), '(1) p\n\n');
  });

  it('leaves other lines, comments, front matter and what the editor has written alone', async () => {
    for (const text of ['[A]: a¦', 'a - b¦', '----¦', '- b¦', '===\nx:\n  - a¦\n===\n', '/*\n  - a¦\n*/']) {
      assert.equal(await enter(text), text.replace('¦', '\n'), text);
    }
    assert.equal(await enter('[A]: a\n  + b¦', '  + '), '[A]: a\n  + b\n  + ');
  });
});
