import { parentPort, workerData } from 'node:worker_threads';
import { drawPicture, extractText, positions, type PictureRequest, type Position, type Positions, type PositionSearch, type SourceFile, type SourceText } from '../service.js';
import { readAsset } from './assets.js';
import { listFonts } from './fonts.js';

/** What the thread is started with. */
export type Job =
  | { readonly kind: 'positions'; readonly framework: Parameters<PositionSearch>[0]; readonly semantics: Parameters<PositionSearch>[1] }
  | { readonly kind: 'picture'; readonly request: PictureRequest }
  | { readonly kind: 'source'; readonly file: SourceFile };

/** What it says of positions: what it has found since it last said something, and how it ended. Of a picture: the picture. */
export type Found = { readonly found: readonly Position[] } | Pick<Positions, 'ended'>;

/** What it says of a source: its text, or a sentence that says why there is none. */
export type Extracted = { readonly text: SourceText } | { readonly reason: string };

const tell = (message: unknown) => parentPort!.postMessage(message);

async function work(job: Job): Promise<void> {
  if (job.kind === 'picture') {
    tell(await drawPicture(job.request, readAsset, listFonts));
    return;
  }
  if (job.kind === 'source') {
    tell(await extractText(job.file).then((text): Extracted => ({ text }), (error: Error): Extracted => ({ reason: error.message })));
    return;
  }
  let told = 0;
  const { ended } = await positions(job.framework, job.semantics, (found) => {
    if (found.length > told) tell({ found: found.slice(told) } satisfies Found);
    told = found.length;
    return true;
  }, true);
  tell({ ended } satisfies Found);
}

// What fails is the thread's error, and so its starter's.
void work(workerData as Job).catch((error: unknown) => setImmediate(() => { throw error; }));
