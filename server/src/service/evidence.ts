import type { Evidence } from '../convert/evidence.js';
import { findingOf } from '../sources/quotation-finding.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** What a document, its bibliography and the files of its sources say about its evidence. */
export function evidenceOf({ map, library }: Snapshot): Evidence {
  return {
    fieldsOf: (key) => map.sources.get(key)?.fields ?? library.entryOf(key)?.entry.fields,
    findingOf: (quotation) => findingOf(quotation, library.check(quotation)),
  };
}
