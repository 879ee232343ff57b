import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient, type Client } from '../support/client.js';

const uri = 'file:///a.arg';
const text = '[A]:  one two three\n    + four\n\n\n\n[B]:x';

describe('formatting over the protocol', () => {
  let client: Client;
  afterEach(() => client.close());

  async function format(more: object = {}, method = 'textDocument/formatting'): Promise<string> {
    // Editors send their tab size; the canonical form has its own.
    const options = { tabSize: 8, insertSpaces: false };
    const edits = await client.connection.sendRequest<TextEdit[]>(method, { textDocument: { uri }, options, ...more });
    return TextDocument.applyEdits(TextDocument.create(uri, 'argmark', 1, text), edits);
  }

  it('formats a whole document, and the blocks that a range touches', async () => {
    client = await startClient();
    await client.open(uri, text);
    assert.equal(await format(), '[A]: one two three\n  + four\n\n[B]: x\n');
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 1 } };
    assert.equal(await format({ range }, 'textDocument/rangeFormatting'), '[A]:  one two three\n    + four\n\n\n\n[B]: x\n');
  });

  it('fills lines up to the width that the client sets', async () => {
    client = await startClient({ format: { lineWidth: 12 } });
    await client.open(uri, text);
    assert.equal(await format(), '[A]: one two\n  three\n  + four\n\n[B]: x\n');
    for (const lineWidth of [0, 'wide', -3, null]) {
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { argmark: { format: { lineWidth } } } });
      assert.equal(await format(), '[A]: one two three\n  + four\n\n[B]: x\n');
    }
  });

  it('has no edits for what is formatted, binary, or not open', async () => {
    client = await startClient();
    for (const [name, content] of [['file:///b.arg', '[A]: x\n'], ['file:///c.arg', '[A]:  x\0'], ['file:///d.arg', undefined]] as const) {
      if (content !== undefined) await client.open(name, content);
      assert.deepEqual(await client.connection.sendRequest('textDocument/formatting', { textDocument: { uri: name }, options: {} }), []);
    }
  });
});
