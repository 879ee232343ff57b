import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '../../server/src/syntax/parse.js';
import { builtInShortcodes } from '../../server/src/syntax/shortcodes.js';
import { printTree } from '../support/print-tree.js';

function text(source: string, expected: string): void {
  assert.equal(printTree(parse(source)), `statement: ${expected}`);
}

describe('the parser reads in a text', () => {
  it('tags, also with umlauts or of several words', () => {
    text('x #tag #über-all #(two words)\n', '«x » tag(tag) « » tag(über-all) « » tag(two words)');
  });

  it('data on one line, over several, with braces in strings', () => {
    text('x {a: 1}\n', '«x » data({a: 1})');
    text('x {\n  a: 1\n  b:\n    - q\n\n  c: 2\n}\n', '«x » data({\\n  a: 1\\n  b:\\n    - q\\n\\n  c: 2\\n})');
    text('x {note: "a } b"} y\n', '«x » data({note: \\"a } b\\"}) « y»');
  });

  it('braces that close nothing as text', () => {
    text('x { y } } {\n', '«x » data({ y }) « } {»');
  });

  it('links, whatever stands in the text before', () => {
    assert.deepEqual(parse('[A]: see [one](two of many words\n\n[B]: see [l](u) here\n').blocks.map(({ elements }) => elements[0]!.parts.some(({ kind }) => kind === 'link')), [false, true]);
  });

  it('mentions', () => {
    text('as @[A] and @<B> say\n', '«as » mention(A) « and » mention(B) « say»');
  });

  it('citations', () => {
    text('x [@k], [see @a2024; @b:c, pp. 3-5]\n', '«x » cite(@k) «, » cite(see|@a2024; @b:c|pp. 3-5)');
    text('x [@k,\n  p. 3] y\n', '«x » cite(@k|p. 3) « y»');
    text('[see @k, p. 3; @m]\n', 'cite(see|@k|p. 3; @m)');
  });

  it('links, escapes, emphasis', () => {
    text('[l](http://x.y) and \\[T\\] and **b *i* b** and __u__ snake_case_word\n',
      'link([l](http://x.y)) « and » escape(\\\\[) «T» escape(\\\\]) « and » emphasis(**) «b » emphasis(*) «i» emphasis(*)'
      + ' « b» emphasis(**) « and » emphasis(__) «u» emphasis(__) « snake_case_word»');
  });

  it('emphasis that nothing closes as text', () => {
    text('a **b *c** d\n', '«a » emphasis(**) «b *c» emphasis(**) « d»');
    text('a **b** *c d\n', '«a » emphasis(**) «b» emphasis(**) « *c d»');
    text('a *b **c\n', '«a *b **c»');
    text('a * b * c, d_e_f, **g**h\n', '«a * b * c, d_e_f, » emphasis(**) «g» emphasis(**) «h»');
  });

  it('web addresses whole, and comments behind white space', () => {
    text('see https://a.b/c // note\n', '«see https://a.b/c » comment(// note)');
    text('see a.b/c#d // note\n', '«see a.b/c» tag(d) « » comment(// note)');
  });

  it('an escape of a character that is two code units as one', () => {
    text('\\💣\n', 'escape(\\\\💣)');
  });

  it('a paragraph break', () => {
    text('one\n\\\ntwo\n', '«one» ¶ «two»');
    text('one\n\\\n\\\ntwo\n  \\', '«one» ¶ ¶ «two» ¶');
  });

  it('a paragraph break before another element, as the end of the text', () => {
    const reads = (source: string, ...expected: string[]) => assert.equal(printTree(parse(source)), expected.join('\n'));
    reads('[A]: one\n\\\n  + [B]\n', 'statement: def(A) «one» ¶', '  support up: + ref(B)');
    reads('[A]: one\n\\\n\ntwo\n', 'statement: def(A) «one» ¶', 'statement: «two»');
  });

  it('titles with brackets, escapes and odd white space', () => {
    text('[A [b] \\] c]: x\n', 'def(A [b] ] c) «x»');
    text('[ A \t B ]: x\n', 'def(A B) «x»');
    text('[Cafe\u0301]: x\n', 'def(Caf\u00e9) «x»');
  });

  it('shortcodes, which are told from what only looks like them', () => {
    text('p .->. q, :~:r.v.s\n', '«p » shortcode(→) « q, » shortcode(¬) «r» shortcode(∨) «s»');
    text('x .[]. y .<>. :<->: .v_. .+1.\n',
      '«x » shortcode(◻) « y » shortcode(◇) « » shortcode(↔) « » shortcode(⊻) « » shortcode(👍)');
    text('e.g.v.x at 10:30:15, see www.a.b ... .x. \\.v. end.v\n',
      '«e.g.v.x at 10:30:15, see www.a.b ... .x. » escape(\\\\.) «v. end.v»');
  });

  it('the shortcodes of the specification, as the symbols that it has for them', () => {
    const page = readFileSync('docs/language.md', 'utf8');
    const told = [...page.matchAll(/((?:`\.[^`\s]+\.`(?:, )?)+) \| (\S+) (?=\|)/g)].flatMap(([, codes, symbol]) => [...codes!.matchAll(/`([^`]+)`/g)].map(([, code]) => [code!, symbol!]));
    const known = [...builtInShortcodes].filter(([code]) => code.startsWith('.'));
    assert.deepEqual(Object.fromEntries(told), Object.fromEntries(known));
  });

  it('no shortcode where a tag, a mention, data, a citation or a comment would be lost', () => {
    text('a.#t.b and.@[A].x\n', '«a.» tag(t) «.b and.» mention(A) «.x»');
    text('a.{b: 1}. c.[@k].\n', '«a.» data({b: 1}) «. c.» cite(@k) «.»');
    text('a./*.*/. b\n', '«a.» comment(/*.*/) «. b»');
  });

  it('quotations: words in quote marks of any kind, directly before a citation', () => {
    for (const [open, close] of ['""', "''", '“”', '„“', '„”', '””', '‘’', '‚‘', '«»', '»«', '‹›', '›‹', '「」', '『』']) {
      text(`so ${open}a *b* c${close} [@k].\n`,
        `«so » quote(${JSON.stringify(open).slice(1, -1)} «a » emphasis(*) «b» emphasis(*) « c» ${JSON.stringify(close).slice(1, -1)}) « » cite(@k) «.»`);
    }
  });

  it('a quotation over lines, with quote marks and apostrophes inside', () => {
    text('“a “b” c\n d” \n[@k]\n', 'quote(“ «a “b” c» ↵ «d» ”) « » ↵ cite(@k)');
    text('‘it’s the states’ duty’ [@k]\n', 'quote(‘ «it’s the states’ duty» ’) « » cite(@k)');
    text('"a" and "b" [@k] "c" [@m]\n', '«\\"a\\" and » quote(\\" «b» \\") « » cite(@k) « » quote(\\" «c» \\") « » cite(@m)');
  });

  it('no quotation in quote marks that a citation does not follow, or that nothing opens', () => {
    text('“a”, [@k] b” [@m]\n', '«“a”, » cite(@k) « b” » cite(@m)\n! broken-citation ", "');
    text('the states\' [@k] "" [@m]\n', '«the states\' » cite(@k) « \\"\\" » cite(@m)');
    text('\\"a" [@k]\n', 'escape(\\\\\\") «a\\" » cite(@k)');
  });
});
