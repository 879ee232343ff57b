import { childIndent, hasChildren, indentOf, lineBreak, reindent } from '../../edit/lines.js';
import { inferentialType, isAimedAtStep, relationKinds } from '../../model/relations.js';
import type { MapEdit } from '../../picture/edit.js';
import type { ArgumentMap, Id, Relation } from '../../model/model.js';
import { nameOf, nodeOf, outgoing, premiseOf } from '../../model/query.js';
import { subjectOf } from '../../syntax/nest.js';
import { relationSigils } from '../../syntax/sigils.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { nodeAt } from '../node-at.js';
import { hasNoLine, nodeFor, questionFor, relationFor, targetOf, type Target } from './find.js';
import { addBelow, isBelow, isWithin, lineAt, nodeAtOffset, removeFrom, subtreeRange, useToWriteAt, type Line } from './lines.js';
import { offsetAfter, type FileEdit, type Plan } from './plan.js';
import type { Difference } from '../reading.js';
import { reference, relate } from './relate.js';
import { refuse } from './refusal.js';

type Move = Extract<MapEdit, { kind: 'move' }>;

/** Gives a node another parent: its line moves there with all that is below it. */
export function move(snapshot: Snapshot, request: Move): Plan {
  const { id, to, edge } = request;
  const { map } = snapshot;
  if (id === to) refuse('It cannot be moved to itself.');
  const question = questionFor(map, id);
  if (question) {
    if (questionFor(map, to)) refuse('A question is about a claim or an argument, not about another question.');
    return moveLine(snapshot, id, lineAt(snapshot, question.place), targetOf(snapshot, { node: to }, false));
  }
  const node = nodeFor(map, id);
  if (edge?.startsWith('premise ')) return movePremise(snapshot, id, to);
  const relation = edge === undefined ? writtenAbove(map, id) : relationFor(map, edge);
  if (relation === undefined) {
    const isPart = node.uses.some(({ role }) => role === 'premise') || node.title === undefined && node.uses.some(({ role }) => /conclusion/.test(role));
    return isPart ? movePremise(snapshot, id, to) : moveRoot(snapshot, request);
  }
  const target = targetOf(snapshot, { node: to }, isAimedAtStep(relation));
  if (relation.to === target.id && relation.from === id) refuse(`${nameOf(node)} is there already.`);
  if (relationKinds[relation.type].isForClaimsAlone && map.arguments.has(target.id)) refuse('Only claims can contradict each other.');
  const line = lineAt(snapshot, relation.place);
  const own = nodeAt(snapshot.inFile(line.uri), line.base + line.element.start + indentOf(line.block, line.element).length);
  return own === id ? moveLine(snapshot, id, line, target) : replaceReference(snapshot, line, target);
}

/** The relation by which a node is below another one, in the text or at least in the map. */
function writtenAbove(map: ArgumentMap, id: Id): Relation | undefined {
  return outgoing(map, id).find(({ derived }) => !derived);
}

function moveLine(snapshot: Snapshot, id: Id, line: Line, target: Target, lead?: string): Plan {
  const { uri, block, base, element } = line;
  if (line.block === target.line.block && isWithin(target.line.element, element)) {
    refuse(`${target.name} is below it, so it cannot be moved there.`);
  }
  const { start, end } = subtreeRange(block, element);
  const eol = lineBreak(target.line.block);
  const destination = childIndent(target.line.block, target.line.element);
  const source = block.text.slice(start, end);
  const text = (lead ?? '') + reindent(source.trimEnd(), indentOf(block, element), destination).slice(destination.length)
    .replace(/\r\n|\n|\r/g, eol);
  const inserted = addBelow(target.line, text);
  const removed = removeFrom(snapshot, line, start, end);
  const isInPlace = removed.uri === inserted.edit.uri && removed.range.start < inserted.edit.range.start && inserted.edit.range.start <= removed.range.end;
  const edits = isInPlace
    ? [{ uri, range: { start: base + start, end: base + end }, newText: destination + text + source.slice(source.trimEnd().length) }]
    : [inserted.edit, removed];
  const at = isInPlace ? { uri, offset: base + start + destination.length }
    : offsetAfter(edits, inserted.edit, inserted.start.offset - inserted.edit.range.start);
  return {
    edits,
    select: at,
    isAsked(difference, after) {
      const below = { ...target.line, base: target.line.base + shiftBefore(removed, target.line) };
      return isBelow(after, at, below) && nameIn(after, nodeAtOffset(after, at)) === nameIn(snapshot, id) && isOnlyRelation(difference);
    },
  };
}

