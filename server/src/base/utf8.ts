/** Bytes that are no text in UTF-8. The message is part of a sentence: what they are, and what to do. */
export class NotUtf8 extends Error {}

/**
 * The text that bytes are in UTF-8, with its byte order mark if it has one. Throws `NotUtf8` for a text in another encoding; of
 * binary data it gives what can be read, with the NUL characters that tell it from a text. Linear.
 */
export function utf8Of(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const isBinary = !isUtf16(bytes) && bytes.includes(0);
    if (isBinary) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    throw new NotUtf8(isUtf16(bytes) ? 'it is in UTF-16, but only UTF-8 is read; save it as UTF-8' : `it is not in UTF-8 (see line ${lineOfFault(bytes)}); save it as UTF-8`);
  }
}

/** Tells UTF-16 by its mark; without one, it is valid UTF-8 in which every other character is NUL. */
function isUtf16([first, second]: Uint8Array): boolean {
  return first === 0xff && second === 0xfe || first === 0xfe && second === 0xff;
}

/** The line of the first sign that stands for bytes that are none. */
function lineOfFault(bytes: Uint8Array): number {
  const before = new TextDecoder('utf-8').decode(bytes).split('\ufffd', 1)[0]!;
  return before.split(/\r\n|\n|\r/).length;
}
