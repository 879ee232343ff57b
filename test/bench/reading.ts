// A long PDF that the server reads behind a map in which somebody types.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { startServer } from '../soak/server.js';
import { languages, makeParagraphs, randomFrom } from '../sources/made-texts.js';

/** Milliseconds, each of one run. */
export interface ReadingTimes {
  /** From the start of reading to the finding that follows from it. */
  readonly read: number;
  /** From each keystroke meanwhile to the diagnostics that follow it; the wait for further keystrokes (15 ms) is in it. */
  readonly keystrokes: readonly number[];
  /** Bytes that the process has held at most, and after a collection when all is read. */
  readonly peak: number;
  readonly after: number;
}

/** A PDF of so many pages of forty lines. */
async function makeBook(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const paragraphs = makeParagraphs(languages[0]!, randomFrom(3), pages * 5);
  for (let number = 0; number < pages; number++) {
    const page = document.addPage([420, 600]);
    const words = paragraphs.slice(number * 5, number * 5 + 5).flat().map((word) => word.replaceAll('’', "'"));
    for (let line = 0; line * 9 < words.length; line++) page.drawText(words.slice(line * 9, line * 9 + 9).join(' '), { x: 40, y: 560 - line * 13, size: 9, font });
  }
  return document.save();
}

/** Types in a map of `claims` while a source of so many pages is read for it. `file` is the built server, `folder` an empty folder to use. */
export async function timeReading(file: string, folder: string, { pages, claims }: { pages: number; claims: string }): Promise<ReadingTimes> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'book.pdf'), await makeBook(pages));
  const quotation = 'These words stand nowhere in any book';
  const text = `===\nsources: {book: {file: book.pdf}}\n===\n\n[Quoted]: “${quotation}” [@book].\n\n${claims.replace(/^===[^]*?===\n/, '')}\n\n[Moved]: A thesis below all. #thesis\n`;
  const lines = text.split('\n');
  const uri = pathToFileURL(path.join(folder, 'map.arg')).href;
  const server = await startServer(file, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }] });
  const start = performance.now();
  await server.open(uri, text);
  const keystrokes: number[] = [];
  let read: number | undefined;
  const isRead = ({ code }: { code?: unknown }) => code === 'quotation-not-found' || code === 'quotation-differs';
  const [middle, last] = [positionAt(indexLines(text), text.indexOf('ordinary', text.length / 2)), { line: lines.length - 2, character: 0 }];
  for (let version = 2; read === undefined; version++) {
    const before = performance.now();
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      // Each moves its finding: what has not changed is not sent again, and nobody could tell when it is known.
      contentChanges: [{ range: { start: last, end: last }, text: '\n' }, { range: { start: middle, end: middle }, text: 'x' }],
    });
    const { diagnostics } = await server.published(uri, version);
    keystrokes.push(performance.now() - before);
    if (diagnostics.some(isRead)) read = performance.now() - start;
    // As fast as somebody types.
    await new Promise((resolve) => { setTimeout(resolve, 60); });
  }
  const { peak, memory } = await server.usage();
  await server.end();
  return { read, keystrokes, peak, after: memory.rss };
}
