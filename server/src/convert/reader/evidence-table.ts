import type { MapNode } from '../../picture/graph.js';
import { filled } from '../../picture/labels.js';
import { textBeside } from '../../picture/text-beside.js';
import type { ExportSource } from '../export-source.js';
import { spaced, type ReaderDocument, type Run } from './document.js';
import { evidenceRows, type EvidenceRow } from './evidence-rows.js';
import { headOf, sourcesBlocks, titleFor } from './outline.js';
import { checkedAs, listSources, pageIn, passageHref, type SourceList } from './source-list.js';
import { wordingFor, type Column, type Wording } from './wording.js';

const columns: readonly Column[] = ['claim', 'kind', 'relation', 'source', 'page', 'quotation', 'check', 'verdict', 'open'];

/** The claims of a map and their evidence, a row each: what each does to others, where it is from, what was found of it, what is missing. */
export function evidenceTable(source: ExportSource): ReaderDocument {
  const { map, graph, evidence } = source;
  const words = wordingFor(map.settings.lang);
  const sources = listSources(map, graph.nodes.map(({ id }) => id), evidence.fieldsOf, words);
  const rows = evidenceRows(source).map((row) => columns.map((column) => cellOf(row, column, { words, sources, evidence })));
  const table = { kind: 'table' as const, head: columns.map((column) => words.columns[column]), rows };
  return { ...headOf(source, words), blocks: [table, ...sourcesBlocks(sources, words, source.withoutSources)] };
}

interface Context extends Pick<ExportSource, 'evidence'> {
  readonly words: Wording;
  readonly sources: SourceList;
}

function cellOf({ node, relations, citations, gaps }: EvidenceRow, column: Column, { words, sources, evidence }: Context): readonly Run[] {
  const list = (items: readonly string[]): Run[] => (items.length === 0 ? [] : [{ text: items.join('; ') }]);
  switch (column) {
    case 'claim': return node.title === null || node.text === '' ? [{ text: titleFor(node, words) }] : textBeside(node) === '' ? [{ text: node.text }] : spaced({ text: `${node.title}:`, style: 'bold' }, { text: node.text });
    case 'kind': return [{ text: words.labels[kindOf(node)] }];
    case 'relation': return list(relations.map(({ edge, to, step }) =>
      filled(words.labels[`does ${edge.type}`], `${step === undefined ? '' : `${named(step, words)} → `}${named(to, words)}`)));
    case 'source': return list([...new Set(citations.length > 0 ? citations.map(({ key }) => sources.label(key)) : node.sources.map(sources.label))]);
    case 'page': return list(citations.map(({ locator }) => pageIn(locator)).filter((locator) => locator !== ''));
    case 'quotation': return citations.flatMap(({ quotation, finding }) => (quotation === undefined || finding === undefined ? [] : [quotedRun(words.quoted(quotation), passageHref(quotation, finding, evidence.fieldsOf))]))
      .flatMap((run, index) => (index === 0 ? [run] : [{ text: '; ' }, run]));
    case 'check': return list([...new Set(citations.flatMap(({ finding }) => (finding === undefined ? [] : [checkedAs(finding, words)])))]);
    case 'verdict': return node.verdict === null ? [] : [{ text: words.labels[node.verdict.status] }];
    case 'open': return list(gaps.map(({ gap, text }) => (text === '' ? words.gaps[gap] : `${words.gaps[gap]} ${gap === 'question' ? text : words.quoted(text)}`)));
  }
}

/** Words that lead to where they stand, if that has an address. */
function quotedRun(text: string, href: string | undefined): Run {
  return href === undefined ? { text } : { text, href };
}

function named(node: MapNode, words: Wording): string {
  return words.quoted(titleFor(node, words));
}

function kindOf({ roles, kind }: MapNode): 'thesis' | 'assumption' | 'claim' | 'argument' {
  if (roles.includes('thesis')) return 'thesis';
  if (roles.includes('assumption')) return 'assumption';
  return kind === 'argument' ? 'argument' : 'claim';
}
