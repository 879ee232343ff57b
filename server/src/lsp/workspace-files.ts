import {
  DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification, DidRenameFilesNotification, FileChangeType, WatchKind,
  WillRenameFilesRequest, WorkspaceSymbolRequest,
  type ClientCapabilities, type FileEvent, type InitializeParams,
} from 'vscode-languageserver';
import { methods } from '../protocol.js';
import { canonical, isInside, mapEndings, type FileChange, type FileRename } from '../service.js';
import type { ClientHost } from './client-host.js';
import { fitEdit } from './fit-answer.js';
import { inTime } from './in-time.js';
import { progressOn } from './progress.js';
import type { Serving } from './serving.js';
import { foldersIn } from './settings.js';

export interface WorkspaceFilesOptions extends Serving {
  readonly host: ClientHost;
  /** Called with documents of which something else may hold, because of other files. */
  readonly onChange: (uris: Iterable<string>) => void;
  /** Called when there are other folders, or files that were not read before. */
  readonly onFolders: (folders: readonly string[]) => void;
}

/** Milliseconds that an answer out of the index waits for it. */
const longest = 3000;

const kindOf: Readonly<Record<number, FileChange['kind']>> = {
  [FileChangeType.Created]: 'created', [FileChangeType.Changed]: 'changed', [FileChangeType.Deleted]: 'deleted',
};

const everything = { filters: [{ pattern: { glob: '**/*' } }] };

/** What the client tells of files that it renames. */
export const fileOperations = { willRename: everything, didRename: everything };

/** The files of the workspace's folders: has them indexed, and follows what happens to them. */
export class WorkspaceFiles {
  readonly #options: WorkspaceFilesOptions;
  #capabilities: ClientCapabilities = {};
  #folders: readonly string[] = [];
  #outside = false;
  /** Rises with each index that is begun; an older one ends. */
  #index = 0;
  #indexed: Promise<void> = Promise.resolve();

  constructor(options: WorkspaceFilesOptions) {
    this.#options = options;
    const { client, service, host } = options;
    client.hearOwn(methods.trusted, () => {
      host.isTrusted = true;
      this.#begin();
    });
    client.answer(WorkspaceSymbolRequest.type, async ({ query }) => {
      await inTime(this.#indexed, longest);
      return service.navigation.workspaceSymbols(query);
    });
    client.answer(WillRenameFilesRequest.type, async ({ files }) => {
      await inTime(this.#indexed, longest);
      return await service.editing.renameFiles(files) ?? null;
    }, { fit: fitEdit });
    client.hear(DidRenameFilesNotification.type, ({ files }) => void this.#renamed(files).catch(client.report));
  }

  /** The folders of the workspace, as the client writes them. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Must be called with what the client says of itself. */
  initialize(params: InitializeParams): void {
    this.#capabilities = params.capabilities;
    this.#folders = foldersIn(params);
    this.#setReach();
  }

  /** Must be called when the client is ready for requests. */
  start(): void {
    const { client } = this.#options;
    const { workspace } = this.#capabilities;
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [
        { globPattern: `**/*{${[...mapEndings, ...sourceEndings].join(',')}}` },
        // A folder that goes is told of once, not file by file.
        { globPattern: '**', kind: WatchKind.Delete },
      ];
      client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(client.report);
    }
    if (workspace?.workspaceFolders) {
      client.hear(DidChangeWorkspaceFoldersNotification.type, () => void this.#readFolders().catch(client.report));
    }
    void this.#makeIndex().catch(client.report);
  }

  /** Files have changed on disk. */
  async changed(events: readonly FileEvent[]): Promise<void> {
    const changes = events.flatMap(({ uri, type }) => {
      const kind = kindOf[type];
      return kind === undefined ? [] : [{ uri, kind }];
    });
    this.#options.onChange(await this.#options.service.workspace.filesChanged(changes));
  }

  /** What lies in a folder that was renamed has been renamed with it. */
  async #renamed(files: readonly FileRename[]): Promise<void> {
    const { service, onChange } = this.#options;
    const known = [...service.workspace.files].map(canonical);
    const changes = files.flatMap(({ oldUri, newUri }): readonly FileChange[] => {
      const [from, to] = [canonical(oldUri), canonical(newUri)];
      const inside = known.filter((uri) => isInside(from, uri)).map((uri) => to + uri.slice(from.length));
      return [{ uri: from, kind: 'deleted' }, ...[to, ...inside].map((uri): FileChange => ({ uri, kind: 'created' }))];
    });
    onChange(await service.workspace.filesChanged(changes));
  }

  /** Says whether maps may include files outside the workspace. */
  allowOutside(outside: boolean): void {
    if (outside === this.#outside) return;
    this.#outside = outside;
    this.#setReach();
    if (this.#index > 0) void this.#makeIndex().catch(this.#options.client.report);
  }

  async #readFolders(): Promise<void> {
    const folders = await this.#options.client.folders();
    this.#folders = folders.map(({ uri }) => uri);
    this.#begin();
  }

  #begin(): void {
    this.#options.onFolders(this.#folders);
    this.#setReach();
    void this.#makeIndex().catch(this.#options.client.report);
  }

  #setReach(): void {
    const { service, host } = this.#options;
    service.workspace.setReach({ folders: this.#folders, outside: this.#outside, untrusted: !host.isTrusted });
  }

  #makeIndex(): Promise<void> {
    const run = this.#runIndex();
    // Whoever waits for it goes on without it where it fails; that is told where it was begun.
    this.#indexed = run.catch(() => {});
    return run;
  }

  async #runIndex(): Promise<void> {
    const { client, service, onChange } = this.#options;
    const run = ++this.#index;
    // Nobody asked for it, so no client shows it by itself.
    const inProgress = progressOn(client, () => this.#capabilities.window?.workDoneProgress === true);
    await inProgress({ title: 'Argmark: reading argument maps', isCounted: true }, (isWanted, onProgress) =>
      service.workspace.index({ goOn: () => run === this.#index && isWanted(), onProgress }));
    if (run === this.#index) onChange(service.workspace.documents);
  }
}

/** The endings of files that may be sources, or included. */
const sourceEndings = [
  '.ad', '.md', '.markdown', '.txt', '.html', '.htm', '.xhtml', '.pdf', '.docx', '.epub', '.bib', '.ris', '.json', '.yaml', '.yml',
];
