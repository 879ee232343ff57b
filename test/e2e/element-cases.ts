import assert from 'node:assert/strict';
import { build } from 'esbuild';
import type { Browser, Frame } from 'playwright-core';
import { elementBuild } from '../../build/web.mjs';
import type { ArgmarkMapElement } from '../../extension/web/element/argmark-map.js';
import type { ArgmarkMapElement as Published } from '../../extension/web/element/published.js';
import { serve, type ServedPage } from './served.js';

type Extends<Is, Wanted> = Is extends Wanted ? Is : never;
/** Compiles while the element has what the package says of it. */
const asPublished: Extends<keyof Published, keyof ArgmarkMapElement> = 'text';

const origin = 'http://pages.test';
const map = '[Rain]: It rains, says <Clouds>. #thesis\n  + <Clouds>: There are clouds.\n';
const foreign = JSON.stringify({
  metadata: { core: { title: 'Foreign' } },
  nodes: [{ id: 'a', type: 'atom', text: 'Foreign words' }, { id: 'b', type: 'atom', text: 'Their reason' }, { id: 's', type: 'scheme', name: 'support' }],
  edges: [{ id: '1', source_id: 'b', target_id: 's' }, { id: '2', source_id: 's', target_id: 'a' }],
});
const body = `<a href="#x">before</a>
<argmark-map id="own"><script type="text/argmark">\n${map.replace(/^(?=.)/gm, '    ')}</script></argmark-map>
<a href="#y" id="after">after</a>
<argmark-map id="plain" theme="dark"><pre>[A]: x\n  + [B]: y &lt; z\n</pre></argmark-map>
<argmark-map id="lost">[A]: x\n  + <Clouds>: y\n</clouds></argmark-map>
<argmark-map id="named" src="maps/named.arg"></argmark-map>
<argmark-map id="foreign" src="foreign.json"></argmark-map>
<argmark-map id="none" src="none.arg"></argmark-map>`;

/** The tests of `<argmark-map>`, all in one page: they follow each other. */
export function elementCases(browser: () => Browser): void {
  describe('<argmark-map>', () => {
    let served: ServedPage;
    before(async () => {
      const script = (await build({ ...elementBuild, write: false, outdir: '/' })).outputFiles!.find(({ path }) => path.endsWith('.js'))!.text;
      // Loaded twice, as where two packages bring it.
      const html = '<!DOCTYPE html><html lang="en"><head><title>A page</title>'
        + `<script type="module" src="/a.js"></script><script type="module" src="/b.js"></script></head><body>${body}</body></html>`;
      const files: Readonly<Record<string, string>> = { '/': html, '/a.js': script, '/b.js': script, '/maps/named.arg': map, '/foreign.json': foreign };
      served = await serve(browser(), origin, (path) => files[path], { viewport: { width: 800, height: 600 }, colorScheme: 'dark' });
      await served.page.goto(`${origin}/`);
    });
    after(() => served?.page.context().close());

    async function frameIn(id: string): Promise<Frame> {
      const frame = await (await served.page.waitForSelector(`#${id} iframe`)).contentFrame();
      await frame!.waitForSelector('#map[data-nodes]');
      return frame!;
    }
    const titlesIn = async (frame: Frame) => (await frame.locator('.stage .node .title').allTextContents()).map((each) => each.trim()).sort();

    it('shows the text that stands in it, whatever indentation it has', async () => {
      const frame = await frameIn('own');
      assert.deepEqual(await titlesIn(frame), ['Clouds', 'Rain']);
      assert.equal(await frame.locator('#map .edge').count(), 1);
    });

    it('takes text without a script where nothing in it looks like HTML, and else says what to do', async () => {
      assert.deepEqual(await titlesIn(await frameIn('plain')), ['A', 'B']);
      assert.match(await served.page.locator('#lost [role=alert]').innerText(), /The browser has read <clouds> .* as an element/);
    });

    it('loads what `src` names, also files of other programs, and tells where there is none', async () => {
      assert.deepEqual(await titlesIn(await frameIn('named')), ['Clouds', 'Rain']);
      assert.equal((await titlesIn(await frameIn('foreign'))).length, 2);
      assert.equal(await served.page.locator('#none [role=alert]').innerText(), 'The map at http://pages.test/none.arg could not be loaded: 404 Not Found.');
    });

    it('has said nothing else to the console', () => {
      assert.deepEqual(served.faults, ['There is no http://pages.test/none.arg', 'Failed to load resource: the server responded with a status of 404 (Not Found)']);
    });

    it('is light or dark as the page around it is, whatever the system prefers, or as `theme` says', async () => {
      const background = async (id: string) => (await frameIn(id)).evaluate(() => getComputedStyle(document.body).backgroundColor);
      const [light, dark] = ['rgb(255, 255, 255)', 'rgb(27, 30, 35)'];
      assert.equal(await background('own'), light);
      assert.equal(await background('plain'), dark);
      await served.page.evaluate(() => { document.body.style.cssText = 'background: #222; color: #eee'; });
      await served.page.waitForFunction((wanted) => {
        const { contentDocument } = document.getElementById('own')!.shadowRoot!.querySelector('iframe')!;
        return contentDocument?.querySelector('#map[data-nodes]') && getComputedStyle(contentDocument.body).backgroundColor === wanted;
      }, dark);
    });

    it('lets the page scroll past until somebody is in it', async () => {
      const frame = await frameIn('own');
      const { mouse } = served.page;
      await mouse.move(400, 200);
      await mouse.wheel(0, 120);
      await served.page.waitForFunction(() => scrollY > 0);
      await served.page.evaluate(() => scrollTo(0, 0));
      await mouse.click(400, 60);
      const place = () => document.querySelector('.stage')!.getAttribute('data-camera');
      const before = await frame.evaluate(place);
      await mouse.wheel(0, 60);
      await frame.waitForFunction((was) => document.querySelector('.stage')!.getAttribute('data-camera') !== was, before);
      assert.equal(await served.page.evaluate(() => scrollY), 0);
    });

    it('is reached, walked through and left by the keyboard', async () => {
      const frame = await frameIn('own');
      const { keyboard } = served.page;
      await served.page.locator('a').first().focus();
      await keyboard.press('Tab');
      const current = () => frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      assert.match(await current(), /Rain/);
      await keyboard.press('ArrowDown');
      assert.match(await current(), /Clouds/);
      for (let presses = 0; presses < 20; presses++) {
        await keyboard.press('Tab');
        if (await served.page.evaluate(() => document.activeElement?.id === 'after')) return;
      }
      assert.fail('Tab does not lead out of the map');
    });

    it('shows another text that is given to it, with its title for those who hear the page, and tells what is wrong in it', async () => {
      const told = await served.page.evaluate((property) => new Promise<unknown>((resolve) => {
        document.addEventListener('argmark-shown', (event) => resolve((event as CustomEvent).detail));
        Object.assign(document.getElementById('own')!, { [property]: '===\ntitle: Wet\n===\n\n[Wet]: It is wet. #thesis\n' });
      }), asPublished) as { title: string; problems: { line: number }[] };
      assert.equal(told.title, 'Wet');
      assert.deepEqual(told.problems.map(({ line }) => line), [5]);
      assert.deepEqual(await titlesIn(await frameIn('own')), ['Wet']);
      assert.equal(await served.page.locator('#own iframe').getAttribute('title'), 'Wet');
    });
  });
}
