import { DocumentSymbolRequest } from 'vscode-languageserver';
import type { Serving } from './serving.js';

/** The outline, for a client that takes registrations. */
export interface Outline {
  /** Has the client ask for outlines again, if what a document's outline tells of quotations is otherwise than before. */
  changed(uri: string): void;
  forget(uri: string): void;
}

/**
 * Registers the outline, with a client that takes registrations. What it tells of quotations changes with their sources, and the
 * protocol has no request by which clients would ask again, but they do so when it is registered anew. The earlier
 * registration ends last, so that there is always one.
 */
export function registerOutline({ client, service }: Serving): Outline | undefined {
  if (client.capabilities.textDocument?.documentSymbol?.dynamicRegistration !== true) return undefined;
  const register = () => client.register(DocumentSymbolRequest.type, { documentSelector: null }) as Promise<{ dispose(): void } | undefined>;
  /** What was found of the quotations of documents, as it was last told. */
  const told = new Map<string, string>();
  let registered = register();
  registered.catch(client.report);
  return {
    changed(uri) {
      void service.sources.quotationStates(uri).then(async (states) => {
        const now = states.join(' ');
        if (now === (told.get(uri) ?? '')) return;
        told.set(uri, now);
        const earlier = registered;
        registered = register();
        await registered;
        (await earlier)?.dispose();
      }).catch(client.report);
    },
    forget: (uri) => void told.delete(uri),
  };
}
