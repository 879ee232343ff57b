import type { Location, WorkspaceEdit } from 'vscode-languageserver-types';
import { nameAt, type Name } from '../model/names.js';
import { renamedEntry } from '../sources/bibliography/edit-bibliography.js';
import type { HeldEntry } from '../sources/source-library.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { nameOf } from '../workspace/uris.js';
import { entryPlaces, toEntryEdits } from './entry-places.js';
import { references } from './references.js';
import type { Refusal } from './refusal.js';
import { changesOf, renamings } from './renaming.js';

/** The snapshots of all maps of the workspace, files of one map one after the other. */
type AllMaps = AsyncIterable<Snapshot>;

/**
 * Every use of the entry of a bibliography whose key is at `offset`, in all maps of the workspace that have it from there.
 * `undefined`: no such key is there.
 */
export async function entryReferences(snapshot: Snapshot, offset: number, includeDeclaration: boolean, all: AllMaps): Promise<Location[] | undefined> {
  const entry = entryAt(snapshot, offset);
  if (entry === undefined) return undefined;
  const places = entryPlaces(snapshot.library, entry.name.text, { mentions: true });
  const found = new Map<string, Location>();
  const add = (each: Location) => found.set(`${each.uri} ${each.range.start.line} ${each.range.start.character}`, each);
  for (const each of references(snapshot, offset, false)) add(each);
  for (const other of await mapsWith(entry, all, snapshot)) for (const each of references(other, entry.name, false)) add(each);
  return [...(includeDeclaration ? places : places.slice(1)), ...found.values()];
}

/** Gives the entry whose key is at `offset` another key: in its bibliography and in all maps that have it from there. */
export async function renameEntry(snapshot: Snapshot, offset: number, newName: string, all: AllMaps): Promise<WorkspaceEdit | Refusal | undefined> {
  const entry = entryAt(snapshot, offset);
  if (entry === undefined) return undefined;
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  let newKey: string | undefined;
  for (const each of [snapshot, ...await mapsWith(entry, all, snapshot)]) {
    const written = renamings(each, entry.name, newName);
    if ('refused' in written) return written;
    for (const [uri, edits] of Object.entries(changesOf(written))) changes[uri] ??= edits;
    newKey ??= newName.trim().replace(/^@/, '').replace(/^\{(.*)\}$/, '$1');
  }
  const { uri, bibliography } = entry.held;
  const edits = renamedEntry(nameOf(uri), bibliography, entry.name.text, newKey!);
  if ('refused' in edits) return edits;
  return { changes: { ...changes, [uri]: toEntryEdits(bibliography.text, edits) } };
}

interface NamedEntry {
  readonly name: Name;
  readonly held: HeldEntry;
}

/** The entry of a bibliography whose key is at an offset; what the front matter says of a key goes before. */
function entryAt({ tree, map, library }: Snapshot, offset: number): NamedEntry | undefined {
  const name = nameAt({ tree, map }, offset)?.name;
  if (name?.kind !== 'source' || map.sources.has(name.text)) return undefined;
  const held = library.entryOf(name.text);
  return held && { name, held };
}

/** The other maps of the workspace that have the entry, each once. */
async function mapsWith({ name, held }: NamedEntry, all: AllMaps, own: Snapshot): Promise<readonly Snapshot[]> {
  const found: Snapshot[] = [];
  const seen = new Set(own.maps.map(({ root }) => root));
  for await (const each of all) {
    if (seen.has(each.root)) continue;
    seen.add(each.root);
    if (!each.map.sources.has(name.text) && each.library.entryOf(name.text)?.uri === held.uri) found.push(each.inOneMap);
  }
  return found;
}
