import { printableJson } from '../../base/printable.js';
import { edgeKinds } from '../../picture/edge-kinds.js';
import type { MapNode } from '../../picture/graph.js';
import { LIGHT } from '../../picture/palette.js';
import { sectionsOf, type Section } from '../../picture/layout/sections.js';
import type { ExportSource } from '../export.js';
import { lookOf, rankDirections } from '../node-look.js';

/** What Mermaid draws at most, unless a page sets other limits: https://mermaid.js.org/config/schema-docs/config.html. */
const mostEdges = 500;
const mostCharacters = 50_000;

/**
 * The graph as a Mermaid flowchart, which Markdown viewers draw. Ends with a line end. Mermaid has no edges that end at
 * edges: what undercuts a step is led to where the step leads, with a label.
 */
export function write({ graph, warn }: ExportSource): string {
  const names = new Map(graph.nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const lines: string[] = [];
  if (graph.title !== null) lines.push('---', `title: ${printableJson(graph.title)}`, '---');
  lines.push(`flowchart ${rankDirections[graph.display.direction]}`);
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
  for (const node of graph.nodes) {
    const { fill, line, width } = lookOf(node, graph.display);
    const plain = lookOf({ ...node, verdict: null, tags: [], roles: [] }, graph.display);
    const changes = [...fill === plain.fill ? [] : [`fill:${fill}`, `color:${LIGHT.text}`], ...line === plain.line ? [] : [`stroke:${line}`, `stroke-width:${width}px`]];
    if (changes.length > 0) lines.push(`  style ${names.get(node.id)} ${changes.join(',')}`);
  }
  const text = `${lines.join('\n')}\n`;
  for (const [is, most, what] of [[graph.edges.length, mostEdges, 'edges'], [text.length, mostCharacters, 'characters']] as const) {
    if (is > most) warn(`This flowchart has ${is} ${what}, and Mermaid draws no more than ${most} unless its settings say otherwise. Show less of the map (\`show\` and \`hide\` in its front matter, docs/map.md), or export an SVG.`);
  }
  return text;
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
