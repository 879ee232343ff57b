import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontsFor, type FontFile } from '../../server/src/picture/export/font-files.js';

const bytes = readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));

/** A font whose file begins in this way. */
function beginning(version: number, name = 'Sans.ttf'): FontFile {
  const copy = Buffer.from(bytes);
  copy.writeUInt32BE(version, 0);
  return { name, read: async (start, length) => new Uint8Array(copy.subarray(start, start + length)) };
}

describe('a font file', () => {
  it('may be of any kind of outlines, by what it begins with, and nothing else is one', async () => {
    const known = async (version: number) => (await fontsFor('A', [beginning(version)])).map((font) => Buffer.from(font).readUInt32BE(0));
    for (const version of [0x0001_0000, 0x7472_7565, 0x4f54_544f]) assert.deepEqual(await known(version), [version]);
    for (const version of [0, 0x0002_0000, 0x7474_6367]) assert.deepEqual(await known(version), []);
  });

  it('is written with all its tables, each where the list of them says', async () => {
    const [written] = await fontsFor('A', [beginning(0x0001_0000)]);
    const tablesIn = (font: Buffer) => Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const [start, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
      return [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 4), font.subarray(start, start + length).toString('base64')];
    });
    assert.deepEqual(tablesIn(Buffer.from(written!)), tablesIn(bytes));
    // What helps to look a table up: the largest power of two below their number, and what is left.
    assert.deepEqual(Buffer.from(written!).subarray(4, 12), bytes.subarray(4, 12));
  });

  it('comes before those that are bold, slanted or narrow, and none that lacks the letters is taken', async () => {
    const [bold, plain] = [beginning(0x0001_0000, 'A-Bold.ttf'), beginning(0x7472_7565, 'Z.ttf')];
    assert.deepEqual((await fontsFor('A', [bold, plain])).map((font) => Buffer.from(font).readUInt32BE(0)), [0x7472_7565]);
    assert.deepEqual(await fontsFor('漢', [plain]), []);
  });
});
