import type { Position } from 'vscode-languageserver-types';
import { toOffset } from '../features/positions.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { Workspace } from '../workspace/workspace.js';

/** How the parts of the service ask about documents. What is asked about a document that is not open has the answer `undefined`. */
export interface Ask {
  /** Asks about a document as it is now. */
  of<Result>(uri: string, ask: (snapshot: Snapshot) => Result): Result | undefined;
  /** Asks about a position in a document. */
  at<Result>(uri: string, position: Position, ask: (snapshot: Snapshot, offset: number) => Result): Result | undefined;
}

/** Asks about the open documents of `workspace`. */
export function askIn(workspace: Workspace): Ask {
  const of: Ask['of'] = (uri, ask) => {
    const snapshot = workspace.snapshot(uri);
    return snapshot && ask(snapshot);
  };
  return { of, at: (uri, position, ask) => of(uri, (snapshot) => ask(snapshot, toOffset(snapshot, position))) };
}
