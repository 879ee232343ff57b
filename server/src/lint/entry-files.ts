import type { FileSummary } from '../model/summary.js';
import type { EntryFile, SourceLibrary } from '../sources/source-library.js';
import type { Place } from '../model/model.js';

/** The file of an entry of a bibliography from which something is quoted, at the first citation for it in a file. */
export interface QuotedEntryFile extends Pick<EntryFile, 'state'> {
  /** The path as the bibliography has it. */
  readonly path: string;
  /** What a message calls it: “`smith.pdf`, which a bibliography names for `smith2020`”. */
  readonly name: string;
  readonly place: Place;
}

/** The files of the entries that a file quotes. Linear in its quotations. */
export function* quotedEntryFiles({ blocks }: FileSummary, library: SourceLibrary): Iterable<QuotedEntryFile> {
  if (library.bibliographies.length === 0) return;
  const seen = new Set<string>();
  for (const { quotations } of blocks) {
    for (const { citations } of quotations) {
      for (const { item: { key }, place } of citations) {
        if (seen.has(key)) continue;
        seen.add(key);
        const file = library.fileOfEntry(key);
        if (file !== undefined) yield { state: file.state, place, path: file.path, name: `\`${file.path}\`, which a bibliography names for \`${key}\`` };
      }
    }
  }
}
