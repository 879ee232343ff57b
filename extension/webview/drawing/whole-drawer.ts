import type { MapGraph } from '../../../server/src/picture/graph.js';
import type { MapView } from '../../../server/src/picture/view.js';
import type { Drawer } from './drawer.js';
import type { Drawing } from './drawing.js';
import type { DrawShape } from './worker-messages.js';

/** Larger maps are not whole in a window anyway. */
const MOST_NODES = 40;
/** Widths of texts that are tried, each as a share of the map's own, and the least of all, in pixels. */
const [SHARES, LEAST] = [[1, 0.84, 0.7, 0.6, 0.5, 0.44], 110];

/** The room for a map. */
export interface Stage {
  /** Whether a drawing of this size can be read as a whole. */
  readonly isWhole: (size: Drawing) => boolean;
  /** Whether it can be read as a whole from farther away, as cards: not as well. */
  readonly isReadAsCards: (drawing: Drawing) => boolean;
  /** How many times it is as broad as high. */
  readonly ratio: number;
}

export interface WholeDrawer {
  /**
   * Draws a map; a small one that cannot be read as a whole in the shape of the stage and with narrower boxes, if it can be then. Without
   * `stage`, it has the shape of the drawing before. `undefined`: a newer one is under way.
   */
  draw(graph: MapGraph, view: MapView, stage: Stage | undefined): Promise<Drawing | undefined>;
}

export function wholeDrawer(drawer: Drawer): WholeDrawer {
  let last: DrawShape | undefined;
  return {
    async draw(graph, view, stage) {
      if (stage === undefined) return drawer.draw(graph, view, last);
      const usual = await drawer.draw(graph, view, last = undefined);
      if (usual === undefined || usual.nodes.length > MOST_NODES || stage.isWhole(usual)) return usual;
      let [best, shapeOfBest] = [stage.isReadAsCards(usual) ? usual : undefined, undefined as DrawShape | undefined];
      for (const width of SHARES.map((share) => Math.round(graph.display.width * share))) {
        if (width < LEAST) break;
        const shape = { width, ratio: stage.ratio };
        const other = await drawer.draw(graph, view, shape);
        if (other === undefined) return undefined;
        if (stage.isWhole(other)) {
          last = shape;
          return other;
        }
        if (best === undefined && stage.isReadAsCards(other)) [best, shapeOfBest] = [other, shape];
      }
      last = shapeOfBest;
      return best ?? usual;
    },
  };
}
