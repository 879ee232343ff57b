/** Colours as the page has them, by the names of the palette. */
export type Colours = (name: string) => string;
