import type { ArgumentMap, Id } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
import type { MapGroup, MapNode } from '../../picture/graph.js';
import { filled } from '../../picture/labels.js';
import { ruleIn } from '../../picture/words.js';
import { namesIn } from '../../picture/reading.js';
import { textBeside } from '../../picture/text-beside.js';
import type { ExportSource } from '../export-source.js';
import { spaced, type OutlineItem, type ReaderBlock, type ReaderDocument, type Run } from './document.js';
import { outlineTree, type OutlineLine } from './outline-tree.js';
import { quotationFaults, thoughQuoted } from './quotation-faults.js';
import { listSources, pageIn, type SourceList } from './source-list.js';
import { wordingFor, type Wording } from './wording.js';

/**
 * The map as an outline to be read from top to bottom: each thesis with its reasons and objections below it, how they hang
 * together in words, citations with their pages, verdicts, and the list of sources. What the map hides is left out.
 */
export function outlineOf(source: ExportSource): ReaderDocument {
  const { map, graph, evidence } = source;
  const words = wordingFor(map.settings.lang);
  const sources = listSources(map, graph.nodes.map(({ id }) => id), evidence.fieldsOf, words);
  const groups = new Map(graph.groups.map((group) => [group.id, group]));
  let path: readonly MapGroup[] = [];
  const blocks = outlineTree(graph).flatMap(({ group, lines }): ReaderBlock[] => {
    const before = path;
    path = pathTo(group, groups);
    return [
      ...path.slice(sharedBy(before, path)).map(({ level, title }) => ({ kind: 'heading' as const, level: Math.min(level, 3), text: title })),
      ...lines.map((line) => itemOf(line, { source, words, sources })),
    ];
  });
  return { ...headOf(source, words), blocks: [...blocks, ...sourcesBlocks(sources, words, source.withoutSources)] };
}

/** How many sections from the outside two paths share; the innermost one has its heading in any case, since it is after those in it. */
function sharedBy(before: readonly MapGroup[], path: readonly MapGroup[]): number {
  const first = path.findIndex((each, at) => before[at] !== each);
  return first < 0 ? Math.max(0, path.length - 1) : first;
}

/** A section with those that it is in, the outermost first. */
function pathTo(group: Id | null, groups: ReadonlyMap<Id, MapGroup>): readonly MapGroup[] {
  const path: MapGroup[] = [];
  for (let at = group === null ? undefined : groups.get(group); at !== undefined; at = at.parent === null ? undefined : groups.get(at.parent)) path.unshift(at);
  return path;
}

/** Title and byline as the front matter has them. */
export function headOf({ map }: Pick<ExportSource, 'map'>, words: Wording): Omit<ReaderDocument, 'blocks'> {
  return { title: map.title ?? words.labels.map, byline: bylineOf(map), lang: map.settings.lang ?? 'en' };
}

/** Subtitle, author and date, as far as the front matter has them. */
export function bylineOf({ settings: { subtitle, author, date } }: ArgumentMap): string {
  return [subtitle, author, date].filter(Boolean).join(' · ');
}

/** Returns the list of sources below its heading; nothing where none is cited. */
export function sourcesBlocks({ entries }: SourceList, words: Wording, isLeftOut = false): readonly ReaderBlock[] {
  if (isLeftOut || entries.length === 0) return [];
  return [{ kind: 'heading', level: 1, text: words.sources }, ...referencesOf(entries, words)];
}

/** An entry a source, with where it is cited. */
export function referencesOf(entries: SourceList['entries'], words: Wording): readonly ReaderBlock[] {
  return entries.map(({ runs, locators }) => ({
    kind: 'reference', runs: locators.length === 0 ? runs : [...runs, { text: ` [${words.cited}: ${locators.join('; ')}]` }],
  }));
}

interface Context {
  readonly source: ExportSource;
  readonly words: Wording;
  readonly sources: SourceList;
}

