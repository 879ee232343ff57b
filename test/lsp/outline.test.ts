import assert from 'node:assert/strict';
import { methods } from '../../server/src/protocol.js';
import { startClient, type Client } from '../support/client.js';

const folder = 'memfs://x/w';
const uri = `${folder}/a.arg`;
const map = '===\nsources:\n  rules: {file: rules.txt}\n===\n\n[A]: “routes are to be kept clear” [@rules]\n';

interface Registration {
  readonly id: string;
  readonly method: string;
}

describe('the outline', () => {
  let client: Client;
  afterEach(() => client.close());

  it('is registered anew when a source says something else of a quotation, so that clients ask again', async () => {
    let rules = 'Escape routes are to be kept clear.\n';
    /** The ids of what is registered for the outline, in the order in which they came; those that have ended are taken out. */
    const registered: string[] = [];
    let [count, wake] = [0, () => {}];
    const changed = () => new Promise<void>((resolve) => { wake = resolve; });
    client = await startClient({ readsFiles: true }, {
      params: {
        workspaceFolders: [{ uri: folder, name: 'w' }],
        capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true, dynamicRegistration: true } } },
      },
      prepare: (connection) => {
        connection.onRequest(methods.readFile, () => ({ text: null }));
        connection.onRequest(methods.findFiles, () => ({ uris: [] }));
        connection.onRequest(methods.fileExists, () => ({ exists: true }));
        connection.onRequest(methods.readBytes, () => ({ content: btoa(rules) }));
        connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
          for (const { id, method } of registrations) if (method === 'textDocument/documentSymbol') count = registered.push(id);
        });
        connection.onRequest('client/unregisterCapability', ({ unregisterations }: { unregisterations: Registration[] }) => {
          assert.ok(registered.length > 1, 'there is always an outline');
          for (const { id } of unregisterations) if (registered.includes(id)) registered.splice(registered.indexOf(id), 1);
          wake();
        });
      },
    });
    assert.equal(client.capabilities.documentSymbolProvider, undefined);
    /** Waits until the outline tells that, asking again whenever it is registered anew. */
    const tells = async (detail: string) => {
      for (;;) {
        const anew = changed();
        const [symbol] = await client.connection.sendRequest<{ detail: string }[]>('textDocument/documentSymbol', { textDocument: { uri } });
        if (symbol!.detail.startsWith(detail)) return;
        await anew;
      }
    };
    await client.open(uri, map);
    await tells('quotation found');
    rules = 'Prams may stand there.\n';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `${folder}/rules.txt`, type: 2 }] });
    await tells('quotation not found');
    assert.ok(count > 1);
  });

  it('is told of at the start to a client that takes no registrations', async () => {
    client = await startClient();
    assert.equal(client.capabilities.documentSymbolProvider, true);
  });
});
