import { edgeKinds, type EdgeKind } from '../../../server/src/picture/edge-kinds.js';
import { dashOffset } from '../../../server/src/picture/edge-shapes.js';
import { PALE } from '../../../server/src/picture/style.js';
import type { EdgePiece } from '../../../server/src/picture/svg.js';
import type { Colours } from './colours.js';

/** More lines than this take longer to draw than a frame lasts, and cannot be told apart. */
const MOST_LINES = 2500;
/** On the screen no head is smaller, and no line thinner, than this many pixels. */
const [HEAD, LINE] = [7, 1.2];
const paths = new WeakMap<EdgePiece, Path2D>();

/** Draws lines with their dashes and heads in the map's units; `pixel`: how many of those are one of the screen's. */
export function drawLines(context: CanvasRenderingContext2D, edges: readonly EdgePiece[], selected: string | null, pixel: number, colours: Colours): void {
  if (edges.length > MOST_LINES) return;
  const drawn = new Set<string>();
  for (const edge of edges) {
    // What runs together is drawn once.
    if (drawn.has(edge.d)) continue;
    drawn.add(edge.d);
    const path = pathOf(edge);
    const kind = edgeKinds[edge.type];
    const isNear = selected !== null && (edge.from === selected || edge.to === selected || edge.id === selected);
    context.lineWidth = Math.max(kind.width ?? 1.7, LINE * pixel) * (isNear ? 1.8 : 1);
    context.strokeStyle = colours(kind.colour);
    const dashes = (kind.dashes ?? []).map((length) => length * Math.max(1, 0.6 * pixel));
    context.globalAlpha = edge.isForceless ? PALE : 1;
    context.setLineDash(dashes);
    context.lineDashOffset = dashOffset(edge.dashStart, dashes);
    context.stroke(path);
    context.setLineDash([]);
    context.lineDashOffset = 0;
    for (const head of edge.heads) drawHead(context, head, kind, pixel, colours);
    context.globalAlpha = 1;
  }
}

/** The heads of lines alone, where something else has been drawn over them. */
export function drawHeads(context: CanvasRenderingContext2D, edges: readonly EdgePiece[], pixel: number, colours: Colours): void {
  for (const edge of edges) {
    const kind = edgeKinds[edge.type];
    context.strokeStyle = colours(kind.colour);
    context.lineWidth = Math.max(kind.width ?? 1.7, LINE * pixel);
    for (const head of edge.heads) drawHead(context, head, kind, pixel, colours);
  }
}

function pathOf(edge: EdgePiece): Path2D {
  let path = paths.get(edge);
  if (path === undefined) paths.set(edge, path = new Path2D(edge.d));
  return path;
}

/** The edge whose line passes a point of the map, or so near to it; the nearest of several. Nothing is drawn on `context`. */
export function edgeIn(edges: readonly EdgePiece[], x: number, y: number, beside: number, context: CanvasRenderingContext2D): string | undefined {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.setLineDash([]);
  let found: string | undefined;
  for (let width = beside / 4; found === undefined && width <= 2 * beside; width *= 2) {
    context.lineWidth = width;
    found = edges.find((edge) => context.isPointInStroke(pathOf(edge), x, y))?.id;
  }
  context.restore();
  return found;
}

function drawHead(
  context: CanvasRenderingContext2D, { tip, base }: EdgePiece['heads'][number], { head, colour }: EdgeKind, pixel: number, colours: Colours,
): void {
  const own = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const length = Math.max(own, HEAD * pixel);
  const [dx, dy] = [(base.x - tip.x) / own * length, (base.y - tip.y) / own * length];
  const half = 0.46;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  if (head === 'diamond') {
    context.lineTo(tip.x + dx / 2 - dy * half, tip.y + dy / 2 + dx * half);
    context.lineTo(tip.x + dx, tip.y + dy);
    context.lineTo(tip.x + dx / 2 + dy * half, tip.y + dy / 2 - dx * half);
  } else {
    context.lineTo(tip.x + dx - dy * half, tip.y + dy + dx * half);
    context.lineTo(tip.x + dx + dy * half, tip.y + dy - dx * half);
  }
  context.closePath();
  context.fillStyle = colours(head === 'hollow' ? 'background' : colour);
  context.fill();
  context.lineWidth = LINE * pixel;
  context.stroke();
  if (head !== 'barred') return;
  context.beginPath();
  context.moveTo(tip.x + dx - dy * 0.7, tip.y + dy + dx * 0.7);
  context.lineTo(tip.x + dx + dy * 0.7, tip.y + dy - dx * 0.7);
  context.stroke();
}
