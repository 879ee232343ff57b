import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import type { ArgumentMap, Source } from '../../model/model.js';
import { roleTags } from '../../model/query.js';
import { writtenCitation } from '../../syntax/citation-keys.js';
import { dataFor, item, type CompletionRequest } from './request.js';

/** The keys of sources in a citation. `undefined` elsewhere. */
export function sourcesInCitation(request: CompletionRequest): CompletionItem[] | undefined {
  const match = /\[(?:[^[\]]*[\s;-])?@(\{[^{}]*|[^\s[\];,]*)$/.exec(request.before);
  if (match === null) return undefined;
  const [, typed = ''] = match;
  const following = (typed.startsWith('{') ? /^[^{}[\]]*\}|^/ : /^[\w:.#$%&+?~/-]*/).exec(request.behind)![0];
  return sourceItems(request, typed.length, following.length, (key) => writtenCitation(key)?.slice(1));
}

/** An item for each source of the map, by its key, as `write` writes it; none for those that it cannot write. */
export function sourceItems(
  request: CompletionRequest, typed: number, following: number, write: (key: string) => string | undefined = (key) => key,
): CompletionItem[] {
  const { map: { sources }, library } = request.snapshot;
  const isBraced = typed > 0 && request.before.at(-typed) === '{';
  const items: CompletionItem[] = [];
  const add = ({ key, fields }: Pick<Source, 'key' | 'fields'>, filterText = key) => {
    const newText = write(key);
    if (newText === undefined) return;
    items.push(item(request, typed, following, {
      label: key, newText, ...(isBraced ? { filterText: `{${filterText}` } : filterText === key ? {} : { filterText }),
      kind: CompletionItemKind.Reference, data: dataFor(request, 'source', key),
      ...(typeof fields['title'] === 'string' ? { detail: fields['title'] } : {}),
    }));
  };
  for (const source of sources.values()) add(source);
  const words = request.before.slice(request.before.length - typed).replace('{', '').toLowerCase();
  for (const entry of library.entries()) {
    if (items.length >= mostSources) break;
    // Found by author, year and title as well.
    const { author, date, title } = entry.fields;
    const filterText = [entry.key, author, date, title].flat().filter(Boolean).join(' ');
    if (!sources.has(entry.key) && filterText.toLowerCase().includes(words)) add(entry, filterText);
  }
  return items;
}

/** This many sources are offered at once; a client asks again when more has been typed. */
export const mostSources = 1000;

/** Offers tags after `#` and within `#(…)`: those with a meaning of their own, and those in use. `undefined` elsewhere. */
export function tags(request: CompletionRequest): CompletionItem[] | undefined {
  const { before, behind } = request;
  const words = /(?:^|\s)#\(([^()]*)$/.exec(before);
  const match = words ?? /(?:^|\s)#([\p{L}\p{N}_-]*)$/u.exec(before);
  if (match === null) return undefined;
  const rest = (words ? /^[^()\r\n]*(\))|^/ : /^[\p{L}\p{N}_-]*/u).exec(behind)!;
  return tagItems(request, match[1]!.length, rest[0].length, (tag) => (words ? `${tag})` : /\s/.test(tag) ? `(${tag})` : tag));
}

/** Returns an item for each tag, written by `write`. */
export function tagItems(
  request: CompletionRequest, typed: number, following: number, write: (tag: string) => string,
): CompletionItem[] {
  return [...tagsInUse(request.snapshot.map)].map(([tag, count]) => item(request, typed, following, {
    label: tag, newText: write(tag), filterText: tag, kind: CompletionItemKind.Keyword, data: dataFor(request, 'tag', tag),
    detail: roleTags.includes(tag) ? 'role' : `used ${count} ${count === 1 ? 'time' : 'times'}`,
  }));
}

function tagsInUse(map: ArgumentMap): ReadonlyMap<string, number> {
  const uses = new Map<string, number>(roleTags.map((tag) => [tag, 0]));
  for (const nodes of [map.claims, map.arguments]) {
    for (const node of nodes.values()) for (const tag of node.tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  for (const group of map.groups) for (const tag of group.tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return uses;
}
