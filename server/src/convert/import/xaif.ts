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
  const draft = readAif(graph);
  if (file.get('OVA').isObject && Object.keys(file.get('OVA').take() as object).length > 0) draft.leaveOut('settings of the drawing');
  file.skip('dialog');
  const words = file.get('text').isObject ? file.get('text').get('txt') : file.get('text');
  const plain = oneLine((words.text() ?? '').replace(/<(?:br|p|div)[^>]*>/gi, ' ').replace(/<[^>]*>/g, ''));
  // Where nothing was analysed, the texts of the claims stand for it.
  const said = new Set(graph.get('nodes').items().map((node) => oneLine(node.get('text').text() ?? '')));
  if (plain !== '' && !words.text()!.split('\n').every((line) => said.has(oneLine(line)))) {
    draft.remarks.push(`The text that was analysed: ${plain}`);
    draft.keep('texts that were analysed');
  }
  return draft;
}
