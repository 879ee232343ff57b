import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { format, formatText, type FormatOptions } from '../../server/src/format/format.js';
import { parse, reparse } from '../../server/src/syntax/parse.js';
import { putMarks, readMarks } from '../support/markers.js';
import { samples } from '../support/samples.js';

function becomes(before: string, after: string, options?: FormatOptions): void {
  assert.equal(formatText(before, options), after);
  assert.equal(formatText(after, options), after, 'formatted twice');
}

function stays(text: string, options?: FormatOptions): void {
  becomes(text, text, options);
}

describe('format', () => {
  it('keeps what a comment suppresses in the line below it, and adds nothing to that', () => {
    for (const text of [
      '# H // argmark-disable-next-line unsupported-claim\n[B]: b\n', '[Z]: z // argmark-disable-next-line unsupported-claim\n[B]: b\n',
      '[A]: a // argmark-disable-next-line unsupported-claim\n\n  + [B]: b\n', '[A]: a /* argmark-disable-next-line */\n  + [B]: b\n',
    ]) stays(text);
  });

  it('indents by two spaces a level, whatever the text is indented by', () => {
    becomes('[A]: x\n\t+ [B]: y\n\t\t- [C]: z\n\t+ w\n', '[A]: x\n  + [B]: y\n    - [C]: z\n  + w\n');
    becomes('[A]: x\n + y\n     _ z\n + w\n', '[A]: x\n  + y\n    _ z\n  + w\n');
    becomes('[A]: x\n+ [B]\n', '[A]: x\n  + [B]\n');
    becomes('   [A]: x\n   + y\n', '[A]: x\n  + y\n');
  });

  it('leaves a tree as it is whose indentation is in doubt', () => {
    stays('[A]: x\n      + y\n   - z\n         ? w\n\n[B]: x\n  + y\n');
  });

  it('leaves lines at the margin that belong to nothing', () => {
    becomes('# H\n  + x\n      - y\n  + z\n', '# H\n\n+ x\n  - y\n+ z\n');
  });

  it('writes one space behind sigils, numbers, bullets, titles and the marks of headings', () => {
    becomes('#   H\n[A]:x\n  +[B]:  y\n  ->   z\n  &[P]\n  ?   who\n', '# H\n\n[A]: x\n  + [B]: y\n  -> z\n  & [P]\n  ? who\n');
    becomes('<C>\n\n(1)x\n(2)   [B]:y\n-----\n(3)   z\n\n *   one\n 1.   two\n', '<C>\n\n(1) x\n(2) [B]: y\n-----\n(3) z\n\n  * one\n  1. two\n');
    becomes('[A]: x\n  -{weight: 1}[B]\n', '[A]: x\n  - {weight: 1} [B]\n');
  });

  it('moves nothing out of a line that a comment says something of', () => {
    const data = '[A]: a {weight: 3} and b\n  c\n';
    becomes(data, '[A]: a and b\n  c {weight: 3}\n');
    stays(`// argmark-disable-next-line unknown-data-key\n${data}`);
    stays(`[B]: b\n  // argmark-disable-next-line x\n  + {weight: 1} a {note: x} b\n    c\n`);
    stays(`/* argmark-disable-line x */ ${data}`);
    const cited = '[A]: some words and more words [@nobody]\n';
    becomes(cited, '[A]: some words and more\n  words [@nobody]\n', { lineWidth: 24 });
    stays(`// argmark-disable-next-line unknown-source\n${cited}`, { lineWidth: 24 });
    stays(`<!-- argmark-disable-next-line unknown-source -->\n${cited}`, { lineWidth: 24 });
    stays(`// argmark-disable unknown-source\n${cited}// argmark-enable\n`, { lineWidth: 24 });
    becomes(`// argmark-disable-next-line x\n\n${cited}`, `// argmark-disable-next-line x\n\n[A]: some words and more\n  words [@nobody]\n`, { lineWidth: 24 });
  });

  it('adds no space that would make a comment of a text', () => stays('[A]://x\n\n+//y\n'));

  it('indents continuation lines as what belongs to the line', () => {
    becomes('[A]: one\ntwo\n  + <B>: three\nfour\n       five\n', '[A]: one\n  two\n  + <B>: three\n    four\n    five\n');
    becomes('<C>\n\n(1) one\ntwo\n  + x\n(12) three\n  four\n', '<C>\n\n(1) one\n    two\n    + x\n(12) three\n     four\n');
    becomes('  running\n     text\n', 'running\ntext\n');
    becomes('[A]: one\n\\\n two\n', '[A]: one\n  \\\n  two\n');
    becomes('[A]: x [see @k;\n@l]\n', '[A]: x [see @k;\n  @l]\n');
  });

  it('leaves a continuation line that would begin an element', () => {
    stays('[A]: it was cold,\n+5 degrees at noon\n');
    stays('  === no front matter\n');
    becomes('[A]: x\n  # y\n', '[A]: x\n\n# y\n');
  });

  it('lines up reconstructions', () => {
    becomes(
      '<C>: gist\n  (1) one\n\n  (2) two\n  ---\n  _ [D]\n\n  (3) three\n   -> [E]\n',
      '<C>: gist\n\n(1) one\n(2) two\n-----\n  _ [D]\n(3) three\n    -> [E]\n',
    );
    becomes('[T]: t\n + <A>: gist\n     (1) P\n\n     ---\n     (2) C\n       - [D]\n - <B>\n',
      '[T]: t\n  + <A>: gist\n    (1) P\n    -----\n    (2) C\n        - [D]\n  - <B>\n');
    becomes('[T]: t\n + <A>: gist\n\n     (1) P\n\n     ---\n     (2) C\n', '[T]: t\n  + <A>: gist\n\n(1) P\n-----\n(2) C\n');
    becomes('(1) x\n--MP,y{uses: [1]}--\n(2) y\n', '(1) x\n-- MP,y{uses: [1]} --\n(2) y\n');
    becomes('(1) x\n  --\n    Modus ponens  {uses: [1]}\n --\n(2) y\n----------\n(3) z\n',
      '(1) x\n--\nModus ponens  {uses: [1]}\n--\n(2) y\n----------\n(3) z\n');
    becomes('(1) x\r\n--MP/* on two\r\n  lines */ --\r\n(2) y\r\n', '(1) x\r\n-- MP/* on two\r\n  lines */ --\r\n(2) y\r\n');
    // After a conclusion a blank line begins another reconstruction.
    becomes('(1) a\n---\n(2) b\n(3) c\n----\n(4) d\n', '(1) a\n-----\n(2) b\n(3) c\n-----\n(4) d\n');
    becomes('(1) a\n---\n(2) b\n\n\n(1) c\n----\n(2) d\n', '(1) a\n-----\n(2) b\n\n(1) c\n-----\n(2) d\n');
  });

  it('keeps the levels of lists', () => {
    becomes('things:\n * a\n     * b\n       c\n * d\n 1. e\n', 'things:\n\n  * a\n    * b\n      c\n  * d\n  1. e\n');
  });

  it('keeps the space behind an empty bullet', () => becomes('x\n *   a\n *   \n', 'x\n\n  * a\n  * \n'));

  it('leaves a list at the margin there, where it is a block of its own', () => stays('x {\u00a0y\n\n* }\n'));

  it('leaves one blank line between blocks, none within a tree, and up to two before a heading', () => {
    becomes('\n\n# H\n[A]: x\n[B]\n\n\n\n[C]: z\n\n  + y\n\n\n\n\n# I\n\n\n## J\n\n\n\n', '# H\n\n[A]: x\n\n[B]\n\n[C]: z\n  + y\n\n\n# I\n\n\n## J\n');
    becomes('===\ntitle: x\n===\n[A]: x', '===\ntitle: x\n===\n\n[A]: x\n');
    becomes(' \n\t\n', '');
  });

  it('keeps comments where they stand and indents them with what is below', () => {
    stays('// one\n\n/* two */\n\n[A]: x // three\n  // four\n  + y\n// five\n  - z\n\n// six\n\n[B]: y\n  + z\n    // seven\n\n// eight\n');
    becomes('[A]: x\n      // a\n      + y\n        /* b\n           c */\n          - z\n\n', '[A]: x\n  // a\n  + y\n    /* b\n       c */\n    - z\n');
    becomes('[A]: x\n// about B\n[B]: y\n', '[A]: x\n\n// about B\n[B]: y\n');
    becomes('[A]: x\n\n\n\n// a\n\n\n// b\n+ y\n', '[A]: x\n\n// a\n\n// b\n  + y\n');
    becomes('[A]: x /* c   \n  d */  \n', '[A]: x /* c\n  d */\n');
  });

  it('moves data behind the text, in its order', () => {
    becomes('[A]: {a: 1} one {b: 2} two [@k]. #t {c: 3}\n', '[A]: one two [@k]. #t {a: 1} {b: 2} {c: 3}\n');
    becomes('[A]: one\n  {a: 1}\n  two\n', '[A]: one\n  two {a: 1}\n');
  });

  it('leaves data where it has another meaning, or touches a word', () => {
    stays('[A]: x\n  - {weight: 1} y\n  - {weight: 1} [B]: y\n  & {a: 1} [C]: z\n');
    stays('[A]: one{a: 1} two\n\n[B]: one {a: 1}, two\n\n[C] {a: 1}\n\n[D]: one {a: 1} two // why\n\n# H {a: 1} x\n');
    stays('[A]: one {\n    a: 1\n  } two {b: 2} three\n');
  });

  it('moves data of several lines with its element', () => {
    becomes('[A]: x\n\t+ y {a: 1}\n      + z {\n          a:\n            - 1\n        }\n', '[A]: x\n  + y {a: 1}\n    + z {\n        a:\n          - 1\n      }\n');
  });

  it('touches nothing in front matter but ends of lines', () => {
    becomes('===   \ntitle:    x  \nsources: \n    k: {a:   1}\n=== \n\n\n\n[A]: x\n', '===\ntitle:    x\nsources:\n    k: {a:   1}\n===\n\n[A]: x\n');
    stays('===\nnote: |\n  two spaces  \n===\n\n[A]: x\n');
    stays('===\ntitle: x   \n\n[A]: x\n');
  });

  it('lets no line close front matter that nothing has closed', () => {
    stays('===\nx\n\n\\\n\u00a0=== \n');
    becomes('===\nx\n\n[A]:  y\n', '===\nx\n\n[A]: y\n');
    stays('\ufeff===\n');
    stays('===\n\u000e x\n', { lineWidth: 80 });
  });

  it('leaves the text of lines that could not be read', () => {
    becomes('[A]: x\n    -   y  {a: 1\n    + z\n', '[A]: x\n  -   y  {a: 1\n  + z\n');
    stays('(1) x\n--  MP\n(2) y\n');
    becomes('[A]:   x\n\n/* open\n\n\n[B]:  y\n', '[A]: x\n\n/* open\n\n[B]: y\n');
  });

  it('writes comments before a marker in its line, with single spaces', () => {
    becomes('[A]: a\n/* b */ + [B]: b\n  - /* d */  <D>:  d\n/* x */   <!-- k -->    - [C]: c\n', '[A]: a\n  /* b */ + [B]: b\n    - /* d */ <D>: d\n      /* x */ <!-- k --> - [C]: c\n');
    becomes('/* h */   #  H\n\n/* p */(1)  p\n----\n(2) c\n', '/* h */ # H\n\n/* p */ (1) p\n-----\n(2) c\n');
  });

  it('keeps front matter as it is, and comments above it', () => {
    becomes('\n\n/* c */\n\n\n// d  \n  ===\ntitle: T  \nmodel:\n  mode: strict\n  ===  \n\n\n[A]:  x\n',
      '/* c */\n\n// d  \n===\ntitle: T\nmodel:\n  mode: strict\n===\n\n[A]: x\n');
    stays('/* c */ ===\nx: 1\n===\n');
    becomes('\ufeff// c\r\n \t===\r\nx: 1\r\n===\r\n', '\ufeff// c\r\n===\r\nx: 1\r\n===\r\n');
  });

  it('puts a heading at the margin', () => becomes('# A\n\n[A]: x\n\n\t ## B\n  [B]: y\n', '# A\n\n[A]: x\n\n## B\n\n[B]: y\n'));

  it('keeps line ends and a byte order mark', () => {
    becomes('[A]: x\r\n    + y\r\n\r\n\r\n[B]', '[A]: x\r\n  + y\r\n\r\n[B]\r\n');
    becomes('[A]: x\r    + y\r', '[A]: x\r  + y\r');
    becomes('\ufeff[A]:  x\n', '\ufeff[A]: x\n');
    becomes('\ufeff\n\n# H\n', '\ufeff\n# H\n');
    assert.equal(formatText('[A]: x\n   \0'), undefined);
  });

  it('leaves the samples as they are', () => {
    for (const [name, text] of samples) assert.equal(formatText(text), text, name);
  });
});

