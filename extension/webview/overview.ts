import type { EdgeType } from '../../server/src/map/graph.js';
import type { EdgePiece } from '../../server/src/map/svg.js';
import type { CameraState } from './camera.js';
import type { Drawing } from './drawing.js';

/** Colours by the names of the palette. */
export type Colours = (name: string) => string;

export interface Shown {
  /** Indexes of pieces. */
  readonly groups: readonly number[];
  readonly edges: readonly number[];
  readonly nodes: readonly number[];
  readonly selected: string | null;
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
const [HEADING, TITLE] = [12, 9.5];

const paths = new WeakMap<EdgePiece, Path2D>();

/**
 * The map from afar: boxes without their texts, with headings and titles in a size that can be read where there is
 * room for them. In the pixels of `context`.
 */
export function drawOverview(
  context: CanvasRenderingContext2D, drawing: Drawing, shown: Shown, { x, y, scale }: CameraState, colours: Colours,
): void {
  const { pieces, nodes } = drawing;
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  const hairline = 1 / scale;
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
    context.lineWidth = Math.max(1.7, 0.8 * hairline);
    for (const index of shown.edges) {
      const edge = pieces.edges[index]!;
      let path = paths.get(edge);
      if (path === undefined) paths.set(edge, path = new Path2D(edge.d));
      context.strokeStyle = colours(LINES[edge.type]);
      context.stroke(path);
    }
  }
  const small = scale < 0.06;
  for (const index of shown.nodes) {
    const { x: left, y: top, width, height } = pieces.nodes[index]!;
    const { id, kind, isThesis } = nodes[index]!;
    const isMarked = id === shown.selected || shown.found.has(id);
    const base = kind === 'argument' || kind === 'step' ? 'argument' : kind === 'question' ? 'question' : kind === 'group' ? 'chip' : 'claim';
    context.fillStyle = isMarked ? colours('selection') : isThesis ? colours('accent') : colours(small ? `${base}-line` : base) || colours('claim-line');
    context.fillRect(left, top, width, height);
    if (small) continue;
    context.strokeStyle = isThesis ? colours('accent') : colours(`${base}-line`) || colours('claim-line');
    context.lineWidth = isThesis ? 2 * hairline : hairline;
    context.strokeRect(left, top, width, height);
  }
  context.restore();
  if (shown.hasWords) drawWords(context, drawing, shown, { x, y, scale }, colours);
}

function drawWords(
  context: CanvasRenderingContext2D, { pieces, nodes, headings }: Drawing, shown: Shown,
  { x, y, scale }: CameraState, colours: Colours,
): void {
  const write = (text: string, left: number, base: number, room: number, size: number) => {
    const length = Math.floor(room / (size * 0.54));
    if (length < 4) return;
    context.fillText(text.length > length ? `${text.slice(0, length - 1)}…` : text, left, base);
  };
  context.font = `${TITLE}px sans-serif`;
  for (const index of shown.nodes) {
    const node = pieces.nodes[index]!;
    if (node.height * scale < TITLE + 4 || node.width * scale < 36) continue;
    const { id, isThesis, title } = nodes[index]!;
    context.fillStyle = colours(id === shown.selected || isThesis || shown.found.has(id) ? 'accent-text' : 'text');
    write(title, x + node.x * scale + 4, y + node.y * scale + TITLE + 2, node.width * scale - 6, TITLE);
  }
  context.font = `bold ${HEADING}px sans-serif`;
  context.fillStyle = colours('group-title');
  for (const index of shown.groups) {
    const group = pieces.groups[index]!;
    const title = pieces.titles[index]!;
    if (group.width * scale < 70 || group.height * scale < 30) continue;
    // Where headings stand closer together than they are high, the inner ones give way.
    if (38 * scale < HEADING && group.height * scale < 60) continue;
    write(headings[index]!, x + title.x * scale, y + group.y * scale + Math.max(HEADING + 2, 25 * scale), group.width * scale - 16, HEADING);
  }
}
