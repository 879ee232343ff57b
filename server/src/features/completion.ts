import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { ruleOf, rules } from '../lint/rules/index.js';
import { schemeOf } from '../lint/schemes.js';
import { nodeOf } from '../model/query.js';
import { elementAt, textBetween, type FoundElement } from '../syntax/find.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { data, inference } from './completion/data.js';
import { frontMatter } from './completion/front-matter.js';
import { mostSources, sourcesInCitation, tags } from './completion/names.js';
import { includePaths } from './completion/paths.js';
import type { CompletionClient, CompletionRequest, ItemData } from './completion/request.js';
import { lineSnippets } from './completion/snippets.js';
import { suppressions } from './completion/suppressions.js';
import { references, titlesInBrackets } from './completion/titles.js';
import { describeNode, describeRule, describeScheme, describeSource, describeTag } from './describe.js';
import { dataKeyDocs, frontMatterDocs } from './vocabulary.js';

export type { CompletionClient } from './completion/request.js';

/** How much of the line around the cursor is looked at: titles are shorter, and lines of a megabyte exist. */
const reach = 1000;

/**
 * What may be written at `offset`, after the character `trigger` if a client asks because of it: paths of includes, titles, whole references, source keys, tags, data, schemes, settings, codes of rules.
 * Goes by the line, so it works anywhere in a word and while the rest of it is broken. Linear in the map. Documentation
 * is found by `resolveCompletion`.
 */
export function completion(snapshot: Snapshot, offset: number, client: CompletionClient, trigger?: string): CompletionList {
  const { tree } = snapshot;
  const request: CompletionRequest = {
    snapshot, offset, client,
    found: elementAt(tree, offset),
    before: /[^\r\n]*$/.exec(textBetween(tree, offset - reach, offset))![0],
    behind: /^[^\r\n]*/.exec(textBetween(tree, offset, offset + reach))![0],
  };
  // After a sign VS Code's Enter takes the first of the list. That is for names that have been begun, and for nothing else.
  const byWord = trigger === undefined;
  const settings = frontMatter(request);
  if (settings) return whole(byWord ? settings : []);
  if (isInComment(request.found, offset)) return whole(byWord ? suppressions(request) ?? [] : []);
  const named = includePaths(request) ?? sourcesInCitation(request);
  if (named) return { isIncomplete: named.length >= mostSources, items: named };
  const values = data(request);
  if (values) return whole(byWord ? values : []);
  const titles = titlesInBrackets(request);
  if (titles) return titles;
  const tagged = tags(request) ?? (byWord ? inference(request) : []);
  if (tagged) return whole(tagged);
  const { items = [], isIncomplete = false } = references(request) ?? {};
  return { isIncomplete, items: [...items, ...lineSnippets(request) ?? []] };
}

function whole(items: CompletionItem[]): CompletionList {
  return { isIncomplete: false, items };
}

/** Tells whether an offset is in a comment; the end of a line's comment is still in it. */
function isInComment(found: FoundElement | undefined, offset: number): boolean {
  if (found === undefined) return false;
  const { block, blockStart, element } = found;
  const at = offset - blockStart;
  return element.parts.some(({ kind, start, end }) => kind === 'comment'
    && start < at && (at < end || (at === end && block.text.startsWith('//', start))));
}

/** The item with what there is to read about it, in Markdown. */
export function resolveCompletion(snapshot: Snapshot, item: CompletionItem): CompletionItem {
  const text = describe(snapshot, item.data as Partial<ItemData> | undefined);
  return text === undefined ? item : { ...item, documentation: { kind: 'markdown', value: text } };
}

function describe(snapshot: Snapshot, { kind, name = '', above }: Partial<ItemData> = {}): string | undefined {
  const { map } = snapshot;
  switch (kind) {
    case 'node': {
      const node = nodeOf(map, name);
      return node && describeNode(snapshot, node);
    }
    case 'tag': return describeTag(map, name);
    case 'source': {
      const source = map.sources.get(name);
      return source && describeSource(source);
    }
    case 'scheme': {
      const scheme = schemeOf(name);
      return scheme && describeScheme(scheme);
    }
    case 'rule': return rules.some(({ code }) => code === name) ? describeRule(ruleOf(name)) : undefined;
    case 'key': return above === undefined ? dataKeyDocs.get(name) : frontMatterDocs(above).get(name);
    default: return undefined;
  }
}
