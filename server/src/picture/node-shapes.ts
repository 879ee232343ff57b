import { num } from './edge-shapes.js';
import type { MapNode, Verdict } from './graph.js';
import type { PlacedReference } from './layout/layout.js';
import { CHIP_STYLE, isPlain, shapeOf, type BoxChip, type BoxLine, type NodeBox } from './node-box.js';
import type { PathPrimitive, RectPrimitive, SceneGroup, SceneItem } from './scene.js';
import { boxStyle, chipLook, shapes, texts, type BoxKind, type Exception, type ShapeStyle, type TextLook } from './style.js';
import { verdictMark } from './verdict-mark.js';
import { nodeTooltip } from './words.js';

const CUT = 10;

/** What boxes are filled with, by box: that stays as long as the node does. */
const contents = new WeakMap<NodeBox, readonly SceneItem[]>();

/** Returns the drawing of a node around its own top left corner. */
export function nodeItems(node: MapNode, box: NodeBox): readonly SceneItem[] {
  let items = contents.get(box);
  if (items === undefined) {
    const isGrave = node.mark?.severity === 'error';
    items = [
      ...boxItems(node, box), ...box.colour === null ? [] : [tagBar(box.colour, box.height)],
      ...box.lines.map((line) => lineItem(line, node, box.verdict)), ...box.chips.map((chip) => chipItem(chip, isGrave)),
      ...verdictItems(box),
    ];
    contents.set(box, items);
  }
  return items;
}

/** The classes by which a page knows what a node is. */
export function nodeClasses(node: MapNode, box: NodeBox): string {
  return ['node', node.kind === 'group' ? 'fold' : node.kind, box.shape === 'junction' ? 'junction' : '', ...node.roles]
    .filter((name) => name !== '').join(' ');
}

/** Returns the drawing of a reference: an arrow, a name, a section; with the verdict of what it stands for. */
export function referenceItem({ reference: { edge, node }, box, x, y }: PlacedReference, lang: string | null): SceneGroup {
  const { width, height } = box;
  const middle = height / 2;
  return {
    kind: 'group', classes: 'reference', data: { id: edge.id, of: node.id }, x, y, tooltip: nodeTooltip(node, lang),
    items: [
      rect(shapes.referenceUnder, 0, 0, width, height, 3),
      ...shapeOf(node) === 'argument' ? [path(shapes.bar, `M0 0H3V${num(height)}H0Z`)] : [],
      path(shapes.referenceArrow, `M8.5 ${num(middle + 3.5)}l7-7m-5.5 0h5.5v5.5`),
      ...box.lines.map((line) => lineItem(line, node, null)),
      ...node.verdict === null || node.verdict.status === 'accepted' ? [] : [verdictMark(node.verdict.status, width - 1, middle)],
    ],
  };
}

function boxItems(node: MapNode, { shape, width, height, verdict }: NodeBox): SceneItem[] {
  const styled = (kind: BoxKind) =>
    boxStyle(kind, {
      isThesis: node.roles.includes('thesis'), isUndeveloped: node.roles.includes('undeveloped'), exception: isException(verdict) ? verdict : null,
    });
  switch (shape) {
    case 'claim': return [rect(styled('claim'), 0, 0, width, height, 9)];
    case 'argument': return argumentItems(styled('argument'), 0, 0, width, height, CUT);
    case 'group': return [rect(shapes.foldUnder, 4, 4, width, height, 10), rect(styled('fold'), 0, 0, width, height, 10)];
    case 'junction': {
      const radius = width / 2;
      return [{ kind: 'circle', style: styled('argument'), x: radius, y: radius, radius: radius - 1 }];
    }
    case 'references': return [];
    case 'question': {
      const isAnswered = node.roles.includes('answered');
      const y = height / 2;
      const mark = isAnswered
        ? `M17 ${num(y)}l4 4.5 7-9`
        : `M18.5 ${num(y - 3.5)}a3.6 3.6 0 1 1 5.2 3.2c-1.2 .7 -1.6 1.2 -1.6 2.4M22.1 ${num(y + 6)}v.1`;
      return [
        rect(styled(isAnswered ? 'answered' : 'question'), 0, 0, width, height, Math.min(height / 2, 16)), path(shapes.ask, mark),
      ];
    }
  }
}

/** Returns a box with two corners cut off, and a bar at its left edge. */
export function argumentItems(style: ShapeStyle, x: number, y: number, width: number, height: number, cut: number): SceneItem[] {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(num);
  return [
    path(style, `M${left} ${top}H${num(x + width - cut)}L${right} ${num(y + cut)}V${bottom}H${num(x + cut)}L${left} ${num(y + height - cut)}Z`),
    path(shapes.bar, `M${left} ${top}H${num(x + 0.4 * cut)}V${num(y + height - 0.6 * cut)}L${left} ${num(y + height - cut)}Z`),
  ];
}

function tagBar(fill: string, height: number): PathPrimitive {
  const d = `M0 ${num(height - 9)}V9A9 9 0 0 1 5 0.9V${num(height - 0.9)}A9 9 0 0 1 0 ${num(height - 9)}Z`;
  return { kind: 'path', style: shapes.tag, d, fill };
}

/** On the right edge, above the corner: relations end at the lower edge. Of an inference without a text beside it. */
function verdictItems({ shape, width, height, verdict }: NodeBox): SceneItem[] {
  if (verdict === null) return [];
  return [shape === 'junction' ? verdictMark(verdict, width + 1, height + 1) : verdictMark(verdict, width - 1, height - 14)];
}

function isException(verdict: Verdict | null | undefined): verdict is Exception {
  return verdict === 'rejected' || verdict === 'open';
}

function lineItem({ role, text, x, y, rightToLeft }: BoxLine, node: MapNode, verdict: Verdict | null): SceneItem {
  return { kind: 'text', style: lineLook(role, node, verdict), text, x, y, rightToLeft };
}

/** What is rejected is struck out: its title, or the text of what has none. But a step is called by its rule, which may be right where the step fails. */
function lineLook(role: BoxLine['role'], node: MapNode, verdict: Verdict | null): TextLook {
  const isRejected = verdict === 'rejected' && node.kind !== 'step';
  if (role === 'title') return isRejected ? texts.struckTitle : texts.title;
  if (role !== 'text') return texts[role];
  if (node.kind === 'question') return texts.question;
  if (node.title === null && node.text.trim() === '') return texts.empty;
  return isRejected && node.title === null ? texts.struckText : texts.text;
}

function chipItem({ role, text, x, y, width, height }: BoxChip, isGrave: boolean): SceneGroup {
  const { plate, text: style } = chipLook(role, isGrave);
  const baseline = y + height / 2 + CHIP_STYLE.size * 0.36;
  return {
    kind: 'group', classes: `chip ${role}`, items: [
      ...isPlain(role) ? [] : [rect(plate, x, y, width, height, height / 2)],
      { kind: 'text', style, text, x: isPlain(role) ? x : x + width / 2, y: baseline, rightToLeft: false },
    ],
  };
}

/** A rectangle as it is painted. */
export function rect(style: ShapeStyle, x: number, y: number, width: number, height: number, radius: number): RectPrimitive {
  return { kind: 'rect', style, x, y, width, height, radius };
}

/** A path as it is painted. */
export function path(style: ShapeStyle, d: string): PathPrimitive {
  return { kind: 'path', style, d };
}
