import type { PageSize } from '../picture/export/page-sizes.js';
import type { About, Captioned } from '../picture/caption.js';
import type { ListFonts } from '../picture/export/font-files.js';
import type { MapGraph } from '../picture/graph.js';
import type { Layout, LayoutOptions } from '../picture/layout/layout.js';
import type { Scene } from '../picture/scene.js';
import type { formats } from './formats.js';

/** Large files that come with the program and are read when they are needed: by some formats, and by assistants. */
export type AssetName =
  | 'reference.json' | 'resvg.wasm' | 'DejaVuSansCondensed.ttf' | 'DejaVuSansCondensed-Bold.ttf' | 'viewer.js' | 'viewer-style.css' | 'graphviz.js'
  | `hyphens/${string}.wasm`;
export type ReadAsset = (name: AssetName) => Promise<Uint8Array>;

/** The formats that are drawn. */
export type PictureFormat = Extract<(typeof formats)[number], { readonly writes: 'picture' }>['id'];

/** What is to be drawn: plain data, so that another thread can do it. */
export interface PictureRequest {
  readonly graph: MapGraph;
  readonly format: PictureFormat;
  /** What its heading says, above the map and a legend below; a PDF tells it as well. */
  readonly about: About;
  /** The map is drawn without heading and legend. */
  readonly bare?: boolean | undefined;
  /** How many pixels a PNG has to a pixel of the map; by default 2. */
  readonly scale?: number | undefined;
  /** The size of a PDF's pages; by default `fit`. */
  readonly page?: PageSize | undefined;
  /** A PDF on paper has as many pages as its texts need to be read, unless it is to be one. */
  readonly pages?: 'many' | 'one' | undefined;
}

export interface Picture {
  readonly content: string | Uint8Array;
  /** How high the texts of a PDF on paper are printed, in points. */
  readonly textSize?: number;
  /** Characters that the fonts of a PNG or PDF do not have: they are drawn as empty boxes. */
  readonly missing?: string;
}

/** Draws; may ask now and then whether the picture is still wanted, and reject if it is not. */
export type Draw = (request: PictureRequest, isWanted: () => boolean) => Promise<Picture>;

const fontNames = ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf'] as const;

/**
 * Lays a map out and draws it; what `hide` and `show` in its front matter leave. What the program's own fonts do not have, PNG and PDF take
 * from the machine's, if there are any.
 */
export async function drawPicture(asked: PictureRequest, readAsset: ReadAsset | undefined, listFonts?: ListFonts): Promise<Picture> {
  const request = { ...asked, graph: await hyphenated(asked.graph, readAsset) };
  const { format, about, scale, page } = request;
  if (format === 'svg') {
    const { renderSvg } = await import('../picture/svg.js');
    return { content: renderSvg((await draw(request)).scene, { standalone: true }) };
  }
  const read = needed(readAsset, format);
  if (format === 'png') {
    const { toPng } = await import('../picture/export/png.js');
    const [wasm, ...own] = await Promise.all([read('resvg.wasm'), ...fontNames.map(read)]);
    const { others, ...rest } = await fallback(request, own[0]!, listFonts);
    return { content: await toPng({ scene: (await draw(request)).scene, scale: scale ?? 2, wasm: wasm!, fonts: [...own, ...others] }), ...rest };
  }
  const { toPdf } = await import('../picture/export/pdf.js');
  const [regular, bold] = await Promise.all(fontNames.map(read));
  const isOnPaper = page !== undefined && page !== 'fit';
  const { scenes, ...rest } = isOnPaper ? await drawOnPaper(request, page) : { scenes: [(await draw(request)).scene] };
  const { others, ...missing } = await fallback(request, regular!, listFonts);
  const content = await toPdf({ scenes, lang: request.graph.lang, author: about.author, page: page ?? 'fit', fonts: { regular: regular!, bold: bold!, others } });
  return { content, ...rest, ...missing };
}

/** Adds the places at which long words may be parted, as far as there are patterns for their language. */
export async function hyphenated(graph: MapGraph, readAsset: ReadAsset | undefined): Promise<MapGraph> {
  if (readAsset === undefined) return graph;
  const { withHyphens } = await import('../picture/hyphenation.js');
  return withHyphens(graph, (file) => readAsset(`hyphens/${file}` as AssetName));
}

/** Texts printed this high, in points, are read without effort. */
const READABLE = 7;
/** How much broader a map is made than the page: its heading and legend take a share of the height. */
const SHARES = [1, 1.13];

/**
 * Drawn as the map says, or else, where its texts would get too small on the paper and it leaves the layout to us, as
 * an outline, across or upright; and where that is still too small, as an outline over several pages.
 */
