import type { MapPage } from '../../picture/export/html.js';
import type { NodeDetails } from '../../picture/reading.js';
import type { ExportSource } from '../export-source.js';
import { mapText } from './map-text.js';
import { aboutOf, detailsOf, readingOf } from './reading.js';
import type { Told } from './story.js';
import type { SourceLine } from './source-list.js';

/** Changes of verdicts that are tried for a page: in all, and for one claim. */
const [mostTried, mostForOne] = [60_000, 3000];
/** In larger maps, only theses have their changes told. */
const mostNodes = 1000;

/** Tells what an exported page holds beside the picture: the map in words, and what its panel tells. */
export async function mapPage(source: ExportSource, evaluation: Told['evaluation'], sources: readonly SourceLine[]): Promise<MapPage> {
  const told: Told = { map: source.map, graph: source.graph, evaluation };
  const reading = readingOf(told);
  const about = aboutOf(told);
  const details: NodeDetails[] = [];
  let left = mostTried;
  for (const { id, roles } of source.graph.nodes) {
    let forThis = mostForOne;
    const goOn = () => left-- > 0 && forThis-- > 0;
    const found = await detailsOf(id, { ...told, about, evidence: source.evidence, withoutSources: source.withoutSources, goOn, most: roles.includes('thesis') ? 2 : source.graph.nodes.length <= mostNodes ? 1 : 0 });
    if (found !== undefined) details.push(found);
  }
  return { text: mapText(source, { reading, details }, sources), reading, details };
}
