import type { Colours } from './colours.js';
import { drawOverview } from './overview.js';
import type { Camera } from './camera.js';
import type { Drawing } from '../drawing/drawing.js';
import { element } from '../panels/furniture.js';

/** The size in a low window, and in one that has more room. */
const [LOW, HIGH] = [{ width: 150, height: 72 }, { width: 240, height: 112 }];
const MUCH_ROOM = 1100;
/** With fewer nodes one knows where one is. */
const LEAST_NODES = 24;

export interface Minimap {
  readonly root: HTMLElement;
  show(drawing: Drawing): void;
  /** The camera or the theme has changed. */
  update(): void;
  recolour(): void;
}

/** The whole map beside the buttons, with a frame around what is in view; a click or a drag goes there. */
export function createMinimap(camera: Camera, colours: Colours): Minimap {
  const root = element('div', 'minimap');
  root.setAttribute('aria-hidden', 'true');
  const canvas = element('canvas');
  const frame = element('div', 'frame');
  root.append(canvas, frame);
  root.hidden = true;
  let drawing: Drawing | undefined;
  let scale = 1;

  const paint = () => {
    if (drawing === undefined) return;
    const room = innerHeight < MUCH_ROOM ? LOW : HIGH;
    scale = Math.min(room.width / drawing.width, room.height / drawing.height);
    const ratio = devicePixelRatio;
    [canvas.width, canvas.height] = [Math.ceil(drawing.width * scale * ratio), Math.ceil(drawing.height * scale * ratio)];
    canvas.style.width = `${drawing.width * scale}px`;
    canvas.style.height = `${drawing.height * scale}px`;
    const { groups, nodes } = drawing.pieces;
    const all = (list: readonly unknown[]) => list.map((_, i) => i);
    drawOverview(canvas.getContext('2d')!, drawing, {
      groups: all(groups), edges: [], references: [], nodes: all(nodes), selected: null, current: null, found: new Set(), told: null, hasWords: false, stage: { broad: 0, high: 0 },
    }, { x: 0, y: 0, scale: scale * ratio }, ratio, colours);
  };
  const go = ({ clientX, clientY }: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    camera.centreOn((clientX - box.left) / scale, (clientY - box.top) / scale);
  };
  root.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    root.setPointerCapture(event.pointerId);
    go(event);
  });
  root.addEventListener('pointermove', (event) => {
    if (root.hasPointerCapture(event.pointerId)) go(event);
  });

  const self: Minimap = {
    root,
    show(next) {
      drawing = next;
      paint();
      self.update();
    },
    update() {
      if (drawing === undefined) return;
      const view = camera.view();
      // Where the whole map is in view, a small one says nothing.
      root.hidden = drawing.nodes.length < LEAST_NODES || view.width * view.height > 0.55 * drawing.width * drawing.height;
      if (root.hidden) return;
      const left = Math.max(0, view.x * scale);
      const top = Math.max(0, view.y * scale);
      frame.style.left = `${left}px`;
      frame.style.top = `${top}px`;
      frame.style.width = `${Math.max(4, Math.min(drawing.width * scale, (view.x + view.width) * scale) - left)}px`;
      frame.style.height = `${Math.max(4, Math.min(drawing.height * scale, (view.y + view.height) * scale) - top)}px`;
    },
    recolour: paint,
  };
  return self;
}
