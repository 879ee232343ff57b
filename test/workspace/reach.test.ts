import assert from 'node:assert/strict';
import { createService } from '../../server/src/service.js';
import { MemoryHost, startWorkspace, uriOf } from '../support/workspace.js';

describe('what a service may not read', () => {
  it('it does not look for either: in a workspace that is not trusted', async () => {
    const { host, service } = await startWorkspace('//- a.arg\n@include(b.arg)\n//- b.arg\n[B]: b\n', { untrusted: true });
    assert.deepEqual(host.reads, []);
    assert.deepEqual([...service.workspace.files], []);
    assert.equal(service.workspace.isIndexing, false);
  });

  it('is all where it has no files', async () => {
    const service = createService();
    service.workspace.setReach({ folders: ['file:///w'] });
    await service.workspace.index();
    assert.deepEqual([...service.workspace.files], []);
    service.workspace.open(uriOf('a.arg'), 1, '[A]: a #assumption\n');
    assert.deepEqual(service.findings.diagnostics(uriOf('a.arg')), []);
  });

  it('is the rest of the workspace once the index is no longer needed', async () => {
    const host = new MemoryHost([['a.arg', '[A]: a\n'], ['b.arg', '[B]: b\n'], ['c.arg', '[C]: c\n']]);
    const service = createService({ host });
    service.workspace.setReach({ folders: ['file:///w'] });
    await service.workspace.index({ goOn: () => false });
    assert.deepEqual(host.reads, []);
    assert.equal(service.workspace.isIndexing, false);
  });
});
