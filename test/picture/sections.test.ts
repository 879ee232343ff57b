import assert from 'node:assert/strict';
import type { LayoutKind } from '../../server/src/picture/display.js';
import { layOut } from '../../server/src/picture/layout/layout.js';
import { graphOf } from './map.js';

const debate = `===
map: {arrange: sections}
===

# Proposal

[Shed]: The house should put up a shed. #thesis
  + [Dry]: Bicycles stay dry.

# Objections

[Price]: It would be dear.
  -> [Shed]

[Noise]: It would be loud.
  -> [Shed]
    _ [Rubber]: Tyres make no noise.

[Light]: It would take light away.
  -> [Shed]

[Roof]: It needs a roof.
  -> [Shed]
`;

describe('a section whose thesis stands elsewhere', () => {
  for (const layout of ['tree', 'layered', 'indented'] as const satisfies readonly LayoutKind[]) {
    it(`keeps an objection and what cuts its step together: ${layout}`, async () => {
      const { nodes, groups } = await layOut(graphOf(debate), { layout });
      const centre = (id: string) => {
        const { x, y, width, height } = nodes.find(({ node }) => node.id === id)!;
        return { x: x + width / 2, y: y + height / 2 };
      };
      const [one, other] = [centre('[Noise]'), centre('[Rubber]')];
      // No other box is on the way from the one to the other.
      const steps = Array.from({ length: 51 }, (_, step) => ({ x: one.x + (other.x - one.x) * step / 50, y: one.y + (other.y - one.y) * step / 50 }));
      const between = nodes.filter(({ x, y, width, height }) => steps.some((at) => x < at.x && at.x < x + width && y < at.y && at.y < y + height));
      assert.deepEqual(between.map(({ node }) => node.id).sort(), ['[Noise]', '[Rubber]']);
      const gap = Math.hypot(other.x - one.x, other.y - one.y);
      assert.ok(gap < 200, `${gap} pixels apart`);
      const frame = groups.find(({ group }) => group.title === 'Objections')!;
      for (const id of ['[Noise]', '[Rubber]']) {
        const { x, y } = centre(id);
        assert.ok(frame.x < x && x < frame.x + frame.width && frame.y < y && y < frame.y + frame.height, `${id} is in its frame`);
      }
    });
  }
});
