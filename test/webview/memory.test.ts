import assert from 'node:assert/strict';
import { createMemory } from '../../extension/webview/memory.js';
import type { ViewState } from '../../extension/webview/view-host.js';
import { wholeView } from '../../server/src/picture/view.js';

describe('what the page of the map remembers', () => {
  const camera = { x: 1, y: 2, scale: 3 };
  const rememberedOf = (saved: unknown, uri = 'a') => {
    const memory = createMemory({ saved: saved as ViewState, save: () => undefined, opensPanel: true });
    return [memory.of(uri), memory.hasPanel];
  };

  it('is how the last documents were looked at, and whether the panel was open', () => {
    let saved: ViewState | undefined;
    const memory = createMemory({ saved: undefined, save: (state) => { saved = state; }, opensPanel: true });
    for (let number = 0; number < 25; number++) memory.keep(`${number}`, camera, { ...wholeView, focus: { id: '[A]', steps: 2 }, arrange: 'thesis', prose: true, name: 'v' });
    memory.hasPanel = false;
    memory.keep('24', { ...camera, x: 9 }, wholeView);
    assert.deepEqual(rememberedOf(JSON.parse(JSON.stringify(saved)), '24'), [{ uri: '24', camera: { ...camera, x: 9 }, view: wholeView }, false]);
    assert.notEqual(rememberedOf(JSON.parse(JSON.stringify(saved)), '20')[0], undefined);
    assert.equal(rememberedOf(saved, '2')[0], undefined);
  });

  it('is kept of the twenty documents that were looked at last, and goes on after a reload', () => {
    const saved: unknown[] = [];
    const memory = createMemory({ saved: undefined, save: (state) => saved.push(state), opensPanel: true });
    assert.equal(memory.hasPanel, true);
    for (let i = 0; i < 21; i++) memory.keep(`file:///${i}`, { ...camera, x: i }, wholeView);
    memory.keep('file:///5', { ...camera, x: 50 }, wholeView);
    assert.deepEqual([memory.of('file:///0'), memory.of(undefined), memory.of('file:///1')?.camera.x, memory.of('file:///5')?.camera.x], [undefined, undefined, 1, 50]);
    const last = saved.at(-1) as { documents: readonly { uri: string }[]; panel: boolean };
    assert.deepEqual([last.panel, last.documents.length, last.documents.at(-1)!.uri], [true, 20, 'file:///5']);
    const again = createMemory({ saved: { ...last, panel: false } as never, save: () => {}, opensPanel: true });
    assert.deepEqual([again.hasPanel, again.of('file:///5')?.camera.x], [false, 50]);
  });

  it('is nothing of what another version has saved in another shape', () => {
    for (const saved of [null, 5, 'x', [], {}, { documents: 5 }, { documents: {} }, { documents: [null, 5, {}], panel: 'yes' }]) assert.deepEqual(rememberedOf(saved), [undefined, true], JSON.stringify(saved));
    for (const part of [
      { camera: undefined }, { camera: { ...camera, x: null } }, { camera: { ...camera, scale: 0 } }, { view: undefined }, { view: { ...wholeView, folded: {} } },
      { view: { ...wholeView, hidden: [1] } }, { view: { ...wholeView, focus: 'x' } }, { view: { ...wholeView, arrange: 'auto' } }, { view: { ...wholeView, prose: 1 } }, { view: { ...wholeView, name: 1 } },
    ]) {
      const [found] = rememberedOf(JSON.parse(JSON.stringify({ documents: [{ uri: 'a', camera, view: wholeView, ...part }, { uri: 'b', camera, view: wholeView }] })));
      assert.equal(found, undefined, JSON.stringify(part));
    }
  });
});