describe('format with a line width', () => {
  const width = { lineWidth: 30 };

  it('fills lines and breaks them at white space only', () => {
    becomes('[A]: one two three four five six seven eight nine\n  + [Some title]: ten\n    eleven   twelve thirteen fourteen\n',
      '[A]: one two three four five\n  six seven eight nine\n  + [Some title]: ten eleven\n    twelve thirteen fourteen\n', width);
    becomes('[A]: word [@one; see @two, p. 3] {note: "a b c d"} #(two words) [a link](http://x.y)\n',
      '[A]: word\n  [@one; see @two, p. 3]\n  #(two words)\n  [a link](http://x.y)\n  {note: "a b c d"}\n', width);
    becomes('[A title of many words, too long]: x\n\n(1) one two three four five six seven\n',
      '[A title of many words, too long]:\n  x\n\n(1) one two three four five\n    six seven\n', width);
    becomes('one\n\\\ntwo\nthree\n', 'one\n\\\ntwo three\n', width);
  });

  it('begins no line with what would begin an element', () => {
    becomes('[A]: the temperature was about + 5 or - 5 degrees\n', '[A]: the temperature was\n  about + 5 or - 5 degrees\n', width);
    becomes('[A]: the words that follow a - b\n', '[A]: the words that follow a -\n  b\n', width);
    becomes('[A]: see also the claims there [sic] and\n', '[A]: see also the claims\n  there [sic] and\n', width);
    becomes('[A]: nothing there to break (1) x\n', '[A]: nothing there to\n  break (1) x\n', width);
  });

  it('leaves texts with comments, and what is no text', () => {
    stays('[A]: one two three four five six // seven eight\n  nine\n', width);
    stays('===\ntitle: one two three four five six seven eight\n===\n\n# One two three four five six seven eight\n', width);
  });
});

