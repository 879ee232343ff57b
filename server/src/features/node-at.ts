import type { Id } from '../model/model.js';
import { nodeAt as nodeInMap } from '../model/node-at.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** The claim, argument or question that the text at `offset` is about; see model/node-at.ts. */
export function nodeAt({ map, tree }: Snapshot, offset: number): Id | undefined {
  return nodeInMap(map, tree, offset);
}
