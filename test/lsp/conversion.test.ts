import assert from 'node:assert/strict';
import { methods, type ImportParams, type ImportResult } from '../../server/src/protocol.js';
import { startClient, type Client } from '../support/client.js';

describe('a client that imports', () => {
  let client: Client;
  before(async () => { client = await startClient({}); });
  after(() => client.close());
  const ask = (params: ImportParams) => client.connection.sendRequest<ImportResult>(methods.import, params);

  it('gets the text of a map, and how much is related in it', async () => {
    const result = await ask({ text: 'arg(a). arg(b).\natt(a, b).\n', name: 'a.apx' });
    assert.deepEqual(result, { kind: 'map', format: 'apx', text: '[b]: b\n  - [a]: a\n', remarks: [], related: 1 });
    const alone = await ask({ text: 'statements: {a: It rains.}', name: 'a.yml' });
    assert.deepEqual(alone.kind === 'map' && [alone.format, alone.related], ['carneades', 0]);
  });

  it('is told in a sentence what is wrong, and may name the format', async () => {
    assert.deepEqual(await ask({ text: '{"nodes": [', name: 'a.aif' }), {
      kind: 'refusal', reason: 'line 1, column 12: this is not JSON (close bracket expected)',
    });
    const text = 'a\n#\n';
    assert.equal((await ask({ text, name: 'a.txt' })).kind, 'refusal');
    assert.equal((await ask({ text, name: 'a.txt', format: 'tgf' })).kind, 'map');
  });
});
