import type { Captioned } from './caption.js';
import { heads, notePoint, num, shaft } from './edge-shapes.js';
import type { MapEdge, MapNode } from './graph.js';
import { edgeKinds, type EdgeType } from './edge-kinds.js';
import { GROUP_BASELINE, GROUP_TOP } from './layout/arrangement.js';
import { bounds, type Rectangle } from './layout/geometry.js';
import type { Layout, PlacedEdge, PlacedGroup, PlacedNode, PlacedReference } from './layout/layout.js';
import { CHIP_STYLE, isPlain, shapeOf, type BoxChip, type BoxLine, type NodeBox } from './node-box.js';
import type { Theme } from './palette.js';
import { mapCss } from './style.js';
import { verdictMark } from './verdict-mark.js';
import { escapeXml } from './xml.js';

export interface SvgOptions {
  /** The picture's name for readers and window titles; by default the map's title. */
  readonly title?: string;
  readonly theme?: Theme;
  /** A file of its own: with its style sheet and background. Otherwise the page has to bring `mapCss(theme)`. */
  readonly standalone: boolean;
  /** What stands around the map; without, the picture is the map alone. */
  readonly caption?: Captioned;
}

/** A piece of the picture, with the rectangle that it takes. */
export interface Piece extends Rectangle {
  readonly id: string;
  readonly svg: string;
}

export interface EdgePiece extends Piece {
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
  /** Path data of its line. */
  readonly d: string;
}

/** Its id is that of the edge that starts from it. */
export interface ReferencePiece extends Piece {
  /** The node that it stands for, and what that is called. */
  readonly of: string;
  readonly name: string;
}

export interface Pieces {
  readonly groups: readonly Piece[];
  readonly edges: readonly EdgePiece[];
  readonly titles: readonly Piece[];
  readonly references: readonly ReferencePiece[];
  readonly nodes: readonly Piece[];
}

/** The same picture in pieces, for a page that shows only what is in view. In the order in which they are drawn. */
export function piecesOf(layout: Layout): Pieces {
  const edgeSvg = edgeDrawer(layout);
  const piece = (id: string, { x, y, width, height }: Rectangle, svg: string): Piece => ({ id, x, y, width, height, svg });
  return {
    groups: layout.groups.map((each) => piece(each.group.id, each, groupBox(each))),
    edges: layout.edges.map((each) => ({
      ...piece(each.edge.id, bounds([...each.path, each.tip]), edgeSvg(each)),
      type: each.edge.type, from: each.edge.from, to: each.edge.to, d: shaft(each),
    })),
    titles: layout.groups.map((each) => piece(each.group.id, {
      x: each.x + each.titleX, y: each.y, width: each.titleWidth, height: GROUP_TOP,
    }, groupHeading(each))),
    references: layout.references.map((each) => (
      { ...piece(each.reference.edge.id, each, referenceSvg(each)), of: each.reference.node.id, name: each.reference.name })),
    nodes: layout.nodes.map((each) => piece(each.node.id, each, nodeSvg(each))),
  };
}

function namesOf({ nodes }: Layout): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ node }) => [node.id, nameOf(node)]));
}

/** The picture of a map that has been laid out. The same layout gives the same text everywhere. */
export function renderSvg(layout: Layout, options: SvgOptions): string {
  const { nodes, edges, groups, references } = layout;
  const { caption } = options;
  const { width, height } = caption ?? layout;
  const title = options.title ?? layout.title ?? 'Argument map';
  const size = `width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}"`;
  const edgeSvg = edgeDrawer(layout);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="argmark-map" ${size} role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    ...options.standalone
      ? [`<style>\n${mapCss(options.theme ?? 'light')}</style>`, `<rect class="canvas" ${size.split(' viewBox')[0]}/>`]
      : [],
    ...caption === undefined ? [] : [caption.heading, `<g transform="translate(${num(caption.x)} ${num(caption.y)})">`],
    '<g class="groups">', ...inChunks(groups, groupBox), '</g>',
    '<g class="edges">', ...inChunks(edges, edgeSvg), '</g>',
    '<g class="group-titles">', ...inChunks(groups, groupHeading), '</g>',
    ...references.length === 0 ? [] : ['<g class="references">', ...inChunks(references, referenceSvg), '</g>'],
    '<g class="nodes">', ...inChunks(nodes, (each, i) => nodeSvg(each, `node-${i + 1}`)), '</g>',
    ...caption === undefined ? [] : ['</g>', caption.legend],
    '</svg>',
    '',
  ].join('\n');
}

const CHUNK = 128;

/** A line an item. Joined by and by: a string that is only put together at the end holds all its parts in memory until then. */
function inChunks<Item>(items: readonly Item[], draw: (item: Item, index: number) => string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < items.length; start += CHUNK) {
    chunks.push(items.slice(start, start + CHUNK).map((item, i) => draw(item, start + i)).join('\n'));
  }
  return chunks;
}

