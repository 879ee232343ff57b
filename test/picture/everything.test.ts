import { readFileSync } from 'node:fs';
import path from 'node:path';
import { caption } from '../../server/src/picture/caption.js';
import { sceneOf } from '../../server/src/picture/draw-scene.js';
import { layOut } from '../../server/src/picture/layout/layout.js';
import { renderSvg } from '../../server/src/picture/svg.js';
import { golden } from '../support/golden.js';
import { graphOf } from './map.js';

const folder = path.join(import.meta.dirname, '../fixtures/map');
const text = readFileSync(path.join(folder, 'everything.arg'), 'utf8');
const verdicts = new Map(([
  ['[Map]', 'open'], ['[View]', 'accepted'], ['[Time]', 'rejected'], ['[Short]', 'unproven'], ['<Reason>', 'accepted'], ['[List]', 'rejected'],
] as const).map(([id, status]) => [id, { status, reason: `${status} because of something` }]));
const marks = new Map([
  ['[Time]', { severity: 'warning' as const, count: 2, unsupported: true, messages: ['Nothing supports it.', 'It is short.'] }],
  ['[Four]', { severity: 'error' as const, count: 1, unsupported: false, messages: ['It is wrong.'] }],
]);

describe('the picture of a map with everything that can be shown', () => {
  for (const [name, arrange, options] of [
    ['sections', 'sections', { direction: 'down' }], ['thesis', 'thesis', { direction: 'up' }],
  ] as const) {
    it(`is the golden one (UPDATE=1 writes it): ${name}`, async () => {
      const graph = graphOf(text.replace('map: {', `map: {arrange: ${arrange}, `), { verdicts, marks });
      const layout = await layOut(graph, options);
      const about = { title: undefined, subtitle: 'A second line', author: undefined, date: '2026' };
      // An element a line, so that a change is seen where it is. What is said to those who hear the map is tested elsewhere.
      const svg = renderSvg(sceneOf(layout, caption(layout, about)), { standalone: name === 'sections' })
        .replace(/<(title|desc)>[^<]*<\/\1>\n?/g, '').replace(/ aria-label="[^"]*"/g, '').replace(/></g, '>\n<').replace(/\}(?=[.@])/g, '}\n');
      golden(path.join(folder, `everything.${name}.svg.txt`), `${svg}\n`);
    });
  }
});
