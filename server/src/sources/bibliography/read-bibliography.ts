import { decodeText } from '../extract/decode.js';
import type { Bibliography } from './bibliography.js';
import { readBibtex } from './bibtex.js';
import { readCsl } from './csl.js';
import { readRis } from './ris.js';

/** Reads a bibliography of any kind, by the ending of its name. Throws `Unreadable` for what is no text. Linear. */
export function readBibliography(name: string, bytes: Uint8Array): Bibliography {
  const text = decodeText(bytes, { kinds: 'a bibliography: .bib, .json, .yaml or .ris' });
  if (/\.(?:json|ya?ml)$/i.test(name)) return readCsl(text);
  return /\.ris$/i.test(name) ? readRis(text) : readBibtex(text);
}
