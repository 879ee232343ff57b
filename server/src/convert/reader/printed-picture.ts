import { toBase64 } from '../../base/base64.js';
import { caption } from '../../picture/caption.js';
import { sceneOf } from '../../picture/draw-scene.js';
import type { MapGraph } from '../../picture/graph.js';
import { fillingWidth, paginate } from '../../picture/export/pages.js';
import { layOutWith, type LayoutOptions } from '../../picture/layout/layout.js';
import type { Scene } from '../../picture/scene.js';
import { renderSvg } from '../../picture/svg.js';
import { escapeXml } from '../../picture/xml.js';
import type { Wording } from './wording.js';

/**
 * What a sheet of A4 or letter has for the picture, upright or across, in pixels, of which 96 are an inch, within the margins that the page's style
 * sets; and the class of the picture there.
 */
const SHEETS = [{ broad: 685, high: 910, name: 'picture' }, { broad: 945, high: 670, name: 'picture across' }] as const;
/** At this scale texts are 7 points high. */
const LEAST = 7 / 9;
/** Larger maps do not fit on a sheet, so they are not laid out for one. */
const MOST_NODES = 80;
/** The widths of texts that are tried, each as a share of the map's own, after the map as it is. */
const SHARES = [1, 0.84, 0.7, 0.56];

/** This many sheets hold a picture; more would be no picture any more. */
const MOST_SHEETS = 5;

/**
 * The picture of a map for paper, as HTML, with its legend if there is room; where its texts would be lower than 7 points on a sheet, the map as an
 * outline of boxes over several sheets, or if these are too many, a sentence that says so. It is drawn in trees, at once. Empty if nothing is shown. `graph`: what is shown.
 */
export function printedPicture(graph: MapGraph, words: Wording): string {
  if (graph.nodes.length === 0) return '';
  const nothing = { title: undefined, subtitle: undefined, author: undefined, date: undefined };
  for (const { broad, high, name } of graph.nodes.length > MOST_NODES ? [] : SHEETS) {
    const narrower = SHARES.map((share): LayoutOptions => ({ width: Math.round(graph.display.width * share), ratio: broad / high }));
    for (const shape of [{}, ...narrower]) {
      const layout = layOutWith(undefined, graph, { ...shape, isWhole: true });
      // Rather without the legend than not at all: what the words mean is told in words.
      for (const around of [caption(layout, nothing), undefined]) {
        const { width, height } = around ?? layout;
        const scale = Math.min(1, broad / width, high / height);
        if (scale < LEAST) continue;
        return figure(sceneOf(layout, around), name, width * scale, height * scale, graph.title ?? words.labels.map);
      }
    }
  }
  const sheets = graph.nodes.length > MOST_NODES ? [] : overSheets(graph);
  if (sheets.length === 0 || sheets.length > MOST_SHEETS) return `<p class="no-picture">${escapeXml(words.tooLarge)}</p>`;
  return sheets.map((scene) => figure(scene, 'picture', scene.width * LEAST, scene.height * LEAST, graph.title ?? words.labels.map)).join('');
}

function figure(scene: Scene, name: string, width: number, height: number, alt: string): string {
  const data = toBase64(new TextEncoder().encode(renderSvg(scene, { standalone: true })));
  return `<figure class="${name}"><img src="data:image/svg+xml;base64,${data}" alt="${escapeXml(alt)}" width="${Math.floor(width)}" height="${Math.floor(height)}"></figure>`;
}

/** The map as an outline of boxes in columns, a scene for each sheet. */
function overSheets(graph: MapGraph): readonly Scene[] {
  const [{ broad, high }] = SHEETS;
  const room = { width: broad / LEAST, height: high / LEAST };
  const outline = (width: number) => layOutWith(undefined, { ...graph, display: { ...graph.display, width } }, { layout: 'indented', inColumn: true, isWhole: true });
  return paginate(outline(fillingWidth(outline(graph.display.width), room, graph.display.width)), undefined, room, graph.title ?? '');
}
