import { shorten } from '../base/shorten.js';
import { push } from '../base/multimap.js';
import { edgeKinds, isSymmetric } from './edge-kinds.js';
import { num } from './edge-shapes.js';
import type { MapEdge, MapGroup, MapNode } from './graph.js';

/** What a node is called within a sentence. */
export function nameOf(node: MapNode): string {
  if (node.title !== null) return `“${node.title}”`;
  if (node.text !== '') return `“${shorten(node.text, 60)}”`;
  return node.kind === 'step' ? 'an inference' : `an untitled ${node.kind}`;
}

/** What an edge says, with its note and weight; `names` tells what nodes are called, by id. */
export function edgeTooltip({ type, from, to, toEdge, note, weight }: MapEdge, names: ReadonlyMap<string, string>): string {
  const target = toEdge === null ? names.get(to) : `a step towards ${names.get(to)}`;
  return [`${names.get(from)} ${edgeKinds[type].verb} ${target}`, note, weight === null ? null : `weight ${num(weight)}`]
    .filter((line) => line !== null).join('\n');
}

/** What a screen reader says of a node: its name, what it is, its verdict, its text, findings. */
export function spoken(node: MapNode): string {
  const { title, text } = node;
  const kind = { claim: '', argument: 'argument', step: 'inference', question: 'question', group: 'folded section' }[node.kind];
  const name = [title ?? text.trim(), ...node.roles, kind, node.verdict?.status ?? ''].filter((part) => part !== '').join(', ');
  const rest = title === null || text === '' ? '' : `: ${text}`;
  const hidden = node.hidden === 0 ? '' : ` (${node.hidden} hidden)`;
  const mark = node.mark === null ? '' : ` (${node.mark.messages.join(' ')})`;
  return `${name === '' ? 'claim' : name}${rest}${hidden}${mark}`;
}

/** What relates nodes to each other, for those who are read a map. */
export interface Relations {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly groups: readonly MapGroup[];
}

/**
 * Tells what a screen reader says of a node that hangs below another by an edge: first what it does to that one, then
 * all that its box says, what else it is related to, and its section.
 */
export function speaker({ nodes, edges, groups }: Relations): (node: MapNode, above: MapEdge | undefined) => string {
  const named = new Map(nodes.map((node) => [node.id, shortName(node)]));
  const sections = new Map(groups.map(({ id, title }) => [id, title]));
  const byEnd = new Map<string, MapEdge[]>();
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  for (const edge of edges) {
    push(byEnd, edge.from, edge);
    if (isSymmetric(edge)) push(byEnd, edge.to, edge);
  }
  const does = (node: MapNode, edge: MapEdge) => {
    const step = edge.toEdge === null ? undefined : byId.get(edge.toEdge);
    const other = named.get(edge.from === node.id ? edge.to : edge.from) ?? '';
    const target = step === undefined ? other : `the step from ${named.get(step.from) ?? ''} to ${other}`;
    const note = edge.note === null ? '' : ` (${edge.note})`;
    return `${edgeKinds[edge.type].verb} ${target}${edge.weight === null ? '' : `, weight ${num(edge.weight)}`}${note}`;
  };
  return (node, above) => {
    const others = (byEnd.get(node.id) ?? []).filter((edge) => edge.id !== above?.id).map((edge) => does(node, edge));
    const section = sections.get(node.group ?? '');
    return [
      `${above === undefined ? '' : `${does(node, above)}: `}${spoken(node)}`,
      ...others.length === 0 ? [] : [`also ${others.join(', ')}`],
      ...node.verdict === null ? [] : [node.verdict.reason],
      ...node.sources.length === 0 ? [] : [`sources: ${node.sources.join(', ')}`],
      ...section === undefined ? [] : [`in section ${section}`],
    ].join('; ');
  };
}

function shortName({ title, text, kind }: MapNode): string {
  const words = title ?? shorten(text, 60);
  return words.trim() !== '' ? words : kind === 'step' ? 'an inference' : 'premises together';
}

/** All that a node says, for where the pointer rests. */
export function nodeTooltip(node: MapNode): string {
  const sources = node.sources.length > 0 ? `Sources: ${node.sources.join(', ')}` : null;
  const lines = [node.title, node.text, node.verdict?.reason ?? null, ...node.mark?.messages ?? [], sources];
  const text = lines.filter((line) => line !== null && line !== '').join('\n');
  if (text !== '') return text;
  return node.kind === 'step' ? 'An inference' : 'Premises that support their conclusion together';
}
