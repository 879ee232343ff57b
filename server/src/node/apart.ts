import { Worker } from 'node:worker_threads';
import { extractText, type Draw, type ExtractText, type Picture, type Position, type Positions, type PositionSearch } from '../service.js';
import type { Extracted, Found, Job } from './worker.js';

/** Milliseconds between two questions whether to go on. */
const pause = 20;

/** Finds positions in a thread of its own, which is ended when the search is to stop, in the midst of a step too. */
export const positionsApart: PositionSearch = (framework, semantics, goOn) => {
  const found: Position[] = [];
  return inThread<Found, Positions>({ kind: 'positions', framework, semantics }, {
    goOn: () => goOn(found),
    whenStopped: () => ({ found, ended: 'stopped' }),
    hear(message) {
      if ('ended' in message) return { found, ended: message.ended };
      found.push(...message.found);
      return undefined;
    },
  });
};

/** Draws in a thread of its own, which is ended when the picture is not wanted any more. Rejects then. */
export const drawApart: Draw = (request, isWanted) => inThread<Picture, Picture>({ kind: 'picture', request }, {
  goOn: isWanted,
  whenStopped: () => { throw new Error('The picture is no longer needed.'); },
  hear: (picture) => picture,
});

/** In bytes, the size below which it would take longer to start a thread for a text than to read it. */
const smallText = 100_000;

/**
 * Takes the text out of a source in a thread of its own, which is ended when it is not wanted any more, and gives up where it
 * would need more memory than a machine can spare. Rejects then. Small texts are read at once.
 */
export const extractApart: ExtractText = async (file, isWanted) => {
  const { bytes } = file;
  const isPacked = bytes[0] === 0x50 || bytes[0] === 0x25;
  if (bytes.length < smallText && !isPacked) return extractText(file);
  const extracted = await inThread<Extracted, Extracted>({ kind: 'source', file }, {
    goOn: isWanted,
    whenStopped: () => { throw new Error('The text is no longer needed.'); },
    hear: (message) => message,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { reason: 'reading it takes more memory than there is. Make a file of the pages that are quoted.' };
    throw error;
  });
  if ('reason' in extracted) throw new Error(extracted.reason);
  return extracted.text;
};

/** Does a job in a thread, until it says the result or `goOn` does not hold; both, and all that fails, end the thread. */
function inThread<Message, Result>(job: Job, { goOn, whenStopped, hear }: {
  readonly goOn: () => boolean | Promise<boolean>;
  readonly whenStopped: () => Result;
  /** The result, if the message is the last. */
  readonly hear: (message: Message) => Result | undefined;
}): Promise<Result> {
  const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: job });
  let asking: ReturnType<typeof setInterval> | undefined;
  return new Promise<Result>((resolve, reject) => {
    const ask = async () => {
      try {
        if (!(await goOn())) resolve(whenStopped());
      } catch (error) {
        reject(error);
      }
    };
    asking = setInterval(() => void ask(), pause);
    worker.on('message', (message: Message) => {
      const result = hear(message);
      if (result !== undefined) resolve(result);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The work was ended from outside.')));
  }).finally(() => {
    clearInterval(asking);
    void worker.terminate();
  });
}
