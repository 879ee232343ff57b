import { similarPaths } from '../lint/did-you-mean.js';
import type { Link, LinkState } from '../model/links.js';
import type { FileSummary } from '../model/summary.js';
import type { Host } from './host.js';
import type { KnownFiles } from './known-files.js';
import { mayName } from './reach.js';
import { TextVersion } from './text-version.js';
import { isIncludable, resolvePath } from './uris.js';

/** Where the paths in texts lead, and what is known of what is there. */
export class Paths {
  readonly #files: KnownFiles;
  readonly #host: Host | undefined;
  readonly #linked = new WeakMap<FileSummary, { readonly revision: number; readonly file: FileSummary }>();

  constructor(files: KnownFiles, host: Host | undefined) {
    this.#files = files;
    this.#host = host;
  }

  /** The files that a file includes, in order: those that may be part of its map. */
  includesOf(key: string): readonly string[] {
    const { reach, entries } = this.#files;
    if (reach.untrusted) return [];
    const text = this.#files.textOf(key);
    const known = text ? (text.mayHaveLinks ? text.summary.links : []) : this.#files.stateOf(key) ? [] : entries.get(key)?.links ?? [];
    return known.flatMap(({ kind, path }) => {
      const target = kind === 'include' && path !== '' ? resolvePath(key, path) : undefined;
      return target !== undefined && isIncludable(target) && mayName(reach, key, target) ? [target] : [];
    });
  }

  /** The files that a text names and that are no maps, of which nobody has looked yet whether they are there. */
  unseenFrom(key: string, text: TextVersion): readonly string[] {
    if (this.#host?.exists === undefined || !text.mayHaveLinks) return [];
    return text.summary.links.flatMap(({ kind, path }) => {
      const target = path === '' ? undefined : resolvePath(key, path);
      const isUnseen = target !== undefined && !(kind === 'include' && isIncludable(target)) && this.#files.exists(target) === undefined
        && this.#files.canRead(target) && mayName(this.#files.reach, key, target);
      return isUnseen ? [target] : [];
    });
  }

  /** What a text says, with what its paths lead to. The same object until something else is known of files. */
  linked(key: string, file: FileSummary): FileSummary {
    if (file.links.length === 0) return file;
    const { revision } = this.#files;
    const known = this.#linked.get(file);
    if (known?.revision === revision) return known.file;
    const linked = { ...file, links: file.links.map((link): Link => {
      const target = link.path === '' ? undefined : resolvePath(key, link.path);
      return { ...link, uri: target && this.#files.uriOf(target), state: this.#stateOf(key, link, target) };
    }) };
    this.#linked.set(file, { revision, file: linked });
    return linked;
  }

  #stateOf(from: string, { kind, path }: Link, target: string | undefined): LinkState {
    const { reach } = this.#files;
    if (reach.untrusted) return { kind: 'unread', why: 'untrusted' };
    if (path === '') return { kind: 'missing', similar: [] };
    if (target === undefined) return { kind: 'unread', why: 'unsaved' };
    if (!mayName(reach, from, target)) return { kind: 'outside' };
    if (kind !== 'include') return this.#stateOfFile(path, target);
    if (!isIncludable(target)) return { kind: 'no-map', isFolder: this.#files.isFolder(target) };
    const read = this.#files.stateOf(target);
    if (read instanceof TextVersion) return { kind: 'found' };
    if (read === undefined) return this.#files.canRead(target) ? { kind: 'loading' } : { kind: 'unread' };
    return read.kind === 'missing' ? { kind: 'missing', similar: similarPaths(path, this.#files.pathsFrom(from)) } : read;
  }

  #stateOfFile(path: string, target: string): LinkState {
    const exists = this.#files.exists(target);
    if (exists === undefined) return this.#host?.exists && this.#files.canRead(target) ? { kind: 'loading' } : { kind: 'unread' };
    if (exists) return { kind: 'found' };
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return { kind: 'missing', isFolder: this.#files.isFolder(target), similar: similarPaths(path, this.#files.besideMissing(target).map((name) => folder + name)) };
  }
}
