import { elementOf } from '../edit/lines.js';
import { isCited } from '../model/content.js';
import { noData } from '../model/data.js';
import type { Argument, Claim, DataValues, Use } from '../model/model.js';
import type { Element } from '../syntax/nodes.js';

/**
 * Whether a claim or argument says where it comes from: by a citation, by a link or an address in a text of its own, by a
 * quotation block (lines that begin with `>`), or by `source`, `sources` or `url` in its data. Linear in its lines.
 */
export function namesSource(node: Claim | Argument): boolean {
  return isCited(node) || dataNamesSource(node.data) || node.uses.some(useNamesSource);
}

function dataNamesSource(data: DataValues): boolean {
  return data !== noData && (saysSomething(data['source']) || saysSomething(data['sources']) || saysSomething(data['url']));
}

/** Whether a value of data is there at all: no `null`, no empty text, no empty list. */
function saysSomething(value: unknown): boolean {
  if (typeof value === 'object') return value !== null && Object.keys(value).length > 0;
  return value !== undefined && value !== '' && value !== false;
}

function useNamesSource({ mode, text, place }: Use): boolean {
  return mode === 'definition' && text !== undefined && elementNamesSource(place.block.text, elementOf(place));
}

function elementNamesSource(blockText: string, { parts }: Element): boolean {
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    if (part.kind === 'link' && !part.url.startsWith('#')) return true;
    if (part.kind !== 'text') continue;
    const text = blockText.slice(part.start, part.end);
    if (address.test(text) || (text.startsWith('>') && parts[at - 1]?.kind === 'break')) return true;
  }
  return false;
}

const address = /(?:https?:\/\/|\bwww\.|\bdoi:\s*)[^\s]/i;
