import type { IsWanted } from './progress.js';

/** Milliseconds of work after which other messages are let in. */
const slice = 30;

/** Goes on while it is wanted and until time is up; lets other messages in now and then. */
export function unlessStopped(isWanted: IsWanted, seconds: number): () => boolean | Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  let next = performance.now() + slice;
  const goesOn = () => isWanted() && performance.now() < end;
  return () => {
    if (performance.now() < next) return goesOn();
    return new Promise((resolve) => {
      setTimeout(() => {
        next = performance.now() + slice;
        resolve(goesOn());
      }, 0);
    });
  };
}
