// A day's work in VS Code itself: from an article to a map. `npm run soak` runs it, with the extension as `npm run package` has built it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { sourceHands, type SourceHands } from '../e2e/source-hands.js';
import { pictures, setScene, tellFailure, type Scene } from '../e2e/support.js';
import { until, type Workbench } from '../harness/driver.mjs';
import { limits } from '../harness/limits.mjs';

const file = 'council/mine.arg';

/** The beginnings of twelve sentences of the report, over both of its pages. */
const sentences = [
  'On 12 October 2026 the council decided', 'The bridge was built in 1931', 'The inspection of May 2026 found cracks', 'In the words of the inspectors',
  'A count in the second week of June', 'The committee expects that lorries', 'To repair the girders costs', 'Without a limit on the load',
  'The traders of the market object', 'The fire brigade asked', 'Residents of the ring road fear', 'A speed limit was examined',
];

/** Sentences of what no claim uses by then. */
const others = ['Thirty-one of fifty-two traders answered', 'A closure to all vehicles was rejected', 'The closure ends when', 'It pays nothing towards', 'According to the count', 'The council has not yet decided'];

for (const report of ['report.md', 'report.pdf']) {
  describe(`from ${report} to a map, by keys`, function () {
    this.timeout(limits.test);
    let scene: Scene;
    let workbench: Workbench;
    let source: FrameLocator;
    let hands: SourceHands;
    /** The text before anything in it was broken. */
    let whole: string;

    before(async () => {
      scene = await setScene({
        file, size: { width: 1500, height: 900 },
        prepare: (folder) => fs.writeFileSync(path.join(folder, file), `===\nsources:\n  report:\n    title: Closing Mill Bridge to lorries\n    file: ${report}\n===\n\n`),
      });
      ({ workbench } = scene);
      await workbench.command('View: Toggle Primary Side Bar Visibility');
      await openSource();
    });
    afterEach(function () { return tellFailure(this.currentTest, scene, `job-${report}`); });
    after(() => scene?.end());

    async function openSource(): Promise<void> {
      await workbench.openFile(file);
      await workbench.page.keyboard.press('Control+End');
      await workbench.command('Argmark: Open Source');
      source = workbench.mapFrame();
      await source.locator('#source[data-shown]').waitFor();
      hands = sourceHands(scene, source, file);
    }
    const picture = (name: string) => workbench.screenshot(path.join(pictures, `job-${report}-${name}.png`));
    /** Closes what is beside the text. */
    const closeBeside = async () => {
      await workbench.openFile(file);
      await workbench.command('View: Close Editors in Other Groups');
      await workbench.page.locator('iframe.webview.ready:visible').first().waitFor({ state: 'detached' });
    };
    /** Puts the cursor after words of the text as it is on disk. */
    async function goBehind(words: string): Promise<void> {
      const text = await hands.saved();
      const at = text.indexOf(words);
      assert.ok(at >= 0, `${words} is not in the text:\n${text}`);
      const before = text.slice(0, at + words.length).split('\n');
      await workbench.openFile(file);
      await workbench.goTo(before.length, before.at(-1)!.length + 1);
    }
    /** What the Problems view has of some kind. Where there is a page about it, the kind is a link. */
    const told = async (kind: string) => (await workbench.problems()).filter(({ text }) => text.includes(kind)).map(({ message }) => message);
    async function fix(code: string, message: RegExp, title: string): Promise<void> {
      await until(async () => (await told(code)).some((each) => message.test(each)), `${code} to be told`, 60_000);
      await picture(code);
      await workbench.page.keyboard.press('Control+.');
      await workbench.page.locator('.action-widget').getByText(title, { exact: true }).click();
      await until(async () => (await told(code)).length === 0, `${code} to be mended`, 60_000);
      assert.equal(await hands.saved(), whole);
    }

    it('makes twelve claims of passages, without a quotation being typed', async () => {
      for (const [index, beginning] of sentences.entries()) {
        await hands.select(beginning);
        await hands.makeClaim(index + 1);
      }
      whole = await hands.saved();
      assert.equal((whole.match(/^\[.+\]: “.+” \[@report, p\. [12](?:-2)?\]$/gm) ?? []).length, 12, whole);
      await picture('claims');
    });

    it('relates them in the map', async () => {
      await closeBeside();
      await workbench.command('Argmark: Open Map to the Side');
      const map = workbench.mapFrame();
      const ids = [...whole.matchAll(/^(\[.+?\]): “/gm)].map(([, id]) => id!);
      const item = (id: string) => map.locator(`[role=treeitem][data-id="${id}"]`);
      await item(ids[11]!).waitFor({ state: 'attached' });
      for (const [from, how] of [[2, 'supports it'], [6, 'supports it'], [8, 'attacks it'], [9, 'attacks it']] as const) {
        await item(ids[from]!).focus();
        await workbench.page.keyboard.press('r');
        await item(ids[0]!).focus();
        await workbench.page.keyboard.press('Enter');
        await map.getByRole('menuitem', { name: how }).click();
        await map.locator(`.edge[data-from="${ids[from]}"][data-to="${ids[0]}"]`).waitFor({ state: 'attached' });
      }
      await picture('map');
      whole = await hands.saved();
      assert.equal((whole.match(/^ {2}[+-] \[/gm) ?? []).length, 4, whole);
    });

    it('tells a letter, a “not” and a page that are wrong, and each fix mends it', async () => {
      await goBehind('“The bridge was built in 193');
      await workbench.page.keyboard.press('Delete');
      await workbench.type('2');
      await fix('quotation-differs', /it has “1931” instead of “1932”/, 'Quote the source exactly');
      await goBehind('Without a limit on the load, the inspectors ');
      await workbench.type('do not ');
      await fix('quotation-differs', /it has no “do not”/, 'Quote the source exactly');
      await goBehind('A speed limit was examined');
      const [, words] = /“(A speed limit was examined[^”]*)”/.exec(whole)!;
      await goBehind(`${words!}” [@report, p. `);
      await workbench.page.keyboard.press('Delete');
      await workbench.type('1');
      await fix('quotation-not-on-that-page', /These words are on p\. 2 of `report`, not on p\. 1\./, 'Correct the page to 2');
    });

    it('tells how much is used, without the front matter, and comes to 80 %', async () => {
      await workbench.command('View: Close Panel').catch(() => undefined);
      await closeBeside();
      await openSource();
      const share = async () => Number(/(\d+) % used/.exec((await source.locator('.coverage').textContent())!)![1]);
      const before = await share();
      await goBehind(`file: ${report}`);
      await workbench.page.keyboard.press('Enter');
      await workbench.type('skip: Report of the works committee … remains to be settled.');
      const withoutFront = await until(async () => (await share() !== before ? await share() : undefined), 'the front matter to be left out');
      await picture('skip');
      await workbench.page.keyboard.press('Control+End');
      await workbench.page.keyboard.press('Control+k');
      await workbench.page.keyboard.press('q');
      await source.locator('.scroller:focus').waitFor();
      let count = sentences.length;
      for (const beginning of others) {
        if (await share() >= 80) break;
        await hands.select(beginning);
        await hands.makeClaim(++count);
      }
      await picture('covered');
      assert.ok(await share() >= 80, `${before} %, ${withoutFront} %, ${await share()} %`);
      assert.deepEqual([...await told('quotation-'), ...await told('source-')], []);
    });
  });
}
