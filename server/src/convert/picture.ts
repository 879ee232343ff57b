import type { PageSize } from '../map/export/page-sizes.js';
import type { About } from '../map/caption.js';
import type { MapGraph } from '../map/graph.js';

/** Large files that some formats need; they come with the program and are read when they are needed. */
export type AssetName =
  | 'resvg.wasm' | 'DejaVuSansCondensed.ttf' | 'DejaVuSansCondensed-Bold.ttf' | 'viewer.js' | 'viewer-style.css';
export type ReadAsset = (name: AssetName) => Promise<Uint8Array>;

/** What is to be drawn: plain data, so that another thread can do it. */
export interface Drawing {
  readonly graph: MapGraph;
  readonly format: 'svg' | 'png' | 'pdf';
  /** What its heading says, above the map and a legend below; a PDF tells it as well. */
  readonly about: About;
  /** Without heading and legend. */
  readonly bare?: boolean | undefined;
  /** Of a PNG: pixels of the file to a pixel of the map; by default 2. */
  readonly scale?: number | undefined;
  /** Of a PDF; by default `fit`. */
  readonly page?: PageSize | undefined;
}

export interface Picture {
  readonly content: string | Uint8Array;
  /** Characters that the fonts of a PNG or PDF do not have: they are drawn as empty boxes. */
  readonly missing?: string;
}

/** Draws; may ask now and then whether the picture is still wanted, and reject if it is not. */
export type Draw = (drawing: Drawing, isWanted: () => boolean) => Promise<Picture>;

const fontNames = ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf'] as const;

/** Lays a map out and draws it; what `hide` and `show` in its front matter leave. */
export async function drawPicture(drawing: Drawing, readAsset: ReadAsset | undefined): Promise<Picture> {
  const { format, about, scale, page } = drawing;
  if (format === 'svg') return { content: (await draw(drawing)).svg };
  const read = needed(readAsset, format);
  if (format === 'png') {
    const { toPng } = await import('../map/export/png.js');
    const [wasm, ...fonts] = await Promise.all([read('resvg.wasm'), ...fontNames.map(read)]);
    const content = await toPng({ ...await draw(drawing), scale: scale ?? 2, wasm: wasm!, fonts });
    return { content, ...await missingIn(drawing, fonts[0]!) };
  }
  const { toPdf } = await import('../map/export/pdf.js');
  const [regular, bold] = await Promise.all(fontNames.map(read));
  const content = await toPdf({
    ...await draw(drawing), title: about.title ?? 'Argument map', author: about.author, page: page ?? 'fit',
    fonts: { regular: regular!, bold: bold! },
  });
  return { content, ...await missingIn(drawing, regular!) };
}

async function draw({ graph, about, bare }: Drawing): Promise<{ readonly svg: string; readonly width: number; readonly height: number }> {
  const { layOut } = await import('../map/layout/layout.js');
  const { renderSvg } = await import('../map/svg.js');
  const { viewOf, wholeView } = await import('../map/view.js');
  const layout = await layOut(viewOf(graph, wholeView).graph);
  if (bare === true) return { svg: renderSvg(layout, { standalone: true }), width: layout.width, height: layout.height };
  const { caption } = await import('../map/caption.js');
  const captioned = caption(layout, about);
  return { svg: renderSvg(layout, { standalone: true, caption: captioned }), width: captioned.width, height: captioned.height };
}

async function missingIn({ graph: { nodes, groups }, about, bare }: Drawing, font: Uint8Array): Promise<Pick<Picture, 'missing'>> {
  const coverage = await import('../map/export/coverage.js');
  const all = [
    ...nodes.flatMap(({ title, text, tags }) => [title ?? '', text, ...tags]), ...groups.map(({ title }) => title),
    ...bare === true ? [] : Object.values(about),
  ];
  const missing = coverage.missingIn(all.join('\n'), font);
  return missing === '' ? {} : { missing };
}

/** What reads the files that a format needs. Throws, with a message for people, where there is nothing. */
export function needed(readAsset: ReadAsset | undefined, format: string): ReadAsset {
  if (readAsset !== undefined) return readAsset;
  throw new Error(`${format.toUpperCase()} cannot be written here: what it needs beside the program is not there.`);
}
