import { text } from 'node:stream/consumers';
import { isatty } from 'node:tty';
import { extractApart, positionsApart } from '../node/apart.js';
import { cachedTexts } from '../node/text-cache.js';
import { readAsset } from '../node/assets.js';
import { version } from './version.js';
import type { ExtractText, PositionSearch, ReadAsset } from '../service.js';

/** What a command line program reads from and writes to; tests give their own. */
export interface Io {
  readonly out: (text: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
  /** `out` is a terminal that shows colours. */
  readonly colours: boolean;
  /** Standard input to its end; `undefined` if nothing is piped into the program. */
  readonly stdin: () => Promise<string | undefined>;
  /** Reads what comes with the program for some formats. */
  readonly readAsset: ReadAsset;
  /** Resolves when a person or the system asks the program to end. Until it is called, that ends it at once. */
  readonly interrupted: () => Promise<void>;
  /** Finds positions in a way that can be ended at any time. */
  readonly positions: PositionSearch;
  /** Takes the texts out of sources. */
  readonly extract: ExtractText;
}

/** Exit codes: fine, findings, usage or input error. */
export const exit = { fine: 0, findings: 1, failure: 2 } as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** A fault of the call or of the input: its message is shown, and the program ends with 2. */
export class InputError extends Error {}

/** The program's own streams. */
export function processIo(): Io {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    cwd: process.cwd(),
    colours: wantsColours(process.env, process.stdout.isTTY),
    stdin: async () => (isatty(0) ? undefined : text(process.stdin)),
    readAsset,
    interrupted: () => new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
    positions: positionsApart,
    extract: cachedTexts(extractApart, version),
  };
}

/**
 * Whether to write colours: on a terminal that shows them, unless `NO_COLOR` is set; `FORCE_COLOR` decides before both.
 * Set but empty counts as not set, as both conventions say.
 */
export function wantsColours(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const force = env['FORCE_COLOR'];
  if (force) return force !== '0' && force !== 'false';
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
