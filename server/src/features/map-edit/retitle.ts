import { lineBreak } from '../../edit/lines.js';
import type { MapEdit } from '../../picture/edit.js';
import { titledId } from '../../model/ids.js';
import { locate } from '../../model/locate.js';
import { nodeOf } from '../../model/query.js';
import { titleOf } from '../../syntax/titles.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { changesOf, escapedTitle, renamings } from '../renaming.js';
import { nodeFor, questionFor } from './find.js';
import { bodyStart, lineAt, useToWriteAt } from './lines.js';
import { offsetAfter, type FileEdit, type Plan } from './plan.js';
import { refuse } from './refusal.js';

/** Another title wherever the node is named, in all files of all maps that the document is part of; or a first one. */
export function retitle(snapshot: Snapshot, { id, title }: Extract<MapEdit, { kind: 'retitle' }>): Plan {
  const { map } = snapshot;
  if (questionFor(map, id)) refuse('A question has no title.');
  const node = nodeFor(map, id);
  const written = escapedTitle(node.kind, title.replace(/\s+/g, ' ').trim());
  const wanted = titleOf(written);
  if (wanted === '') refuse('A title cannot be empty.');
  if (wanted === node.title) return { edits: [], isAsked: () => true };
  const newId = titledId(node.kind, wanted);
  if (node.title === undefined) {
    if (snapshot.maps.some((each) => each.map.entries.get(newId) !== undefined)) {
      refuse(`${newId} is already a title: the two would become one. Choose another title.`);
    }
    return giveTitle(snapshot, id, written, newId);
  }
  const all = renamings(snapshot, { kind: node.kind, text: node.title }, written);
  if ('refused' in all) return refuse(all.refused);
  const files = new Set(map.files.map(({ uri }) => uri));
  const edits: FileEdit[] = all.filter(({ at }) => files.has(at.uri)).map(({ at: { uri, range }, newText }) => ({ uri, range, newText }));
  const elsewhere = all.filter(({ at }) => !files.has(at.uri));
  const first = locate(map, useToWriteAt(snapshot, node).name!);
  const raw = edits.map(({ uri, range: { start, end } }) => snapshot.inFile(uri).text.slice(start, end).replace(/\s+/g, ' ').trim());
  return {
    edits,
    elsewhere: changesOf(elsewhere),
    select: offsetAfter(edits, edits.find(({ uri, range }) => uri === first.uri && range.start === first.range.start)!, 0),
    same: () => ({ words: [node.title!, wanted, written, ...raw] }),
    isAsked: ({ lost, gained }, { map: after }) => lost.length === 0 && gained.length === 0
      && nodeOf(after, newId) !== undefined && after.entries.get(id) === undefined,
  };
}

/** A title for what has none: `[Title]: ` before its words, or `<Title>` above a reconstruction. */
function giveTitle(snapshot: Snapshot, id: string, written: string, newId: string): Plan {
  const node = nodeFor(snapshot.map, id);
  const { uri, block, base, element } = lineAt(snapshot, useToWriteAt(snapshot, node).place);
  let edit: FileEdit;
  if (node.kind === 'argument') {
    if (node.steps.length === 0) {
      refuse('These premises have no line of their own that could have a title. Write `+ <Title>` above them in the text.');
    }
    const eol = lineBreak(block);
    const at = base + element.start;
    edit = { uri, range: { start: at, end: at }, newText: `<${written}>${eol}${eol}` };
  } else {
    const at = base + bodyStart(element);
    edit = { uri, range: { start: at, end: at }, newText: `[${written}]: ` };
  }
  return {
    edits: [edit],
    select: { uri, offset: edit.range.start + 1 },
    same: () => ({ names: new Map([[id, newId]]) }),
    isAsked: ({ lost, gained }, { map: after }) => lost.length === 0 && gained.length === 0 && nodeOf(after, newId) !== undefined,
  };
}
