import type { SourceText } from '../source-text.js';
import { decodeText } from './decode.js';
import { readMarkdown, readPlain } from './plain.js';
import { isUnreadable, longestText, tooLong, Unreadable } from './unreadable.js';

/** A file of a source, as it was read. */
export interface SourceFile {
  /** Its name, whose ending helps to tell what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Extracts the text of a source. Rejects with `Unreadable`, whose message says why and what to do, where there is none to be had.
 * What reads each kind of file is loaded when one of it is read. Nothing in a file is run, and nothing is fetched.
 */
export async function extractText({ name, bytes }: SourceFile): Promise<SourceText> {
  if (bytes.length === 0) throw new Unreadable('it is empty. Put the text of the source there.');
  const text = await read(name.toLowerCase(), bytes).catch((error: unknown) => {
    throw isUnreadable(error) ? error : new Unreadable('it is broken. Open it in the program that made it and save it again.');
  });
  if (text.text.length > longestText) throw tooLong();
  return text;
}

async function read(name: string, bytes: Uint8Array): Promise<SourceText> {
  const ending = /\.([^.]+)$/.exec(name)?.[1] ?? '';
  const start = startOf(bytes);
  if (start.includes('%PDF-') || ending === 'pdf') return (await import('./read-pdf.js')).readPdf(bytes);
  if (start.startsWith('PK\x03\x04') || ending === 'docx' || ending === 'epub') return (await import('./read-markup.js')).readZip(bytes, ending);
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new Unreadable('it is in Word’s old format or a similar one. Save it as .docx.');
  if (start.startsWith('{\\rtf')) throw new Unreadable('it is in Rich Text Format. Save it as .docx, .html or plain text.');
  const isHtml = /^(?:html?|xhtml|xht)$/.test(ending) || /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(start.replace(/^\xef\xbb\xbf/, ''));
  if (isHtml) return (await import('./read-markup.js')).readHtml(bytes);
  const text = decodeText(bytes);
  return /^(?:md|markdown|mdown|qmd|rmd)$/.test(ending) ? readMarkdown(text) : readPlain(text);
}

/** The first bytes, as Latin-1. */
function startOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 1024));
}
