/** What the core knows of the world around it; every environment gives its own. */
export interface Host {
  /**
   * The text of a file, decoded as UTF-8; `undefined`: there is none, or it is out of reach. Rejects where there is
   * one that cannot be read.
   */
  readFile(uri: string): Promise<string | undefined>;
}
