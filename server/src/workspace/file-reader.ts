import { errorMessage } from '../base/error-message.js';
import { forEach } from '../base/for-each.js';
import { NotUtf8 } from '../base/utf8.js';
import { FileTooLarge, isLeftOut, type FolderEntry, type Host } from './host.js';
import type { KnownFiles, ReadFile } from './known-files.js';
import type { Paths } from './paths.js';
import { isInWorkspace, mayName } from './reach.js';
import { realPlace, type RealPlace } from './real-place.js';
import { folderOf, isInside, isPageFile, nameOf, resolvePath } from './uris.js';

/** Reads what maps need, each file once at a time. */
export class FileReader {
  readonly #host: Host | undefined;
  readonly #files: KnownFiles;
  readonly #paths: Paths;
  readonly #reading = new Map<string, Promise<void>>();

  constructor(host: Host | undefined, files: KnownFiles, paths: Paths) {
    this.#host = host;
    this.#files = files;
    this.#paths = paths;
  }

  /** Reads what `files` need, which is asked again once more is known; `undefined`: nothing. */
  load(files: () => readonly string[]): Promise<void> | undefined {
    const missing = files().flatMap((key) => this.#missingOf(key));
    return missing.length === 0 ? undefined : forEach(missing, (read) => read()).then(() => this.load(files));
  }

  /**
   * Reads a file, unless a symbolic link leads out of what may be read. A name in other upper and lower case is none, as it
   * would be elsewhere. Never rejects. Needs a host.
   */
  async read(key: string): Promise<ReadFile> {
    const place = await this.#realPlace(key);
    if (place === 'outside') return { kind: 'outside' };
    return place === 'inside' ? readMap(this.#host!, key) : { kind: 'missing', similar: [] };
  }

  /** Whether a symbolic link leads from a file to where nothing may be read. Needs a host. */
  async isOutside(key: string): Promise<boolean> {
    return await this.#realPlace(key) === 'outside';
  }

  /** What lies in the folder that a path in the file `from` leads to and is not hidden, as far as that file may name it. Never rejects. */
  async folder(from: string, path: string): Promise<readonly FolderEntry[]> {
    const folder = resolvePath(from, path === '' ? '.' : path)?.replace(/\/$/, '');
    const { reach } = this.#files;
    const mayList = folder !== undefined && this.#host?.readFolder !== undefined && this.#files.canRead(folder)
      // What lies there may be named, if not the folder itself.
      && mayName(reach, from, `${folder}/-`) && await this.#realPlace(`${folder}/`) !== 'outside';
    const entries = mayList ? await this.#host!.readFolder!(folder).catch(() => []) : [];
    return entries.filter(({ name }) => !isLeftOut(name)).slice(0, mostInFolder);
  }

  async #realPlace(key: string): Promise<RealPlace> {
    const { reach, documents } = this.#files;
    if (reach.outside) return 'inside';
    // A document that is in no folder of the workspace may name what is below its own.
    const folders = isInWorkspace(reach, key) ? reach.folders : [...documents.keys()].map(folderOf).filter((folder) => isInside(folder, key));
    return realPlace(this.#host!, key, folders);
  }

  #missingOf(key: string): readonly (() => Promise<void>)[] {
    const text = this.#files.textOf(key);
    if (text) return this.#paths.unseenFrom(key, text).map((target) => () => this.#look(target));
    if (this.#files.stateOf(key) !== undefined) return [];
    if (this.#files.canRead(key)) return [() => this.#readOnce(key)];
    this.#files.setUnread(key);
    return [];
  }

  async #look(target: string): Promise<void> {
    const exists = await this.#host!.exists!(target).catch(() => true);
    // What its path may be a slip of.
    const beside = exists ? [] : await this.folder(target, '');
    const isHere = target.endsWith('/') || beside.some(({ name, isFolder }) => isFolder && name === nameOf(target));
    this.#files.setExists(target, exists, beside.flatMap(({ name, isFolder }) => (isFolder ? [] : [name])), isHere);
  }

  #readOnce(key: string): Promise<void> {
    let reading = this.#reading.get(key);
    if (reading === undefined) {
      reading = this.read(key).then((file) => this.#files.take(key, file, true)).finally(() => this.#reading.delete(key));
      this.#reading.set(key, reading);
    }
    return reading;
  }
}

/** In a folder with more, nobody looks through a list. */
const mostInFolder = 1000;

/** Reads an argument map, or the fences of a page as one, each character in its place. Never rejects. */
async function readMap(host: Host, uri: string): Promise<ReadFile> {
  try {
    const text = await host.readFile(uri);
    if (text === undefined) return { kind: 'missing', similar: [] };
    if (text.includes('\0')) return { kind: 'binary' };
    if (!isPageFile(uri)) return { kind: 'text', text };
    const { fencesAlone } = await import('../syntax/fences.js');
    const fences = fencesAlone(text);
    return fences.trim() === '' ? { kind: 'no-fences' } : { kind: 'text', text: fences };
  } catch (error) {
    if (error instanceof FileTooLarge) return { kind: 'too-large', bytes: error.bytes };
    if (error instanceof NotUtf8) return { kind: 'not-utf8', reason: error.message };
    return { kind: 'unreadable', reason: errorMessage(error) };
  }
}
