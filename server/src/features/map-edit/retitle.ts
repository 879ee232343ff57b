import type { TextEdit } from '../../base/text-edit.js';
import { lineBreak } from '../../lint/edits.js';
import type { MapEdit } from '../../map/edit.js';
import { titledId } from '../../model/ids.js';
import { locate } from '../../model/locate.js';
import { mainUse, nameOf, nodeOf } from '../../model/query.js';
import { titleOf } from '../../syntax/titles.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { nodeFor, questionFor } from './find.js';
import { bodyStart, lineAt } from './lines.js';
import { offsetAfter, type Plan } from './plan.js';
import { refuse } from './refusal.js';

/** Another title wherever the node is named, mentions included; or a first one. */
export function retitle(snapshot: Snapshot, { id, title }: Extract<MapEdit, { kind: 'retitle' }>): Plan {
  const { map } = snapshot;
  if (questionFor(map, id)) refuse('A question has no title.');
  const node = nodeFor(map, id);
  const wanted = titleOf(notation(node.kind, title));
  if (wanted === '') refuse('A title cannot be empty.');
  const newId = titledId(node.kind, wanted);
  if (newId === id) return { edits: [], isAsked: () => true };
  const clash = map.entries.get(newId);
  if (clash?.node) refuse(`There is another ${node.kind} called ${nameOf(clash.node)}: the two would become one. Choose another title.`);
  if (clash) refuse(`A text mentions “${wanted}” already, and would mention this ${node.kind} from now on. Choose another title.`);
  const written = notation(node.kind, title);
  if (node.title === undefined) return giveTitle(snapshot, id, written, newId);
  const names = node.uses.flatMap(({ name }) => (name === undefined ? [] : [locate(map, name).range]));
  const edits = names.map((range) => ({ range, newText: written }));
  const first = locate(map, mainUse(node).name!).range;
  const raw = names.map(({ start, end }) => snapshot.text.slice(start, end).replace(/\s+/g, ' ').trim());
  return {
    edits,
    select: offsetAfter(edits, edits.find(({ range }) => range.start === first.start)!, 0),
    same: () => ({ words: [node.title!, wanted, written, ...raw] }),
    isAsked: ({ lost, gained }, { map: after }) => lost.length === 0 && gained.length === 0
      && nodeOf(after, newId) !== undefined && after.entries.get(id) === undefined,
  };
}

/** A title for what has none: `[Title]: ` before its words, or `<Title>` above a reconstruction. */
function giveTitle(snapshot: Snapshot, id: string, written: string, newId: string): Plan {
  const node = nodeFor(snapshot.map, id);
  const { block, base, element } = lineAt(snapshot, mainUse(node).place);
  let edit: TextEdit;
  if (node.kind === 'argument') {
    if (node.steps.length === 0) {
      refuse('These premises have no line of their own that could have a title. Write `+ <Title>` above them in the text.');
    }
    const eol = lineBreak(block);
    const at = base + element.start;
    edit = { range: { start: at, end: at }, newText: `<${written}>${eol}${eol}` };
  } else {
    const at = base + bodyStart(element);
    edit = { range: { start: at, end: at }, newText: `[${written}]: ` };
  }
  return {
    edits: [edit],
    select: edit.range.start + 1,
    same: () => ({ names: new Map([[id, newId]]) }),
    isAsked: ({ lost, gained }, { map: after }) => lost.length === 0 && gained.length === 0 && nodeOf(after, newId) !== undefined,
  };
}

/** A title as it is written between its brackets: white space collapsed, brackets and backslashes escaped. */
function notation(kind: 'claim' | 'argument', title: string): string {
  return title.replace(/\s+/g, ' ').trim().replace(kind === 'claim' ? /[\\[\]]/g : /[\\<>]/g, '\\$&');
}
