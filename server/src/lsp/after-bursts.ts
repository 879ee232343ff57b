/** Milliseconds without a change after which a burst of them is over. */
const pause = 15;

/** Milliseconds after which a burst that goes on is worked off all the same. */
const longest = 150;

/** Work on documents that is done once for a burst of changes. */
export interface AfterBursts {
  /** A document has changed: the work is done soon, on what it is then. */
  changed(uri: string): void;
  /** The document needs no work any more. */
  forget(uri: string): void;
}

/**
 * Does `work` when a document has changed and no further change comes, and now and then while they go on coming. Changes
 * that have arrived and wait for their turn count as well: who lags after must not work on every one of them.
 */
export function afterBursts(work: (uri: string) => void): AfterBursts {
  interface Burst {
    readonly since: number;
    last: number;
    timer: ReturnType<typeof setTimeout>;
  }
  const bursts = new Map<string, Burst>();
  const finish = (uri: string) => {
    clearTimeout(bursts.get(uri)?.timer);
    bursts.delete(uri);
  };
  const look = (uri: string, burst: Burst) => {
    // One message is taken from the queue at a time, and timers go before: let one more in.
    const { last } = burst;
    burst.timer = setTimeout(() => {
      if (burst.last !== last) {
        wait(uri, burst);
        return;
      }
      finish(uri);
      work(uri);
    }, 0);
  };
  const wait = (uri: string, burst: Burst) => {
    burst.timer = setTimeout(() => look(uri, burst), pause);
  };
  return {
    changed(uri) {
      const now = performance.now();
      const burst = bursts.get(uri);
      if (burst === undefined) {
        const begun: Burst = { since: now, last: now, timer: setTimeout(() => look(uri, begun), pause) };
        bursts.set(uri, begun);
      } else if (now - burst.since > longest) {
        finish(uri);
        work(uri);
      } else {
        burst.last = now;
        clearTimeout(burst.timer);
        wait(uri, burst);
      }
    },
    forget: finish,
  };
}
