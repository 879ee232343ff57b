import type { Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { Camera } from './camera.js';
import type { Stage } from './stage.js';

/** What of the map is where on the page. */
export interface Pointing {
  /** The node that an element of the stage belongs to. */
  nodeIn(where: EventTarget | null): string | undefined;
  /** What is drawn from afar at a point of the page: there elements are not where cards do. `null`: the map is seen from near by. */
  cardUnder(x: number, y: number): ReturnType<Stage['cardAt']> | null;
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
  const onMap = (pageX: number, pageY: number) => {
    const box = stage.getBoundingClientRect();
    const { x, y, scale } = camera.state;
    return { x: (pageX - box.left - x) / scale, y: (pageY - box.top - y) / scale };
  };
  const cardUnder = (pageX: number, pageY: number) => {
    if (!stage.classList.contains('far')) return null;
    const { x, y } = onMap(pageX, pageY);
    return scene.cardAt(x, y);
  };
  return {
    nodeIn,
    cardUnder,
    nodeUnder(where, x, y) {
      const card = cardUnder(x, y);
      return card === null ? nodeIn(where) : card?.kind === 'node' ? card.id : undefined;
    },
    edgeNear(x, y) {
      for (const [dx, dy] of around) {
        const edge = document.elementFromPoint(x + dx, y + dy)?.closest<SVGElement>('.edge, .reference')?.dataset['id'];
        if (edge !== undefined) return edge;
      }
      const at = onMap(x, y);
      return scene.edgeAt(at.x, at.y, BESIDE / camera.state.scale);
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
