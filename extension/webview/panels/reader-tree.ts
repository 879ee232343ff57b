import type { Direction } from '../../../server/src/picture/display.js';
import type { Drawing } from '../drawing/drawing.js';
import type { CameraState } from '../stage/camera.js';
import { element, setLang } from './furniture.js';

/** In maps of up to so many nodes, every node has an element; in larger ones, only those around the current node do. */
const SMALL = 300;
const AROUND = 15;

export interface ReaderTree {
  readonly root: HTMLElement;
  /** `title`: that of the map, which is also the name of the tree. */
  show(drawing: Drawing, title: string | null): void;
  /** Keeps the items over their boxes. */
  move(camera: CameraState): void;
  /** Makes a node the current one for the keyboard, without taking the focus. */
  moveTo(id: string | null): void;
  readonly current: string | null;
  /** Whether the keyboard is in the tree. */
  hasFocus(): boolean;
  focus(): void;
}

export interface ReaderTreeHost {
  /** The name of the tree if the map has no title. */
  readonly untitled: string;
  /** What screen readers announce when an arrow key leads nowhere. */
  readonly wayOver: string;
  /** The arrow keys have led to a node. */
  readonly walked: (id: string) => void;
  /** The keyboard is at a node, however it got there, or has left the tree (`null`). */
  readonly entered: (id: string | null) => void;
  /** A screen reader has clicked on a node. */
  readonly clicked: (id: string) => void;
  /** Whether the keys to the left and the right lead through a story, and not through the map. */
  readonly tells: () => boolean;
  /** The key that was pressed last is the second of two that VS Code takes. */
  readonly isOfChord: () => boolean;
  /** On a node, a key was pressed that does not move within the tree. True: the key was used. */
  readonly pressed: (id: string, event: KeyboardEvent) => boolean;
}

type Step = 'parent' | 'child' | 'next' | 'previous';

/** What the arrow keys do, as the map is drawn: they follow the relations, or go to siblings below the same node, so that the opposite key leads back. */
const STEPS: Readonly<Record<Direction, Readonly<Record<string, Step>>>> = {
  down: { ArrowUp: 'parent', ArrowDown: 'child', ArrowLeft: 'previous', ArrowRight: 'next' },
  up: { ArrowUp: 'child', ArrowDown: 'parent', ArrowLeft: 'previous', ArrowRight: 'next' },
  right: { ArrowLeft: 'parent', ArrowRight: 'child', ArrowUp: 'previous', ArrowDown: 'next' },
  left: { ArrowLeft: 'child', ArrowRight: 'parent', ArrowUp: 'previous', ArrowDown: 'next' },
};

/**
 * The map as an ARIA tree, which is invisible but has the keyboard focus: what a screen reader reads, and what the
 * arrow keys walk through. Its items lie over their boxes, so that whoever touches a box touches its item. What supports or attacks a node is its child.
 */
