import type { Category, Finding } from '../lint/rule.js';
import { rules } from '../lint/rules/index.js';
import type { ArgumentMap, Id } from '../model/model.js';
import { defaultDisplay, type MapDisplay } from '../picture/display.js';
import { buildGraph, type MapGraph, type NodeMark } from '../picture/graph.js';
import { markDeciders } from '../picture/mark-deciders.js';
import { nodeOfPlace } from './node-at.js';
import { quotationsByNode } from './node-quotations.js';
import { verdictsOf } from './node-verdicts.js';
import type { ShownPosition } from './shown-position.js';
import type { Snapshot } from '../workspace/snapshot.js';

/**
 * The graph of a document's map, with what the linter found, the verdicts and what was found of quotations marked on its nodes.
 * `position` gives what some of them are in a position that is shown instead of the verdicts.
 */
export function mapGraph(snapshot: Snapshot, display: MapDisplay = defaultDisplay, position?: ShownPosition): MapGraph {
  const graph = buildGraph(snapshot.map, {
    marks: marksOf(snapshot), quotations: quotationsByNode(snapshot), verdicts: verdictsOf(snapshot, position), display,
  });
  return position === undefined ? markDeciders(graph, snapshot.evaluation) : graph;
}

const missesSupport: ReadonlySet<string> = new Set(['unsupported-thesis', 'unsupported-claim', 'uncited-premise']);
const rank = { error: 0, warning: 1, information: 2, hint: 3 } as const;

/** What is found about how a text is written, rather than about what it says, is told at the text alone. */
const ofText: ReadonlySet<Category> = new Set(['form', 'syntax']);
const toldAtText: ReadonlySet<string> = new Set(rules.filter(({ category }) => ofText.has(category)).map(({ code }) => code));

/** The node that a finding is marked on: the one that it names, else that of its line. */
function markedNode(map: ArgumentMap, { node, code, place }: Finding): Id | undefined {
  return node ?? (toldAtText.has(code) ? undefined : nodeOfPlace(map, place));
}

function marksOf({ map, findingsOfMap }: Snapshot): ReadonlyMap<Id, NodeMark> {
  const marks = new Map<Id, NodeMark>();
  for (const finding of findingsOfMap) {
    const { severity, code, message } = finding;
    const node = markedNode(map, finding);
    if (node === undefined) continue;
    const mark = marks.get(node) ?? { severity, count: 0, unsupported: false, messages: [] };
    marks.set(node, {
      severity: rank[severity] < rank[mark.severity] ? severity : mark.severity,
      count: mark.count + 1,
      unsupported: mark.unsupported || missesSupport.has(code),
      messages: [...mark.messages, message],
    });
  }
  return marks;
}