function shiftBefore({ uri, range, newText }: FileEdit, { uri: file, base, element }: Line): number {
  return uri === file && range.end <= base + element.start ? newText.length - (range.end - range.start) : 0;
}

function nameIn({ map }: Snapshot, id: Id | undefined): string | undefined {
  if (id === undefined) return undefined;
  const node = nodeOf(map, id);
  return node === undefined ? questionFor(map, id)?.text : node.title === undefined ? `“${node.texts[0] ?? ''}”` : id;
}

/** One relation, and the undercuts of its step, end elsewhere; all else is the same. */
function isOnlyRelation({ lost, gained }: Difference): boolean {
  return lost.length === gained.length && [...lost, ...gained].every(({ kind }) => kind === 'link');
}

/** The line that a node's relation is written in is that of its parent: it names another one. */
function replaceReference(snapshot: Snapshot, line: Line, target: Target): Plan {
  const { map } = snapshot;
  const { uri, block, base, element } = line;
  const subject = subjectOf(element);
  const other = nodeOf(map, target.id);
  if (subject?.role !== 'reference' || hasChildren(block, element) || other?.title === undefined) {
    return refuse('Its relation is written from the other end, in the line of what it is a reason for. Move that line in the text.');
  }
  const edit = { uri, range: { start: base + subject.start, end: base + subject.end }, newText: reference(other) };
  return { edits: [edit], select: { uri, offset: base + subject.start }, isAsked: isOnlyRelation };
}

/** What is below nothing becomes a reason: by its title, or, without one, with its line. */
function moveRoot(snapshot: Snapshot, { id, to, relation = inferentialType }: Move): Plan {
  const node = nodeFor(snapshot.map, id);
  if (node.title !== undefined) return relate(snapshot, { kind: 'relate', relation, from: id, to: { node: to } });
  const line = lineAt(snapshot, useToWriteAt(snapshot, node).place);
  if (node.kind === 'argument' || line.element.kind !== 'statement') {
    refuse(`${nameOf(node)} has no line that could be moved. Give it a title first.`);
  }
  const target = targetOf(snapshot, { node: to }, false);
  const plan = moveLine(snapshot, id, line, target, `${relationSigils[relation].up} `);
  return { ...plan, isAsked: ({ lost, gained }, after) => plan.isAsked({ lost, gained: gained.slice(1), problems: [] }, after) && gained.length === 1 };
}

/** A premise: only an `&` line can move, to an argument that has such lines or none. */
function movePremise(snapshot: Snapshot, id: Id, to: Id): Plan {
  const { map } = snapshot;
  const node = nodeFor(map, id);
  const line = lineAt(snapshot, (node.uses.find(({ role }) => role === 'premise') ?? useToWriteAt(snapshot, node)).place);
  if (line.element.kind !== 'premise') refuse('This is a line of a reconstruction. Move it in the text.');
  const other = nodeFor(map, to);
  if (other.kind === 'claim') refuse('A premise can only be moved to another argument.');
  if (other.kind === 'argument' && other.steps.length > 0) {
    refuse(`${nameOf(other)} is reconstructed step by step: its premises are numbered. Move the premise in the text.`);
  }
  const [from] = premiseOf(map, id);
  const plan = moveLine(snapshot, id, line, targetOf(snapshot, { node: to }, false));
  // The last premise of an argument without a line of its own takes the argument with it.
  const isEmptied = from !== undefined && hasNoLine(from) && from.premises.length === 1;
  return {
    ...plan,
    isAsked({ lost, gained }, after) {
      const rest = lost.filter(({ about }) => !isEmptied || !about.includes(from.id) || about.includes(id));
      return plan.isAsked({ lost: rest, gained, problems: [] }, after);
    },
  };
}
