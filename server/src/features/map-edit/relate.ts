import { isAimedAtStep, isDirected, relationKinds } from '../../model/relations.js';
import type { MapEdit, NewRelation } from '../../picture/edit.js';
import type { Argument, ArgumentMap, Claim, Id, Relation } from '../../model/model.js';
import { incoming, nameOf, outgoing } from '../../model/query.js';
import { relationSigils } from '../../syntax/sigils.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { hasNoLine, nodeFor, questionFor, targetOf } from './find.js';
import { addBelow, isBelow, lineAt, useToWriteAt, type Line } from './lines.js';
import type { Plan } from './plan.js';
import { refuse } from './refusal.js';

/** Relates two nodes by a line with a title, below one of them. */
export function relate(snapshot: Snapshot, { relation, from, to }: Extract<MapEdit, { kind: 'relate' }>): Plan {
  const { map } = snapshot;
  if (questionFor(map, from)) refuse('A question neither supports nor attacks anything. Relate its answer instead.');
  const node = nodeFor(map, from);
  const target = targetOf(snapshot, to, isAimedAtStep({ type: relation }));
  const isAnswer = 'node' in to && questionFor(map, to.node) !== undefined;
  if (target.id === from) refuse(`${nameOf(node)} cannot be related to itself.`);
  if (relationKinds[relation].isForClaimsAlone && (node.kind === 'argument' || map.arguments.has(target.id))) refuse('Only claims can contradict each other.');
  if (!isAnswer && isThere(map, relation, from, to, target.id)) refuse(`${nameOf(node)} ${relationKinds[relation].active} ${target.name} already.`);
  if (node.title !== undefined) return below(target.line, `${relationSigils[relation].up} ${reference(node)}`, from, target.id);
  const other = map.claims.get(target.id) ?? map.arguments.get(target.id);
  const isPlain = 'node' in to && !isAnswer && target.line.element.kind !== 'inference';
  if (!isPlain || other?.title === undefined || hasNoLine(node)) {
    return refuse(`Without a title, ${nameOf(node)} cannot be referred to. Give it a title first.`);
  }
  return below(lineAt(snapshot, useToWriteAt(snapshot, node).place), `${relationSigils[relation].down} ${reference(other)}`, from, target.id);
}

function below(line: Line, text: string, from: Id, to: Id): Plan {
  const { edit, start } = addBelow(line, text);
  return {
    edits: [edit],
    select: start,
    isAsked: ({ lost, gained }, after) => isBelow(after, start, line) && lost.length === 0 && gained.length === 1
      && gained[0]!.kind === 'link' && gained[0]!.about.includes(from) && gained[0]!.about.includes(to),
  };
}

/** A title as a line refers to it. */
export function reference(node: Claim | Argument): string {
  const name = node.uses.find(({ name: place }) => place !== undefined)!.name!;
  const title = name.block.text.slice(name.range.start, name.range.end).trim();
  return node.kind === 'claim' ? `[${title}]` : `<${title}>`;
}

function isThere(map: ArgumentMap, type: NewRelation, from: Id, to: Extract<MapEdit, { kind: 'relate' }>['to'], id: Id): boolean {
  const same = (relation: Relation) => !relation.derived && (relation.type === type || relation.type === relationKinds[type].strict) && relation.undercuts === undefined;
  if ('edge' in to || /\/\d+$/.test(to.node)) return false;
  if (outgoing(map, from).some((relation) => same(relation) && relation.to === id && relation.inference === undefined)) return true;
  return !isDirected({ type }) && incoming(map, from).some((relation) => same(relation) && relation.from === id);
}
