/** Which part of the map is in view: pixels of the stage are `x + scale * map`. */
export interface CameraState {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Camera {
  /** Takes the size of the picture, and the picture that it moves. */
  resize(width: number, height: number, svg: SVGSVGElement): void;
  /** Shows the whole map, but not larger than life. */
  fit(): void;
  /** The first look: the whole map if it can be read then, else a readable part with `focus` in its middle. */
  start(focus: SVGGElement | null): void;
  zoom(factor: number): void;
  pan(dx: number, dy: number): void;
  /** Moves just enough to bring a node into view. */
  reveal(node: SVGGElement | null): void;
  restore(state: CameraState): void;
  /** The pointer was moved far enough since it went down to be a drag and no click. */
  hasMoved(): boolean;
}

const [smallest, largest] = [0.05, 4];
const margin = 24;
/** Of the bar at the lower edge. */
const barHeight = 44;
/** Below this scale texts cannot be read; a map that would need it is entered at `entry`. */
const [readable, entry] = [0.45, 0.72];

/** Moves the picture on `stage` by wheel, pinch and drag; `changed` hears of every move. */
export function createCamera(stage: HTMLElement, changed: (state: CameraState) => void): Camera {
  let [x, y, scale] = [0, 0, 1];
  let [width, height] = [0, 0];
  let svg: SVGSVGElement | undefined;
  let isFitted = true;
  let dragged = 0;

  const apply = () => {
    if (svg === undefined) return;
    const { clientWidth, clientHeight } = stage;
    svg.setAttribute('width', String(clientWidth));
    svg.setAttribute('height', String(clientHeight));
    svg.setAttribute('viewBox', `${-x / scale} ${-y / scale} ${clientWidth / scale} ${clientHeight / scale}`);
    changed({ x, y, scale });
  };
  const zoomAt = (factor: number, px: number, py: number) => {
    const next = Math.min(largest, Math.max(smallest, scale * factor));
    x = px - (px - x) * (next / scale);
    y = py - (py - y) * (next / scale);
    scale = next;
    isFitted = false;
    apply();
  };
  const pan = (dx: number, dy: number) => {
    x += dx;
    y += dy;
    isFitted = false;
    apply();
  };
  const fit = () => {
    const { clientWidth, clientHeight } = stage;
    if (width === 0 || clientWidth === 0) return;
    scale = Math.max(smallest, Math.min(1, (clientWidth - margin) / width, (clientHeight - margin) / height));
    x = (clientWidth - width * scale) / 2;
    y = (clientHeight - height * scale) / 2;
    isFitted = true;
    apply();
  };

  const start = (focus: SVGGElement | null) => {
    fit();
    if (focus === null || scale >= readable) return;
    const box = focus.getBoundingClientRect();
    const frame = stage.getBoundingClientRect();
    zoomAt(entry / scale, box.left + box.width / 2 - frame.left, box.top + box.height / 2 - frame.top);
    const moved = focus.getBoundingClientRect();
    pan(
      Math.min(frame.left + frame.width / 2 - moved.left - moved.width / 2, margin - x),
      Math.min(frame.top + frame.height / 2 - moved.top - moved.height / 2, margin - y),
    );
  };

  stage.addEventListener('wheel', (event) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      const box = stage.getBoundingClientRect();
      zoomAt(Math.exp(-event.deltaY * unit * 0.004), event.clientX - box.left, event.clientY - box.top);
    } else {
      pan(-(event.shiftKey ? event.deltaY : event.deltaX) * unit, -(event.shiftKey ? 0 : event.deltaY) * unit);
    }
  }, { passive: false });
  stage.addEventListener('pointerdown', ({ button }) => {
    dragged = 0;
    if (button === 0) stage.classList.add('held');
  });
  addEventListener('pointermove', ({ movementX, movementY, buttons }) => {
    if (!stage.classList.contains('held') || buttons === 0) return;
    dragged += Math.abs(movementX) + Math.abs(movementY);
    if (dragged > 4) pan(movementX, movementY);
  });
  addEventListener('pointerup', () => stage.classList.remove('held'));
  new ResizeObserver(() => (isFitted ? fit() : apply())).observe(stage);

  return {
    resize(nextWidth, nextHeight, picture) {
      [width, height, svg] = [nextWidth, nextHeight, picture];
      if (isFitted) fit();
      else apply();
    },
    fit,
    start,
    zoom: (factor) => zoomAt(factor, stage.clientWidth / 2, stage.clientHeight / 2),
    pan,
    reveal(node) {
      if (node === null) return;
      const box = node.getBoundingClientRect();
      const frame = stage.getBoundingClientRect();
      const need = (low: number, high: number, from: number, to: number) =>
        (low < from + margin ? from + margin - low : high > to - margin ? to - margin - high : 0);
      const dx = need(box.left, box.right, frame.left, frame.right);
      const dy = need(box.top, box.bottom, frame.top, frame.bottom - barHeight);
      if (dx !== 0 || dy !== 0) pan(dx, dy);
    },
    restore(state) {
      ({ x, y, scale } = state);
      isFitted = false;
      apply();
    },
    hasMoved: () => dragged > 4,
  };
}
