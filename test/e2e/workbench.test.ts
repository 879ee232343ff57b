import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { until, type Workbench } from '../harness/driver.mjs';
import { limits } from '../harness/limits.mjs';
import { createService } from '../../server/src/service.js';
import { checkSamples, pictures, setScene, tellFailure, type Scene } from './support.js';
import { mapGraphIn } from '../support/features.js';

const file = 'alliance/alliance.en.arg';

describe('VS Code, workbench with the packaged extension', function () {
  this.timeout(limits.test);
  let scene: Scene;
  let workbench: Workbench;
  let text: string;
  let map: FrameLocator;

  before(async () => {
    scene = await setScene({ file, size: { width: 1600, height: 1000 } });
    ({ workbench, map } = scene);
    text = fs.readFileSync(path.join(scene.stage.folder, file), 'utf8');
    // tsx names the functions that are sent into the page by a helper that the page does not have.
    await workbench.page.evaluate('globalThis.__name = (named) => named');
  });
  afterEach(function () { return tellFailure(this.currentTest, scene, 'workbench'); });
  after(() => scene?.end());

  /** The one-based line of the first `part` of the text. */
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
  const node = (id: string) => map.locator(`.node[data-id="${id}"]`);
  const cursorAt = (line: number) =>
    workbench.page.locator('#status\\.editor\\.selection', { hasText: new RegExp(`Ln ${line},`) });
  const shown = async () => Number(await map.locator('#map').getAttribute('data-nodes'));

  it('underlines what the linter finds', async () => {
    await workbench.goTo(lineOf('[Short-term gain]:'));
    await workbench.waitForSquiggle('warning');
    await workbench.waitForSquiggle('info');
  });

  it('lists the findings in the Problems view, as the command line does', async () => {
    // The view leaves out hints.
    const expected = checkSamples(scene.stage.folder).get(file)!.filter((line) => !line.includes(' hint '));
    const problems = await until(async () => {
      const rows = await workbench.problems();
      return rows.length === expected.length ? rows : undefined;
    }, `${expected.length} rows`);
    const names: Record<string, string> = { info: 'information' };
    const lines = problems.map(({ line, column, severity, code }) =>
      `${line}:${column} ${names[severity] ?? severity} ${code}`);
    assert.deepEqual(lines.sort(), [...expected].sort());
    await workbench.command('View: Toggle Panel Visibility');
  });

  it('opens the map beside the text, with every node', async () => {
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.command('Argmark: Open Map to the Side');
    const service = createService();
    service.workspace.open('file:///a.arg', 1, text);
    const expected = mapGraphIn(service, 'file:///a.arg')!.nodes.map(({ id }) => id).sort();
    await until(async () => await shown() === expected.length, 'the map');
    const drawn = await map.locator('.node').evaluateAll((nodes) => nodes.map((each) => each.getAttribute('data-id')));
    assert.deepEqual(drawn.sort(), expected);
  });

  it('Enter on a node puts the cursor where it stands in the text', async () => {
    const item = (id: string) => map.locator(`[role=treeitem][data-id="${id}"]`);
    await item('[Exit clause]').focus();
    await workbench.page.keyboard.press('Enter');
    await cursorAt(lineOf('[Exit clause]:')).waitFor();
    await item('<Revocable at any time>').focus();
    await workbench.page.keyboard.press('Enter');
    await cursorAt(lineOf('<Revocable at any time>:')).waitFor();
  });

  it('says what would change a verdict, what decides the theses, and what can be held together', async () => {
    const rows = workbench.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
    const lists = async (command: string, row: string) => {
      await workbench.command(command);
      await rows.filter({ hasText: row }).first().waitFor();
    };
    const dismiss = () => workbench.page.keyboard.press('Escape');
    await workbench.goTo(lineOf('[Turning point]:'), 4);
    await lists('Argmark: What Would Change It?', '[Nuclear umbrella] → [Feeling of security] is undercut');
    await workbench.screenshot(path.join(pictures, 'what-would-change.png'));
    await dismiss();
    await lists('Argmark: What Decides the Theses?', 'Changes [Security architecture]');
    await dismiss();
    await lists('Argmark: What Are the Weakest Steps?', 'If it falls, [Security architecture] becomes accepted');
    await workbench.screenshot(path.join(pictures, 'weakest-steps.png'));
    await dismiss();
    await workbench.command('Argmark: Show Positions…');
    await rows.filter({ hasText: 'Preferred' }).first().click();
    await rows.filter({ hasText: /accepts .*\[Arms delivered\]/ }).first().click();
    await map.getByText('The marks show the preferred position 1, not the verdicts.').waitFor();
    await workbench.screenshot(path.join(pictures, 'position.png'));
    await workbench.command('Argmark: Show Positions…');
    await rows.filter({ hasText: 'Preferred' }).first().click();
    await rows.filter({ hasText: '2: accepts' }).first().waitFor();
    // The list is long, and has only what is in view.
    await workbench.page.keyboard.type('The verdicts');
    await rows.filter({ hasText: 'The verdicts' }).first().click();
    await map.getByText('not the verdicts.').waitFor({ state: 'hidden' });
  });

  it('the cursor selects the node that it stands in', async () => {
    await workbench.goTo(lineOf('[Assistance clause]:'), 3);
    await map.locator('.node.selected[data-id="[Assistance clause]"]').waitFor();
    assert.equal(await map.locator('.node.selected').count(), 1);
    await workbench.goTo(lineOf('& [Revocable duty]:'), 8);
    await map.locator('.node.selected[data-id="[Revocable duty]"]').waitFor();
  });

  it('the map follows while one types, and stays while a line is unfinished', async () => {
    const before = await shown();
    await workbench.page.keyboard.press('Control+End');
    // Not key by key: VS Code closes brackets by itself only where it has coloured the text already.
    await workbench.page.keyboard.insertText('\n\n[Typed just now');
    // What has no title yet is prose, which the map counts and does not draw.
    await map.locator('.hidden-count', { hasText: '1 hidden' }).waitFor();
    assert.equal(await shown(), before);
    await workbench.page.keyboard.insertText(']:');
    await workbench.type(' It was typed.');
    await node('[Typed just now]').waitFor();
    assert.equal(await shown(), before + 1);
    await workbench.page.keyboard.press('Control+s');
  });

  it('without the exit clause the core thesis stands, in the view of theses and in the map, and with it again it does not', async () => {
    const { page } = workbench;
    const mark = (id: string, status: string) => node(id).locator(`.verdict.${status}`);
    const row = (name: string) => page.locator('.pane-body .monaco-list-row', { hasText: name });
    const groups = async () => (await page.locator('.pane-body .monaco-list-row .label-name')
      .filter({ hasText: /^(Accepted|Open|Unproven|Rejected) \(/ }).allTextContents()).join(' ');
    await workbench.command('Explorer: Focus on Theses View');
    // The view gets the room of the folders: rows that it has no room for do not exist in the page.
    await page.locator('.pane-header', { hasText: 'samples' }).click();
    await row('Security architecture').first().waitFor();
    const before = await groups();
    await mark('<Wording of Article 4>', 'rejected').waitFor();
    await mark('[Security architecture]', 'unproven').waitFor();
    await workbench.screenshot(path.join(pictures, 'theses.png'));
    await workbench.goTo(lineOf('  _ <Revocable at any time>'), 1);
    await page.keyboard.press('Control+Shift+k');
    // What is accepted is plain, but for theses.
    await mark('<Wording of Article 4>', 'rejected').waitFor({ state: 'detached' });
    await mark('[Security architecture]', 'accepted').waitFor();
    await until(async () => await groups() !== before, 'other counts');
    await workbench.screenshot(path.join(pictures, 'theses-without-exit-clause.png'));
    await page.keyboard.press('Control+z');
    await mark('[Security architecture]', 'unproven').waitFor();
    await until(async () => await groups() === before, 'the counts of before');
    // A reason below the thesis, and from it into the text.
    await row('Security architecture').first().locator('.monaco-tl-twistie').click();
    await row('unproven because').filter({ hasText: 'From duty to architecture' }).last().click();
    await cursorAt(lineOf('<From duty to architecture>:')).waitFor();
    await page.locator('.pane-header', { hasText: 'samples' }).click();
  });

  it('the map takes its colours from the theme', async () => {
    const colours = async () => ({
      page: await map.locator('body').evaluate(backgroundOf),
      node: await map.locator('.node.claim .shape').first().evaluate(fillOf),
    });
    const picture = (name: string) => workbench.screenshot(path.join(pictures, `${name}.png`));
    await workbench.goTo(lineOf('[Revocable duty]:'), 8);
    await workbench.setTheme('Light Modern');
    await until(async () => brightness((await colours()).page) > 200, 'a light page');
    await picture('light');
    const light = await colours();
    await workbench.setTheme('Dark Modern');
    const dark = await until(async () => {
      const now = await colours();
      return now.page === light.page ? undefined : now;
    }, 'other colours');
    await picture('dark');
    assert.ok(brightness(light.page) > 200 && brightness(dark.page) < 60, JSON.stringify({ light, dark }));
    assert.notEqual(light.node, dark.node);
  });

  it('the map follows to the next file', async () => {
    await workbench.openFile('first-steps/first-steps.arg');
    await node('[Bike shed]').waitFor();
    assert.equal(await node('[Exit clause]').count(), 0);
  });

  it('nothing went wrong on the way', () => {
    assert.deepEqual(workbench.console().filter((line) => /argmark|Content Security Policy/i.test(line)), []);
  });
});

function backgroundOf(element: Element): string {
  return getComputedStyle(element).backgroundColor;
}

function fillOf(element: Element): string {
  return getComputedStyle(element).fill;
}

/** The mean of red, green and blue of a colour as browsers compute it. */
function brightness(colour: string): number {
  const channels = colour.match(/[\d.]+/g)!.slice(0, 3).map(Number);
  return channels.reduce((sum, channel) => sum + channel, 0) / 3;
}
