import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import { locate } from '../model/locate.js';
import { nameAt, occurrencesOf } from '../model/names.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toRange } from './positions.js';

/** Where the name at `offset` is in this document: written where it is defined, read where it is referred to. */
export function documentHighlights(snapshot: Snapshot, offset: number): DocumentHighlight[] {
  const found = nameAt(snapshot, offset);
  if (found === undefined) return [];
  return occurrencesOf(snapshot.map, found.name).flatMap(({ place, role }) => {
    const { uri, range } = locate(snapshot.map, place);
    if (uri !== snapshot.uri) return [];
    const kind = role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read;
    return [{ range: toRange(snapshot, range), kind }];
  });
}
