import { rangesOf, type CodeRange } from './coverage.js';

/** A file with one or several fonts, read in parts: those of a machine are many, and large. */
export interface FontFile {
  readonly name: string;
  /** Rejects if it cannot be read. */
  read(start: number, length: number): Promise<Uint8Array>;
}

/** The fonts that a machine has. */
export type ListFonts = () => Promise<readonly FontFile[]>;

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly start: number;
  readonly length: number;
}

/** The first font of a file, as far as it has been read. */
interface Face {
  readonly file: FontFile;
  readonly version: number;
  readonly tables: readonly Table[];
  readonly ranges: readonly CodeRange[];
}

const COLLECTION = 0x74746366;
/** Of Apple, of Microsoft in outlines of either kind, and of collections; what begins otherwise is no font that is known here. */
const VERSIONS = new Set([0x00010000, 0x74727565, 0x4f54544f]);
/** More than this no font has. */
const MOST_TABLES = 200;
const [HEADER, ENTRY] = [12, 16];

/**
 * Fonts, as files of one font each, that have as many of the characters as any have; each has the most of those that are left. Those whose
 * letters are pictures, as of many emoji, are left out: neither PNG nor PDF can be drawn with them.
 */
export async function fontsFor(characters: string, files: readonly FontFile[]): Promise<Uint8Array[]> {
  const faces = (await Promise.all(files.toSorted(plainFirst).map((file) => faceOf(file).catch(() => undefined))))
    .filter((face) => face !== undefined).filter(({ tables }) => tables.some(({ tag }) => tag === 'glyf' || tag === 'CFF '));
  let left = [...characters].map((character) => character.codePointAt(0)!);
  const chosen: Uint8Array[] = [];
  while (left.length > 0) {
    let [best, most] = [undefined as Face | undefined, 0];
    for (const face of faces) {
      const count = left.filter((code) => has(face, code)).length;
      if (count > most) [best, most] = [face, count];
    }
    if (best === undefined) break;
    const { ranges } = best;
    left = left.filter((code) => !has({ ranges }, code));
    faces.splice(faces.indexOf(best), 1);
    const whole = await written(best).catch(() => undefined);
    if (whole !== undefined) chosen.push(whole);
  }
  return chosen;
}

function has({ ranges }: Pick<Face, 'ranges'>, code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

/** Bold, slanted and narrow ones are in for others only where there is nothing else. */
function plainFirst(a: FontFile, b: FontFile): number {
  const rank = ({ name }: FontFile) => Number(/bold|italic|oblique|light|thin|black|heavy|medium/i.test(name)) * 2 + Number(/mono|serif|cond|narrow/i.test(name));
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1);
}

/** `undefined`: it is no font. Rejects if the file cannot be read. */
async function faceOf(file: FontFile): Promise<Face | undefined> {
  const view = async (start: number, length: number) => {
    const { buffer, byteOffset, byteLength } = await file.read(start, length);
    return new DataView(buffer, byteOffset, byteLength);
  };
  const first = await view(0, HEADER + 4);
  const start = first.getUint32(0) === COLLECTION ? first.getUint32(HEADER) : 0;
  const header = await view(start, HEADER);
  const [version, count] = [header.getUint32(0), header.getUint16(4)];
  if (!VERSIONS.has(version) || count > MOST_TABLES) return undefined;
  const entries = await view(start + HEADER, ENTRY * count);
  const tables = Array.from({ length: count }, (_, i): Table => ({
    tag: String.fromCharCode(...[0, 1, 2, 3].map((at) => entries.getUint8(ENTRY * i + at))),
    checksum: entries.getUint32(ENTRY * i + 4), start: entries.getUint32(ENTRY * i + 8), length: entries.getUint32(ENTRY * i + 12),
  }));
  const cmap = tables.find(({ tag }) => tag === 'cmap');
  if (cmap === undefined) return undefined;
  return { file, version, tables, ranges: rangesOf(await file.read(cmap.start, cmap.length)) };
}

/** A file with this font alone (OpenType specification, “Organization of an OpenType font”). */
async function written({ file, version, tables }: Face): Promise<Uint8Array> {
  const places: number[] = [];
  let length = HEADER + ENTRY * tables.length;
  for (const table of tables) {
    places.push(length);
    length += Math.ceil(table.length / 4) * 4;
  }
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, version);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * ENTRY);
  view.setUint16(8, power);
  view.setUint16(10, (tables.length - 2 ** power) * ENTRY);
  for (const [i, table] of tables.entries()) {
    const at = HEADER + ENTRY * i;
    bytes.set([...table.tag].map((letter) => letter.charCodeAt(0)), at);
    view.setUint32(at + 4, table.checksum);
    view.setUint32(at + 8, places[i]!);
    view.setUint32(at + 12, table.length);
    bytes.set(await file.read(table.start, table.length), places[i]);
  }
  return bytes;
}
