import type { Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { Camera } from './camera.js';
import type { Stage } from './stage.js';

/** What of the map is where on the page. */
export interface Pointing {
  /** The node that an element of the stage belongs to. */
  nodeIn(where: EventTarget | null): string | undefined;
  /** The node at a point of the page, also where nodes are drawn from afar and have no elements. */
  nodeUnder(where: EventTarget | null, x: number, y: number): string | undefined;
  /** The edge at a point of the page, or a few pixels beside it: lines are thin; also where they have no elements. A reference is where its edge starts. */
  edgeNear(x: number, y: number): string | undefined;
  /** Tells where a node is on the stage. */
  placeOf(id: string | null): Rectangle | undefined;
}

export function createPointing(stage: HTMLElement, scene: Stage, camera: Camera): Pointing {
  const nodeIn = (where: EventTarget | null) =>
    (where instanceof Element && stage.contains(where) ? where.closest<SVGGElement>('.node')?.dataset['id'] : undefined);
  return {
    nodeIn,
    nodeUnder(where, pageX, pageY) {
      const direct = nodeIn(where);
      if (direct !== undefined || !stage.classList.contains('far')) return direct;
      const box = stage.getBoundingClientRect();
      const { x, y, scale } = camera.state;
      return scene.nodeAt((pageX - box.left - x) / scale, (pageY - box.top - y) / scale);
    },
    edgeNear(x, y) {
      for (const [dx, dy] of around) {
        const edge = document.elementFromPoint(x + dx, y + dy)?.closest<SVGElement>('.edge, .reference')?.dataset['id'];
        if (edge !== undefined) return edge;
      }
      const box = stage.getBoundingClientRect();
      const { x: left, y: top, scale } = camera.state;
      return scene.edgeAt((x - box.left - left) / scale, (y - box.top - top) / scale, BESIDE / scale);
    },
    placeOf(id) {
      const rect = scene.rectOf(id);
      if (rect === undefined) return undefined;
      const { x, y, scale } = camera.state;
      return { x: x + rect.x * scale, y: y + rect.y * scale, width: rect.width * scale, height: rect.height * scale };
    },
  };
}

/** So many pixels beside a line are still at it. */
const BESIDE = 6;
/** Steps from a point to those around it, in pixels; nearest first, and no line of two pixels fits between them. */
const around = [0, 2, 4, 6].flatMap((far) => (far === 0 ? [[0, 0]] as const : [0, 1, 2, 3, 4, 5, 6, 7]
  .map((eighth) => [far * Math.cos(eighth * Math.PI / 4), far * Math.sin(eighth * Math.PI / 4)] as const)));
