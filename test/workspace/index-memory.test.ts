import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createService } from '../../server/src/service.js';
import { workspaceSymbolsIn } from '../support/features.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe('the index of a workspace', () => {
  it('keeps the titles of files, not their texts', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `file:///w/${index}.arg`);
    const block = (name: string, index: number) => `[A title of claim ${index} in ${name}]: ${'and many words for it. '.repeat(400)}\n`;
    const textOf = (name: string) => Buffer.from(Array.from({ length: 20 }, (_, index) => block(name, index)).join('\n')).toString();
    const service = createService({ host: { readFile: async (uri) => textOf(uri), findFiles: async () => names } });
    service.workspace.setReach({ folders: ['file:///w'] });
    const before = heldBytes();
    await service.workspace.index();
    const held = heldBytes() - before;
    assert.equal(workspaceSymbolsIn(service, 'claim 7 in')[0]!.name, 'A title of claim 7 in file:///w/0.arg');
    assert.ok(held < (names.length * textOf(names[0]!).length) / 3, `${held} bytes are held`);
  });
});
