import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { draw } from '../../extension/webview/drawing/draw.js';
import { regionLayoutOf } from '../../extension/webview/stage/region-cards.js';
import type { CardText } from '../../extension/webview/stage/region-layout.js';
import { wholeView } from '../../server/src/picture/view.js';
import { golden } from '../support/golden.js';
import { graphOf } from '../picture/map.js';

const verdicts = { get: (id: string) => ({ status: (['accepted', 'open', 'rejected', 'unproven'] as const)[id.length % 4]!, reason: '' }) };
/** So many sections, each of which says something of the first. */
const sections = (count: number, words: string) => `===\nmap: {layout: tree, arrange: sections}\n===\n\n# Plan\n\n[Plan]: We should do it. #thesis\n\n[Aim]: It is good. #thesis\n${
  Array.from({ length: count }, (_, i) => `\n# Section ${i} ${words}\n\n[Claim ${'x'.repeat(i % 5)}${i}]: ${words} ${i}.\n  ${i % 3 === 0 ? '->' : '+>'} [Plan]\n${i % 4 === 1 ? `  -> [Claim ${i - 1}]\n` : ''}`).join('')}`;

const sample = readFileSync('samples/alliance/alliance.en.arg', 'utf8');
const maps: Readonly<Record<string, readonly [text: string, arrange: 'thesis' | 'sections']>> = {
  'sections of the sample': [sample, 'sections'],
  'theses of the sample': [sample, 'thesis'],
  'two theses': ['===\nmap: {layout: tree}\n===\n\n[A]: a. #thesis\n  + [B]: b.\n  >< [D]: d. #thesis\n\n[D]\n  + [E]: e.\n  - [F]: f.\n    - [B]\n    - [G]: g.\n', 'thesis'],
  'seven sections with few words': [sections(7, 'One'), 'sections'],
  'nine sections with many words': [sections(9, 'which has a name that is by far too long for a card and goes on and on'), 'sections'],
  'more sections than are moved apart': [sections(62, 'Many'), 'sections'],
};
const told = ({ text, size, isBold, isQuiet, isInset, mark }: CardText) =>
  `${isBold ? '*' : ''}${isQuiet ? '~' : ''}${isInset === true ? '>' : ''}${text} (${round(size)}${mark === null ? '' : ` ${mark}`})`;
const round = (number: number) => Math.round(number);

describe('the cards of a map from very far, and the arrows between them', () => {
  for (const [name, [text, arrange]] of Object.entries(maps)) {
    it(`stand where the golden file has them (UPDATE=1 writes it): ${name}`, async () => {
      const drawing = await draw({ graph: graphOf(text, { verdicts }), view: { ...wholeView, arrange } });
      const lines: string[] = [];
      for (const [broad, high, zoom] of [[1400, 900, 1], [700, 500, 1], [300, 700, 1], [800, 600, 0.4], [800, 600, 2]] as const) {
        const scale = zoom * Math.min(broad / drawing.width, high / drawing.height);
        // As it is seen first.
        const { cards, ways } = regionLayoutOf({ ...drawing, far: { ...drawing.far } }, { scale, broad, high });
        lines.push(`## ${broad} × ${high}, ${zoom} times as large as it fits`);
        for (const { lines: words, ...card } of cards) {
          lines.push(`${[card.x, card.y, card.width, card.height].map(round).join(' ')}: ${words.map(told).join(' ')}`);
        }
        for (const way of ways) lines.push(`  → ${way.map(({ x, y }) => `${round(x)} ${round(y)}`).join(', ')}`);
      }
      const seen = { ...drawing, far: { ...drawing.far } };
      for (const [broad, high] of [[1400, 900], [1020, 900], [1400, 640]] as const) {
        const { cards } = regionLayoutOf(seen, { scale: Math.min(broad / drawing.width, high / drawing.height), broad, high });
        if (broad !== 1400 || high !== 900) lines.push(`## ${broad} × ${high}, seen after 1400 × 900`, ...cards.map(({ x, y, width, height }) => [x, y, width, height].map(round).join(' ')));
      }
      golden(path.join(import.meta.dirname, `../fixtures/webview/region-cards/${name.replaceAll(' ', '-')}.txt`), `${lines.join('\n')}\n`);
    });
  }

  it('stand at the same places whatever was seen before', async () => {
    for (const arrange of ['thesis', 'sections'] as const) {
      const drawing = await draw({ graph: graphOf(sample, { verdicts }), view: { ...wholeView, arrange } });
      const sights = [[1400, 1], [1020, 1], [1400, 0.6], [500, 1]] as const;
      const seenAfter = (order: readonly number[]) => {
        const seen = { ...drawing, far: { ...drawing.far } };
        const places = new Map(order.map((at) => {
          const [broad, zoom] = sights[at]!;
          return [at, regionLayoutOf(seen, { scale: zoom * Math.min(broad / drawing.width, 860 / drawing.height), broad, high: 860 })];
        }));
        return sights.map((_, at) => places.get(at));
      };
      assert.deepEqual(seenAfter([3, 2, 1, 0]), seenAfter([0, 1, 2, 3]));
    }
  });

  it('stand beside each other as before when a panel is opened, and where they were when it is closed again', async () => {
    for (const arrange of ['thesis', 'sections'] as const) {
      const drawing = await draw({ graph: graphOf(sample, { verdicts }), view: { ...wholeView, arrange } });
      const seen = (broad: number) => regionLayoutOf(drawing, { scale: Math.min(broad / drawing.width, 860 / drawing.height), broad, high: 860 }).cards;
      const middle = ({ x, y, width, height }: (typeof wide)[number]) => [x + width / 2, y + height / 2] as const;
      const wide = seen(1400);
      const narrow = seen(1020);
      assert.notDeepEqual(narrow, wide);
      const swapped: string[] = [];
      for (const [i, one] of wide.entries()) {
        for (const [k, other] of wide.entries()) {
          const [before, now] = [[one, other].map(middle), [narrow[i]!, narrow[k]!].map(middle)];
          // What stood clearly on one side does not stand clearly on the other.
          for (const axis of [0, 1] as const) {
            if (before[0]![axis] < before[1]![axis] - 150 && now[0]![axis] > now[1]![axis] + 100) swapped.push(`${one.lines[0]!.text} and ${other.lines[0]!.text}`);
          }
        }
      }
      assert.deepEqual(swapped, []);
      assert.deepEqual(seen(1400), wide);
    }
  });
});
