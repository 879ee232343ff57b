import type { ImportFormat } from '../../../server/src/convert/formats.js';
import { importMap } from '../../../server/src/convert/import.js';
import { imported } from '../../support/imported.js';
import { expectTold } from '../../support/told.js';

/** What becomes of a file, whose first line is its format: the map, and what is said of it; or why it is not read. */
async function told(example: string): Promise<string[]> {
  const [, format, file] = /^(\S+)\n([^]*)$/.exec(example)! as unknown as [string, ImportFormat, string];
  const refused = await importMap(file, { format }).then(() => undefined, (error: Error) => error);
  if (refused !== undefined) return [`refused: ${refused.name} ${refused.message}`];
  const { text, remarks, related } = await imported(file, { format });
  return [...text.trimEnd().split('\n').map((line) => (line === '' ? '.' : line)), `(${[`${related} related`, ...remarks].join('; ')})`];
}

describe('files of other programs (UPDATE=1 writes what becomes of them now)', () => {
  it('become maps, or are refused in a sentence', () => expectTold('imports.txt', told));
});
