import fontkit from '@cantoo/fontkit';
import { clip as clipTo, endPath, LineCapStyle, PDFDocument, popGraphicsState, pushGraphicsState, rectangle as drawRectangle, rgb, type Color, type PDFPage } from '@cantoo/pdf-lib';
import { LIGHT } from '../palette.js';
import type { Primitive, Scene, SceneGroup, SceneItem, TextPrimitive } from '../scene.js';
import { visualRuns } from './bidi.js';
import { num } from '../edge-shapes.js';
import { PdfFonts } from './pdf-fonts.js';
import { Tags, type Tag } from './pdf-tags.js';
import { PAPER_MARGIN, paper, type PageSize } from './page-sizes.js';

export interface PdfInput {
  /** One for each page. */
  readonly scenes: readonly Scene[];
  /** The language of its texts, as in BCP 47; `null`: it is not said. */
  readonly lang: string | null;
  readonly author: string | undefined;
  readonly page: PageSize;
  /** TrueType. */
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array; /** For what these do not have. */ readonly others: readonly Uint8Array[] };
}

/** Points to a pixel. */
const POINT = 0.75;
/** The longest side that viewers show. */
const MOST = 14_400;

/** The pictures as the pages of a PDF: vectors, and text that can be selected and searched. */
export async function toPdf({ scenes, author, page: size, fonts, lang }: PdfInput): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  document.setTitle(scenes[0]!.title, { showInWindowTitleBar: true });
  const { description } = scenes[0]!;
  if (description !== undefined) document.setSubject(description);
  if (author !== undefined) document.setAuthor(author);
  document.setLanguage(lang ?? 'en');
  document.setCreator('Argmark');
  document.setProducer('Argmark');
  // The same map gives the same file.
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  const embed = (font: Uint8Array) => document.embedFont(font, { subset: true });
  const embedded = new PdfFonts(await embed(fonts.regular), await embed(fonts.bold), await Promise.all(fonts.others.map(embed)));
  const tags = new Tags(document);
  for (const { width, height, items } of scenes) {
    const [pageWidth, pageHeight, scale] = placeOn(size, width, height);
    const page = document.addPage([pageWidth, pageHeight]);
    tags.begin(page);
    const painter = new Painter(page, embedded, tags);
    const place = { x: (pageWidth - width * scale) / 2, y: (pageHeight - height * scale) / 2, scale };
    for (const item of items) painter.paint(item, place);
  }
  tags.finish();
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
  readonly #fonts: PdfFonts;
  readonly #height: number;
  readonly #tags: Tags;

  constructor(page: PDFPage, fonts: PdfFonts, tags: Tags) {
    [this.#page, this.#fonts, this.#height, this.#tags] = [page, fonts, page.getHeight(), tags];
  }

  /** Draws what can be read as such, and the rest as decoration. */
  paint(item: SceneItem, place: Place): void {
    const tag = tagOf(item);
    if (tag !== undefined) return this.#tags.tagged(this.#page, tag, () => this.#draw(item, place));
    if (item.kind !== 'group' || !item.items.some((each) => each.kind === 'group')) return this.#tags.decoration(this.#page, () => this.#draw(item, place));
    this.#inside(item, place, (each, inner) => this.paint(each, inner));
  }

  /** Draws each item of a group, seen no farther than its clip. */
  #inside({ x = 0, y = 0, scale = 1, items, clip }: SceneGroup, place: Place, draw: (item: SceneItem, place: Place) => void): void {
    const inner = { x: place.x + x * place.scale, y: place.y + y * place.scale, scale: place.scale * scale };
    if (clip !== undefined) {
      const [width, height] = [clip.width * inner.scale, clip.height * inner.scale];
      const bottom = this.#height - inner.y - clip.y * inner.scale - height;
      this.#page.pushOperators(pushGraphicsState(), drawRectangle(inner.x + clip.x * inner.scale, bottom, width, height), clipTo(), endPath());
    }
    for (const each of items) draw(each, inner);
    if (clip !== undefined) this.#page.pushOperators(popGraphicsState());
  }

  #draw(item: SceneItem, place: Place): void {
    switch (item.kind) {
      case 'group': return this.#inside(item, place, (each, inner) => this.#draw(each, inner));
      case 'path': return this.#path(item.d, item, place, item.dashOffset);
      case 'rect': return this.#path(rectangle(item.x, item.y, item.width, item.height, item.radius), item, place);
      case 'circle': return this.#path(circle(item.x, item.y, item.radius), item, place);
      case 'text': return this.#text(item, place);
    }
  }

  #path(d: string, { style, fill: own }: Exclude<Primitive, TextPrimitive>, { x, y, scale }: Place, dashOffset = 0): void {
    const fill = own === undefined ? style.fill && colourOf(LIGHT[style.fill]) : colourOf(own);
    const stroke = style.stroke && colourOf(LIGHT[style.stroke]);
    if (fill === undefined && stroke === undefined) return;
    this.#page.drawSvgPath(d, {
      x, y: this.#height - y, scale,
      ...fill === undefined ? {} : { color: fill, opacity: style.fillOpacity ?? 1 },
      ...stroke === undefined ? {} : {
        borderColor: stroke, borderWidth: style.width ?? 1, borderOpacity: style.strokeOpacity ?? 1,
        ...style.dashes === undefined ? {} : { borderDashArray: [...style.dashes], borderDashPhase: dashOffset },
        ...style.isRound === true ? { borderLineCap: LineCapStyle.Round } : {},
      },
    });
  }

  #text({ style, text, x, y, size: own, rightToLeft }: TextPrimitive, place: Place): void {
    const size = own ?? style.size!;
    const runs = visualRuns(text, rightToLeft).flatMap((run) => this.#fonts.piecesOf(run, style.bold))
      .map((piece) => ({ ...piece, width: piece.font.widthOfTextAtSize(piece.text, size) }));
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    let left = x - (style.isCentred ? width / 2 : rightToLeft ? width : 0);
    for (const run of runs) {
      this.#page.drawText(run.text, {
        x: place.x + left * place.scale, y: this.#height - place.y - y * place.scale, size: size * place.scale, font: run.font,
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

/** What is read of an item: nodes and headings; `undefined`: nothing of it as a whole. */
function tagOf(item: SceneItem): Tag | undefined {
  if (item.kind === 'text') return item.style.classes === 'heading' ? { role: 'H1', words: item.text } : { role: 'P', words: item.text };
  if (item.kind !== 'group') return undefined;
  if (item.label !== undefined) return { role: 'P', words: item.label };
  if (item.classes !== 'section-heading') return undefined;
  return { role: 'H2', words: item.items.flatMap((each) => (each.kind === 'text' ? [each.text] : [])).join(' ') };
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
