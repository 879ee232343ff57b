import { append } from '../../base/append.js';
import type { EdgeType, MapEdge, MapNode } from '../../picture/graph.js';
import { sectionsOf, type Section } from '../../picture/layout/sections.js';
import { LIGHT } from '../../picture/palette.js';
import type { ExportSource } from '../export.js';

const styles: Readonly<Record<EdgeType, string>> = {
  support: `color="${LIGHT['support']}"`,
  entails: `color="${LIGHT['support']}", arrowhead=normaltee`,
  conclusion: `color="${LIGHT['support']}"`,
  attack: `color="${LIGHT['attack']}", style=dashed, arrowhead=empty`,
  contrary: `color="${LIGHT['attack']}", style=dashed, dir=both, arrowhead=empty, arrowtail=empty`,
  contradiction: `color="${LIGHT['attack']}", dir=both`,
  undercut: `color="${LIGHT['undercut']}", style=dotted, arrowhead=diamond`,
  premise: `color="${LIGHT['neutral']}", arrowhead=none`,
  question: `color="${LIGHT['neutral']}", style=dotted, arrowhead=none`,
  answer: `color="${LIGHT['neutral']}", style=dotted, arrowhead=none`,
};

const shapes: Readonly<Record<MapNode['kind'], string>> = {
  claim: 'shape=box, style=rounded', argument: 'shape=cds', step: 'shape=circle',
  question: 'shape=box, style="rounded,dashed"', group: 'shape=folder',
};

/** The graph in Graphviz' language, for people to draw in their own way. Ends with a line end. */
export function write({ graph }: ExportSource): string {
  const names = new Map(graph.nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const lines = [`digraph ${quote(graph.title ?? 'Argument map')} {`, '  rankdir=BT;', '  node [fontname="Helvetica"];'];
  let clusters = 0;
  const section = ({ nodes, sections }: Section, indent: string) => {
    for (const node of nodes) {
      lines.push(`${indent}${names.get(node.id)} [label=${quote(labelOf(node))}, ${shapes[node.kind]}];`);
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
    if (point === undefined) return [`  ${names.get(from)} -> ${target} [${styles[type]}${label}];`];
    return [
      `  ${point} [shape=point, width=0.05];`,
      `  ${names.get(from)} -> ${point} [${styles[type]}, arrowhead=none${label}];`,
      `  ${point} -> ${target} [${styles[type]}];`,
    ];
  });
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

/** A string of Graphviz; without the characters that would end it early. */
function quote(text: string): string {
  return `"${text.replaceAll('\0', '\ufffd').replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\r?\n|\r/g, '\\n')}"`;
}
