import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import { verdictsOf } from '../features/node-verdicts.js';
import { readDisplay } from '../picture/display.js';
import { sceneOf } from '../picture/draw-scene.js';
import { buildGraph, type MapGraph } from '../picture/graph.js';
import { layOutWith, type Layout } from '../picture/layout/layout.js';
import type { Scene } from '../picture/scene.js';
import { withWords } from '../picture/nothing-drawn.js';
import { isOnlyProse } from '../picture/prose.js';
import { renderSvg } from '../picture/svg.js';
import { viewOf, wholeView } from '../picture/view.js';
import { problemsOf, readMap, type MapProblem } from './read-map.js';

/** A map that is in a page. */
export interface MapPicture {
  /** The title that its front matter gives. */
  readonly title: string | null;
  /** The picture for a page that has the style sheet of maps (`mapCss`). It is empty where there is nothing to draw. */
  readonly svg: string;
  /** Its errors and warnings, by place. */
  readonly problems: readonly MapProblem[];
}

export interface MapPictureOptions {
  /** Without it, maps are drawn as trees. */
  readonly graphviz?: Graphviz | undefined;
  /** The settings of an editor, below `argmark`, as they come. */
  readonly settings?: unknown;
}

/** The width of a page's column, about, in pixels: the texts of a broader map would be too small to read. */
const COLUMN = 1100;

/**
 * Draws the map of a text at once. It reads no other file: of a text that includes others it draws what the text itself
 * says. A text with faults is drawn as far as it can be read.
 */
export function mapPicture(text: string, { graphviz, settings }: MapPictureOptions = {}): MapPicture {
  const snapshot = readMap(text, settings);
  const display = readDisplay((settings as { map?: unknown } | null | undefined)?.map);
  // What is found is told beside the picture.
  const whole = buildGraph(snapshot.map, { verdicts: verdictsOf(snapshot), display });
  const { graph } = viewOf(whole, wholeView);
  const isEmpty = graph.nodes.length === 0 && isOnlyProse(whole);
  return {
    title: graph.title, problems: problemsOf(snapshot),
    svg: isEmpty ? '' : renderSvg(withoutIds(sceneOf(withWords(inColumn(graph, graphviz), whole))), { standalone: false }),
  };
}

/** Laid out as the map says, or else as an outline where a column has no room for more. */
function inColumn(graph: MapGraph, graphviz: Graphviz | undefined): Layout {
  const layout = layOutWith(graphviz, graph, { isWhole: true });
  if (graph.display.layout !== 'auto' || layout.width <= COLUMN) return layout;
  const outline = layOutWith(graphviz, graph, { isWhole: true, layout: 'indented', ratio: 1 });
  return outline.width < layout.width ? outline : layout;
}

/** A page may have several maps, and an id only once. */
function withoutIds({ items, ...scene }: Scene): Scene {
  return { ...scene, items: items.map((layer) => (layer.kind !== 'group' ? layer : {
    ...layer, items: layer.items.map((item) => {
      if (item.kind !== 'group') return item;
      const { id: _, ...rest } = item;
      return rest;
    }),
  })) };
}
