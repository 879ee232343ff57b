import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { until, type Workbench } from '../harness/driver.mjs';
import { limits } from '../harness/limits.mjs';
import { sourceHands, type SourceHands } from './source-hands.js';
import { setScene, tellFailure, type Scene } from './support.js';

const file = 'council/mine.arg';
const front = '===\nsources:\n  report: {title: Closing Mill Bridge to lorries, file: report.md}\n===\n\n';

/** From an article to a map: claims are made of passages without a quotation being typed. */
describe('a source beside its map in VS Code', function () {
  this.timeout(limits.test);
  let scene: Scene;
  let workbench: Workbench;
  let source: FrameLocator;
  let hands: SourceHands;

  before(async () => {
    scene = await setScene({
      file, size: { width: 1500, height: 900 },
      prepare: (folder) => fs.writeFileSync(path.join(folder, file), front),
    });
    ({ workbench } = scene);
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.editor(file).locator('.view-line').first().click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.command('Argmark: Open Source');
    source = workbench.mapFrame();
    await source.locator('#source[data-shown]').waitFor();
    hands = sourceHands(scene, source, file);
  });
  afterEach(function () { return tellFailure(this.currentTest, scene, 'sources'); });
  after(() => scene?.end());

  it('makes claims of passages without a quotation being typed', async () => {
    const claims = ['On 12 October 2026 the council decided', 'The bridge was built in 1931', 'A count in the second week of June', 'To repair the girders costs', 'The fire brigade asked'];
    for (const [index, beginning] of claims.entries()) {
      await hands.select(beginning);
      await hands.makeClaim(index + 1);
    }
    const text = await hands.saved();
    assert.match(text, /^\[On 12 October 2026 the council\w*.*\]: “On 12 October 2026 the council decided, by eleven votes to eight, to close Mill Bridge to vehicles of more than 7\.5 tonnes from 1 January 2027\.” \[@report, p\. 1\]$/m);
    assert.equal((text.match(/“ \[@report|” \[@report, p\. [12]\]/g) ?? []).length, 5);
  });

  /** A panel gets the keyboard a little later than it looks so, and the first Escape takes back what is selected. */
  const pressUntil = (key: string, reached: Locator) => until(async () => {
    await workbench.page.keyboard.press(key);
    await workbench.page.waitForTimeout(500);
    return await reached.count() > 0;
  }, key);

  it('goes from a passage to its claim and back, by keys alone', async () => {
    const { page } = workbench;
    const inText = workbench.editor(file).locator('.native-edit-context:focus, textarea:focus');
    const text = await hands.saved();
    const mark = source.locator('mark.current:focus');
    await pressUntil('n', mark);
    const words = (await mark.textContent())!.replace(/\s+/g, ' ');
    await page.keyboard.press('Enter');
    await inText.waitFor({ state: 'attached' });
    const line = text.split('\n').findIndex((each) => each.includes(words)) + 1;
    await page.locator('#status\\.editor\\.selection', { hasText: new RegExp(`Ln ${line},`) }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('q');
    await source.locator('.scroller:focus').waitFor();
    await pressUntil('Escape', inText);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('q');
    await source.locator('.scroller:focus').waitFor();
  });

  it('is undone in one step', async () => {
    const before = await hands.saved();
    await hands.select('An exemption was therefore added');
    await hands.makeClaim(6);
    await workbench.openFile(file);
    await workbench.page.keyboard.press('Control+z');
    await hands.passages(5);
    assert.equal(await hands.saved(), before);
  });

  it('shows the source of a new map once that is saved', async () => {
    const { page } = workbench;
    const quickInput = page.locator('.quick-input-widget');
    await workbench.command('Argmark: New Map…');
    await quickInput.locator('.monaco-list-row', { hasText: 'Blank' }).first().click();
    const tab = page.locator('.tab[data-resource-name^="Untitled"]');
    await tab.waitFor();
    await workbench.editor().locator('.native-edit-context:focus, textarea:focus').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(`${front}[Old]: “The bridge was built in 1931” [@report, p. 1].`);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('q');
    /** What is in view in the one panel with a source; the map has a panel of its own. */
    const shows = (words: string) => until(async () => {
      const texts = await Promise.all(page.frames().map((frame) => frame.locator('#source').innerText({ timeout: 1000 }).catch(() => '')));
      return texts.some((text) => text.includes(words));
    }, words);
    await shows('report.md can be found only when the map has been saved. Save the map.');
    const name = quickInput.locator('input[type=text]').first();
    const file = path.join(scene.stage.folder, 'council', 'new.arg');
    // The panel may take the keyboard after the click, and the dialog forgets what is typed before it has listed its folder.
    await until(async () => {
      if (fs.existsSync(file)) return true;
      if (await name.isVisible()) {
        await name.fill(file, { timeout: 2000 }).catch(() => {});
        await page.waitForTimeout(500);
        if (await name.inputValue({ timeout: 2000 }).catch(() => '') === file) await name.press('Enter', { timeout: 2000 }).catch(() => {});
      } else {
        await tab.click({ timeout: 2000 }).catch(() => {});
        await page.keyboard.press('Control+s');
      }
      await page.waitForTimeout(1000);
      return false;
    }, 'the file');
    await shows('On 12 October 2026 the council decided');
    assert.match(fs.readFileSync(file, 'utf8'), /1931” \[@report, p\. 1\]\.$/);
  });
});
