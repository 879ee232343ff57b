import type { SourceText } from '../source-text.js';
import { decodeText } from './decode.js';
import { readDocx } from './docx.js';
import { readEpub } from './epub.js';
import { addHtml } from './html.js';
import { Paragraphs } from './paragraphs.js';
import { Unreadable } from './unreadable.js';
import { Zip } from './zip.js';

/** Returns the text of an HTML page. */
export function readHtml(bytes: Uint8Array): SourceText {
  const start = String.fromCharCode(...bytes.subarray(0, 2048));
  const encoding = /<meta\b[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1];
  const paragraphs = new Paragraphs();
  addHtml(decodeText(bytes, { encoding }), paragraphs);
  return withWords(paragraphs.done('html'));
}

/** Returns the text of a packed document: Word or EPUB, by what is in it. */
export function readZip(bytes: Uint8Array, ending: string): SourceText {
  const isEncrypted = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isEncrypted) throw new Unreadable('it is locked with a password, or in an old Word format. Save it as .docx without a password.');
  const zip = new Zip(bytes);
  if (zip.has('word/document.xml') || ending === 'docx') return withWords(readDocx(zip));
  if (zip.has('META-INF/container.xml') || ending === 'epub') return withWords(readEpub(zip));
  throw new Unreadable('it is a compressed file that is neither .docx nor .epub. Name a file with text.');
}

function withWords(text: SourceText): SourceText {
  if (!/[\p{L}\p{N}]/u.test(text.text)) throw new Unreadable('it contains no words. Name a file with text.');
  return text;
}
