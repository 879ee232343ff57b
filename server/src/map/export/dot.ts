import type { EdgeType, MapGraph, MapNode } from '../graph.js';

const styles: Readonly<Record<EdgeType, string>> = {
  support: 'color="#1a7f37"',
  entails: 'color="#1a7f37", penwidth=2',
  attack: 'color="#c4232f", style=dashed, arrowhead=empty',
  contrary: 'color="#c4232f", style=dashed, arrowhead=empty, dir=both, arrowtail=empty',
  contradiction: 'color="#c4232f", style=dashed, arrowhead=empty, dir=both, arrowtail=empty',
  undercut: 'color="#7d4cc8", style=dotted, arrowhead=odiamond',
  premise: 'color="#6e7781", arrowhead=none',
  conclusion: 'color="#6e7781"',
  question: 'color="#6e7781", style=dotted, arrowhead=none',
  answer: 'color="#6e7781", style=dotted, arrowhead=none',
};

const shapes: Readonly<Record<MapNode['kind'], string>> = {
  claim: 'shape=box, style=rounded', argument: 'shape=box', step: 'shape=circle', question: 'shape=box, style="rounded,dashed"',
};

/** The graph in Graphviz' language, for people to draw in their own way. Ends with a line end. */
export function toDot(graph: MapGraph): string {
  const idOf = new Map(graph.nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const lines = [`digraph ${quote(graph.title ?? 'Argument map')} {`, '  rankdir=BT;', '  node [fontname="Helvetica"];'];
  const inGroup = (id: string | null) => graph.nodes.filter(({ group }) => group === id);
  const node = (each: MapNode) => `${idOf.get(each.id)} [label=${quote(labelOf(each))}, ${shapes[each.kind]}];`;
  for (const each of inGroup(null)) lines.push(`  ${node(each)}`);
  // Clusters side by side, not nested: a group's name says where it belongs.
  graph.groups.forEach((group, index) => {
    const members = inGroup(group.id);
    if (members.length === 0) return;
    lines.push(`  subgraph cluster_${index + 1} {`, `    label=${quote(group.title)};`, ...members.map((each) => `    ${node(each)}`), '  }');
  });
  for (const { type, from, to, note } of graph.edges) {
    const label = note === null ? '' : `, label=${quote(note)}`;
    lines.push(`  ${idOf.get(from)} -> ${idOf.get(to)} [${styles[type]}${label}];`);
  }
  return [...lines, '}', ''].join('\n');
}

function labelOf({ title, text }: MapNode): string {
  if (title === null) return wrap(text);
  return text === '' ? title : `${title}\n${wrap(text)}`;
}

/** Graphviz does not wrap labels by itself. */
function wrap(text: string): string {
  return text.replace(/(.{20,40}?)\s+/g, '$1\n');
}

function quote(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`;
}
