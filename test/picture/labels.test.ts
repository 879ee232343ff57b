import assert from 'node:assert/strict';
import { caption } from '../../server/src/picture/caption.js';
import { sceneOf } from '../../server/src/picture/draw-scene.js';
import type { MapNode, NodeVerdict } from '../../server/src/picture/graph.js';
import { labelsOf } from '../../server/src/picture/labels.js';
import { layOut } from '../../server/src/picture/layout/layout.js';
import { speaker } from '../../server/src/picture/words.js';
import { renderSvg } from '../../server/src/picture/svg.js';
import { graphOf } from './map.js';

/** Everything that has a label, in German. */
const text = `===
lang: de-AT
map: {arrange: thesis}
===
# Eins

[Karte]: Eine Karte hilft. #thesis {expect: accepted}
  + {weight: 0.4} [Blick]: Man sieht alles. #assumption
  - {note: Anmerkung} [Zeit]: Es dauert. #undeveloped
    _ [Kurz]: Nicht lange.
  >< [Liste]: Eine Liste hilft. [@buch]
  ? Warum?
  + <Grund>: Ein Grund. #wort
    & [Eins]: Eins.
  &
    & [Zwei]: Zwei.
    & [Drei]
`;

const status = (value: NodeVerdict['status']): NodeVerdict => ({ status: value, reason: 'angenommen, denn nichts spricht dagegen' });
const german = () => graphOf(text, {
  verdicts: new Map([['[Karte]', status('accepted')], ['[Blick]', status('open')], ['[Zeit]', status('rejected')], ['[Kurz]', status('unproven')]]),
  marks: new Map([['[Blick]', { severity: 'warning', count: 2, unsupported: true, messages: ['Nothing supports it.'] }]]),
});

/** Labels that are words of both languages, and those with nothing but a name. */
const same = new Set(['argument', '{}']);

describe('the labels of a map', () => {
  it('are those of the document’s language, or English ones', () => {
    assert.equal(labelsOf('de').thesis, 'These');
    assert.equal(labelsOf('de-CH').thesis, 'These');
    for (const other of [null, undefined, 'en-GB', 'xx', '']) assert.equal(labelsOf(other).thesis, 'thesis');
  });

  it('are German in a German map, in the picture, the legend, the tooltips and what is read aloud', async () => {
    const graph = german();
    const layout = await layOut(graph);
    const svg = renderSvg(sceneOf(layout, caption(layout, { title: undefined, subtitle: undefined, author: undefined, date: undefined })), { standalone: false });
    const say = speaker(graph);
    const heard = layout.edges.map(({ edge }) => say(graph.nodes.find(({ id }) => id === edge.from) as MapNode, edge)).join('\n');
    const shown = `${[...svg.matchAll(/>([^<]+)</g)].map(([, words]) => words).join('\n')}\n${[...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, words]) => words).join('\n')}\n${heard}`;
    const english = Object.values(labelsOf('en')).map((label) => label.replace('{}', '').trim()).filter((label) => label !== '' && !same.has(label));
    const found = english.filter((label) => new RegExp(`(?<![\\p{L}#@])${label.replace(/[()]/g, '\\$&')}(?!\\p{L})`, 'u').test(shown));
    assert.deepEqual(found, []);
    assert.match(shown, /These\n/);
    assert.match(shown, /unterstützt|stützt/);
  });

  it('have a line each in every language, with the same places for names', () => {
    const [english, germanLabels] = [labelsOf('en'), labelsOf('de')];
    for (const labels of [english, germanLabels]) assert.deepEqual(Object.entries(labels).filter(([, label]) => !/\p{L}/u.test(label) && !label.includes('{}')), []);
    for (const [key, label] of Object.entries(english)) {
      assert.equal(germanLabels[key as keyof typeof english].includes('{}'), label.includes('{}'), key);
    }
  });
});
