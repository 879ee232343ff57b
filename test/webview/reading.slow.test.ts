import assert from 'node:assert/strict';
import type { ToWebview } from '../../extension/webview/protocol.js';
import { graphOf } from '../picture/map.js';
import { openMapPageBeforeEach, type MapPage } from './page.js';

const uri = 'file:///maps/test.arg';
const text = '===\ntitle: A map\n===\n\n[A]: What is claimed. #thesis\n  + {note: as we saw} [B]: The reason.\n    ? Is it so?\n  - [C]: The objection.\n';
const graph = (words = text): ToWebview => ({ type: 'graph', uri, edition: 1, graph: graphOf(words) });
const reading: ToWebview = {
  type: 'reading', uri,
  reading: {
    byline: 'By an author', theses: [{ id: '[A]', status: 'open', sentence: 'The thesis [A] is open because [B] speaks for it.', crux: '[C] is what decides it.', named: ['[B]'], way: [] }],
    story: [
      { kind: 'thesis', id: '[A]', thesis: '[A]', on: null, beside: [], sentence: null, also: [] }, { kind: 'reason', id: '[B]', thesis: '[A]', on: { id: '[A]', type: 'support' }, beside: ['[A]'], sentence: null, also: ['[C]'] },
      { kind: 'crux', id: '[C]', thesis: '[A]', on: null, beside: ['[A]'], sentence: '[C] decides [A].', also: [] },
    ],
  },
};
const details: ToWebview = {
  type: 'details', uri,
  details: {
    id: '[B]', otherTexts: ['Said otherwise.'], note: null, sentence: '[B] is accepted because [A] says so.', changes: [{ lead: 'If [A] falls, [B] is open.', ways: [], more: null }, { lead: '[B] is rejected if:', ways: ['[A] is given up', '[C] is established'], more: { words: '2 more', ways: ['[D] falls', '[E] falls'] } }],
    sources: [{ key: 'k', text: 'A. Author: Title. https://example.org/k', href: 'https://example.org/k', quotations: [{ text: '“words”', remark: 'p. 3: found in the source' }] }],
  },
};

