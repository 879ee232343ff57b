import { sentenceFor } from '../../evaluation/reason-words.js';
import { idsOf } from '../../evaluation/verdict.js';
import { hasTag, nodeOf } from '../../model/query.js';
import { pointAt } from '../point.js';
import type { MapRule } from '../rule.js';

/** What is expected to be as it is has been thought about, and a thesis for which nothing speaks has a rule of its own. */
export const thesisNotAccepted: MapRule = {
  code: 'thesis-not-accepted',
  title: 'A thesis is not accepted',
  category: 'support',
  severity: 'information',
  scope: 'map',
  *find({ nodes }, { verdicts }) {
    for (let at = 0; at < nodes.length; at++) {
      const { node } = nodes[at]!;
      if (!hasTag(node, 'thesis')) continue;
      const { status, reason } = verdicts.get(node.id)!;
      if (status === 'accepted' || node.data['expect'] === status || reason.kind === 'unsupported') continue;
      yield { ids: [node.id, ...idsOf(reason)] };
    }
  },
  report({ ids: [id] }, map, evaluation) {
    return {
      node: id!,
      place: pointAt(nodeOf(map, id!)!),
      message: `${sentenceFor(evaluation, id!)} So the map does not establish it. Answer what stands against it, support it `
        + `in another way, or state that you expect this verdict: \`{expect: ${evaluation.verdicts.get(id!)!.status}}\`.`,
    };
  },
};
