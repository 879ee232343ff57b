import { withWindowsSigns } from '../../base/windows-1252.js';
import { longestText, tooLong, Unreadable } from './unreadable.js';

/**
 * Returns the text in a file, without the mark of its byte order: UTF-8 or, by that mark, UTF-16; what is no UTF-8 is read as
 * Windows-1252. Throws `Unreadable` for what is no text.
 */
export function decodeText(bytes: Uint8Array, { encoding, kinds = textKinds }: { readonly encoding?: string | undefined; /** What to name instead. */ readonly kinds?: string } = {}): string {
  if (bytes.length > longestText * 4) throw tooLong();
  const text = decode(bytes, encoding);
  if (text.slice(0, 100_000).includes('\0')) throw new Unreadable(`it contains binary data. Name ${kinds}.`);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

const textKinds = 'a file with text: plain text, Markdown, HTML, PDF, Word or EPUB';

function decode(bytes: Uint8Array, encoding: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const label of [encoding, 'utf-8']) {
    if (label === undefined) continue;
    try {
      const decoder = new TextDecoder(label, { fatal: true });
      const text = decoder.decode(bytes);
      return decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text;
    } catch {
      // Not in this encoding, or there is none of that name.
    }
  }
  return withWindowsSigns(new TextDecoder('windows-1252').decode(bytes));
}
