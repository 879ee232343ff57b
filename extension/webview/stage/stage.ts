import { MARGIN } from '../../../server/src/picture/layout/arrangement.js';
import { overlap, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { EdgePiece, ReferencePiece } from '../../../server/src/picture/svg.js';
import { isCalm } from './calm.js';
import type { CameraState } from './camera.js';
import type { Drawing } from '../drawing/drawing.js';
import { element } from '../panels/furniture.js';
import { Layer, type Kept } from './layer.js';
import { CARD_SCALE, cardAt, drawOverview, hasRegions, type Shown } from './overview.js';
import { regionLayoutOf } from './region-cards.js';
import { edgeIn } from './overview-lines.js';
import { StageSize } from './stage-size.js';
import { toldOf } from './told.js';

/** Maps of up to so many nodes are in the page all the time; of larger ones, only the part in view is. */
const SMALL = 300;
/** From this scale on, the elements of what is in view stay below the overview, for the pointer. */
const NEAR = 0.42;
/** More boxes than this are not drawn again for every frame, but moved as a picture. */
const MOST_LIVE = 1200;
/** How far the picture extends beyond the stage on every side, as a share of the stage's size. */
const OVERSCAN = 0.4;
/** While somebody zooms, the picture is enlarged at most so many times, because its texts get blurred. */
const MOST_ENLARGED = 2;
const GLIDE = { duration: 220, easing: 'ease-out' } as const;

/** Which nodes are highlighted. */
export interface Marks {
  readonly selected: string | null;
  /** The node that the keyboard is at. */
  readonly current: string | null;
  readonly found: ReadonlySet<string>;
  /** The node that something is being dragged onto. */
  readonly target: string | null;
  /** What a stop of the story is about, while the rest is dimmed; `null`: everything. */
  readonly told: ReadonlySet<string> | null;
}

/** What is shown on the stage: SVG at large scales, an overview on a canvas at small ones. */
export class Stage {
  readonly size: StageSize;
  readonly #stage: HTMLElement;
  /** What the SVG is moved and enlarged with: if it is moved itself, the browser lays out all its texts again. */
  readonly #sheet = element('div', 'sheet');
  readonly #svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  readonly #canvas = element('canvas', 'overview');
  readonly #groups = new Layer('groups');
  readonly #edges = new Layer('edges');
  readonly #titles = new Layer('group-titles');
  readonly #references = new Layer('references');
  readonly #nodes = new Layer('nodes');
  #drawing: Drawing | undefined;
  #camera: CameraState = { x: 0, y: 0, scale: 1 };
  #marks: Marks = { selected: null, current: null, found: new Set(), target: null, told: null };
  #frame = 0;
  #filledFor: object | undefined;
  /** There is another drawing than when the page was last filled. */
  #isStale = true;
  /** The stage and the camera that the SVG was last set up for. */
  #painted = { width: 0, height: 0, camera: this.#camera };
  #snapshot: { canvas: HTMLCanvasElement; camera: CameraState; drawing: Drawing } | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #colours = new Map<string, string>();

  constructor(stage: HTMLElement) {
    this.#stage = stage;
    this.size = new StageSize(stage);
    this.#svg.setAttribute('class', 'argmark-map');
    // The tree beside it tells screen readers everything.
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#svg.append(this.#groups.root, this.#edges.root, this.#titles.root, this.#references.root, this.#nodes.root);
    this.#sheet.append(this.#svg);
    stage.append(this.#canvas, this.#sheet);
    new MutationObserver(() => this.#recolour()).observe(document.body, { attributeFilter: ['class'] });
    new MutationObserver(() => this.#recolour()).observe(document.documentElement, { attributeFilter: ['style'] });
    for (const asked of ['(forced-colors: active)', '(prefers-contrast: more)']) matchMedia(asked).addEventListener('change', () => this.#recolour());
  }

  get drawing(): Drawing | undefined {
    return this.#drawing;
  }

  /** Where a node or, by its id, a heading's group is. */
  rectOf(id: string | null): Rectangle | undefined {
    return id === null ? undefined : this.#nodes.piece(id) ?? this.#groups.piece(id);
  }

  /** What is drawn when zoomed out at a point of the map, where cards are not where their boxes do; at very small scales, what the card there is about. */
  cardAt(x: number, y: number): ReturnType<typeof cardAt> {
    const { scale } = this.#camera;
    const { told } = this.#marks;
    if (this.#drawing === undefined) return undefined;
    const seen = told === null ? this.#drawing : toldOf(this.#drawing, told).drawing;
    if (!this.#hasRegions()) return cardAt(seen, scale, { x, y });
    const at = { x: x * scale, y: y * scale, width: 0, height: 0 };
    const region = seen.far.regions[regionLayoutOf(seen, { scale, ...this.#size() }).cards.findIndex((card) => overlap(card, at))];
    return region === undefined ? undefined : { kind: 'node', id: region.top };
  }

  /** The edge at a point of the map, or near enough to it; none at very small scales, where one arrow stands for many. */
  edgeAt(x: number, y: number, beside: number): string | undefined {
    if (this.#marks.told !== null || this.#hasRegions()) return undefined;
    const near = this.#edges.within({ x: x - beside, y: y - beside, width: 2 * beside, height: 2 * beside });
    return edgeIn(near.map((index) => this.#edges.pieces[index] as EdgePiece), x, y, beside, this.#canvas.getContext('2d')!);
  }

  colour(name: string): string {
    let colour = this.#colours.get(name);
    if (colour === undefined) {
      colour = getComputedStyle(this.#svg).getPropertyValue(`--${name}`).trim();
      this.#colours.set(name, colour);
    }
    return colour;
  }

  #recolour(): void {
    this.#colours.clear();
    this.#snapshot = undefined;
    this.#schedule();
  }

  /** Shows another drawing. `glide`: of the same map, seen from `camera`; what stays moves to its new place. */
  show(drawing: Drawing, camera: CameraState, glide: boolean): void {
    this.size.measure();
    const before = this.#camera;
    this.#drawing = drawing;
    this.#snapshot = undefined;
    this.#isStale = true;
    this.#camera = camera;
    const { groups, edges, titles, references, nodes } = drawing.pieces;
    const old = new Set(this.#nodes.elements.keys());
    const moved = [this.#groups.take(groups), this.#titles.take(titles), this.#edges.take(edges), this.#nodes.take(nodes)];
    this.#references.take(references);
    this.#sync();
    if (!glide || isCalm() || this.#isFar()) return;
    const [, , changedEdges, changedNodes] = moved;
    const drift = { x: (before.x - camera.x) / camera.scale, y: (before.y - camera.y) / camera.scale };
    this.#glide(changedNodes!, before.scale / camera.scale, drift);
    for (const { element: edge } of changedEdges!) edge.animate([{ opacity: 0 }, { opacity: 1 }], GLIDE);
    for (const [id, node] of this.#nodes.elements) if (!old.has(id)) node.animate([{ opacity: 0 }, { opacity: 1 }], GLIDE);
  }

  /** Lets nodes start from where they were on the screen. */
  #glide(nodes: readonly Kept[], zoom: number, drift: { x: number; y: number }): void {
    for (const { element: node, before, now } of nodes) {
      const from = { x: before.x * zoom + drift.x, y: before.y * zoom + drift.y };
      if (Math.hypot(from.x - now.x, from.y - now.y) < 0.5) continue;
      node.animate([
        { transform: `translate(${from.x}px, ${from.y}px)` }, { transform: `translate(${now.x}px, ${now.y}px)` },
      ], GLIDE);
    }
  }

  mark(marks: Marks): void {
    this.#marks = marks;
    this.#applyMarks();
    if (this.#isFar()) {
      this.#snapshot = undefined;
      this.#schedule();
    }
  }

  #applyMarks(): void {
    const { selected, current, found, target, told } = this.#marks;
    const isDim = (id: string) => told !== null && !told.has(id);
    this.#stage.classList.toggle('telling', told !== null);
    for (const [id, node] of this.#nodes.elements) {
      node.classList.toggle('selected', id === selected);
      node.classList.toggle('current', id === current);
      node.classList.toggle('found', found.has(id));
      node.classList.toggle('target', id === target);
      node.classList.toggle('dim', isDim(id));
    }
    const lit = told === null ? undefined : toldOf(this.#drawing!, told);
    for (const [id, edge] of this.#edges.elements) {
      const piece = this.#edges.piece(id) as EdgePiece;
      const { from, to } = piece;
      edge.classList.toggle('dim', lit?.isEdge(piece) === false);
      edge.classList.toggle('near', selected !== null && (from === selected || to === selected || id === selected));
    }
    for (const [id, reference] of this.#references.elements) {
      const piece = this.#references.piece(id) as ReferencePiece;
      reference.classList.toggle('near', selected !== null && piece.of === selected);
      reference.classList.toggle('dim', lit?.isReference(piece) === false);
    }
  }

  /** Moves the camera. */
  move(camera: CameraState): void {
    const isZoomed = camera.scale !== this.#camera.scale;
    this.#camera = camera;
    this.#stage.classList.toggle('far', this.#isFar());
    this.#place();
    if (isZoomed) this.#settleLater();
    this.#schedule();
  }

  /** While somebody zooms a picture will do; when it ends the map is drawn for the new scale. */
  #settleLater(): void {
    clearTimeout(this.#settling);
    const settling = setTimeout(() => requestAnimationFrame(() => {
      // Where frames take long, the next step of the zoom comes with the frame.
      if (this.#settling !== settling) return;
      this.#settling = undefined;
      this.#snapshot = undefined;
      this.#sync();
    }), 120);
    this.#settling = settling;
  }

  /**
   * Puts the picture where the camera looks. It is larger than the stage, so that panning mostly moves what is painted already, and
   * zooming mostly enlarges that until it ends: at any other scale, the browser lays out all texts again.
   */
  #place(): void {
    const { x, y, scale } = this.#camera;
    this.#stage.dataset['camera'] = `${x} ${y} ${scale}`;
    this.#tellMore();
    const { width, height } = this.size;
    const [aside, above] = [Math.round(width * OVERSCAN), Math.round(height * OVERSCAN)];
    const [fullWidth, fullHeight] = [width + 2 * aside, height + 2 * above];
    const { camera, ...painted } = this.#painted;
    const zoom = scale / camera.scale;
    const [dx, dy] = [x + aside - zoom * (camera.x + aside), y + above - zoom * (camera.y + above)];
    const isCovered = dx <= aside && dy <= above && dx + zoom * fullWidth >= width + aside && dy + zoom * fullHeight >= height + above;
    const isZooming = this.#settling !== undefined;
    const willDo = width === painted.width && height === painted.height && this.#hasElements(scale) === this.#hasElements(camera.scale)
      // At small scales it is not visible.
      && (isZooming ? this.#isFar() || isCovered && zoom <= MOST_ENLARGED : isCovered && zoom === 1);
    if (willDo) {
      this.#sheet.style.transform = `translate(${dx}px, ${dy}px) scale(${zoom})`;
      return;
    }
    this.#painted = { width, height, camera: this.#camera };
    this.#svg.setAttribute('width', String(fullWidth));
    this.#svg.setAttribute('height', String(fullHeight));
    this.#svg.setAttribute('viewBox', `${(-x - aside) / scale} ${(-y - above) / scale} ${fullWidth / scale} ${fullHeight / scale}`);
    this.#sheet.style.left = `${-aside}px`;
    this.#sheet.style.top = `${-above}px`;
    this.#sheet.style.transform = '';
  }

  /** Tells at which edges of the stage more of the map follows. */
  #tellMore(): void {
    const { x, y, scale } = this.#camera;
    const { width = 0, height = 0 } = this.#drawing ?? {};
    const inset = MARGIN * scale;
    const more = {
      left: x + inset < 0, top: y + inset < 0, right: x + width * scale - inset > this.size.width, bottom: y + height * scale - inset > this.size.height,
    };
    for (const [side, is] of Object.entries(more)) this.#stage.classList.toggle(`more-${side}`, is);
  }

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#sync());
  }

  #size(): { readonly broad: number; readonly high: number } {
    return { broad: this.size.width, high: this.size.height };
  }

  #isSmall(): boolean {
    return (this.#drawing?.nodes.length ?? 0) <= SMALL;
  }

  #isFar(): boolean {
    return this.#camera.scale < CARD_SCALE;
  }

  #hasRegions(): boolean {
    return this.#drawing !== undefined && hasRegions(this.#drawing, this.#camera.scale, this.#marks.told);
  }

  #hasElements(scale: number): boolean {
    return this.#isSmall() || scale >= NEAR;
  }

  /** Brings what is on the stage up to date with the camera. */
  #sync(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#drawing === undefined) return;
    const isFar = this.#isFar();
    this.#stage.classList.toggle('far', isFar);
    const hasElements = this.#hasElements(this.#camera.scale);
    this.#stage.classList.toggle('with-elements', hasElements);
    this.#stage.classList.toggle('very-far', this.#hasRegions());
    this.#place();
    if (isFar) this.#paint();
    if (!hasElements) return;
    if (this.#filledFor !== this.#painted || this.#isStale) this.#fill();
  }

  /** The part of the map in view from `camera`, with `more` of its size around it. */
  #area(more: number, { x, y, scale } = this.#camera): Rectangle {
    const [width, height] = [this.size.width / scale, this.size.height / scale];
    return { x: -x / scale - more * width, y: -y / scale - more * height, width: (1 + 2 * more) * width, height: (1 + 2 * more) * height };
  }

  #fill(): void {
    this.#filledFor = this.#painted;
    this.#isStale = false;
    const all = (layer: Layer) => layer.pieces.keys();
    const near = this.#area(OVERSCAN, this.#painted.camera);
    const isSmall = this.#isSmall();
    let isNew = false;
    for (const layer of [this.#groups, this.#edges, this.#titles, this.#references, this.#nodes]) {
      isNew = layer.show(isSmall ? all(layer) : layer.within(near)).length > 0 || isNew;
      if (!isSmall) layer.prune(this.#area(1, this.#painted.camera), (id) => id === this.#marks.selected || id === this.#marks.current);
    }
    if (isNew) this.#applyMarks();
  }

  #paint(): void {
    const ratio = devicePixelRatio;
    const [width, height] = [Math.round(this.size.width * ratio), Math.round(this.size.height * ratio)];
    const context = prepared(this.#canvas, width, height);
    const { x, y, scale } = this.#camera;
    const camera = { x: x * ratio, y: y * ratio, scale: scale * ratio };
    const shown = this.#shown(this.#area(0.02));
    if (shown.nodes.length <= MOST_LIVE) {
      drawOverview(context, this.#drawing!, shown, camera, ratio, (name) => this.colour(name));
      return;
    }
    const picture = this.#picture(width, height, camera);
    const zoom = camera.scale / picture.camera.scale;
    context.drawImage(picture.canvas, camera.x - picture.camera.x * zoom, camera.y - picture.camera.y * zoom,
      picture.canvas.width * zoom, picture.canvas.height * zoom);
  }

  /** The overview of what is in view and around it, as a picture that covers the stage. */
  #picture(width: number, height: number, camera: CameraState) {
    const old = this.#snapshot;
    if (old !== undefined && old.drawing === this.#drawing) {
      if (old.camera.scale !== camera.scale) return old;
      const [left, top] = [camera.x - old.camera.x, camera.y - old.camera.y];
      const { width: mapWidth, height: mapHeight } = this.#drawing!;
      const covers = left <= Math.max(0, camera.x) && top <= Math.max(0, camera.y)
        && left + old.canvas.width >= Math.min(width, camera.x + mapWidth * camera.scale)
        && top + old.canvas.height >= Math.min(height, camera.y + mapHeight * camera.scale);
      if (covers) return old;
    }
    const canvas = old?.canvas ?? document.createElement('canvas');
    const context = prepared(canvas, width * 2, height * 2);
    const shifted = { x: camera.x + width / 2, y: camera.y + height / 2, scale: camera.scale };
    drawOverview(context, this.#drawing!, this.#shown(this.#area(0.5)), shifted, devicePixelRatio, (name) => this.colour(name));
    return (this.#snapshot = { canvas, camera: shifted, drawing: this.#drawing! });
  }

  #shown(area: Rectangle): Shown {
    // As at large scales, where a style sheet says so.
    const isByKeyboard = this.#stage.closest('.by-keyboard') !== null;
    return {
      groups: this.#groups.within(area).sort((a, b) => a - b), edges: this.#edges.within(area),
      references: this.#references.within(area), nodes: this.#nodes.within(area),
      selected: this.#marks.selected, current: isByKeyboard ? this.#marks.current : null, found: this.#marks.found, told: this.#marks.told, hasWords: true, stage: this.#size(),
    };
  }
}

function prepared(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')!;
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  else context.clearRect(0, 0, width, height);
  return context;
}