export function createReaderTree(host: ReaderTreeHost): ReaderTree {
  const root = element('div', 'reader-tree');
  const items = element('div', 'items');
  items.setAttribute('role', 'tree');
  items.setAttribute('aria-label', host.untitled);
  // While the panel is about the map, its heading already says this.
  const heading = element('h1', 'announcement');
  const told = element('span', 'announcement');
  told.setAttribute('role', 'status');
  root.append(heading, items, told);
  let drawing: Drawing | undefined;
  let indexOf = new Map<string, number>();
  let current = -1;
  let isWalking = false;
  /** The order in which the nodes are read. */
  let order: readonly number[] = [];
  let placeOf: readonly { readonly level: number; readonly position: number; readonly size: number }[] = [];

  const siblingsOf = (index: number) => {
    const { parent } = drawing!.nodes[index]!;
    return parent === -1 ? drawing!.roots : drawing!.nodes[parent]!.children;
  };

  const item = (index: number): HTMLElement => {
    const node = drawing!.nodes[index]!;
    const { level, position, size } = placeOf[index]!;
    const made = element('div');
    made.setAttribute('role', 'treeitem');
    made.setAttribute('aria-label', node.label);
    made.setAttribute('aria-level', String(level));
    made.setAttribute('aria-posinset', String(position));
    made.setAttribute('aria-setsize', String(size));
    if (node.children.length > 0 || node.hidden > 0) made.setAttribute('aria-expanded', String(node.hidden === 0));
    made.setAttribute('aria-selected', String(index === current));
    made.dataset['id'] = node.id;
    made.tabIndex = index === current ? 0 : -1;
    const { x, y, width, height } = drawing!.pieces.nodes[index]!;
    Object.assign(made.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    return made;
  };

  const render = () => {
    const hadFocus = root.contains(document.activeElement);
    items.replaceChildren(...shownItems().map(item));
    if (hadFocus) currentItem()?.focus({ preventScroll: true });
  };
  const shownItems = (): readonly number[] => {
    if (order.length <= SMALL || current === -1) return order.slice(0, SMALL);
    const shown = new Set<number>();
    const siblings = siblingsOf(current);
    const at = siblings.indexOf(current);
    for (const each of siblings.slice(Math.max(0, at - AROUND), at + AROUND + 1)) shown.add(each);
    for (const child of drawing!.nodes[current]!.children.slice(0, 2 * AROUND)) shown.add(child);
    for (let above = drawing!.nodes[current]!.parent; above !== -1; above = drawing!.nodes[above]!.parent) shown.add(above);
    return order.length > 20_000 ? [...shown] : order.filter((index) => shown.has(index));
  };
  const currentItem = () => [...items.children].find((each): each is HTMLElement =>
    each instanceof HTMLElement && each.dataset['id'] === drawing?.nodes[current]?.id);

  const go = (index: number) => {
    const before = currentItem();
    current = index;
    told.textContent = '';
    if (order.length > SMALL || currentItem() === undefined) render();
    else {
      before?.setAttribute('aria-selected', 'false');
      if (before) before.tabIndex = -1;
      const now = currentItem()!;
      now.setAttribute('aria-selected', 'true');
      now.tabIndex = 0;
      if (before !== undefined && before === document.activeElement) now.focus({ preventScroll: true });
    }
  };

  /** Where the keyboard is in another drawing, whose nodes are given by their ids: at the same node or, if that is gone, at the next one above. */
  const nearestIn = (others: ReadonlyMap<string, number>): number | undefined => {
    for (let at = current; at !== -1; at = drawing!.nodes[at]!.parent) {
      const there = others.get(drawing!.nodes[at]!.id);
      if (there !== undefined) return there;
    }
    return undefined;
  };

  const stepFrom = (index: number, step: Step): number | undefined => {
    const { parent, children } = drawing!.nodes[index]!;
    if (step === 'parent') return parent === -1 ? undefined : parent;
    if (step === 'child') return children[0];
    const siblings = siblingsOf(index);
    return siblings[siblings.indexOf(index) + (step === 'next' ? 1 : -1)];
  };

  root.addEventListener('keydown', (event) => {
    if (drawing === undefined || current === -1 || host.isOfChord() || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey || host.tells() && /^Arrow(?:Left|Right)$/.test(event.key) ? undefined : STEPS[drawing.direction][event.key];
    const siblings = siblingsOf(current);
    const next = step !== undefined ? stepFrom(current, step)
      : event.shiftKey ? undefined : event.key === 'Home' ? siblings[0] : event.key === 'End' ? siblings.at(-1) : undefined;
    if (next !== undefined) {
      // The focus moves with the current item, or here, where it was not in the tree.
      isWalking = true;
      go(next);
      currentItem()!.focus({ preventScroll: true });
      isWalking = false;
    } else if (step !== undefined) {
      told.textContent = host.wayOver;
    } else if (!host.pressed(drawing.nodes[current]!.id, event)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  root.addEventListener('click', ({ target }) => {
    const id = target instanceof HTMLElement ? target.dataset['id'] : undefined;
    if (id !== undefined) host.clicked(id);
  });
  root.addEventListener('focusin', ({ target }) => {
    const id = target instanceof HTMLElement ? target.dataset['id'] : undefined;
    if (id === undefined) return;
    const index = indexOf.get(id)!;
    if (index !== current) go(index);
    if (isWalking) host.walked(id);
    else host.entered(id);
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) host.entered(null);
  });

  return {
    root,
    move: ({ x, y, scale }) => { items.style.transform = `translate(${x}px, ${y}px) scale(${scale})`; },
    show(next, title) {
      heading.textContent = title ?? host.untitled;
      items.setAttribute('aria-label', heading.textContent);
      setLang(root, next.lang);
      indexOf = new Map(next.nodes.map((node, i) => [node.id, i]));
      const kept = nearestIn(indexOf);
      drawing = next;
      const isUpright = next.direction === 'down' || next.direction === 'up';
      items.setAttribute('aria-orientation', isUpright ? 'horizontal' : 'vertical');
      const read = readingOrder(next);
      ({ order } = read);
      placeOf = read.places;
      current = kept ?? next.nodes.findIndex(({ isThesis }) => isThesis);
      if (current === -1) current = next.roots[0] ?? -1;
      render();
    },
    moveTo(id) {
      const index = id === null ? undefined : indexOf.get(id);
      if (index !== undefined && index !== current) go(index);
    },
    get current() {
      return drawing?.nodes[current]?.id ?? null;
    },
    hasFocus: () => root.contains(document.activeElement),
    focus: () => currentItem()?.focus({ preventScroll: true }),
  };
}

/** The nodes with their subtrees, one after the other, and the place of each among its siblings. */
function readingOrder({ nodes, roots }: Drawing) {
  const order: number[] = [];
  const places: { level: number; position: number; size: number }[] = [];
  const open: number[] = [];
  const add = (siblings: readonly number[], level: number) => {
    siblings.forEach((each, i) => { places[each] = { level, position: i + 1, size: siblings.length }; });
    for (const each of siblings.toReversed()) open.push(each);
  };
  add(roots, 1);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    order.push(next);
    add(nodes[next]!.children, places[next]!.level + 1);
  }
  return { order, places };
}
