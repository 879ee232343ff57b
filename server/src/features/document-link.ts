import type { DocumentLink } from 'vscode-languageserver-types';
import { shift, type Range } from '../base/range.js';
import { doiAddress, webAddress } from '../base/web-address.js';
import { readYaml, type ReadYaml } from '../model/data.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toLocation, toRange } from './positions.js';

/**
 * The includes and the files of sources, the links of a text, `[words](address)`, and the addresses of the sources in the
 * front matter (`url`, `doi`). A link of a text leads to the web, or to a file that the document may name, by a path that
 * is relative to the document. Linear.
 */
export function documentLinks(snapshot: Snapshot): DocumentLink[] {
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
        if (part.kind === 'link') add(shift(part, base), webAddress(part.url) ?? snapshot.fileAt(part.url));
        if (part.kind !== 'yaml') continue;
        const read = readYaml(block.text.slice(part.start, part.end), part.start, part);
        for (const { range, address, key } of addressesIn(read)) add(shift(range, base), address, `Open ${key}`);
      }
    }
  });
  return links;
}

function* addressesIn(read: ReadYaml): Iterable<{ range: Range; address: string | undefined; key: string }> {
  for (const key of read.keysOf('sources').keys()) {
    for (const { text, range } of read.textsAt('sources', key, 'url')) yield { range, address: webAddress(text), key };
    for (const { text, range } of read.textsAt('sources', key, 'doi')) {
      yield { range, address: doiAddress(text), key };
    }
  }
}
