import { capital } from '../../base/capital.js';
import type { Evaluation } from '../../evaluation/evaluate.js';
import { sentencesIn } from '../../evaluation/sentences.js';
import type { Id } from '../../model/model.js';
import type { MapGraph } from '../../picture/graph.js';
import { thoughQuoted } from './quotation-faults.js';
import { wordingFor } from './wording.js';

/** The verdict of `id` with its reason; of what a source is the reason for, also that a quotation is not what the source says. */
export function verdictTold(graph: MapGraph, evaluation: Evaluation, id: Id): string {
  const sentence = sentencesIn(graph.lang).verdict(evaluation, id);
  if (evaluation.verdicts.get(id)!.reason.ground !== 'cited') return sentence;
  const node = graph.nodes.find((each) => each.id === id);
  const though = node && thoughQuoted(node, wordingFor(graph.lang));
  return though === undefined ? sentence : `${sentence} ${capital(though)}.`;
}