function itemOf(line: OutlineLine, context: Context): OutlineItem {
  const { node, lead, level, number, on, note, weight, see } = line;
  const { words } = context;
  const before = spaced(
    on === undefined ? undefined : { text: words.on(on), item: on },
    words.leads[lead] === '' ? undefined : { text: words.leads[lead], style: 'italic' },
  );
  const remark = [note, weight === null ? null : filled(words.labels.weight, weight)].filter((each) => each !== null).join('; ');
  const said = see === undefined ? sayingOf(node, level, context) : spaced({ text: titleFor(node, words), style: 'bold' }, { text: words.see(see), item: see });
  const runs = [...before, ...before.length > 0 ? [{ text: ' ' }] : [], ...said, ...remark === '' ? [] : [{ text: ` (${remark})` }]];
  return { kind: 'item', level, number, runs };
}

/** Title, words, citations, broken quotations and verdict of what a line says. */
function sayingOf(node: MapNode, level: number, context: Context): Run[] {
  const { words, source: { map, graph } } = context;
  const title = node.title === null || node.kind === 'step' || node.text !== '' && textBeside(node) === '' ? undefined : node.title;
  const text = node.text === '' && title === undefined ? titleFor(node, words) : node.text;
  const cited = citationsOf(node, context);
  const isThesis = node.roles.includes('thesis');
  const { verdict } = node;
  const isTold = verdict !== null && (isThesis || level === 0 || verdict.status !== 'accepted' || graph.display.verdicts === 'all');
  const status = verdict === null ? '' : words.labels[verdict.status];
  const though = thoughQuoted(node, words);
  return spaced(
    title === undefined ? undefined : { text: text === '' ? title : endsSentence(title) ? title : `${title}.`, style: 'bold' },
    text === '' ? undefined : { text, ...level === 0 && title === undefined ? { style: 'bold' as const } : {} },
    ...ruleIn(node, words.labels).map((rule) => ({ text: `(${rule})` })), cited === '' ? undefined : { text: `(${cited})` },
    ...[...quotationFaults(node, words), ...marksOf(node, level, words)].map((text) => ({ text: `[${text}]`, style: 'italic' as const })),
    !isTold ? undefined : { text: level === 0 ? `— ${words.verdict}: ${named(verdict.reason, map, words)}${though === undefined ? '' : `, ${though}`}` : `[${status}]`, style: 'italic' },
  );
}

/**
 * What a node is marked as, as the map says it. A thesis is at the top, and a question is called one; at the top, the
 * verdict says what is taken as given.
 */
function marksOf({ roles, verdict }: MapNode, level: number, { labels }: Wording): readonly string[] {
  return [
    ...roles.filter((role) => role === 'assumption' || role === 'undeveloped').map((role) => labels[role]),
    ...level > 0 && verdict?.isGiven === true ? [labels['taken as given']] : [],
  ];
}

/** A sentence with titles in quotation marks in place of the notation of the language. */
function named(sentence: string, map: ArgumentMap, words: Wording): string {
  return namesIn(sentence, (id) => nodeOf(map, id)?.title !== undefined)
    .map((piece) => (typeof piece === 'string' ? piece : words.quoted(nodeOf(map, piece.id)!.title!))).join('');
}

function citationsOf({ id }: MapNode, { source: { map }, sources }: Context): string {
  const node = nodeOf(map, id);
  const cited = (node?.citations ?? []).map(({ item: { key, prefix, locator } }) =>
    `${prefix === '' ? '' : `${prefix} `}${sources.label(key)}${pageIn(locator) === '' ? '' : `, ${pageIn(locator)}`}`);
  return [...new Set(cited)].join('; ');
}

/** What a node is called where it is referred to. */
export function titleFor({ title, text, kind }: MapNode, words: Wording): string {
  if (title !== null) return title;
  return text === '' ? words.labels[kind === 'argument' || kind === 'step' ? 'an untitled argument' : 'an untitled claim'] : text;
}

function endsSentence(text: string): boolean {
  return /[.?!…:]$/.test(text);
}
