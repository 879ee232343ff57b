import fc from 'fast-check';

/** Lines that meet the parser where it has decisions to make, well-formed and not. */
const fragments = [
  '[A]: text', '[B]', '<C>: gist', '<C>', 'plain words', '# Heading', '## Sub {a: 1}', '  + [A]', '  - <C>: no', '    _ [B]: u',
  '+ x', '  &', '  & [P]: p', '  ? who', '    >< [B]', '  -> [A]', '(1) one', '(2) [B]', '----', '--', '-- MP {uses: [1]} --',
  ' * item', ' 1. item', '', '   ', '// note', '/* open', 'close */', '/* both */', '<!--', '-->', '{', '}', '  {a: 1', 'x {b: [1, 2]}',
  '{a: "}"} #t', '===', 'title: x', '@include(a.arg)', '@include(', '[T]:', '[see @k, p. 3; @m]', '[@', '@[A', 'x @[A] *b* **c', '\\',
  '_em_ snake_case', '#tag #(two words)', '[l](http://x.y)', '\ufeff', '\t+ [A]', '"quoted" [@k]', '\\[x\\]', '[constructor]: x',
  'p .->. q :v: r.t.s', 'e.g.:', '.[].', 'he said “so […] it is” [@k].', '»a *b« * [@k]', '"', '„x“ [', '{expect: maybe, weight: 2}',
  '- {weight: 0.5, note: "why"} [A]: x', 'x {scheme: expert opinion}', '[A.]: x. y: z.', '[T\\]]: escaped', '#thesis',
];

const frontMatters = [
  '===\ntitle: x\nmodel: {mode: strict}\n===\n\n', '===\nmodel: {shortcodes: {".t.": {unicode: T}, ":v:": V}}\n===\n\n',
  '===\nsources:\n  k: {title: Book}\ncolor: {}\n===\n',
];

const lines = fc.array(
  fc.tuple(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...fragments) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }),
    fc.oneof({ weight: 8, arbitrary: fc.constant('\n') }, { weight: 1, arbitrary: fc.constantFrom('\r\n', '\r', '', '\n\n') }),
  ),
  { maxLength: 30 },
).map((each) => each.flat().join(''));

/** A document made of such lines, of random characters, or of both; with any line ends, and now and then front matter. */
export const documents: fc.Arbitrary<string> = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...frontMatters) }), lines,
).map((parts) => parts.join(''));

/** A replacement somewhere in a document: positions are fractions of its length. */
export const edits = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 12 }),
  newText: fc.oneof(fc.constant(''), fc.constantFrom(...fragments), fc.constantFrom('\n', '*/', '{', '}', '===\n', '\n\n', 'x', '-')),
});
