import { methods, type EditMapResult, type MapChangedParams, type MapResult, type ShownPosition } from '../protocol.js';
import { fitEdit, type Fitting } from './fit-answer.js';
import type { Serving } from './serving.js';
import { unlessStopped } from './unless-stopped.js';

/** Seconds that the details of a node look for what would change its verdict. */
const patience = 0.5;

export interface MapOptions extends Serving {
  /** The position that a document's map shows instead of the verdicts. */
  readonly positionFor: (uri: string) => ShownPosition | undefined;
}

/** Who watches which maps in a session. */
export interface WatchedMaps {
  /** Sends a document's map, if somebody watches it. */
  changed(uri: string): void;
  forget(uri: string): void;
}

/** Somebody who watches a map. */
interface Watcher {
  /** What was sent last. */
  sent?: MapChangedParams;
  /** Tells how a graph differs from the one before; without it the whole graph is sent. */
  patchOf?: Awaited<ReturnType<Serving['service']['map']['patching']>>;
}

/** Answers the requests about maps, and sends those that are watched. */
export function serveMap({ client, service, positionFor }: MapOptions): WatchedMaps {
  const watched = new Map<string, Watcher>();

  client.answerOwn(methods.map, ({ textDocument: { uri } }) => mapOf(uri), { none: null });
  client.hearOwn(methods.watchMap, ({ textDocument: { uri }, watch, patches }) => {
    if (!watch) {
      watched.delete(uri);
      return;
    }
    const watcher: Watcher = {};
    watched.set(uri, watcher);
    send(uri, watcher);
    if (patches === true) service.map.patching().then((patchOf) => { watcher.patchOf = patchOf; }, client.report);
  });
  client.answerOwn(methods.nodeAt, ({ textDocument: { uri }, position }) => ({ id: service.map.nodeAt(uri, position) ?? null }), { none: { id: null } });
  client.answerOwn(methods.locateNode, ({ textDocument: { uri }, id }) => service.map.locate(uri, id), { none: null });
  client.answerOwn(methods.editMap, ({ textDocument: { uri }, edit }) => service.map.edit(uri, edit), { none: notOpen, fit: fitMapEdit });
  client.answerOwn(methods.editableText, ({ textDocument: { uri }, id }) => service.map.editableText(uri, id), { none: null });
  client.answerOwn(methods.mapReading, ({ textDocument: { uri } }) => service.map.reading(uri, positionFor(uri)), { none: null });
  client.answerOwn(methods.nodeDetails, ({ textDocument: { uri }, id }, { token }) =>
    service.map.details(uri, id, unlessStopped(() => !token.isCancellationRequested, patience), positionFor(uri)), { none: null });
  return {
    changed(uri) {
      const watcher = watched.get(uri);
      if (watcher !== undefined) send(uri, watcher);
    },
    forget: (uri) => void watched.delete(uri),
  };

  function send(uri: string, watcher: Watcher): void {
    void mapOf(uri).then((result) => {
      if (result === undefined || watched.get(uri) !== watcher) return;
      const { sent, patchOf } = watcher;
      const next: MapChangedParams = { uri, position: positionFor(uri)?.name ?? null, edition: (sent?.edition ?? 0) + 1, ...result };
      watcher.sent = next;
      if (patchOf === undefined || sent?.root !== next.root) return client.tell(methods.mapChanged, next);
      const { graph, ...rest } = next;
      client.tell(methods.mapPatched, { ...rest, patch: patchOf(graph, sent.graph) });
    }).catch(client.report);
  }

  async function mapOf(uri: string): Promise<MapResult | undefined> {
    const graph = await service.map.graph(uri, positionFor(uri));
    const version = service.workspace.versionOf(uri);
    return graph && version !== undefined ? { graph, version, root: service.workspace.rootOf(uri) } : undefined;
  }
}

/** The answer where nothing can be edited. */
export const notOpen: EditMapResult = {
  kind: 'refusal', reason: 'The map could not be changed: its text is not open, or an error has been logged. Change it in the text.',
};

/** An edit of a map as the client takes it. */
export function fitMapEdit(result: EditMapResult, fitting: Fitting): EditMapResult {
  return result.kind === 'edit' ? { ...result, edit: fitEdit(result.edit, fitting) } : result;
}
