import type { ReadAsset } from '../service.js';

/** What the program brings along for those who write maps without having seen the language: parts of its docs. */
export interface Reference {
  /** The language on one page. */
  readonly cheatSheet: string;
  /** The specification. */
  readonly language: string;
  /** The rules' pages by code. */
  readonly pages: Readonly<Record<string, string>>;
  /** The JSON Schema of a map's JSON. */
  readonly schema: string;
}

/** Reads what `build/reference.mjs` has put together. Rejects where the program was installed without it. */
export async function readReference(readAsset: ReadAsset): Promise<Reference> {
  return JSON.parse(new TextDecoder().decode(await readAsset('reference.json'))) as Reference;
}
