import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Host } from '../../server/src/service.js';
import { boundary } from '../support/boundary.js';
import { edits } from '../support/generators.js';
import { startClient, type Client } from '../support/client.js';
import { encodings, measure, withOffsets, type Encoding } from '../support/encodings.js';
import { seeded } from '../support/seeded.js';

const uri = 'file:///a.arg';
const textDocument = { uri };

async function clientWith(positionEncodings: readonly string[] | undefined, host?: Host): Promise<Client> {
  const capabilities = {
    ...positionEncodings ? { general: { positionEncodings } } : {},
    textDocument: {
      publishDiagnostics: { relatedInformation: true }, documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    },
  };
  return startClient({ inlayHints: { verdicts: 'all' } }, { params: { capabilities }, ...host ? { host } : {} });
}

/** The stretches that are coloured. */
function tokenTexts(data: readonly number[], text: string, offsetAt: ReturnType<typeof measure>['offsetAt']): string[] {
  const texts: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    if (data[at]! > 0) character = 0;
    line += data[at]!;
    character += data[at + 1]!;
    texts.push(text.slice(offsetAt({ line, character }), offsetAt({ line, character: character + data[at + 2]! })));
  }
  return texts;
}

describe('the encoding of positions', () => {
  const clients: Client[] = [];
  const start = async (offered?: readonly string[], host?: Host) => {
    const client = await clientWith(offered, host);
    clients.push(client);
    return client;
  };
  afterEach(() => { for (const client of clients.splice(0)) client.close(); });

  it('is UTF-16 where the client can, else the first that it offers', async () => {
    const chosen = async (offered?: readonly string[]) => (await start(offered)).capabilities.positionEncoding;
    assert.equal(await chosen(), 'utf-16');
    assert.equal(await chosen(['utf-8', 'utf-16', 'utf-32']), 'utf-16');
    assert.equal(await chosen(['utf-8', 'utf-32']), 'utf-8');
    assert.equal(await chosen(['utf-32', 'utf-8']), 'utf-32');
    assert.equal(await chosen(['utf-7']), 'utf-16');
  });

  it('counts bytes for a client of UTF-8: in diagnostics, edits, tokens, and the requests of our own', async () => {
    const client = await start(['utf-8']);
    const [found] = await client.open(uri, '[Größe]: 😀 é #thesis\n\nßee @[Größe].\n');
    assert.deepEqual(found!.range, { start: { line: 0, character: 1 }, end: { line: 0, character: 8 } });
    const after = await client.edit(uri, 2, { start: { line: 0, character: 11 }, end: { line: 0, character: 15 } }, 'x');
    assert.deepEqual(after[0]!.range, found!.range);
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover',
      { textDocument, position: { line: 2, character: 8 } });
    assert.match(hover.contents.value, /x é/);
    const { data } = await client.connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(data.slice(0, 3), [0, 1, 7]);
    assert.deepEqual(await client.connection.sendRequest('argmark/nodeAt', { textDocument, position: { line: 0, character: 7 } }), { id: '[Größe]' });
  });

  it('takes several changes in one message, each counted in the text that the one before has made', async () => {
    const client = await start(['utf-8']);
    await client.open(uri, '[A]: ß\n');
    const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: at(0, 7), text: 'ä\n😀' }, { range: at(1, 4), text: '!' }, { range: at(0, 9), text: '?' }],
    });
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover',
      { textDocument, position: { line: 0, character: 1 } });
    assert.match(hover.contents.value, /ßä\?\s+😀!/);
  });

  it('counts in the text of a file that is checked without being open', async () => {
    const client = await start(['utf-8'], { readFile: async (file) => (file.endsWith('b.arg') ? '// ä\r\n\r\n[ßß]:\r\n' : undefined) });
    const { diagnostics } = await client.connection.sendRequest<{ diagnostics: { range: object }[] }>('argmark/check', { uri: 'file:///b.arg' });
    assert.deepEqual(diagnostics.map(({ range }) => range), [{ start: { line: 2, character: 1 }, end: { line: 2, character: 5 } }]);
  });

  /** Documents in which every kind of answer has something to say, with characters that encodings disagree on. */
  const characters = fc.constantFrom('ß', '😀', 'e\u0301', '中', '\ud800', 'x', '🧑‍🚀', '\u2028');
  const words = fc.string({ unit: characters, maxLength: 5 });
  const documents = fc.tuple(words, words, fc.array(fc.tuple(
    fc.constantFrom('[A$]: ', '[$]: ', '<B$>: ', '  + [A$] ', '  - <B$>: ', '  _ $ [@k$] ', '# $', '(1) [A$]', '-----', '$ @[A$] #thesis ', '', '[@k$] $ '),
    words), { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([title, key, lines, end]) => [`===${end}sources: {k${key.replace(/[\ud800\u2028]/g, '')}: {title: ${title}}}${end}===${end}`,
      ...lines.map(([line, rest]) => line.replaceAll('$', title) + rest)].join(end));

  it('changes nothing but the counting', async () => {
    const [bytes, units, points] = await Promise.all([start(['utf-8']), start(['utf-16']), start(['utf-32'])]);
    const byEncoding: Record<Encoding, Client> = { 'utf-8': bytes!, 'utf-16': units!, 'utf-32': points! };
    let version = 1;
    for (const { connection } of clients) {
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'argmark', version, text: '' } });
    }
    await fc.assert(fc.asyncProperty(documents, fc.array(edits, { maxLength: 3 }), fc.double({ min: 0, max: 1, noNaN: true }), async (source, changes, where) => {
      version++;
      const answers = await Promise.all(encodings.map(async (encoding) => {
        const { connection } = byEncoding[encoding];
        let text = source;
        const contentChanges: object[] = [{ text }];
        for (const { at, length, newText } of changes) {
          const [from, to] = [boundary(text, Math.floor(at * text.length)), boundary(text, Math.floor(at * text.length) + length)];
          const { positionAt } = measure(text, encoding);
          contentChanges.push({ range: { start: positionAt(from), end: positionAt(to) }, text: newText });
          text = text.slice(0, from) + newText + text.slice(to);
        }
        await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
        const { positionAt, offsetAt } = measure(text, encoding);
        const position = positionAt(boundary(text, Math.floor(where * text.length)));
        const range = { start: positionAt(0), end: positionAt(text.length) };
        const common = { textDocument, position, range, options: { tabSize: 2, insertSpaces: true }, context: { diagnostics: [] } };
        const all = [];
        for (const method of [
          'textDocument/hover', 'textDocument/definition', 'textDocument/completion', 'textDocument/documentSymbol', 'textDocument/codeAction',
          'textDocument/codeLens', 'textDocument/inlayHint', 'textDocument/formatting', 'textDocument/rangeFormatting', 'argmark/nodeAt', 'argmark/theses',
        ]) all.push([method, withOffsets(await connection.sendRequest(method, common), offsetAt)]);
        const { graph } = await connection.sendRequest<{ graph: { nodes: { id: string }[] } }>('argmark/map', { textDocument });
        for (const { id } of graph.nodes) all.push(withOffsets(await connection.sendRequest('argmark/locateNode', { textDocument, id }), offsetAt));
        const { data } = await connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
        const { diagnostics } = await connection.sendRequest<{ diagnostics: object[] }>('argmark/check', { uri });
        return { text, all, tokens: tokenTexts(data, text, offsetAt), diagnostics: withOffsets(diagnostics, offsetAt) };
      }));
      assert.deepEqual(answers[0], answers[1]);
      assert.deepEqual(answers[2], answers[1]);
    }), seeded(25));
  });
});
