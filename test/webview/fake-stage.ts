/** What the camera needs of a browser, so that it can be tested without one: a stage, its size, and time that passes when it is told to. */
export interface FakeBrowser {
  readonly stage: HTMLElement;
  readonly classes: ReadonlySet<string>;
  /** What the system or VS Code asks for: less movement. */
  isCalm: boolean;
  /** Gives the stage another size, of which observers hear. */
  resize(width: number, height: number): void;
  /** Lets so many milliseconds pass, and draws a frame. */
  pass(milliseconds: number): void;
  /** Sends an event to the stage, or to the window. */
  send(to: 'stage' | 'window', type: string, fields: Readonly<Record<string, unknown>>): Event;
  /** Puts the globals back as they were. */
  remove(): void;
}

/** The one that tests run in now: the page asks once, when it is loaded, what the system wants. */
let current: FakeBrowser;

export function fakeBrowser(width: number, height: number): FakeBrowser {
  const [onStage, onWindow] = [new EventTarget(), new EventTarget()];
  const classes = new Set<string>();
  const size = { width, height };
  const watching: (() => void)[] = [];
  const frames = new Map<number, () => void>();
  let [now, frame] = [1000, 0];
  const stage = Object.assign(onStage, {
    classList: { add: (name: string) => classes.add(name), remove: (name: string) => classes.delete(name) },
    getBoundingClientRect: () => ({ left: 10, top: 20 }),
  });
  Object.defineProperties(stage, { clientWidth: { get: () => size.width }, clientHeight: { get: () => size.height } });
  const self: FakeBrowser = {
    stage: stage as unknown as HTMLElement, classes, isCalm: false,
    resize(nextWidth, nextHeight) {
      Object.assign(size, { width: nextWidth, height: nextHeight });
      for (const each of watching) each();
    },
    pass(milliseconds) {
      now += milliseconds;
      const due = [...frames.values()];
      frames.clear();
      for (const each of due) each();
    },
    send(to, type, fields) {
      const event = Object.assign(new Event(type, { cancelable: true }), fields);
      (to === 'stage' ? onStage : onWindow).dispatchEvent(event);
      return event;
    },
    remove() {
      for (const [name, descriptor] of before) {
        if (descriptor === undefined) delete (globalThis as Record<string, unknown>)[name];
        else Object.defineProperty(globalThis, name, descriptor);
      }
    },
  };
  const globals: Readonly<Record<string, unknown>> = {
    matchMedia: () => ({ get matches() { return current.isCalm; } }),
    document: { body: { classList: { contains: () => false } } },
    ResizeObserver: class {
      constructor(told: () => void) { watching.push(told); }
      observe(): void { /* Observers hear of `resize` alone. */ }
    },
    requestAnimationFrame: (draw: () => void) => {
      frames.set(++frame, draw);
      return frame;
    },
    cancelAnimationFrame: (id: number) => frames.delete(id),
    addEventListener: onWindow.addEventListener.bind(onWindow),
    performance: { now: () => now },
  };
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  current = self;
  return self;
}
