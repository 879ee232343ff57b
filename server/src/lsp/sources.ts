import { methods } from '../protocol.js';
import { fitMapEdit, notOpen } from './map.js';
import type { Serving } from './serving.js';

/** Who watches the sources of which maps in a session. */
export interface WatchedSources {
  /** Sends what a document's map takes from its sources, if somebody watches that and it is otherwise than before. */
  changed(uri: string): void;
  forget(uri: string): void;
}

/** Answers the requests about sources beside their map, and sends what is watched. */
export function serveSources({ client, service }: Serving): WatchedSources {
  /** What was sent last, by document. */
  const watched = new Map<string, string>();

  client.hearOwn(methods.watchSources, ({ textDocument: { uri }, watch }) => {
    watched.delete(uri);
    if (!watch) return;
    watched.set(uri, '');
    send(uri);
  });
  client.answerOwn(methods.sourceText, ({ textDocument: { uri }, key }) => service.sources.content(uri, key), { none: null });
  client.answerOwn(methods.sourcesAt, async ({ textDocument: { uri }, position, id }) => {
    const place = id === undefined ? position : { id };
    return { targets: place === undefined ? [] : await service.sources.at(uri, place) };
  }, { none: { targets: [] } });
  client.answerOwn(methods.passage, ({ textDocument: { uri }, ...use }) => service.sources.passage(uri, use), { none: null });
  client.answerOwn(methods.quotePassage, ({ textDocument: { uri }, use }) => service.sources.quote(uri, use), { none: notOpen, fit: fitMapEdit });
  return {
    changed(uri) {
      if (watched.has(uri)) send(uri);
    },
    forget: (uri) => void watched.delete(uri),
  };

  function send(uri: string): void {
    void service.sources.shown(uri).then((sources) => {
      const version = service.workspace.versionOf(uri);
      if (sources === undefined || version === undefined || !watched.has(uri)) return;
      const told = JSON.stringify(sources);
      if (watched.get(uri) === told) return;
      watched.set(uri, told);
      client.tell(methods.sourcesChanged, { uri, version, sources });
    }).catch((error: unknown) => client.report(error));
  }
}
