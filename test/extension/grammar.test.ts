import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { coloured, loadGrammar } from './tokenize.js';

const claim = 'entity.name.type.claim';
const argument = 'entity.name.function.argument';
const support = 'markup.bold markup.inserted.support';
const attack = 'markup.bold markup.deleted.attack';
const undercut = 'markup.bold keyword.control.undercut';
const property = 'entity.name.tag.yaml';
const words = 'string.unquoted.plain.in.yaml';
const yaml = 'meta.embedded.block.yaml';
const source = 'variable.other.constant.source';

/** What it shows, the text, what is coloured and how. */
const table: readonly (readonly [string, string, readonly string[]])[] = [
  ['a title that defines, with its text', '[Rain]: It will rain.', [`Rain: markup.bold ${claim}`]],
  ['a title alone refers', '[Rain]', [`Rain: ${claim}`]],
  ['a title mentioned in a text', 'As @[Rain] says, and @<Forecast>.', [`Rain: ${claim}`, `Forecast: ${argument}`]],
  ['an argument', '<Forecast>: It says so.', [`Forecast: markup.bold ${argument}`]],
  ['an argument that is referred to', '<Forecast>', [`Forecast: ${argument}`]],
  ['brackets and escapes in a title', '[A \\] and [b]]: c', [
    `A: markup.bold ${claim}`, `\\]: markup.bold ${claim} constant.character.escape`, `and [b]: markup.bold ${claim}`]],
  ['brackets within a text are text', 'He said so [sic] and left.', []],
  ['a continuation line that begins with brackets is text', '[A]: b\n  [sic] c', [`A: markup.bold ${claim}`]],
  ['support in both directions', '[A]\n  + [B]\n  <+ [C]\n  +> [D]', [
    `A: ${claim}`, `+: ${support}`, `B: ${claim}`, `<+: ${support}`, `C: ${claim}`, `+>: ${support}`, `D: ${claim}`]],
  ['attack in both directions', '  - <B>\n  <- c\n  -> [D]: e', [
    `-: ${attack}`, `B: ${argument}`, `<-: ${attack}`, `->: ${attack}`, `D: markup.bold ${claim}`]],
  ['undercut and contradiction', '  _ <B>\n  <_ c\n  _> d\n  >< [E]', [
    `_: ${undercut}`, `B: ${argument}`, `<_: ${undercut}`, `_>: ${undercut}`,
    '><: markup.bold markup.deleted.contradiction', `E: ${claim}`]],
  ['a sigil at the margin wants space or a title', '+ a\n-[B]\n+1 or -1', [
    `+: ${support}`, `-: ${attack}`, `B: ${claim}`]],
  ['data before a related claim', '  - {weight: 0.6, note: "a [b]"} [C]', [
    `-: ${attack}`, `weight: ${property}`, '0.6: constant.numeric.yaml', `note: ${property}`,
    '"a [b]": string.quoted.double.yaml', `C: ${claim}`]],
  ['premises and questions', '  & [A]: b\n  ? Who says so?', ['&: markup.bold keyword.other.premise', `A: markup.bold ${claim}`,
    '?: markup.bold support.function.question']],
  ['a reconstruction', '(1) [A]\n(2) b\n-----\n(3) [C]: d', ['(1): constant.numeric', `A: ${claim}`,
    '(2): constant.numeric', '-----: keyword.control.inference', '(3): constant.numeric', `C: markup.bold ${claim}`]],
  ['a named inference with data', '-- Modus ponens, chain {uses: [1, 2]} --', ['--: keyword.control.inference',
    'Modus ponens: variable.other.rule', 'chain: variable.other.rule', `uses: ${property}`,
    '1: constant.numeric.yaml', '2: constant.numeric.yaml', '--: keyword.control.inference']],
  ['a named inference over three lines', '--\nModus ponens\n--\n(3) c', ['--: keyword.control.inference',
    'Modus ponens: variable.other.rule', '--: keyword.control.inference', '(3): constant.numeric']],
  ['a heading with tag and data', '## Für und wider #pro {a: true}', ['##: markup.heading',
    'Für und wider: markup.heading entity.name.section', '#pro: markup.heading entity.name.section entity.name.tag',
    '{: markup.heading entity.name.section', 'a: markup.heading entity.name.section entity.name.tag.yaml',
    ':: markup.heading entity.name.section', 'true: markup.heading entity.name.section constant.language.yaml',
    '}: markup.heading entity.name.section']],
  ['tags and role tags', 'a #thesis b #thesis-like #(two words) #Übung', ['#thesis: keyword.control.role',
    '#thesis-like: entity.name.tag', '#(two words): entity.name.tag', '#Übung: entity.name.tag']],
  ['shortcodes', 'p .->. q :v: r, e.g. this', ['.->.: constant.character.shortcode', ':v:: constant.character.shortcode']],
  ['data over several lines', '[A]: b {\n  expect: accepted\n  list: [1, x]\n} c', [`A: markup.bold ${claim}`,
    `expect: ${property}`, `accepted: ${words}`, `list: ${property}`,
    '1: constant.numeric.yaml', `x: ${words}`]],
  ['a brace that its line does not close is text', 'the set {a} of {', [`a: ${words}`]],
  ['citations', 'a [see @cha2024, p. 2; @lee:2024-b, pp. 3-5].', [`@cha2024: ${source}`,
    `@lee:2024-b: ${source}`]],
  ['a citation at a line\'s start', '[A]: b\n  [@cha2024]', [
    `A: markup.bold ${claim}`, `@cha2024: ${source}`]],
  ['quotations of any kind', '"a b" “c” „d“ «e» »f« don\'t 5"', [
    '"a b": string.quoted.double', '“c”: string.quoted.other',
    '„d“: string.quoted.other', '«e»: string.quoted.other', '»f«: string.quoted.other']],
  ['a quotation over two lines', '“a\n  b” c', ['“a: string.quoted.other', 'b”: string.quoted.other']],
  ['comments', 'a // b\n/* c\n\nd */ e\n<!-- f --> g\nhttps://h', [
    '// b: comment.line.double-slash', '/* c: comment.block',
    'd */: comment.block', '<!-- f -->: comment.block.html']],
  ['a link', 'see [the page](https://example.org "Title")', ['the page: string.other.link.title',
    'https://example.org: markup.underline.link', '"Title": string.quoted.double']],
  ['emphasis', '*a* _b_ **c *d* e** __f__ snake_case_word 2 * 3', ['*a*: markup.italic', '_b_: markup.italic',
    '**c: markup.bold', '*d*: markup.bold markup.italic', 'e**: markup.bold', '__f__: markup.bold']],
  ['escapes and a paragraph break', '[A]: b \\[c\\]\n  \\\n  d', [`A: markup.bold ${claim}`,
    '\\[: constant.character.escape', '\\]: constant.character.escape', '\\: constant.character.escape.paragraph']],
  ['lists', ' * [A]\n 1. b', [`A: ${claim}`]],
  ['an include', '@include(other file.arg)', [
    '@include(: keyword.control.include', 'other file.arg: string.unquoted.path', '): keyword.control.include']],
  ['front matter is YAML, and nothing in it goes on behind it', '===\ntitle: "a\n===\n[A]', [
    `title: ${yaml} string.unquoted.plain.out.yaml entity.name.tag.yaml`, `:: ${yaml}`,
    `"a: ${yaml} string.quoted.double.yaml`, `A: ${claim}`]],
  ['front matter that is not closed ends at the first claim', '===\ntitle: a\n\n[A]: b', [
    `title: ${yaml} string.unquoted.plain.out.yaml entity.name.tag.yaml`, `:: ${yaml}`,
    `a: ${yaml} string.unquoted.plain.out.yaml`, `A: markup.bold ${claim}`]],
  ['equals signs further down are no front matter', 'a\n===\nb: c', []],
];

describe('grammar', () => {
  let grammar: IGrammar;
  before(async () => { grammar = await loadGrammar(); });

  for (const [name, text, expected] of table) {
    it(name, () => assert.deepEqual(coloured(grammar, text), expected));
  }

  const opening = ['“', '„', '«', '"', '*', '**', '_', '__', '{a: ', '[see @b', '[', '<', 'x\n-- rule', '@[', '#('];
  for (const open of opening) {
    it(`what ${open.replace('\n', ' ')} leaves open ends with its paragraph or at the next relation`, () => {
      const rest = '  + [B]: c\n\n[D]';
      assert.deepEqual(coloured(grammar, `a ${open}x\n${rest}`).slice(-3), coloured(grammar, rest));
    });
  }
});
