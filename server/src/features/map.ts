import type { Location } from 'vscode-languageserver-types';
import { isJudged } from '../evaluation/judged.js';
import { reasonFor } from '../evaluation/reason-words.js';
import type { Finding } from '../lint/rule.js';
import { nodeOf, placeOf } from '../model/query.js';
import type { Id } from '../model/model.js';
import { defaultDisplay, type MapDisplay } from '../picture/display.js';
import { buildGraph, type MapGraph, type NodeMark, type NodeVerdict } from '../picture/graph.js';
import type { ShownPosition } from './shown-position.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toLocation } from './positions.js';

/**
 * The graph of a document's map, with what the linter found and the verdicts marked on its nodes. `position` gives what
 * some of them are in a position that is shown instead of the verdicts.
 */
export function mapGraph(snapshot: Snapshot, display: MapDisplay = defaultDisplay, position?: ShownPosition): MapGraph {
  return buildGraph(snapshot.map, { marks: marksOf(snapshot.findingsOfMap), verdicts: verdictsOf(snapshot, position), display });
}

/** The verdicts of the nodes of a map, with their reasons; found when they are asked for. */
export function verdictsOf(snapshot: Snapshot, position?: ShownPosition): { get(id: Id): NodeVerdict | undefined } {
  return { get: (id) => verdictOf(snapshot, id, position) };
}

function verdictOf({ map, evaluation }: Snapshot, id: Id, position: ShownPosition | undefined): NodeVerdict | undefined {
  const node = nodeOf(map, id)!;
  if (!isJudged(map, node)) return undefined;
  const { status, reason } = evaluation.verdicts.get(id)!;
  const held = position?.statuses[id] ?? status;
  return held === status ? { status, reason: `${status} because ${reasonFor(evaluation, id, reason)}` }
    : { status: held, reason: `${held} in ${position!.name}; by its verdict it is ${status}` };
}

const missesSupport: ReadonlySet<string> = new Set(['unsupported-thesis', 'unsupported-claim', 'uncited-premise']);
const rank = { error: 0, warning: 1, information: 2, hint: 3 } as const;

function marksOf(findings: readonly Finding[]): ReadonlyMap<Id, NodeMark> {
  const marks = new Map<Id, NodeMark>();
  for (const { node, severity, code, message } of findings) {
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

/** Where a node of the map stands in the text; `undefined` if it does not. */
export function locateNode(snapshot: Snapshot, id: Id): Location | undefined {
  const { map } = snapshot;
  const question = map.questions.find((each) => each.id === id);
  if (question) return toLocation(snapshot, question.place);
  const node = nodeOf(map, id);
  if (node) return toLocation(snapshot, placeOf(node));
  const [, argument, step] = /^(.*)\/(\d+)$/s.exec(id) ?? [];
  const place = argument === undefined ? undefined : map.arguments.get(argument)?.steps[Number(step) - 1]?.place;
  return place && toLocation(snapshot, place);
}
