import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import { push } from '../base/multimap.js';
import { shorten } from '../base/shorten.js';
import { elementOf } from '../edit/lines.js';
import { relationKinds } from '../model/relations.js';
import { markerOf, subjectOf } from '../syntax/nest.js';
import type { Block, Element } from '../syntax/nodes.js';
import { plainText } from '../syntax/plain-text.js';
import type { Shortcodes } from '../syntax/shortcodes.js';
import { wordsOf } from '../syntax/subtree.js';
import { nameRange } from '../syntax/titles.js';
import type { QuotedState } from '../picture/graph.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { quotedState, stateWords } from './node-quotations.js';
import { toRange } from './positions.js';

/** Clients draw symbols by recursion, so deeper ones become siblings of their parent. */
const deepest = 40;

/** How many UTF-16 units of a name or detail are shown. */
const longest = 80;

interface Entry {
  readonly symbol: DocumentSymbol;
  readonly depth: number;
  readonly start: number;
  end: number;
  readonly parent: Entry | undefined;
}

/** Returns the outline: headings with what is below them, claims and arguments with their relations, and how many of their quotations were found. Linear. */
export function documentSymbols(snapshot: Snapshot): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const entries: Entry[] = [];
  let headings: { level: number; entry: Entry }[] = [];
  const shortcodes = snapshot.file.blocks[0]?.frontMatter?.shortcodes;
  snapshot.tree.blocks.forEach((block, index) => {
    const offset = snapshot.tree.starts[index]!;
    const entryOf = new Map<Element, Entry>();
    const quoted = quotedStates(snapshot, index);
    for (const element of block.elements) {
      const described = describe(block, element, shortcodes);
      if (described === undefined) continue;
      if (element.kind === 'heading') headings = headings.filter(({ level }) => level < element.level);
      const above = element.parent ? entryOf.get(element.parent) : headings.at(-1)?.entry;
      const parent = above && above.depth >= deepest ? above.parent : above;
      const { start, end } = wordsOf(block, element);
      const subject = subjectOf(element);
      const marker = subject ? nameRange(subject) : markerOf(element);
      const entry: Entry = {
        parent, depth: parent ? parent.depth + 1 : 0, start: offset + start, end: offset + end,
        symbol: {
          ...described,
          detail: [tellQuoted(quoted.get(element) ?? []), described.detail].filter((part) => part !== '').join('; '),
          range: toRange(snapshot, { start: offset + start, end: offset + end }),
          selectionRange: toRange(snapshot, { start: offset + marker.start, end: offset + Math.min(marker.end, end) }),
          children: [],
        },
      };
      (parent ? parent.symbol.children! : roots).push(entry.symbol);
      entries.push(entry);
      entryOf.set(element, entry);
      if (element.kind === 'heading') headings.push({ level: element.level, entry });
    }
  });
  // A symbol's range contains those of its children, which come after it in the list.
  for (const { parent, end } of entries.toReversed()) if (parent && parent.end < end) parent.end = end;
  for (const entry of entries) entry.symbol.range = toRange(snapshot, { start: entry.start, end: entry.end });
  return roots;
}

/** Which quotations of a block were found, by the line that they are on. */
function quotedStates(snapshot: Snapshot, block: number): ReadonlyMap<Element, readonly QuotedState[]> {
  const states = new Map<Element, QuotedState[]>();
  for (const quotation of snapshot.file.blocks[block]?.quotations ?? []) push(states, elementOf(quotation.place), quotedState(snapshot, quotation));
  return states;
}

/** `quotation found`, or of several `3 quotations: 2 found, 1 not found`. */
function tellQuoted(states: readonly QuotedState[]): string {
  if (states.length === 0) return '';
  if (states.length === 1) return `quotation ${stateWords[states[0]!]}`;
  const counts = new Map<QuotedState, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  return `${states.length} quotations: ${[...counts].map(([state, count]) => `${count} ${stateWords[state]}`).join(', ')}`;
}

function describe(
  block: Block, element: Element, shortcodes: Shortcodes | undefined,
): { name: string; detail: string; kind: SymbolKind } | undefined {
  const subject = subjectOf(element);
  const text = plainText(block.text, element.parts, shortcodes) ?? '';
  const name = subject?.title ?? shorten(text, longest);
  const kind = subject?.of === 'argument' ? SymbolKind.Function : SymbolKind.String;
  switch (element.kind) {
    case 'heading': return { name: shorten(text, longest) || '(heading)', detail: '', kind: SymbolKind.Module };
    case 'statement':
    case 'list-item': return { name: name || '(empty)', detail: subject ? shorten(text, longest) : '', kind };
    case 'relation': {
      const how = relationKinds[element.relation][element.direction === 'up' ? 'active' : 'passive'];
      return { name: name || '(empty)', detail: how, kind };
    }
    case 'premise': return { name: name || '(empty)', detail: 'premise', kind: SymbolKind.Property };
    case 'numbered': return { name: name || '(empty)', detail: `(${element.number})`, kind: SymbolKind.Property };
    case 'inference': return { name: shorten(text, longest) || '----', detail: 'inference', kind: SymbolKind.Operator };
    case 'question': return { name: shorten(text, longest) || '?', detail: 'question', kind: SymbolKind.Event };
    case 'include': return { name: element.path || '(include)', detail: 'include', kind: SymbolKind.File };
    default: return undefined;
  }
}
