import type { Location } from 'vscode-languageserver-types';
import { titledId } from '../model/ids.js';
import { nameAt, occurrencesOf } from '../model/names.js';
import { nodeOf } from '../model/query.js';
import { partAt } from '../syntax/find.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { entryPlaces, toRangeOf } from './entry-places.js';
import { linkAt } from './link-at.js';
import { toLocation } from './positions.js';

/** Where the place lies that a citation names at an offset, in a source whose text is that of its file. */
function citedPlace({ tree, library }: Snapshot, offset: number): Location[] {
  const found = partAt(tree, offset);
  if (found?.part.kind !== 'citation') return [];
  const at = offset - found.blockStart;
  const item = found.part.items.find(({ start, end }) => start <= at && at <= end);
  const held = item && library.sourceOf(item.key);
  if (held?.state.kind !== 'text') return [];
  const { text: { text, format }, searchable } = held.state;
  const place = searchable.placeIn(item!.locator);
  if (place === undefined) return [];
  return [{ uri: held.uri, range: format === 'text' || format === 'markdown' ? toRangeOf(text, place.range) : beginning }];
}

const beginning = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Where the name at `offset` is defined: a claim's or argument's wordings, else the lines that carry its title with a
 * colon; the entry of a source or tag in the front matter, or of a source in a bibliography; the heading that the front matter names; the file that a path
 * leads to; the section, lines or page of a source's file that a citation names after the key. Empty: nowhere.
 */
export function definition(snapshot: Snapshot, offset: number): Location[] {
  const { map, tree } = snapshot;
  const link = linkAt(snapshot, offset);
  if (link) return link.uri !== undefined && link.state.kind === 'found' ? [{ uri: link.uri, range: beginning }] : [];
  const found = nameAt({ tree, map }, offset);
  if (found === undefined) return citedPlace(snapshot, offset);
  const { name: { kind, text } } = found;
  if (kind !== 'claim' && kind !== 'argument') {
    const declared = occurrencesOf(map, found.name).filter(({ role }) => role === 'declaration').map(({ place }) => toLocation(snapshot, place));
    return declared.length === 0 && kind === 'source' ? entryPlaces(snapshot.library, text) : declared;
  }
  const defining = nodeOf(map, titledId(kind, text))?.uses.filter(({ mode }) => mode === 'definition') ?? [];
  const worded = defining.filter((use) => use.text !== undefined);
  return (worded.length > 0 ? worded : defining).map(({ name, place }) => toLocation(snapshot, name ?? place));
}
