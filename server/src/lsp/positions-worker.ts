import { parentPort, workerData } from 'node:worker_threads';
import { positions, type Position, type Positions, type PositionSearch } from '../service.js';

/** What the thread is started with. */
export type Search = Pick<Parameters<PositionSearch>, 0 | 1>;

/** What the thread says: what it has found since it last said something, and how it ended. */
export type Found = { readonly found: readonly Position[] } | Pick<Positions, 'ended'>;

const { 0: framework, 1: semantics } = workerData as Search;
const tell = (message: Found) => parentPort!.postMessage(message);
let told = 0;
void positions(framework, semantics, (found) => {
  if (found.length > told) tell({ found: found.slice(told) });
  told = found.length;
  return true;
}, true).then(({ ended }) => tell({ ended }));
