import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { mapGraph } from '../../server/src/features/map.js';
import { contrasts, everything, violations } from '../support/axe.js';
import { exported } from '../support/exported.js';
import { opened } from '../support/map-editing.js';
import { openMapPage, startBrowser, type MapPage } from './page.js';
import { setTheme, vscodeThemes } from './themes.js';

const uri = 'file:///maps/shed.arg';
const shed = `===
title: The shed
sources:
  smith: {title: Sheds}
===

# For it

[Shed]: We should build a shed. #thesis
  + [Dry]: Tools stay dry. [@smith]
  - {note: "in the first year"} [Dear]: It costs too much. #assumption
    _ <Grant>: The town pays half.

# Against it

[Noise]: Building is loud. #assumption
  -> [Shed]
  -> [Dry]
  - [Quiet]: It takes a day. #assumption
`;

describe('the map for everyone', () => {
  let browser: Browser;
  before(async () => { browser = await startBrowser(); });
  after(() => browser?.close());

  describe('in VS Code', () => {
    let map: MapPage;
    beforeEach(async () => {
      map = await openMapPage(browser);
      await map.tell({ type: 'graph', uri, edition: 1, graph: mapGraph(opened(shed)) });
      await map.shows(6);
    });
    afterEach(async () => {
      assert.deepEqual(map.faults, []);
      await map.page.close();
    });

    it('is read as a tree whose names begin with what each node does to the one above it', async () => {
      const snapshot = await map.page.getByRole('tree').ariaSnapshot();
      const { nodes } = mapGraph(opened(shed));
      const why = (id: string) => nodes.find((node) => node.id === id)!.verdict!.reason;
      assert.equal(snapshot.replaceAll(/^\s*- '?|'?$|'?treeitem |"| \[expanded\]| \[selected\]/gm, ''), [
        'tree The shed:',
        `Shed, thesis, accepted: We should build a shed; ${why('[Shed]')}; in section For it [level=1]`,
        `supports Shed: Dry, accepted: Tools stay dry; ${why('[Dry]')}; sources: smith; in section For it [level=2]`,
        `attacks Shed (in the first year): Dear, assumption, accepted: It costs too much; ${why('[Dear]')}; in section For it [level=2]`,
        `undercuts the step from Dear to Shed: Grant, argument, accepted: The town pays half; ${why('<Grant>')}; in section For it [level=2]`,
        `attacks Shed: Noise, assumption, rejected: Building is loud; also attacks Dry; ${why('[Noise]')}; in section Against it [level=2]`,
        `attacks Noise: Quiet, assumption, accepted: It takes a day; ${why('[Quiet]')}; in section Against it [level=3]`,
      ].join('\n'));
    });

    it('has nothing that axe-core finds against WCAG 2.2 AA, in any theme, with any panel open', async () => {
      const { page } = map;
      const check = async (what: string) => {
        for (const [name, theme] of Object.entries(vscodeThemes)) {
          await setTheme(page, theme);
          assert.deepEqual(await violations(page, name === 'light' ? everything : contrasts), [], `${what}, ${name}`);
        }
      };
      await page.locator('.node[data-id="[Shed]"]').click();
      await page.getByRole('button', { name: /^Filter/ }).click();
      await check('filter');
      await page.getByRole('button', { name: /^Legend/ }).click();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('shed');
      await check('legend and find');
      await page.keyboard.press('Escape');
      await page.keyboard.press('f');
      await page.locator('.banner').waitFor();
      await page.keyboard.press('Shift+F10');
      await check('menu and focus');
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
      await check('text box');
    });

    const focused = () => map.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLElement ? activeElement.dataset['id'] ?? activeElement.textContent : null;
    });
    const press = async (...keys: readonly string[]) => { for (const key of keys) await map.page.keyboard.press(key); };
    /** What has been told to those who do not see it, by all regions that tell. */
    const heard = () => map.page.locator('[role=status]').allTextContents().then((all) => all.filter((each) => each !== '').join(' | '));

    it('never loses the keyboard', async () => {
      const { page } = map;
      await page.locator('[role=treeitem][data-id="[Noise]"]').focus();
      await press(' ');
      await map.shows(5);
      assert.equal(await focused(), '[Noise]');
      // What was clicked is gone with what it did.
      await page.getByRole('button', { name: /^1 hidden/ }).focus();
      await press('Enter');
      await map.shows(6);
      assert.equal(await focused(), '[Noise]');
      await page.getByRole('button', { name: /^Filter/ }).focus();
      await press('Enter', 'Tab', 'Escape');
      assert.equal(await focused(), 'Filter');
      // What is deleted leaves it to what it was below.
      await page.locator('[role=treeitem][data-id="[Quiet]"]').focus();
      await press('Delete');
      assert.deepEqual((await map.told()).at(-1), { type: 'edit', edit: { kind: 'delete-node', id: '[Quiet]', below: false } });
      await map.tell({ type: 'edited', id: null }, { type: 'graph', uri, edition: 2, graph: mapGraph(opened(shed.replace(/.*Quiet.*\n/, ''))) });
      await map.shows(5);
      assert.equal(await focused(), '[Noise]');
      assert.match(await heard(), /Deleted “Quiet”$/);
    });

    it('tells of folds, focus, filter and what is found', async () => {
      const { page } = map;
      await page.locator('[role=treeitem][data-id="[Noise]"]').focus();
      await press('Shift+ ');
      await map.shows(5);
      assert.equal(await heard(), '2 folded away');
      assert.equal(await focused(), '#2');
      await press(' ');
      await map.shows(6);
      await press('f');
      await page.locator('.banner').waitFor();
      assert.match(await heard(), /^Around “.*”: 2 steps$/);
      await press('Escape', 'Control+f');
      await page.keyboard.type('tools');
      await press('Enter');
      assert.match(await heard(), /1 of 1: Dry/);
    });

    it('takes single characters in the map and at its buttons, but none where somebody writes or where they are switched off', async () => {
      const { page } = map;
      const camera = () => page.locator('.stage').getAttribute('data-camera');
      const before = await camera();
      await page.getByRole('button', { name: /^Find/ }).focus();
      await press('ArrowLeft');
      assert.equal(await camera(), before);
      await press('+');
      const zoomed = await camera();
      assert.notEqual(zoomed, before);
      await press('/');
      await page.locator('.find input').waitFor();
      await press('+', '-', '0', '?');
      assert.equal(await page.locator('.find input').inputValue(), '+-0?');
      assert.equal(await page.locator('.legend').isVisible(), false);
      await press('Escape');
      await page.locator('[role=treeitem][tabindex="0"]').focus();
      await press('0');
      assert.notEqual(await camera(), zoomed);
      await page.getByRole('button', { name: /^Legend/ }).click();
      await page.getByRole('checkbox', { name: /^Single-key shortcuts/ }).click();
      await page.locator('[role=treeitem][tabindex="0"]').focus();
      const switched = await camera();
      await press('+', 's');
      assert.equal(await camera(), switched);
      assert.equal(await page.locator('.text-box').isVisible(), false);
    });

    it('covers neither the node at the keyboard nor its verdict, by a panel or the search', async () => {
      const { page } = map;
      await page.locator('[role=treeitem][data-id="[Noise]"]').focus();
      // To the right upper corner, where panels and search open.
      for (const key of ['+', '+', '+', '+']) await press(key);
      const drag = async (dx: number, dy: number) => {
        await page.mouse.move(20, 20);
        await page.mouse.down();
        await page.mouse.move(20 + dx, 20 + dy, { steps: 4 });
        await page.mouse.up();
      };
      const box = async () => (await page.locator('.node[data-id="[Noise]"]').boundingBox())!;
      const before = await box();
      await drag(900 - 30 - before.x - before.width, 30 - before.y);
      for (const panel of [/^Filter/, /^Legend/]) {
        await page.getByRole('button', { name: panel }).click();
        await page.waitForTimeout(100);
        const [node, aside] = [await box(), (await page.locator('.aside').boundingBox())!];
        assert.ok(node.x + node.width <= aside.x, `${node.x + node.width} ${aside.x}`);
      }
      await press('Control+f');
      await page.keyboard.type('loud');
      await press('Enter');
      const [node, find] = [await box(), (await page.locator('.find').boundingBox())!];
      assert.ok(node.y >= find.y + find.height, `${JSON.stringify(node)} ${JSON.stringify(find)}`);
    });

    it('says in which language its parts are', async () => {
      const { page } = map;
      await map.tell({ type: 'graph', uri, edition: 2, graph: mapGraph(opened(shed.replace('title: The shed', 'title: Der Schuppen\nlang: de'))) });
      await page.getByRole('tree', { name: 'Der Schuppen' }).waitFor({ state: 'attached' });
      const langOf = (part: string) => page.locator(part).evaluate((each) => each.closest('[lang]')!.getAttribute('lang'));
      assert.deepEqual([await langOf('[role=tree]'), await langOf('[role=toolbar]')], ['de', 'en']);
      await page.getByRole('button', { name: /^Details/ }).click();
      assert.equal(await langOf('.reading'), 'de');
      await page.getByRole('button', { name: /^Legend/ }).click();
      assert.deepEqual([await langOf('div.legend'), await langOf('.checkbox')], ['de', 'en']);
    });

    it('leaves the keys to the map when one of its buttons is clicked', async () => {
      await map.page.locator('.node[data-id="[Dry]"]').click();
      await map.page.getByRole('button', { name: /^Zoom in/ }).click();
      assert.equal(await focused(), '[Dry]');
    });
  });

  describe('set as a reader needs it', () => {
    let map: MapPage;
    const open = async (options: BrowserContextOptions) => {
      map = await openMapPage(browser, options);
      await setTheme(map.page, vscodeThemes.light);
      await map.tell({ type: 'graph', uri, edition: 1, graph: mapGraph(opened(shed)) });
      await map.shows(6);
    };
    afterEach(async () => {
      assert.deepEqual(map.faults, []);
      await map.page.close();
    });
    /** What of the page's panels and buttons cannot be seen whole: it is cut, or beyond the window. */
    const cut = () => map.page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.bar, .bar *, .aside, .aside *, .top, .top *, .tools, .tools *, .text-box')]
      .filter((each) => each.checkVisibility() && each.closest('.announcement, .skip:not(:focus-visible), svg') === null).filter((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        const isCut = each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline' && each.tagName !== 'INPUT';
        return width > 0 && (isCut || left < 0 || right > innerWidth + 0.5);
      }).map((each) => `${each.tagName} ${each.className} ${each.textContent}`));

    it('has all its panels in a window of 320 × 256, which is one enlarged four times', async () => {
      await open({ viewport: { width: 320, height: 256 } });
      const { page } = map;
      for (const panel of [/^Filter/, /^Legend/]) {
        await page.getByRole('button', { name: panel }).click();
        assert.deepEqual(await cut(), [], String(panel));
        assert.ok((await page.locator('.stage').boundingBox())!.height >= 30);
        await page.keyboard.press('Escape');
      }
      await page.locator('[role=treeitem][tabindex="0"]').focus();
      await page.keyboard.press('f');
      await page.locator('.banner').waitFor();
      await page.keyboard.press('Control+f');
      assert.deepEqual(await cut(), [], 'find and focus');
    });

    it('keeps texts in their boxes when their letters and lines are spread (WCAG 1.4.12)', async () => {
      await open({});
      const { page } = map;
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      });
      await page.getByRole('button', { name: /^Filter/ }).click();
      await page.keyboard.press('Control+f');
      assert.deepEqual(await cut(), []);
      const outside = () => page.evaluate(() => [...document.querySelectorAll<SVGGElement>('.node')].flatMap((one) => {
        const { width } = one.querySelector<SVGGraphicsElement>('.shape')!.getBBox();
        return [...one.querySelectorAll<SVGTextElement>('.title, .text, .label')]
          .filter((line) => line.getBBox().x + line.getComputedTextLength() > width).map((line) => line.textContent);
      }));
      await page.waitForTimeout(100);
      assert.deepEqual(await outside(), []);
    });

    it('moves nothing by itself where VS Code is to move nothing', async () => {
      await open({});
      await map.page.evaluate(() => document.body.classList.add('vscode-reduce-motion'));
      await map.tell({ type: 'graph', uri, edition: 2, graph: mapGraph(opened(shed.replace('# Against it', '[New]: New.\n\n# Against it'))) });
      await map.shows(7);
      assert.equal(await map.page.evaluate(() => document.getAnimations().length), 0);
    });

    it('is drawn in the colours that the system allows', async () => {
      await open({ forcedColors: 'active' });
      const colours = await map.page.evaluate(() => {
        const own = document.createElement('div');
        own.style.cssText = 'color: CanvasText; background: Canvas';
        document.body.append(own);
        const { color, backgroundColor } = getComputedStyle(own);
        own.remove();
        const [box, line] = ['.node[data-id="[Noise]"] .shape', '.shaft.attack'].map((of) => getComputedStyle(document.querySelector(of)!));
        return { box: box!.fill === backgroundColor, line: line!.stroke === color };
      });
      assert.deepEqual(colours, { box: true, line: true });
    });
  });

  it('exported, has nothing that axe-core finds against WCAG 2.2 AA, as a map, told as a story, and in words', async () => {
    const page = await browser.newPage({ viewport: { width: 1100, height: 600 } });
    await page.setContent(await exported(shed.replace('{title: Sheds}', '{title: Sheds, author: A. Smith, url: "https://example.org/"}'), 'html') as string);
    await page.waitForSelector('#map[data-nodes]');
    const check = async (what: string) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await violations(page, contrasts), [], `${what}, dark`);
      await page.emulateMedia({ colorScheme: 'light' });
      assert.deepEqual(await violations(page, everything), [], what);
    };
    await check('map');
    await page.getByRole('button', { name: /^Start/ }).click();
    await check('story');
    await page.keyboard.press('Escape');
    await page.locator('.node[data-id="[Dry]"]').click();
    await check('node');
    const camera = await page.locator('.stage').getAttribute('data-camera');
    await page.getByRole('button', { name: /^Text/ }).click();
    await check('words');
    await page.getByRole('button', { name: /^Map/ }).click();
    await page.waitForFunction((before) => document.querySelector<HTMLElement>('.stage')!.dataset['camera'] === before, camera);
    await page.locator('[role=treeitem][tabindex="0"]').focus();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.aside').isVisible(), false);
    await page.keyboard.press('Enter');
    await page.locator('.reading').getByRole('heading', { name: /Dry/ }).waitFor();
    await page.locator('[role=treeitem][tabindex="0"]').focus();
    await page.keyboard.press('?');
    await page.locator('.keys dd', { hasText: 'open the details of a node' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement!.textContent), 'All keys');
    await check('keys');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Text/ }).click();
    // What is read is scrolled by the keys, not the map behind it.
    await page.setViewportSize({ width: 600, height: 300 });
    await page.locator('#text h1').click();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => scrollY > 0);
    await page.close();
  });
});
