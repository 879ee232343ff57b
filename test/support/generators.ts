import fc from 'fast-check';

/** Lines that meet the parser where it has decisions to make, well-formed and not. */
export const fragments = [
  '[A]: text', '[B]', '<C>: gist', '<C>', 'plain words', '# Heading', '## Sub {a: 1}', '  + [A]', '  - <C>: no', '    _ [B]: u',
  '+ x', '  &', '  & [P]: p', '  ? who', '    >< [B]', '  -> [A]', '(1) one', '(2) [B]', '----', '--', '-- MP {uses: [1]} --',
  ' * item', ' 1. item', '', '   ', '// note', '/* open', 'close */', '/* both */', '/* a */ + [A]: x', '  /* b */ /* c */   - <C>', '<!-- d --> # H', '/* e */ (1) one', '  + /* f */ [B]: b', '*/ - y', '<!--', '-->', '{', '}', '  {a: 1', 'x {b: [1, 2]}',
  '{a: "}"} #t', '===', '  ===', '  # Heading', 'title: x', '@include(a.arg)', '@include(', '[T]:', '[see @k, p. 3; @m]', '[@{k l}, p. [3] \\]; ch. 2]', '[@', '@[A', 'x @[A] *b* **c', '\\',
  '_em_ snake_case', '#tag #(two words)', '[l](http://x.y)', '\ufeff', '\t+ [A]', '"quoted" [@k]', '\\[x\\]', '[constructor]: x',
  'p .->. q :v: r.t.s', 'e.g.:', '.[].', 'he said “so […] it is” [@k].', '»a *b« * [@k]', '"', '„x“ [', '{expect: maybe, weight: 2}',
  '- {weight: 0.5, note: "why"} [A]: x', 'x {scheme: expert opinion}', '[A.]: x. y: z.', '[T\\]]: escaped', '#thesis',
];

const surrogates = { from: 0xd800, count: 0x800 };

/** Any character of Unicode. The library's own `binary` makes a table of all of them first, which takes a second. */
export const anyCharacter = fc.nat(0x10ffff - surrogates.count).map(
  (nth) => String.fromCodePoint(nth < surrogates.from ? nth : nth + surrogates.count),
  (character) => {
    if (typeof character !== 'string' || !/^\P{Cs}$/u.test(character)) throw new Error('This is no character.');
    const code = character.codePointAt(0)!;
    return code < surrogates.from ? code : code - surrogates.count;
  },
);

/** Documents made of some lines, of random characters, or of both; with any line ends. */
export function documentsOf(lines: readonly string[]): fc.Arbitrary<string> {
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...lines) },
    { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 12 }) });
  const end = fc.oneof(
    { weight: 8, arbitrary: fc.constant('\n') }, { weight: 1, arbitrary: fc.constantFrom('\r\n', '\r', '', '\n\n') });
  return fc.array(fc.tuple(line, end), { maxLength: 30 }).map((all) => all.flat().join(''));
}

const frontMatters = [
  '===\ntitle: x\nmodel: {mode: strict}\n===\n\n', '===\nmodel: {shortcodes: {".t.": {unicode: T}, ":v:": V}}\n===\n\n',
  '===\nsources:\n  k: {title: Book}\ncolor: {}\n===\n',
  '/* above */\n===\nmodel:\n  mode: strict\n===\n\n', '// above\n\n// it ===\n  ===\ntitle: x\n  ===\n\n',
];

/** Documents of lines that meet the parser's decisions, now and then with front matter. */
export const documents: fc.Arbitrary<string> = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...frontMatters) }),
  documentsOf(fragments),
).map((parts) => parts.join(''));

/** Documents of lines that the linter has something to say about. */
export const lintable = documentsOf([
  '', '', '',
  '[A]: text #assumption', '[A]: other', '[B]', '[B]: y', '[B]: y #undeveloped', '[B]: y #assumption', '[C]: z #thesis', '[a]: text', '[C]:',
  '<A>: gist', '<D>: gist [@k]', '<D>', '<D> {scheme: sign}', '  + [A]', '  - [A]', '  + [B]', '  - <D>', '  >< [A]', '  >< [B]',
  '    _ [C]', '    + [A]', '  & [B]', '  & [A]', '  &', '  ? Could something else explain it?', '    + [C]', '  +', '(1) [A]', '(2) [B]',
  '(2) x', '---', '-- MP {uses: [1, 3]} --', '# One', '### Three', 'prose with @[A] and @[E]', '  + text  ', '\t- tabbed',
  '===\nmodel: {mode: strict}\n===', '#thesys',
]);

/** A replacement somewhere in a document: positions are fractions of its length. */
export const edits = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 12 }),
  newText: fc.oneof(fc.constant(''), fc.constantFrom(...fragments), fc.constantFrom('\n', '*/', '{', '}', '===\n', ' ===\n', '// c\n', '  # H\n', '\n\n', 'x', '-')),
});

const word = fc.constantFrom(
  'rain', 'falls', 'a  b', 'don\'t', '“quoted”', '[sic]', '(1)', '1.', '-', '+5', '&', '?', '#', '*', '*bold*', '_em_', '_', '<', '{', '}', '//x',
  '\\[x\\]', '\\', '@[A]', '@<C>', '[@k, p. 3]', '[see @k;\n   @m]', '[l](http://x.y)', '#tag', '#(two words)', '{a: 1}', '{b: [1, "}"]}',
  '{\n  c: 1\n  d:\n    - 2\n}', '// note\n', '/* both */', '/* on two\n     lines */', '\n', '\n  ', '\n\\\n', '\n// note\n', '\n    /* block */\n', '===',
  'ß', '😀', '\u00a0', '[A]', '<C>', '[A]:', '--', '>=', '->',
);
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '', '\t');
const words = fc.array(fc.tuple(word, gap), { maxLength: 8 }).map((each) => each.flat().join(''));
const subject = fc.constantFrom('', '', '[A]: ', '[B]:', '[A]', '[B] ', '<C>: ', '<D>:  ', '<C>', '{a: 1} [A]: ', '{w: 1}', '/* c */ [A]: ');
const indentation = fc.constantFrom('', '  ', '    ', '      ', ' ', '\t', '   ');
const lead = fc.constantFrom(
  '', '', '', '+ ', '- ', '_ ', '+', '-', '<+ ', '-> ', '>< ', '& ', '&', '? ', '(1) ', '(2)  ', '(10)', '* ', '*  ', '1. ', '# ', '##  ', '// ',
  '-----', '---', '-- MP --', '--\nMP, y {uses: [1]}\n--\n', '--MP', '@include(a.arg)', '/* c\n   d */\n',
);

/** A document made of the constructs of the language, well indented and badly, with words that look like constructs. */
export const argumentDocuments: fc.Arbitrary<string> = fc.tuple(
  fc.constantFrom('', '', '', '\ufeff', '\ufeff\n', '\n\n', '===\ntitle: x  \n===\n', '===\na: |\n  x  \n===  \n\n\n', '===\nx\n',
    '/* c */ ===\nx: 1\n ===\n', '\n\n// c\n\n\n/* d\n   e */\n  ===\nx\n===\n'),
  fc.array(fc.tuple(
    indentation, lead, subject, words,
    fc.constantFrom('\n', '\n', '\n', '\n\n', ' \n', '\n\n\n\n', '\n // c\n', '\n// d\n\n', '\n  \n'),
  ), { maxLength: 12 }),
  fc.constantFrom('\n', '\n', '\r\n', '\r'),
).map(([start, lines, eol]) => (start + lines.flat().join('')).replaceAll('\n', eol));
