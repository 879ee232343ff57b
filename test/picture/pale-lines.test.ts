import assert from 'node:assert/strict';
import { draw } from '../../extension/webview/drawing/draw.js';
import { wholeView } from '../../server/src/picture/view.js';
import { graphOf } from './map.js';

describe('the lines of a map near by', () => {
  const text = '[A]: a.\n  + [B]: b.\n  - [C]: c.\n  >< [D]: d.\n';
  const pale = async (status: 'rejected' | 'unproven' | 'open' | 'accepted', front = '') => {
    const verdicts = { get: () => ({ status, reason: '' }) };
    const { pieces: { edges } } = await draw({ graph: graphOf(`${front}${text}`, { verdicts }), view: wholeView });
    for (const { isForceless, svg } of edges) assert.equal(/class="(?:shaft|head)[^"]* pale"/.test(svg), isForceless);
    return edges.filter(({ isForceless }) => isForceless).map(({ from }) => from).join(' ');
  };

  it('are pale where what they come from is rejected or unproven, but for what excludes one another', async () => {
    assert.deepEqual([await pale('rejected'), await pale('unproven'), await pale('open'), await pale('accepted')], ['[B] [C]', '[B] [C]', '', '']);
  });

  it('are not pale where the map marks no verdicts', async () => {
    assert.equal(await pale('rejected', '===\nmap: {verdicts: false}\n===\n\n'), '');
  });
});
