import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { formats, type FormatInfo } from '../../server/src/convert/formats.js';

const file = 'docs/formats.md';
const infos: readonly FormatInfo[] = formats;

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map(row).join('');
const endings = (info: FormatInfo) => info.endings.map((ending) => `\`.${ending}\``).join(' ');

const tables: Readonly<Record<string, string>> = {
  written: table(['name', 'format', 'extensions', ''], infos.filter(({ writes }) => writes !== undefined)
    .map((info) => [`\`${info.id}\``, info.name, endings(info), info.use])),
  lost: table(['format', 'what does not come back'], infos.filter(({ loses }) => loses !== undefined)
    .map((info) => [info.name, info.loses!])),
  read: table(['name', 'format', 'extensions', ''], infos.filter(({ reads }) => reads !== undefined)
    .map((info) => [`\`${info.id}\``, info.name, endings(info), info.use])),
};

describe(file, () => {
  it('has the tables of the formats (UPDATE=1 writes them)', () => {
    const page = readFileSync(file, 'utf8');
    const expected = page.replace(/(<!-- (\w+) -->\n)[^]*?(<!-- end -->)/g, (_, start: string, name: string, end: string) =>
      `${start}\n${tables[name]}\n${end}`);
    if (process.env['UPDATE'] === '1') writeFileSync(file, expected);
    assert.equal(readFileSync(file, 'utf8'), expected);
    for (const name of Object.keys(tables)) assert.ok(page.includes(`<!-- ${name} -->`), name);
  });
});
