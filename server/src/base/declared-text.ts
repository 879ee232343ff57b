import { utf8Of } from './utf8.js';
import { withWindowsSigns } from './windows-1252.js';

/**
 * The text of a file of another program: in UTF-16 by its mark, in the encoding that its XML declaration names, else in UTF-8. Throws
 * `NotUtf8` where only a guess could tell. Linear.
 */
export function declaredTextOf(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  return (label === undefined ? undefined : decoded(bytes, label)) ?? utf8Of(bytes);
}

function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
}

/** `undefined`: it is not in this encoding, or there is none of that name. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    // An encoding that has two bytes for each letter could not have been read from the declaration.
    if (decoder.encoding === 'utf-8' || decoder.encoding.startsWith('utf-16') && bytes[0] === 0x3c) return undefined;
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text;
  } catch {
    return undefined;
  }
}
