import { PDFDocument, PDFName, PDFNumber, PDFString, StandardFonts, type PDFFont } from '@cantoo/pdf-lib';
import fontkit from '@cantoo/fontkit';
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A page of a made PDF: lines, each at a place, in points from the upper left corner. */
export interface MadePage {
  readonly lines: readonly { readonly text: string; readonly x?: number; readonly y: number; readonly size?: number; readonly isBold?: boolean }[];
}

/** A PDF with these pages; `labels` begin at pages, as PDF numbers them: `{0: {S: 'r'}, 2: {S: 'D', St: 5}}`. */
export async function makePdf(pages: readonly MadePage[], labels?: Readonly<Record<number, { S: string; St?: number }>>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit as never);
  const require = createRequire(import.meta.url);
  const embed = (name: string): Promise<PDFFont> => document.embedFont(readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)), { subset: true });
  const font = await embed('DejaVuSans');
  const bold = pages.some(({ lines }) => lines.some(({ isBold }) => isBold)) ? await embed('DejaVuSans-Bold') : font;
  for (const { lines } of pages) {
    const page = document.addPage([595, 842]);
    for (const { text, x = 70, y, size = 11, isBold = false } of lines) page.drawText(text, { x, y: 842 - y, size, font: isBold ? bold : font });
  }
  if (labels !== undefined) {
    const { context } = document;
    const nums = Object.entries(labels).flatMap(([index, { S, St = 1 }]) =>
      [PDFNumber.of(Number(index)), context.obj({ S: PDFName.of(S), St: PDFNumber.of(St) })]);
    document.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: nums }));
  }
  return document.save();
}

/** A PDF of one line that is locked: with a user's password nobody reads it without, with an owner's alone everybody does. */
export async function makeLocked(text: string, passwords: { readonly userPassword?: string; readonly ownerPassword: string }): Promise<Uint8Array> {
  const document = await PDFDocument.load(await makePdf([{ lines: [{ text, y: 100 }] }]));
  document.encrypt(passwords);
  return document.save({ useObjectStreams: false });
}

/** A PDF of a Japanese word in a font that it does not embed, written by a table of characters (CMap) that it only names; below it, Latin words. */
export async function makeJapanese(cmap: string, codes: string, latin = ''): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context } = document;
  const page = document.addPage([300, 300]);
  const descriptor = context.register(context.obj({
    Type: 'FontDescriptor', FontName: 'HeiseiMin-W3', Flags: 4, FontBBox: [0, 0, 1000, 1000], ItalicAngle: 0, Ascent: 800, Descent: -200, CapHeight: 700, StemV: 80,
  }));
  const kind = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Japan1'), Supplement: 2 };
  const descendant = context.register(context.obj({
    Type: 'Font', Subtype: 'CIDFontType0', BaseFont: 'HeiseiMin-W3', CIDSystemInfo: kind, FontDescriptor: descriptor,
  }));
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'HeiseiMin-W3', Encoding: cmap, DescendantFonts: [descendant] }));
  page.node.setFontDictionary(PDFName.of('F1'), font);
  page.node.addContentStream(context.register(context.stream(`BT /F1 12 Tf 20 200 Td <${codes}> Tj ET`)));
  if (latin !== '') page.drawText(latin, { x: 20, y: 100, size: 12, font: await document.embedFont(StandardFonts.Helvetica) });
  return document.save();
}

/** A PDF that only shows a picture: nothing in it is text. */
export async function makeScan(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]).drawRectangle({ x: 10, y: 10, width: 100, height: 100 });
  return document.save();
}

/** A PDF of pages with words, of those that are pictures, and of empty ones. */
export async function makePartlyScanned(pages: readonly (string | 'picture' | 'empty')[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const picture = await document.embedPng(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
  for (const words of pages) {
    const page = document.addPage([400, 400]);
    if (words === 'picture') page.drawImage(picture, { x: 10, y: 10, width: 300, height: 300 });
    else if (words !== 'empty') page.drawText(words, { x: 20, y: 300, size: 12, font });
  }
  return document.save();
}

/** A PDF of pages whose letters have names that say nothing, as in fonts that TeX once made as pictures; those with `|` can be read. */
export async function makeGarbled(pages: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context } = document;
  const readable = await document.embedFont(StandardFonts.Helvetica);
  const letters = [...new Set(pages.join(''))];
  const encoding = context.obj({ Type: 'Encoding', Differences: [PDFNumber.of(1), ...letters.map((letter) => PDFName.of(String(letter.charCodeAt(0))))] });
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Nameless', Encoding: encoding }));
  for (const words of pages) {
    const page = document.addPage([900, 400]);
    if (words.includes('|')) {
      page.drawText(words.replace('|', ''), { x: 20, y: 300, size: 12, font: readable });
      continue;
    }
    page.node.setFontDictionary(PDFName.of('F1'), font);
    const codes = [...words].map((letter) => (letters.indexOf(letter) + 1).toString(16).padStart(2, '0')).join('');
    page.node.addContentStream(context.register(context.stream(`BT /F1 12 Tf 20 300 Td <${codes}> Tj ET`)));
  }
  return document.save();
}

/** A PDF with a script that runs when it is opened. */
export async function makeScripted(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([400, 400]).drawText(text, { x: 20, y: 300, size: 12, font });
  document.catalog.set(PDFName.of('OpenAction'), document.context.obj({ S: PDFName.of('JavaScript'), JS: PDFString.of('app.alert("no")') }));
  return document.save();
}

/** A Word document of paragraphs; each a list of runs: words, `{note}` for a footnote, `{page: true}` for the end of a page. */
export function makeDocx(paragraphs: readonly (readonly (string | { readonly note: string } | { readonly page: true })[])[]): Uint8Array {
  const notes: string[] = [];
  const body = paragraphs.map((runs) => `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr>${runs.map((run) => {
    if (typeof run === 'string') return `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escapeXml(run)}</w:t></w:r>`;
    if ('page' in run) return '<w:r><w:lastRenderedPageBreak/></w:r>';
    notes.push(run.note);
    return `<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`;
  }).join('')}</w:p>`).join('');
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${space}><w:body>${body}</w:body></w:document>`),
    'word/footnotes.xml': strToU8(`<w:footnotes ${space}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${notes.map((note, index) =>
      `<w:footnote w:id="${index + 1}"><w:p><w:r><w:t>${escapeXml(note)}</w:t></w:r></w:p></w:footnote>`).join('')}</w:footnotes>`),
  });
}

/** A book of chapters in XHTML; `pages` is its page list: labels by place (`c1.xhtml#p5`). */
export function makeEpub(chapters: readonly string[], pages: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = chapters.map((body, index) => [`OEBPS/c${index + 1}.xhtml`, strToU8(
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`)] as const);
  const list = Object.entries(pages).map(([place, label]) => `<li><a href="${place}">${label}</a></li>`).join('');
  return zipSync({
    'mimetype': strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'),
    'OEBPS/book.opf': strToU8(`<package><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${chapters.map((_, index) =>
      `<item id="c${index + 1}" href="c${index + 1}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${chapters.map((_, index) =>
      `<itemref idref="c${index + 1}"/>`).join('')}</spine></package>`),
    'OEBPS/nav.xhtml': strToU8(`<html><body><nav epub:type="page-list"><ol>${list}</ol></nav></body></html>`),
    ...Object.fromEntries(files),
  });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
