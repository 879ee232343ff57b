import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { until, type Workbench } from '../harness/driver.mjs';
import { pictures, setScene, tellFailure, type Scene } from './support.js';

const file = 'council/mine.arg';
const front = '===\nsources:\n  report: {title: Closing Mill Bridge to lorries, file: report.md}\n===\n\n';

/**
 * From an article to a map: claims are made of passages without a quotation being typed, related, broken and mended, and the
 * coverage is asked for.
 */
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

  const picture = (name: string) => workbench.screenshot(path.join(pictures, `${name}.png`));
  const quickInput = () => workbench.page.locator('.quick-input-widget');
  const passages = (count: number) => source.locator(`#source[data-passages="${count}"]`).waitFor();
  const marks = (kind: string) => source.locator(`.scroller mark.passage.${kind}[role=link]`);
  const codes = async () => (await workbench.problems()).map(({ code }) => code).filter((code) => code.startsWith('quotation')).sort();
  /** The text as it is on disk, once it is saved. */
  const saved = async () => {
    await workbench.command('File: Save All Files');
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

  /** Makes something of the selected sentence: by the key, for a claim that begins so, under the title that is suggested. */
  async function make(key: string, to: string | undefined, count: number): Promise<void> {
    await workbench.page.keyboard.press(key);
    await quickInput().waitFor();
    if (to !== undefined) {
      await quickInput().locator('input[type=text]').first().fill(to);
      await quickInput().locator('.quick-input-list .monaco-list-row').first().waitFor();
      await workbench.page.keyboard.press('Enter');
    }
    if ('csa'.includes(key)) {
      await quickInput().locator('.quick-input-message', { hasText: 'Without one' }).waitFor();
      await quickInput().locator('input[type=text]').first().press('Enter');
    }
    await quickInput().waitFor({ state: 'hidden' });
    await passages(count);
  }

  it('makes claims of passages without a quotation being typed', async () => {
    const claims = ['On 12 October 2026 the council decided', 'The bridge was built in 1931', 'A count in the second week of June', 'To repair the girders costs', 'The fire brigade asked'];
    for (const [index, beginning] of claims.entries()) {
      await select(beginning);
      await make('c', undefined, index + 1);
    }
    const text = await saved();
    assert.match(text, /^\[On 12 October 2026 the council\w*.*\]: “On 12 October 2026 the council decided, by eleven votes to eight, to close Mill Bridge to vehicles of more than 7\.5 tonnes from 1 January 2027\.” \[@report, p\. 1\]$/m);
    assert.equal((text.match(/“ \[@report|” \[@report, p\. [12]\]/g) ?? []).length, 5);
  });

  it('supports, attacks, quotes and cites with passages', async () => {
    await select('They advise that the load');
    await make('s', 'On 12 October', 6);
    await select('The state pays half');
    await make('s', 'On 12 October', 7);
    await select('The traders of the market object');
    await make('a', 'On 12 October', 8);
    await select('The committee considers this amount');
    await make('a', 'The traders', 9);
    await select('Residents of the ring road fear');
    await make('a', 'On 12 October', 10);
    await select('According to the count');
    await make('q', 'Residents of', 11);
    await select('The noise itself was not measured');
    await make('i', 'Residents of', 12);
    assert.deepEqual(await codes(), []);
    const text = await saved();
    assert.match(text, /“The state pays half of a repair, on condition that” \[@report, p\. 1\]/);
    assert.match(text, /\[@report, p\. 2, "The noise itself was not measured\."\]/);
    assert.equal(await marks('pro').count(), 2);
    assert.equal(await source.locator('.note').count() > 0, true);
    await picture('source-panel-light');
    await workbench.setTheme('Dark Modern');
    await picture('source-panel-dark');
    await workbench.setTheme('Dark High Contrast');
    await picture('source-panel-hc');
    await workbench.setTheme('Light Modern');
  });

  it('is undone in one step', async () => {
    const before = await saved();
    await select('An exemption was therefore added');
    await make('c', undefined, 13);
    await workbench.openFile(file);
    await workbench.page.keyboard.press('Control+z');
    await passages(12);
    assert.equal(await saved(), before);
  });

  it('relates claims in the map', async () => {
    await workbench.openFile(file);
    await workbench.command('Argmark: Open Map to the Side');
    const map = await frameOf('#map');
    await map.locator('.node[data-id^="[To repair"]').waitFor();
    await map.locator('[role=treeitem][data-id^="[To repair"]').focus();
    await workbench.page.keyboard.press('r');
    await map.locator('[role=treeitem][data-id^="[On 12"]').focus();
    await workbench.page.keyboard.press('Enter');
    await map.getByRole('menuitem', { name: 'supports it' }).click();
    await map.locator('.edge[data-from^="[To repair"]').waitFor({ state: 'attached' });
    // The source stands beside the map, and goes to the passage of a claim that is chosen there.
    await workbench.command('Argmark: Open Source');
    source = await frameOf('#source');
    await (await frameOf('#map')).locator('.node[data-id^="[The fire"]').click();
    await source.locator('mark.current', { hasText: 'The fire brigade asked' }).first().waitFor();
    assert.match(await saved(), /^ {2}\+ \[To repair the girders costs/m);
    await picture('source-and-map');
  });

  it('tells a letter, a “not” and a page that are wrong, and mends them', async () => {
    const lines = (await saved()).split('\n');
    const edits = [
      { at: 'built in 1931', was: 'station', is: 'stotion', code: 'quotation-differs', fix: 'Take the words of the source' },
      { at: 'To repair the girders costs 640', was: 'costs', is: 'does not cost', code: 'quotation-differs', fix: 'Take the words of the source' },
      { at: 'A count in the second week', was: 'p. 1', is: 'p. 2', code: 'quotation-not-on-that-page', fix: 'Correct the page to 1' },
    ];
    for (const { at, was, is, code, fix } of edits) {
      const line = lines.findIndex((each) => each.includes(at) && each.includes('@report'));
      const column = lines[line]!.lastIndexOf(was);
      await workbench.openFile(file);
      await workbench.goTo(line + 1, column + 1);
      for (let letter = 0; letter < was.length; letter++) await workbench.page.keyboard.press('Delete');
      await workbench.page.keyboard.insertText(is);
      await until(async () => (await codes()).join() === code, code);
      await marks('fault').first().waitFor();
      if (was === 'costs') await picture('source-fault');
      const problem = (await workbench.problems()).find((each) => each.code === code)!;
      await workbench.goTo(problem.line, problem.column + 2);
      await workbench.page.keyboard.press('Control+.');
      const row = workbench.page.locator('.action-widget .monaco-list-row', { hasText: fix }).first();
      await row.waitFor();
      await row.click();
      await until(async () => (await codes()).length === 0, 'no fault of a quotation');
      await marks('fault').first().waitFor({ state: 'detached' });
    }
    assert.deepEqual((await saved()).split('\n'), lines);
  });

  it('asks for the coverage, takes the front matter out, and gets it to 80 %', async () => {
    const share = async () => Number(/(\d+) %/.exec((await source.locator('.coverage').textContent())!)![1]);
    const before = await share();
    await workbench.openFile(file);
    await workbench.goTo(3, front.split('\n')[2]!.indexOf('}') + 1);
    await workbench.page.keyboard.insertText(', skip: ["Report of the works committee … 19 October 2026", "Report on the inspection … section 4", "A speed limit … for its detour"]');
    await until(async () => await share() > before, 'a larger share');
    let count = 12;
    for (const beginning of ['The closure ends when', 'The committee considers', 'It pays nothing towards']) {
      if (await share() >= 80) break;
      await select(beginning);
      await make('c', undefined, ++count);
    }
    assert.ok(await share() >= 80, String(await share()));
    await picture('source-coverage');
  });

  it('opens at what the cursor is about, and follows it', async () => {
    const line = (await saved()).split('\n').findIndex((each) => each.includes('The traders of the market object'));
    await workbench.openFile(file);
    await workbench.goTo(line + 1, 12);
    await source.locator('mark.current', { hasText: 'The traders of the market object' }).first().waitFor();
    await source.locator('mark.passage', { hasText: 'The fire brigade' }).first().click();
    await workbench.editor(file).locator('.view-line', { hasText: 'The fire brigade asked' }).first().waitFor();
  });

  it('marks the text of the source in an editor as well, with what can be made of it', async () => {
    await workbench.openFile('council/report.md');
    const marked = workbench.editor('council/report.md').locator('.view-line span[class*="ced-"]');
    await marked.first().waitFor({ state: 'attached' });
    assert.ok(await marked.count() > 8);
    await workbench.goTo(10, 1);
    await workbench.page.keyboard.press('Shift+End');
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Attack a claim with passage' }).waitFor();
    await workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Go to “On 12 October' }).waitFor();
    await picture('source-in-editor');
    await workbench.page.keyboard.press('Escape');
  });

  it('draws the PDF of the sample with its marks', async () => {
    await workbench.command('View: Close All Editors');
    await workbench.openFile('council/council.arg');
    await workbench.command('Argmark: Open Source');
    source = workbench.mapFrame();
    await source.locator('.textLayer mark.passage').first().waitFor();
    await until(async () => await source.locator('.note').count() > 3, 'notes');
    await workbench.page.waitForTimeout(1500);
    await picture('source-pdf-light');
    await workbench.setTheme('Dark Modern');
    await workbench.page.waitForTimeout(500);
    await picture('source-pdf-dark');
  });

  it('nothing went wrong on the way', () => {
    assert.deepEqual(workbench.console().filter((line) => /argmark|Content Security Policy/i.test(line)), []);
  });

  /** The document inside the webview that has such an element. */
  async function frameOf(selector: string): Promise<FrameLocator> {
    return until(async () => {
      const webviews = workbench.page.frameLocator('iframe.webview.ready:visible');
      const count = await workbench.page.locator('iframe.webview.ready:visible').count();
      for (let index = 0; index < count; index++) {
        const frame = webviews.nth(index).frameLocator('iframe#active-frame');
        if (await frame.locator(selector).count() > 0) return frame;
      }
      return undefined;
    }, `a page with ${selector}`, 60_000);
  }
});
