import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse.js';
import { printTree } from '../support/print-tree.js';

function reads(text: string, ...expected: string[]): void {
  assert.equal(printTree(parse(text)), expected.join('\n'));
}

describe('the parser reads elements', () => {
  it('claims: defined, referred to, untitled', () => {
    reads('[A]: one\n\n[B]\n\nplain words\nover two lines\n',
      'statement: def(A) «one»', 'statement: ref(B)', 'statement: «plain words» ↵ «over two lines»');
  });

  it('arguments', () => {
    reads('<A>: gist\n\n<B>\n', 'statement: def(A) «gist»', 'statement: ref(B)');
  });

  it('relations of every type and direction', () => {
    reads('[A]: x\n  + [B]\n  - [C]\n  _ [D]\n  +> [E]\n  -> [F]\n  _> [G]\n  <+ [H]\n  <- [I]\n  <_ [J]\n  >< [K]\n',
      'statement: def(A) «x»',
      '  support up: + ref(B)', '  attack up: - ref(C)', '  undercut up: _ ref(D)',
      '  support down: +> ref(E)', '  attack down: -> ref(F)', '  undercut down: _> ref(G)',
      '  support up: <+ ref(H)', '  attack up: <- ref(I)', '  undercut up: <_ ref(J)', '  contradiction up: >< ref(K)');
  });

  it('nesting by indentation', () => {
    reads('[A]: x\n  + [B]\n    - [C]\n      + <D>: gist\n  - words\n',
      'statement: def(A) «x»', '  support up: + ref(B)', '    attack up: - ref(C)', '      support up: + def(D) «gist»',
      '  attack up: - «words»');
  });

  it('relations without a space after the sigil, or not indented', () => {
    reads('[A]: x\n  +[B]\n- [C]\n', 'statement: def(A) «x»', '  support up: + ref(B)', '  attack up: - ref(C)',
      '! inconsistent-indentation "-"');
  });

  it('a relation with data of its own', () => {
    reads('[A]: x\n  - {weight: 0.6} [B]: y {a: 1}\n',
      'statement: def(A) «x»', '  attack up: - data({weight: 0.6}) def(B) «y » data({a: 1})');
  });

  it('premise lines and questions', () => {
    reads('<A>: gist\n  & [P]: it rains\n    - not here\n  & no title\n  ? who says so\n    + the radio\n',
      'statement: def(A) «gist»', '  premise: & def(P) «it rains»', '    attack up: - «not here»',
      '  premise: & «no title»', '  question: ? «who says so»', '    support up: + «the radio»');
  });

  it('reconstructions with plain and named inferences', () => {
    reads('<A>\n\n(1) [P]: one\n(2) two\n----\n(3) three\n-- Modus ponens, b {uses: [3]} --\n(4) [C]\n  -> [D]\n',
      'statement: ref(A)', 'numbered 1: (1) def(P) «one»', 'numbered 2: (2) «two»', 'inference: ----',
      'numbered 3: (3) «three»', 'inference: -- « Modus ponens, b » data({uses: [3]}) « » --',
      'numbered 4: (4) ref(C)', '  attack down: -> ref(D)');
  });

  it('an inference over several lines, with brackets', () => {
    reads('(1) a\n--\nRule (x), [y]\n--\n(2) b\n', 'numbered 1: (1) «a»',
      'inference: -- ↵ «Rule (x), [y]» ↵ --', 'numbered 2: (2) «b»');
  });

  it('indented reconstructions, three hyphens, no blank line before', () => {
    reads('<A>: gist\n  (1) a\n    more\n  ---\n  (2) b\n', 'statement: def(A) «gist»',
      'numbered 1: (1) «a» ↵ «more»', 'inference: ---', 'numbered 2: (2) «b»');
  });

  it('headings, with continuation lines, tags and data', () => {
    reads('# One\n\n## Two\nmore #t {a: 1}\n\n#no heading\n',
      'heading 1: # «One»', 'heading 2: ## «Two» ↵ «more » tag(t) « » data({a: 1})', 'statement: tag(no) « heading»');
  });

  it('lists', () => {
    reads(' * [A]: one\n   + [B]\n * two\n\n 1. three\n',
      'item: * def(A) «one»', '  support up: + ref(B)', 'item: * «two»', 'ordered item: 1. «three»');
  });

  it('front matter', () => {
    reads('===\ntitle: x\n===\n\n[A]: y\n', 'front-matter: === yaml(title: x\\n) ===', 'statement: def(A) «y»');
  });

  it('comments between and inside elements', () => {
    reads('// one\n[A]: x // two\n  /* three\n\n  [B]: y */\n  + [C]\n<!-- four -->\n',
      'trivia: comment(// one)', 'statement: def(A) «x » comment(// two) ↵ comment(/* three\\n\\n  [B]: y */)',
      '  support up: + ref(C) ↵ comment(<!-- four -->)');
  });

  it('an include', () => {
    reads('@include(other.arg)\n', 'include: @include( «other.arg» )');
  });
});

