import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../harness/driver.mjs';
import { setScene, tellFailure, type Scene } from './support.js';

const file = 'council/mine.arg';
const front = '===\nsources:\n  report: {title: Closing Mill Bridge to lorries, file: report.md}\n===\n\n';

/** From an article to a map: claims are made of passages without a quotation being typed. */
describe('a source beside its map in VS Code', () => {
  let scene: Scene;
  let workbench: Workbench;
  let source: FrameLocator;

  before(async () => {
    scene = await setScene({
      file, size: { width: 1500, height: 900 }, timeout: 90_000,
      prepare: (folder) => fs.writeFileSync(path.join(folder, file), front),
    });
    ({ workbench } = scene);
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.editor(file).locator('.view-line').first().click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.command('Argmark: Open Source');
    source = workbench.mapFrame();
    await source.locator('#source[data-shown]').waitFor();
  });
  afterEach(function () { return tellFailure(this.currentTest, scene, 'sources'); });
  after(() => scene?.end());

  const quickInput = () => workbench.page.locator('.quick-input-widget');
  const passages = (count: number) => source.locator(`#source[data-passages="${count}"]`).waitFor();
  /** The text as it is on disk, once it is saved. */
  const saved = async () => {
    await workbench.command('File: Save All Files');
    await workbench.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
    return fs.readFileSync(path.join(scene.stage.folder, file), 'utf8');
  };

  /** Selects by keys the sentence that begins so. */
  async function select(beginning: string): Promise<void> {
    const scroller = source.locator('.scroller');
    await scroller.focus();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Home');
    await workbench.page.waitForTimeout(200);
    for (let sentence = 0; sentence < 80; sentence++) {
      await workbench.page.keyboard.press('ArrowRight');
      await source.locator('.offers').waitFor();
      if ((await source.locator('.announcement').textContent())!.replace(/\*/g, '').startsWith(`Selected: ${beginning}`)) return;
    }
    throw new Error(`No sentence begins with ${beginning}`);
  }

  /** Makes a claim of the selected sentence, under the title that is suggested; then the map takes so many passages. */
  async function makeClaim(count: number): Promise<void> {
    await workbench.page.keyboard.press('c');
    await quickInput().locator('.quick-input-message', { hasText: 'Without one' }).waitFor();
    await quickInput().locator('input[type=text]').first().press('Enter');
    await quickInput().waitFor({ state: 'hidden' });
    await passages(count);
  }

  it('makes claims of passages without a quotation being typed', async () => {
    const claims = ['On 12 October 2026 the council decided', 'The bridge was built in 1931', 'A count in the second week of June', 'To repair the girders costs', 'The fire brigade asked'];
    for (const [index, beginning] of claims.entries()) {
      await select(beginning);
      await makeClaim(index + 1);
    }
    const text = await saved();
    assert.match(text, /^\[On 12 October 2026 the council\w*.*\]: “On 12 October 2026 the council decided, by eleven votes to eight, to close Mill Bridge to vehicles of more than 7\.5 tonnes from 1 January 2027\.” \[@report, p\. 1\]$/m);
    assert.equal((text.match(/“ \[@report|” \[@report, p\. [12]\]/g) ?? []).length, 5);
  });

  it('is undone in one step', async () => {
    const before = await saved();
    await select('An exemption was therefore added');
    await makeClaim(6);
    await workbench.openFile(file);
    await workbench.page.keyboard.press('Control+z');
    await passages(5);
    assert.equal(await saved(), before);
  });
});
