import path from 'node:path';
import { golden } from '../support/golden.js';
import { startClient } from '../support/client.js';

describe('what the server says that it can do', () => {
  const able = {
    textDocument: {
      hover: { contentFormat: ['markdown'] }, rename: { prepareSupport: true }, diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      completion: { completionItem: { snippetSupport: true } }, semanticTokens: { requests: { full: { delta: true }, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, dataSupport: true, resolveSupport: { properties: ['edit'] } },
    },
    workspace: { workspaceFolders: true, configuration: true, fileOperations: { willRename: true } },
    general: { positionEncodings: ['utf-8', 'utf-16'] },
  };
  for (const [name, capabilities, options] of [['that can much', able, { hasCommands: true }], ['that can nothing', {}, {}]] as const) {
    it(`is what it said before, to a client ${name} (UPDATE=1 writes it)`, async () => {
      const client = await startClient(options, { params: { capabilities } });
      golden(path.join(import.meta.dirname, `../fixtures/messages/capabilities-${name.replaceAll(' ', '-')}.json`), `${JSON.stringify(client.capabilities, null, 1)}\n`);
      client.close();
    });
  }
});
