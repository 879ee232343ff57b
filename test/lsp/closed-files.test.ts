import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { startClient, type Client } from '../support/client.js';
import { encodings, measure, withOffsets, type Encoding } from '../support/encodings.js';
import { readMarks } from '../support/markers.js';
import { MemoryHost, readFiles, uriOf } from '../support/workspace.js';

describe('positions in files that are not open', () => {
  const clients: Client[] = [];
  afterEach(() => { for (const client of clients.splice(0)) client.close(); });

  async function start(source: string, encoding: Encoding, more: ClientCapabilities = {}): Promise<Client> {
    const host = new MemoryHost([...readFiles(source)].map(([path, text]) => [path, readMarks(text).text] as const));
    const client = await startClient({}, {
      host, params: {
        workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
        capabilities: { general: { positionEncodings: [encoding] }, ...more },
      },
    });
    clients.push(client);
    return client;
  }

  /** The stretches that `⟦…⟧` mark in the files of a source, with their paths and offsets. */
  const marked = (source: string) => [...readFiles(source)].flatMap(([path, text]) => {
    const { ranges } = readMarks(text);
    return ranges.map(({ start, end }) => `${path} ${start}–${end}`);
  });
  const show = (source: string, encoding: Encoding, uri: string, range: unknown) => {
    const path = uri.replace('file:///w/', '');
    const { text } = readMarks(readFiles(source).get(path)!);
    const { start, end } = withOffsets(range, measure(text, encoding).offsetAt) as { start: number; end: number };
    return `${path} ${start}–${end}`;
  };

  interface Located { readonly uri: string; readonly range: unknown }

  for (const encoding of encodings) {
    describe(`in ${encoding}`, () => {
      it('are those of symbols of the workspace', async () => {
        const source = '//- a.arg\n/* ä😀 */ [⟦Größe 😀⟧]: x\n\n⟦# Über 😀 Größe⟧\n\n[⟦Groessee⟧]: ß\n//- b.arg\n/* 中 */ <⟦Größe⟧>: y\n';
        const client = await start(source, encoding);
        const found = await client.connection.sendRequest<{ location: Located }[]>('workspace/symbol', { query: 'e' });
        assert.deepEqual(found.map(({ location: { uri, range } }) => show(source, encoding, uri, range)).sort(), marked(source).sort());
      });

      it('are those of paths, when what they lead to is renamed', async () => {
        const source = '//- a.arg\n===\nsources: {ä😀: {file: ⟦größe.md⟧}, b: {file: ⟦größe.md⟧}}\n===\n//- b.arg\n@include(a.arg)\n';
        const client = await start(source, encoding);
        const files = [{ oldUri: uriOf('größe.md'), newUri: uriOf('x.md') }];
        const { changes } = await client.connection.sendRequest<{ changes: Record<string, Located[]> }>('workspace/willRenameFiles', { files });
        assert.deepEqual(Object.entries(changes).flatMap(([uri, edits]) => edits.map(({ range }) => show(source, encoding, uri, range))), marked(source));
      });

      it('are those of references and of renaming', async () => {
        const source = '//- a.arg\n@include(b.arg)\n\n[A]\n//- b.arg\n[⟦A⟧]: ä😀\n  + ßß @[⟦A⟧]\n\n/* 😀 */ [⟦A⟧]\n';
        const client = await start(source, encoding);
        await client.open(uriOf('a.arg'), readFiles(source).get('a.arg')!);
        const at = { textDocument: { uri: uriOf('a.arg') }, position: { line: 2, character: 1 } };
        const references = await client.connection.sendRequest<Located[]>('textDocument/references', { ...at, context: { includeDeclaration: true } });
        const inB = ({ uri }: Located) => uri === uriOf('b.arg');
        assert.deepEqual(references.filter(inB).map(({ uri, range }) => show(source, encoding, uri, range)), marked(source));
        const { changes } = await client.connection.sendRequest<{ changes: Record<string, Located[]> }>('textDocument/rename', { ...at, newName: 'B' });
        assert.deepEqual(changes[uriOf('b.arg')]!.map(({ range }) => show(source, encoding, uriOf('b.arg'), range)), marked(source));
      });

      it('are those of diagnostics of the whole workspace, however many files it has', async () => {
        const parts = Array.from({ length: 120 }, (_, index) => index);
        const source = [
          ...parts.map((index) => `//- one/${index}.arg\n[P${index}]: ä😀 #assumption\n  + ß ⟦{⟧a: [\n`),
          `//- one.arg\n${parts.map((index) => `@include(one/${index}.arg)\n`).join('')}`,
          ...parts.map((index) => `//- many/${index}.arg\n/* 😀 */ [⟦Ä${index}⟧]\n`),
        ].join('');
        const client = await start(source, encoding, { textDocument: { diagnostic: {} } });
        const { items } = await client.connection.sendRequest<{ items: { uri: string; items: { range: unknown; code: string }[] }[] }>(
          'workspace/diagnostic', { previousResultIds: [] });
        const found = items.flatMap(({ uri, items: each }) => each.filter(({ code }) => code === 'unclosed-data' || code === 'undefined-claim')
          .map(({ range }) => show(source, encoding, uri, range)));
        assert.deepEqual(found.sort(), marked(source).sort());
      });
    });
  }
});
