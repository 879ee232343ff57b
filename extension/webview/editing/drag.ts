import { element } from '../panels/furniture.js';

/** What is dragged: a node to another place, or a relation from a node to another one. */
export interface Drag {
  readonly kind: 'move' | 'relate';
  readonly id: string;
}

export interface DragHost {
  /** The node at a point of the page. */
  readonly nodeAt: (x: number, y: number) => string | undefined;
  /** The middle of a node, in the page. */
  readonly middleOf: (id: string) => { readonly x: number; readonly y: number } | undefined;
  readonly labelOf: (id: string) => string;
  /** Shows on what it would be dropped; `null`: on nothing. */
  readonly mark: (id: string | null) => void;
  readonly dropped: (drag: Drag, on: string, x: number, y: number) => void;
}

export interface Dragging {
  /** What is seen of it, above the map. */
  readonly root: HTMLElement;
  /** The pointer went down on something that can be dragged: from the first steps on it is. */
  start(drag: Drag, event: PointerEvent): void;
  /** The pointer has moved far enough since it last went down to be a drag and no click. */
  readonly hasMoved: boolean;
}

/** Fewer pixels than this are a click. */
const slack = 5;

/** Makes nodes draggable: a line or a name follows the pointer, what it would be dropped on is marked, Escape ends it. */
export function createDragging(host: DragHost): Dragging {
  const root = element('div', 'drag');
  root.hidden = true;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
  svg.append(line);
  const name = element('div', 'ghost');
  root.append(svg, name);
  let held: { readonly drag: Drag; readonly x: number; readonly y: number; readonly pointer: number } | undefined;
  let hasMoved = false;

  const end = () => {
    held = undefined;
    root.hidden = true;
    host.mark(null);
  };
  const targetAt = ({ clientX, clientY }: PointerEvent) => {
    const id = host.nodeAt(clientX, clientY);
    return id === held?.drag.id ? undefined : id;
  };
  addEventListener('pointerdown', () => { hasMoved = false; }, { capture: true });
  addEventListener('pointermove', (event) => {
    if (held === undefined || event.pointerId !== held.pointer) return;
    if (event.buttons === 0) return end();
    if (!hasMoved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < slack) return;
    hasMoved = true;
    root.hidden = false;
    const isLine = held.drag.kind === 'relate';
    const from = isLine ? host.middleOf(held.drag.id) : undefined;
    svg.style.display = from === undefined ? 'none' : '';
    if (from !== undefined) {
      for (const [attribute, value] of Object.entries({ x1: from.x, y1: from.y, x2: event.clientX, y2: event.clientY })) {
        line.setAttribute(attribute, String(value));
      }
    }
    name.hidden = isLine;
    name.textContent = host.labelOf(held.drag.id);
    name.style.left = `${event.clientX + 10}px`;
    name.style.top = `${event.clientY + 10}px`;
    const target = targetAt(event);
    root.classList.toggle('on-target', target !== undefined);
    host.mark(target ?? null);
  });
  addEventListener('pointerup', (event) => {
    if (held === undefined || event.pointerId !== held.pointer) return;
    const { drag } = held;
    const target = hasMoved ? targetAt(event) : undefined;
    end();
    if (target !== undefined) host.dropped(drag, target, event.clientX, event.clientY);
  });
  addEventListener('pointercancel', end);
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || held === undefined) return;
    end();
    event.stopImmediatePropagation();
  }, { capture: true });

  return {
    root,
    start(drag, { clientX, clientY, pointerId }) {
      held = { drag, x: clientX, y: clientY, pointer: pointerId };
    },
    get hasMoved() {
      return hasMoved;
    },
  };
}
