import type { MapEdit } from '../../picture/edit.js';
import { locate } from '../../model/locate.js';
import type { Id } from '../../model/model.js';
import { nameOf, nodeOf } from '../../model/query.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { refuse } from './refusal.js';

/**
 * The snapshot's document as a map for itself, with the request as that map names things. An edit of a map of several
 * files is made in the document that is open; what would have to be changed in another file is refused, but for titles.
 */
export function inItsFile(snapshot: Snapshot, request: MapEdit): { readonly own: Snapshot; readonly asked: MapEdit } {
  const { map, uri } = snapshot;
  if (map.files.length === 1) return { own: snapshot, asked: request };
  const own = snapshot.withSettings(snapshot.settings);
  // Ids of what has no title begin with the file's number, unless it is the first.
  const index = map.files.findIndex((file) => file.uri === uri);
  const renamed = (id: string) => (index === 0 ? id : id.replaceAll(new RegExp(`(\\[\\]|<>|\\?)${index}~`, 'g'), '$1'));
  const asked = JSON.parse(JSON.stringify(request), (key, value: unknown) =>
    (typeof value === 'string' && namesPart.has(key) ? renamed(value) : value)) as MapEdit;
  for (const id of nodesOf(request)) {
    if (nodeOf(map, id) !== undefined && nodeOf(own.map, renamed(id)) === undefined) {
      refuse('It stands in another file of this map. Open that file to change it.');
    }
  }
  if (request.kind === 'delete-node' || request.kind === 'set-text') refuseElsewhere(snapshot, request.id, request.kind);
  return { own, asked };
}

const namesPart: ReadonlySet<string> = new Set(['id', 'from', 'to', 'node', 'edge']);

/** The claims and arguments that a request names. */
function nodesOf(request: MapEdit): readonly Id[] {
  switch (request.kind) {
    case 'add': return 'node' in request.to ? [request.to.node] : [];
    case 'relate': return [request.from, ...'node' in request.to ? [request.to.node] : []];
    case 'move': return [request.id, request.to];
    case 'delete-relation': return [];
    default: return [request.id];
  }
}

function refuseElsewhere({ map, uri }: Snapshot, id: Id, kind: MapEdit['kind']): void {
  const node = nodeOf(map, id);
  const others = node?.uses.filter(({ place }) => locate(map, place).uri !== uri) ?? [];
  if (node === undefined || others.length === 0) return;
  if (kind === 'delete-node') refuse(`${nameOf(node)} stands in other files as well. Delete it in each of them.`);
  if (others.some(({ text }) => text !== undefined)) refuse(`${nameOf(node)} has its text in another file. Change it there.`);
}
