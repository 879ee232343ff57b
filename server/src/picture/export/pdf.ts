import fontkit from '@cantoo/fontkit';
import { LineCapStyle, PDFDocument, rgb, type Color, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { LIGHT } from '../palette.js';
import type { Primitive, Scene, SceneItem, TextPrimitive } from '../scene.js';
import { visualRuns } from './bidi.js';
import { num } from '../edge-shapes.js';
import { PAPER_MARGIN, paper, type PageSize } from './page-sizes.js';

export interface PdfInput {
  readonly scene: Scene;
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
export async function toPdf({ scene, author, page: size, fonts }: PdfInput): Promise<Uint8Array> {
  const { title, width, height } = scene;
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
  });
  const place = { x: (pageWidth - width * scale) / 2, y: (pageHeight - height * scale) / 2, scale };
  for (const item of scene.items) painter.paint(item, place);
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

/** Where the origin of what is painted stands, in points from the upper left corner of the page, and points to its pixel. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

class Painter {
  readonly #page: PDFPage;
  readonly #fonts: { readonly regular: PDFFont; readonly bold: PDFFont };
  readonly #height: number;

  constructor(page: PDFPage, fonts: { regular: PDFFont; bold: PDFFont }) {
    [this.#page, this.#fonts, this.#height] = [page, fonts, page.getHeight()];
  }

  paint(item: SceneItem, place: Place): void {
    switch (item.kind) {
      case 'group': {
        const { x = 0, y = 0, scale = 1, items } = item;
        const inner = { x: place.x + x * place.scale, y: place.y + y * place.scale, scale: place.scale * scale };
        for (const each of items) this.paint(each, inner);
        return;
      }
      case 'path': return this.#path(item.d, item, place);
      case 'rect': return this.#path(rectangle(item.x, item.y, item.width, item.height, item.radius), item, place);
      case 'circle': return this.#path(circle(item.x, item.y, item.radius), item, place);
      case 'text': return this.#text(item, place);
    }
  }

  #path(d: string, { style, fill: own }: Exclude<Primitive, TextPrimitive>, { x, y, scale }: Place): void {
    const fill = own === undefined ? style.fill && colourOf(LIGHT[style.fill]) : colourOf(own);
    const stroke = style.stroke && colourOf(LIGHT[style.stroke]);
    if (fill === undefined && stroke === undefined) return;
    this.#page.drawSvgPath(d, {
      x, y: this.#height - y, scale,
      ...fill === undefined ? {} : { color: fill, opacity: style.fillOpacity ?? 1 },
      ...stroke === undefined ? {} : {
        borderColor: stroke, borderWidth: style.width ?? 1, borderOpacity: style.strokeOpacity ?? 1,
        ...style.dashes === undefined ? {} : { borderDashArray: [...style.dashes] },
        ...style.isRound === true ? { borderLineCap: LineCapStyle.Round } : {},
      },
    });
  }

  #text({ style, text, x, y, size: own, rightToLeft }: TextPrimitive, place: Place): void {
    const font = style.bold ? this.#fonts.bold : this.#fonts.regular;
    const size = own ?? style.size!;
    const runs = visualRuns(text, rightToLeft).map((run) => ({ ...run, width: font.widthOfTextAtSize(run.text, size) }));
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    let left = x - (style.isCentred ? width / 2 : rightToLeft ? width : 0);
    for (const run of runs) {
      this.#page.drawText(run.text, {
        x: place.x + left * place.scale, y: this.#height - place.y - y * place.scale, size: size * place.scale, font,
        color: colourOf(LIGHT[style.fill]),
      });
      left += run.width;
    }
    if (!style.isStruck) return;
    const at = this.#height - place.y - (y - size * 0.32) * place.scale;
    this.#page.drawLine({
      start: { x: place.x + (left - width) * place.scale, y: at }, end: { x: place.x + left * place.scale, y: at },
      thickness: size * 0.07 * place.scale, color: colourOf(LIGHT[style.fill]),
    });
  }
}

function rectangle(x: number, y: number, width: number, height: number, rx: number): string {
  const r = Math.min(rx, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (r === 0) return `M${num(x)} ${num(y)}H${num(right)}V${num(bottom)}H${num(x)}Z`;
  // A quarter of a circle as a cubic curve.
  const k = r * 0.4477;
  const at = (...numbers: number[]) => numbers.map(num).join(' ');
  return `M${at(x + r, y)}H${num(right - r)}C${at(right - k, y, right, y + k, right, y + r)}V${num(bottom - r)}`
    + `C${at(right, bottom - k, right - k, bottom, right - r, bottom)}H${num(x + r)}`
    + `C${at(x + k, bottom, x, bottom - k, x, bottom - r)}V${num(y + r)}C${at(x, y + k, x + k, y, x + r, y)}Z`;
}

function circle(x: number, y: number, radius: number): string {
  return rectangle(x - radius, y - radius, 2 * radius, 2 * radius, radius);
}

/** A colour as `#rrggbb`. */
function colourOf(value: string): Color {
  const at = (start: number) => parseInt(value.slice(start, start + 2), 16) / 255;
  return rgb(at(1), at(3), at(5));
}
