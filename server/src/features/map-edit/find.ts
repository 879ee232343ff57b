import type { MapPart } from '../../picture/edit.js';
import { buildGraph, relationsByEdge } from '../../picture/graph.js';
import type { Argument, ArgumentMap, Claim, Id, Question, Relation } from '../../model/model.js';
import { nameOf, nodeOf } from '../../model/query.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { lineAt, useToWriteAt, type Line } from './lines.js';
import { refuse } from './refusal.js';

/** Returns the claim or argument with this id; refuses for what else is in a map. */
export function nodeFor(map: ArgumentMap, id: Id): Claim | Argument {
  const node = nodeOf(map, id);
  if (node !== undefined) return node;
  if (stepOf(map, id)) refuse('This is a step of a reconstruction. Change it in the text.');
  if (id.startsWith('#')) refuse('This is a heading. Change it in the text.');
  return refuse('It is no longer in the text.');
}

export function questionFor(map: ArgumentMap, id: Id): Question | undefined {
  return map.questions.find((each) => each.id === id);
}

/** The written relation that an edge stands for, the first of several; refuses for those that follow from how an argument is written. */
export function relationFor(map: ArgumentMap, edge: string): Relation {
  return relationsFor(map, edge)[0]!;
}

/** All written relations that an edge stands for, one at least; refuses as `relationFor`. */
export function relationsFor(map: ArgumentMap, edge: string): readonly Relation[] {
  const relations = relationsByEdge(map).get(edge) ?? [];
  if (relations.length > 0 && relations.every(({ derived }) => !derived) && !edge.startsWith('conclusion ')) return relations;
  const kind = edge.slice(0, edge.indexOf(' '));
  switch (kind) {
    case 'premise': return refuse('A premise belongs to its argument. Delete or move the premise instead.');
    case 'conclusion': return refuse('This follows from how the argument is written: it ends in this conclusion. Change it in the text.');
    case 'question': return refuse('A question is always about something. Delete or move the question instead.');
    case 'answer': return refuse('This line represents a relation that answers the question. Delete that relation instead.');
    default: return refuse(buildGraph(map).edges.some(({ id }) => id === edge)
      ? 'This line runs over a claim that the text keeps out of the map. Change it in the text.' : 'This relation is no longer in the text.');
  }
}

/** The step of a reconstruction that an id of the graph names. */
function stepOf(map: ArgumentMap, id: Id) {
  const [, argument, step] = /^(.*)\/(\d+)$/s.exec(id) ?? [];
  return argument === undefined ? undefined : map.arguments.get(argument)?.steps[Number(step) - 1];
}

/** Whether an argument has no line of its own: it is made of `&` lines below a claim, or of numbered lines. */
export function hasNoLine(node: Claim | Argument): boolean {
  return node.kind === 'argument' && node.title === undefined;
}

/** What something new is written below. */
export interface Target {
  readonly line: Line;
  /** The claim, argument or question that the line stands for. */
  readonly id: Id;
  /** What it is called in a sentence. */
  readonly name: string;
}

/** The line below which a relation to a part of the map is written. */
export function targetOf(snapshot: Snapshot, part: MapPart, undercuts: boolean): Target {
  const { map } = snapshot;
  if ('edge' in part) {
    if (!undercuts) refuse('Only an undercut can be aimed at a relation.');
    const conclusion = argumentBehind(map, part.edge);
    if (conclusion !== undefined) return targetOf(snapshot, { node: conclusion }, true);
    const relation = relationFor(map, part.edge);
    return { line: lineAt(snapshot, relation.place), id: relation.to, name: `the step from ${named(map, relation.from)}` };
  }
  const step = stepOf(map, part.node);
  if (step) {
    if (!undercuts) refuse('A step of a reconstruction can only be undercut. Support or attack its premises or its conclusion instead.');
    return { line: lineAt(snapshot, step.place), id: part.node.slice(0, part.node.lastIndexOf('/')), name: 'this step' };
  }
  const question = questionFor(map, part.node);
  if (question) {
    if (undercuts) refuse('A question cannot be undercut.');
    return { line: lineAt(snapshot, question.place), id: question.to, name: 'the question' };
  }
  const node = nodeFor(map, part.node);
  if (undercuts && node.kind === 'claim') {
    refuse('An undercut is aimed at a step: at an argument, or at the line between two claims.');
  }
  if (node.kind === 'argument' && node.steps.length > 0 && (undercuts || hasNoLine(node))) {
    return { line: lineAt(snapshot, node.steps.at(-1)!.place), id: node.id, name: nameOf(node) };
  }
  if (hasNoLine(node)) {
    refuse('These premises form an argument that has no line of its own, so nothing can be written below it. Write `+ <Title>` above '
      + 'them in the text, or relate to one of the premises.');
  }
  return { line: lineAt(snapshot, useToWriteAt(snapshot, node).place), id: node.id, name: nameOf(node) };
}

/** The argument whose conclusion an edge stands for. */
function argumentBehind(map: ArgumentMap, edge: string): Id | undefined {
  if (!edge.startsWith('conclusion ')) return undefined;
  for (const { id, conclusion } of map.arguments.values()) {
    if (conclusion !== undefined && edge === `conclusion ${id} → ${conclusion}`) return id;
  }
  return undefined;
}

function named(map: ArgumentMap, id: Id): string {
  const node = nodeOf(map, id);
  return node === undefined ? id : nameOf(node);
}