function groupBox({ group, x, y, width, height }: PlacedGroup): string {
  return `<g class="group" data-id="${escapeXml(group.id)}">`
    + `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="10"/></g>`;
}

function groupHeading({ group, x, y, title, titleX }: PlacedGroup): string {
  const full = title === group.title ? '' : `<title>${escapeXml(group.title)}</title>`;
  return `<text class="group-title${group.parent === null ? ' outer' : ''}" data-id="${escapeXml(group.id)}" x="${num(x + titleX)}" `
    + `y="${num(y + GROUP_BASELINE)}">${full}${escapeXml(title)}</text>`;
}

/** What boxes are filled with, by box: that stays as long as the node does. */
const contents = new WeakMap<NodeBox, string>();

/** With an id, and a name for readers of the screen; without `id`, for a page that has these itself. */
function nodeSvg({ node, box, x, y }: PlacedNode, id?: string): string {
  const classes = ['node', node.kind === 'group' ? 'fold' : node.kind, box.shape === 'junction' ? 'junction' : '',
    ...node.roles, node.mark?.unsupported === true ? 'unsupported' : '', node.mark?.severity ?? '',
    node.title === null && node.text.trim() === '' ? 'empty' : ''].filter((name) => name !== '');
  const name = id === undefined ? '' : ` role="img" aria-label="${escapeXml(spoken(node))}"`;
  return `<g${id === undefined ? '' : ` id="${id}"`} class="${classes.join(' ')}" data-id="${escapeXml(node.id)}" `
    + `transform="translate(${num(x)} ${num(y)})"${name}>${contentOf(node, box)}</g>`;
}

function contentOf(node: MapNode, box: NodeBox): string {
  let content = contents.get(box);
  if (content === undefined) {
    const colour = box.colour === null ? ''
      : `<path d="M0 ${num(box.height - 9)}V9A9 9 0 0 1 5 0.9V${num(box.height - 0.9)}A9 9 0 0 1 0 ${num(box.height - 9)}Z" `
        + `fill="${box.colour}"/>`;
    content = `<title>${escapeXml(tooltip(node))}</title>${shape(node, box.shape, box.width, box.height)}${colour}`
      + `${box.lines.map(lineSvg).join('')}${box.chips.map(chipSvg).join('')}${verdictOf({ node, box })}`;
    contents.set(box, content);
  }
  return content;
}

/** On the right edge, above the corner: relations end at the lower edge. Of an inference without a text beside it. */
function verdictOf({ node: { verdict }, box: { shape: kind, width, height } }: Pick<PlacedNode, 'node' | 'box'>): string {
  if (verdict === null) return '';
  return kind === 'junction' ? verdictMark(verdict.status, width + 1, height + 1) : verdictMark(verdict.status, width - 1, height - 14);
}

/** An arrow, a name, a section; with the verdict of what it stands for. */
function referenceSvg({ reference: { edge, node }, box, x, y }: PlacedReference): string {
  const { width, height } = box;
  const middle = height / 2;
  const bar = shapeOf(node) === 'argument' ? `<path class="bar" d="M0 0H3V${num(height)}H0Z"/>` : '';
  return `<g class="reference" data-id="${escapeXml(edge.id)}" data-of="${escapeXml(node.id)}" transform="translate(${num(x)} ${num(y)})">`
    + `<title>${escapeXml(tooltip(node))}</title><rect class="under" width="${num(width)}" height="${num(height)}" rx="3"/>${bar}`
    + `<path class="arrow" d="M8.5 ${num(middle + 3.5)}l7-7m-5.5 0h5.5v5.5"/>`
    + `${box.lines.map(lineSvg).join('')}`
    + `${node.verdict === null ? '' : verdictMark(node.verdict.status, width - 1, middle)}</g>`;
}

function shape(node: MapNode, kind: PlacedNode['box']['shape'], width: number, height: number): string {
  const [w, h] = [num(width), num(height)];
  switch (kind) {
    case 'claim': return `<rect class="shape" width="${w}" height="${h}" rx="9"/>`;
    case 'argument': {
      const cut = 10;
      return `<path class="shape" d="M0 0H${num(width - cut)}L${w} ${cut}V${h}H${cut}L0 ${num(height - cut)}Z"/>`
        + `<path class="bar" d="M0 0H4V${num(height - cut + 4)}L0 ${num(height - cut)}Z"/>`;
    }
    case 'group':
      return `<rect class="under" x="4" y="4" width="${w}" height="${h}" rx="10"/>`
        + `<rect class="shape" width="${w}" height="${h}" rx="10"/>`;
    case 'junction': {
      const radius = width / 2;
      return `<circle class="shape" cx="${num(radius)}" cy="${num(radius)}" r="${num(radius - 1)}"/>`;
    }
    case 'references': return '';
    case 'question': {
      const radius = num(Math.min(height / 2, 16));
      const y = height / 2;
      const mark = node.roles.includes('answered')
        ? `M17 ${num(y)}l4 4.5 7-9`
        : `M18.5 ${num(y - 3.5)}a3.6 3.6 0 1 1 5.2 3.2c-1.2 .7 -1.6 1.2 -1.6 2.4M22.1 ${num(y + 6)}v.1`;
      return `<rect class="shape" width="${w}" height="${h}" rx="${radius}"/><path class="ask" d="${mark}"/>`;
    }
  }
}

