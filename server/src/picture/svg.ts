import { frameItem, headingItem, nodeItem } from './draw-scene.js';
import { edgeDrawer, forcelessIn } from './edge-items.js';
import { dashStart, headEnds, num, shaft } from './edge-shapes.js';
import { edgeKinds, type EdgeType } from './edge-kinds.js';
import { bounds, type Point, type Rectangle } from './layout/geometry.js';
import type { Layout, PlacedEdge, PlacedNode } from './layout/layout.js';
import type { Theme } from './palette.js';
import type { Scene, SceneGroup, SceneItem, TextPrimitive } from './scene.js';
import { referenceItem } from './node-shapes.js';
import { mapCss, shapes } from './style.js';
import { escapeXml } from './xml.js';

export interface SvgOptions {
  readonly theme?: Theme;
  /** A file of its own: with its style sheet and background. Otherwise the page has to bring `mapCss(theme)`. */
  readonly standalone: boolean;
  /** Writes a line of text as something else than an element with its direction. */
  readonly text?: (text: TextPrimitive) => string;
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
  /** What it comes from is rejected or unproven, so it is pale. */
  readonly isForceless: boolean;
  /** Path data of its line, and where its dashes begin. */
  readonly d: string;
  readonly dashStart: number;
  /** Its heads: where each touches, and where it begins on the line. */
  readonly heads: readonly { readonly tip: Point; readonly base: Point }[];
}

/** Its id is that of the edge that starts from it. */
export interface ReferencePiece extends Piece {
  /** The node that it stands for, and what that is called. */
  readonly of: string;
  /** The node that it is at. */
  readonly to: string;
  readonly name: string;
}

export interface Pieces {
  readonly groups: readonly Piece[];
  readonly edges: readonly EdgePiece[];
  readonly titles: readonly Piece[];
  readonly references: readonly ReferencePiece[];
  readonly nodes: readonly Piece[];
}

/** The pieces of nodes and edges that have been placed. */
const made = new WeakMap<object, Piece>();
/** Those of edges without force: an edge gets or loses that while it stays where it is. */
const madePale = new WeakMap<object, Piece>();

/** What is still the same object is where it stood and says what it said: its piece stays as well. */
function once<Placed extends object, Made extends Piece>(placed: Placed, make: (placed: Placed) => Made, among = made): Made {
  let piece = among.get(placed) as Made | undefined;
  if (piece === undefined) among.set(placed, piece = make(placed));
  return piece;
}

/** The picture in pieces, for a page that shows only what is in view. In the order in which they are painted. */
export function piecesOf(layout: Layout): Pieces {
  const { groups, edges, references, nodes, lang } = layout;
  const edgeItem = edgeDrawer(layout);
  const isForceless = forcelessIn(layout);
  const piece = (id: string, { x, y, width, height }: Rectangle, item: SceneGroup): Piece => ({ id, x, y, width, height, svg: itemSvg(item) });
  const edgePiece = (each: PlacedEdge): EdgePiece => ({
    ...piece(each.edge.id, bounds([...each.path, each.tip]), edgeItem(each)),
    type: each.edge.type, from: each.edge.from, to: each.edge.to, isForceless: isForceless(each), d: shaft(each), dashStart: edgeKinds[each.edge.type].dashes === undefined ? 0 : dashStart(each), heads: headEnds(each),
  });
  const nodePiece = (each: PlacedNode) => piece(each.node.id, each, nodeItem(each, lang));
  return {
    groups: groups.map((each) => piece(each.group.id, each, frameItem(each))),
    edges: edges.map((each) => once(each, edgePiece, isForceless(each) ? madePale : made)),
    titles: groups.map((each) => piece(each.group.id, { x: each.x + each.titleX, y: each.y, width: each.titleWidth, height: each.top }, headingItem(each))),
    references: references.map((each) => (
      { ...piece(each.reference.edge.id, each, referenceItem(each, lang)), of: each.reference.node.id, to: each.reference.edge.to, name: each.reference.name })),
    nodes: nodes.map((each) => once(each, nodePiece)),
  };
}

