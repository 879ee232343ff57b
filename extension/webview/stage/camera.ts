import type { Rectangle } from '../../../server/src/picture/layout/geometry.js';
import { MARGIN } from '../../../server/src/picture/layout/arrangement.js';
import type { Drawing } from '../drawing/drawing.js';
import { isCalm } from './calm.js';
import { CARD_BEYOND, TEXT_SCALE } from './card-text.js';
import { firstLook, type FirstLook } from './first-look.js';
import { listenToGestures } from './gestures.js';
import type { StageSize } from './stage-size.js';

/** Which part of the map is in view: pixels of the stage are `x + scale * map`. */
export interface CameraState {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /**
   * What the camera does when the map or the stage changes. `whole`: a reader has asked for the whole map, and goes on seeing it. `own`: nobody
   * has moved it since the map was opened, so it shows the whole map as long as that can be read. Without it, it stays where it was put.
   */
  readonly holds?: 'whole' | 'own' | undefined;
}

/** Where the camera is to be for the next picture. */
export interface NextLook {
  readonly state: CameraState;
  readonly isWhole: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** `Seen`: what it knows of a map, besides its size. */
export interface Camera<Seen extends Size = Drawing> {
  readonly state: CameraState;
  /** It shows the whole map, and goes on doing so as far as it holds to that. */
  readonly isFitted: boolean;
  /** Another map is opened, or one of which nothing is left: it is looked at as it was, or as if for the first time. */
  open(saved: CameraState | undefined): void;
  /**
   * Where to look at the next picture from: at the whole map where that is held, else from `steady`, else at a readable part with what `focus` says, at whose
   * edges few of `boxes` are cut. `mayFill`: as long as nobody has moved it, no side is left blank while the map goes on beyond the other.
   */
  ahead(map: Seen, steady: CameraState | undefined, focus: Pick<FirstLook, 'focus' | 'also'> | undefined, boxes: readonly Rectangle[], mayFill?: boolean): NextLook;
  /** Looks at a map of this size as `ahead` has told. */
  show(map: Seen, next: NextLook): void;
  /** Shows the whole map, but not larger than life. */
  fit(): void;
  /**
   * The room for a map, measured now: whether one can be read when all of it is in view, as it is near by or else as cards, and how many times the
   * stage is as broad as high.
   */
  room(): { readonly isWhole: (map: Seen) => boolean; readonly isReadAsCards: (map: Seen) => boolean; readonly ratio: number };
  zoom(factor: number): void;
  pan(dx: number, dy: number): void;
  /**
   * Brings a part of the map into view: moves just enough if some of it is there already, else puts it into the middle;
   * `readable`: near enough to be read.
   */
  reveal(part: Rectangle | undefined, readable?: boolean): void;
  /** Glides just so far that all of a part is in view, on the stage without the lowest `below` pixels. */
  bring(part: Rectangle | undefined, below: number): void;
  /**
   * Moves so that `part` can be read, on the stage without the lowest `below` pixels, with the first of `around` that can be seen whole
   * as near as it asks for, and as much of the last one as there is room for. It glides there, unless the system asks for less movement.
   */
  frame(part: Rectangle, around: readonly Surroundings[], below: number): void;
  /** If nothing of `parts` is in view, moves to the nearest of them. */
  stay(parts: readonly Rectangle[]): void;
  /** Puts a point of the map into the middle. */
  centreOn(x: number, y: number): void;
  restore(state: CameraState): void;
  /** The part of the map that is in view. */
  view(): Rectangle;
  /** The pointer was moved far enough since it went down to be a drag and no click. */
  hasMoved(): boolean;
}

const [smallest, largest] = [0.01, 4];
const margin = 24;
/** Around the boxes of a map that is whole in view: less than the margin that the map has. */
const edge = 10;
/** Below this scale texts cannot be read; a map that would need it is entered at `entry`. */
export const readable = 0.45;
const entry = 1;
/** From this scale on the texts of boxes are 11 pixels high: a map that fits so is shown whole at first. */
export const legible = 0.92;
/** At this scale titles can be told apart where the rest is faint; a story goes no farther away. */
export const tellable = 0.2;
/** Milliseconds that a move from one stop of a story to the next takes. */
const GLIDE = 450;

/** What is around what is looked at, and how near it is to be looked at if all of it is. */
export interface Surroundings {
  readonly rect: Rectangle;
  readonly least: number;
}

type Stretch = readonly [start: number, length: number];

/** What is in the middle of so many pixels: of the surroundings, but so that all of them, or else the part itself, is in view. */
function middleOf(scale: number, room: number, part: Stretch, all: Stretch, whole: Stretch | undefined): number {
  const [start, length] = whole ?? part;
  const half = room / scale / 2;
  return Math.max(start + length - half, Math.min(start + half, all[0] + all[1] / 2));
}

/** How far to move a stretch of `length` that begins at `start` so that none of the `room` is blank, as far as the stretch has more on the other side. */
function filling(start: number, length: number, room: number): number {
  const [before, behind] = [start - edge, room - edge - start - length];
  return before > 0 && behind < 0 ? -Math.min(before, -behind) : behind > 0 && before < 0 ? Math.min(behind, -before) : 0;
}

/** What a reader looks at. */
export interface Looked<Seen extends Size> {
  readonly size: StageSize;
  /** The part of the map that stays in view when the stage gets smaller. */
  readonly kept: () => Rectangle | undefined;
  /** Whether all that a map says can be read at a scale. */
  readonly isReadAt: (map: Seen, scale: number) => boolean;
}

/**
 * Moves the picture on `stage` by wheel, pinch and drag; `changed` hears of every move. `isTaken` tells of a pointer
 * that goes down whether something else is dragged with it.
 */
export function createCamera<Seen extends Size = Drawing>(
  stage: HTMLElement, changed: (state: CameraState) => void, isTaken: (event: PointerEvent) => boolean,
  { size, kept, isReadAt }: Looked<Seen>,
): Camera<Seen> {
  let [x, y, scale] = [0, 0, 1];
  let map: Seen | undefined;
  let holds: CameraState['holds'] = 'own';
  let isFitted = false;
  /** Nothing of the map has been shown yet. */
  let isOpening = true;

  let gliding = 0;

  const apply = () => changed({ x, y, scale, holds });
  const take = (to: CameraState, isWhole = false) => {
    ({ x, y, scale } = to);
    isFitted = isWhole;
    apply();
  };
  /** A reader puts the camera somewhere. */
  const byHand = () => {
    cancelAnimationFrame(gliding);
    holds = undefined;
    isFitted = false;
  };
  const glideTo = (to: CameraState) => {
    cancelAnimationFrame(gliding);
    isFitted = false;
    const from = { x, y, scale };
    const start = performance.now();
    const step = () => {
      const share = isCalm() ? 1 : Math.min(1, (performance.now() - start) / GLIDE);
      // Slow at both ends.
      const way = share * share * (3 - 2 * share);
      const between = (one: number, other: number) => one + (other - one) * way;
      ({ x, y, scale } = share === 1 ? to : { x: between(from.x, to.x), y: between(from.y, to.y), scale: between(from.scale, to.scale) });
      apply();
      if (share < 1) gliding = requestAnimationFrame(step);
    };
    step();
  };
  const zoomAt = (factor: number, px: number, py: number) => {
    byHand();
    const next = Math.min(largest, Math.max(smallest, scale * factor));
    x = px - (px - x) * (next / scale);
    y = py - (py - y) * (next / scale);
    scale = next;
    apply();
  };
  const pan = (dx: number, dy: number) => {
    byHand();
    take({ x: x + dx, y: y + dy, scale });
  };
  const scaleOf = ({ width, height }: Size) =>
    Math.max(smallest, Math.min(1, (size.width - 2 * edge) / Math.max(1, width - 2 * MARGIN), (size.height - 2 * edge) / Math.max(1, height - 2 * MARGIN)));
  const wholeOf = ({ width, height }: Size): CameraState => {
    const by = scaleOf({ width, height });
    return { x: (size.width - width * by) / 2, y: (size.height - height * by) / 2, scale: by };
  };
  const fit = () => {
    cancelAnimationFrame(gliding);
    if (map === undefined || map.width === 0 || size.width === 0) return;
    holds = 'whole';
    take(wholeOf(map), true);
  };
  /**
   * Whether all of a map is to be in view. One that got smaller with its stage stays whole until it would get smaller again. One that did not stay
   * whole is so again when all of it can be read near by, so that it does not go back and forth while it is typed.
   */
  const isHeld = (next: Seen) => holds === 'whole' || holds === 'own' && (scaleOf(next) >= legible
    || isFitted && scaleOf(next) >= scale || (isFitted || isOpening) && isReadAt(next, scaleOf(next)));
  const filled = ({ width, height }: Size, at: CameraState): CameraState => {
    const [gap, by] = [MARGIN * at.scale, at.scale];
    return { ...at, x: at.x + filling(at.x + gap, width * by - 2 * gap, size.width), y: at.y + filling(at.y + gap, height * by - 2 * gap, size.height) };
  };
  /** Puts a part into the middle. */
  const centre = (part: Rectangle, by = scale) =>
    take({ x: size.width / 2 - (part.x + part.width / 2) * by, y: size.height / 2 - (part.y + part.height / 2) * by, scale: by });

  /** From where a part is whole in view above the lowest pixels: moved just enough, or with the part in the middle where nothing of it was in view. */
  const bringing = (part: Rectangle, below: number): CameraState | undefined => {
    const [width, height] = [size.width, size.height - below];
    const need = (low: number, high: number, end: number) => (low < margin ? margin - low : high > end - margin ? Math.max(margin - low, end - margin - high) : 0);
    const [left, top] = [x + part.x * scale, y + part.y * scale];
    const [right, bottom] = [left + part.width * scale, top + part.height * scale];
    const isOutside = right < margin || bottom < margin || left > width - margin || top > height - margin;
    const [dx, dy] = isOutside ? [(width - left - right) / 2, (height - top - bottom) / 2] : [need(left, right, width), need(top, bottom, height)];
    return dx === 0 && dy === 0 ? undefined : { x: x + dx, y: y + dy, scale };
  };

  const { hasMoved } = listenToGestures(stage, { pan, zoomAt }, isTaken);
  let [broad, high] = [size.width, size.height];
  new ResizeObserver(() => {
    size.measure();
    // The map in words has taken its place; when the stage comes back, it is looked at as before.
    if (size.width === 0 || size.width === broad && size.height === high) return;
    const part = kept();
    const wasSeen = part !== undefined && isIn(part, broad, high);
    // What is in the middle stays there when a panel opens or closes beside it.
    if (broad > 0) x += (size.width - broad) / 2;
    [broad, high] = [size.width, size.height];
    if (map !== undefined && map.width > 0 && (isFitted || isHeld(map))) return take(wholeOf(map), true);
    apply();
    if (wasSeen) camera.reveal(part);
  }).observe(stage);
  const isIn = (part: Rectangle, within: number, below: number) => x + part.x * scale < within && y + part.y * scale < below
    && x + (part.x + part.width) * scale > 0 && y + (part.y + part.height) * scale > 0;

  const camera: Camera<Seen> = {
    get state() {
      return { x, y, scale, holds };
    },
    get isFitted() {
      return isFitted;
    },
    open(saved) {
      holds = saved === undefined ? 'own' : saved.holds;
      isFitted = false;
      isOpening = true;
    },
    ahead(next, steady, focus, boxes, mayFill = false) {
      const isWhole = isHeld(next);
      const look = isFitted ? undefined : mayFill && steady !== undefined && holds === 'own' ? filled(next, steady) : steady;
      const state = isWhole || look === undefined && focus === undefined ? wholeOf(next)
        : look ?? firstLook({ ...focus!, boxes, stage: size, margin, scales: [entry, (entry + legible) / 2, legible] });
      return { state, isWhole };
    },
    show(next, { state, isWhole }) {
      map = next;
      isOpening = false;
      // Where there is no stage yet, all of the map is shown when it comes.
      if (size.width === 0) isFitted = holds !== undefined;
      else if (map.width > 0) take(state, isWhole);
    },
    fit,
    room() {
      size.measure();
      return { isWhole: (next) => scaleOf(next) >= legible, isReadAsCards: (next) => isReadAt(next, scaleOf(next)), ratio: size.width / size.height };
    },
    zoom: (factor) => zoomAt(factor, size.width / 2, size.height / 2),
    pan,
    reveal(part, isToBeRead = false) {
      if (part === undefined) return;
      if (isToBeRead && scale < readable) {
        if (holds === 'whole') holds = 'own';
        return centre(part, entry);
      }
      if (isFitted) return;
      const to = bringing(part, 0);
      if (to !== undefined) take(to);
    },
    bring(part, below) {
      if (part === undefined || isFitted && below === 0) return;
      const to = bringing(part, below);
      if (to !== undefined) glideTo(to);
    },
    frame(part, around, below) {
      // The stage may have another size since a moment ago, which is seen to here.
      size.measure();
      [broad, high] = [size.width, size.height];
      byHand();
      const room = { width: broad - 2 * margin, height: high - below - 2 * margin };
      const wholeAt = ({ width: w, height: h }: Rectangle, aside = 0) => Math.min((room.width - 2 * aside) / w, room.height / h);
      const whole = around.find(({ rect, least }) => wholeAt(rect) >= least)?.rect;
      const aside = whole !== undefined && wholeAt(whole) < TEXT_SCALE ? CARD_BEYOND : 0;
      // One scale for all stops that have room at it: who reads on does not want to look for the size of letters.
      const next = whole === undefined ? legible : Math.min(legible, wholeAt(whole, aside));
      const all = around.at(-1)?.rect ?? part;
      const middle = {
        x: middleOf(next, room.width - 2 * aside, [part.x, part.width], [all.x, all.width], whole && [whole.x, whole.width]),
        y: middleOf(next, room.height, [part.y, part.height], [all.y, all.height], whole && [whole.y, whole.height]),
      };
      glideTo({ scale: next, x: margin + room.width / 2 - middle.x * next, y: margin + room.height / 2 - middle.y * next });
    },
    stay(parts) {
      const [left, top] = [-x / scale, -y / scale];
      const [right, bottom] = [left + size.width / scale, top + size.height / scale];
      if (parts.some((part) => part.x < right && part.y < bottom && part.x + part.width > left && part.y + part.height > top)) return;
      const away = (part: Rectangle) => Math.hypot(part.x + part.width / 2 - (left + right) / 2, part.y + part.height / 2 - (top + bottom) / 2);
      const [nearest] = parts.toSorted((one, other) => away(one) - away(other));
      if (nearest !== undefined) centre(nearest);
    },
    centreOn(mapX, mapY) {
      byHand();
      centre({ x: mapX, y: mapY, width: 0, height: 0 });
    },
    restore(state) {
      ({ holds } = state);
      isFitted = false;
      const whole = map !== undefined && isHeld(map) ? wholeOf(map) : undefined;
      take(whole ?? state, whole !== undefined);
    },
    view: () => ({ x: -x / scale, y: -y / scale, width: size.width / scale, height: size.height / scale }),
    hasMoved,
  };
  return camera;
}
