import { decodeUri } from '../../../server/src/base/decode-uri.js';
import { textOf } from './files.js';

/** The files of the samples by their paths, and which of them are maps to choose from. */
export interface Samples {
  readonly maps: readonly { readonly path: string; readonly title: string }[];
  readonly files: Readonly<Record<string, { readonly text?: string; readonly base64?: string }>>;
}

export async function loadSamples(): Promise<Samples> {
  return JSON.parse(await textOf('samples.json')) as Samples;
}

/** Where the server finds the samples. */
const root = 'file:///samples/';

/** Tells where a text stands: in the place of a sample, beside what belongs to it, or alone. */
export function uriOf(sample: string | undefined): string {
  return sample === undefined ? 'file:///playground/map.arg' : root + sample;
}

/** Returns the path of a file of the samples; `undefined`: it is none. */
export function pathIn(uri: string): string | undefined {
  return uri.startsWith(root) ? decodeUri(uri.slice(root.length)) : undefined;
}
