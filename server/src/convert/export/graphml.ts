import { escapeXml } from '../../picture/xml.js';
import type { ExportSource } from '../export.js';

const KEYS = [
  ['kind', 'node', 'string'], ['title', 'node', 'string'], ['text', 'node', 'string'], ['tags', 'node', 'string'],
  ['roles', 'node', 'string'], ['sources', 'node', 'string'], ['verdict', 'node', 'string'], ['section', 'node', 'string'],
  ['type', 'edge', 'string'], ['undercuts', 'edge', 'string'], ['derived', 'edge', 'boolean'], ['note', 'edge', 'string'],
  ['weight', 'edge', 'double'],
] as const;

/**
 * The graph as GraphML (http://graphml.graphdrawing.org), for programs that analyse or draw graphs. Sections are named
 * by an attribute, from the top, since few programs read nested graphs. Ends with a line end.
 */
export function write({ graph }: ExportSource): string {
  const { title, nodes, edges, groups, display } = graph;
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const edgeNames = new Map(edges.map(({ id }, index) => [id, `e${index + 1}`]));
  const paths = new Map<string, string>();
  for (const group of groups) {
    paths.set(group.id, group.parent === null ? group.title : `${paths.get(group.parent)} › ${group.title}`);
  }
  const data = (key: string, value: string | number | boolean | null | undefined) =>
    (value === null || value === undefined || value === '' ? [] : [`      <data key="${key}">${escapeXml(String(value))}</data>`]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
      + 'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    '  <key id="name" for="graph" attr.name="name" attr.type="string"/>',
    ...KEYS.map(([name, of, type]) => `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`),
    '  <graph id="map" edgedefault="directed">',
    ...title === null ? [] : [`    <data key="name">${escapeXml(title)}</data>`],
    ...nodes.flatMap((node) => [
      `    <node id="${names.get(node.id)}">`,
      ...data('kind', node.kind), ...data('title', node.title), ...data('text', node.text),
      ...data('tags', node.tags.join(', ')), ...data('roles', node.roles.join(', ')),
      ...data('sources', node.sources.join(', ')), ...data('verdict', display.verdicts ? node.verdict?.status : null),
      ...data('section', node.group === null ? null : paths.get(node.group)),
      '    </node>',
    ]),
    ...edges.flatMap((edge) => [
      `    <edge id="${edgeNames.get(edge.id)}" source="${names.get(edge.from)}" target="${names.get(edge.to)}">`,
      ...data('type', edge.type), ...data('undercuts', edge.toEdge === null ? null : edgeNames.get(edge.toEdge)),
      ...data('derived', edge.derived ? true : null), ...data('note', edge.note), ...data('weight', edge.weight),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
