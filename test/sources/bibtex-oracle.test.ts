import assert from 'node:assert/strict';
import { readBibtex } from '../../server/src/sources/bibliography/bibtex.js';
import { randomFrom } from './made-texts.js';

/** Words as they are in bibliographies: accents, signs, commands, braces. */
const words = [
  'Uses', '{Argument}', '{\\"o}ffentlich', 'M\\"uller', "\\'{E}tude", 'Ga{\\ss}e', '\\c{c}a', '\\v{S}koda', '{\\aa}ngstr{\\"o}m', 'na{\\"\\i}ve', "caf{\\'e}",
  '\\emph{new}', '\\textbf{bold}', 'A--B', '100\\%', 'R\\&D', '\\o re', '\\L{}odz', '{NASA}', 'don\'t', 'x\\_y', '\\~nu', '\\^{\\i}le', '{{Two}} Braces', '\\H{o}', '\\k{a}', 'Plain',
  '\\={a}', '\\.{z}', '\\u{g}', '\\r{u}', '{\\ae}on', '\\oe uvre', '\\th orn', '\\dots', '``quoted\'\'', '\\$5', '\\#3', 'p.~4',
];
const names = [
  'Toulmin, Stephen E.', 'Stephen E. Toulmin', '{Royal Society}', 'M{\\"u}ller, J\\"org', 'de la Cruz, Ana', '{\\O}rsted, Hans Christian', 'O\'Neill, Onora', 'Kahneman, Daniel',
];

function makeBibliography(random: (below: number) => number): string {
  const pick = <T>(items: readonly T[]) => items[random(items.length)]!;
  const some = (items: readonly string[], join: string, most: number) => Array.from({ length: 1 + random(most) }, () => pick(items)).join(join);
  return `@string{pub = "Press of " # {Oxford}}\n${Array.from({ length: 8 }, (_, index) => {
    const [open, close] = random(2) === 0 ? ['{', '}'] : ['"', '"'];
    const title = some(words, ' ', 5);
    const fields = [`title = ${open}${title}${close}`, `author = {${some(names, ' and ', 3)}}`, `publisher = ${pick(['pub', 'pub # " II"', '{A Press}'])}`, `year = ${pick(['1999', '{2004}', '"2010"'])}`];
    return `@${pick(['book', 'Article', 'MISC'])}{key${index}${pick(['', ':x', '-y', '_z'])},\n  ${fields.join(pick([',\n  ', ', ']))}${pick(['', ','])}\n}`;
  }).join(pick(['\n', '\n\n', '\n% a comment\n']))}\n`;
}

/** Without markup, and with signs that both write in their way. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/ı(?=\p{M})/gu, 'i').replace(/<[^>]*>/g, '').replace(/[“”„‟]/g, '"').replace(/[’‘]/g, '\'').replace(/\.\.\./g, '…').replace(/\u00a0/g, ' ').normalize('NFC').trim();
}

describe('a bibliography in BibTeX, beside another reader', () => {
  it('says the same', async () => {
    const { parse } = await import('@retorquere/bibtex-parser');
    const random = randomFrom(11);
    for (let round = 0; round < 40; round++) {
      const text = makeBibliography(random);
      const theirs = parse(text, { sentenceCase: false, caseProtection: false } as never).entries;
      const { entries, problems } = readBibtex(text);
      assert.deepEqual(problems, [], text);
      assert.deepEqual([...entries.keys()], theirs.map(({ key }) => key), text);
      for (const { key, fields } of theirs) {
        const ours = entries.get(key)!.fields;
        assert.equal(plain(ours['title'] as string), plain(fields.title!), text);
        assert.equal(ours['publisher'], String(fields.publisher), text);
        assert.equal(ours['date'], fields.year, text);
        const authors = fields.author!.map(({ name, firstName, prefix, lastName, suffix }) => name ?? [firstName, prefix, lastName, suffix].filter(Boolean).join(' '));
        assert.deepEqual((ours['author'] as string[]).map(plain), authors.map(plain), text);
      }
    }
  });
});
