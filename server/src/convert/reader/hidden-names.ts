import { shorten } from '../../base/shorten.js';
import type { ArgumentMap } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
import type { MapGraph } from '../../picture/graph.js';
import { namesIn } from '../../picture/reading.js';
import { wordingFor } from './wording.js';

/** This many characters stand for what the map does not show; a full stop would end the sentence. */
const most = 120;

/**
 * Sentences for readers of a map that does not show all that they name: such a name would lead nowhere and say nothing, so what it
 * stands for is quoted in its place, and that it is not drawn is said.
 */
export function namesShown(map: ArgumentMap, graph: MapGraph): (sentence: string) => string {
  const shown = new Set(graph.nodes.map(({ id }) => id));
  const { quoted, notDrawn } = wordingFor(graph.lang);
  return (sentence) => namesIn(sentence, (id) => !shown.has(id) && nodeOf(map, id) !== undefined).map((piece) => {
    if (typeof piece === 'string') return piece;
    const { title, texts } = nodeOf(map, piece.id)!;
    return `${quoted(shorten(texts[0] ?? title ?? piece.id, most).replace(/\.$/, ''))} ${notDrawn}`;
  }).join('');
}
