import { recordOf } from '../base/record.js';
import { groupOf } from '../model/groups.js';
import type { Argument, ArgumentMap, Claim } from '../model/model.js';
import { questionsTo } from '../model/query.js';
import type { DraftNode, MapDraft } from './draft/draft.js';
import type { Value } from './value.js';

/**
 * What other formats have no words for is in their files below this name, where they leave room for more: titles, tags,
 * data, citations. A file goes through another program without it, and through Argmark with it.
 */
export const keptKey = 'argmark';

/** What is kept of a claim or argument; `undefined`: nothing. */
export function keptOfNode(map: ArgumentMap, node: Claim | Argument): Record<string, unknown> | undefined {
  return some({
    kind: node.kind === 'argument' ? 'argument' : undefined,
    title: node.title,
    // Where there is no text, the title is in its place.
    says: node.texts.length === 0 ? 'title' : undefined,
    tags: node.tags,
    data: { ...node.data },
    citations: node.citations.map(({ item: { key, locator } }) => (locator === '' ? { key } : { key, locator })),
    questions: questionsTo(map, node.id).map(({ text }) => text),
    section: groupOf(map, node)?.id,
  });
}

/** The words of the block comments between claims, which imports write as well, and how many other comments there are. */
export function commentsOf(map: ArgumentMap): { readonly blocks: readonly string[]; readonly others: number } {
  const blocks: string[] = [];
  let others = 0;
  for (const { blocks: all } of map.files) {
    for (const { block: { text, elements } } of all) {
      for (const { kind, parts } of elements) {
        for (const part of parts) {
          if (part.kind !== 'comment') continue;
          const words = kind === 'trivia' ? /^\/\*([^]*)\*\/$/.exec(text.slice(part.start, part.end))?.[1]!.trim() : undefined;
          if (words === undefined) others++;
          else if (words !== '') blocks.push(words);
        }
      }
    }
  }
  return { blocks, others };
}

/** What is kept of the map as a whole: front matter, headings and comments. */
export function keptOfMap(map: ArgumentMap): Record<string, unknown> | undefined {
  return some({
    frontMatter: { ...map.files[0]?.blocks[0]?.frontMatter?.values },
    sections: map.groups.map(({ id, title, parent }) => (parent === undefined ? { id, title } : { id, title, parent: parent.id })),
    comments: commentsOf(map).blocks,
  });
}

/** Leaves out what says nothing. */
export function some(values: Record<string, unknown>): Record<string, unknown> | undefined {
  const says = (value: unknown) => value !== undefined && value !== null && (typeof value !== 'object' || Object.keys(value).length > 0);
  const pairs = Object.entries(values).filter(([, value]) => says(value));
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/** Gives the map of a draft what was kept of it. */
export function readKeptOfMap(draft: MapDraft, kept: Value): void {
  const { title, sources, ...settings } = kept.get('frontMatter').record();
  if (typeof title === 'string') draft.title = title;
  Object.assign(draft.settings, settings);
  for (const [key, fields] of Object.entries(recordOf(sources))) draft.sources.set(key, { ...recordOf(fields) });
  for (const section of kept.get('sections').items()) {
    draft.sections.push({ key: section.get('id').required(), title: section.get('title').text() ?? '', parent: section.get('parent').text() });
  }
  for (const comment of kept.get('comments').items()) draft.remarks.push(comment.required());
}

/** The fields of a node that were kept; `undefined` where nothing was. */
export function readKept(kept: Value): Partial<DraftNode> & { readonly kind?: 'argument' } | undefined {
  if (!kept.isObject) return undefined;
  // Only where a text is beside what was kept, this says something of it.
  kept.skip('says');
  const citations = kept.get('citations').items().map((each) => {
    const locator = each.get('locator').text();
    return { key: each.get('key').required(), ...locator === undefined ? {} : { locator } };
  });
  const title = kept.get('title').text();
  const section = kept.get('section').text();
  return {
    ...kept.get('kind').is('argument') ? { kind: 'argument' as const } : {},
    ...title === undefined ? {} : { title }, ...section === undefined ? {} : { section },
    tags: kept.get('tags').items().map((tag) => tag.required()), data: kept.get('data').record(), citations,
  };
}

/** The text of a node, of which something was kept. */
export function textBeside(kept: Value, text: string): string {
  return kept.get('says').is('title') ? '' : text;
}

/** Puts the questions that were kept of a node to it. */
export function readKeptQuestions(draft: MapDraft, key: string, kept: Value): void {
  for (const question of kept.get('questions').items()) draft.questions.push({ text: question.required(), to: key });
}
