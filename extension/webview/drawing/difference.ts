import type { Piece, Pieces } from '../../../server/src/picture/svg.js';
import type { Drawing, DrawnNode } from './drawing.js';

/** A list, with the index in the list before in place of each item that was there already. */
export type Difference<Item> = readonly (Item | number)[];

/** A drawing as it is sent to those who have the one before: a keystroke leaves most of it as it was. */
export interface DrawingDifference extends Omit<Drawing, 'pieces' | 'nodes'> {
  readonly pieces: { readonly [Layer in keyof Pieces]: Difference<Pieces[Layer][number]> };
  readonly nodes: Difference<DrawnNode>;
}

/** How `drawing` differs from the one before. Linear. */
export function differenceOf(drawing: Drawing, before: Drawing | undefined): DrawingDifference {
  const { groups, edges, titles, references, nodes } = drawing.pieces;
  const old = before?.pieces;
  return {
    ...drawing,
    pieces: {
      groups: listed(groups, old?.groups, isSamePiece), edges: listed(edges, old?.edges, isSamePiece),
      titles: listed(titles, old?.titles, isSamePiece), references: listed(references, old?.references, isSamePiece),
      nodes: listed(nodes, old?.nodes, isSamePiece),
    },
    nodes: listed(drawing.nodes, before?.nodes, isSameNode),
  };
}

/** The drawing of which `difference` tells those who have the one before. What stayed is the same object. */
export function drawingOf(difference: DrawingDifference, before: Drawing | undefined): Drawing {
  const { groups, edges, titles, references, nodes } = difference.pieces;
  const old = before?.pieces;
  return {
    ...difference,
    pieces: {
      groups: filled(groups, old?.groups), edges: filled(edges, old?.edges), titles: filled(titles, old?.titles),
      references: filled(references, old?.references), nodes: filled(nodes, old?.nodes),
    },
    nodes: filled(difference.nodes, before?.nodes),
  };
}

function listed<Item extends { readonly id: string }>(
  items: readonly Item[], before: readonly Item[] = [], isSame: (one: Item, other: Item) => boolean,
): Difference<Item> {
  let indexOf: Map<string, number> | undefined;
  return items.map((item, i) => {
    // Most items are where they were.
    const index = before[i]?.id === item.id ? i : (indexOf ??= new Map(before.map(({ id }, at) => [id, at]))).get(item.id);
    return index !== undefined && isSame(item, before[index]!) ? index : item;
  });
}

function filled<Item>(difference: Difference<Item>, before: readonly Item[] = []): Item[] {
  return difference.map((item) => (typeof item === 'number' ? before[item]! : item));
}

/** Its SVG holds all that a piece has. */
function isSamePiece(one: Piece, other: Piece): boolean {
  return one === other || one.svg === other.svg;
}

function isSameNode(one: DrawnNode, other: DrawnNode): boolean {
  return one.label === other.label && one.title === other.title && one.text === other.text && one.verdict === other.verdict && one.kind === other.kind && one.isThesis === other.isThesis
    && one.hidden === other.hidden && one.parent === other.parent && one.children.length === other.children.length
    && one.given === other.given && one.marks.length === other.marks.length && one.marks.every(({ text, fill }, i) => text === other.marks[i]!.text && fill === other.marks[i]!.fill)
    && one.children.every((child, i) => child === other.children[i]);
}
