import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { facets, keyboardAt, openMap, type FakePage } from './fake-page.js';

const wide = '[A]: a. #thesis\n  + [B]: b.\n    + [C]: c.\n      + [D]: d.\n  + [E]: e.\n    + [F]: f.\n    + [G]: g.\n\n[H]: h.\n  + [D]\n';
const opposite = [['ArrowRight', 'ArrowLeft'], ['ArrowLeft', 'ArrowRight']] as const;

/** Presses keys at a node and returns the node that the keyboard is at then. */
async function pressAt(page: FakePage, id: string, ...keys: readonly string[]): Promise<string> {
  page.root.querySelectorAll('[role=treeitem]').find((each) => each.dataset['id'] === id)!.focus();
  await page.press(...keys);
  return keyboardAt();
}

/** Runs what a test does in a page that shows a map. */
async function withMap(text: string, act: (page: FakePage) => Promise<void>): Promise<void> {
  const page = await openMap(text);
  try {
    await act(page);
  } finally {
    page.remove();
  }
}

describe('the arrow keys to the sides', () => {
  it('lead to what stands under the same node, and no further', () => withMap(wide, async (page) => {
    const led: string[] = [];
    for (const id of ['[B]', '[E]', '[C]', '[D]', '[F]', '[G]']) led.push(`${id} → ${await pressAt(page, id, 'ArrowRight')}`);
    assert.deepEqual(led, ['[B] → [E]', '[E] → [E]', '[C] → [C]', '[D] → [D]', '[F] → [G]', '[G] → [G]']);
  }));

  it('tell where they lead nowhere, and no longer once they lead on', () => withMap(wide, async (page) => {
    await pressAt(page, '[E]', 'ArrowRight');
    assert.match(facets(page)['told']!, /Nothing further in this direction\./);
    await page.press('ArrowLeft');
    assert.doesNotMatch(facets(page)['told']!, /Nothing further/);
  }));

  it('are undone by each other, wherever they have led', async () => {
    const alliance = readFileSync('samples/alliance/alliance.en.arg', 'utf8');
    for (const text of [wide, alliance]) {
      await withMap(text, async (page) => {
        const ids = page.root.querySelectorAll('[role=treeitem]').map((each) => each.dataset['id']!);
        for (const id of text === wide ? ids : ids.filter((_, i) => i % 6 === 0)) {
          for (const [there, back] of opposite) {
            if (await pressAt(page, id, there) !== id) assert.equal(await pressAt(page, keyboardAt(), back), id, `${there} at ${id}`);
          }
        }
      });
    }
  }).timeout(30_000);
});
