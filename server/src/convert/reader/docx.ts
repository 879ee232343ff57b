import {
  AlignmentType, Document, ExternalHyperlink, HeadingLevel, LevelFormat, LineRuleType, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType,
  type FileChild, type ParagraphChild,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { wellFormed } from '../../base/one-line.js';
import { deepestLevel, type ReaderBlock, type ReaderDocument, type Run } from './document.js';

const list = 'outline';
/** A twentieth of a point each. */
const step = 360;
const margin = 900;
/** The text's width on a page of A4 across. */
const widePage = 16838 - 2 * margin;

/** A text for readers as a Word document: headings, a numbered outline, tables. The same text gives the same bytes. */
export async function toDocx(document: ReaderDocument): Promise<Uint8Array> {
  const { title, byline, blocks, lang } = document;
  const isWide = blocks.some(({ kind }) => kind === 'table');
  const file = new Document({
    title: clean(title), creator: 'Argmark',
    styles: stylesIn(lang),
    numbering: { config: [{ reference: list, levels: Array.from({ length: deepestLevel + 1 }, (_, level) => levelOf(level)) }] },
    sections: [{
      properties: isWide ? { page: { size: { orientation: PageOrientation.LANDSCAPE }, margin: { top: margin, bottom: margin, left: margin, right: margin } } } : {},
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(title))] }),
        ...byline === '' ? [] : [new Paragraph({ children: [new TextRun({ text: clean(byline), color: '595959' })] })],
        ...blocks.map(childOf),
      ],
    }],
  });
  return steady(new Uint8Array(await (await Packer.toBlob(file)).arrayBuffer()));
}

/** Spelling is checked in the map's language; a heading keeps its distance, and stays with what it is above. */
function stylesIn(lang: string) {
  const heading = (size: number, color: string) =>
    ({ run: { size, color }, paragraph: { keepNext: true, spacing: { before: 320, after: 120, ...multiple(1) } } });
  return {
    default: {
      document: { run: { font: 'Calibri', size: 22, language: { value: lang } }, paragraph: { spacing: { after: 100, ...multiple(1.15) } } },
      title: { run: { size: 48 }, paragraph: { spacing: { after: 120, ...multiple(1) } } },
      heading1: heading(32, '2E74B5'),
      heading2: heading(26, '2E74B5'),
      heading3: heading(24, '1F4D78'),
    },
  };
}

/** Lines so many times as high as the largest letters in them. Without the rule, LibreOffice sets large letters over each other. */
function multiple(times: number) {
  return { line: Math.round(240 * times), lineRule: LineRuleType.AUTO };
}

function levelOf(level: number) {
  return {
    level, format: LevelFormat.DECIMAL, alignment: AlignmentType.START,
    text: Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join('.'),
    // The number of a deep level is long, in wide fonts too.
    style: { paragraph: { indent: { left: step + 390 * level, hanging: step + 220 * level } } },
  };
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

function childOf(block: ReaderBlock): FileChild {
  switch (block.kind) {
    case 'heading': return new Paragraph({ heading: headings[Math.min(block.level, 3) - 1]!, children: [new TextRun(clean(block.text))] });
    case 'paragraph': return new Paragraph({ children: inline(block.runs) });
    case 'item': return new Paragraph({
      numbering: { reference: list, level: block.level }, children: inline(block.runs), ...block.level === 0 ? { spacing: { before: 240 } } : {},
    });
    case 'reference': return new Paragraph({ children: inline(block.runs), indent: { left: step, hanging: step } });
    case 'table': return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: widthsOf(block),
      rows: [
        new TableRow({ tableHeader: true, children: block.head.map((text) => cell([{ text, style: 'bold' }])) }),
        ...block.rows.map((cells) => new TableRow({ children: cells.map(cell), cantSplit: true })),
      ],
    });
  }
}

/** What a letter of a table takes, in wide fonts too, and what stands left and right of a cell's text. */
const letter = 115;
const cellSides = 180;

/** Room for the longest word of each column, and the rest by how much they hold: long texts are in no towers, and no word is broken. */
function widthsOf({ head, rows }: Extract<ReaderBlock, { readonly kind: 'table' }>): readonly number[] {
  const columns = head.map((name, column) => {
    const texts = rows.map((cells) => cells[column]!.map(({ text }) => text).join(''));
    const longestIn = (text: string) => text.split(/\s+/).reduce((most, { length }) => Math.max(most, length), 0);
    // The head is bold.
    const longest = Math.max(1.2 * longestIn(name), ...texts.map(longestIn));
    const all = texts.reduce((sum, { length }) => sum + length, 0);
    return { least: letter * Math.min(longest, 16) + cellSides, share: Math.min(all / Math.max(1, rows.length), 80) + 1 };
  });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const least = sum(columns.map((column) => column.least));
  const shares = sum(columns.map(({ share }) => share));
  return columns.map((column) => Math.round(least > widePage ? widePage * column.least / least : column.least + (widePage - least) * column.share / shares));
}

function cell(runs: readonly Run[]): TableCell {
  return new TableCell({ children: [new Paragraph({ children: inline(runs, 18), spacing: { after: 40, ...multiple(1) } })], margins: { top: 40, bottom: 40, left: 80, right: 80 } });
}

function inline(runs: readonly Run[], size?: number): ParagraphChild[] {
  return runs.map(({ text, style, href }) => {
    const run = new TextRun({
      text: clean(text), ...style === 'bold' ? { bold: true } : style === 'italic' ? { italics: true } : {},
      ...size === undefined ? {} : { size }, ...href === undefined ? {} : { style: 'Hyperlink' },
    });
    return href === undefined ? run : new ExternalHyperlink({ link: href, children: [run] });
  });
}

/** Returns a text on one line, without what XML cannot hold. */
function clean(text: string): string {
  return wellFormed(text).replace(/[\r\n\t]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd');
}

/** The library writes the time of day and random names into the file: here all are the same each time. */
function steady(bytes: Uint8Array): Uint8Array {
  const ids = new Map<string, string>();
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, content] as const;
    const text = new TextDecoder().decode(content)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12000-01-01T00:00:00Z')
      .replace(/"rId([a-z0-9_-]{12,})"/g, (_, id: string) => {
        const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
        ids.set(id, known);
        return `"${known}"`;
      });
    return [name, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(files), { mtime: '2000-01-01T00:00:00', level: 6 });
}
