import type { DocumentLink } from 'vscode-languageserver-types';
import { shift, type Range } from '../base/range.js';
import { doiAddress, webAddress } from '../base/web-address.js';
import { readYaml, type ReadYaml } from '../model/data.js';
import type { CitationItem } from '../syntax/nodes.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toLocation, toRange } from './positions.js';

/**
 * The includes and the files of sources, the links of a text, `[words](address)`, and the addresses of the sources in the
 * front matter (`url`, `doi`). A link of a text leads to the web, or to a file that the document may name, by a path that
 * is relative to the document. For a client that has our commands, the place that a citation names leads to the source
 * beside the map. Linear.
 */
export function documentLinks(snapshot: Snapshot, hasCommands = false): DocumentLink[] {
  const links: DocumentLink[] = [];
  const add = (range: Range, target: string | undefined, tooltip?: string) => {
    if (target !== undefined) links.push({ range: toRange(snapshot, range), target, ...(tooltip === undefined ? {} : { tooltip }) });
  };
  for (const { place, uri, state, path } of snapshot.file.links) {
    if (uri === undefined || state.kind !== 'found') continue;
    links.push({ range: toLocation(snapshot, place).range, target: uri, tooltip: `Open ${path}` });
  }
  snapshot.tree.blocks.forEach((block, index) => {
    const base = snapshot.tree.starts[index]!;
    for (const { parts } of block.elements) {
      for (const part of parts) {
        if (part.kind === 'citation' && hasCommands) {
          for (const range of placesIn(snapshot, block.text, part.items)) add(shift(range, base), openCommand(snapshot, shift(range, base)), 'Open the source beside the map');
        }
        if (part.kind === 'link') add(shift(part, base), webAddress(part.url) ?? snapshot.fileAt(part.url));
        if (part.kind !== 'yaml') continue;
        const read = readYaml(block.text.slice(part.start, part.end), part.start, part);
        for (const { range, address, key } of addressesIn(read)) add(shift(range, base), address, `Open ${key}`);
      }
    }
  });
  return links;
}

/** What citations say of the place in a source that names a file. */
function placesIn({ library, map }: Snapshot, text: string, items: readonly CitationItem[]): readonly Range[] {
  return items.flatMap(({ key, name, end }) => {
    if (typeof map.sources.get(key)?.fields['file'] !== 'string' && library.sourceOf(key) === undefined) return [];
    const behind = text.slice(name.end, end);
    const words = behind.replace(/^[\s,}]+/, '').trimEnd();
    const start = name.end + behind.indexOf(words);
    return words === '' ? [] : [{ start, end: start + words.length }];
  });
}

/** The command that opens a source at what is at a place. */
function openCommand(snapshot: Snapshot, range: Range): string {
  const { start } = toRange(snapshot, range);
  return `command:argmark.openSource?${encodeURIComponent(JSON.stringify([snapshot.uri, start]))}`;
}

function* addressesIn(read: ReadYaml): Iterable<{ range: Range; address: string | undefined; key: string }> {
  for (const key of read.keysOf('sources').keys()) {
    for (const { text, range } of read.textsAt('sources', key, 'url')) yield { range, address: webAddress(text), key };
    for (const { text, range } of read.textsAt('sources', key, 'doi')) {
      yield { range, address: doiAddress(text), key };
    }
  }
}
