import { groupOf } from '../../server/src/model/groups.js';
import { buildMap } from '../../server/src/model/merge.js';
import type { Argument, ArgumentMap, Claim, Relation } from '../../server/src/model/model.js';
import { type FileSummary } from '../../server/src/model/summary.js';
import { summarise } from '../../server/src/model/summarise.js';
import { parse } from '../../server/src/syntax/parse.js';
import { countedIds } from './counted-ids.js';

/** The summary of a text as the file `file:///test.arg`. */
export function summaryOf(text: string, uri = 'file:///test.arg'): FileSummary {
  return summarise(uri, parse(text));
}

/** The map of one text. */
export function mapOf(text: string): ArgumentMap {
  return buildMap([summaryOf(text)]);
}

/**
 * A map as text: claims, arguments, questions, relations, one a line. What has no title is counted: `[]1`, `<>1`, `?1`.
 */
export function printMap(map: ArgumentMap): string {
  const text = [
    ...[...map.claims.values()].map((claim) => printNode(map, claim)),
    ...[...map.arguments.values()].map((argument) => printNode(map, argument)),
    ...map.questions.map(({ id, text: words, to, answered }) => `${id} to ${to}${answered ? ', answered' : ''}: ${words}`),
    ...map.relations.map(printRelation),
  ].join('\n');
  return countedIds(text);
}

/** The problems of a text, as `code "source"`. */
export function problemsOf(text: string): string[] {
  return problemsIn(summaryOf(text));
}

export function problemsIn({ blocks }: FileSummary): string[] {
  return blocks.flatMap(({ block, problems }) =>
    problems.map(({ code, range }) => `${code} ${JSON.stringify(block.text.slice(range.start, range.end))}`));
}

function printNode(map: ArgumentMap, node: Claim | Argument): string {
  const group = groupOf(map, node);
  const more = [
    ...node.tags.map((tag) => `#${tag}`),
    ...(Object.keys(node.data).length > 0 ? [JSON.stringify(node.data)] : []),
    ...node.citations.map(({ item }) => `@${item.key}`),
    ...(group ? [`in ${group.title}`] : []),
  ];
  if (node.kind === 'argument') {
    if (node.premises.length > 0) more.push(`from ${node.premises.join(' & ')}`);
    if (node.conclusion !== undefined) more.push(`to ${node.conclusion}`);
    for (const { rules, from, conclusion } of node.steps) {
      more.push(`step ${from.map(({ number }) => number).join(',')}→${conclusion?.number ?? '?'}${rules.length > 0 ? ` by ${rules.join('; ')}` : ''}`);
    }
  }
  return `${node.id}: ${[node.texts.map((text) => JSON.stringify(text)).join(' = '), ...more].filter(Boolean).join(' ')}`.trimEnd();
}

function printRelation({ type, from, to, derived, undercuts, answers, data }: Relation): string {
  const more = [
    derived ? ' (derived)' : '',
    undercuts ? ` of the step from ${undercuts.from} to ${undercuts.to}` : '',
    answers ? ` answers ${answers.id}` : '',
    Object.keys(data).length > 0 ? ` ${JSON.stringify(data)}` : '',
  ];
  return `${from} ${type} ${to}${more.join('')}`;
}
