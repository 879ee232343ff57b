/** Pixels of the map to an inch, as in CSS. */
const TO_THE_INCH = 96;
const METRES_OF_AN_INCH = 0.0254;
/** The signature, and the header, which comes first. */
const AFTER_HEADER = 8 + 25;

/**
 * Returns the PNG with a note of how large it is: programs that put it on paper give it the map's own size, however many pixels of the
 * file make one of the map (`scale`). Without that, Word and LibreOffice take pixels for those of a screen. And with a note of what
 * has drawn it, so that no other picture is overwritten in its place.
 */
export function withNotes(png: Uint8Array, scale: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(scale * TO_THE_INCH / METRES_OF_AN_INCH);
  const size = new DataView(new ArrayBuffer(9));
  size.setUint32(0, perMetre);
  size.setUint32(4, perMetre);
  size.setUint8(8, 1);
  const notes = [chunk('pHYs', new Uint8Array(size.buffer)), chunk('tEXt', bytesOf('Software\0Argmark'))];
  const all = new Uint8Array(png.length + notes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of [png.subarray(0, AFTER_HEADER), ...notes, png.subarray(AFTER_HEADER)]) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function bytesOf(ascii: string): Uint8Array {
  return Uint8Array.from(ascii, (character) => character.charCodeAt(0));
}

/** Data with its length before it, and its checksum after it. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const all = new Uint8Array(4 + 4 + data.length + 4);
  const view = new DataView(all.buffer);
  view.setUint32(0, data.length);
  all.set(bytesOf(type), 4);
  all.set(data, 8);
  view.setUint32(8 + data.length, checksum(all.subarray(4, 8 + data.length)));
  return all;
}

/** CRC-32, as the specification of PNG has it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
