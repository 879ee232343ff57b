declare module 'hyphenopoly' {
  interface Options {
    /** The languages, by the names of their patterns. */
    readonly require: readonly string[];
    /** What is put where a word may be parted. */
    readonly hyphen: string;
    /** Gives the patterns for a file's name. */
    readonly loader: (file: string) => Promise<Uint8Array>;
  }
  const hyphenopoly: {
    /** What puts hyphens into texts, by language. */
    config(options: Options): ReadonlyMap<string, Promise<(text: string) => string>>;
  };
  export default hyphenopoly;
}
