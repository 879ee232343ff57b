import { methods, type EditMapResult, type MapResult, type ShownPosition } from '../protocol.js';
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

/** Answers the requests about maps, and sends those that are watched. */
export function serveMap({ client, service, positionFor }: MapOptions): WatchedMaps {
  const watched = new Set<string>();

  client.answerOwn(methods.map, ({ textDocument: { uri } }) => mapOf(uri), { none: null });
  client.hearOwn(methods.watchMap, ({ textDocument: { uri }, watch }) => {
    if (!watch) {
      watched.delete(uri);
      return;
    }
    watched.add(uri);
    send(uri);
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
      if (watched.has(uri)) send(uri);
    },
    forget: (uri) => void watched.delete(uri),
  };

  function send(uri: string): void {
    const result = client.guarded(() => mapOf(uri));
    if (result === undefined) return;
    const position = positionFor(uri)?.name ?? null;
    client.tell(methods.mapChanged, { uri, position, ...result });
  }

  function mapOf(uri: string): MapResult | undefined {
    const graph = service.map.graph(uri, positionFor(uri));
    const version = service.workspace.versionOf(uri);
    return graph && version !== undefined ? { graph, version, root: service.workspace.rootOf(uri) } : undefined;
  }
}

/** The answer where nothing can be edited. */
export const notOpen: EditMapResult = {
  kind: 'refusal', reason: 'The map could not be changed: its text is not open, or a fault has been logged. Change it in the text.',
};

/** An edit of a map as the client takes it. */
export function fitMapEdit(result: EditMapResult, fitting: Fitting): EditMapResult {
  return result.kind === 'edit' ? { ...result, edit: fitEdit(result.edit, fitting) } : result;
}
