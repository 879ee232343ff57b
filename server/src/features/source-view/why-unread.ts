import type { Snapshot } from '../../workspace/snapshot.js';

/** Why the text of a source cannot be read, and what to do, in sentences for people. */
export function whyUnread({ map, library }: Snapshot, key: string): string {
  const link = map.files.flatMap(({ links }) => links).find(({ source }) => source === key);
  const held = library.sourceOf(key);
  const ofEntry = library.fileOfEntry(key);
  const path = link?.path ?? ofEntry?.path ?? key;
  if (held?.state.kind === 'loading' || link?.state.kind === 'loading') return `${path} is being read.`;
  if (held?.state.kind === 'unreadable') return `${path} cannot be shown: ${held.state.reason}`;
  if (ofEntry !== undefined) return ofEntry.state === undefined ? outside(path) : missing(path);
  if (link === undefined) {
    if (map.sources.has(key) || library.entryOf(key) !== undefined) return `The source ${key} names no file. Write where its text is: file: report.pdf.`;
    return `The map has no source with the key ${key}. Add it to the sources in the front matter.`;
  }
  switch (link.state.kind) {
    case 'missing': return missing(path);
    case 'outside': return outside(path);
    case 'unread': return link.state.why === 'untrusted' ? 'In a workspace that is not trusted, no source is read. Trust the workspace to read it.'
      : link.state.why === 'unsaved' ? `${path} can be found only when the map has been saved. Save the map.`
        : `${path} cannot be read here.`;
    default: return `${path} could not be read. Close the map and open it again.`;
  }
}

function missing(path: string): string {
  return `There is no file ${path}. Correct the path, or put the file there.`;
}

function outside(path: string): string {
  return `${path} is outside the workspace. Move it, open its folder as well, or allow it by the setting argmark.includes.outsideWorkspace.`;
}
