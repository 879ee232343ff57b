import type { Hover } from 'vscode-languageserver-types';
import { shift, type Range } from '../base/range.js';
import { rules } from '../lint/rules/index.js';
import { schemeOf } from '../lint/schemes.js';
import { titledId } from '../model/ids.js';
import { nodeOf } from '../model/query.js';
import { partAt, type FoundPart } from '../syntax/find.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { describeLink, describeNode, describeRule, describeScheme, describeSource, describeTag } from './describe.js';
import { linkAt } from './link-at.js';
import { code } from './markup.js';
import { nodeAt } from './node-at.js';
import { toLocation, toRange } from './positions.js';
import { describeCoverage } from './source-coverage.js';
import { describePlace, describeQuotation, quotationAt } from './quotation-at.js';
import { dataKeyDocs, frontMatterDocs } from './vocabulary.js';
import { readContext, yamlPathAt } from './yaml-context.js';

/**
 * What there is to say, as Markdown, about the path to a file, quotation, title, citation, tag, line marker, rule, scheme or
 * setting at `offset`.
 */
export function hover(snapshot: Snapshot, offset: number): Hover | undefined {
  const link = linkAt(snapshot, offset);
  if (link) {
    return { contents: { kind: 'markdown', value: describeLink(snapshot, link) }, range: toLocation(snapshot, link.place).range };
  }
  const quotation = quotationAt(snapshot, offset);
  if (quotation) {
    return { contents: { kind: 'markdown', value: describeQuotation(snapshot, quotation) }, range: toLocation(snapshot, quotation.place).range };
  }
  const found = partAt(snapshot.tree, offset);
  const told = found && tell(snapshot, found, offset);
  if (found === undefined || told === undefined) return undefined;
  const range = toRange(snapshot, shift(told.range ?? found.part, found.blockStart));
  return { contents: { kind: 'markdown', value: told.text }, range };
}

/** What to say, and about what; about the part unless it says so. Relative to the block. */
interface Told {
  readonly text: string;
  readonly range?: Range;
}

function tell(snapshot: Snapshot, found: FoundPart, offset: number): Told | undefined {
  const { map } = snapshot;
  const { part, block, element } = found;
  const at = offset - found.blockStart;
  const told = (text: string | undefined, range?: Range) => (text === undefined ? undefined : { text, ...(range ? { range } : {}) });
  const word = wordAt(block.text, at);
  const words = block.text.slice(word.start, word.end);
  switch (part.kind) {
    case 'title': {
      const node = nodeOf(map, titledId(part.of, part.title));
      return told(node && describeNode(snapshot, node));
    }
    case 'citation': {
      const item = part.items.find(({ start, end }) => start <= at && at <= end) ?? part.items[0]!;
      const source = map.sources.get(item.key) ?? snapshot.library.entryOf(item.key)?.entry;
      return told(source ? `${describeSource(source)}${describeCoverage(snapshot, item.key)}${describePlace(snapshot, item)}` : `No source has the key ${code(item.key)}.`, item);
    }
    case 'tag':
      return told(describeTag(map, part.tag));
    case 'comment': {
      const rule = block.text.slice(part.start, word.start).includes('argmark-') ? rules.find((each) => each.code === words) : undefined;
      return told(rule && describeRule(rule), word);
    }
    case 'data': {
      const { key, typed } = readContext(block.text.slice(part.start, word.end));
      if (key === undefined) return told(dataKeyDocs.get(words), word);
      const value = wholeValue(block.text, word.start - (typed.length - words.length), part.end);
      const scheme = key === 'scheme' ? schemeOf(value.text) : undefined;
      const source = key === 'source' || key === 'sources' ? map.sources.get(words) : undefined;
      return told(scheme ? describeScheme(scheme) : source && describeSource(source), scheme ? value.range : word);
    }
    case 'yaml': {
      const path = yamlPathAt(block.text.slice(part.start, word.end));
      if (path.key !== undefined) return undefined;
      const [first] = path.above;
      const source = first === 'sources' && path.above.length === 1 ? map.sources.get(words) : undefined;
      const rule = first === 'rules' ? rules.find((each) => each.code === words) : undefined;
      return told(source ? `${describeSource(source)}${describeCoverage(snapshot, source.key)}` : rule ? describeRule(rule) : frontMatterDocs(path.above).get(words), word);
    }
    case 'text': {
      if (element.kind !== 'inference') return undefined;
      const start = block.text.lastIndexOf(',', at - 1) + 1;
      const rule = ruleAt(block.text, Math.max(start, part.start), part.end);
      const scheme = schemeOf(rule.text);
      return told(scheme && describeScheme(scheme), rule.range);
    }
    case 'marker': {
      const id = nodeAt(snapshot, offset);
      const node = id === undefined ? undefined : nodeOf(map, id);
      return told(node && describeNode(snapshot, node));
    }
    default:
      return undefined;
  }
}

function wordAt(text: string, at: number): Range {
  let [start, end] = [at, at];
  while (start > 0 && /[\p{L}\p{N}_:-]/u.test(text[start - 1]!) && text[start - 1] !== ':') start--;
  while (end < text.length && /[\p{L}\p{N}_-]/u.test(text[end]!)) end++;
  return { start, end };
}

/** A value from `start` to the comma or brace that ends it. */
function wholeValue(text: string, start: number, end: number) {
  return ruleAt(text, start, start + /^[^,}\r\n]*/.exec(text.slice(start, end))![0].length);
}

/** The words up to a comma, without spaces and quotation marks around them. */
function ruleAt(text: string, start: number, end: number): { text: string; range: Range } {
  const source = /^[^,]*/.exec(text.slice(start, end))![0];
  const lead = /^[\s"']*/.exec(source)![0].length;
  const words = source.slice(lead).replace(/[\s"']+$/, '');
  return { text: words, range: { start: start + lead, end: start + lead + words.length } };
}