describe('the edits of the formatter', () => {
  const marked = (source: string, options?: FormatOptions) => {
    const { text, ranges } = readMarks(source);
    return putMarks(text, format(parse(text), options, ranges[0]).map(({ range }) => range));
  };

  it('cover what differs and nothing else', () => {
    assert.equal(marked('[A]: x  \n    + y\n    - [B]: z\n    +   w\n'), '[A]: x⟦  ⟧\n  ⟦  ⟧+ y\n  ⟦  ⟧- [B]: z\n  ⟦  +  ⟧ w\n');
    assert.equal(marked('[A]: x\n\n\n[B]: y\n'), '[A]: x\n\n⟦\n⟧[B]: y\n');
  });

  it('are those of the blocks that a range touches', () => {
    const before = '[A]:  x\n\n\n[B]:  y\n +  z\n\n\n[C]:  w\n';
    const inRange = (text: string) => {
      const start = before.indexOf(text);
      return applyEdits(before, format(parse(before), {}, { start, end: start + text.length }));
    };
    assert.equal(inRange('z'), '[A]:  x\n\n\n[B]: y\n  + z\n\n[C]:  w\n');
    assert.equal(inRange('x'), '[A]: x\n\n[B]:  y\n +  z\n\n\n[C]:  w\n');
    assert.equal(inRange('x\n\n\n[B]'), '[A]: x\n\n[B]: y\n  + z\n\n[C]:  w\n');
    assert.equal(inRange('w\n'), '[A]:  x\n\n\n[B]:  y\n +  z\n\n\n[C]: w\n');
  });

  it('are the same after an edit as for the text at once', () => {
    const text = '[A]:  x\n\n\n[B]:  y\n +  z\n\n\n[C]:  w\n';
    const tree = parse(text);
    format(tree);
    const edited = reparse(tree, { range: { start: 11, end: 11 }, newText: '# H\n' });
    assert.deepEqual(format(edited), format(parse(edited.text)));
    assert.notDeepEqual(format(edited, { lineWidth: 5 }), format(edited));
  });
});
