import { append } from '../../base/append.js';
import type { MapDisplay } from '../../picture/display.js';
import { edgeKinds, type EdgeType } from '../../picture/edge-kinds.js';
import type { MapEdge, MapNode } from '../../picture/graph.js';
import { sectionsOf, type Section } from '../../picture/layout/sections.js';
import { LIGHT } from '../../picture/palette.js';
import type { ExportSource } from '../export.js';
import { lookOf, rankDirections } from '../node-look.js';

const shapes: Readonly<Record<MapNode['kind'], string>> = {
  claim: 'shape=box, style="rounded,filled"', argument: 'shape=cds, style=filled', step: 'shape=circle, style=filled',
  question: 'shape=box, style="rounded,filled,dashed"', group: 'shape=folder, style=filled',
};

/** Returns the graph in Graphviz' language, for people to draw in their own way. Ends with a line end. */
export function write({ graph }: ExportSource): string {
  const names = new Map(graph.nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const lines = [`digraph ${quote(graph.title ?? 'Argument map')} {`, `  rankdir=${rankDirections[graph.display.direction]};`, '  node [fontname="Helvetica"];'];
  let clusters = 0;
  const section = ({ nodes, sections }: Section, indent: string) => {
    for (const node of nodes) {
      lines.push(`${indent}${names.get(node.id)} [label=${quote(labelOf(node))}, ${shapes[node.kind]}${painted(node, graph.display)}];`);
    }
    for (const child of sections) {
      const title = quote(child.group?.title ?? '');
      lines.push(`${indent}subgraph cluster_${++clusters} {`, `${indent}  label=${title};`);
      section(child, `${indent}  `);
      lines.push(`${indent}}`);
    }
  };
  section(sectionsOf(graph), '  ');
  append(lines, edgeLines(graph.edges, names));
  lines.push('}', '');
  return lines.join('\n');
}

/** An edge that is undercut goes through a point, where the undercut ends. */
function edgeLines(edges: readonly MapEdge[], names: ReadonlyMap<string, string>): string[] {
  const undercut = new Set(edges.flatMap(({ toEdge }) => toEdge ?? []));
  const points = new Map<string, string>();
  for (const { id } of edges) if (undercut.has(id)) points.set(id, `p${points.size + 1}`);
  return edges.flatMap(({ id, type, from, to, toEdge, note }) => {
    const target = toEdge === null ? names.get(to) : points.get(toEdge);
    const label = note === null ? '' : `, label=${quote(note)}`;
    const point = points.get(id);
    if (point === undefined) return [`  ${names.get(from)} -> ${target} [${styleOf(type)}${label}];`];
    return [
      `  ${point} [shape=point, width=0.05];`,
      `  ${names.get(from)} -> ${point} [${styleOf(type)}, arrowhead=none${label}];`,
      `  ${point} -> ${target} [${styleOf(type)}];`,
    ];
  });
}

function painted(node: MapNode, display: MapDisplay): string {
  const { fill, line, width } = lookOf(node, display);
  return `, fillcolor="${fill}", color="${line}"${width === 1 ? '' : `, penwidth=${width}`}`;
}

function styleOf(type: EdgeType): string {
  const { colour, dot } = edgeKinds[type];
  return `color="${LIGHT[colour]}"${dot === '' ? '' : `, ${dot}`}`;
}

function labelOf({ kind, title, text }: MapNode): string {
  if (title === null && text === '') return kind === 'argument' ? '&' : kind === 'step' ? '∴' : '';
  if (title === null) return wrap(text);
  return text === '' ? title : `${title}\n${wrap(text)}`;
}

/** Graphviz does not wrap labels by itself. */
function wrap(text: string): string {
  return text.replace(/(.{20,40}?)\s+/g, '$1\n');
}

/** A string of Graphviz; without the characters that would end it early, or command a terminal. */
function quote(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\r?\n|\r/g, '\\n').replace(/[\p{Cc}\u2028\u2029]/gu, '\ufffd')}"`;
}
