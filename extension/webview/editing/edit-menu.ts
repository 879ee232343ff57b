import { shorten } from '../../../server/src/base/shorten.js';
import { canBeUndercut, isRelationType } from '../../../server/src/picture/edge-kinds.js';
import { relationsBetween, type MapEdit, type NewLine, type NewRelation } from '../../../server/src/picture/edit.js';
import type { MapEdge, MapGraph, MapNode } from '../../../server/src/picture/graph.js';
import { filled } from '../../../server/src/picture/labels.js';
import type { EditWords } from './edit-words.js';
import type { MenuItem } from './menu.js';

/** What the menus of nodes and edges lead to. */
export interface EditActions {
  readonly ask: (edit: MapEdit) => void;
  readonly addTo: (node: MapNode, relation: NewLine) => void;
  readonly undercut: (edge: MapEdge) => void;
  readonly changeText: (node: MapNode) => void;
  readonly changeTitle: (node: MapNode) => void;
  /** Lets a person choose another node to relate a node to, or to move it below. */
  readonly choose: (node: MapNode, purpose: 'relate' | 'move') => void;
}

/** Keys that do at a node what its menu offers. */
export const editKeys: ReadonlyMap<string, (actions: EditActions, node: MapNode) => void> = new Map([
  ['s', ({ addTo }, node) => addTo(node, 'support')],
  ['a', ({ addTo }, node) => addTo(node, 'attack')],
  ['u', ({ addTo }, node) => addTo(node, 'undercut')],
  ['p', ({ addTo }, node) => addTo(node, 'premise')],
  ['q', ({ addTo }, node) => addTo(node, 'question')],
  ['e', ({ changeText }, node) => changeText(node)],
  ['F2', ({ changeTitle }, node) => changeTitle(node)],
  ['r', ({ choose }, node) => choose(node, 'relate')],
  ['m', ({ choose }, node) => choose(node, 'move')],
  ['Delete', ({ ask }, node) => ask({ kind: 'delete-node', id: node.id, below: false })],
] satisfies [string, (actions: EditActions, node: MapNode) => void][]);

/** What can be done with a node. What the text cannot express is refused with a reason when it is asked for. */
export function nodeMenu(graph: MapGraph, node: MapNode, actions: EditActions, words: EditWords): readonly MenuItem[] {
  if (node.kind === 'group') return [];
  const { id, kind } = node;
  const key = (name: string, label: string, begins = false): MenuItem => (
    { label, key: name === 'Delete' ? words['key Delete'] : name.toUpperCase(), begins, act: () => editKeys.get(name)!(actions, node) });
  const isStatement = kind === 'claim' || kind === 'argument';
  const items: MenuItem[] = [];
  if (kind === 'question') items.push(key('s', words['supporting answer']), key('a', words['attacking answer']));
  if (isStatement) items.push(key('s', words['supporting claim']), key('a', words['attacking claim']));
  if (kind === 'argument') items.push(key('p', words.premise));
  if (kind === 'argument' || kind === 'step') items.push(key('u', words['undercutting claim']));
  if (isStatement) items.push(key('q', words.question));
  if (kind === 'step') return items;
  items.push(key('e', words['change text'], true));
  if (isStatement) items.push(key('F2', node.title === null ? words['give title'] : words['change title']));
  if (isStatement) items.push(key('r', words.relate, true));
  items.push(key('m', isStatement ? words['move below'] : words['ask about'], !isStatement));
  for (const edge of graph.edges) {
    if (edge.from === id && isRelation(edge)) items.push(...edgeMenu(graph, edge, actions, words, true));
  }
  items.push(key('Delete', words.delete, true), {
    label: words['delete below'], key: words['key Shift+Delete'], act: () => actions.ask({ kind: 'delete-node', id, below: true }),
  });
  return items;
}

/** What can be done with a relation; `named`: in a menu where it is one of several. */
export function edgeMenu(graph: MapGraph, edge: MapEdge, { ask, undercut }: EditActions, words: EditWords, named = false): readonly MenuItem[] {
  const to = filled(words.quoted, shorten(labelOf(graph, edge.to, words), 28));
  const takesUndercut = graph.nodes.some(({ id, kind }) => id === edge.from && kind === 'claim') && canBeUndercut(edge.type);
  return [
    ...takesUndercut ? [{ label: named ? filled(words['undercut step'], to) : words['undercutting claim'], begins: named, act: () => undercut(edge) }] : [],
    { label: named ? filled(words['delete relation to'], to) : words['delete relation'], begins: named && !takesUndercut, act: () => ask({ kind: 'delete-relation', edge: edge.id }) },
  ];
}

/** What can be done where there is neither a node nor a relation. */
export function backgroundMenu(addClaim: () => void, commands: readonly MenuItem[], words: EditWords): readonly MenuItem[] {
  return [{ label: words['new claim'], key: 'N', act: addClaim }, ...commands.map((command, i) => ({ ...command, begins: i === 0 }))];
}

/** Whether an edge stands for a relation that is written as one. */
export function isRelation({ type }: MapEdge): boolean {
  return isRelationType(type);
}

/** The ways in which a node can be related to another. */
export function relationMenu(from: MapNode, to: MapNode, choose: (relation: NewRelation) => void, words: EditWords): readonly MenuItem[] {
  const labelFor = (relation: NewRelation) => {
    if (to.kind !== 'question') return words[`does ${relation}`];
    return words[relation === 'support' ? 'answers for' : 'answers against'];
  };
  return relationsBetween(from.kind, to.kind).map((relation) => ({ label: labelFor(relation), act: () => choose(relation) }));
}

/** Tells what to call a node in a sentence. */
export function labelOf({ nodes }: MapGraph, id: string, words: EditWords): string {
  const node = nodes.find((each) => each.id === id);
  if (node === undefined) return words.it;
  const text = node.title ?? node.text;
  if (text === '') return words[`this ${node.kind}`];
  return shorten(text, 48);
}
