import type { DocumentLink } from 'vscode-languageserver-types';
import { shift, type Range } from '../base/range.js';
import { readYaml, type ReadYaml } from '../model/data.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toLocation, toRange } from './positions.js';

/** What may be opened on a click: nothing that runs. */
const isSafe = /^(?:https?|mailto):[^\s]+$/i;
const hasScheme = /^[a-z][a-z\d+.-]*:/i;

/**
 * The includes and the files of sources, the links of a text, `[words](address)`, and the addresses of the sources in the front matter (`url`, `doi`). An
 * address without a scheme is relative to the document. Linear.
 */
export function documentLinks(snapshot: Snapshot): DocumentLink[] {
  const links: DocumentLink[] = [];
  const add = (range: Range, address: string, tooltip?: string) => {
    const target = targetOf(address.trim(), snapshot.uri);
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
        if (part.kind === 'link') add(shift(part, base), part.url);
        if (part.kind !== 'yaml') continue;
        const read = readYaml(block.text.slice(part.start, part.end), part.start, part);
        for (const { range, address, key } of addressesIn(read)) add(shift(range, base), address, `Open ${key}`);
      }
    }
  });
  return links;
}

function* addressesIn(read: ReadYaml): Iterable<{ range: Range; address: string; key: string }> {
  for (const key of read.keysOf('sources').keys()) {
    for (const { text, range } of read.textsAt('sources', key, 'url')) if (isSafe.test(text)) yield { range, address: text, key };
    for (const { text, range } of read.textsAt('sources', key, 'doi')) {
      yield { range, address: `https://doi.org/${text.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')}`, key };
    }
  }
}

function targetOf(address: string, uri: string): string | undefined {
  if (isSafe.test(address)) return address;
  if (hasScheme.test(address) || address.startsWith('//') || address === '' || address.startsWith('#')) return undefined;
  try {
    return new URL(address, uri).href;
  } catch {
    return undefined;
  }
}
