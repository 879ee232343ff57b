import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, Hover, Location, WorkspaceEdit } from 'vscode-languageserver-types';
import { startClient, type Client } from '../support/client.js';

const uri = 'file:///page.md';

/** Waits until something holds, for a few seconds at most. */
async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 5000 && !holds(); waited += 20) await new Promise((resolve) => { setTimeout(resolve, 20); });
}
const at = (line: number, character: number) => ({ line, character });
const page = `# Rain

\`\`\`argmark
[Wet]: The street is wet. #thesis
  + [Rian]

[Rain]: It rains. #assumption
\`\`\`

- In a list

  \`\`\`{.argdown}
  [Rain]: It rains here. #thesis
    + [Nowhere]
  \`\`\`
`;

describe('fences in a page of Markdown, for a client', () => {
  let client: Client;
  beforeEach(async () => { client = await startClient(); });
  afterEach(() => client.close());

  const ask = <Answer>(method: string, line: number, character: number, more: object = {}) =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position: at(line, character), ...more }) as Promise<Answer>;

  /** The findings as they come to be when all fences have told theirs. */
  async function findings(languageId: string, text = page, isComplete = (found: readonly string[]) => found.some((each) => each.startsWith('13:'))): Promise<string[]> {
    let latest: string[] = [];
    client.connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: { code: string; range: { start: { line: number; character: number } } }[] }) => {
      latest = diagnostics.map(({ code, range: { start } }) => `${start.line}:${start.character} ${code}`);
    });
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    await until(() => isComplete(latest));
    return latest;
  }
  const expected = ['4:5 undefined-claim', '13:7 undefined-claim'];

  it('have their findings where they stand in the page', async () => {
    const found = await findings('markdown');
    for (const each of expected) assert.ok(found.includes(each), `${each} in ${found.join()}`);
    assert.ok(!found.some((each) => each.endsWith('conflicting-wordings')), 'each fence is a document of its own');
  });

  it('are those of pages by their name, where the client says nothing of use', async () => {
    assert.ok((await findings('plaintext')).includes(expected[0]!));
  });

  it('move with the lines above them, and follow edits', async () => {
    await findings('markdown');
    let latest: { range: { start: { line: number } }; code: string }[] = [];
    client.connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: typeof latest }) => { latest = diagnostics; });
    const change = async (version: number, contentChanges: object[], expected: readonly number[]) => {
      await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      const lines = () => latest.filter(({ code }) => code === 'undefined-claim').map(({ range }) => range.start.line);
      await until(() => lines().join() === expected.join());
      assert.deepEqual(lines(), expected);
    };
    await change(2, [{ range: { start: at(0, 0), end: at(0, 0) }, text: 'Words\n\n' }], [6, 15]);
    await change(3, [{ range: { start: at(6, 5), end: at(6, 9) }, text: 'Rain' }], [15]);
    await change(4, [{ text: page.split('- In')[0]! }], [4]);
    await change(5, [{ text: 'Only words.\n' }], []);
  });

  it('answer as a document of their own does, in places of the page', async () => {
    await findings('markdown');
    const hover = await ask<Hover>('hover', 6, 2);
    assert.match((hover.contents as { value: string }).value, /It rains/);
    assert.deepEqual(hover.range?.start.line, 6);
    const { items } = await ask<CompletionList>('completion', 4, 5, { context: { triggerKind: 2, triggerCharacter: '[' } });
    assert.ok(items.some(({ label }) => label.includes('Rain')));
    assert.ok(items.every(({ textEdit }) => textEdit === undefined || !('range' in textEdit) || textEdit.range.start.line === 4));
    assert.deepEqual(await ask<Location[]>('references', 12, 4, { context: { includeDeclaration: true } }), [{ uri, range: { start: at(12, 3), end: at(12, 7) } }]);
    const edit = await ask<WorkspaceEdit>('rename', 13, 7, { newName: 'Somewhere' });
    assert.deepEqual(JSON.parse(JSON.stringify(edit).replaceAll(uri, 'page')), { changes: { page: [{ range: { start: at(13, 7), end: at(13, 14) }, newText: 'Somewhere' }] } });
  });

  it('are mended where they stand, indented as the fence is', async () => {
    await findings('markdown');
    const actions = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri }, range: { start: at(4, 5), end: at(4, 5) }, context: { diagnostics: [], only: ['quickfix'] },
    }) as CodeAction[];
    const change = actions.find(({ title }) => title === 'Change to [Rain]');
    assert.deepEqual(change?.edit, { changes: { [uri]: [{ range: { start: at(4, 4), end: at(4, 10) }, newText: '[Rain]' }] } });
    const inList = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri }, range: { start: at(13, 7), end: at(13, 7) }, context: { diagnostics: [], only: ['quickfix'] },
    }) as CodeAction[];
    const edits = inList.flatMap(({ edit }) => Object.entries(edit?.changes ?? {}));
    assert.ok(edits.length > 0);
    for (const [of, each] of edits) {
      assert.equal(of, uri);
      for (const { newText } of each) assert.doesNotMatch(newText, /\n(?! {2}|\n|$)/);
    }
  });

  it('leave the rest of the page to others', async () => {
    await findings('markdown');
    for (const [line, method, more] of [[0, 'hover', {}], [2, 'hover', {}], [9, 'definition', {}]] as const) {
      const answer = await ask<unknown>(method, line, 2, more);
      assert.ok(answer === null || Array.isArray(answer) && answer.length === 0, `${method} in line ${line}`);
    }
    for (const method of ['documentSymbol', 'foldingRange', 'documentLink']) assert.deepEqual(await client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri } }), []);
    assert.deepEqual(await client.connection.sendRequest('textDocument/formatting', { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } }), []);
  });

  it('are not checked where the setting says so', async () => {
    client.close();
    client = await startClient({ markdown: { lint: false } });
    let waits = 0;
    assert.deepEqual(await findings('markdown', page, () => ++waits > 20), []);
    assert.notEqual(await ask('hover', 6, 2), null);
  });

  it('are asked for by clients that ask', async () => {
    client.close();
    client = await startClient({}, { params: { capabilities: { textDocument: { diagnostic: {} } } } });
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: page } });
    const { items } = await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }) as { items: { range: { start: { line: number } }; code: string }[] };
    assert.deepEqual(items.filter(({ code }) => code === 'undefined-claim').map(({ range }) => range.start.line), [4, 13]);
  });

  it('count as the client counts', async () => {
    client.close();
    client = await startClient({}, { params: { capabilities: { general: { positionEncodings: ['utf-8'] } } } });
    const text = '> ```argmark\n> [Wet]: ü😀 x [@nobody2001] #thesis\n> ```\n';
    const found = await findings('markdown', text, (all) => all.length > 0);
    const line = text.split('\n')[1]!;
    assert.ok(found.includes(`1:${Buffer.byteLength(line.slice(0, line.indexOf('nobody2001')))} unknown-source`) || found.includes(`1:${Buffer.byteLength(line.slice(0, line.indexOf('@nobody')))} unknown-source`), found.join());
  });

  it('are registered for pages alone', async () => {
    client.close();
    const registered: { method: string; registerOptions: { documentSelector?: { language?: string }[] } }[] = [];
    const able = { dynamicRegistration: true };
    client = await startClient({}, {
      params: { capabilities: { textDocument: { synchronization: able, completion: able, hover: able, definition: able, references: able, documentHighlight: able, codeAction: able, rename: able, formatting: able } } },
      prepare: (connection) => connection.onRequest('client/registerCapability', ({ registrations }: { registrations: typeof registered }) => void registered.push(...registrations)),
    });
    await until(() => registered.some(({ method }) => method === 'textDocument/rename'));
    const forPages = registered.filter(({ registerOptions }) => registerOptions.documentSelector?.some(({ language }) => language === 'markdown')).map(({ method }) => method.replace('textDocument/', ''));
    assert.deepEqual(forPages.sort(), ['codeAction', 'completion', 'definition', 'didChange', 'didClose', 'didOpen', 'documentHighlight', 'hover', 'references', 'rename']);
  });
});
