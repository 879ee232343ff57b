import type { MapGraph } from '../../../server/src/picture/graph.js';
import { moduleLoader } from '../../../server/src/picture/layout/module-loader.js';
import { patchOf } from '../../../server/src/picture/patch-of.js';
import type { MapView } from '../../../server/src/picture/view.js';
import { drawingOf } from './difference.js';
import type { Drawing } from './drawing.js';
import type { DrawReply, DrawRequest, DrawShape } from './worker-messages.js';

/** Draws maps elsewhere; a new map makes one that is still being drawn pointless. */
export interface Drawer {
  /** The drawing; `undefined` if a newer one was asked for meanwhile. Rejects if nothing can be drawn. */
  draw(graph: MapGraph, view: MapView, shape?: DrawShape): Promise<Drawing | undefined>;
}

/** A worker still busy with an old map after this many milliseconds is replaced. */
const patience = 400;

/**
 * A drawer on a worker whose script is at `address`, and which finds Graphviz at `graphviz`. Workers of webviews start
 * from one text only, not from an address.
 */
export function createDrawer(address: string, graphviz: string): Drawer {
  let script: Promise<string> | undefined;
  let worker: Worker | undefined;
  /** The map that the worker has: the next one is told by what it changes. */
  let sent: MapGraph | undefined;
  let latest = 0;
  let pending: {
    id: number; since: number; settle: (drawing: Drawing | undefined) => void; fail: (error: Error) => void;
  } | undefined;

  const start = async (): Promise<Worker> => {
    script ??= Promise.all([graphviz, address].map((each) => fetch(each).then((response) => response.text())))
      .then(([module, worker]) => URL.createObjectURL(new Blob([moduleLoader(module!), worker!], { type: 'text/javascript' })));
    const started = new Worker(await script);
    sent = undefined;
    // Every reply builds on the one before, wanted or not.
    let last: Drawing | undefined;
    started.addEventListener('message', ({ data }: MessageEvent<DrawReply>) => {
      last = drawingOf(data.difference, last);
      if (pending?.id !== data.id) return;
      pending.settle(last);
      pending = undefined;
    });
    started.addEventListener('error', ({ message }) => {
      pending?.fail(new Error(message));
      pending = undefined;
      worker = undefined;
    });
    return started;
  };

  // Ready before the first map comes. What fails now fails again, and is told, when there is something to draw.
  let starting: Promise<Worker | undefined> | undefined = start().catch(() => undefined);

  return {
    async draw(graph, view, shape) {
      const id = ++latest;
      const stuck = pending !== undefined && performance.now() - pending.since > patience;
      pending?.settle(undefined);
      pending = undefined;
      if (stuck) {
        worker?.terminate();
        worker = undefined;
      }
      worker ??= await starting ?? await start();
      starting = undefined;
      if (id !== latest) return undefined;
      return new Promise((settle, fail) => {
        pending = { id, since: performance.now(), settle, fail };
        worker!.postMessage({ id, patch: patchOf(graph, sent), view, shape } satisfies DrawRequest);
        sent = graph;
      });
    },
  };
}
