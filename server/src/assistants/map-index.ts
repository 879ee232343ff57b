import { decodeUri } from '../base/decode-uri.js';
import { shorten } from '../base/shorten.js';
import { bareTitle, didYouMean, edgeKinds, idsNamed, suggester, titledId, type MapEdge, type MapGraph, type MapNode } from '../service.js';
import type { OpenMap } from './desk.js';
import { ToolError } from './tool-error.js';

/** A map with what the tools look up in it. */
export interface MapIndex {
  readonly graph: MapGraph;
  readonly nodes: ReadonlyMap<string, MapNode>;
  /** The claims and arguments, in the order of the text. */
  readonly statements: readonly MapNode[];
  /** How many of these are no prose, which has no verdict: whoever tells how many a map has tells this. */
  readonly count: number;
  /** The edges that lead to a node, and from it, in the order of the text. */
  readonly into: (id: string) => readonly MapEdge[];
  readonly outOf: (id: string) => readonly MapEdge[];
  /** Undercuts of the step that an edge stands for. */
  readonly cutting: (edge: string) => readonly MapEdge[];
  /** What stands for an edge before a line. */
  readonly signOf: (edge: MapEdge) => string;
}

/** Linear in the map. */
export async function indexOf({ service, uri }: OpenMap): Promise<MapIndex> {
  const graph = (await service.map.graph(uri))!;
  const kinds = await edgeKinds();
  const [into, outOf, cutting] = [new Map<string, MapEdge[]>(), new Map<string, MapEdge[]>(), new Map<string, MapEdge[]>()];
  const add = (index: Map<string, MapEdge[]>, key: string, edge: MapEdge) => {
    const found = index.get(key);
    if (found) found.push(edge);
    else index.set(key, [edge]);
  };
  for (const edge of graph.edges) {
    add(outOf, edge.from, edge);
    if (edge.toEdge === null) add(into, edge.to, edge);
    else add(cutting, edge.toEdge, edge);
  }
  const statements = graph.nodes.filter(({ kind }) => kind === 'claim' || kind === 'argument');
  return {
    graph,
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    statements,
    count: statements.filter(({ verdict }) => verdict !== null).length,
    into: (id) => into.get(id) ?? [],
    outOf: (id) => outOf.get(id) ?? [],
    cutting: (edge) => cutting.get(edge) ?? [],
    signOf: ({ type }) => kinds[type].sign,
  };
}

/**
 * Finds the claim or argument that a caller means: by its title, with or without its brackets; by the first words of its text
 * where it has no title. Throws a ToolError that tells of alike titles where there is none, or more than one.
 */
export function findNode({ statements }: MapIndex, title: string): MapNode {
  const wanted = title.trim().replace(/\s+/g, ' ');
  const name = bareTitle(wanted);
  const ids = idsNamed(wanted);
  const found = statements.filter((node) => node.title !== null && ids.includes(notation(node)));
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    throw new ToolError(`There are a claim and an argument with that title. Say which: ${found.map(notation).join(' or ')}.`);
  }
  const untitled = name.length > 2 ? statements.filter((node) => node.title === null && node.text.startsWith(name)) : [];
  if (untitled.length === 1) return untitled[0]!;
  const alike = suggester(() => new Set(statements.flatMap((node) => node.title ?? [])))(name);
  throw new ToolError(`The map has no claim or argument \`${title}\`.${didYouMean(alike, (each) => `\`${each}\``)}`
    + `${alike.length === 0 ? ' `read_map` lists the titles.' : ''}`);
}

/** How a text refers to a node: `[Title]`, `<Title>`, or its first words in quotation marks. */
export function notation(node: MapNode): string {
  if (node.title === null) return `“${shorten(node.text || node.id, 40)}”`;
  return titledId(node.kind === 'argument' ? 'argument' : 'claim', node.title);
}

/** Returns `file:line` of a node, counted from 1; its file is named only where that is another one. */
export function lineOf({ service, uri }: OpenMap, id: string): string {
  const location = service.map.locate(uri, id);
  if (location === undefined) return '';
  const line = location.range.start.line + 1;
  return location.uri === uri ? `line ${line}` : `${decodeUri(location.uri.slice(location.uri.lastIndexOf('/') + 1))} line ${line}`;
}

/** Takes from a message what is wrong, without what to do about it. */
export function firstSentence(message: string): string {
  return /^.*?[.!?](?= \p{Lu})/su.exec(message)?.[0] ?? message;
}
