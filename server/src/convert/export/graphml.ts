import type { MapDisplay } from '../../picture/display.js';
import { edgeKinds, type EdgeKind } from '../../picture/edge-kinds.js';
import type { MapEdge, MapNode } from '../../picture/graph.js';
import { TEXT_STYLE } from '../../picture/node-box.js';
import { LIGHT } from '../../picture/palette.js';
import { textWidth, wrapText } from '../../picture/text-measure.js';
import { escapeXml } from '../../picture/xml.js';
import type { ExportSource } from '../export.js';
import { lookOf } from '../node-look.js';

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
      + 'xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    '  <key id="name" for="graph" attr.name="name" attr.type="string"/>',
    ...KEYS.map(([name, of, type]) => `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`),
    '  <key id="node-look" for="node" yfiles.type="nodegraphics"/>',
    '  <key id="edge-look" for="edge" yfiles.type="edgegraphics"/>',
    '  <graph id="map" edgedefault="directed">',
    ...title === null ? [] : [`    <data key="name">${escapeXml(title)}</data>`],
    ...nodes.flatMap((node) => [
      `    <node id="${names.get(node.id)}">`,
      ...data('kind', node.kind), ...data('title', node.title), ...data('text', node.text),
      ...data('tags', node.tags.join(', ')), ...data('roles', node.roles.join(', ')),
      ...data('sources', node.sources.join(', ')), ...data('verdict', display.verdicts ? node.verdict?.status : null),
      ...data('section', node.group === null ? null : paths.get(node.group)),
      ...nodeLook(node, display),
      '    </node>',
    ]),
    ...edges.flatMap((edge) => [
      `    <edge id="${edgeNames.get(edge.id)}" source="${names.get(edge.from)}" target="${names.get(edge.to)}">`,
      ...data('type', edge.type), ...data('undercuts', edge.toEdge === null ? null : edgeNames.get(edge.toEdge)),
      ...data('derived', edge.derived ? true : null), ...data('note', edge.note), ...data('weight', edge.weight),
      ...edgeLook(edge),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** Shapes and labels for yEd, which otherwise draws small squares without words. */
function nodeLook(node: MapNode, display: MapDisplay): readonly string[] {
  const { fill, line, width } = lookOf(node, display);
  const label = [node.title ?? '', ...wrapText(node.text, { ...TEXT_STYLE, width: display.width, maxLines: Infinity })].filter((part) => part !== '');
  const lines = label.length === 0 ? [node.kind === 'argument' ? '&' : node.kind === 'step' ? '∴' : ''] : label;
  const most = Math.max(...lines.map((each) => textWidth(each, TEXT_STYLE)));
  return [
    '      <data key="node-look"><y:ShapeNode>',
    `        <y:Geometry width="${Math.ceil(most) + 24}" height="${lines.length * 17 + 14}" x="0" y="0"/>`,
    `        <y:Fill color="${fill}" transparent="false"/><y:BorderStyle color="${line}" type="${node.kind === 'question' ? 'dashed' : 'line'}" width="${width}"/>`,
    `        <y:NodeLabel>${escapeXml(lines.join('\n'))}</y:NodeLabel><y:Shape type="${shapes[node.kind]}"/>`,
    '      </y:ShapeNode></data>',
  ];
}

const shapes: Readonly<Record<MapNode['kind'], string>> = { claim: 'roundrectangle', argument: 'rectangle', step: 'ellipse', question: 'roundrectangle', group: 'rectangle3d' };

const heads: Readonly<Record<EdgeKind['head'], string>> = { triangle: 'standard', hollow: 'white_delta', barred: 't_shape', diamond: 'diamond', none: 'none' };

function edgeLook({ type, note }: MapEdge): readonly string[] {
  const { colour, width = 1.6, dashes, head, isSymmetric } = edgeKinds[type];
  const label = note === null ? '' : `<y:EdgeLabel>${escapeXml(note)}</y:EdgeLabel>`;
  return [
    `      <data key="edge-look"><y:PolyLineEdge><y:LineStyle color="${LIGHT[colour]}" type="${dashes === undefined ? 'line' : dashes[0]! < 3 ? 'dotted' : 'dashed'}" width="${width}"/>`
      + `<y:Arrows source="${isSymmetric ? heads[head] : 'none'}" target="${heads[head]}"/>${label}</y:PolyLineEdge></data>`,
  ];
}
