import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exportFormats, importFormats, type ExportFormat, type ImportFormat } from '../../server/src/convert/formats.js';
import { docxLines } from '../support/docx-text.js';
import { exported } from '../support/exported.js';
import { golden } from '../support/golden.js';
import { imported } from '../support/imported.js';

const fixtures = path.join(import.meta.dirname, '../fixtures/convert');
const text = readFileSync(path.join(fixtures, 'everything.arg'), 'utf8');
const written = exportFormats.map(({ id }) => id).filter((id) => !['svg', 'png', 'pdf', 'html'].includes(id));
const comesBack = (id: string) => importFormats.some((each) => each.id === id);

/** What a format makes of a map, what it says that it leaves out, and for a format that is read too, the map that comes back. */
async function throughFormat(map: string, id: ExportFormat): Promise<string> {
  const lost: string[] = [];
  const file = await exported(map, id, { onLoss: (what) => lost.push(what) });
  const said = typeof file !== 'string' ? docxLines(file).join('\n') : file.startsWith('{') ? compact(JSON.parse(file) as object) : file.trimEnd();
  const lines = [said, '', `=== left out: ${lost.join(', ') || 'nothing'}`];
  if (typeof file === 'string' && comesBack(id)) {
    const { text: back, remarks, related } = await imported(file, { format: id as ImportFormat });
    lines.push(`=== comes back, ${related} related; ${remarks.join('; ')}`, back.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}

/** A JSON file in few lines: one for each item of its lists. */
function compact(file: object): string {
  return Object.entries(file).flatMap(([key, value]) => [`${key}:`, ...(Array.isArray(value) ? value : Object.entries(value as object ?? {})).map((each) => `  ${JSON.stringify(each)}`)]).join('\n');
}

describe('a map with everything that a map can hold (UPDATE=1 writes what becomes of it now)', () => {
  for (const id of written) {
    it(`becomes ${id}, and what comes back is told`, async () => golden(path.join(fixtures, 'everything', `${id}.txt`), await throughFormat(text, id)));
  }

  for (const id of ['md', 'docx', 'table-md', 'sources-md'] as const) {
    it(`is told of in German in ${id}`, async () =>
      golden(path.join(fixtures, 'everything', `${id}.de.txt`), await throughFormat(text.replace('lang: en', 'lang: de'), id)));
  }
});
