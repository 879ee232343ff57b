import type { TextEdit } from '../../base/text-edit.js';
import { lineBreak } from '../../edit/lines.js';
import type { MapEdit } from '../../picture/edit.js';
import { titledId } from '../../model/ids.js';
import { locate } from '../../model/locate.js';
import { mainUse, nodeOf } from '../../model/query.js';
import { titleOf } from '../../syntax/titles.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { changesOf, escapedTitle, renamings } from '../renaming.js';
import { nodeFor, questionFor } from './find.js';
import { bodyStart, lineAt } from './lines.js';
import { offsetAfter, type Plan } from './plan.js';
import { refuse } from './refusal.js';

/** Another title wherever the node is named, in all files of all maps that `whole` is part of; or a first one. */
export function retitle(snapshot: Snapshot, { id, title }: Extract<MapEdit, { kind: 'retitle' }>, whole: Snapshot): Plan {
  const { map } = snapshot;
  if (questionFor(map, id)) refuse('A question has no title.');
  const node = nodeFor(map, id);
  const written = escapedTitle(node.kind, title.replace(/\s+/g, ' ').trim());
  const wanted = titleOf(written);
  if (wanted === '') refuse('A title cannot be empty.');
  if (wanted === node.title) return { edits: [], isAsked: () => true };
  const newId = titledId(node.kind, wanted);
  if (node.title === undefined) {
    if (whole.maps.some((each) => each.map.entries.get(newId) !== undefined)) {
      refuse(`${newId} is a title already: the two would become one. Choose another title.`);
    }
    return giveTitle(snapshot, id, written, newId);
  }
  const all = renamings(whole, { kind: node.kind, text: node.title }, written);
  if ('refused' in all) return refuse(all.refused);
  const [here, elsewhere] = [all.filter(({ at }) => at.uri === snapshot.uri), all.filter(({ at }) => at.uri !== snapshot.uri)];
  const edits = here.map(({ at: { range }, newText }) => ({ range, newText }));
  const first = locate(map, mainUse(node).name!).range;
  const raw = edits.map(({ range: { start, end } }) => snapshot.text.slice(start, end).replace(/\s+/g, ' ').trim());
  return {
    edits,
    elsewhere: changesOf(elsewhere),
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