async function drawOnPaper(request: PictureRequest, page: Exclude<PageSize, 'fit'>): Promise<{ scenes: readonly Scene[]; textSize: number }> {
  const { paper, PAPER_MARGIN } = await import('../picture/export/page-sizes.js');
  const { TEXT_STYLE } = await import('../picture/node-box.js');
  const [short, long] = paper[page].map((side) => side - 2 * PAPER_MARGIN) as [number, number];
  const measured = async (options: LayoutOptions) => {
    const composed = await compose(request, options);
    const [broad, high] = composed.width > composed.height ? [long, short] : [short, long];
    return { ...composed, textSize: TEXT_STYLE.size * Math.min(0.75, broad / composed.width, high / composed.height) };
  };
  let best = await measured({});
  const { layout } = request.graph.display;
  if (layout === 'auto' && best.textSize < READABLE) {
    for (const ratio of SHARES.flatMap((share) => [share * long / short, share * short / long])) {
      const outline = await measured({ layout: 'indented', ratio });
      if (outline.textSize > best.textSize) best = outline;
    }
  }
  const isOutline = layout === 'auto' || layout === 'indented';
  if (isOutline && best.textSize < READABLE && request.pages !== 'one') {
    const scale = READABLE / TEXT_STYLE.size;
    return { scenes: await drawPages(request, { width: short / scale, height: long / scale }), textSize: READABLE };
  }
  return { scenes: [(await paint(best)).scene], textSize: best.textSize };
}

/** An outline over as many pages as it needs; in pixels, of which a page holds as many as keep texts readable. */
async function drawPages(request: PictureRequest, room: { readonly width: number; readonly height: number }): Promise<readonly Scene[]> {
  const { fillingWidth, paginate, pageCaption } = await import('../picture/export/pages.js');
  const { graph } = request;
  const outline = async (box: number) => (
    await compose({ ...request, bare: true, graph: { ...graph, display: { ...graph.display, width: box } } }, { layout: 'indented', inColumn: true })).layout;
  const layout = await outline(fillingWidth(await outline(graph.display.width), room, graph.display.width));
  return paginate(layout, request.bare === true ? undefined : pageCaption(layout, request.about, room), room, layout.title ?? request.about.title ?? '');
}

interface Drawn {
  readonly scene: Scene;
}

interface Composed {
  readonly layout: Layout;
  readonly caption: Captioned | undefined;
  readonly width: number;
  readonly height: number;
}

async function draw(request: PictureRequest): Promise<Drawn> {
  return paint(await compose(request, {}));
}

/** Gives everything its place. */
async function compose({ graph, about, bare }: PictureRequest, options: LayoutOptions): Promise<Composed> {
  const { layOut } = await import('../picture/layout/layout.js');
  const { viewOf, wholeView } = await import('../picture/view.js');
  const { withWords } = await import('../picture/nothing-drawn.js');
  const layout = withWords(await layOut(viewOf(graph, wholeView).graph, { ...options, isWhole: true }), graph);
  const caption = bare === true ? undefined : (await import('../picture/caption.js')).caption(layout, about);
  const { width, height } = caption ?? layout;
  return { layout, caption, width, height };
}

async function paint({ layout, caption }: Composed): Promise<Drawn> {
  const { sceneOf } = await import('../picture/draw-scene.js');
  return { scene: sceneOf(layout, caption) };
}

/** Fonts of the machine for what the program's own does not have, and what is missing all the same. */
async function fallback(
  { graph: { nodes, groups }, about, bare }: PictureRequest, font: Uint8Array, listFonts: ListFonts | undefined,
): Promise<Pick<Picture, 'missing'> & { readonly others: readonly Uint8Array[] }> {
  const { missingIn } = await import('../picture/export/coverage.js');
  const all = [
    ...nodes.flatMap(({ title, text, tags }) => [title ?? '', text, ...tags]), ...groups.map(({ title }) => title),
    ...bare === true ? [] : Object.values(about).flat(),
  ];
  const text = all.join('\n');
  const unknown = missingIn(text, [font]);
  if (unknown === '') return { others: [] };
  const { fontsFor } = await import('../picture/export/font-files.js');
  const others = listFonts === undefined ? [] : await fontsFor(unknown, await listFonts());
  const missing = missingIn(unknown, others);
  return missing === '' ? { others } : { others, missing };
}

/** What reads the files that a format needs. Throws, with a message for people, where there is nothing. */
export function needed(readAsset: ReadAsset | undefined, format: string): ReadAsset {
  if (readAsset !== undefined) return readAsset;
  throw new Error(`${format.toUpperCase()} cannot be written here: files that it needs are missing.`);
}
