/** `fit`: a page of the map's own size. On paper the map is scaled down to the page, upright or across. */
export type PageSize = (typeof pageSizes)[number];

export const pageSizes = ['fit', 'a4', 'a3', 'letter'] as const;
