import { fstatSync } from 'node:fs';
import { isatty } from 'node:tty';
import { printable } from '../base/printable.js';
import { extractApart, positionsApart } from '../node/apart.js';
import { readAsset } from '../node/assets.js';
import { reasonOf } from '../node/reason.js';
import { cachedTexts } from '../node/text-cache.js';
import { largestFile, megabytes, type ExtractText, type PositionSearch, type ReadAsset } from '../service.js';
import { version } from './version.js';

/** What a command line program reads from and writes to; tests give their own. */
export interface Io {
  readonly out: (text: string | Uint8Array) => void;
  /** Writes to standard error. For what people are told, `tell` is the way to it. */
  readonly err: (text: string) => void;
  readonly cwd: string;
  /** `out` is a terminal that shows colours. */
  readonly colours: boolean;
  /**
   * Standard input to its end; `undefined` if nothing is piped into the program. Rejects with an InputError where it cannot
   * be read, or has no end.
   */
  readonly stdin: () => Promise<string | Uint8Array | undefined>;
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

/** Returns the program's own streams. */
export function processIo(): Io {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    cwd: folder(),
    colours: wantsColours(process.env, process.stdout.isTTY),
    stdin: async () => (isatty(0) ? undefined : readStdin()),
    readAsset,
    interrupted: () => new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
    positions: positionsApart,
    extract: cachedTexts(extractApart, version),
  };
}

/** Tells a person something on standard error, in one line; what is not printable in it is escaped. */
export function tell({ err }: Pick<Io, 'err'>, message: string): void {
  err(`argmark: ${printable(message)}\n`);
}

/** The working folder may be gone. */
function folder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new InputError(`The working folder cannot be read: ${reasonOf(error)}.`);
  }
}

async function readStdin(): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    // Of a folder, the stream is empty.
    if (fstatSync(0).isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
    for await (const part of process.stdin as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
      if (length > largestFile) break;
    }
  } catch (error) {
    throw new InputError(`Standard input cannot be read: ${reasonOf(error)}.`);
  }
  if (length > largestFile) throw new InputError(`More than ${megabytes(largestFile)} MB come from standard input, which is more than a text may have.`);
  // A pipe or a file that is empty is an empty text; where nobody gives anything, a device is there (`/dev/null`), or nothing.
  return length === 0 && fstatSync(0).isCharacterDevice() ? undefined : Buffer.concat(parts);
}

/**
 * Tells whether to write colours: on a terminal that shows them, unless `NO_COLOR` is set; `FORCE_COLOR` decides before both.
 * Set but empty counts as not set, as both conventions say.
 */
export function wantsColours(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const force = env['FORCE_COLOR'];
  if (force) return force !== '0' && force !== 'false';
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
