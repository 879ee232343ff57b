import { locate } from '../model/locate.js';
import type { Link } from '../model/links.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** Returns the path to another file at `offset`: an include's, or one in the front matter. Linear in the document's paths. */
export function linkAt({ map, file }: Snapshot, offset: number): Link | undefined {
  return file.links.find(({ place }) => {
    const { range } = locate(map, place);
    return range.start <= offset && offset <= range.end;
  });
}
