import assert from 'node:assert/strict';
import type { MapReading, NodeDetails } from '../../server/src/picture/reading.js';
import { graphOf } from '../picture/map.js';
import { fakeDocument, FakeHtmlElement } from './fake-dom.js';
import { clickOn, fakeGlobals, pressKey } from './fake-page.js';

const reading: MapReading = { byline: 'By A. Author', theses: [], story: [{ kind: 'thesis', id: '[A]', thesis: '[A]', on: null, beside: [], sentence: 'That is the thesis.', also: [] }] };
const details: NodeDetails = { id: '[A]', otherTexts: [], note: 'As we saw.', sentence: null, changes: [], sources: [] };

describe('an exported page', () => {
  it('shows its map in the colours of the system from the start, with what it holds of it', async () => {
    const globals = fakeGlobals();
    const kept = new Map([['argmark.withoutCharacterKeys', 'true']]);
    const dark = { matches: true, changed: () => undefined as void };
    const matchMedia = globalThis.matchMedia;
    const localStorage = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value) };
    Object.assign(globalThis, { matchMedia: (query: string) => (query.includes('dark') ? Object.assign(dark, { addEventListener: (_: string, changed: () => void) => { dark.changed = changed; } }) : matchMedia(query)) });
    Object.defineProperty(globalThis, 'localStorage', { value: localStorage, configurable: true });
    try {
      for (const [id, text] of [['graph', JSON.stringify(graphOf('===\nmap: {layout: tree}\n===\n\n[A]: a. #thesis\n  + [B]: b.\n'))], ['reading', JSON.stringify({ reading, details: [details] })], ['map', ''], ['text', '']] as const) {
        const part = new FakeHtmlElement('div');
        part.id = id;
        part.textContent = text;
        fakeDocument.body.append(part);
      }
      await import('../../extension/webview/viewer.js');
      const map = fakeDocument.getElementById('map')!;
      const settle = async () => {
        for (let i = 0; i < 50 && map.dataset['nodes'] === undefined; i++) await new Promise((done) => setImmediate(done));
        globals.pass(500);
      };
      await settle();
      assert.deepEqual([fakeDocument.body.className, fakeDocument.documentElement.className, map.dataset['nodes']], ['vscode-dark', 'with-map', '2']);
      dark.matches = false;
      dark.changed();
      assert.equal(fakeDocument.body.className, 'vscode-light');
      assert.match(map.querySelector('.reading')!.textContent, /By A\. Author/);
      clickOn(map.querySelector('.node')!);
      assert.match(map.querySelector('.reading')!.textContent, /As we saw\./);
      const box = map.querySelector('.checkbox input') ?? (() => {
        clickOn(map.querySelectorAll('.bar button').find((each) => each.textContent === 'Legend')!);
        return map.querySelector('.checkbox input')!;
      })();
      assert.equal(box.checked, false);
      box.click();
      assert.equal(kept.get('argmark.withoutCharacterKeys'), 'false');
      const story = map.querySelector('.story')!;
      assert.equal(story.hidden, true);
      pressKey('s');
      assert.equal(story.hidden, false);
      assert.match(story.textContent, /That is the thesis\./);
    } finally {
      delete (globalThis as { localStorage?: unknown }).localStorage;
      globals.remove();
    }
  });
});
