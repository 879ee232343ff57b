import { patchedEdition, type GraphEdition } from '../../server/src/picture/graph-patch.js';
import type { ToWebview } from './protocol.js';

/** The map that the page has been sent last. */
export interface ReceivedMap extends GraphEdition {
  readonly uri: string;
}

/**
 * The map that a message brings, to those who have the last one. `undefined`: it tells changes of another edition than the last
 * one, as after a page has been reloaded, so the whole map has to be asked for.
 */
export function receivedMap(last: ReceivedMap | undefined, message: Extract<ToWebview, { type: 'graph' | 'patch' }>): ReceivedMap | undefined {
  const { uri, edition } = message;
  if (message.type === 'graph') return { uri, edition, graph: message.graph };
  const graph = last?.uri === uri ? patchedEdition(last, message.patch, edition) : undefined;
  return graph && { uri, edition, graph };
}
