import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  methods, type EditableTextParams, type EditableTextResult, type EditMapParams, type EditMapResult, type ExportParams,
  type ExportResult, type LocateNodeParams, type LocateNodeResult, type MapChangedParams, type MapParams, type MapResult,
  type NodeAtParams, type NodeAtResult, type ShownPosition, type WatchMapParams,
} from '../protocol.js';
import type { InProgress } from './progress.js';
import type { Serving } from './serving.js';

export interface MapOptions extends Serving {
  /** The position that a document's map shows instead of the verdicts. */
  readonly positionFor: (uri: string) => ShownPosition | undefined;
  readonly inProgress: InProgress;
}

/** Who watches which maps in a session. */
export interface WatchedMaps {
  /** Sends a document's map, if somebody watches it. */
  changed(uri: string): void;
  forget(uri: string): void;
}

/** Answers the requests about maps, and sends those that are watched. */
export function serveMap({ connection, service, positionFor, inProgress, guarded }: MapOptions): WatchedMaps {
  const watched = new Set<string>();

  connection.onRequest(methods.map, ({ textDocument: { uri } }: MapParams): MapResult | null => mapOf(uri) ?? null);
  connection.onNotification(methods.watchMap, ({ textDocument: { uri }, watch }: WatchMapParams) => {
    if (!watch) {
      watched.delete(uri);
      return;
    }
    watched.add(uri);
    send(uri);
  });
  connection.onRequest(methods.nodeAt, ({ textDocument, position }: NodeAtParams): NodeAtResult =>
    ({ id: guarded(() => service.map.nodeAt(textDocument.uri, position)) ?? null }));
  connection.onRequest(methods.locateNode, ({ textDocument, id }: LocateNodeParams): LocateNodeResult =>
    guarded(() => service.map.locate(textDocument.uri, id)) ?? null);
  /** A fault in what answers later is logged as well. */
  const answered = <Result>(later: Promise<Result>) => later.catch((error: unknown) => guarded((): Result => { throw error; }));
  connection.onRequest<EditMapResult, void>(methods.editMap, async ({ textDocument: { uri }, edit }: EditMapParams): Promise<EditMapResult> =>
    (await answered(service.map.edit(uri, edit))) ?? { kind: 'refusal', reason: notOpen });
  connection.onRequest(methods.editableText, async ({ textDocument: { uri }, id }: EditableTextParams): Promise<EditableTextResult> =>
    (await answered(service.map.editableText(uri, id))) ?? null);
  connection.onRequest(methods.export, (params: ExportParams, token): Promise<ExportResult | null> => {
    const { textDocument: { uri }, format, scale, page, withoutVerdicts = false, bare = false } = params;
    return inProgress({ title: `Writing the map as ${format.toUpperCase()}`, params, token }, async (isWanted) => {
      const remarks: { missing?: string; textSize?: number } = {};
      const options = {
        withoutVerdicts, bare, ...scale === undefined ? {} : { scale }, ...page === undefined ? {} : { page }, isWanted,
        onMissing: (characters: string) => { remarks.missing = characters; },
        onSmall: (points: number) => { remarks.textSize = points; },
      };
      try {
        const content = await service.conversion.exportMap(uri, format, options, positionFor(uri));
        if (content === undefined) return null;
        if (typeof content === 'string') return { content, encoding: 'utf8' };
        return { content: toBase64(content), encoding: 'base64', ...remarks };
      } catch (error) {
        throw isWanted() ? error : new ResponseError(LSPErrorCodes.RequestCancelled, 'The map was not wanted any more.');
      }
    });
  });
  return {
    changed(uri) {
      if (watched.has(uri)) send(uri);
    },
    forget: (uri) => void watched.delete(uri),
  };

  function send(uri: string): void {
    const result = mapOf(uri);
    if (result === undefined) return;
    const position = positionFor(uri)?.name ?? null;
    void connection.sendNotification(methods.mapChanged, { uri, position, ...result } satisfies MapChangedParams);
  }

  function mapOf(uri: string): MapResult | undefined {
    const graph = guarded(() => service.map.graph(uri, positionFor(uri)));
    const version = service.workspace.versionOf(uri);
    return graph && version !== undefined ? { graph, version, root: service.workspace.rootOf(uri) } : undefined;
  }
}

const notOpen = 'The map could not be changed: its text is not open, or a fault has been logged. Change it in the text.';

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}
