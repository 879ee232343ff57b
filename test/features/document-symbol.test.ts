import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbolsIn } from '../support/asked-at-once.js';
import { edit, show, uri, type Editor } from '../support/editor.js';

function symbolsOf(editor: Editor): DocumentSymbol[] {
  return documentSymbolsIn(editor.service, uri);
}

/** The outline as text, one symbol a line, indented below its parent. */
function print(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) =>
    [`${indent}${name}${detail ? ` (${detail})` : ''}`, ...print(children ?? [], `${indent}  `)]);
}

function outline(text: string): string {
  return print(symbolsOf(edit(text))).join('\n');
}

describe('outline', () => {
  it('nests headings by level, claims below them, and relation lines below those', () => {
    assert.equal(outline(`
# Weather

[Wet]: The street is wet.
  + <Rain>: It rained.
    & [Clouds]: There were clouds.
    ? Who saw it?
  - Somebody cleaned it.
    _> [Clouds]

## Roofs

plain words

# Other

 * [Wet]
`), `
Weather
  Wet (The street is wet.)
    Rain (supports)
      Clouds (premise)
      Who saw it? (question)
    Somebody cleaned it. (attacks)
      Clouds (undercut by)
  Roofs
    plain words
Other
  Wet`.trim());
  });

  it('lists the lines of a reconstruction', () => {
    assert.equal(outline('<A>: gist\n\n(1) [P]: one\n(2) two\n-- Modus ponens --\n(3) [C]\n  -> [X]\n'),
      'A (gist)\nP ((1))\ntwo ((2))\nModus ponens (inference)\nC ((3))\n  X (attacked by)');
  });

  it('gives a heading the range of all that stands below it', () => {
    const editor = edit('# One\n\n[A]: a\n  + [B]: b\n\n# Two\n');
    const [one] = symbolsOf(editor);
    assert.equal(show(editor, [one!.range]), '⟦# One\n\n[A]: a\n  + [B]: b⟧\n\n# Two\n');
    assert.equal(show(editor, [one!.children![0]!.selectionRange]), '# One\n\n[⟦A⟧]: a\n  + [B]: b\n\n# Two\n');
  });

  it('keeps its ranges in order: selection within symbol within parent', () => {
    const checked = (symbol: DocumentSymbol, parent?: DocumentSymbol): void => {
      const within = (a: DocumentSymbol['range'], b: DocumentSymbol['range']) =>
        compare(b.start, a.start) <= 0 && compare(a.end, b.end) <= 0;
      assert.ok(within(symbol.selectionRange, symbol.range), `selection of ${symbol.name}`);
      if (parent) assert.ok(within(symbol.range, parent.range), `${symbol.name} in ${parent.name}`);
      for (const child of symbol.children ?? []) checked(child, symbol);
    };
    const text = '# H {a: [\n\n[A]\n\r\n  +\n\t- <\n (1)\n--\n# \n>< x\n@include(\n  ?\n';
    for (const symbol of symbolsOf(edit(text))) checked(symbol);
  });

  it('shows lines that are still empty', () => {
    assert.equal(outline('# \n\n[A]:\n  +\n  &\n'), '(heading)\n  A\n    (empty) (supports)\n    (empty) (premise)');
  });

  it('keeps all of two thousand levels without nesting too deep for a client', () => {
    const lines = Array.from({ length: 2000 }, (_, level) =>
      `${' '.repeat(level)}${level === 0 ? '' : '+ '}[C${level}]: c`);
    const text = lines.join('\n');
    let [count, deepest] = [0, 0];
    const stack = symbolsOf(edit(text)).map((symbol) => ({ symbol, depth: 1 }));
    for (let each = stack.pop(); each; each = stack.pop()) {
      count++;
      deepest = Math.max(deepest, each.depth);
      for (const symbol of each.symbol.children ?? []) stack.push({ symbol, depth: each.depth + 1 });
    }
    assert.equal(count, 2000);
    assert.ok(deepest < 100, `${deepest} levels`);
  });
});

function compare(a: DocumentSymbol['range']['start'], b: DocumentSymbol['range']['start']): number {
  return a.line - b.line || a.character - b.character;
}
