import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ToHost, ToWebview } from '../../extension/webview/protocol.js';
import { patchOf } from '../../server/src/picture/patch-of.js';
import { graphOf } from '../picture/map.js';
import { openMapPageBeforeEach, type MapPage } from './page.js';

const uri = 'file:///maps/test.arg';
const small = '[A]: a. #thesis\n  + [B]: b.\n  - [C]: c.\n    _ <D>: d.\n';
const graph = (text: string, of = uri): ToWebview => ({ type: 'graph', uri: of, edition: 1, graph: graphOf(text) });
const node = (id: string) => `.node[data-id="${id}"]`;

describe('the page of the map', () => {
  let map: MapPage;
  openMapPageBeforeEach((opened) => { map = opened; });

  const camera = () => map.page.locator('.stage').getAttribute('data-camera');

  it('says that it is ready, then draws what it is sent', async () => {
    assert.deepEqual(await map.told(), [{ type: 'ready' }]);
    await map.tell(graph(small));
    await map.shows(4);
    assert.equal(await map.page.locator('.node').count(), 4);
    assert.equal(await map.page.locator('.stage .edge').count(), 3);
    assert.equal(await map.page.locator('.status').textContent(), '3 claims · 1 argument · 3 relations');
  });

  it('counts prose, which is not drawn until somebody asks for it', async () => {
    await map.tell(graph(`An introduction.\n\n${small}\nAn end.\n`));
    await map.shows(4);
    assert.equal(await map.page.locator('.status').textContent(), '3 claims · 1 argument · 3 relations');
    const hidden = map.page.locator('.hidden-count');
    assert.deepEqual([await hidden.textContent(), await hidden.getAttribute('title')], ['2 hidden', '2 of prose. Click to show everything.']);
    await map.page.getByRole('button', { name: 'Filter', exact: false }).first().click();
    await map.page.getByRole('checkbox', { name: 'Prose' }).check();
    await map.shows(6);
    assert.equal(await hidden.isVisible(), false);
    await map.page.getByRole('checkbox', { name: 'Prose' }).uncheck();
    await map.shows(4);
    await hidden.click();
    await map.shows(6);
  });

  it('draws what has changed as if it had been sent the whole, and asks for the whole where it has missed something', async () => {
    const other = '[A]: a. #thesis\n  + [B]: b, in other words.\n    + [E]: e.\n    + [F]: f.\n';
    const [before, after] = [graphOf(small), graphOf(other)];
    const picture = () => map.page.locator('.stage').evaluate((stage) => [...stage.querySelectorAll('[data-id]')].map((each) => each.outerHTML));
    const patch: ToWebview = { type: 'patch', uri, edition: 2, patch: patchOf(after, before) };
    await map.tell(graph(small));
    await map.shows(4);
    await map.tell(patch);
    await map.page.waitForSelector(node('[F]'));
    const patched = await picture();
    assert.equal(patched.length > 4, true);
    await map.tell(graph(small));
    await map.page.waitForSelector(node('<D>'));
    await map.tell(graph(other));
    await map.page.waitForSelector(node('[F]'));
    assert.deepEqual(await picture(), patched);
    assert.deepEqual((await map.told()).slice(1), []);
    await map.page.reload();
    await map.tell(patch);
    await map.page.waitForFunction(() => (globalThis as unknown as { told: ToHost[] }).told.length === 2);
    assert.deepEqual(await map.told(), [{ type: 'ready' }, { type: 'resend' }]);
  });

  it('opens a node’s text on a click, and not at the end of a drag', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    const { x, y } = await map.placeOf('[B]');
    await map.page.mouse.move(x - 20, y + 20);
    await map.page.mouse.down();
    await map.page.mouse.move(x + 40, y + 60, { steps: 5 });
    await map.page.mouse.up();
    assert.deepEqual((await map.told()).slice(1), []);
    const moved = await map.placeOf('[B]');
    assert.ok(Math.abs(moved.x - x - 60) < 2 && Math.abs(moved.y - y - 40) < 2);
    await map.page.locator(node('[B]')).click();
    assert.deepEqual((await map.told()).slice(1), [{ type: 'open', id: '[B]', goes: false }]);
  });

  it('leaves Escape to its host where there is nothing to leave', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    await map.page.evaluate(() => addEventListener('keydown', ({ key, defaultPrevented }) => {
      (globalThis as unknown as { pressed: [string, boolean][] }).pressed.push([key, defaultPrevented]);
    }));
    await map.page.evaluate(() => { (globalThis as unknown as { pressed: unknown[] }).pressed = []; });
    await map.page.locator('[role=treeitem]').first().focus();
    await map.page.keyboard.press('Escape');
    await map.page.keyboard.press('f');
    await map.page.locator('.banner').waitFor();
    await map.page.keyboard.press('Escape');
    // What the map takes goes no further.
    assert.deepEqual(await map.page.evaluate(() => (globalThis as unknown as { pressed: unknown[] }).pressed), [['Escape', false]]);
  });

  it('opens a node’s text from the keyboard', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    await map.page.locator('[role=treeitem][data-id="<D>"]').focus();
    await map.page.keyboard.press('Enter');
    assert.deepEqual((await map.told()).slice(1), [{ type: 'open', id: '<D>', goes: true }]);
  });

  it('marks the selected node and its edges, and moves only for a node out of view', async () => {
    await map.tell(graph(readFileSync('samples/alliance/alliance.en.arg', 'utf8')));
    await map.page.waitForSelector('#map[data-nodes]');
    await map.page.getByRole('button', { name: /whole map/ }).click();
    const whole = await camera();
    await map.tell({ type: 'select', id: '[Exit clause]' });
    await map.page.waitForSelector(`${node('[Exit clause]')}.selected`);
    assert.equal(await camera(), whole);
    assert.ok(await map.page.locator('.stage .edge.near').count() >= 2);
    for (let i = 0; i < 8; i++) await map.page.getByRole('button', { name: /Zoom in/ }).click();
    await map.tell({ type: 'select', id: '[Room for miscalculation]' });
    await map.page.waitForSelector(`${node('[Room for miscalculation]')}.selected`);
    await map.twoFrames();
    const { x, y, width, height } = await map.placeOf('[Room for miscalculation]');
    assert.ok(x >= 0 && y >= 0 && x + width <= 900 && y + height <= 700);
    await map.tell({ type: 'select', id: null });
    await map.page.waitForFunction(() => document.querySelector('.selected') === null);
  });

  it('keeps the elements of what stays, and its part in view, when the text changes', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    await map.page.keyboard.press('+');
    const before = await map.placeOf('[A]');
    await map.page.evaluate(() => {
      const watched = globalThis as unknown as { kept: Element[]; fewest: number };
      watched.kept = [...document.querySelectorAll('.node')];
      watched.fewest = watched.kept.length;
      new MutationObserver(() => {
        watched.fewest = Math.min(watched.fewest, document.querySelectorAll('.node').length);
      }).observe(document.querySelector('#map')!, { childList: true, subtree: true });
    });
    await map.tell(graph(`${small}  + [E]: e, which is new.\n`));
    await map.shows(5);
    const { same, fewest } = await map.page.evaluate(() => {
      const { kept, fewest: least } = globalThis as unknown as { kept: Element[]; fewest: number };
      return { same: kept.every((element) => element.isConnected), fewest: least };
    });
    assert.equal(same, true);
    assert.equal(fewest, 4);
    const { x, y } = await map.placeOf('[A]');
    assert.ok(Math.hypot(x - before.x, y - before.y) < 1, `${x - before.x}, ${y - before.y}`);
    const order = await map.page.locator('.node').evaluateAll((all) => all.map((one) => one.getAttribute('data-id')));
    assert.deepEqual(order.toSorted(), ['<D>', '[A]', '[B]', '[C]', '[E]']);
  });

  it('looks at a map as for the first time where nothing of it was there before', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    for (let times = 0; times < 6; times++) await map.page.keyboard.press('+');
    await map.page.keyboard.press('ArrowRight');
    await map.tell(graph('[X]: x. #thesis\n  + [Y]: y.\n'));
    await map.shows(2);
    const { width, height } = map.page.viewportSize()!;
    for (const id of ['[X]', '[Y]']) {
      const box = await map.placeOf(id);
      assert.ok(box.x > 0 && box.y > 0 && box.x + box.width < width && box.y + box.height < height, `${id}: ${JSON.stringify(box)}`);
    }
  });

  it('lets moved nodes glide', async () => {
    await map.tell(graph('[A]: a.\n  + [B]: b.\n'));
    await map.shows(2);
    await map.page.evaluate(() => {
      const watched = globalThis as unknown as { gliding: number };
      watched.gliding = 0;
      setInterval(() => { watched.gliding = Math.max(watched.gliding, document.getAnimations().length); }, 10);
    });
    await map.tell(graph('[A]: a.\n  + [B]: b.\n  + [C]: c.\n  + [D]: d.\n'));
    await map.shows(4);
    await map.page.waitForFunction(() => (globalThis as unknown as { gliding: number }).gliding > 0);
    await map.page.waitForFunction(() => document.getAnimations().length === 0);
  });

  it('shows the newest of several maps', async () => {
    await map.tell(...Array.from({ length: 6 }, (_, i) => graph(Array.from({ length: i + 1 }, (_each, k) => `[C${k}]: c.`).join('\n\n'))));
    await map.shows(6);
    await map.page.waitForTimeout(300);
    assert.equal(await map.page.locator('.node').count(), 6);
  });

  it('tells what to write while the map is empty', async () => {
    await map.tell(graph(''));
    await map.page.waitForSelector('.welcome:visible');
    assert.match((await map.page.locator('.welcome pre').textContent())!, /^\[.*\n {2}\+ .*\n {2}- /);
    await map.tell(graph('[A]: a.'));
    await map.shows(1);
    assert.equal(await map.page.locator('.welcome').isVisible(), false);
  });

  it('zooms by wheel around the pointer and by keys, and pans by scrolling', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    const { x, y, width } = await map.placeOf('[A]');
    await map.page.mouse.move(x, y);
    await map.page.keyboard.down('Control');
    await map.page.mouse.wheel(0, -100);
    await map.page.keyboard.up('Control');
    await map.page.waitForFunction(([id, old]) => document.querySelector(id)!.getBoundingClientRect().width > old * 1.2, [node('[A]'), width] as const);
    const zoomed = await map.placeOf('[A]');
    assert.ok(Math.abs(zoomed.x - x) < 3 && Math.abs(zoomed.y - y) < 3);
    await map.page.mouse.wheel(30, 50);
    await map.page.waitForFunction(([id, old]) => document.querySelector(id)!.getBoundingClientRect().y < old - 40, [node('[A]'), zoomed.y] as const);
    await map.page.keyboard.press('0');
    assert.ok(Math.abs((await map.placeOf('[A]')).x - x) < 1);
  });

  it('enlarges what is painted while somebody zooms, and draws it anew afterwards', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    const zoom = () => {
      const [stage, sheet] = [document.querySelector('.stage')!, document.querySelector<HTMLElement>('.sheet')!];
      for (let i = 0; i < 3; i++) {
        stage.dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, deltaY: -10, clientX: 200, clientY: 150, cancelable: true, bubbles: true }));
      }
      return sheet.style.transform;
    };
    assert.match(await map.page.evaluate(zoom), / scale\(1\.2/);
    const enlarged = await map.placeOf('[B]');
    await map.page.waitForFunction(() => document.querySelector<HTMLElement>('.sheet')!.style.transform === '');
    const drawn = await map.placeOf('[B]');
    for (const side of ['x', 'y', 'width', 'height'] as const) assert.ok(Math.abs(enlarged[side] - drawn[side]) < 1, side);
  });

  it('shows a map again as it was left', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    await map.page.keyboard.press('+');
    await map.page.keyboard.press('ArrowLeft');
    const left = await camera();
    await map.page.reload();
    await map.tell(graph(small));
    await map.shows(4);
    assert.equal(await camera(), left);
  });

  it('follows the theme of VS Code', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    const fillWith = (theme: string) => map.page.evaluate(([name, id]) => {
      document.body.className = name;
      return getComputedStyle(document.querySelector(`${id} .shape`)!).fill;
    }, [theme, node('[B]')] as const);
    assert.equal(await fillWith('vscode-light'), 'rgb(255, 255, 255)');
    assert.equal(await fillWith('vscode-dark'), 'rgb(39, 44, 51)');
    await map.page.evaluate(() => {
      document.documentElement.style.setProperty('--vscode-editor-background', '#012345');
    });
    assert.equal(await fillWith('vscode-high-contrast'), 'rgb(1, 35, 69)');
    assert.equal(await fillWith('vscode-high-contrast vscode-high-contrast-light'), 'rgb(1, 35, 69)');
    for (const theme of ['vscode-light', 'vscode-dark', 'vscode-high-contrast']) {
      await fillWith(theme);
      const background = await map.page.locator('.stage svg').evaluate((svg) => getComputedStyle(svg).backgroundColor);
      assert.equal(background, 'rgb(1, 35, 69)', theme);
    }
  });

  it('has only what is in view in the page of a large map, and an overview from afar', async () => {
    await map.tell(graph(Array.from({ length: 2000 }, (_, i) => `[C${i}]: claim ${i}.`).join('\n\n')));
    await map.page.waitForSelector('#map[data-nodes="2000"]');
    await map.twoFrames();
    const near = await map.page.locator('.node').count();
    assert.ok(near > 5 && near < 400, `${near} nodes`);
    assert.ok(await map.page.locator('.minimap').isVisible());
    await map.page.keyboard.press('0');
    await map.twoFrames();
    assert.equal(await map.page.locator('.stage.far').count(), 1);
    const painted = await map.page.locator('canvas.overview').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value) => value > 0);
    });
    assert.ok(painted);
  });

  it('explains the lines and shapes that it has', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    assert.equal(await map.page.locator('.legend').isVisible(), false);
    await map.page.getByRole('button', { name: /lines and shapes/ }).click();
    const rows = map.page.locator('.legend > div');
    const before = ['supports', 'attacks', 'undercuts the step to a conclusion', 'thesis', 'claim', 'argument'];
    assert.deepEqual(await rows.allTextContents(), before);
    await map.tell(graph(`${small}  ? Why?\n`));
    await map.shows(5);
    assert.deepEqual(await rows.allTextContents(), [...before.slice(0, 3), 'asks about or answers', ...before.slice(3), 'open question']);
  });

  it('shows the legend in place of the filter, and the filter in place of the legend', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    const open = () => map.page.locator('.legend:visible, .filter:visible').evaluateAll((all) => all.map((each) => each.className));
    await map.page.getByRole('button', { name: /choose what the map shows/ }).click();
    assert.deepEqual(await open(), ['filter']);
    await map.page.getByRole('button', { name: /lines and shapes/ }).click();
    assert.deepEqual(await open(), ['legend']);
    await map.page.getByRole('button', { name: /choose what the map shows/ }).click();
    assert.deepEqual(await open(), ['filter']);
  });

  it('draws small maps from afar as an overview, through which one still points at nodes', async () => {
    const row = Array.from({ length: 60 }, (_, i) => `  + [C${i}]: A claim of ordinary length, number ${i}.`).join('\n');
    await map.tell(graph(`[A]: a.\n${row}\n`));
    await map.shows(61);
    for (let i = 0; i < 3; i++) await map.page.keyboard.press('-');
    await map.twoFrames();
    assert.equal(await map.page.locator('.stage.far').count(), 1);
    await map.page.locator('.node[data-id="[C7]"]').click();
    await map.page.waitForSelector('.node[data-id="[C7]"].selected');
    // From very far, the boxes lie below cards that stand elsewhere.
    for (let i = 0; i < 5; i++) await map.page.keyboard.press('-');
    await map.page.waitForSelector('.stage.very-far');
    assert.equal(await map.page.evaluate(() => getComputedStyle(document.querySelector('.sheet')!).pointerEvents), 'none');
  });

  it('keeps its tools in view where there is little room', async () => {
    const before = map.page.viewportSize()!;
    await map.page.setViewportSize({ width: 345, height: 500 });
    await map.tell(graph(small));
    await map.shows(4);
    const bar = (await map.page.locator('div.bar').boundingBox())!;
    assert.ok(bar.x >= 0 && bar.x + bar.width <= 345, JSON.stringify(bar));
    assert.match((await map.page.locator('.status').getAttribute('title'))!, /^\d+ claims · /);
    await map.page.setViewportSize({ width: 500, height: 500 });
    const rows = await map.page.locator('div.bar button:visible').evaluateAll((all) => new Set(all.map((each) => Math.round(each.getBoundingClientRect().bottom))).size);
    assert.equal(rows, 1);
    await map.page.setViewportSize(before);
  });

  it('has nothing quiet where the system asks for more contrast', async () => {
    await map.tell(graph(small));
    await map.shows(4);
    const colours = () => map.page.evaluate(() => ['.status', '.bar'].map((of) => getComputedStyle(document.querySelector(of)!).color));
    const theme = (colours: readonly (readonly [name: string, colour: string])[]) => map.page.evaluate((all) => {
      for (const [name, colour] of all) document.documentElement.style.setProperty(`--vscode-${name}`, colour);
    }, colours);
    await theme([['foreground', '#000'], ['descriptionForeground', '#666']]);
    const [quiet, usual] = await colours();
    assert.notEqual(quiet, usual);
    await map.page.emulateMedia({ contrast: 'more' });
    assert.equal(new Set(await colours()).size, 1);
    await map.page.emulateMedia({ contrast: null });
    await theme([['foreground', ''], ['descriptionForeground', '']]);
  });

  it('shows a notice and takes it back', async () => {
    await map.tell({ type: 'notice', text: 'The server has stopped.' });
    await map.page.waitForSelector('.notice:visible');
    await map.tell({ type: 'notice', text: null });
    await map.page.waitForSelector('.notice', { state: 'hidden' });
  });

  it('shows any text as text', async () => {
    const text = '[<img src=x onerror=alert(1)>]: <script>alert(1)</script> & "q" \u0000 \ud83d 👩‍👩‍👧‍👦 טקסט\n\n[constructor]: x\n\n[__proto__]: y';
    await map.tell(graph(text));
    await map.shows(3);
    assert.equal(await map.page.locator('#map script, #map img').count(), 0);
    assert.equal(await map.page.locator(node('[constructor]')).count(), 1);
  });

  it('keeps every line of text inside its box, as the browser measures it', async () => {
    for (const path of ['alliance/alliance.en.arg', 'alliance/alliance.de.arg', 'law/gebrauchtwagen.arg']) {
      const sample = graph(readFileSync(`samples/${path}`, 'utf8'), path);
      await map.tell(sample);
      await map.shows(sample.type === 'graph' ? sample.graph.nodes.length : 0);
      const outside = await map.page.evaluate(() => [...document.querySelectorAll<SVGGElement>('.node')].flatMap((one) => {
        const width = one.querySelector<SVGGraphicsElement>('.shape')!.getBBox().width;
        return [...one.querySelectorAll<SVGTextElement>('.title, .text, .label')].filter((line) => {
          const { x, width: length } = line.getBBox();
          return x < 4 || x + length > width - 4;
        }).map((line) => line.textContent);
      }));
      assert.deepEqual(outside, []);
    }
  });
});
