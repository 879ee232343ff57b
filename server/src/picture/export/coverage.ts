/** Characters from the first to the last. */
export type CodeRange = readonly [first: number, last: number];

/** Which characters a font has, by its `cmap` table (OpenType specification, formats 4 and 12). */
export function rangesOf(cmap: Uint8Array): readonly CodeRange[] {
  return cmapRanges(new DataView(cmap.buffer, cmap.byteOffset, cmap.byteLength), 0);
}

/** Which characters a TrueType font has. */
export function coverageOf(font: Uint8Array): (code: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + 16 * i;
    if (view.getUint32(record) !== 0x636d6170) continue;
    const ranges = cmapRanges(view, view.getUint32(record + 8));
    return (code) => ranges.some(([first, last]) => code >= first && code <= last);
  }
  return () => false;
}

function cmapRanges(view: DataView, cmap: number): CodeRange[] {
  const ranges: CodeRange[] = [];
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const table = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    const format = view.getUint16(table);
    if (format === 4) {
      const segments = view.getUint16(table + 6) / 2;
      for (let k = 0; k < segments; k++) {
        const last = view.getUint16(table + 14 + 2 * k);
        const first = view.getUint16(table + 16 + 2 * segments + 2 * k);
        if (first !== 0xffff) ranges.push([first, last]);
      }
    } else if (format === 12) {
      for (let k = 0; k < view.getUint32(table + 12); k++) {
        ranges.push([view.getUint32(table + 16 + 12 * k), view.getUint32(table + 20 + 12 * k)]);
      }
    }
  }
  return ranges;
}

/** The characters of `text` that no glyph of any of the fonts shows, each once. */
export function missingIn(text: string, fonts: readonly Uint8Array[]): string {
  const all = fonts.map(coverageOf);
  const covers = (code: number) => all.some((has) => has(code));
  const missing = new Set<string>();
  const known = new Set<string>();
  for (const character of text) {
    if (known.has(character)) continue;
    known.add(character);
    if (!/[\p{Cc}\p{Cf}\p{Mn}\s]/u.test(character) && !covers(character.codePointAt(0)!)) missing.add(character);
  }
  return [...missing].join('');
}
