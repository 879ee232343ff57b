import type { CancellationToken, Connection, ProgressToken } from 'vscode-languageserver';

/** Milliseconds of work after which a client that did not ask for progress is shown some. */
const patience = 500;

/** Whether a request goes on: neither cancelled by the client nor by who watches its progress. */
export type IsWanted = () => boolean;

/** Runs the work of a request, showing its progress. */
export type InProgress = <Result>(request: {
  /** What is shown, for people. */
  readonly title: string;
  readonly params: object;
  readonly token: CancellationToken;
}, work: (isWanted: IsWanted) => Promise<Result>) => Promise<Result>;

/**
 * Shows progress at the token that comes with a request (`workDoneToken`), or, if `creates` says that the client lets us,
 * at one of our own as soon as the work takes over half a second. Both can be cancelled.
 */
export function progressOn(connection: Connection, creates: () => boolean): InProgress {
  return async ({ title, params, token }, work) => {
    const given = (params as { workDoneToken?: ProgressToken }).workDoneToken;
    let isOver = false;
    let end = () => {};
    let isCancelled = () => false;
    const asked = given === undefined ? undefined : connection.window.attachWorkDoneProgress(given);
    if (asked) {
      asked.begin(title);
      end = () => asked.done();
    }
    const later = asked || !creates() ? undefined : setTimeout(async () => {
      // A client that refuses sees none.
      const own = await connection.window.createWorkDoneProgress().catch(() => undefined);
      own?.begin(title, undefined, undefined, true);
      if (own) isCancelled = () => own.token.isCancellationRequested;
      end = () => own?.done();
      if (isOver) end();
    }, patience);
    try {
      return await work(() => !token.isCancellationRequested && !isCancelled());
    } finally {
      isOver = true;
      clearTimeout(later);
      end();
    }
  };
}