describe('what the page tells of a map', () => {
  let map: MapPage;
  openMapPageBeforeEach(async (opened) => {
    map = opened;
    await map.tell(graph());
    await map.shows(4);
  });

  const panel = () => map.page.locator('.reading');
  const open = () => map.page.getByRole('button', { name: /^Details/ }).click();
  const node = (id: string) => map.page.locator(`.node[data-id="${id}"]`);
  const wordsOf = async () => (await panel().innerText()).split(/\n+/).map((line) => line.trim()).filter((line) => line !== '');

  it('is its title, its theses and what decides them, as long as nothing is selected', async () => {
    await open();
    assert.deepEqual((await map.told()).slice(1), [{ type: 'ask-reading' }]);
    await map.tell(reading);
    await panel().getByText('By an author').waitFor();
    assert.deepEqual(await wordsOf(), [
      'A map', 'By an author', 'Start', 'Verdicts follow from what is written in the map. They are not its author’s, and do not say what is true. What has no mark is accepted.',
      'Thesis', 'What is claimed.', 'The thesis A is open because B speaks for it.', 'What decides it', 'C is what decides it.',
    ]);
  });

  it('is asked for anew once when the map has changed while the panel was closed', async () => {
    await open();
    await map.tell(reading);
    await panel().getByText('By an author').waitFor();
    await open();
    await panel().waitFor({ state: 'hidden' });
    await map.tell(graph());
    await map.page.waitForTimeout(600);
    const before = (await map.told()).length;
    await open();
    assert.deepEqual((await map.told()).slice(before), [{ type: 'ask-reading' }]);
  });

  it('is what there is to know of the selected node, with what comes late', async () => {
    await open();
    await node('[B]').click();
    assert.deepEqual((await map.told()).slice(-2), [{ type: 'open', id: '[B]', goes: false }, { type: 'ask-details', id: '[B]' }].toReversed());
    assert.deepEqual(await wordsOf(), ['‹ About this map', 'Claim', 'B', 'The reason.', 'Nothing speaks for it.', 'Questions', 'Is it so? open', 'What it bears on', 'supports A (as we saw)']);
    await map.tell(details);
    await panel().getByText('Said otherwise.').waitFor();
    assert.deepEqual((await wordsOf()).slice(4), [
      'Also worded as', 'Said otherwise.', 'Verdict', 'B is accepted because A says so.', 'What would change it', 'If A falls, B is open.', 'B is rejected if:', 'A is given up', 'C is established', '2 more', 'Nothing speaks for it.',
      'Questions', 'Is it so? open', 'What it bears on', 'supports A (as we saw)', 'Sources', 'A. Author: Title. https://example.org/k', '“words” (p. 3: found in the source)',
    ]);
    // The keys stay with the map.
    assert.equal(await map.page.evaluate(() => document.activeElement?.getAttribute('data-id')), '[B]');
    assert.equal(await panel().getByText('[D] falls').isVisible(), false);
    await panel().getByText('2 more').click();
    assert.equal(await panel().getByText('[D] falls').isVisible(), true);
  });

  it('opens the entry of a source that is named at a node', async () => {
    await map.tell(graph(text.replace('The reason.', 'The reason. [@k]')));
    await map.page.locator('.node[data-id="[B]"] .chip.source').click();
    await panel().getByText('@k').waitFor();
    await map.tell(details);
    await panel().getByRole('link', { name: 'https://example.org/k' }).waitFor();
  });

  it('leads from name to name, and back', async () => {
    await open();
    await node('[B]').click();
    await panel().getByRole('button', { name: 'A', exact: true }).click();
    await panel().getByRole('heading', { name: 'A', exact: true }).waitFor();
    await map.page.keyboard.press('Alt+ArrowLeft');
    await panel().getByRole('heading', { name: 'B', exact: true }).waitFor();
    await panel().getByRole('button', { name: '‹ About this map' }).click();
    await panel().getByRole('heading', { name: 'A map' }).waitFor();
  });

  it('gives the keyboard back to the node that had it, when a panel is closed', async () => {
    await map.page.locator('[role=treeitem][data-id="[B]"]').focus();
    for (const key of ['?', 'i']) {
      await map.page.keyboard.press(key);
      await map.page.locator('.aside').waitFor();
      await map.page.keyboard.press('Escape');
      await map.page.locator('.aside').waitFor({ state: 'hidden' });
      assert.equal(await map.page.evaluate(() => (document.activeElement as HTMLElement).dataset['id']), '[B]', key);
    }
  });

  it('leaves the keyboard where it is in the map, wherever it was when a panel was opened', async () => {
    await map.page.locator('[role=treeitem][data-id="[A]"]').focus();
    await map.page.keyboard.press('i');
    await panel().waitFor();
    await map.page.keyboard.press('ArrowDown');
    const at = () => map.page.evaluate(() => (document.activeElement as HTMLElement).dataset['id']);
    const below = await at();
    assert.notEqual(below, '[A]');
    await map.page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    assert.equal(await at(), below);
  });

  it('begins at its top after another panel was scrolled', async () => {
    await map.page.setViewportSize({ width: 900, height: 260 });
    await open();
    await map.tell(reading);
    await map.page.keyboard.press('?');
    const scrolled = () => map.page.evaluate(() => document.querySelector('.aside-body')!.scrollTop);
    await map.page.evaluate(() => { document.querySelector('.aside-body')!.scrollTop = 50; });
    assert.equal(await scrolled(), 50);
    await map.page.keyboard.press('Escape');
    await panel().waitFor();
    assert.equal(await scrolled(), 0);
  });

  it('fades at its lower edge as long as it goes on there, and a click leads on', async () => {
    await open();
    await map.tell(reading);
    const more = map.page.locator('.aside .more');
    await panel().getByText('By an author').waitFor();
    assert.equal(await more.isVisible(), false);
    await map.page.setViewportSize({ width: 500, height: 340 });
    await more.getByText('more').click();
    const body = map.page.locator('.aside-body');
    assert.ok(await body.evaluate((each) => each.scrollTop > 0));
    await body.evaluate((each) => { each.scrollTop = each.scrollHeight; });
    await more.waitFor({ state: 'hidden' });
  });

  it('stays closed or open, and comes back behind the filter', async () => {
    await open();
    await map.page.getByRole('button', { name: /^Filter/ }).click();
    assert.equal(await panel().isVisible(), false);
    await map.page.keyboard.press('Escape');
    assert.equal(await panel().isVisible(), true);
    await map.page.reload();
    await map.tell(graph());
    await map.shows(4);
    await panel().waitFor();
    await map.page.keyboard.press('i');
    await map.page.waitForFunction(() => document.querySelector('.reading') === null);
    await map.page.reload();
    await map.tell(graph());
    await map.shows(4);
    assert.equal(await panel().count(), 0);
  });

  it('can be a story, a stop at a time, while the rest is dimmed', async () => {
    await open();
    await map.tell(reading);
    await panel().getByRole('button', { name: /^Start/ }).click();
    const story = map.page.locator('.story');
    const stop = async () => (await story.locator('.story-text').innerText()).replace(/\s+/g, ' ').trim();
    const bright = () => map.page.locator('.node:not(.dim)').evaluateAll((all) => all.map((each) => each.getAttribute('data-id')).toSorted());
    assert.equal(await stop(), '1 of 3 Thesis A What is claimed.');
    const details = map.page.getByRole('button', { name: /^Details/ });
    assert.deepEqual([await details.getAttribute('aria-expanded'), await panel().isVisible()], ['false', false]);
    assert.deepEqual(await bright(), ['[A]']);
    await map.page.keyboard.press('Space');
    assert.equal(await stop(), '2 of 3 Because B supports A: The reason. Also for it: C');
    assert.deepEqual(await bright(), ['[A]', '[B]']);
    await map.page.keyboard.press('Space');
    assert.equal(await stop(), '3 of 3 · Thesis: A What decides it C The objection. C decides A.');
    const over = story.locator('.over');
    assert.deepEqual([await over.innerText(), await over.getAttribute('class')], ['That was the last stop of the story.', 'over']);
    for (const [back, on] of [['Backspace', 'Space'], ['ArrowLeft', 'ArrowRight']] as const) {
      await map.page.keyboard.press(back);
      assert.equal(await stop(), '2 of 3 Because B supports A: The reason. Also for it: C', back);
      await map.page.keyboard.press(on);
      assert.match(await stop(), /^3 of 3/, on);
    }
    await map.page.keyboard.press('Space');
    assert.match(await stop(), /^3 of 3/);
    await story.locator('.over.noticed', { hasText: 'That was the last stop of the story.' }).waitFor();
    await map.page.keyboard.press('ArrowLeft');
    await story.getByRole('button', { name: /^Next/ }).click();
    assert.equal(await story.getByRole('button', { name: /^Next/ }).count(), 0);
    await story.getByRole('button', { name: /^End/ }).click();
    assert.equal(await story.isVisible(), false);
    assert.equal(await map.page.locator('.dim').count(), 0);
  });

  it('offers in an empty map to begin one', async () => {
    await map.tell(graph(''));
    await map.page.waitForSelector('.welcome:visible');
    await map.page.locator('.stage').dblclick({ position: { x: 40, y: 60 } });
    await map.page.keyboard.type('Something is so.');
    await map.page.keyboard.press('Enter');
    assert.deepEqual((await map.told()).at(-1), { type: 'edit', edit: { kind: 'add-claim', text: 'Something is so. #thesis' } });
    await map.page.keyboard.press('n');
    await map.page.locator('.text-box').waitFor();
    await map.page.keyboard.press('Escape');
    await map.page.locator('.stage').click({ button: 'right', position: { x: 40, y: 60 } });
    assert.deepEqual(await map.page.getByRole('menuitem').allInnerTexts(), ['New claim…\nN', 'Find…\n/', 'Show the whole map\n0', 'Export…']);
  });

  it('moves to what a filter leaves', async () => {
    await map.tell(graph(`${text}\n${Array.from({ length: 40 }, (_, i) => `[F${i}]: f. #far`).join('\n\n')}\n`));
    await map.shows(44);
    for (let i = 0; i < 3; i++) await map.page.keyboard.press('+');
    await map.page.getByRole('button', { name: /^Filter/ }).click();
    await map.page.locator('.filter .row', { hasText: '#far' }).hover();
    await map.page.getByRole('button', { name: 'Only #far' }).click();
    await map.shows(40);
    await map.page.waitForFunction(() => [...document.querySelectorAll('.node')].some((each) => {
      const { x, y, right, bottom } = each.getBoundingClientRect();
      return right > 0 && bottom > 0 && x < 500 && y < 600;
    }));
  });
});
