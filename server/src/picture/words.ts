import { num } from './edge-shapes.js';
import { edgeKinds } from './edge-kinds.js';
import type { MapEdge, MapNode } from './graph.js';

/** What a node is called within a sentence. */
export function nameOf(node: MapNode): string {
  if (node.title !== null) return `“${node.title}”`;
  if (node.text !== '') return `“${node.text.length > 60 ? `${node.text.slice(0, 59)}…` : node.text}”`;
  return node.kind === 'step' ? 'an inference' : `an untitled ${node.kind}`;
}

/** What an edge says, with its note and weight; `names` tells what nodes are called, by id. */
export function edgeTooltip({ type, from, to, toEdge, note, weight }: MapEdge, names: ReadonlyMap<string, string>): string {
  const target = toEdge === null ? names.get(to) : `a step towards ${names.get(to)}`;
  return [`${names.get(from)} ${edgeKinds[type].verb} ${target}`, note, weight === null ? null : `weight ${num(weight)}`]
    .filter((line) => line !== null).join('\n');
}

/** What a screen reader says of a node: kind, text, verdict, findings. */
export function spoken(node: MapNode): string {
  const kind = node.kind === 'group' ? 'folded section' : node.kind === 'step' ? 'inference' : node.kind;
  const parts = [...node.roles, kind].join(' ');
  const verdict = node.verdict === null ? '' : `, ${node.verdict.status}`;
  const hidden = node.hidden === 0 ? '' : ` (${node.hidden} hidden)`;
  const mark = node.mark === null ? '' : ` (${node.mark.messages.join(' ')})`;
  const text = [node.title, node.text].filter((part) => part !== null && part !== '').join('. ');
  return `${parts}${verdict}: ${text}${hidden}${mark}`;
}

/** All that a node says, for where the pointer rests. */
export function nodeTooltip(node: MapNode): string {
  const sources = node.sources.length > 0 ? `Sources: ${node.sources.join(', ')}` : null;
  const lines = [node.title, node.text, node.verdict?.reason ?? null, ...node.mark?.messages ?? [], sources];
  const text = lines.filter((line) => line !== null && line !== '').join('\n');
  if (text !== '') return text;
  return node.kind === 'step' ? 'An inference' : 'Premises that support their conclusion together';
}
