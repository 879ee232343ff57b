import { edgeKinds } from '../../../server/src/picture/edge-kinds.js';
import { MAP_FONTS } from '../../../server/src/picture/style.js';
import type { EdgePiece, Piece } from '../../../server/src/picture/svg.js';
import type { CameraState } from './camera.js';
import { CONDENSED, LEADING, LEAST_TITLE, TITLE_SIZES, fitTitle, type Fitted, type TitleRoom } from './fit-title.js';
import type { Drawing } from '../drawing/drawing.js';
import { placeHeadings } from './place-headings.js';

/** Colours by the names of the palette. */
export type Colours = (name: string) => string;

export interface Shown {
  /** Indexes of pieces. */
  readonly groups: readonly number[];
  readonly edges: readonly number[];
  readonly references: readonly number[];
  readonly nodes: readonly number[];
  readonly selected: string | null;
  /** The node that the keyboard is at. */
  readonly current: string | null;
  readonly found: ReadonlySet<string>;
  /** With headings and titles. */
  readonly hasWords: boolean;
}

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
    const drawn = new Set<string>();
    for (const index of shown.edges) {
      const edge = pieces.edges[index]!;
      if (drawn.has(edge.d)) continue;
      drawn.add(edge.d);
      let path = paths.get(edge);
      if (path === undefined) paths.set(edge, path = new Path2D(edge.d));
      const isNear = shown.selected !== null && (edge.from === shown.selected || edge.to === shown.selected);
      context.lineWidth = Math.max(1.7, 0.8 * hairline) * (isNear ? 2.2 : 1);
      context.strokeStyle = colours(edgeKinds[edge.type].colour);
      context.stroke(path);
    }
  }
  for (const index of shown.references) {
    const { x: left, y: top, width, height, of } = pieces.references[index]!;
    context.fillStyle = colours('chip');
    context.fillRect(left, top, width, height);
    context.strokeStyle = colours(of === shown.selected ? 'selection' : 'group-line');
    context.lineWidth = hairline;
    context.strokeRect(left, top, width, height);
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
  context: CanvasRenderingContext2D, drawing: Drawing, shown: Shown, { x, y, scale }: CameraState, colours: Colours,
): void {
  const { pieces, nodes, headings } = drawing;
  const { all: largest, theses } = titleSizes(drawing, scale);
  for (const index of shown.nodes) {
    const node = pieces.nodes[index]!;
    const { width, height } = roomIn(node, scale);
    if (width < 18 || height < LEAST_TITLE) continue;
    const { id, kind, isThesis, title } = nodes[index]!;
    const own = largest ?? (isThesis ? theses : undefined);
    if (own === undefined) continue;
    const { size, lines, isWhole } = titleIn(node, title, { bold: isThesis, width, height, largest: own });
    if (kind === 'question' && !isWhole) continue;
    context.font = `${isThesis ? 'bold ' : ''}${size}px ${MAP_FONTS}`;
    context.fillStyle = colours(id !== shown.selected && shown.found.has(id) ? 'warning-text' : id === shown.selected || isThesis ? 'accent-text' : 'text');
    const top = y + node.y * scale + (node.height * scale - lines.length * (size + LEADING) + LEADING) / 2 + size * 0.84;
    lines.forEach((line, i) => context.fillText(line, x + node.x * scale + 3, top + i * (size + LEADING), width));
  }
  if (largest !== undefined) {
    context.fillStyle = colours('chip-text');
    for (const index of shown.references) {
      const row = pieces.references[index]!;
      const { width, height } = roomIn(row, scale);
      if (height < LEAST_TITLE) continue;
      const { size, lines: [line] } = titleIn(row, row.name, { bold: false, width: width / CONDENSED, height: LEAST_TITLE, largest: Math.min(largest, height - 1) });
      if (line === undefined) continue;
      context.font = `${size}px ${MAP_FONTS}`;
      context.fillText(line, x + row.x * scale + 3, y + (row.y + row.height / 2) * scale + size * 0.36, width);
    }
  }
  const placed = placeHeadings(shown.groups.map((index) => (
    { ...headings[index]!, frame: pieces.groups[index]!, titleX: pieces.titles[index]!.x })), scale);
  for (const { text, size, left, base } of placed) {
    context.font = `bold ${size}px ${MAP_FONTS}`;
    // It may stand on frames and lines.
    context.fillStyle = colours('background');
    context.fillRect(x + left - 3, y + base - size * 0.88, context.measureText(text).width + 6, size * 1.12);
    context.fillStyle = colours('group-title');
    context.fillText(text, x + left, y + base);
  }
}

function roomIn({ width, height }: Piece, scale: number): { width: number; height: number } {
  return { width: width * scale - 6, height: height * scale - 2 };
}

/** So many titles have to fit into their boxes to be shown, so many of them being tried. */
const ENOUGH = 0.8;
const MOST_TRIED = 150;
let tried: { readonly drawing: Drawing; readonly scale: number; readonly sizes: TitleSizes } | undefined;

/** How large titles are set, the same wherever one looks; `undefined`: the map is too far away for them. */
interface TitleSizes {
  readonly all: number | undefined;
  /** Of theses, where others have none. */
  readonly theses: number | undefined;
}

function titleSizes(drawing: Drawing, scale: number): TitleSizes {
  if (tried?.drawing === drawing && tried.scale === scale) return tried.sizes;
  const { nodes, pieces } = drawing;
  const sizeFor = (wanted: readonly number[], enough: number) => {
    const step = Math.ceil(wanted.length / MOST_TRIED);
    const fitted = wanted.filter((_, i) => i % step === 0).map((i) => (
      fitTitle(nodes[i]!.title, { bold: nodes[i]!.isThesis, ...roomIn(pieces.nodes[i]!, scale) })));
    return TITLE_SIZES.find((size) => fitted.filter((each) => each.isWhole && each.size >= size).length >= enough * fitted.length);
  };
  const titled = nodes.flatMap(({ title, kind }, i) => (title === '' || kind === 'question' ? [] : [i]));
  const sizes = { all: sizeFor(titled, ENOUGH), theses: sizeFor(titled.filter((i) => nodes[i]!.isThesis), 1) };
  tried = { drawing, scale, sizes };
  return sizes;
}

/** How titles were set last: they are wrapped anew only for another room. */
const set = new WeakMap<Piece, { readonly room: TitleRoom; readonly fitted: Fitted }>();

function titleIn(piece: Piece, title: string, room: TitleRoom): Fitted {
  const known = set.get(piece);
  if (known?.room.width === room.width && known.room.height === room.height && known.room.largest === room.largest) return known.fitted;
  const fitted = fitTitle(title, room);
  set.set(piece, { room, fitted });
  return fitted;
}
