import { printableJson } from '../../base/printable.js';
import { edgeKinds } from '../../picture/edge-kinds.js';
import type { MapNode } from '../../picture/graph.js';
import { sectionsOf, type Section } from '../../picture/layout/sections.js';
import type { ExportSource } from '../export.js';

/**
 * The graph as a Mermaid flowchart, which Markdown viewers draw. Ends with a line end. Mermaid has no edges that end at
 * edges: what undercuts a step is led to where the step leads, with a label.
 */
export function write({ graph }: ExportSource): string {
  const names = new Map(graph.nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const lines: string[] = [];
  if (graph.title !== null) lines.push('---', `title: ${printableJson(graph.title)}`, '---');
  lines.push('flowchart BT');
  let groups = 0;
  const section = ({ nodes, sections }: Section, indent: string) => {
    for (const node of nodes) lines.push(`${indent}${names.get(node.id)}${shaped(node)}`);
    for (const child of sections) {
      lines.push(`${indent}subgraph g${++groups} [${quote(child.group?.title ?? '')}]`);
      section(child, `${indent}  `);
      lines.push(`${indent}end`);
    }
  };
  section(sectionsOf(graph), '  ');
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  for (const { type, from, to, toEdge, note, weight } of graph.edges) {
    const words = [toEdge === null ? null : 'undercuts the step', note, weight === null ? null : String(weight)];
    const label = words.filter((word) => word !== null).join(', ');
    lines.push(`  ${names.get(from)} ${edgeKinds[type].mermaid}${label === '' ? '' : `|${quote(label)}|`} ${names.get(to)}`);
    // A comment tells whose step it is to whoever reads the file again.
    if (toEdge !== null) lines.push(`  %% undercut ${names.get(from)} ${names.get(edges.get(toEdge)!.from)} ${names.get(to)}`);
  }
  lines.push('  classDef thesis stroke-width:3px', '  classDef question stroke-dasharray:4 3');
  for (const [name, has] of [
    ['thesis', (node: MapNode) => node.roles.includes('thesis')], ['question', (node: MapNode) => node.kind === 'question'],
  ] as const) {
    const members = graph.nodes.filter(has).map(({ id }) => names.get(id));
    if (members.length > 0) lines.push(`  class ${members.join(',')} ${name}`);
  }
  return `${lines.join('\n')}\n`;
}

function shaped(node: MapNode): string {
  const label = quote(labelOf(node));
  switch (node.kind) {
    case 'claim': return `(${label})`;
    case 'argument': return `[${label}]`;
    case 'step': return `((${label}))`;
    case 'question': return `([${label}])`;
    case 'group': return `[[${label}]]`;
  }
}

function labelOf({ kind, title, text }: MapNode): string {
  if (title === null && text === '') return kind === 'argument' ? '&' : kind === 'step' ? '∴' : ' ';
  if (title === null) return text;
  return text === '' ? title : `${title}\n${text}`;
}

/** A string of Mermaid, in which everything that could be markup is an entity and only our line breaks are breaks. */
function quote(text: string): string {
  const safe = text.trim() === '' ? ' ' : text;
  return `"${safe.replace(/[^\p{L}\p{M}\p{N} .,:!?'’“”„–—…()\n-]/gu, (character) => `#${character.codePointAt(0)};`)
    .replace(/\n/g, '<br/>')}"`;
}
