import { readBibtex } from '../../server/src/sources/bibliography/bibtex.js';
import { readCsl } from '../../server/src/sources/bibliography/csl.js';
import { readRis } from '../../server/src/sources/bibliography/ris.js';
import { expectTold } from '../support/told.js';

const readers = { bibtex: readBibtex, csl: readCsl, ris: readRis };

/** The entries of a bibliography, whose first line is its format, with where their keys stand, and what is wrong with it. */
function told(example: string): string[] {
  const [, format, text = ''] = /^(\S+)\n([^]*)$/.exec(example)!;
  const { entries, problems } = readers[format as keyof typeof readers](text);
  const at = ({ start, end }: { readonly start: number; readonly end: number }) => `${start}-${end} ${JSON.stringify(text.slice(start, end))}`;
  return [...[...entries.values()].map(({ key, fields, range }) => `${key} at ${at(range)}: ${JSON.stringify(fields)}`), ...problems.map(({ message, range }) => `wrong at ${at(range)}: ${message}`)];
}

describe('bibliographies (UPDATE=1 writes what is read of them now)', () => {
  it('are read as they were', () => expectTold('bibliographies.txt', told));
});
