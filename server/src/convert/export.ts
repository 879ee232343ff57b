import { recordOf } from '../base/record.js';
import { buildGraph, type GraphOptions, type MapGraph } from '../picture/graph.js';
import { namedView, type MapDisplay } from '../picture/display.js';
import { LEGIBLE, pageSizes, type PageSize } from '../picture/export/page-sizes.js';
import type { Evaluation } from '../evaluation/evaluate.js';
import type { ArgumentMap } from '../model/model.js';
import { frontMatterValue } from '../model/query.js';
import { evidenceOfFrontMatter, type Evidence } from './evidence.js';
import type { ExportSource } from './export-source.js';
import type { SourceLine } from './reader/source-list.js';
import { exportFormats, type ExportFormat } from './formats.js';
import { drawPicture, hyphenated, needed, type AssetName, type Draw, type PictureFormat, type ReadAsset } from './picture.js';

export interface ExportOptions {
  /** How many pixels a PNG has to a pixel of the map; by default 2. */
  readonly scale?: number;
  /** The size of a PDF's pages; by default `fit`. */
  readonly page?: PageSize;
  /** A PDF on paper has as many pages as its texts need to be read, unless it is to be one. */
  readonly pages?: 'many' | 'one';
  /** What holds where the front matter says nothing about the map. */
  readonly display?: MapDisplay;
  /** The name of the view to draw, of those that the document gives. */
  readonly view?: string;
  /** The verdicts to mark; the map's own settings may leave them out. */
  readonly verdicts?: GraphOptions['verdicts'];
  /** What was found of quotations, to mark where they are not what their source says; without it, nothing is said of them. */
  readonly quotations?: GraphOptions['quotations'];
  /** The verdicts with their reasons, for pages that tell them. */
  readonly evaluation?: Evaluation;
  /** Leaves the verdicts' marks out whatever the map says. */
  readonly withoutVerdicts?: boolean;
  /** Leaves the list of cited sources out, as `map: {sources: false}` in the front matter does. */
  readonly withoutSources?: boolean;
  /** In a table of claims, those of which something is missing are first. */
  readonly gapsFirst?: boolean;
  /** What is known of the sources; by default what the front matter says of them. */
  readonly evidence?: Evidence;
  /** A picture shows the map alone, without the heading above and the legend below it. */
  readonly bare?: boolean;
  /** Hears of what the format cannot say, by its name in the plural, each time. */
  readonly onLoss?: (what: string) => void;
  /** Hears of what a reader of the file may refuse or show otherwise, in sentences. */
  readonly onWarning?: (message: string) => void;
  /** Hears of characters that the fonts of a PNG or PDF do not have: they are drawn as empty boxes. */
  readonly onMissing?: (characters: string) => void;
  /** Hears of a PDF on paper whose texts are hard to read: how high they are printed, in points. */
  readonly onSmall?: (points: number) => void;
  /** Whether the caller still waits; if not, it may reject. */
  readonly isWanted?: () => boolean;
}

export type { ExportSource } from './export-source.js';

type Write = (source: ExportSource) => string | Uint8Array | Promise<string | Uint8Array>;

/** An exported page draws more nodes than this as trees. */
const MOST_IN_LAYERS = 300;

/**
 * Writes the map in another format: a text that ends with a line end, or bytes. Loads what writes it only when it is needed.
 * What the linter thinks of the text is for its author, not for the reader of the picture: it is left out. Rejects with
 * a message for people if the format cannot be made: without `readAsset`, `png`, `pdf` and `html`; a PNG that would get
 * too large.
 */
export async function exportMap(
  map: ArgumentMap, format: ExportFormat, asked: ExportOptions = {}, readAsset?: ReadAsset,
  draw: Draw = (drawing) => drawPicture(drawing, readAsset),
): Promise<string | Uint8Array> {
  const options = recordOf(frontMatterValue(map, 'map'))['sources'] === false ? { ...asked, withoutSources: true } : asked;
  if (options.page !== undefined && !pageSizes.includes(options.page)) throw new RangeError(`There is no page \`${String(options.page)}\`; choose one of ${pageSizes.join(', ')}.`);
  const info = exportFormats.find(({ id }) => id === format);
  switch (info?.writes) {
    case 'picture': return drawn(map, format as PictureFormat, options, readAsset, draw);
    case 'page': return page(map, format, options, readAsset);
    case undefined: throw new RangeError(`There is no format ${format}; choose one of ${exportFormats.map(({ id }) => id).join(', ')}`);
    default: {
      if (info !== undefined && 'loses' in info) await tellComments(map, 'keepsComments' in info, options);
      if (info !== undefined && 'losesSettings' in info) tellSettings(map, options);
      const { write } = await import(`./export/${format}.ts`) as { write: Write };
      // What writes all of the map shows what its settings hide.
      const graph = info?.writes === 'graph' ? await shownGraph(map, options) : graphFor(map, options);
      return write(await exportSource(map, graph, options));
    }
  }
}

/** Tells of the comments that do not come back, of a format that is also read. */
async function tellComments(map: ArgumentMap, keepsBlocks: boolean, { onLoss }: ExportOptions): Promise<void> {
  if (onLoss === undefined) return;
  const { commentsOf } = await import('./kept.js');
  const { blocks, others } = commentsOf(map);
  const count = others + (keepsBlocks ? 0 : blocks.length);
  for (let at = 0; at < count; at++) onLoss('comments');
}

