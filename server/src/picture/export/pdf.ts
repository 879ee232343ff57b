import fontkit from '@cantoo/fontkit';
import { LineCapStyle, PDFDocument, rgb, type Color, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { PAPER_MARGIN, paper, type PageSize } from './page-sizes.js';
import { shapesOf, type Shape } from './svg-shapes.js';

export interface PdfInput {
  /** A picture that is a file of its own. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly author: string | undefined;
  readonly page: PageSize;
  /** TrueType. */
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array };
}

/** Points to a pixel. */
const POINT = 0.75;
/** The longest side that viewers show. */
const MOST = 14_400;

/** The picture as a PDF of one page: vectors, and text that can be selected and searched. */
export async function toPdf({ svg, width, height, title, author, page: size, fonts }: PdfInput): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  document.setTitle(title, { showInWindowTitleBar: true });
  if (author !== undefined) document.setAuthor(author);
  document.setCreator('Argmark');
  document.setProducer('Argmark');
  // The same map gives the same file.
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  const [pageWidth, pageHeight, scale] = placeOn(size, width, height);
  const page = document.addPage([pageWidth, pageHeight]);
  const painter = new Painter(page, {
    regular: await document.embedFont(fonts.regular, { subset: true }),
    bold: await document.embedFont(fonts.bold, { subset: true }),
  }, scale, (pageWidth - width * scale) / 2, pageHeight - (pageHeight - height * scale) / 2);
  for (const shape of shapesOf(svg)) painter.paint(shape);
  return document.save();
}

function placeOn(size: PageSize, width: number, height: number): [number, number, number] {
  if (size === 'fit') {
    const scale = Math.min(POINT, MOST / width, MOST / height);
    return [width * scale, height * scale, scale];
  }
  const [short, long] = paper[size];
  const [pageWidth, pageHeight] = width > height ? [long, short] : [short, long];
  const scale = Math.min(POINT, (pageWidth - 2 * PAPER_MARGIN) / width, (pageHeight - 2 * PAPER_MARGIN) / height);
  return [pageWidth, pageHeight, scale];
}

class Painter {
  readonly #page: PDFPage;
  readonly #fonts: { readonly regular: PDFFont; readonly bold: PDFFont };
  readonly #scale: number;
  /** Where the picture's top left corner is, in points from the page's lower left one. */
  readonly #left: number;
  readonly #top: number;

  constructor(page: PDFPage, fonts: { regular: PDFFont; bold: PDFFont }, scale: number, left: number, top: number) {
    [this.#page, this.#fonts, this.#scale, this.#left, this.#top] = [page, fonts, scale, left, top];
  }

  paint(shape: Shape): void {
    const { tag, attributes } = shape;
    const of = (name: string) => Number(attributes[name] ?? 0);
    switch (tag) {
      case 'path': return this.#path(attributes['d']!, shape);
      case 'rect': return this.#path(rectangle(of('x'), of('y'), of('width'), of('height'), of('rx')), shape);
      case 'circle': return this.#path(circle(of('cx'), of('cy'), of('r')), shape);
      case 'text': return this.#text(shape);
    }
  }

  #path(d: string, { x, y, scale, style }: Shape): void {
    const fill = colourOf(style['fill'] ?? '#000000');
    const stroke = colourOf(style['stroke'] ?? 'none');
    if (fill === undefined && stroke === undefined) return;
    const dashes = (style['stroke-dasharray'] ?? 'none') === 'none' ? undefined : style['stroke-dasharray']!.split(/[ ,]+/).map(Number);
    this.#page.drawSvgPath(d, {
      x: this.#left + x * this.#scale,
      y: this.#top - y * this.#scale,
      scale: this.#scale * scale,
      ...fill === undefined ? {} : { color: fill, opacity: Number(style['fill-opacity'] ?? 1) },
      ...stroke === undefined ? {} : {
        borderColor: stroke, borderWidth: Number.parseFloat(style['stroke-width'] ?? '1'),
        borderOpacity: Number(style['stroke-opacity'] ?? 1),
        ...dashes === undefined ? {} : { borderDashArray: dashes },
        ...style['stroke-linecap'] === 'round' ? { borderLineCap: LineCapStyle.Round } : {},
      },
    });
  }

  #text({ attributes, text, x, y, scale, style }: Shape): void {
    const font = style['font-weight'] === 'bold' ? this.#fonts.bold : this.#fonts.regular;
    const size = Number.parseFloat(style['font-size'] ?? '12');
    const anchor = attributes['text-anchor'] ?? style['text-anchor'] ?? 'start';
    // A text from right to left begins at its right end.
    const share = anchor === 'middle' ? 0.5 : (anchor === 'end') !== (attributes['direction'] === 'rtl') ? 1 : 0;
    const left = x + scale * (Number(attributes['x']) - share * font.widthOfTextAtSize(text, size));
    this.#page.drawText(text, {
      x: this.#left + left * this.#scale, y: this.#top - (y + scale * Number(attributes['y'])) * this.#scale,
      size: size * scale * this.#scale, font, color: colourOf(style['fill'] ?? '#000000') ?? rgb(0, 0, 0),
    });
  }
}

function rectangle(x: number, y: number, width: number, height: number, rx: number): string {
  const r = Math.min(rx, width / 2, height / 2);
  if (r === 0) return `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
  const [right, bottom] = [x + width, y + height];
  // A quarter of a circle as a cubic curve.
  const k = r * 0.4477;
  return `M${x + r} ${y}H${right - r}C${right - k} ${y} ${right} ${y + k} ${right} ${y + r}V${bottom - r}`
    + `C${right} ${bottom - k} ${right - k} ${bottom} ${right - r} ${bottom}H${x + r}`
    + `C${x + k} ${bottom} ${x} ${bottom - k} ${x} ${bottom - r}V${y + r}C${x} ${y + k} ${x + k} ${y} ${x + r} ${y}Z`;
}

function circle(cx: number, cy: number, r: number): string {
  return rectangle(cx - r, cy - r, 2 * r, 2 * r, r);
}

function colourOf(value: string): Color | undefined {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value);
  return parts === null ? undefined : rgb(...(parts.slice(1).map((part) => parseInt(part, 16) / 255) as [number, number, number]));
}
