import assert from 'node:assert/strict';
import { load } from 'arguebuf';
import { exported } from '../../support/exported.js';
import { stepsOf } from '../import/oracle.js';
import { text } from './aif.test.js';

describe('arguebuf', () => {
  it('is read by the package of this name with the same steps', async () => {
    const file = JSON.parse(await exported(text, 'arguebuf') as string) as { majorClaim: string; nodes: Record<string, { atom?: { text: string } }> };
    assert.equal(file.nodes[file.majorClaim]!.atom!.text, 'We should cycle.');
    assert.deepEqual(stepsOf(load.json(file as never)), [
      'It rains. attack We should cycle.', 'It saves time. & We want to save time. support We should cycle.', 'We should cycle. attack We should walk.', 'We should walk. attack We should cycle.',
    ]);
  });

  it('has the sources as resources', async () => {
    const file = JSON.parse(await exported('===\nsources: {k: {title: T, url: https://example.org}}\n===\n\n[A]: a [@k, p. 3].\n', 'arguebuf') as string) as { resources: unknown };
    assert.deepEqual(file.resources, { k: { text: '', title: 'T', source: 'https://example.org' } });
  });
});
