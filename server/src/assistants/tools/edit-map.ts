import * as z from 'zod/mini';
import { writtenTypes, type MapEdge, type MapEdit, type MapNode, type NewLine } from '../../service.js';
import { openMap } from '../desk.js';
import { carryOut } from '../edits.js';
import { findNode, notation, indexOf, type MapIndex } from '../map-index.js';
import { subject } from '../subject.js';
import { ToolError } from '../tool-error.js';
import { described, tool } from '../tool.js';

const newLines: readonly NewLine[] = [...writtenTypes, 'premise', 'question'];
const title = z.string().check(z.maxLength(1000));

/** Changes a map as its picture is edited. */
export const editMap = tool({
  name: 'edit_map',
  title: 'Edit an argument map',
  description: 'Changes a map without touching the rest of its text: adds a line below a claim, relates two claims, changes a title '
    + 'everywhere, changes a text, moves a claim, or deletes. A change that the text cannot express is refused with the reason. '
    + 'Returns the new text, or the change to the file; it writes the file only where the user has allowed that.',
  writes: true,
  arguments: {
    ...subject,
    action: described(z.enum(['add', 'relate', 'unrelate', 'retitle', 'set_text', 'move', 'delete']), 'What to do.'),
    title: described(title, 'The claim or argument to change; for `add` and `relate`, the one that gets the line or relation; for an undercut, the one that the undercut step leads to.'),
    relation: described(z.optional(z.enum(newLines)), 'For `add`, `relate` and `unrelate`.'),
    from: described(z.optional(title), 'For `relate` and `unrelate`: the claim that supports or attacks. For `move`: what it is a reason for now.'),
    step_from: described(z.optional(title), 'For an undercut: the claim or argument from which the undercut step leads to `title`.'),
    content: described(z.optional(z.string().check(z.maxLength(100_000))), 'For `add`: the line after its sigil, such as `[Title]: Text [@key, p. 3].` For `set_text`: the text. For `retitle`: the new title without brackets.'),
    to: described(z.optional(title), 'For `move`: what it should be a reason for.'),
    with_all_below: described(z._default(z.boolean(), false), 'For `delete`: also delete everything below it.'),
  },
  async run(args, desk) {
    const map = await openMap(desk, args);
    const view = await indexOf(map);
    const [edit, done] = editOf(args, view);
    const result = await map.service.map.edit(map.uri, edit);
    if (result === undefined) throw new ToolError('The map cannot be edited.');
    if (result.kind === 'refusal') throw new ToolError(`This cannot be written: ${result.reason}`);
    return carryOut(map, desk, result.edit.changes ?? {}, done);
  },
});

interface Args {
  readonly action: 'add' | 'relate' | 'unrelate' | 'retitle' | 'set_text' | 'move' | 'delete';
  readonly title: string;
  readonly relation?: NewLine | undefined;
  readonly from?: string | undefined;
  readonly step_from?: string | undefined;
  readonly content?: string | undefined;
  readonly to?: string | undefined;
  readonly with_all_below: boolean;
}

/** The edit of the map that a call asks for, and what to say when it is done. */
function editOf(args: Args, view: MapIndex): readonly [MapEdit, string] {
  const { action, relation } = args;
  const node = findNode(view, args.title);
  const name = notation(node);
  const part = () => (relation === 'undercut' ? { edge: stepInto(view, node, needed(args, 'step_from')).id } : { node: node.id });
  switch (action) {
    case 'add': {
      const text = needed(args, 'content');
      return [{ kind: 'add', relation: needed(args, 'relation'), to: part(), text }, `The line is added below ${name}`];
    }
    case 'relate': {
      const kind = needed(args, 'relation');
      if (kind === 'premise' || kind === 'question') throw new ToolError(`\`relate\` does not have the relation \`${kind}\`. Use \`add\`.`);
      const from = findNode(view, needed(args, 'from'));
      return [{ kind: 'relate', relation: kind, from: from.id, to: part() }, `${notation(from)} is related to ${name}`];
    }
    case 'unrelate': {
      const from = needed(args, 'from');
      const edge = relation === 'undercut' ? cutOf(view, node, needed(args, 'step_from'), from) : edgeBetween(view, node, from, relation);
      return [{ kind: 'delete-relation', edge: edge.id }, 'The relation is deleted'];
    }
    case 'retitle': return [{ kind: 'retitle', id: node.id, title: needed(args, 'content') }, `${name} has its new title`];
    case 'set_text': return [{ kind: 'set-text', id: node.id, text: words(args) }, `${name} has its new text`];
    case 'move': {
      const edge = args.from === undefined ? {} : { edge: edgeBetween(view, findNode(view, args.from), args.title, undefined).id };
      const kind = relation === 'attack' || relation === 'support' ? { relation } : {};
      return [{ kind: 'move', id: node.id, to: findNode(view, needed(args, 'to')).id, ...edge, ...kind }, `${name} is moved`];
    }
    case 'delete': return [{ kind: 'delete-node', id: node.id, below: args.with_all_below }, `${name} is deleted`];
  }
}

/** The words for a text. None at all are more likely forgotten than meant. */
function words(args: Args): string {
  const text = needed(args, 'content');
  if (text.trim() === '') throw new ToolError('`content` is empty, so there would be no text. Pass the text, or use `delete` to remove the claim.');
  return text;
}

function needed<Key extends 'relation' | 'from' | 'step_from' | 'content' | 'to'>(args: Args, key: Key): NonNullable<Args[Key]> {
  const value = args[key];
  if (value === undefined) throw new ToolError(`\`${args.action}\` needs \`${key}\`.`);
  return value;
}

/** The relation that leads from one claim to another. Throws a ToolError where there is none. */
function edgeBetween(view: MapIndex, to: MapNode, from: string, relation: string | undefined): MapEdge {
  const start = findNode(view, from);
  const all = view.into(to.id).filter((edge) => edge.from === start.id && (relation === undefined || edge.type === relation));
  const [edge] = all;
  if (edge === undefined) throw new ToolError(`No ${relation ?? 'relation'} leads from ${notation(start)} to ${notation(to)}. \`read_map\` with \`title\` shows what does.`);
  return edge;
}

/** The step that an undercut may cut. */
function stepInto(view: MapIndex, to: MapNode, from: string): MapEdge {
  return edgeBetween(view, to, from, undefined);
}

function cutOf(view: MapIndex, to: MapNode, step: string, from: string): MapEdge {
  const cutter = findNode(view, from);
  const edge = view.cutting(stepInto(view, to, step).id).find((each) => each.from === cutter.id);
  if (edge === undefined) throw new ToolError(`${notation(cutter)} does not undercut that step.`);
  return edge;
}
