/** A passage is a part of a page that can be found: what is below one of its headings. */
export interface Passage {
  readonly id: number;
  /** The page's title. */
  readonly page: string;
  readonly heading: string;
  /** The path from the site's first folder. */
  readonly address: string;
  readonly text: string;
}

/** The name of the file of all passages, which the page of the search loads. */
export const passagesFile = 'passages.json';
