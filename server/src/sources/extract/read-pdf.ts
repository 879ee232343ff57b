import './pdf-environment.js';
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { SourceText } from '../source-text.js';
import { Paragraphs } from './paragraphs.js';
import { addPage, type PdfItem } from './pdf-lines.js';
import { Unreadable } from './unreadable.js';

// The page that shows sources draws them with the same library, from the same file.
export { getDocument, PDFWorker, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
export { WorkerMessageHandler };

/**
 * The text of a PDF, with the numbers that are printed on its pages where the file names them. Scripts in it are not run,
 * and nothing is fetched.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceText> {
  if (bytes.length > large && !hasEnd(bytes)) throw new Unreadable('its end is missing: it was not saved or downloaded completely. Get it again.');
  const tables: string[] = [];
  const task = getDocument({
    // It is given away to the reader.
    data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, disableFontFace: true, isEvalSupported: false, useWorkerFetch: false,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, enableXfa: false, stopAtErrors: false,
    CMapReaderFactory: lacking(tables),
  });
  try {
    const document = await task.promise;
    const labels = await document.getPageLabels().catch(() => null);
    const paragraphs = new Paragraphs();
    const wordless: number[] = [];
    const garbled: number[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      paragraphs.beginPage(labels?.[number - 1] || undefined);
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const words = items.filter((item) => 'str' in item) as PdfItem[];
      if (words.every(({ str }) => str.trim() === '')) wordless.push(number);
      if (isGarbled(words)) garbled.push(number);
      else addPage(words, paragraphs);
      page.cleanup();
    }
    const text = paragraphs.done('pdf');
    if (!/[\p{L}\p{N}]/u.test(text.text)) {
      if (tables.length > 0) {
        throw new Unreadable(`its words use a character table that it does not contain (${tables[0]!}). Save it again with its fonts `
          + 'embedded, or as text.');
      }
      if (garbled.length > 0) throw new Unreadable('its fonts do not say which letters they draw. Run text recognition (OCR) on it and save it again.');
      // Of a file whose pages cannot be found, one is made up that stands nowhere in it.
      if (document.numPages === 0 || (await document.getPage(1)).ref === null) throw new Unreadable(broken);
      throw new Unreadable(`${(await pagesThat(document, wordless, () => true)).length > 0 ? 'its pages are pictures without text. Run' : 'nothing is written on its pages. If they show words, run'} text recognition (OCR) on it and save it again.`);
    }
    const pictures = await pagesThat(document, wordless, (operator) => paintsPicture.has(operator));
    if (pictures.length + tables.length + garbled.length === 0) return text;
    const indices = (numbers: readonly number[]) => numbers.map((number) => number - 1);
    return { ...text, unread: { pictures: indices(pictures), garbled: indices(garbled), tables: [...new Set(tables)] } };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reasonOf(error));
  } finally {
    await task.destroy();
  }
}

/** In bytes, the size from which a file whose end is missing is not searched for what could be saved of it, which took minutes and all memory. */
const large = 20_000_000;

/** Whether a file ends as a PDF does, with the place of its table; programs may have put something after that. */
function hasEnd(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-65_536)).includes('startxref');
}

/**
 * Whether the fonts of a page do not tell which letters they draw, as many that TeX made as pictures do not: what comes out then
 * is signs of any kind, control characters among them. Of pages that can be read, those with program code have the fewest letters.
 */
function isGarbled(words: readonly PdfItem[]): boolean {
  const signs = words.map(({ str }) => str).join('').replace(/\s/g, '');
  const countOf = (kind: RegExp) => signs.match(kind)?.length ?? 0;
  return countOf(/[\p{Cc}\p{Co}\uFFFD]/gu) > 0.08 * signs.length && countOf(/[\p{L}\p{N}\p{M}]/gu) < 0.6 * signs.length;
}

/** This many pages without words are looked at; where one of them is a picture, all of them count as such. */
const mostLookedAt = 5;

/** Which of the pages without words paint something in this way, and are not empty. What a picture shows is unpacked for this, one at a time. */
async function pagesThat(document: PDFDocumentProxy, wordless: readonly number[], paint: (operator: number) => boolean): Promise<readonly number[]> {
  const pictures: number[] = [];
  for (const number of wordless.slice(0, mostLookedAt)) {
    const page = await document.getPage(number);
    const { fnArray } = await page.getOperatorList();
    if (fnArray.some(paint)) pictures.push(number);
    page.cleanup();
  }
  return pictures.length === 0 ? [] : [...pictures, ...wordless.slice(mostLookedAt)];
}

const paintsPicture: ReadonlySet<number> = new Set([
  OPS.paintImageXObject, OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObject, OPS.paintImageMaskXObjectGroup, OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObject, OPS.paintInlineImageXObjectGroup,
]);

/** Instead of tables of characters (CMaps), of which there are none: notes those that are asked for; what is written by them is left out. */
function lacking(tables: string[]): new () => { fetch(asked: { name: string }): Promise<never> } {
  return class {
    fetch({ name }: { name: string }): Promise<never> {
      tables.push(name);
      return Promise.reject(new Error(`There is no ${name}.`));
    }
  };
}

const broken = 'it is broken, or not a PDF. Open it in the program that made it and save it again.';

function reasonOf(error: unknown): string {
  const name = (error as { name?: unknown } | undefined)?.name;
  if (name === 'PasswordException') return 'it is locked with a password. Save a copy without one.';
  return broken;
}