function lineSvg({ role, text, x, y, rightToLeft }: BoxLine): string {
  const direction = rightToLeft ? ' direction="rtl"' : '';
  return `<text class="${role}" x="${num(x)}" y="${num(y)}"${direction}>${escapeXml(text)}</text>`;
}

function chipSvg({ role, text, x, y, width, height }: BoxChip): string {
  const border = y < 0 ? ' on-border' : '';
  const baseline = y + height / 2 + CHIP_STYLE.size * 0.36;
  return `<g class="chip ${role}${border}"><rect x="${num(x)}" y="${num(y)}" width="${num(width)}" `
    + `height="${num(height)}" rx="${num(height / 2)}"/>`
    + (isPlain(role)
      ? `<text x="${num(x)}" y="${num(baseline)}">`
      : `<text x="${num(x + width / 2)}" y="${num(baseline)}" text-anchor="middle">`)
    + `${escapeXml(text)}</text></g>`;
}

/** Draws one edge after the other. What a list of references has in common is to be seen once. */
function edgeDrawer(layout: Layout): (placed: PlacedEdge) => string {
  const names = namesOf(layout);
  const drawn = new Set<PlacedEdge['path']>();
  return (placed) => {
    const isAgain = drawn.has(placed.path);
    drawn.add(placed.path);
    return edgeSvg(placed, names, isAgain);
  };
}

function edgeSvg(placed: PlacedEdge, names: ReadonlyMap<string, string>, isAgain: boolean): string {
  const { edge, far } = placed;
  const ends = `data-from="${escapeXml(edge.from)}" data-to="${escapeXml(edge.to)}"`;
  const parts = heads(placed).map(({ d, kind }) => `<path class="head ${kind}" d="${d}"/>`);
  return `<g class="edge ${edge.type}${far ? ' far' : ''}${isAgain ? ' again' : ''}" data-id="${escapeXml(edge.id)}" ${ends}>`
    + `<title>${escapeXml(edgeTooltip(edge, names))}</title>`
    + `<path class="shaft" d="${shaft(placed)}"/>${parts.join('')}${noteMark(placed)}</g>`;
}

/** A dot with the weight, or with dots if there is only a note to read. */
function noteMark(placed: PlacedEdge): string {
  const { note, weight } = placed.edge;
  if (note === null && weight === null) return '';
  const { x, y } = notePoint(placed);
  const text = weight === null ? '…' : num(weight);
  const radius = Math.max(8, text.length * 3 + 4);
  return `<g class="note"><circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}"/>`
    + `<text x="${num(x)}" y="${num(y + (weight === null ? 1.5 : 3.5))}">${escapeXml(text)}</text></g>`;
}

function edgeTooltip({ type, from, to, toEdge, note, weight }: MapEdge, names: ReadonlyMap<string, string>): string {
  const target = toEdge === null ? names.get(to) : `a step towards ${names.get(to)}`;
  return [`${names.get(from)} ${edgeKinds[type].verb} ${target}`, note, weight === null ? null : `weight ${num(weight)}`]
    .filter((line) => line !== null).join('\n');
}

function nameOf(node: MapNode): string {
  if (node.title !== null) return `“${node.title}”`;
  if (node.text !== '') return `“${node.text.length > 60 ? `${node.text.slice(0, 59)}…` : node.text}”`;
  return node.kind === 'step' ? 'an inference' : `an untitled ${node.kind}`;
}

/** What a screen reader says: kind, text, verdict, findings. */
export function spoken(node: MapNode): string {
  const kind = node.kind === 'group' ? 'folded section' : node.kind === 'step' ? 'inference' : node.kind;
  const parts = [...node.roles, kind].join(' ');
  const verdict = node.verdict === null ? '' : `, ${node.verdict.status}`;
  const hidden = node.hidden === 0 ? '' : ` (${node.hidden} hidden)`;
  const mark = node.mark === null ? '' : ` (${node.mark.messages.join(' ')})`;
  const text = [node.title, node.text].filter((part) => part !== null && part !== '').join('. ');
  return `${parts}${verdict}: ${text}${hidden}${mark}`;
}

function tooltip(node: MapNode): string {
  const sources = node.sources.length > 0 ? `Sources: ${node.sources.join(', ')}` : null;
  const lines = [node.title, node.text, node.verdict?.reason ?? null, ...node.mark?.messages ?? [], sources];
  const text = lines.filter((line) => line !== null && line !== '').join('\n');
  if (text !== '') return text;
  return node.kind === 'step' ? 'An inference' : 'Premises that support their conclusion together';
}
