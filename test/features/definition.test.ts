import assert from 'node:assert/strict';
import { edit, show, uri } from '../support/editor.js';
import { definitionAt } from '../support/features.js';

function definitionOf(source: string): string {
  const editor = edit(source);
  return show(editor, definitionAt(editor.service, uri, editor.position));
}

describe('definition', () => {
  it('of a claim is its wording, from anywhere in its title', () => {
    assert.equal(definitionOf('[Wet]: The street is wet.\n  + [Rain]\n\n[R¦ain]: It rains.\n'),
      '[Wet]: The street is wet.\n  + [Rain]\n\n[⟦Rain⟧]: It rains.\n');
    assert.equal(definitionOf('[Rain]: It rains.\n\nLook at @[Rain¦] here.\n'),
      '[⟦Rain⟧]: It rains.\n\nLook at @[Rain] here.\n');
    assert.equal(definitionOf('[Rain]: It rains.\n\n<A>\n  - ¦[Rain]\n'),
      '[⟦Rain⟧]: It rains.\n\n<A>\n  - [Rain]\n');
  });

  it('of a claim with several wordings is each of them', () => {
    assert.equal(definitionOf('[A]: one\n\n[A]: two\n\n[B]\n  + [¦A]\n'),
      '[⟦A⟧]: one\n\n[⟦A⟧]: two\n\n[B]\n  + [A]\n');
  });

  it('of a claim with a text is not where it still lacks one', () => {
    assert.equal(definitionOf('[A]:\n\n[A]: one\n\n[B]\n  + [¦A]\n'), '[A]:\n\n[⟦A⟧]: one\n\n[B]\n  + [A]\n');
  });

  it('of a claim without a text is where it is about to get one', () => {
    assert.equal(definitionOf('[A]:\n\n[B]\n  + [¦A]\n'), '[⟦A⟧]:\n\n[B]\n  + [A]\n');
  });

  it('keeps a claim and an argument of one title apart', () => {
    assert.equal(definitionOf('[A]: claim\n\n<A>: argument\n\n[B]\n  + <¦A>\n'),
      '[A]: claim\n\n<⟦A⟧>: argument\n\n[B]\n  + <A>\n');
  });

  it('of a citation is the entry of its own source', () => {
    const map = (text: string) => `===\nsources:\n  doe: {title: D}\n  poe: {title: P}\n===\n\n${text}\n`;
    assert.equal(definitionOf(map('It is so [@doe, p. 3; @p¦oe].')),
      map('It is so [@doe, p. 3; @poe].').replace('poe:', '⟦poe⟧:'));
  });

  it('of anything else is nowhere', () => {
    for (const source of ['pl¦ain words', '[@no¦body]', '[Nowhere] @[E¦lse]', '¦', '']) {
      const editor = edit(source);
      assert.deepEqual(definitionAt(editor.service, uri, editor.position), [], source);
    }
  });
});
