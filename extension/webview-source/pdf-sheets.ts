import type { SourceContent } from '../../server/src/protocol.js';
import { element } from '../webview/panels/furniture.js';
import { alignPieces } from './align.js';
import type { PdfDocument, PdfLibrary } from './pdf-library.js';
import type { Run } from './runs.js';
import type { Sheet, Sheets } from './sheet.js';

/** Pixels of the screen to a point of a page, at most: pages of slides would be drawn too large. */
const largestScale = 2.2;

/** Around a page. */
const margin = 40;

/** The pages of a PDF, each drawn when it is filled, with its text over it. Rejects where it cannot be opened. */
export async function pdfSheets(library: PdfLibrary, content: SourceContent, bytes: Uint8Array, width: () => number): Promise<Sheets> {
  const file = await library.open(bytes);
  const first = await file.getPage(1);
  const usual = first.getViewport({ scale: 1 });
  const all = content.pages.map(({ name, start }, index) => {
    const end = content.pages[index + 1]?.start ?? content.text.length;
    return pdfSheet({ library, file, number: index + 1, name, start, text: content.text.slice(start, end), usual, width });
  });
  return { all, dispose: () => void file.loadingTask.destroy() };
}

interface PageOptions {
  readonly library: PdfLibrary;
  readonly file: PdfDocument;
  readonly number: number;
  readonly name: string;
  /** Where its text begins in that of the source. */
  readonly start: number;
  readonly text: string;
  /** The size of a page that has not been looked at, in points. */
  readonly usual: { readonly width: number; readonly height: number };
  /** The room that there is for a page, in pixels. */
  readonly width: () => number;
}

function pdfSheet({ library, file, number, name, start, text, usual, width }: PageOptions): Sheet {
  const root = element('section', 'sheet pdf');
  // Hundreds of pages are no landmarks.
  root.setAttribute('role', 'group');
  root.setAttribute('aria-label', `Page ${name}`);
  const body = element('div', 'body paper');
  root.append(element('div', 'page-name', `p. ${name}`), body);
  let factor = 1;
  let runs: readonly Run[] = [];
  let drawing: Promise<void> | undefined;
  /** Counts what is drawn, so that what was given up is not shown. */
  let turn = 0;
  const scaleFor = (size: { readonly width: number }) => Math.min(largestScale, Math.max(0.2, (width() - margin) / size.width)) * factor;
  const setSize = (size: { readonly width: number; readonly height: number }) => {
    const scale = scaleFor(size);
    body.style.width = `${Math.floor(size.width * scale)}px`;
    body.style.height = `${Math.floor(size.height * scale)}px`;
  };
  let size = usual;
  setSize(size);

  async function draw(): Promise<void> {
    const mine = ++turn;
    const page = await file.getPage(number);
    size = page.getViewport({ scale: 1 });
    const scale = scaleFor(size);
    const viewport = page.getViewport({ scale });
    const canvas = element('canvas');
    const sharpness = Math.min(globalThis.devicePixelRatio || 1, 2.5);
    canvas.width = Math.floor(viewport.width * sharpness);
    canvas.height = Math.floor(viewport.height * sharpness);
    canvas.setAttribute('aria-hidden', 'true');
    const content = await page.getTextContent();
    const layer = element('div', 'textLayer');
    layer.style.setProperty('--total-scale-factor', String(scale));
    const over = new library.TextLayer({ textContentSource: content, container: layer, viewport });
    if (mine !== turn) return;
    setSize(size);
    body.replaceChildren(canvas, layer);
    await over.render();
    if (mine !== turn) return;
    const pieces = over.textContentItemsStr;
    const places = alignPieces(text, pieces);
    runs = over.textDivs.flatMap((div, index): readonly Run[] => {
      const at = places[index];
      return at === undefined ? [] : [{ element: div, start: start + at, text: pieces[index]! }];
    });
    await page.render({ canvas, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] }).promise;
  }

  return {
    root, body, start, end: start + text.length,
    get runs() {
      return runs;
    },
    fill: () => (drawing ??= draw()),
    empty() {
      if (drawing === undefined) return;
      turn++;
      drawing = undefined;
      runs = [];
      body.replaceChildren();
    },
    zoom(next) {
      factor = next;
      this.empty();
      setSize(size);
    },
  };
}