describe('the parser forgives', () => {
  it('a blank line before a sigil with any white space behind it', () => {
    for (const space of ['\t', '\u00a0', '\f']) reads(`x\n\n+${space}y\n`, 'statement: «x»', '  support up: + «y»');
  });

  it('a blank line, or a comment, inside a relation list', () => {
    reads('[A]: x\n  + [B]\n\n  + [C]\n\n// aside\n\n- [D]\n',
      'statement: def(A) «x»', '  support up: + ref(B)', '  support up: + ref(C)', 'trivia: comment(// aside)',
      '  attack up: - ref(D)', '! inconsistent-indentation "-"');
  });

  it('a definition directly below another text', () => {
    reads('[A]: x\n[B]: y\n', 'statement: def(A) «x»', 'statement: def(B) «y»');
  });

  it('brackets and sigils in running text', () => {
    reads('[A]: so [sic] he said, 5 < 6 > 3, a + b - c\nand\n-5 degrees\n',
      'statement: def(A) «so [sic] he said, 5 < 6 > 3, a + b - c» ↵ «and» ↵ «-5 degrees»');
  });

  it('marks inside brackets and links, and brackets that enclose nothing', () => {
    reads('a [b](c/*d) e {f: 1} */\n', 'statement: «a » link([b](c/*d)) « e » data({f: 1}) « */»');
    reads('a [b /* c](d) e {f: 1} */\n', 'statement: «a » link([b /* c](d)) « e » data({f: 1}) « */»');
    reads('a [b] (c {d: 1} e)\n', 'statement: «a [b] (c » data({d: 1}) « e)»');
    reads('a [b]((c /* d */ e)\n', 'statement: «a » link([b]((c /* d */ e))');
    reads('a [( /* b */ c) d\n', 'statement: «a [( » comment(/* b */) « c) d»');
    reads('a [b(] /* c */ (d)\n', 'statement: «a [b(] » comment(/* c */) « (d)»');
  });

  it('a title without a text', () => {
    reads('[T]:', 'statement: def(T)');
    reads('[T]:\n[U]: x\n', 'statement: def(T)', 'statement: def(U) «x»');
  });

  it('titles that are names of JavaScript', () => {
    reads('[constructor]: x\n  + [__proto__]\n', 'statement: def(constructor) «x»', '  support up: + ref(__proto__)');
  });

  it('indentation that matches nothing', () => {
    reads('[A]: x\n    + [B]\n  + [C]\n', 'statement: def(A) «x»', '  support up: + ref(B)', '  support up: + ref(C)',
      '! inconsistent-indentation "+"');
  });
});

describe('the parser reports', () => {
  it('relations, premises and questions below nothing', () => {
    reads('# H\n\n  + [A]\n\nx\n\n# H\n\n  & p\n  ? q\n',
      'heading 1: # «H»', 'support up: + ref(A)', '! relation-without-parent "+"', 'statement: «x»',
      'heading 1: # «H»', 'premise: & «p»', '  question: ? «q»'.trim(),
      '! premise-without-parent "&"', '! question-without-parent "?"');
  });

  it('text behind a reference', () => {
    reads('[A] is so\n', 'statement: ref(A) «is so»', '! text-after-title "is so"');
  });

  it('an empty relation', () => {
    reads('[A]: x\n  +\n  - [B]\n', 'statement: def(A) «x»', '  support up: +', '  attack up: - ref(B)', '! empty-relation "+"');
  });

  it('a line of hyphens below which no YAML stands before the first blank line', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      reads(`---${eol}${eol}Note: it rains.${eol}`, 'inference: ---', 'statement: «Note: it rains.»');
    }
  });

  it('what is not closed, and keeps the rest', () => {
    reads('[A]: x /* open\n  + [B] {a: 1\n\n[C]: y\n',
      'statement: def(A) «x » error(/*) « open»', '  support up: + ref(B) error({) «a: 1»',
      '! unclosed-comment "/*"', '! unclosed-data "{"', 'statement: def(C) «y»');
    reads('===\ntitle: x\n\n[A]: y\n', 'front-matter: === yaml(title: x\\n\\n)', '! unclosed-front-matter "==="',
      'statement: def(A) «y»');
    reads('---\r\ntitle: x\r\n\r\n[A]: y\r\n', 'front-matter: --- yaml(title: x\\r\\n\\r\\n)', '! markdown-front-matter "---"',
      'statement: def(A) «y»');
    reads('(1) a\n-- rule\n(2) b\n', 'numbered 1: (1) «a»', 'inference: -- « rule»', 'numbered 2: (2) «b»',
      '! unclosed-inference "--"');
  });
});
