import { positionAt, indexLines } from '../../server/src/base/line-index.js';
import { canonical, createService, type Host, type Reach, type Service } from '../../server/src/service.js';
import { readMarks } from './markers.js';

const root = 'file:///w/';

/** The URI of a file of a workspace by its path. */
export function uriOf(path: string): string {
  return canonical(root + path);
}

/** The texts of a source by their paths; a line `//- path` starts one. */
export function readFiles(source: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [, path, text] of source.matchAll(/^\/\/- (.*)\n((?:(?!\/\/- ).*(?:\n|$))*)/gm)) files.set(path!, text!);
  return files;
}

/** Files in memory, which may be written, removed and locked. */
export class MemoryHost implements Host {
  readonly files = new Map<string, string | Error>();
  /** What has been read, in order. */
  readonly reads: string[] = [];

  constructor(files: Iterable<readonly [string, string]> = []) {
    for (const [path, text] of files) this.files.set(uriOf(path), text);
  }

  async readFile(uri: string): Promise<string | undefined> {
    this.reads.push(uri.replace(root, ''));
    const file = this.files.get(uri);
    if (file instanceof Error) throw file;
    return file;
  }

  async readBytes(uri: string): Promise<Uint8Array | undefined> {
    const file = await this.readFile(uri);
    return file === undefined ? undefined : new TextEncoder().encode(file);
  }

  async exists(uri: string): Promise<boolean> {
    return this.files.has(uri);
  }

  async readFolder(folder: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]> {
    const within = [...this.files.keys()].filter((uri) => uri.startsWith(`${folder}/`)).map((uri) => uri.slice(folder.length + 1).split('/'));
    return [...new Map(within.map(([name, ...more]) => [name!, { name: decodeURI(name!), isFolder: more.length > 0 }])).values()];
  }

  async findFiles(folder: string): Promise<readonly string[]> {
    return [...this.files.keys()].filter((uri) => uri.startsWith(folder) && /\.arg(down|dn)?$/.test(uri));
  }
}

export interface TestWorkspace {
  readonly service: Service;
  readonly host: MemoryHost;
  /** Opens a file of the workspace with what it needs. */
  open(path: string): Promise<void>;
  /** Replaces the text of an open file. */
  edit(path: string, text: string): Promise<readonly string[]>;
  /** The findings of an open file, a line each: `line:character code`, with what is related in other files. */
  findings(path: string, code?: string): string[];
  /** The paths of the files of a file's map. */
  map(path: string): string[];
}

/** A workspace of files, all of which have been indexed. */
export async function startWorkspace(source: string, reach: Partial<Reach> = {}): Promise<TestWorkspace> {
  const host = new MemoryHost([...readFiles(source)].map(([path, text]) => [path, readMarks(text).text] as const));
  const service = createService({ host });
  service.workspace.setReach({ folders: [root.slice(0, -1)], ...reach });
  await service.workspace.index();
  const pathOf = (uri: string) => uri.replace(root, '');
  return {
    service, host,
    async open(path) {
      const file = host.files.get(uriOf(path));
      service.workspace.open(uriOf(path), 1, typeof file === 'string' ? file : '');
      await service.workspace.load(uriOf(path));
      await service.workspace.loadSources(uriOf(path));
    },
    async edit(path, text) {
      const affected = service.workspace.change(uriOf(path), service.workspace.versionOf(uriOf(path))! + 1, [{ text }]);
      await service.workspace.load(uriOf(path));
      return affected.map(pathOf);
    },
    findings: (path, code) => service.findings.diagnostics(uriOf(path)).filter((each) => code === undefined || each.code === code)
      .map(({ code: found, range: { start }, relatedInformation = [] }) => [
        `${start.line}:${start.character} ${String(found)}`,
        ...relatedInformation.map(({ location }) => `${pathOf(location.uri)}:${location.range.start.line}:${location.range.start.character}`),
      ].join(' ')),
    map: (path) => service.workspace.filesOf(uriOf(path)).map(pathOf),
  };
}

/** Positions of the marks `¦` in the file of a source. */
export function cursorsIn(source: string, path: string) {
  const { text, cursors } = readMarks(readFiles(source).get(path)!);
  return cursors.map((offset) => positionAt(indexLines(text), offset));
}
