import { shorten } from '../../../server/src/base/shorten.js';
import { canBeUndercut, edgeKinds, isRelationType } from '../../../server/src/picture/edge-kinds.js';
import { relationsBetween, type MapEdit, type NewLine, type NewRelation } from '../../../server/src/picture/edit.js';
import type { MapEdge, MapGraph, MapNode } from '../../../server/src/picture/graph.js';
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
export function nodeMenu(graph: MapGraph, node: MapNode, actions: EditActions): readonly MenuItem[] {
  if (node.kind === 'group') return [];
  const { id, kind } = node;
  const key = (name: string, label: string, begins = false): MenuItem => (
    { label, key: name.toUpperCase().replace('DELETE', 'Delete'), begins, act: () => editKeys.get(name)!(actions, node) });
  const isStatement = kind === 'claim' || kind === 'argument';
  const items: MenuItem[] = [];
  if (kind === 'question') items.push(key('s', 'Add a supporting answer…'), key('a', 'Add an attacking answer…'));
  if (isStatement) items.push(key('s', 'Add supporting claim…'), key('a', 'Add attacking claim…'));
  if (kind === 'argument') items.push(key('p', 'Add premise…'));
  if (kind === 'argument' || kind === 'step') items.push(key('u', 'Add undercut…'));
  if (isStatement) items.push(key('q', 'Add question…'));
  if (kind === 'step') return items;
  items.push(key('e', 'Change text…', true));
  if (isStatement) items.push(key('F2', node.title === null ? 'Give it a title…' : 'Change title…'));
  if (isStatement) items.push(key('r', 'Draw a relation to…', true));
  items.push(key('m', isStatement ? 'Move below…' : 'Ask about…', !isStatement));
  for (const edge of graph.edges) {
    if (edge.from === id && isRelation(edge)) items.push(...edgeMenu(graph, edge, actions, true));
  }
  items.push(key('Delete', 'Delete, keep what is below it', true), {
    label: 'Delete with everything below it', key: 'Shift+Delete', act: () => actions.ask({ kind: 'delete-node', id, below: true }),
  });
  return items;
}

/** What can be done with a relation; `named`: in a menu where it is one of several. */
export function edgeMenu(graph: MapGraph, edge: MapEdge, { ask, undercut }: EditActions, named = false): readonly MenuItem[] {
  const other = labelOf(graph, edge.to);
  const to = named ? ` “${shorten(other, 28)}”` : '';
  const takesUndercut = graph.nodes.some(({ id, kind }) => id === edge.from && kind === 'claim') && canBeUndercut(edge.type);
  return [
    ...takesUndercut ? [{ label: named ? `Undercut the step to${to}…` : 'Add undercut…', begins: named, act: () => undercut(edge) }] : [],
    { label: named ? `Delete the relation to${to}` : 'Delete the relation', begins: named && !takesUndercut, act: () => ask({ kind: 'delete-relation', edge: edge.id }) },
  ];
}

/** What can be done where there is neither a node nor a relation. */
export function backgroundMenu(addClaim: () => void, commands: readonly MenuItem[]): readonly MenuItem[] {
  return [{ label: 'New claim…', key: 'N', act: addClaim }, ...commands.map((command, i) => ({ ...command, begins: i === 0 }))];
}

/** Whether an edge stands for a relation that is written as one. */
export function isRelation({ type }: MapEdge): boolean {
  return isRelationType(type);
}

/** The ways in which a node can be related to another. */
export function relationMenu(from: MapNode, to: MapNode, choose: (relation: NewRelation) => void): readonly MenuItem[] {
  const labelFor = (relation: NewRelation) => {
    if (to.kind !== 'question') return `${edgeKinds[relation].verb} it`;
    return relation === 'support' ? 'answers it in support' : 'answers it as an attack';
  };
  return relationsBetween(from.kind, to.kind).map((relation) => ({ label: labelFor(relation), act: () => choose(relation) }));
}

/** Tells what to call a node in a sentence. */
export function labelOf({ nodes }: MapGraph, id: string): string {
  const node = nodes.find((each) => each.id === id);
  if (node === undefined) return 'it';
  const text = node.title ?? node.text;
  if (text === '') return node.kind === 'step' ? 'this inference' : `this ${node.kind}`;
  return shorten(text, 48);
}
