import type { Connection } from 'vscode-languageserver';
import type { Service } from '../service.js';

/** What every part of a session answers its client with. */
export interface Serving {
  readonly connection: Connection;
  readonly service: Service;
  /** A fault in one answer is logged and costs that answer, which is `undefined` then. */
  readonly guarded: <Result>(ask: () => Result) => Result | undefined;
  /** Logs a fault. */
  readonly report: (error: unknown) => void;
}
