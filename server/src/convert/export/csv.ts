import type { ArgumentMap, Id } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
import { inferentialType, relationKinds } from '../../model/relations.js';
import { isRelationType } from '../../picture/edge-kinds.js';
import type { MapEdge } from '../../picture/graph.js';
import type { ExportSource } from '../export.js';
import { evidenceRows, type EvidenceRow } from '../reader/evidence-rows.js';
import { csvColumns, formulaStart } from '../csv-columns.js';

/**
 * The claims and their evidence as a table with commas (RFC 4180), which comes back as the same map: a row for each claim or
 * argument, and a further one for each relation beyond its first.
 */
export function write(source: ExportSource): string {
  return tableOf(source, ',');
}

/** Returns the table of claims and evidence, its cells divided by `divider`. */
export function tableOf(source: ExportSource, divider: ',' | '\t'): string {
  const { map, graph } = source;
  const ids = new Map(graph.nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const aimOf = (edge: MapEdge, from: Id) => {
    const step = edges.get(edge.toEdge ?? '');
    if (step !== undefined && step.type !== 'conclusion') return `${ids.get(step.from)} > ${ids.get(step.to)}`;
    return ids.get(step !== undefined ? step.from : edge.from === from ? edge.to : edge.from)!;
  };
  const rows: (readonly string[])[] = [csvColumns];
  for (const row of evidenceRows(source)) {
    const { node } = row;
    // A contradiction is said at the end that it is written from.
    const relations = row.relations.filter(({ edge }) => edge.from === node.id);
    const first = cells(map, row, ids);
    relations.forEach(({ edge }, index) => {
      const relation = { parent: aimOf(edge, node.id), relation: relationName(edge), weight: edge.weight === null ? '' : String(edge.weight), note: edge.note ?? '' };
      rows.push(csvColumns.map((column) => ({ ...index === 0 ? first : { id: first['id'] }, ...relation } as Record<string, string>)[column] ?? ''));
    });
    if (relations.length === 0) rows.push(csvColumns.map((column) => first[column] ?? ''));
  }
  // A step of a reconstruction is an argument for what it concludes.
  const steps = new Map(graph.nodes.filter(({ kind }) => kind === 'step').map(({ id, title }) => [id, title ?? '']));
  for (const edge of graph.edges) {
    const title = steps.get(edge.from);
    if (title === undefined) continue;
    const step: Record<string, string> = { id: ids.get(edge.from)!, parent: aimOf(edge, edge.from), relation: relationName(edge), kind: 'argument', title };
    rows.push(csvColumns.map((column) => step[column] ?? ''));
  }
  for (const { id, text } of graph.nodes.filter(({ kind }) => kind === 'question')) {
    const to = graph.edges.find((edge) => edge.type === 'question' && edge.from === id);
    const question: Record<string, string> = { id: ids.get(id)!, parent: to === undefined ? '' : ids.get(to.to)!, relation: 'asks', kind: 'question', text };
    rows.push(csvColumns.map((column) => question[column] ?? ''));
  }
  return `${rows.map((row) => row.map(cell).join(divider)).join('\r\n')}\r\n`;
}

function cells(map: ArgumentMap, { node, citations, gaps }: EvidenceRow, ids: ReadonlyMap<Id, string>): Record<string, string> {
  const joined = (all: readonly (string | undefined)[]) => (all.every((each) => each === undefined || each === '') ? '' : all.map((each) => each ?? '').join('; '));
  const { data, tags } = nodeOf(map, node.id)!;
  return {
    data: Object.keys(data).length === 0 ? '' : JSON.stringify(data), id: ids.get(node.id)!, kind: node.kind, title: node.title ?? '', text: node.text, tags: tags.join('; '),
    source: joined(citations.length > 0 ? citations.map(({ key }) => key) : node.sources), page: joined(citations.map(({ locator }) => locator)),
    quotation: joined(citations.map(({ quotation }) => quotation)), checked: joined(citations.map(({ finding }) => finding?.state)),
    verdict: node.verdict?.status ?? '', open: gaps.map(({ gap, text }) => (text === '' ? gap : `${gap}: ${text}`)).join('; '),
  };
}

/**
 * What an argument concludes it supports, as far as a row can say. What the strict mode makes of a relation has its own name: the table does
 * not tell the mode.
 */
function relationName({ type }: MapEdge): string {
  if (isRelationType(type)) return relationKinds[type].active;
  return type === 'conclusion' ? relationKinds[inferentialType].active : type;
}

/** A formula counts as one with apostrophes before it, too: the one that is written is taken off again. */
const isFormula = new RegExp(`^'*${formulaStart}`);

/** What a spreadsheet would take for a formula is after an apostrophe; where a control character was stands a sign for it. */
function cell(text: string): string {
  const shown = text.replace(/(?![\t\r\n])[\p{Cc}\u2028\u2029]/gu, '\ufffd');
  const safe = isFormula.test(shown) ? `'${shown}` : shown;
  return /[",\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
