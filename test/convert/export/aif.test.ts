import assert from 'node:assert/strict';
import { load } from 'arguebuf';
import { exported, hostile } from '../../support/exported.js';
import { stepsOf } from '../import/oracle.js';

interface Aif { nodes: { nodeID: string; text: string; type: string }[]; edges: { fromID: string; toID: string }[] }

/** The edges of a graph by the texts of their ends. */
export function edgesOf({ nodes, edges }: Aif): string[] {
  const texts = new Map(nodes.map(({ nodeID, text, type }) => [nodeID, type === 'I' ? text : `${type} ${text}`]));
  return edges.map(({ fromID, toID }) => `${texts.get(fromID)} → ${texts.get(toID)}`);
}

export const text = `[Cycle]: We should cycle. #thesis
  + <Quick> {scheme: practical reasoning}
    & [Time]: It saves time.
    & [Goal]: We want to save time.
  - [Rain]: It rains. {speaker: Ann}
    _ [Coat]: We have coats.
  >< [Walk]: We should walk.
`;

describe('AIF', () => {
  it('keeps what only Argmark knows of the map beside the graph, and nothing where there is nothing', async () => {
    const kept = async (front: string) => (JSON.parse(await exported(`${front}${text}`, 'aif') as string) as { argmark?: object }).argmark;
    assert.equal(await kept(''), undefined);
    assert.match(JSON.stringify(await kept('===\ntitle: Cycling\n===\n\n')), /Cycling/);
  });

  it('has claims as information, steps as inference and conflict, and who said what', async () => {
    assert.deepEqual(edgesOf(JSON.parse(await exported(text, 'aif') as string) as Aif), [
      'L Ann : It rains. → YA Asserting', 'YA Asserting → It rains.',
      'It saves time. → RA practical reasoning', 'We want to save time. → RA practical reasoning', 'RA practical reasoning → We should cycle.',
      'It rains. → CA Default Conflict', 'CA Default Conflict → We should cycle.',
      'We should cycle. → CA Default Conflict', 'CA Default Conflict → We should walk.', 'We should walk. → CA Default Conflict', 'CA Default Conflict → We should cycle.',
      'We have coats. → CA Default Conflict', 'CA Default Conflict → CA Default Conflict',
    ]);
  });

  it('is read by the package arguebuf with the same steps', async () => {
    assert.deepEqual(stepsOf(load.aif(JSON.parse(await exported(text, 'aif') as string) as never)), [
      'It rains. attack We should cycle.', 'It saves time. & We want to save time. support We should cycle.', 'We should cycle. attack We should walk.', 'We should walk. attack We should cycle.',
    ]);
  });

  it('takes any text', async () => {
    JSON.parse(await exported(hostile, 'aif') as string);
    assert.deepEqual(JSON.parse(await exported('', 'aif') as string), { nodes: [], edges: [], locutions: [], participants: [] });
  });
});
