import assert from 'node:assert/strict';
import { createService } from '../../../server/src/service.js';
import { readAsset } from '../../support/assets.js';
import { exported } from '../../support/exported.js';

describe('a map as JSON', () => {
  it('names its files without their folders', async () => {
    const { claims } = JSON.parse((await exported('[A]: a.\n', 'json')) as string) as { claims: { location: { path: string } }[] };
    assert.deepEqual(claims.map(({ location }) => location.path), ['small.arg']);
  });

  it('names a file as it is named where its address is not encoded as it should be', async () => {
    const service = createService({ readAsset });
    service.workspace.open('file:///maps/100%.arg', 1, '[A]: a.\n');
    const { claims } = JSON.parse((await service.conversion.exportMap('file:///maps/100%.arg', 'json')) as string) as { claims: { location: { path: string } }[] };
    assert.deepEqual(claims.map(({ location }) => location.path), ['100%.arg']);
  });
});
