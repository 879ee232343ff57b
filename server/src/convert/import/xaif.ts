import { readAif } from '../aif-graph.js';
import type { Content } from '../content.js';
import type { MapDraft } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';

/** Recognises xAIF: an AIF graph below the key `AIF`, with the text that was analysed. */
export async function fits(content: Content): Promise<boolean> {
  return (await content.json()).get('AIF').has('nodes');
}

export async function read(content: Content): Promise<MapDraft> {
  const file = await content.json();
  const graph = file.get('AIF');
  if (!graph.get('nodes').isThere) graph.get('nodes').fail('there are no nodes, so this is not xAIF');
  const names = new Map(graph.get('participants').items().map((person) => [
    person.get('participantID').required(), oneLine(['firstname', 'surname'].map((part) => person.get(part).text() ?? '').join(' ')),
  ] as const).filter(([, name]) => name !== ''));
  const draft = readAif(graph, names);
  const words = file.get('text').raw;
  const plain = typeof words === 'string' ? oneLine(words.replace(/<(?:br|p|div)[^>]*>/gi, ' ').replace(/<[^>]*>/g, '')) : '';
  if (plain !== '') {
    draft.remarks.push(`The text that was analysed: ${plain}`);
    draft.keep('texts that were analysed');
  }
  return draft;
}
