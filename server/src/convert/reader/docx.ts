import {
  AlignmentType, Document, ExternalHyperlink, HeadingLevel, LevelFormat, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType,
  type FileChild, type ParagraphChild,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { wellFormed } from '../draft/one-line.js';
import { deepestLevel, type ReaderBlock, type ReaderDocument, type Run } from './document.js';

const list = 'outline';
/** A twentieth of a point each. */
const step = 360;

/** A text for readers as a Word document: headings, a numbered outline, tables. The same text gives the same bytes. */
export async function toDocx(document: ReaderDocument): Promise<Uint8Array> {
  const { title, byline, blocks } = document;
  const isWide = blocks.some(({ kind }) => kind === 'table');
  const file = new Document({
    title: clean(title), creator: 'Argmark',
    styles: { default: { document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 100, line: 276 } } } } },
    numbering: { config: [{ reference: list, levels: Array.from({ length: deepestLevel + 1 }, (_, level) => levelOf(level)) }] },
    sections: [{
      properties: isWide ? { page: { size: { orientation: PageOrientation.LANDSCAPE }, margin: { top: 900, bottom: 900, left: 900, right: 900 } } } : {},
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(title))] }),
        ...byline === '' ? [] : [new Paragraph({ children: [new TextRun({ text: clean(byline), color: '595959' })] })],
        ...blocks.map(childOf),
      ],
    }],
  });
  return steady(new Uint8Array(await (await Packer.toBlob(file)).arrayBuffer()));
}

function levelOf(level: number) {
  return {
    level, format: LevelFormat.DECIMAL, alignment: AlignmentType.START,
    text: Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join('.'),
    // The number of a deep level is long.
    style: { paragraph: { indent: { left: step + 340 * level, hanging: step + 120 * level } } },
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
      rows: [
        new TableRow({ tableHeader: true, children: block.head.map((text) => cell([{ text, style: 'bold' }])) }),
        ...block.rows.map((cells) => new TableRow({ children: cells.map(cell), cantSplit: true })),
      ],
    });
  }
}

function cell(runs: readonly Run[]): TableCell {
  return new TableCell({ children: [new Paragraph({ children: inline(runs, 18), spacing: { after: 40, line: 240 } })], margins: { top: 40, bottom: 40, left: 80, right: 80 } });
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

/** On one line, without what XML cannot hold. */
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
