import { readAif } from '../aif-graph.js';
import type { Content } from '../content.js';
import type { MapDraft } from '../draft/draft.js';

/** Recognises AIFdb's JSON: `nodes` with an id and a type, `edges` between them. */
export async function fits(content: Content): Promise<boolean> {
  const graph = await content.json();
  return graph.has('nodes', 'edges') && graph.get('nodes').isList && graph.get('nodes').items().every((node) => node.has('nodeID', 'type'));
}

export async function read(content: Content): Promise<MapDraft> {
  const graph = await content.json();
  if (!graph.get('nodes').isThere) graph.get('nodes').fail('there are no nodes, so this is not AIF');
  return readAif(graph);
}
