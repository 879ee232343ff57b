import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Service } from '../../server/src/service.js';
import type { FromPage } from '../../extension/webview-source/protocol.js';
import { launchBrowser } from '../harness/chromium.mjs';
import { makePdf, type MadePage } from '../sources/made-files.js';
import type { SourcePage } from './page.js';
import { columns, report, showSource, uri } from './shown-source.js';

describe('the page of a source', () => {
  let browser: Browser;
  let source: SourcePage;
  let service: Service;
  before(async () => { browser = await launchBrowser(); });
  after(() => browser?.close());

  async function show(name: string, bytes: Uint8Array, size?: { width: number; height: number }): Promise<void> {
    ({ service, source } = await showSource(browser, name, bytes, size));
  }
  const marks = () => source.page.locator('mark.passage[role=link]');
  const told = async <Type extends FromPage['type']>(type: Type): Promise<Extract<FromPage, { type: Type }>[]> =>
    (await source.told()).filter((each) => each.type === type) as never;
  const lastSelected = async () => {
    await source.page.waitForTimeout(150);
    const { stretch } = (await told('selected')).at(-1)!;
    const content = (await service.sources.content(uri, 'lane'))!;
    return stretch && content.kind === 'text' ? content.text.slice(stretch.start, stretch.end) : null;
  };

  describe('of text', () => {
    beforeEach(() => show('lane.md', new TextEncoder().encode(report)));
    afterEach(async () => {
      assert.deepEqual(source.faults, []);
      await source.page.close();
    });

    it('marks what the map uses, in the colours of what it does', async () => {
      await marks().nth(3).waitFor();
      assert.deepEqual(await marks().evaluateAll((all) => all.map((each) => [each.className.replace('passage ', ''), each.textContent])), [
        ['con', 'Shops fear for their deliveries in the morning'], ['fault', 'Twelve of the shops were asked'],
        ['fault', 'Nine of them could live with it'], ['pro', 'No child has been hurt there'],
      ]);
      assert.deepEqual(await source.page.locator('.note').allTextContents(), ['Shops', 'Asked', 'Nine', 'Safe']);
    });

    it('tells screen readers and pointers what a mark is', async () => {
      assert.equal(await marks().nth(3).getAttribute('aria-description'), 'Safe: speaks for a claim');
      assert.match((await marks().nth(1).getAttribute('title'))!, /^Asked: quoted\. These words are on p\. 1 of `lane`, not on p\. 2\./);
      assert.equal(await source.page.locator('section').first().getAttribute('aria-label'), 'Page 1');
    });

    it('shows words as words: nothing of a source is run or fetched', async () => {
      assert.ok((await source.page.locator('.text').first().textContent())!.includes('A tag is no word.'));
      assert.equal(await source.page.evaluate(() => (globalThis as { ran?: boolean }).ran), undefined);
      assert.deepEqual(source.requests.filter((each) => !each.startsWith('http://source.test/')), []);
      assert.equal(await source.page.locator('.text img, .text script').count(), 0);
      assert.deepEqual(await source.page.locator('.bold').allTextContents(), ['closed to cars']);
      assert.equal(await source.page.locator('.heading[aria-level="2"]').textContent(), ' Safety');
    });

    it('tells the coverage, with a bar at each paragraph that counts', async () => {
      assert.equal(await source.page.locator('.coverage').textContent(), '60 % used');
      assert.deepEqual([await source.page.locator('.bars .used').count(), await source.page.locator('.bars .unused').count()], [3, 2]);
    });

    it('leads to what no claim uses, where the keys go on, and says what they need', async () => {
      await source.page.locator('.scroller').focus();
      await source.page.keyboard.press('s');
      await source.page.locator('.announcement', { hasText: 'No words are selected.' }).waitFor();
      await source.page.keyboard.press('u');
      await source.page.locator('.announcement', { hasText: 'No claim uses: ' }).waitFor();
      const led = (await source.page.locator('.announcement').textContent())!.replace('No claim uses: ', '');
      await source.page.keyboard.press('ArrowRight');
      const words = (await lastSelected())!;
      assert.ok(led.startsWith(words.slice(0, 20)), `${led}: ${words}`);
      await source.page.keyboard.press('Escape');
    });

    it('lists what is not found in it', async () => {
      assert.equal(await source.page.locator('.missing summary').textContent(), 'One quotation is not found in it');
      await source.page.locator('.missing summary').click();
      await source.page.locator('.lost').click();
      assert.deepEqual(await told('open'), [{ type: 'open', node: '[Asked]', goes: false }]);
    });

    it('goes to the claim by click and by key', async () => {
      await marks().nth(3).click();
      await marks().nth(0).focus();
      await source.page.keyboard.press('Enter');
      await source.page.locator('.note').nth(2).click();
      assert.deepEqual(await told('open'), [
        { type: 'open', node: '[Safe]', goes: false }, { type: 'open', node: '[Shops]', goes: true }, { type: 'open', node: '[Nine]', goes: false },
      ]);
    });

    it('goes to the passage of a claim, and from passage to passage', async () => {
      const { passages } = (await service.sources.shown(uri))![0]!;
      await source.tell({ type: 'go', passage: passages[3]!.id, at: null });
      await source.page.locator('mark.current', { hasText: 'No child has been hurt there' }).waitFor();
      assert.equal(await source.page.locator('.announcement').textContent(), 'Safe: speaks for a claim: No child has been hurt there');
      await source.page.locator('.scroller').focus();
      await source.page.keyboard.press('n');
      await source.page.locator('mark.current', { hasText: 'Shops fear' }).waitFor();
    });

    it('selects sentences and words by keys, and offers what can be made of them', async () => {
      await source.page.locator('.scroller').focus();
      await source.page.keyboard.press('ArrowRight');
      assert.equal(await lastSelected(), 'Report on Mill Lane');
      await source.page.keyboard.press('ArrowRight');
      assert.equal(await lastSelected(), 'The lane is to be **closed to cars** in the summer.');
      await source.page.keyboard.press('ArrowRight');
      assert.equal(await lastSelected(), 'Shops fear for their deliveries in the morning.');
      await source.page.keyboard.press('Shift+ArrowLeft');
      await source.page.keyboard.press('Control+ArrowRight');
      assert.equal(await lastSelected(), 'fear for their deliveries in the');
      assert.match((await source.page.locator('.announcement').textContent())!, /^Selected: fear for/);
      await source.page.locator('.offers').waitFor();
      await source.page.keyboard.press('Enter');
      await source.page.keyboard.press('ArrowDown');
      await source.page.keyboard.press('Enter');
      assert.deepEqual(await told('use'), [{ type: 'use', as: 'pro' }]);
      await source.page.keyboard.press('a');
      assert.deepEqual((await told('use')).at(-1), { type: 'use', as: 'con' });
    });

    it('takes away what it offers while somebody works elsewhere', async () => {
      const offers = source.page.locator('.offers');
      await source.page.locator('.scroller').focus();
      await source.page.keyboard.press('ArrowRight');
      await offers.waitFor();
      // To the browser, a page that is driven always has the keyboard.
      const focus = (has: boolean) => source.page.evaluate((isThere) => {
        document.hasFocus = () => isThere;
        dispatchEvent(new Event(isThere ? 'focus' : 'blur'));
      }, has);
      await focus(false);
      assert.equal(await offers.isVisible(), false);
      await focus(true);
      assert.equal(await offers.isVisible(), true);
    });

    it('selects by the pointer, over marks and signs of Markdown', async () => {
      await source.page.locator('p', { hasText: 'Nine of them' }).dblclick({ position: { x: 20, y: 10 } });
      assert.equal(await lastSelected(), 'Nine');
      await source.page.locator('.offers button', { hasText: 'Cite' }).click();
      assert.deepEqual(await told('use'), [{ type: 'use', as: 'citation' }]);
    });

    it('keeps a selection while the map changes, and repaints what has', async () => {
      await source.page.locator('.scroller').focus();
      await source.page.keyboard.press('ArrowRight');
      const selected = await lastSelected();
      const [shown] = (await service.sources.shown(uri))!;
      await source.tell({ type: 'taken', source: { ...shown!, passages: shown!.passages.slice(0, 2) } });
      await source.page.waitForSelector('#source[data-passages="2"]');
      assert.equal(await marks().count(), 2);
      assert.equal(await lastSelected(), selected);
    });

    it('has the titles of claims above their paragraphs where it is narrow', async () => {
      await marks().nth(3).waitFor();
      await source.page.setViewportSize({ width: 420, height: 900 });
      await source.page.waitForFunction(() => document.querySelector('.note')?.closest('.body'));
      const note = (title: string) => source.page.locator('.note', { hasText: title }).boundingBox();
      const mark = (title: string) => source.page.locator(`mark[title^="${title}:"]`).first().boundingBox();
      for (const title of ['Shops', 'Asked', 'Nine', 'Safe']) {
        const [above, words] = [(await note(title))!, (await mark(title))!];
        assert.ok(above.y + above.height <= words.y + 1 && words.y - above.y < 80 && above.x + above.width <= 420, title);
      }
      const bar = (await source.page.locator('.bars .used').first().boundingBox())!;
      assert.ok(Math.abs(bar.y - (await mark('Shops'))!.y) < 40);
      await source.page.setViewportSize({ width: 1000, height: 760 });
      await source.page.waitForFunction(() => document.querySelector('.note')?.closest('.body') === null);
    });

    it('says why there is nothing to see', async () => {
      await source.tell({ type: 'notice', text: 'In a workspace that is not trusted, no source is read.', isAlone: true });
      await source.page.getByRole('status').filter({ hasText: 'not trusted' }).waitFor();
      assert.ok(!await source.page.locator('.scroller').isVisible());
    });
  });

  describe('of a PDF', () => {
    before(async () => show('lane.pdf', await makePdf(columns, { 0: { S: 'r' }, 2: { S: 'D' } })));
    after(() => source?.page.close());
    afterEach(() => assert.deepEqual(source.faults, []));

    it('draws its pages, with their names', async () => {
      await source.page.locator('canvas').first().waitFor();
      assert.deepEqual(await source.page.locator('.page-name').allTextContents(), ['p. i', 'p. ii', 'p. 1']);
    });

    it('marks passages over lines and columns', async () => {
      const { passages } = (await service.sources.shown(uri))![0]!;
      await source.tell({ type: 'go', passage: passages.find(({ title }) => title === 'Safe')!.id, at: null });
      await source.page.locator('.textLayer mark.current').first().waitFor();
      const words = async (title: string) => (await source.page.locator(`.textLayer mark[title^="${title}:"]`).allTextContents()).join(' ');
      assert.equal(await words('Safe'), 'No child has been hurt there');
      assert.equal(await words('Shops'), 'Shops fear for their deliveries in the morning');
      assert.deepEqual(await source.page.locator('.note').allTextContents(), ['Safe', 'Shops', 'Asked', 'Nine'].filter((each) => each !== ''));
    });

    it('selects words of a page', async () => {
      await source.page.locator('.textLayer span', { hasText: 'Nine of them' }).dblclick({ position: { x: 40, y: 6 } });
      assert.equal((await lastSelected())!.trim(), 'of');
    });

    it('has the titles of claims below its pages where it is narrow', async () => {
      await source.page.setViewportSize({ width: 420, height: 900 });
      await source.page.locator('.sheet:has(.note) .paper canvas').first().waitFor();
      await source.page.waitForFunction(() => {
        const [paper, note] = ['.sheet:has(.note) .paper', '.note'].map((each) => document.querySelector(each)!.getBoundingClientRect());
        return note!.top >= paper!.bottom && note!.right <= 420 && paper!.left >= 0 && paper!.right <= 420;
      });
      await source.page.setViewportSize({ width: 1000, height: 760 });
    });

    it('draws anew in another size, with its marks', async () => {
      const before = (await source.page.locator('.paper').first().boundingBox())!.width;
      await source.page.getByRole('button', { name: 'Larger' }).click();
      await source.page.locator('.textLayer mark').first().waitFor();
      assert.ok((await source.page.locator('.paper').first().boundingBox())!.width > before * 1.1);
    });
  });

  it('draws only the pages near the view', async () => {
    const many: readonly MadePage[] = Array.from({ length: 40 }, (_, index) => ({ lines: [{ text: `This is the page of number ${index + 1} here.`, y: 100 }] }));
    await show('lane.pdf', await makePdf(many));
    await source.page.locator('canvas').first().waitFor();
    assert.ok(await source.page.locator('canvas').count() < 12);
    const content = (await service.sources.content(uri, 'lane'))!;
    const pages = content.kind === 'text' ? content.pages : [];
    await source.tell({ type: 'go', passage: null, at: pages[30]!.start });
    await source.page.locator('.textLayer span', { hasText: 'number 31' }).waitFor();
    assert.ok(await source.page.locator('canvas').count() < 12);
    assert.deepEqual(source.faults, []);
    await source.page.close();
  });
});
