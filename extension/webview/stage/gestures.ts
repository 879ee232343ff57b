/** What moves a picture by hand. Points are in pixels of the stage. */
export interface Moved {
  readonly pan: (dx: number, dy: number) => void;
  readonly zoomAt: (factor: number, x: number, y: number) => void;
}

export interface Gestures {
  /** The pointer was moved far enough since it went down to be a drag and no click. */
  hasMoved(): boolean;
}

/** This many pixels are no drag yet. */
const SLACK = 4;
/** A notch of a wheel counts as no more than this; what pinches on a trackpad sends many small steps. */
const MOST_OF_A_STEP = 0.4;

/** Safari tells of a trackpad’s pinch by events of its own. */
interface PinchEvent extends UIEvent {
  readonly scale: number;
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * Listens to wheel, drag and pinch on `stage`, by mouse, trackpad, pen and fingers. `isTaken` tells of a pointer that goes down whether
 * something else is dragged with it.
 */
export function listenToGestures(stage: HTMLElement, { pan, zoomAt }: Moved, isTaken: (event: PointerEvent) => boolean): Gestures {
  const held = new Map<number, { x: number; y: number }>();
  let dragged = 0;

  const onStage = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  stage.addEventListener('wheel', (event) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      const step = Math.max(-MOST_OF_A_STEP, Math.min(MOST_OF_A_STEP, -event.deltaY * unit * 0.01));
      const { x, y } = onStage(event);
      zoomAt(Math.exp(step), x, y);
    } else {
      pan(-(event.shiftKey ? event.deltaY : event.deltaX) * unit, -(event.shiftKey ? 0 : event.deltaY) * unit);
    }
  }, { passive: false });

  let pinched = 1;
  stage.addEventListener('gesturestart', (event) => {
    event.preventDefault();
    pinched = 1;
  });
  stage.addEventListener('gesturechange', (event) => {
    event.preventDefault();
    // Fingers on a screen are pointers already.
    if (held.size > 0) return;
    const { scale } = event as PinchEvent;
    const { x, y } = onStage(event as PinchEvent);
    zoomAt(scale / pinched, x, y);
    pinched = scale;
  });

  stage.addEventListener('pointerdown', (event) => {
    if (held.size === 0) dragged = 0;
    if (event.button !== 0 || isTaken(event)) return;
    held.set(event.pointerId, onStage(event));
    stage.classList.add('held');
  });
  addEventListener('pointermove', (event) => {
    const before = held.get(event.pointerId);
    if (before === undefined) return;
    // A mouse may have been let go outside of the window.
    if (event.buttons === 0) return release(event);
    const now = onStage(event);
    held.set(event.pointerId, now);
    if (held.size === 2) {
      dragged = Infinity;
      pinch(before, now, [...held].find(([id]) => id !== event.pointerId)![1]);
    } else if (held.size === 1) {
      const [dx, dy] = [now.x - before.x, now.y - before.y];
      dragged += Math.abs(dx) + Math.abs(dy);
      if (dragged > SLACK) pan(dx, dy);
    }
  });
  addEventListener('pointerup', release);
  addEventListener('pointercancel', release);

  /** One of two fingers has moved: their middle stays over the same part of the picture. */
  function pinch(before: { x: number; y: number }, now: { x: number; y: number }, other: { x: number; y: number }): void {
    const [was, is] = [before, now].map(({ x, y }) => Math.hypot(x - other.x, y - other.y));
    pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    if (was! > 0 && is! > 0) zoomAt(is! / was!, (now.x + other.x) / 2, (now.y + other.y) / 2);
  }

  function release({ pointerId }: PointerEvent): void {
    held.delete(pointerId);
    if (held.size === 0) stage.classList.remove('held');
  }

  return { hasMoved: () => dragged > SLACK };
}
