import assert from 'node:assert/strict';
import { importMap } from '../../server/src/convert/import.js';

describe('an import of a large file', () => {
  it('takes a chain of ten thousand steps, and circles', async () => {
    const nodes = Array.from({ length: 10_000 }, (_, index) => [{ nodeID: `i${index}`, text: `Claim number ${index}`, type: 'I' }, { nodeID: `s${index}`, text: 'RA', type: 'RA' }]).flat();
    const edges = Array.from({ length: 10_000 }, (_, index) => [
      { edgeID: `a${index}`, fromID: `i${index}`, toID: `s${index}` }, { edgeID: `b${index}`, fromID: `s${index}`, toID: `i${(index + 1) % 10_000}` }]).flat();
    const { text } = await importMap(JSON.stringify({ nodes, edges }), { format: 'aif' });
    assert.ok(text.includes('[Claim number 9999]: Claim number 9999'));
  });
});
