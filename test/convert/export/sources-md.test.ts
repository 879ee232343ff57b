import assert from 'node:assert/strict';
import { listSources } from '../../../server/src/convert/reader/source-list.js';
import { wordingFor } from '../../../server/src/convert/reader/wording.js';
import type { DataValues } from '../../../server/src/model/model.js';
import { readBibtex } from '../../../server/src/sources/bibliography/bibtex.js';
import { readCsl } from '../../../server/src/sources/bibliography/csl.js';
import { exported } from '../../support/exported.js';
import { mapOf } from '../../support/print-map.js';

describe('a list of sources', () => {
  const write = async (sources: string, text: string) => await exported(`===\nsources:\n${sources}===\n\n${text}`, 'sources-md') as string;

  it('is in the order of authors and dates, which tell apart what one of them wrote in one year', async () => {
    assert.equal(await write(`  b: {author: "de Vries, Jan", date: 1999, title: Second}
  a: {author: "de Vries, Jan", date: 1999, title: First?}
  c: {author: Council of Europe and others, title: Convention, doi: 10.1/x}
  d: {title: "Handbook: all of it", date: 1890}
  e: {title: Unused}
`, '[A]: x [@b, p. 1], y [@a, p. 2; @c], z [@d], [@b, p. 1], [@nowhere, ch. 2].\n'), `# Sources: Argument map

- Council of Europe and others: *Convention*. <https://doi.org/10.1/x>
- de Vries, Jan (1999a): *First?* \\[cited: p. 2\\]
- de Vries, Jan (1999b): *Second*. \\[cited: p. 1\\]
- 1890: *Handbook: all of it*.
- nowhere. \\[cited: ch. 2\\]
`);
  });

  it('has the places of a source in their order, each once', async () => {
    assert.equal(await write('  a: {title: A}\n', '[A]: x [@a, p. 40], y [@a, p. 7; @a, ch. 3], z [@a, pp. 7], [@a, p.  12; @a, ch. 2; @a, pp. 2–3; @a, pp. 2-3].\n'),
      '# Sources: Argument map\n\n- *A*. \\[cited: pp. 2–3; p. 7; p. 12; p. 40; ch. 2; ch. 3\\]\n');
    assert.equal(await write('  a: {title: A}\n', '[A]: x [@a, p. 1; @a, p. xl; @a, p. iv; @a, p. ix; @a, pp. v–x; @a, p. 12a; @a, p. xx, n. 3].\n'),
      '# Sources: Argument map\n\n- *A*. \\[cited: p. iv; pp. v–x; p. ix; p. xx, n. 3; p. xl; p. 1; p. 12a\\]\n');
  });

  it('says et al. of authors who are not named', () => {
    const called = (fields: Readonly<Record<string, unknown>>) => {
      const map = mapOf('[A]: a [@k]\n');
      const { label, entries } = listSources(map, map.nodes.map(({ node }) => node.id), () => fields as DataValues, wordingFor('en'));
      return `${label('k')} / ${entries[0]!.runs[0]!.text}`;
    };
    const fromBibtex = (author: string) => called(readBibtex(`@book{k, author = {${author}}, year = 2025}`).entries.get('k')!.fields);
    assert.deepEqual([
      fromBibtex('Roe, Ann and others'), fromBibtex('Roe, Ann and Lee, Bob and others'), fromBibtex('Roe, Ann and {Others}'),
      called({ author: 'Roe, Ann and others', date: 2025 }), called({ author: ['Ann Roe', 'et al.'], date: 2025 }), called({ author: 'Roe et al.', date: 2025 }),
    ], [
      'Roe et al. 2025 / Ann Roe; et al. (2025): ', 'Roe et al. 2025 / Ann Roe; Bob Lee; et al. (2025): ', 'Roe and Others 2025 / Ann Roe; Others (2025): ',
      'Roe et al. 2025 / Roe, Ann; et al. (2025): ', 'Roe et al. 2025 / Ann Roe; et al. (2025): ', 'Roe et al. 2025 / Roe et al. (2025): ',
    ]);
  });

  it('calls a person by what stands before a comma, and what stands in braces by all of it, without the braces', () => {
    const called = (author: unknown) => {
      const map = mapOf('[A]: a [@k]\n');
      const { label, entries } = listSources(map, map.nodes.map(({ node }) => node.id), () => ({ author, date: 2025, title: 'T' }), wordingFor('en'));
      return `${label('k')} / ${entries[0]!.runs[0]!.text}`;
    };
    assert.deepEqual([
      'van der Berg, Jan', 'von der Leyen, Ursula', 'Ursula von der Leyen', 'Van Der Berg, Jan', 'Berg, Jan van der', 'de las Casas, Bartolomé', 'Bartolomé de las Casas', 'des Forêts, Louis-René',
      "in 't Veld, Sophie", 'hooks, bell', 'al-Ghazali, Abu Hamid', 'Ortega y Gasset, José', 'José Ortega y Gasset', 'van der Berg, Jan and de la Cruz, María', 'King, Jr., Martin Luther',
      'Smith, John, and Jane Doe', '{United Nations}', ['{United Nations}', 'Doe, Jane'], '{Simon and Schuster} and Doe, Jane', '{Smith, Miller; and Sons}', 'van der {Berg}, Jan',
      'Department for Business, Energy and Industrial Strategy', 'Bund der Steuerzahler', 'Der Spiegel', 'Doctors of the World', 'Ärzte für Frieden, Freiheit und Recht', { literal: '{The Beatles}' },
    ].map(called), [
      'van der Berg 2025 / van der Berg, Jan (2025): ',
      'von der Leyen 2025 / von der Leyen, Ursula (2025): ',
      'von der Leyen 2025 / Ursula von der Leyen (2025): ',
      'Van Der Berg 2025 / Van Der Berg, Jan (2025): ',
      'Berg 2025 / Berg, Jan van der (2025): ',
      'de las Casas 2025 / de las Casas, Bartolomé (2025): ',
      'de las Casas 2025 / Bartolomé de las Casas (2025): ',
      'des Forêts 2025 / des Forêts, Louis-René (2025): ',
      "in 't Veld 2025 / in 't Veld, Sophie (2025): ",
      'hooks 2025 / hooks, bell (2025): ',
      'al-Ghazali 2025 / al-Ghazali, Abu Hamid (2025): ',
      'Ortega y Gasset 2025 / Ortega y Gasset, José (2025): ',
      'Ortega y Gasset 2025 / José Ortega y Gasset (2025): ',
      'van der Berg and de la Cruz 2025 / van der Berg, Jan; de la Cruz, María (2025): ',
      'King 2025 / King, Jr., Martin Luther (2025): ',
      'Smith and Doe 2025 / Smith, John; Jane Doe (2025): ',
      'United Nations 2025 / United Nations (2025): ',
      'United Nations and Doe 2025 / United Nations; Doe, Jane (2025): ',
      'Simon and Schuster and Doe 2025 / Simon and Schuster; Doe, Jane (2025): ',
      'Smith, Miller; and Sons 2025 / Smith, Miller; and Sons (2025): ',
      'van der Berg 2025 / van der Berg, Jan (2025): ',
      'Department for Business, Energy and Industrial Strategy 2025 / Department for Business, Energy and Industrial Strategy (2025): ',
      'Bund der Steuerzahler 2025 / Bund der Steuerzahler (2025): ',
      'Der Spiegel 2025 / Der Spiegel (2025): ',
      'Doctors of the World 2025 / Doctors of the World (2025): ',
      'Ärzte für Frieden, Freiheit und Recht 2025 / Ärzte für Frieden, Freiheit und Recht (2025): ',
      'The Beatles 2025 / The Beatles (2025): ',
    ]);
  });

  it('names an institution in full, and a person by the family name', () => {
    const fields = new Map<string, DataValues>([
      ...Object.entries({
        a: 'Department for Transport', b: ['Department for Transport', 'Jan de Vries'], c: { literal: 'Human Rights Watch' }, d: [{ family: 'Rice', given: 'Ann' }], e: 'Ärzte ohne Grenzen',
        f: 'BBC News', g: 'Ludwig van Beethoven', h: 'Jane Doe and Max Müller', i: 'Amnesty International', j: 'JANE DOE', k: ['Greenpeace'], l: 'Mary-Ann O’Neil; Bund für Umwelt und Naturschutz',
      }).map(([key, author]): [string, DataValues] => [key, { author, date: 2025, title: 'T' }]),
      ...[...readBibtex('@book{m, author = {{Human Rights Watch}}, year = 2025}\n@book{n, author = {van Gogh, Vincent}, year = 2025}').entries.values()].map(({ key, fields: own }): [string, DataValues] => [key, own]),
      ...[...readCsl('[{"id": "o", "author": [{"literal": "World Health Organization"}, {"family": "Gogh", "non-dropping-particle": "van", "given": "V."}], "issued": "2025"}]').entries.values()].map(({ key, fields: own }): [string, DataValues] => [key, own]),
    ]);
    const map = mapOf(`[A]: a ${[...fields.keys()].map((key) => `[@${key}]`).join(' ')}\n`);
    const { label } = listSources(map, map.nodes.map(({ node }) => node.id), (key) => fields.get(key), wordingFor('en'));
    assert.deepEqual([...fields.keys()].map(label), [
      'Department for Transport 2025', 'Department for Transport and de Vries 2025', 'Human Rights Watch 2025a', 'Rice 2025', 'Ärzte ohne Grenzen 2025', 'BBC News 2025', 'van Beethoven 2025',
      'Doe and Müller 2025', 'Amnesty International 2025', 'DOE 2025', 'Greenpeace 2025', 'O’Neil and Bund für Umwelt und Naturschutz 2025',
      'Human Rights Watch 2025b', 'van Gogh 2025', 'World Health Organization and van Gogh 2025',
    ]);
  });

  it('says so where nothing is cited', async () => {
    assert.equal(await exported('[A]: a.\n', 'sources-md'), '# Sources: Argument map\n\nNo sources are cited.\n');
  });
});
