import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Position, Positions, PositionSearch } from '../service.js';
import type { Found, Search } from './positions-worker.js';

/** Milliseconds between two questions whether to go on. */
const pause = 20;

/** Finds positions in a thread of its own, which is ended when the search is to stop, in the midst of a step too. */
export const positionsApart: PositionSearch = (framework, semantics, goOn) => new Promise((resolve, reject) => {
  const found: Position[] = [];
  const search: Search = { 0: framework, 1: semantics };
  const worker = new Worker(path.join(__dirname, 'positions-worker.js'), { workerData: search });
  const end = (settle: () => void) => {
    clearInterval(asking);
    void worker.terminate();
    settle();
  };
  const endWith = (ended: Positions['ended']) => end(() => resolve({ found, ended }));
  const ask = async () => {
    try {
      if (!(await goOn(found))) endWith('stopped');
    } catch (error) {
      end(() => reject(error));
    }
  };
  const asking = setInterval(() => void ask(), pause);
  worker.on('message', (message: Found) => {
    if ('ended' in message) endWith(message.ended);
    else found.push(...message.found);
  });
  worker.on('error', (error) => end(() => reject(error)));
});
