import assert from 'node:assert/strict';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient, type Client } from '../support/client.js';

const uri = 'file:///a.arg';
const textDocument = { uri };
const text = '[A]: x #thesis\n  + [B]: y\n  + [C]: z\n\n[A]:\n';
const onB = { start: { line: 1, character: 5 }, end: { line: 1, character: 5 } };
const start = { line: 0, character: 0 };

describe('code actions that fix all', () => {
  const clients: Client[] = [];
  afterEach(() => { for (const client of clients.splice(0)) client.close(); });

  async function open(more: object = {}, workspace: object = {}): Promise<Client> {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, ...more };
    const client = await startClient({}, { params: { capabilities: { textDocument: { codeAction }, workspace } } });
    clients.push(client);
    await client.open(uri, text);
    return client;
  }
  const resolves = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
  const ask = (client: Client, only?: string[]) =>
    client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument, range: onB, context: { diagnostics: [], ...only ? { only } : {} } });
  const resolve = (client: Client, action: CodeAction) => client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
  const apply = (to: string, { changes }: WorkspaceEdit) => TextDocument.applyEdits(TextDocument.create(uri, 'argmark', 1, to), changes![uri]!);

  it('come with their edits, and their number, to a client that does not ask for them later', async () => {
    for (const more of [{}, { resolveSupport: { properties: ['edit'] } }, { dataSupport: true, resolveSupport: { properties: ['command'] } }]) {
      const client = await open(more);
      assert.equal((client.capabilities.codeActionProvider as { resolveProvider?: boolean }).resolveProvider, undefined);
      const actions = [...await ask(client), ...await ask(client, ['source.fixAll'])];
      assert.ok(actions.every(({ edit, data }) => edit !== undefined && data === undefined));
      const all = actions.find(({ title }) => title === 'Mark all as #assumption (2)')!;
      assert.equal(apply(text, all.edit!), '[A]: x #thesis\n  + [B]: y #assumption\n  + [C]: z #assumption\n\n[A]:\n');
    }
  });

  it('come without to one that does, and with them once they are chosen; other actions come as they are', async () => {
    const client = await open(resolves);
    assert.equal((client.capabilities.codeActionProvider as { resolveProvider?: boolean }).resolveProvider, true);
    const actions = [...await ask(client), ...await ask(client, ['source.fixAll'])];
    const later = actions.filter(({ edit }) => edit === undefined);
    assert.deepEqual(later.map(({ title }) => title), ['Mark all as #assumption', 'Mark all as #undeveloped', 'Make all fixes that need no decision']);
    const resolved = await Promise.all(later.map((action) => resolve(client, action)));
    assert.deepEqual(resolved.map((action) => ({ ...action, edit: undefined })), later.map((action) => ({ ...action, edit: undefined })));
    assert.deepEqual(resolved.map(({ edit }) => apply(text, edit!)), [
      '[A]: x #thesis\n  + [B]: y #assumption\n  + [C]: z #assumption\n\n[A]:\n',
      '[A]: x #thesis\n  + [B]: y #undeveloped\n  + [C]: z #undeveloped\n\n[A]:\n',
      '[A]: x #thesis\n  + [B]: y\n  + [C]: z\n\n[A]\n',
    ]);
    const own = actions.find(({ title }) => title === 'Mark as #assumption')!;
    assert.deepEqual(await resolve(client, own), own);
  });

  it('that were offered for an earlier text fix the one that there is now, as its version says', async () => {
    const client = await open(resolves, { workspaceEdit: { documentChanges: true } });
    const later = [...await ask(client), ...await ask(client, ['source.fixAll'])].filter(({ edit }) => edit === undefined);
    await client.edit(uri, 2, { start, end: start }, '// Ä\n\n');
    const edits = async () => (await Promise.all(later.map((action) => resolve(client, action)))).map(({ edit }) => edit!.documentChanges);
    const [all, , fixes] = await edits();
    const place = (line: number, character: number) => ({ line, character });
    assert.deepEqual(all, [{ textDocument: { uri, version: 2 }, edits: [3, 4].map((line) => (
      { range: { start: place(line, 10), end: place(line, 10) }, newText: ' #assumption' })) }]);
    assert.deepEqual(fixes, [{ textDocument: { uri, version: 2 }, edits: [{ range: { start: place(6, 3), end: place(6, 4) }, newText: '' }] }]);
    await client.edit(uri, 3, { start, end: place(9, 0) }, '');
    assert.deepEqual(await edits(), [[], [], []]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument });
    assert.deepEqual(await Promise.all(later.map((action) => resolve(client, action))), later);
  });

  it('are offered only where there are two to fix, or one that needs no decision', async () => {
    const client = await open(resolves);
    await client.edit(uri, 2, { start, end: { line: 9, character: 0 } }, '[A]: x #thesis\n  + [B]: y\n');
    assert.deepEqual([...await ask(client), ...await ask(client, ['source'])].filter(({ edit }) => edit === undefined), []);
  });

  it('are answered as they were sent where nobody has offered them', async () => {
    const client = await open(resolves);
    for (const data of [undefined, null, 'x', { uri: 1 }, { uri: 'file:///other.arg' }]) {
      const action = { title: 'Whatever', ...data === undefined ? {} : { data } };
      assert.deepEqual(await resolve(client, action), action);
    }
    assert.deepEqual((await resolve(client, { title: 'Whatever', data: { uri, code: 'nonsense', title: 'x' } })).edit, { changes: {} });
  });
});
