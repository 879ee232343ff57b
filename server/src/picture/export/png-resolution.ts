/** Pixels of the map to an inch, as in CSS. */
const TO_THE_INCH = 96;
const METRES_OF_AN_INCH = 0.0254;
/** The signature, and the header, which comes first. */
const AFTER_HEADER = 8 + 25;

/**
 * Returns the PNG with a note of how large it is: programs that put it on paper give it the map's own size, however many pixels of the
 * file make one of the map (`scale`). Without that, Word and LibreOffice take pixels for those of a screen.
 */
export function withResolution(png: Uint8Array, scale: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(scale * TO_THE_INCH / METRES_OF_AN_INCH);
  const chunk = new DataView(new ArrayBuffer(4 + 4 + 9 + 4));
  chunk.setUint32(0, 9);
  chunk.setUint32(4, 0x70485973); // pHYs
  chunk.setUint32(8, perMetre);
  chunk.setUint32(12, perMetre);
  chunk.setUint8(16, 1);
  chunk.setUint32(17, checksum(new Uint8Array(chunk.buffer, 4, 13)));
  const all = new Uint8Array(png.length + chunk.byteLength);
  all.set(png.subarray(0, AFTER_HEADER));
  all.set(new Uint8Array(chunk.buffer), AFTER_HEADER);
  all.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.byteLength);
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
