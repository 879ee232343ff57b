import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ToWebview } from '../../extension/webview/protocol.js';
import { graphOf } from '../picture/map.js';
import { openMapPageBeforeEach, type MapPage } from './page.js';

const small = '[A]: a. #thesis\n  + [B]: b.\n  - [C]: c.\n    _ <D>: d.\n';
const graph = (text: string): ToWebview => ({ type: 'graph', uri: 'file:///maps/test.arg', edition: 1, graph: graphOf(text) });
const bySections = '===\nmap: {arrange: sections}\n===\n\n';
const node = (id: string) => `.node[data-id="${id}"]`;

/** By keys and mouse: the tree, folds, what is around a node, what is found and left out. */
describe('ways through the page of the map', () => {
  let map: MapPage;
  openMapPageBeforeEach((opened) => { map = opened; });

  const item = (id: string) => map.page.locator(`[role=treeitem][data-id="${id}"]`);
  const ids = () => map.page.locator('.node').evaluateAll((all) => all.map((one) => one.getAttribute('data-id')).sort());

  it('is a tree for screen readers, with names that tell kind and text', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    const read = await map.page.locator('[role=tree] [role=treeitem]').evaluateAll((all) => all.map((one) =>
      ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-label'].map((name) => one.getAttribute(name)).join(' ')));
    assert.deepEqual(read, [
      '1 1 1 A, thesis: a.', '2 1 3 supports A: B: b.', '2 2 3 attacks A: C: c.', '2 3 3 undercuts the step from C to A: D, argument: d.',
    ]);
  });

  it('walks along the relations by the arrow keys', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    await item('[A]').focus();
    const selected = () => map.page.locator('.node.selected').getAttribute('data-id');
    const at: (string | null)[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Home', 'ArrowUp']) {
      await map.page.keyboard.press(key);
      at.push(await map.page.evaluate(() => (document.activeElement as HTMLElement).dataset['id'] ?? null));
      assert.equal(await selected(), at.at(-1), key);
    }
    assert.deepEqual(at, ['[B]', '[C]', '<D>', '<D>', '[B]', '[A]']);
    await map.page.waitForSelector(`${node('[A]')}.current`);
  });

  it('shows where the arrow keys have led, selects it, and brings it into view', async () => {
    await map.tell(graph(readFileSync('samples/alliance/alliance.en.arg', 'utf8')));
    await map.page.waitForSelector('#map[data-nodes]');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await map.page.keyboard.press(key);
      const id = (await map.page.evaluate(() => (document.activeElement as HTMLElement).dataset['id']))!;
      await map.page.waitForSelector(`.by-keyboard .node.current.selected[data-id=${JSON.stringify(id)}]`);
      await map.twoFrames();
      const { x, y, width, height } = await map.placeOf(id);
      const stage = (await map.page.locator('.stage').boundingBox())!;
      assert.ok(x >= 0 && y >= 0 && x + width <= stage.width && y + height <= stage.height, id);
    }
  });

  it('leaves the innermost by Escape: a panel, the focus, the selection', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    await item('[B]').focus();
    for (const key of ['f', 'i']) await map.page.keyboard.press(key);
    await map.page.locator(node('[B]')).click();
    // What goes with the focus goes with the next picture.
    const [panel, banner, selected] = ['.reading', '.banner:visible', '.node.selected'].map((each) => map.page.locator(each));
    const left = async () => [await panel!.count(), await banner!.count(), await selected!.count()];
    await map.page.keyboard.press('Escape');
    await panel!.waitFor({ state: 'detached' });
    assert.deepEqual(await left(), [0, 1, 1]);
    await map.page.keyboard.press('Escape');
    await banner!.waitFor({ state: 'detached' });
    assert.deepEqual(await left(), [0, 0, 1]);
    await map.page.keyboard.press('Escape');
    await selected!.waitFor({ state: 'detached' });
    assert.deepEqual(await left(), [0, 0, 0]);
    assert.equal(await map.page.evaluate(() => (document.activeElement as HTMLElement).dataset['id']), '[B]');
  });

  it('folds and unfolds what is below a node, and says how much is hidden', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    await item('[A]').focus();
    await map.page.keyboard.press(' ');
    await map.shows(1);
    assert.match((await map.page.locator(node('[A]')).textContent())!, /3 hidden/);
    assert.equal(await map.page.locator('.hidden-count').textContent(), '3 hidden');
    assert.equal(await item('[A]').getAttribute('aria-expanded'), 'false');
    await map.page.keyboard.press(' ');
    await map.shows(4);
  });

  it('folds a section by its heading', async () => {
    await map.tell(graph(`${bySections}# One\n\n[A]: a.\n\n# Two\n\n[B]: b.\n  + [A]\n`));
    await map.shows(2);
    await map.page.locator('.section-heading', { hasText: 'One' }).click();
    await map.page.waitForSelector('.node.fold');
    assert.deepEqual(await ids(), ['#1', '[B]']);
    await map.page.locator('.node.fold').click();
    await map.page.waitForSelector(node('[A]'));
  });

  it('goes from a reference to what it stands for, and marks where a node is referred to', async () => {
    const claims = (name: string) => Array.from({ length: 25 }, (_, i) => `${i === 0 ? '' : '  + '}[${name}${i}]: ${name} ${i}.`).join('\n');
    const links = Array.from({ length: 9 }, (_, i) => `[A${i}]\n  + [B${i}]\n`).join('\n');
    await map.tell(graph(`${bySections}# One\n\n${claims('A')}\n\n# Two\n\n${claims('B')}\n\n${links}`));
    await map.shows(50);
    assert.equal(await map.page.locator('.reference').count(), 9);
    await map.page.locator('.reference[data-of="[B3]"]').dispatchEvent('click');
    await map.page.waitForSelector(`${node('[B3]')}.selected`);
    assert.deepEqual((await map.told()).at(-1), { type: 'open', id: '[B3]', goes: false });
    assert.deepEqual(await map.page.locator('.reference.near').evaluateAll((all) => all.map((each) => (each as SVGElement).dataset['of'])), ['[B3]']);
    await map.page.locator('.bar button', { hasText: 'Legend' }).click();
    assert.match((await map.page.locator('.legend').textContent())!, /drawn elsewhere/);
  });

  it('shows what is around a node, wider and the whole again', async () => {
    await map.tell(graph('[A]: a.\n  + [B]: b.\n    + [C]: c.\n      + [D]: d.\n        + [E]: e.\n'));
    await map.shows(5);
    await item('[A]').focus();
    await map.page.keyboard.press('f');
    await map.shows(3);
    assert.match((await map.page.locator('.banner').textContent())!, /Around “A”: 2 steps/);
    await map.page.keyboard.press(']');
    await map.shows(4);
    await map.page.keyboard.press('Escape');
    await map.shows(5);
    assert.equal(await map.page.locator('.banner').isVisible(), false);
  });

  it('names the node in focus in a few words', async () => {
    await map.tell(graph('[A]: a.\n  + It will rain in the evening, for the swallows fly low over the meadow.\n'));
    await map.shows(2);
    await map.page.locator('[role=treeitem]').last().focus();
    await map.page.keyboard.press('f');
    await map.page.locator('.banner', { hasText: 'Around “It will rain in the evening, for the swallows…”: 2 steps' }).waitFor();
    await map.page.keyboard.press('Escape');
  });

  it('finds words, and goes to what is folded away or left out', async () => {
    await map.tell(graph('[A]: a.\n  + [B]: the needle. #x\n  + [C]: c.\n'));
    await map.shows(3);
    await item('[A]').focus();
    await map.page.keyboard.press(' ');
    await map.shows(1);
    await map.page.keyboard.press('/');
    await map.page.keyboard.type('needle');
    assert.equal(await map.page.locator('.find .count').textContent(), '1');
    await map.page.keyboard.press('Enter');
    await map.shows(3);
    await map.page.waitForSelector(`${node('[B]')}.selected.found`);
    await map.page.keyboard.press('Escape');
    assert.equal(await map.page.locator('.found').count(), 0);
  });

  it('leaves out what the filter is told to, and counts it', async () => {
    await map.tell(graph('[A]: a.\n  + [B]: b. #x\n  + [C]: c. #y\n'));
    await map.shows(3);
    await map.page.getByRole('button', { name: /choose what/ }).click();
    await map.page.getByRole('checkbox', { name: '#x' }).uncheck();
    await map.shows(2);
    assert.deepEqual(await ids(), ['[A]', '[C]']);
    assert.equal(await map.page.locator('.hidden-count').textContent(), '1 hidden');
    await map.page.locator('.hidden-count').click();
    await map.shows(3);
  });

  it('has folds, focus and filter again after a reload', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    await item('[A]').focus();
    await map.page.keyboard.press(' ');
    await map.shows(1);
    await map.page.reload();
    await map.tell(graph(small));
    await map.shows(1);
  });

  it('leaves what is looked at where it is when the text changes', async () => {
    await map.tell(graph('[A]: a.\n  + [B]: b.\n'));
    await map.shows(2);
    await map.page.keyboard.press('+');
    await map.tell({ type: 'select', id: '[B]' });
    await map.page.waitForSelector(`${node('[B]')}.selected`);
    const before = await map.placeOf('[B]');
    await map.tell(graph('[A]: a.\n  + [Z]: z.\n  + [Y]: y.\n  + [B]: b.\n'));
    await map.shows(4);
    await map.page.waitForFunction(() => document.getAnimations().length === 0);
    const after = await map.placeOf('[B]');
    assert.ok(Math.hypot(after.x - before.x, after.y - before.y) < 2, JSON.stringify([before, after]));
  });
});
