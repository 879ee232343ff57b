import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { FromPage } from '../../extension/webview-source/protocol.js';
import { launchBrowser } from '../harness/chromium.mjs';
import { makePdf } from '../sources/made-files.js';
import { contrasts, everything, violations } from '../support/axe.js';
import { vscodeThemes } from '../webview/themes.js';
import { setSourceTheme, type SourcePage } from './page.js';
import { columns, report, showSource, uri } from './shown-source.js';

describe('the page of a source for everyone', () => {
  let browser: Browser;
  let source: SourcePage;
  before(async () => { browser = await launchBrowser(); });
  after(() => browser?.close());
  afterEach(async () => {
    assert.deepEqual(source.faults, []);
    await source.page.close();
  });

  /** What Chromium tells screen readers of each passage besides its words. */
  async function described(page: Page): Promise<readonly string[]> {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.filter(({ role, ignored }) => !ignored && role?.value === 'link').map(({ description }) => String(description?.value));
  }

  async function check(what: string): Promise<void> {
    for (const name of Object.keys(vscodeThemes) as (keyof typeof vscodeThemes)[]) {
      await setSourceTheme(source.page, name);
      assert.deepEqual(await violations(source.page, name === 'light' ? everything : contrasts), [], `${what}, ${name}`);
    }
  }

  it('has nothing that axe-core finds against WCAG 2.2 AA, in any theme, with words selected and with the menu open', async () => {
    ({ source } = await showSource(browser, 'lane.md', new TextEncoder().encode(report)));
    const { page } = source;
    await check('text');
    await page.locator('.missing summary').click();
    await page.locator('.scroller').focus();
    for (const key of ['n', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.locator('.offers').waitFor();
    await check('selected');
    await page.keyboard.press('Enter');
    await check('menu');
  });

  it('is read in the order of the source: each passage a link, with what it does as its description', async () => {
    ({ source } = await showSource(browser, 'lane.md', new TextEncoder().encode(report)));
    const { page } = source;
    await page.locator('.note').nth(3).waitFor();
    const text = await page.getByRole('document', { name: 'Report on Mill Lane' }).ariaSnapshot();
    assert.deepEqual(text.replaceAll(/['"]/g, '').split('\n').filter((line) => /group|heading|link|button/.test(line)).map((line) => line.trim().replace(/^- /, '')), [
      'group Page 1:', 'heading Report on Mill Lane [level=1]', 'link Shops fear for their deliveries in the morning', 'link Twelve of the shops were asked', 'link Nine of them could live with it',
      'button Shops: speaks against a claim. Go to the claim: Shops',
      'button Asked: quoted. These words are on p. 1 of `lane`, not on p. 2. Correct the page. Go to the claim: Asked',
      'button Nine: speaks against a claim. `lane` words this differently: it has “them” instead of “us”. Quote the source exactly, or put your own words in brackets. Go to the claim: Nine',
      'group Page 2:', 'heading Safety [level=2]', 'link No child has been hurt there', 'button Safe: speaks for a claim. Go to the claim: Safe',
    ]);
    assert.deepEqual(await described(page), ['Shops: speaks against a claim', 'Asked: quoted. These words are on p. 1 of `lane`, not on p. 2. Correct the page.',
      'Nine: speaks against a claim. `lane` words this differently: it has “them” instead of “us”. Quote the source exactly, or put your own words in brackets.', 'Safe: speaks for a claim']);
  });

  it('is worked by keys alone: to a passage and to its claim, to words and back to the map', async () => {
    const { source: shown, service } = await showSource(browser, 'lane.md', new TextEncoder().encode(report));
    source = shown;
    const { page } = source;
    const heard = () => page.getByRole('status').textContent();
    const told = async () => (await source.told()).filter(({ type }) => type === 'open' || type === 'leave');
    // The text has the keyboard when the page gets it.
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.keyboard.press('n');
    await page.locator('mark.current:focus', { hasText: 'Shops fear' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => (globalThis as unknown as { told: FromPage[] }).told.some(({ type }) => type === 'open'));
    assert.deepEqual(await told(), [{ type: 'open', node: '[Shops]', goes: true }]);
    // The next sentence is that of the passage which has the keyboard.
    await page.keyboard.press('ArrowRight');
    assert.equal(await heard(), 'Selected: Shops fear for their deliveries in the morning.');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await heard(), 'Selected: The lane is to be closed to cars in the summer.');
    await page.keyboard.press('Escape');
    await page.locator('.offers').waitFor({ state: 'hidden' });
    assert.equal((await told()).length, 1);
    // What is painted anew does not take the keyboard away.
    const [lane] = (await service.sources.shown(uri))!;
    await source.tell({ type: 'taken', source: { ...lane!, passages: lane!.passages.map((each) => ({ ...each, effect: 'both' as const })) } });
    await page.locator('mark.both:focus', { hasText: 'Shops fear' }).waitFor();
    // A passage that the cursor of the map goes to is told, and Enter goes back to its claim; the keyboard stays where it is.
    await source.tell({ type: 'go', passage: lane!.passages[3]!.id, at: null });
    await page.locator('mark.current', { hasText: 'No child' }).waitFor();
    assert.equal(await heard(), 'Safe: speaks for one claim and against another: No child has been hurt there');
    await page.locator('.scroller').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => (globalThis as unknown as { told: FromPage[] }).told.some(({ type }) => type === 'leave'));
    assert.deepEqual((await told()).slice(1), [{ type: 'open', node: '[Safe]', goes: true }, { type: 'leave' }]);
  });

  it('keeps what is selected when a claim has been made of it, so that the next sentence follows', async () => {
    const { source: shown, service } = await showSource(browser, 'lane.md', new TextEncoder().encode(report));
    source = shown;
    const { page } = source;
    const heard = () => page.getByRole('status').textContent();
    const [lane] = (await service.sources.shown(uri))!;
    await source.tell({ type: 'taken', source: { ...lane!, passages: [] } });
    await page.locator('.scroller').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    assert.equal(await heard(), 'Selected: Shops fear for their deliveries in the morning.');
    await source.tell({ type: 'taken', source: lane! });
    await page.locator('mark.con[role=link]').waitFor();
    await page.waitForTimeout(150);
    assert.equal(await page.evaluate(() => getSelection()!.toString()), 'Shops fear for their deliveries in the morning.');
    await page.keyboard.press('ArrowRight');
    assert.equal(await heard(), 'Selected: Twelve of the shops were asked.');
  });

  it('says the same again when it happens again, and why there is nothing to see', async () => {
    ({ source } = await showSource(browser, 'lane.md', new TextEncoder().encode(report)));
    const { page } = source;
    const changes = page.evaluate(() => new Promise<number>((resolve) => {
      let count = 0;
      new MutationObserver(() => { if (++count === 2) resolve(count); }).observe(document.querySelector('[role=status]')!, { childList: true, characterData: true, subtree: true });
    }));
    await page.locator('.scroller').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    assert.equal(await changes, 2);
    assert.match((await page.getByRole('status').textContent())!, /^No words are selected\. The right arrow key selects a sentence\./);
    await source.tell({ type: 'notice', text: 'lane.md is being read.', isAlone: true });
    await page.getByRole('status').filter({ hasText: 'is being read' }).waitFor();
  });

  it('says in which language a source is', async () => {
    const { source: shown, service } = await showSource(browser, 'lane.md', new TextEncoder().encode(report));
    source = shown;
    const lang = () => source.page.locator('.scroller').getAttribute('lang');
    const [lane] = (await service.sources.shown(uri))!;
    assert.deepEqual([lane!.lang, await lang()], [null, '']);
    await source.tell({ type: 'taken', source: { ...lane!, lang: 'de' } });
    await source.page.locator('.scroller[lang=de]').waitFor();
  });

  it('has nothing that axe-core finds in the pages of a PDF', async () => {
    ({ source } = await showSource(browser, 'lane.pdf', await makePdf(columns, { 0: { S: 'r' }, 2: { S: 'D' } })));
    await source.page.locator('.scroller').focus();
    await source.page.keyboard.press('n');
    await source.page.locator('.textLayer mark').first().waitFor();
    await check('PDF');
  });
});
