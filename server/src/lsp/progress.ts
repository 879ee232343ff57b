import type { CancellationToken, ProgressToken } from 'vscode-languageserver';
import type { Client } from './client.js';

/** Milliseconds of work after which a client that did not ask for progress is shown some. */
const patience = 500;

/** Whether a request goes on: neither cancelled by the client nor by who watches its progress. */
export type IsWanted = () => boolean;

/** Says how much of the work is done, where somebody sees it. */
export type ReportProgress = (done: number, total: number) => void;

/** Runs the work of a request, or what is done unasked, showing its progress. */
export type InProgress = <Result>(work: {
  /** What is shown, for people. */
  readonly title: string;
  readonly params?: object;
  readonly token?: CancellationToken;
  /** It reports how much of it is done. */
  readonly isCounted?: boolean;
}, run: (isWanted: IsWanted, report: ReportProgress) => Promise<Result>) => Promise<Result>;

/**
 * Shows progress at the token that comes with a request (`workDoneToken`), or, if `creates` says that the client lets us,
 * at one of our own as soon as the work takes over half a second. Both can be cancelled.
 */
export function progressOn(client: Client, creates: () => boolean): InProgress {
  return async ({ title, params, token, isCounted = false }, run) => {
    const given = (params as { workDoneToken?: ProgressToken } | undefined)?.workDoneToken;
    let isOver = false;
    let isCancelled = () => false;
    const asked = given === undefined ? undefined : client.progressAt(given);
    const percentage = isCounted ? 0 : undefined;
    asked?.begin(title, percentage);
    let shown = asked;
    const later = asked || !creates() ? undefined : setTimeout(async () => {
      // A client that refuses sees none.
      const own = await client.createProgress().catch(() => undefined);
      own?.begin(title, percentage, undefined, true);
      if (own) isCancelled = () => own.token.isCancellationRequested;
      shown = own;
      if (isOver) own?.done();
    }, patience);
    try {
      return await run(() => token?.isCancellationRequested !== true && !isCancelled(),
        (done, total) => shown?.report(Math.floor((100 * done) / total), `${done} of ${total}`));
    } finally {
      isOver = true;
      clearTimeout(later);
      shown?.done();
    }
  };
}
