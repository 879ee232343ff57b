import { push } from '../../base/multimap.js';
import type { CitationUse, Id, Quotation, QuotationFinding } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
import { isSymmetric, speaksFor } from '../../picture/edge-kinds.js';
import type { MapEdge, MapNode } from '../../picture/graph.js';
import type { ExportSource } from '../export-source.js';
import type { Gap } from './wording.js';

/** What there is to know of a claim or argument and its evidence. */
export interface EvidenceRow {
  readonly node: MapNode;
  /** What it does to others. Of a contradiction, each end names the other. */
  readonly relations: readonly Relates[];
  readonly citations: readonly Cited[];
  readonly gaps: readonly { readonly gap: Gap; readonly text: string }[];
}

/** What a claim or argument does to another one. */
export interface Relates {
  readonly edge: MapEdge;
  readonly to: MapNode;
  /** The claim whose step to `to` is undercut, if this is such an undercut. */
  readonly step: MapNode | undefined;
}

export interface Cited {
  readonly key: string;
  readonly locator: string;
  /** Words that are quoted from it. */
  readonly quotation: string | undefined;
  /** What was found of them. */
  readonly finding: QuotationFinding | undefined;
}

/** Returns a row for each claim and argument that the map shows: theses first, then in the order of the text; with `gapsFirst`, what has gaps before all else. */
export function evidenceRows({ map, graph, evidence, gapsFirst }: ExportSource): readonly EvidenceRow[] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const outgoing = new Map<Id, Relates[]>();
  const supported = new Set<Id>();
  const questions = new Map<Id, string[]>();
  for (const edge of graph.edges) {
    const [from, to] = [byId.get(edge.from)!, byId.get(edge.to)!];
    if (edge.type === 'question') {
      if (!from.roles.includes('answered')) push(questions, edge.to, from.text);
      continue;
    }
    if (edge.type === 'answer') continue;
    push(outgoing, edge.from, { edge, to, step: byId.get(edges.get(edge.toEdge ?? '')?.from ?? '') });
    if (isSymmetric(edge)) push(outgoing, edge.to, { edge, to: from, step: undefined });
    if (speaksFor(edge.type)) supported.add(edge.to);
  }
  const quotations = new Map<CitationUse['item'], Quotation>();
  for (const quotation of map.quotations) for (const { item } of quotation.citations) quotations.set(item, quotation);
  const place = ({ id, roles }: MapNode) => (roles.includes('thesis') ? 0 : 1 + map.numberOf.get(id)!);
  const nodes = graph.nodes.filter(({ kind }) => kind === 'claim' || kind === 'argument').toSorted((a, b) => place(a) - place(b));
  const rows = nodes.map((node): EvidenceRow => {
    const citations = (nodeOf(map, node.id)?.citations ?? []).map(({ item }): Cited => {
      const quotation = quotations.get(item);
      return { key: item.key, locator: item.locator, quotation: quotation?.words, finding: quotation && evidence.findingOf(quotation) };
    });
    const isBare = node.kind === 'claim' && !supported.has(node.id) && citations.length === 0 && node.sources.length === 0 && node.roles.every((role) => role === 'thesis');
    const gaps: EvidenceRow['gaps'] = [
      ...isBare ? [{ gap: 'unsupported' as const, text: '' }] : [],
      ...node.roles.includes('undeveloped') ? [{ gap: 'undeveloped' as const, text: '' }] : [],
      ...citations.filter(({ finding }) => finding?.state === 'nearly' || finding?.state === 'not-found').map(({ quotation }) => ({ gap: 'quotation' as const, text: quotation! })),
      ...(questions.get(node.id) ?? []).map((text) => ({ gap: 'question' as const, text })),
    ];
    return { node, relations: outgoing.get(node.id) ?? [], citations, gaps };
  });
  return gapsFirst === true ? [...rows.filter(({ gaps }) => gaps.length > 0), ...rows.filter(({ gaps }) => gaps.length === 0)] : rows;
}
