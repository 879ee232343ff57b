import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildSite } from '../../extension/web/site/site.js';
import { pictures } from './support.js';

/** The tests of the site, which is opened from its folder: no server, no network. */
export function siteCases(browser: () => Browser): void {
  describe('the site', () => {
    let folder: string;
    const faults: string[] = [];
    before(async () => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'argmark-site-'));
      await buildSite(folder);
    });
    after(() => rmSync(folder, { recursive: true, force: true }));
    afterEach(async () => {
      for (const context of browser().contexts()) await context.close();
      assert.deepEqual(faults.splice(0), []);
    });

    async function tab(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser().newContext({ viewport: { width: 1400, height: 900 }, ...options });
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => { if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`); });
      page.on('request', (request) => { if (/^(?:https?|wss?):/.test(request.url())) faults.push(`${page.url()} asks for ${request.url()}`); });
      return page;
    }
    const addressOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
    /** Maps alone are seen in the frames of their pages. */
    const pages = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html') && !name.endsWith('.map.html')).sort();

    it('has pages that all load, and no link or anchor that leads nowhere', async () => {
      const tabs = await Promise.all([tab(), tab(), tab()]);
      const queue = pages();
      assert.ok(queue.length > 120, String(queue.length));
      const ids = new Map<string, ReadonlySet<string>>();
      const links: { from: string; to: string }[] = [];
      await Promise.all(tabs.map(async (page) => {
        for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
          await page.goto(addressOf(name), { waitUntil: 'domcontentloaded' });
          const found = await page.evaluate(() => ({
            ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
            links: [...document.querySelectorAll('a[href], link[href], img[src], iframe[src], script[src]')].map((each) =>
              (each as HTMLAnchorElement).href || (each as HTMLImageElement).src),
          }));
          ids.set(addressOf(name), new Set(found.ids));
          links.push(...found.links.map((to) => ({ from: name!, to })));
        }
      }));
      const broken = links.filter(({ to }) => {
        if (!to.startsWith('file:')) return !/^(?:https?|mailto):/.test(to);
        const [file, hash = ''] = to.split('#');
        if (!existsSync(fileURLToPath(file!))) return true;
        return hash !== '' && !/^(?:text|sample)=/.test(hash) && ids.get(file!)?.has(decodeURIComponent(hash)) !== true;
      });
      assert.deepEqual(broken.map(({ from, to }) => `${from}: ${to}`).slice(0, 20), []);
      assert.ok(links.length > 5000, String(links.length));
    });

    it('finds what is told anywhere, by its own search', async () => {
      const page = await tab();
      await page.goto(addressOf('docs/rules/unknown-source.html'), { waitUntil: 'domcontentloaded' });
      await page.getByRole('searchbox').fill('undercut');
      await page.keyboard.press('Enter');
      await page.locator('#found li').first().waitFor();
      assert.match(page.url(), /search\.html\?q=undercut$/);
      assert.match((await page.locator('#count').textContent())!, /^\d+ passages(?:; the first 40 are listed)?$/);
      assert.ok(await page.locator('#found mark').count() > 5);
      await page.screenshot({ path: path.join(pictures, 'site-search.png') });
      await page.getByRole('searchbox').fill('typst figure');
      assert.match((await page.locator('#found a').first().textContent())!, /With Pandoc and Quarto/);
      await page.getByRole('searchbox').fill('<b>zxqv</b>');
      assert.equal(await page.locator('#count').textContent(), 'Nothing was found for “<b>zxqv</b>”.');
      await page.getByRole('searchbox').fill('whether quotations stand in their sources');
      await page.locator('#found a').first().click();
      await page.waitForURL(({ pathname }) => !pathname.endsWith('search.html'), { waitUntil: 'domcontentloaded' });
    });

    it('fits screens from 400 to 1600 pixels', async () => {
      const page = await tab();
      for (const name of ['index.html', 'docs/cli.html', 'docs/rules/index.html', 'samples/council/council.arg.html', 'search.html', 'playground.html']) {
        await page.goto(addressOf(name), { waitUntil: 'domcontentloaded' });
        for (const width of [400, 1600]) {
          await page.setViewportSize({ width, height: 900 });
          const [needs, has] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const);
          assert.ok(needs <= has, `${name} at ${width} is ${needs} wide`);
        }
      }
    });

    /** The playground with a text of its own in it. */
    async function playground(text: string, page?: Page): Promise<Page> {
      const opened = page ?? await tab();
      await opened.goto(addressOf('playground.html'));
      await opened.locator('#findings > *').first().waitFor();
      await opened.locator('#samples').selectOption('');
      await opened.locator('.cm-content').click();
      await opened.keyboard.insertText(text);
      return opened;
    }
    const textIn = (page: Page) => page.evaluate(() => [...document.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'));
    const mapIn = (page: Page) => page.frameLocator('#map');
    const finding = (page: Page, code: string) => page.locator('#findings li').filter({ hasText: code });

    it('has a playground that opens a sample with its map, verdicts and findings', async () => {
      const page = await tab();
      await page.goto(`${addressOf('playground.html')}#sample=safety%2Ftruck.arg`);
      await mapIn(page).locator('.node[data-id="[Acceptably safe]"]').waitFor();
      // It includes two other files, and quotes sources.
      await mapIn(page).locator('.node').filter({ hasText: 'Software' }).first().waitFor();
      await page.locator('#verdicts .verdict').first().waitFor();
      await page.screenshot({ path: path.join(pictures, 'playground.png') });
      await mapIn(page).locator('.node[data-id="[Hazards dealt with]"]').click();
      await page.waitForFunction(() => document.querySelector('.cm-activeLine')?.textContent?.includes('Hazards dealt with') === true);
    });

    it('has a playground that tells a fault as it is typed, mends it, completes and explains', async () => {
      const page = await playground('[Rain]: It rains. #thesis\n  + [Clouds]: There are clouds. #assumption\n\n[Rian]\n');
      await finding(page, 'undefined-claim').waitFor();
      await mapIn(page).locator('.node[data-id="[Clouds]"]').waitFor();
      await finding(page, 'undefined-claim').locator('button.fix').filter({ hasText: 'Rain' }).click();
      await finding(page, 'undefined-claim').waitFor({ state: 'detached' });
      assert.match(await textIn(page), /\n\[Rain\]\n/);
      await page.keyboard.press('Control+End');
      await page.keyboard.type('  - [Clo');
      await page.locator('.cm-tooltip-autocomplete li').filter({ hasText: 'Clouds' }).first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.cm-line .hl-claim').filter({ hasText: 'Clouds' }).first().hover();
      await page.locator('.cm-tooltip').filter({ hasText: 'There are clouds.' }).first().waitFor();
    });

    it('has a playground whose links bring the text back, and that loses none', async () => {
      const written = '[Größe]: “Ä” & <b>\n  + [Grund]: 10 % ✓\n';
      const page = await playground(written);
      await page.locator('#share').click();
      await page.waitForFunction(() => location.hash.startsWith('#text='));
      const other = await playground('[Mine]: my own words\n');
      await finding(other, 'unsupported').first().waitFor();
      await other.goto('about:blank');
      await other.goto(page.url());
      await mapIn(other).locator('.node[data-id="[Größe]"]').waitFor();
      assert.equal(await textIn(other), written);
      await other.locator('.cm-content').click();
      await other.keyboard.press('Control+z');
      assert.equal(await textIn(other), '[Mine]: my own words\n');
    });

    it('has a playground whose map writes into the text, and is saved as a file', async () => {
      const page = await playground('[Rain]: It rains. #thesis\n');
      const node = mapIn(page).locator('.node[data-id="[Rain]"]');
      await node.click();
      await page.keyboard.press('s');
      await page.keyboard.type('[Clouds]: There are clouds.');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('.cm-line').length > 2);
      assert.equal(await textIn(page), '[Rain]: It rains. #thesis\n  + [Clouds]: There are clouds.\n');
      for (const format of ['arg', 'pdf']) {
        const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#formats').selectOption(format)]);
        assert.equal(download.suggestedFilename(), `map.${format}`);
        assert.equal(readFileSync(await download.path()).subarray(0, 5).toString(), format === 'pdf' ? '%PDF-' : '[Rain');
      }
    });
  });
}
