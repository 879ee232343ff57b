import { push } from '../base/multimap.js';
import type { Status } from '../evaluation/framework.js';
import { sentencesIn } from '../evaluation/sentences.js';
import type { ArgumentMap, Id } from '../model/model.js';
import { leadsToStep, type EdgeType } from './edge-kinds.js';

/** What this needs to know of a node, and of an edge. */
interface Judged {
  readonly id: Id;
  readonly kind: string;
  readonly verdict: { readonly status: Status; readonly reason: string } | null;
}

interface Edge {
  readonly type: EdgeType;
  readonly from: Id;
  readonly to: Id;
}

/**
 * The nodes, with verdicts for the inferences of arguments before their last, which the evaluation does not name: each stands or falls
 * with its premises and with what undercuts it. The same list if no node has a verdict. Linear.
 */
export function withStepVerdicts<N extends Judged>(map: ArgumentMap, nodes: readonly N[], edges: readonly Edge[]): readonly N[] {
  const steps = new Map<Id, Judged[]>();
  for (const node of nodes) if (node.kind === 'step') steps.set(node.id, []);
  if (steps.size === 0) return nodes;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  if (!nodes.some(({ verdict }) => verdict !== null)) return nodes;
  const cutting = new Map<Id, Judged[]>();
  for (const edge of edges) {
    const from = byId.get(edge.from);
    if (from === undefined || !steps.has(edge.to)) continue;
    if (edge.type === 'premise') push(steps, edge.to, from);
    else if (leadsToStep(edge)) push(cutting, edge.to, from);
  }
  return nodes.map((node) => {
    const verdict = node.kind === 'step' ? stepVerdict(map, steps.get(node.id)!, cutting.get(node.id) ?? []) : null;
    return verdict === null ? node : { ...node, verdict };
  });
}

function stepVerdict(map: ArgumentMap, premises: readonly Judged[], cutting: readonly Judged[]): Judged['verdict'] {
  if ([...premises, ...cutting].every(({ verdict }) => verdict === null)) return null;
  const those = (all: readonly Judged[], status: Status) => all.filter(({ verdict }) => verdict?.status === status).map(({ id }) => id);
  const cut = those(cutting, 'accepted');
  const status: Status = cut.length > 0 ? 'rejected' : (['rejected', 'unproven', 'open'] as const).find((each) => those(premises, each).length > 0)
    ?? (those(cutting, 'open').length > 0 ? 'open' : 'accepted');
  const isOut = status === 'rejected' || status === 'unproven';
  const decisive = (isOut ? ['rejected', 'unproven'] as const : [status] as const).map((each) => ({ status: each, ids: those(premises, each) }));
  return { status, reason: sentencesIn(map.settings.lang).step(map, status, decisive, status === 'open' ? those(cutting, 'open') : cut) };
}
