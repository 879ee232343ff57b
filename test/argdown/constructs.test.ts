import assert from 'node:assert/strict';
import { readWithArgdown } from './peer.js';
import { readWithArgmark } from './reading.js';

/** Documents for each construct. Each must be read by Argdown, and as Argmark reads it. */
const documents: Readonly<Record<string, readonly string[]>> = {
  'claims': ['[A]: one\n\n[B]\n\nplain words\n', '[A]: one\n\n[A]: another\n\n[A]\n\nsee @[A] and @[B]\n', '[A]:\n  on the next line\n  and more\n'],
  'arguments': ['<A>: gist\n\n<B>\n\nsee @<A>\n', '<A>: gist\n\n<A>: other\n\n<A> #t {k: 1}\n'],
  'relations': ['[A]: x\n  + [B]\n  - [C]\n  _ [D]\n  +> [E]\n  -> [F]\n  _> [G]\n  <+ [H]\n  <- [I]\n  <_ [J]\n  >< [K]\n',
    '<A>: x\n  + y\n    - z\n      +> <B>: w\n  _ <C>\n', '[A]\n  +[B]\n  -<C>\n  ->[D]\n'],
  'indentation': ['[A]\n + b\n    - c\n  + d\n  + e\n', '[A]\n\t+ b\n\t\t- c\n\t+ d\n', '[A]\n\t+ b\n    - c\n', '[A]\n   + b\n      - c\n        + d\n    - e\n'],
  'relations written twice': ['[A]\n  + [B]\n  + [B]\n\n[B]\n  +> [A]\n', '[A]\n  >< [B]\n\n[B]\n  >< [A]\n'],
  'texts': ['a  b\tc\n   d // note\n// whole\ne\n', 'a /* b\n\nc */ d\n', 'x <!-- y --> z\n', 'a\\b \\* \\[c\\] \\{d\\} \\#e\n', '# is no heading\n', '#\n', '5 < 6, a - b + c\n'],
  'emphasis': ['*a* **b** _c_ __d__ ***e*** *f **g** h*\n', 'a * b, *c d*, **e *f* g**.\n', '*b **c* d\n', 'a_b_ c\n', '_*x*_, **[l](u)**\n'],
  'links and addresses': ['[l](http://x.y/z#r) and [a b](c d).\n'],
  'tags': ['x #a #b-c #(two words) y#d\n', '[A] #t\n\n[A]: x #u #t\n', '#tag first\n', 'x #ü_1 #a] #b”\n', '<A>: x #t\n'],
  'data': ['x {k: 1}\n', '[A] {k: {a: 1}}\n\n[A]: x {k: {b: 2}, l: [1, 2]}\n\n[A] {l: [3]}\n', 'x {\n  k: v\n  l:\n    - 1\n}\n', 'x\n{k: "a: b", l: a//b}\n',
    '<A>: x {k: null}\n  + y {l: true}\n', 'x {k: 2024-06-19, l: 0x1F, m: 1e3, n: ~}\n', '[A]: x {k: 1}\n\n[A] {k: null}\n', 'x { y }\n', 'x {}\n', '[A // b]: x {k: 1}\n'],
  'headings': ['# A\n\n[A]: x\n\n # B\n\n[B]: y\n\n\t  ## C\n\n[C]: z\n\n  # D\n\n[D]: x\n', '\n  # A\n\n[A]: x\n', '# One\n\nx\n\n## Two #t {k: 1}\n\ny\n\n# Three\nmore\n\n####### Deep\n\nz\n', '# A *b* [c](d) @[E]\n\n[A]\n\n# F\n\n[A]: x\n', '[A]: x\n\n# H\n\n[A]: y\n'],
  'sections of claims and arguments': ['# One\n\n<A>: x\n\n[B]: y\n\n# Two\n\n<A>\n\n(1) [B]\n----\n(2) c\n', '# One\n\n[A]: x {isInGroup: false}\n\n# Two\n\n[A]: y\n', '# One\n\n[A]: x\n\n# Two\n\n[A] {isInGroup: true}\n'],
  'lists': [' * a\n * [B]: b\n   + c\n * <D>\n', ' 1. a\n 2. b\n    - c\n', '* a\n* b\n', '1. a\n2. b\n', ' * <A>\n\n(1) a\n----\n(2) b\n'],
  'reconstructions': ['<A>: x\n\n(1) a\n(2) [B]\n----\n(3) [C]: c\n', '(1) a\n----\n(2) b\n(3) c\n-----\n(4) d\n\n(1) e\n----\n(2) f\n', '(1) a\n----\n(2) b\n(1) c\n----\n(2) d\n',
    '(1) a\n----\n(2) b\n\n(3) c\n----\n(4) d\n', '<A>\n\n// note\n\n(1) a\n  + b\n----\n(2) c\n  -> [D]\n', '  (1) a\n    more\n  ----\n  (2) b #t {k: 1}\n', '<A>\n\nx\n\n(1) a\n----\n(2) b\n'],
  'inferences': ['(1) a\n-- MP, Rule (x), [y] {uses: [1]} --\n(2) b\n', '(1) a\n--\nMP\n--\n(2) b\n', '(1) a\n-- a\\, b, c-d ---\n(2) b\n', '(1) a\n-- {uses: [1]} --\n  _ <U>: u\n(2) b\n  _ c\n',
    '(1) a\n--\nMP /* c */\n{\n  uses: [1]\n}\n--\n(2) b\n',
    '(1) a\n----- // the inference\n(2) b\n', '(1) a\n----/* c */ <!-- d --> \n(2) b\n', '(1) a\n---- /* a\n  b */\n(2) b\n', '(1) a\n-- MP -- // c\n(2) b\n', '(1) a\n-- MP --/* c */\n(2) b\n'],
  'front matter': ['// a\n\n// b\n===\ntitle: T\nmodel:\n  mode: strict\n===\n\n[A]: x\n  + [B]\n', '/* a\n\n=== */ ===\nmodel: {mode: strict}\n  ===\n\n[A]: x\n  - [B]\n', '===\ntitle: T\n===\n\nx\n', '\n===\nmodel: {mode: strict}\n===\n\n[A]\n  + [B]\n  - [C]\n  >< [D]\n  - <E>\n', '===\nmodel:\n  mode: strict\n===\n\n[A]\n  - [B]\n\n[B]\n  - [A]\n'],
  'derived relations': ['<A>\n\n(1) [P]\n----\n(2) [C]\n\n<B>\n\n(1) [C]\n----\n(2) [D]\n', '<A>\n\n(1) [P]\n----\n(2) [C]\n  -> [Q]\n\n<B>\n\n(1) [Q]\n----\n(2) [D]\n\n[P]\n  - x\n  >< [D]\n',
    '===\nmodel: {mode: strict}\n===\n\n<A>\n  -> <B>\n  + [X]\n\n(1) [P]\n----\n(2) [C]\n  - [Y]\n\n<B>\n\n(1) [Y]\n----\n(2) [Z]\n'],
  'blank lines and line ends': ['\n\n[A]: x\n\n\n\n[B]: y\n \n\n', '[A]: x\r\n  + [B]: y\r\n    more\r\n\r\n[C]: z\r\n'],
  'comments before markers': [
    '[A]: x\n/* a */ + [B]: y\n', '[A]: x\n  /* a */ + [B]: y\n    - [C]: z\n', '[A]: x\n  + [B]: y\n/* a */    <!-- b -->    - [C]: z\n', '[A]: x\n  /* a\n a */ + [B]: y\n',
    '[A]: x\n  + /* a */ [B]: y\n  - <!-- b --> words\n', '[A]: x\n\n/* a */ # H\n\n[B]: y\n', '<A>\n\n/* a */ (1) p\n(2) /* b */ [Q]: q\n/* c */ ----\n<!-- d --> (3) r\n', '/* a */ * item\n',
  ],
  'comments between elements': ['[A]: x\n// a\n  + [B]\n  /* b */\n  - [C]\n\n<!-- c\n\nd -->\n\n[D]: y\n'],
};

describe('Argmark and Argdown read alike', () => {
  for (const [construct, texts] of Object.entries(documents)) {
    it(construct, () => {
      for (const text of texts) {
        const peer = readWithArgdown(text);
        assert.equal(peer.kind, 'read', `Argdown refuses ${JSON.stringify(text)}: ${peer.kind === 'refused' ? peer.reason : ''}`);
        assert.equal(readWithArgmark(text), peer.kind === 'read' ? peer.normalForm : '', text);
      }
    });
  }
});
