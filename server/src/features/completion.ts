import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import type { Argument, ArgumentMap, Claim } from '../model/model.js';
import { roleTags } from '../model/query.js';
import { elementAt, textBetween, type FoundElement } from '../syntax/find.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { describeSource } from './hover.js';
import { toRange } from './positions.js';

/** The characters behind which a client asks by itself. */
export const triggerCharacters = ['[', '<', '#', '@'];

/** How much of the line before the cursor is looked at: titles are shorter, and lines of a megabyte exist. */
const reach = 1000;

/**
 * What may be written at `offset`: titles between brackets, source keys in a citation, tags, and whole references
 * behind a sigil. Goes by the line alone, so it works while the rest of it is broken. Linear in the map.
 */
export function completion(snapshot: Snapshot, offset: number): CompletionItem[] {
  const { map, tree } = snapshot;
  if (isOutsideOfMap(elementAt(tree, offset), offset)) return [];
  const before = /[^\r\n]*$/.exec(textBetween(tree, offset - reach, offset))![0];
  const behind = /^[^\r\n]*/.exec(textBetween(tree, offset, offset + reach))![0];

  const citation = /\[(?:[^[\]]*[\s;-])?@([^\s[\];,]*)$/.exec(before);
  if (citation) return sourceItems(map, span(offset, citation[1]!, /^[\w:.#$%&+?~/-]*/.exec(behind)![0].length));

  const claim = /\[([^[\]]*)$/.exec(before);
  if (claim) return titleItems(map.claims.values(), ']', offset, claim[1]!, behind);

  const argument = /(?:^\s*(?:[-+_<>&]+\s*(?:\{[^{}]*\}\s*)?|\(\d+\)\s*)?|@)<([^<>]*)$/.exec(before);
  if (argument) return titleItems(map.arguments.values(), '>', offset, argument[1]!, behind);

  const tag = /(?:^|\s)#([\p{L}\p{N}_-]*)$/u.exec(before);
  if (tag) return tagItems(map, span(offset, tag[1]!, /^[\p{L}\p{N}_-]*/u.exec(behind)![0].length));

  const sigil = /^\s+(?:[-+_]>?|<[-+_]|><|&)\s+(?:\{[^{}]*\}\s*)?([^\s{]*)$/.exec(before);
  if (sigil) return referenceItems(map, span(offset, sigil[1]!, 0));
  return [];

  function span(at: number, typed: string, following: number) {
    return toRange(snapshot, { start: at - typed.length, end: at + following });
  }

  function titleItems(nodes: Iterable<Claim | Argument>, close: ']' | '>', at: number, typed: string, rest: string) {
    const end = rest.search(close === ']' ? /[[\]]/ : /[<>]/);
    const isClosed = end >= 0 && rest[end] === close;
    const range = span(at, typed, isClosed ? end : 0);
    return [...nodes].flatMap((node) => {
      // A title that stands nowhere but here is the one that is being written.
      if (node.title === undefined || (node.title === typed.trim() && node.uses.length === 1)) return [];
      const title = notationOf(node);
      return [item(node, node.title, isClosed ? title : title + close, range)];
    });
  }

  function referenceItems({ claims, arguments: all }: ArgumentMap, range: ReturnType<typeof span>) {
    return [...claims.values(), ...all.values()].flatMap((node) => {
      if (node.title === undefined) return [];
      return [item(node, node.id, node.kind === 'claim' ? `[${notationOf(node)}]` : `<${notationOf(node)}>`, range)];
    });
  }
}

/** The title as it is written between brackets: as the author does, escapes included. */
function notationOf(node: Claim | Argument): string {
  const { block, range } = node.uses.find(({ name }) => name !== undefined)!.name!;
  return block.text.slice(range.start, range.end).trim();
}

/** In the front matter or in a comment; the end of a line's comment is still in it. */
function isOutsideOfMap(found: FoundElement | undefined, offset: number): boolean {
  if (found === undefined) return false;
  const { block, blockStart, element } = found;
  const at = offset - blockStart;
  return element.kind === 'front-matter' || element.parts.some(({ kind, start, end }) => kind === 'comment'
    && start < at && (at < end || (at === end && block.text.startsWith('//', start))));
}

type Range = ReturnType<typeof toRange>;

function item(node: Claim | Argument, label: string, newText: string, range: Range): CompletionItem {
  return {
    label,
    kind: node.kind === 'claim' ? CompletionItemKind.Constant : CompletionItemKind.Function,
    filterText: label,
    textEdit: { range, newText },
    ...(node.texts[0] === undefined ? {} : { documentation: node.texts[0] }),
    // Defined ones first: a title without a text may be a slip.
    sortText: `${node.texts.length > 0 ? 0 : 1}${label.toLowerCase()}`,
  };
}

function sourceItems(map: ArgumentMap, range: Range): CompletionItem[] {
  return [...map.sources.values()].map((source) => ({
    label: source.key,
    kind: CompletionItemKind.Reference,
    documentation: { kind: 'markdown', value: describeSource(source) },
    textEdit: { range, newText: source.key },
  }));
}

function tagItems(map: ArgumentMap, range: Range): CompletionItem[] {
  const uses = new Map<string, number>(roleTags.map((tag) => [tag, 0]));
  for (const nodes of [map.claims, map.arguments]) {
    for (const { tags } of nodes.values()) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  return [...uses].filter(([tag]) => !/\s/.test(tag)).map(([tag, count]) => ({
    label: tag,
    kind: CompletionItemKind.Keyword,
    detail: roleTags.includes(tag) ? 'role' : `used ${count} ${count === 1 ? 'time' : 'times'}`,
    textEdit: { range, newText: tag },
  }));
}