/** Returns the picture as SVG. The same scene gives the same text everywhere. */
export function renderSvg({ width, height, title, description, lang, items }: Scene, { standalone, theme = 'light', text }: SvgOptions): string {
  const size = `width="${num(width)}" height="${num(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="argmark-map" ${size} viewBox="0 0 ${num(width)} ${num(height)}" role="graphics-document document" `
      + `${lang === undefined || lang === null ? '' : `lang="${escapeXml(lang)}" `}`
      + `aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    ...description === undefined ? [] : [`<desc>${escapeXml(description)}</desc>`],
    ...standalone ? [`<style>\n${mapCss(theme, { used: stylesOf(items) })}</style>`, `<rect class="canvas" ${size}/>`] : [],
    ...items.map((item) => layerSvg(item, text)),
    '</svg>',
    '',
  ].join('\n');
}

/** The classes of the styles that a picture needs. */
function stylesOf(items: readonly SceneItem[], found = new Set<string>([shapes.canvas.classes])): ReadonlySet<string> {
  for (const item of items) {
    if (item.kind === 'group') stylesOf(item.items, found);
    else found.add(item.style.classes);
  }
  return found;
}

const CHUNK = 128;

/**
 * A group with a line for each item. Joined by and by: a string that is only put together at the end holds all its parts
 * in memory until then.
 */
function layerSvg(item: SceneItem, text: SvgOptions['text']): string {
  if (item.kind !== 'group' || item.data !== undefined) return itemSvg(item, text);
  const chunks: string[] = [];
  for (let start = 0; start < item.items.length; start += CHUNK) {
    chunks.push(item.items.slice(start, start + CHUNK).map((each) => (isLayer(each) ? layerSvg(each, text) : itemSvg(each, text))).join('\n'));
  }
  return [`${opening(item)}`, ...chunks, '</g>'].join('\n');
}

/** A group of groups that are told apart. */
function isLayer(item: SceneItem): boolean {
  return item.kind === 'group' && item.data === undefined && item.items[0]?.kind === 'group' && item.items[0].data !== undefined;
}

/** What groups are filled with: that stays as long as what they show does. */
const contents = new WeakMap<readonly SceneItem[], string>();

/** Returns a part of a picture as SVG, for the inside of an element with the map's style sheet. */
export function itemSvg(item: SceneItem, text: SvgOptions['text'] = textSvg): string {
  if (item.kind === 'text') return text(item);
  if (item.kind === 'group') return `${opening(item)}${clipped(item, contentSvg(item, text))}</g>`;
  const fill = item.fill === undefined ? '' : ` fill="${item.fill}"`;
  const styled = `class="${item.style.classes}"${fill}`;
  switch (item.kind) {
    case 'path': return `<path ${styled}${item.dashOffset === undefined ? '' : ` stroke-dashoffset="${num(item.dashOffset)}"`} d="${item.d}"/>`;
    case 'circle': return `<circle ${styled} cx="${num(item.x)}" cy="${num(item.y)}" r="${num(item.radius)}"/>`;
    case 'rect':
      return `<rect ${styled} x="${num(item.x)}" y="${num(item.y)}" width="${num(item.width)}" height="${num(item.height)}" rx="${num(item.radius)}"/>`;
  }
}

function opening({ classes, id, data = {}, x = 0, y = 0, scale, label, isUnspoken }: SceneGroup): string {
  const moved = x === 0 && y === 0 ? '' : `translate(${num(x)} ${num(y)})`;
  const scaled = scale === undefined || scale === 1 ? '' : `scale(${num(scale)})`;
  const transform = [moved, scaled].filter((part) => part !== '').join(' ');
  return `<g${id === undefined ? '' : ` id="${id}"`} class="${classes}"${Object.entries(data).map(([key, value]) => ` data-${key}="${escapeXml(value)}"`).join('')}`
    + `${transform === '' ? '' : ` transform="${transform}"`}${label === undefined ? '' : ` role="graphics-symbol img" aria-label="${escapeXml(label)}"`}`
    + `${isUnspoken === true ? ' aria-hidden="true"' : ''}>`;
}

/** The content of a group, cut off where its clip says. */
function clipped({ clip }: SceneGroup, content: string): string {
  if (clip === undefined) return content;
  const [x, y, width, height] = [clip.x, clip.y, clip.width, clip.height].map(num);
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" overflow="hidden">${content}</svg>`;
}

function contentSvg({ items, tooltip }: SceneGroup, text: NonNullable<SvgOptions['text']>): string {
  const known = text === textSvg ? contents.get(items) : undefined;
  if (known !== undefined) return known;
  const content = `${tooltip === undefined ? '' : `<title>${escapeXml(tooltip)}</title>`}${items.map((item) => itemSvg(item, text)).join('')}`;
  if (text === textSvg) contents.set(items, content);
  return content;
}

function textSvg({ style, text, x, y, rightToLeft, size }: TextPrimitive): string {
  return `<text class="${style.classes}" x="${num(x)}" y="${num(y)}"${size === undefined ? '' : ` font-size="${num(size)}"`}`
    + `${rightToLeft ? ' direction="rtl"' : ''}>${escapeXml(text)}</text>`;
}
