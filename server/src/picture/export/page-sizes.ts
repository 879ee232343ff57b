/** `fit`: a page of the map's own size. On paper the map is scaled down to the page, upright or across. */
export type PageSize = (typeof pageSizes)[number];

/** The shorter and the longer side of paper, in points. */
export const paper: Readonly<Record<Exclude<PageSize, 'fit'>, readonly [number, number]>> = {
  a4: [595.28, 841.89], a3: [841.89, 1190.55], a2: [1190.55, 1683.78], letter: [612, 792], tabloid: [792, 1224],
};
/** White around what is printed, in points. */
export const PAPER_MARGIN = 24;

/** Texts printed less high, in points, are hard to read. */
export const LEGIBLE = 5;

export const pageSizes = ['fit', 'a4', 'a3', 'a2', 'letter', 'tabloid'] as const;
