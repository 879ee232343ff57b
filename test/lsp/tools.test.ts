import assert from 'node:assert/strict';
import type { ApplyWorkspaceEditParams } from 'vscode-languageserver-protocol';
import type { Host } from '../../server/src/service.js';
import { methods, type CallToolResult } from '../../server/src/protocol.js';
import { startClient } from '../support/client.js';

const folder = 'file:///work';
const saved = '[A]: saved #thesis\n';
const host: Host = { readFile: async (uri) => (uri === `${folder}/a.arg` ? saved : undefined), exists: async (uri) => uri === `${folder}/a.arg` };

describe('tools for assistants in an editor', () => {
  async function start(applied = true) {
    const edits: ApplyWorkspaceEditParams[] = [];
    const client = await startClient({}, {
      host, params: { workspaceFolders: [{ uri: folder, name: 'work' }] },
      prepare: (connection) => connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
        edits.push(params);
        return { applied, failureReason: 'It is read-only.' };
      }),
    });
    const call = (name: string, args: unknown) =>
      client.connection.sendRequest<CallToolResult>(methods.callTool, { name, arguments: args });
    return { client, call, edits };
  }

  it('see what is open as it is in the editor, and what is not as it is saved', async () => {
    const { client, call } = await start();
    assert.match((await call('read_map', { path: 'a.arg' })).text, /saved/);
    await client.open(`${folder}/a.arg`, '[A]: open #thesis\n');
    assert.match((await call('read_map', { path: 'a.arg' })).text, /\[A\]: open/);
    client.close();
  });

  it('change texts in the editor', async () => {
    const { client, call, edits } = await start();
    const { text } = await call('edit_map', { path: 'a.arg', action: 'set_text', title: 'A', content: 'new' });
    assert.match(text, /and written/);
    assert.deepEqual(Object.keys(edits[0]!.edit.changes!), [`${folder}/a.arg`]);
    client.close();
  });

  it('say why the editor did not make a change', async () => {
    const { client, call } = await start(false);
    const { text, isError } = await call('edit_map', { path: 'a.arg', action: 'set_text', title: 'A', content: 'new' });
    assert.ok(isError);
    assert.match(text, /It is read-only/);
    client.close();
  });

  it('answer a call of a tool that there is not', async () => {
    const { client, call } = await start();
    assert.deepEqual((await call('nothing', {})).isError, true);
    client.close();
  });
});
