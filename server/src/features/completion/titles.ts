import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { shorten } from '../../base/shorten.js';
import { distanceBetween } from '../../model/locate.js';
import type { Argument, Claim } from '../../model/model.js';
import type { FileSummary } from '../../model/summary.js';
import type { FoundElement } from '../../syntax/find.js';
import { dataFor, item, type CompletionRequest } from './request.js';

/** A longer list is no help, and a keystroke is not to wait for it. */
const most = 300;

/** Titles, and whether there are more than are listed. */
export interface Titles {
  readonly items: CompletionItem[];
  readonly isIncomplete: boolean;
}

/** Offers, after an opening bracket, the claims or arguments, with the bracket closed once. `undefined` elsewhere. */
export function titlesInBrackets(request: CompletionRequest): Titles | undefined {
  const { before, behind, snapshot: { map } } = request;
  // Not in the middle of a word, where no title begins, and not in a citation.
  const claim = /(?<![\p{L}\p{N}])\[(?![^[\]]*@)([^[\]]*)$/u.exec(before);
  const argument = claim ? null : /(?:^\s*(?:[-+_<>&]+\s*(?:\{[^{}]*\}\s*)?|\(\d+\)\s*)?|@)<([^<>]*)$/.exec(before);
  const typed = claim?.[1] ?? argument?.[1];
  if (typed === undefined) return undefined;
  const [nodes, close] = claim ? [map.claims.values(), ']'] : [map.arguments.values(), '>'];
  const end = behind.search(claim ? /[[\]]/ : /[<>]/);
  const isClosed = end >= 0 && behind[end] === close;
  // A title that stands nowhere but here is the one that is being written.
  const isOwn = (node: Claim | Argument) => node.title === typed.trim() && node.uses.length === 1;
  return list(request, nodes, typed, (node) => !isOwn(node), (node, sortText) => item(request, typed.length, isClosed ? end : 0, {
    ...common(request, node, sortText), label: node.title!, filterText: node.title!,
    newText: isClosed ? notationOf(node) : notationOf(node) + close,
  }));
}

/** Offers, after a sigil, a number or the `@` of a mention, before anything but words, whole references. `undefined` elsewhere. */
export function references(request: CompletionRequest): Titles | undefined {
  const { before, snapshot: { map } } = request;
  const mention = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N} ]*)?$/u.exec(before);
  const match = mention ?? /^\s*(?:[-+_]>|<[-+_]|><|(?<=\s)[-+_]|&|\(\d+\))\s+(?:\{[^{}]*\}\s*)?([^\s{}[\]<>@#:.!?][^{}[\]<>@#:.!?]*)?$/.exec(before);
  if (match === null) return undefined;
  const typed = match[1] ?? '';
  const nodes = mention === null && /\(\d+\)|^\s*&/.test(before) ? map.claims.values() 
    : both<Claim | Argument>(map.claims.values(), map.arguments.values());
  return list(request, nodes, typed, () => true, (node, sortText) => item(request, typed.length, 0, {
    ...common(request, node, sortText), label: node.id, filterText: node.title!,
    newText: node.kind === 'claim' ? `[${notationOf(node)}]` : `<${notationOf(node)}>`,
  }));
}

function* both<T>(one: Iterable<T>, other: Iterable<T>): Iterable<T> {
  yield* one;
  yield* other;
}

function list(
  request: CompletionRequest, nodes: Iterable<Claim | Argument>, typed: string,
  isWanted: (node: Claim | Argument) => boolean, make: (node: Claim | Argument, sortText: string) => CompletionItem,
): Titles {
  const titled = [...nodes].filter((node) => node.title !== undefined && isWanted(node));
  const { found, snapshot: { file } } = request;
  const ranked = titled.map((node) => ({ node, rank: rankOf(file, found, node) }));
  if (ranked.length <= most) return { isIncomplete: false, items: ranked.map(itemFor) };
  const matching = ranked.filter(({ node }) => isSubsequence(typed, node.title!)).sort((a, b) => a.rank - b.rank);
  // Once all that match are listed a client narrows the list by itself, at once: none has to wait behind a key.
  return { isIncomplete: matching.length > most, items: matching.slice(0, most).map(itemFor) };

  function itemFor({ node, rank }: (typeof ranked)[number]): CompletionItem {
    return make(node, `${String(rank).padStart(3, '0')}${node.title!.toLowerCase()}`);
  }
}

/**
 * Defined titles first: one without a text may be a slip. Then those that stand near, and those that are used much; last
 * the one that the cursor's line is below, since nothing is related to itself.
 */
function rankOf(file: FileSummary, found: FoundElement | undefined, node: Claim | Argument): number {
  let nearest = Infinity;
  let isAbove = false;
  for (const { place } of node.uses) {
    if (found === undefined || place.block.origin !== found.block.origin) continue;
    nearest = Math.min(nearest, distanceBetween(file, place.block, found.block));
    const above = found.element.parent;
    isAbove ||= above !== undefined && place.block === found.block && above.start <= place.range.start && place.range.end <= above.end;
  }
  const near = Math.round(4 * Math.log2(1 + nearest) - Math.log2(node.uses.length));
  return Math.max(0, Math.min(near + 10, 200)) + (node.texts.length > 0 || node.kind === 'argument' ? 0 : 300) + (isAbove ? 600 : 0);
}

/** Whether the letters of `typed` are in `title` in that order, as editors filter. */
function isSubsequence(typed: string, title: string): boolean {
  const [letters, folded] = [typed.toLowerCase().replace(/\s+/g, ''), title.toLowerCase()];
  let at = 0;
  for (const letter of letters) {
    at = folded.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function common(request: CompletionRequest, node: Claim | Argument, sortText: string) {
  const [text] = node.texts;
  return {
    kind: node.kind === 'claim' ? CompletionItemKind.Constant : CompletionItemKind.Function,
    sortText,
    ...(text === undefined ? {} : { detail: shorten(text, 80) }),
    data: dataFor(request, 'node', node.id),
  };
}

/** The title as it is written between brackets: as the author does, escapes included. */
function notationOf(node: Claim | Argument): string {
  const { block, range } = node.uses.find(({ name }) => name !== undefined)!.name!;
  return block.text.slice(range.start, range.end).trim();
}
