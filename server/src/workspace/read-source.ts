import { errorMessage } from '../base/error-message.js';
import type { SourceFile } from '../sources/extract/extract-text.js';
import type { SourceState } from '../sources/source-state.js';
import { searchable } from '../sources/search.js';
import type { SourceText } from '../sources/source-text.js';
import { FileTooLarge, largestSource, type Host } from './host.js';
import { nameOf, resolvePath } from './uris.js';

/** Takes the text out of a file. Rejects where it cannot, with a reason for people; and where it is not wanted any more. */
export type ExtractText = (file: SourceFile, isWanted: () => boolean) => Promise<SourceText>;

/** What a map names a file as. */
export interface NamedSource {
  /** Its canonical URI. */
  readonly key: string;
  readonly kind: 'text' | 'bibliography';
}

/** What a file was like when it was read last. */
export interface ReadSource {
  readonly state: SourceState;
  /** A hash of its bytes; `undefined`: they could not be read. */
  readonly hash: string | undefined;
}

/**
 * Reads the text of a source; the one `before` if the file is as it was. `undefined`: it is not wanted any more. Never
 * rejects. Needs a host that reads bytes.
 */
export async function readSource(
  host: Host, { key, kind }: NamedSource, extract: ExtractText, isWanted: () => boolean, before: ReadSource | undefined,
): Promise<ReadSource | undefined> {
  try {
    const bytes = await host.readBytes!(key, largestSource);
    if (bytes === undefined) return { state: { kind: 'unread' }, hash: undefined };
    const hash = await hashOf(bytes);
    if (before?.hash === hash) return before;
    const read = kind === 'bibliography' ? bibliographyIn(key, bytes) : textIn({ name: nameOf(key), bytes }, extract, isWanted);
    const state = await read.catch((error: unknown) => unreadable(reasonOf(error)));
    return isWanted() ? { state, hash } : undefined;
  } catch (error) {
    const reason = error instanceof FileTooLarge ? `it is ${error.megabytes} MB; the limit is 500 MB. Make a file of the pages that are quoted.`
      : `it cannot be read (${reasonOf(error)}). Check that it is a file, that no other program is writing to it, and that you may read it.`;
    return isWanted() ? { state: unreadable(reason), hash: undefined } : undefined;
  }
}

async function textIn(file: SourceFile, extract: ExtractText, isWanted: () => boolean): Promise<SourceState> {
  const text = await extract(file, isWanted);
  return { kind: 'text', text, searchable: searchable(text) };
}

/** The files of its entries count from its own folder. */
async function bibliographyIn(key: string, bytes: Uint8Array): Promise<SourceState> {
  const { readBibliography } = await import('../sources/bibliography/read-bibliography.js');
  const bibliography = readBibliography(nameOf(key), bytes);
  const { keysOfSameWork } = await import('../sources/bibliography/similar-keys.js');
  return { kind: 'bibliography', bibliography, likeKey: (entry) => keysOfSameWork(bibliography, entry), fileOf: (entry) => {
    const file = bibliography.entries.get(entry)?.fields['file'];
    return typeof file === 'string' && file !== '' ? resolvePath(key, file) : undefined;
  } };
}

function unreadable(reason: string): SourceState {
  return { kind: 'unreadable', reason };
}

function reasonOf(error: unknown): string {
  return errorMessage(error).split('\n')[0]!.slice(0, 300);
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