/** Tells of each setting that verdicts depend on. */
function tellSettings(map: ArgumentMap, { onLoss }: ExportOptions): void {
  const { mode, evaluation } = map.settings;
  for (const _ of [...mode === 'strict' ? [mode] : [], ...Object.keys(evaluation)]) onLoss?.('settings that verdicts depend on');
}

async function drawn(
  map: ArgumentMap, format: PictureFormat, options: ExportOptions, readAsset: ReadAsset | undefined, draw: Draw,
): Promise<string | Uint8Array> {
  if (format !== 'svg') needed(readAsset, format);
  const { scale, page: size, pages, bare, isWanted, onMissing, onSmall } = options;
  const graph = await shownGraph(map, options);
  const { subtitle, author, date } = map.settings;
  const sources = bare === true ? [] : await sourcesOf(map, graph, options);
  const about = { title: map.title, subtitle, author, date, sources: sources.map(({ key, text }) => `@${key} ${text}`) };
  const drawing = { graph, format, about, bare, scale, page: size, pages };
  const { content, missing, textSize } = await draw(drawing, isWanted ?? (() => true));
  if (missing !== undefined) onMissing?.(missing);
  if (textSize !== undefined && textSize < LEGIBLE) onSmall?.(textSize);
  return content;
}

async function page(map: ArgumentMap, format: string, options: ExportOptions, readAsset: ReadAsset | undefined): Promise<string> {
  const read = needed(readAsset, format);
  const [{ toHtml }, { mapPage }, { markDeciders }] = await Promise.all([import('../picture/export/html.js'), import('./reader/map-page.js'), import('../picture/mark-deciders.js')]);
  const [script, style] = await Promise.all([text(read, 'viewer.js'), text(read, 'viewer-style.css')]);
  const graph = await hyphenated(await shownGraph(map, options), readAsset);
  const evaluation = graph.display.verdicts === false ? undefined : options.evaluation;
  const beside = await mapPage(await exportSource(map, graph, options), evaluation, await sourcesOf(map, graph, options));
  return toHtml(markDeciders(graph, evaluation), { script, style, graphviz: await gainsByGraphviz(graph) ? await text(read, 'graphviz.js') : undefined }, beside);
}

/** Graphviz makes a page three times as large, and the page waits while it lays out a map: it comes with small maps alone that it draws otherwise. */
async function gainsByGraphviz(graph: MapGraph): Promise<boolean> {
  const [{ viewOf, wholeView }, { gainsByLayers }] = await Promise.all([import('../picture/view.js'), import('../picture/layout/layout.js')]);
  const shown = viewOf(graph, wholeView).graph;
  return shown.nodes.length <= MOST_IN_LAYERS && gainsByLayers(shown);
}

/** The map as it is to be drawn; tells if its settings leave nothing to be seen. */
async function shownGraph(map: ArgumentMap, options: ExportOptions): Promise<MapGraph> {
  const graph = graphFor(map, options);
  const { nothingShown } = await import('./nothing-shown.js');
  const message = nothingShown(graph, options.view);
  if (message !== undefined) options.onWarning?.(message);
  return graph;
}

async function exportSource(map: ArgumentMap, graph: MapGraph, options: ExportOptions): Promise<ExportSource> {
  const { evidence = evidenceOfFrontMatter(map.sources), withoutSources, gapsFirst, onLoss: lose = () => {}, onWarning: warn = () => {} } = options;
  const { viewOf, wholeView } = await import('../picture/view.js');
  return { map, evidence, lose, warn, withoutSources, gapsFirst, graph: viewOf(graph, wholeView).graph };
}

/** The sources that are cited in what a map shows, each as a line, but those of which the line would say no more than the key. */
async function sourcesOf(map: ArgumentMap, graph: MapGraph, { evidence, withoutSources }: ExportOptions): Promise<readonly SourceLine[]> {
  if (withoutSources === true) return [];
  const [{ viewOf, wholeView }, { sourcesAsLines }] = await Promise.all([import('../picture/view.js'), import('./reader/source-list.js')]);
  const shown = viewOf(graph, wholeView).graph.nodes.map(({ id }) => id);
  return sourcesAsLines(map, shown, evidence ?? evidenceOfFrontMatter(map.sources))
    .filter(({ key, text, quotations }) => text !== `${key}.` || quotations.length > 0);
}

function graphFor(map: ArgumentMap, { display, verdicts, quotations, withoutVerdicts, view }: ExportOptions): MapGraph {
  const whole = buildGraph(map, {
    ...display === undefined ? {} : { display }, ...verdicts === undefined ? {} : { verdicts }, ...quotations === undefined ? {} : { quotations },
  });
  const graph = view === undefined ? whole : { ...whole, display: viewOfName(whole, view) };
  return withoutVerdicts === true ? { ...graph, display: { ...graph.display, verdicts: false } } : graph;
}

async function text(read: ReadAsset, name: AssetName): Promise<string> {
  return new TextDecoder().decode(await read(name));
}

/** Throws a RangeError that names the views there are. */
function viewOfName({ display }: MapGraph, name: string): MapDisplay {
  const found = namedView(display, name);
  if (found !== undefined) return found;
  const names = display.views.map((view) => `\`${view.name}\``).join(', ');
  throw new RangeError(`The map has no view \`${name}\`. ${names === '' ? 'Give it one in its front matter: `map: {views: {…}}`, see docs/map.md.' : `It has ${names}.`}`);
}
