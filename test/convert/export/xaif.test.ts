import assert from 'node:assert/strict';
import { load } from 'arguebuf';
import { exported } from '../../support/exported.js';
import { stepsOf } from '../import/oracle.js';

describe('xAIF', () => {
  it('has the graph below its key, and the claims as a text', async () => {
    const file = JSON.parse(await exported('[A]: It rains.\n  + [B]: Clouds.\n', 'xaif') as string) as { AIF: { nodes: unknown[] }; text: { txt: string } };
    assert.deepEqual([file.AIF.nodes.length, file.text.txt], [3, 'It rains.\nClouds.']);
    assert.deepEqual(stepsOf(load.xaif(file as never)), ['Clouds. support It rains.']);
  });
});
