import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { num } from '../edge-shapes.js';
import type { Scene, TextPrimitive } from '../scene.js';
import { renderSvg } from '../svg.js';
import { escapeXml } from '../xml.js';
import { withNotes } from './png-notes.js';

/** What a picture is painted with. */
export interface PngInput {
  readonly scene: Scene;
  /** How many pixels of the file make one pixel of the map. */
  readonly scale: number;
  /** TrueType; the first regular one replaces missing families. */
  readonly fonts: readonly Uint8Array[];
  /** The renderer's code. */
  readonly wasm: Uint8Array;
}

/** With more pixels than this, viewers and memory have trouble. */
const MOST_PIXELS = 200_000_000;
const MOST_SIDE = 30_000;

let ready: Promise<void> | undefined;

/** Returns the picture as PNG. Throws a RangeError, which names a scale that would work, if it would get too large. */
export async function toPng({ scene, scale, fonts, wasm }: PngInput): Promise<Uint8Array> {
  const { width, height } = scene;
  const most = Math.min(MOST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  if (scale > most) {
    throw new RangeError(`At scale ${scale} the picture would be ${Math.round(width * scale)} × ${Math.round(height * scale)} `
      + `pixels. Choose a scale of ${Math.floor(most * 100) / 100} or less, or another format.`);
  }
  await (ready ??= initWasm(wasm as BufferSource).catch((error: unknown) => {
    ready = undefined;
    throw error;
  }));
  const picture = new Resvg(renderSvg(scene, { standalone: true, text: textInFile }), {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts], defaultFontFamily: 'DejaVu Sans Condensed', sansSerifFamily: 'DejaVu Sans Condensed' },
  });
  try {
    const image = picture.render();
    try {
      return withNotes(image.asPng(), scale);
    } finally {
      image.free();
    }
  } finally {
    picture.free();
  }
}

const [RIGHT_TO_LEFT_ISOLATE, LEFT_TO_RIGHT_ISOLATE, END] = ['\u2067', '\u2066', '\u2069'];

/** The renderer knows no `direction`: marks of Unicode tell it which way a text runs. */
function textInFile({ style, text, x, y, rightToLeft, size }: TextPrimitive): string {
  const anchor = rightToLeft && !style.isCentred ? ' text-anchor="end"' : '';
  return `<text class="${style.classes}" x="${num(x)}" y="${num(y)}"${size === undefined ? '' : ` font-size="${num(size)}"`}${anchor}>`
    + `${rightToLeft ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE}${escapeXml(text)}${END}</text>`;
}
