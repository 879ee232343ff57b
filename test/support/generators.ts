import fc from 'fast-check';

/** Lines that meet the parser where it has decisions to make, well-formed and not. */
const fragments = [
  '[A]: text', '[B]', '<C>: gist', '<C>', 'plain words', '# Heading', '## Sub {a: 1}', '  + [A]', '  - <C>: no', '    _ [B]: u',
  '+ x', '  &', '  & [P]: p', '  ? who', '    >< [B]', '  -> [A]', '(1) one', '(2) [B]', '----', '--', '-- MP {uses: [1]} --',
  ' * item', ' 1. item', '', '   ', '// note', '/* open', 'close */', '/* both */', '<!--', '-->', '{', '}', '  {a: 1', 'x {b: [1, 2]}',
  '{a: "}"} #t', '===', 'title: x', '@include(a.arg)', '@include(', '[T]:', '[see @k, p. 3; @m]', '[@', '@[A', 'x @[A] *b* **c', '\\',
  '_em_ snake_case', '#tag #(two words)', '[l](http://x.y)', '\ufeff', '\t+ [A]', '"quoted" [@k]', '\\[x\\]', '[constructor]: x',
];

/** Documents made of some lines, of random characters, or of both; with any line ends. */
export function documentsOf(lines: readonly string[]): fc.Arbitrary<string> {
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...lines) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) });
  const end = fc.oneof(
    { weight: 8, arbitrary: fc.constant('\n') }, { weight: 1, arbitrary: fc.constantFrom('\r\n', '\r', '', '\n\n') });
  return fc.array(fc.tuple(line, end), { maxLength: 30 }).map((all) => all.flat().join(''));
}

/** Documents of lines that meet the parser's decisions. */
export const documents = documentsOf(fragments);

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
  newText: fc.oneof(fc.constant(''), fc.constantFrom(...fragments), fc.constantFrom('\n', '*/', '{', '}', '===\n', '\n\n', 'x', '-')),
});
