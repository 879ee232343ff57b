import { Resvg, initWasm } from '@resvg/resvg-wasm';

/** What a picture is painted with. */
export interface PngInput {
  readonly svg: string;
  /** Pixels of the file to a pixel of the map. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** TrueType; the first regular one stands in for families that are not there. */
  readonly fonts: readonly Uint8Array[];
  /** The renderer's code. */
  readonly wasm: Uint8Array;
}

/** More pixels than this neither viewers nor memory take well. */
const MOST_PIXELS = 200_000_000;
const MOST_SIDE = 30_000;

let ready: Promise<void> | undefined;

/** The picture as PNG. Throws a RangeError, which says what scale would do, if it would get too large. */
export async function toPng({ svg, scale, width, height, fonts, wasm }: PngInput): Promise<Uint8Array> {
  const most = Math.min(MOST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  if (scale > most) {
    throw new RangeError(`At scale ${scale} the picture would be ${Math.round(width * scale)} × ${Math.round(height * scale)} `
      + `pixels. Choose a scale of ${Math.floor(most * 100) / 100} or less, or another format.`);
  }
  await (ready ??= initWasm(wasm as BufferSource).catch((error: unknown) => {
    ready = undefined;
    throw error;
  }));
  const picture = new Resvg(withoutDirections(svg), {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts], defaultFontFamily: 'DejaVu Sans Condensed', sansSerifFamily: 'DejaVu Sans Condensed' },
  });
  try {
    const image = picture.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    picture.free();
  }
}

/**
 * The renderer knows no `direction`: a text from right to left is anchored at its end instead, and marks at both ends
 * keep its full stops on the right side.
 */
function withoutDirections(svg: string): string {
  return svg.replace(/ direction="rtl">([^<]*)/g, ' text-anchor="end">\u200f$1\u200f');
}
