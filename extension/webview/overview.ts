import type { EdgeType } from '../../server/src/map/graph.js';
import { MAP_FONTS } from '../../server/src/map/style.js';
import type { EdgePiece, Piece } from '../../server/src/map/svg.js';
import type { CameraState } from './camera.js';
import { LEADING, LEAST_TITLE, fitTitle, type Fitted } from './fit-title.js';
import type { Drawing } from './drawing.js';
import { placeHeadings } from './place-headings.js';

/** Colours by the names of the palette. */
export type Colours = (name: string) => string;

export interface Shown {
  /** Indexes of pieces. */
  readonly groups: readonly number[];
  readonly edges: readonly number[];
  readonly nodes: readonly number[];
  readonly selected: string | null;
  /** The node that the keyboard is at. */
  readonly current: string | null;
  readonly found: ReadonlySet<string>;
  /** With headings and titles. */
  readonly hasWords: boolean;
}

const LINES: Readonly<Record<EdgeType, string>> = {
  support: 'support', entails: 'support', conclusion: 'support', attack: 'attack', contrary: 'attack',
  contradiction: 'attack', undercut: 'undercut', premise: 'neutral', question: 'neutral', answer: 'neutral',
};
/** More lines than this take longer to draw than a frame lasts, and cannot be told apart. */
const MOST_LINES = 2500;
const paths = new WeakMap<EdgePiece, Path2D>();

/**
 * The map from afar: boxes without their texts, with headings and titles in a size that can be read where there is
 * room for them. `camera` counts in the pixels of `context`, of which there are `ratio` to one of the page.
 */
export function drawOverview(
  context: CanvasRenderingContext2D, drawing: Drawing, shown: Shown, camera: CameraState, ratio: number, colours: Colours,
): void {
  const { x, y, scale } = camera;
  const { pieces, nodes } = drawing;
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  const hairline = ratio / scale;
  for (const index of shown.groups) {
    const group = pieces.groups[index]!;
    context.globalAlpha = 0.05;
    context.fillStyle = colours('group');
    context.fillRect(group.x, group.y, group.width, group.height);
    context.globalAlpha = 1;
    context.strokeStyle = colours('group-line');
    context.lineWidth = hairline;
    context.strokeRect(group.x, group.y, group.width, group.height);
  }
  if (shown.edges.length <= MOST_LINES) {
    for (const index of shown.edges) {
      const edge = pieces.edges[index]!;
      let path = paths.get(edge);
      if (path === undefined) paths.set(edge, path = new Path2D(edge.d));
      const isNear = shown.selected !== null && (edge.from === shown.selected || edge.to === shown.selected);
      context.lineWidth = Math.max(1.7, 0.8 * hairline) * (isNear ? 2.2 : 1);
      context.strokeStyle = colours(LINES[edge.type]);
      context.stroke(path);
    }
  }
  const small = scale < 0.06 * ratio;
  for (const index of shown.nodes) {
    const { x: left, y: top, width, height } = pieces.nodes[index]!;
    const { id, kind, isThesis } = nodes[index]!;
    const base = kind === 'argument' || kind === 'step' ? 'argument' : kind === 'question' ? 'question' : kind === 'group' ? 'chip' : 'claim';
    const isFound = shown.found.has(id);
    const fill = id === shown.selected ? 'selection' : isFound ? (small ? 'warning-line' : 'warning') : isThesis ? 'accent' : small ? `${base}-line` : base;
    context.fillStyle = colours(fill) || colours('claim-line');
    context.fillRect(left, top, width, height);
    if (small) continue;
    context.strokeStyle = isFound ? colours('warning-line') : isThesis ? colours('accent') : colours(`${base}-line`) || colours('claim-line');
    context.lineWidth = isThesis || isFound ? 2 * hairline : hairline;
    context.strokeRect(left, top, width, height);
    if (id !== shown.current) continue;
    context.strokeStyle = colours('selection');
    context.lineWidth = 2 * hairline;
    context.strokeRect(left - 4 * hairline, top - 4 * hairline, width + 8 * hairline, height + 8 * hairline);
  }
  context.restore();
  if (!shown.hasWords) return;
  context.save();
  context.scale(ratio, ratio);
  drawWords(context, drawing, shown, { x: x / ratio, y: y / ratio, scale: scale / ratio }, colours);
  context.restore();
}

function drawWords(
  context: CanvasRenderingContext2D, { pieces, nodes, headings }: Drawing, shown: Shown,
  { x, y, scale }: CameraState, colours: Colours,
): void {
  for (const index of shown.nodes) {
    const node = pieces.nodes[index]!;
    const [width, height] = [node.width * scale - 6, node.height * scale - 2];
    if (width < 18 || height < LEAST_TITLE) continue;
    const { id, isThesis, title } = nodes[index]!;
    const { size, lines } = titleIn(node, title, isThesis, width, height);
    context.font = `${isThesis ? 'bold ' : ''}${size}px ${MAP_FONTS}`;
    context.fillStyle = colours(id !== shown.selected && shown.found.has(id) ? 'warning-text' : id === shown.selected || isThesis ? 'accent-text' : 'text');
    const top = y + node.y * scale + (node.height * scale - lines.length * (size + LEADING) + LEADING) / 2 + size * 0.84;
    lines.forEach((line, i) => context.fillText(line, x + node.x * scale + 3, top + i * (size + LEADING), width));
  }
  const { size, placed } = placeHeadings(shown.groups.map((index) => (
    { heading: headings[index]!, frame: pieces.groups[index]!, titleX: pieces.titles[index]!.x })), scale);
  context.font = `bold ${size}px ${MAP_FONTS}`;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  for (const { text, left, base } of placed) {
    // It may stand on boxes and lines.
    context.strokeStyle = colours('background');
    context.strokeText(text, x + left, y + base);
    context.fillStyle = colours('group-title');
    context.fillText(text, x + left, y + base);
  }
}

interface Words extends Fitted {
  readonly width: number;
  readonly height: number;
}

/** How titles were set last: they are wrapped anew only for another scale. */
const set = new WeakMap<Piece, Words>();

function titleIn(node: Piece, title: string, bold: boolean, width: number, height: number): Words {
  const known = set.get(node);
  if (known?.width === width && known.height === height) return known;
  const words = { width, height, ...fitTitle(title, { bold, width, height }) };
  set.set(node, words);
  return words;
}
