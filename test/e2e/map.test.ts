import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { until, type Workbench } from '../harness/driver.mjs';
import { limits } from '../harness/limits.mjs';
import { pictures, setScene, tellFailure, type Scene } from './support.js';

const file = 'shed/shed.arg';
const text = '# Shed\n\n[Shed]: Put up a shed. #thesis\n  + [Dry]: Bikes stay dry.\n    + They rust outside.\n  - [Dear]: It costs too much.\n\n'
  + '# More\n\n[Thefts]: Fewer bikes are stolen.\n';

/** Lines that edits and their undoing are seen in; the thesis has a hint in its line. */
const untouched = text.slice(text.indexOf('  + [Dry]'), text.indexOf('# More'));

describe('the map in VS Code', function () {
  this.timeout(limits.test);
  let scene: Scene;
  let workbench: Workbench;
  let map: FrameLocator;

  before(async () => {
    scene = await setScene({
      file, size: { width: 1500, height: 900 },
      prepare: (folder) => {
        fs.mkdirSync(path.join(folder, 'shed'));
        fs.writeFileSync(path.join(folder, file), text);
      },
    });
    ({ workbench, map } = scene);
    // The palette has the commands for argument maps as soon as the editor knows that this is one.
    await workbench.waitForSquiggle('warning');
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.command('Argmark: Open Map to the Side');
    await shows(5);
  });
  afterEach(function () { return tellFailure(this.currentTest, scene, 'map'); });
  after(() => scene?.end());

  const node = (id: string) => map.locator(`.node[data-id="${id}"]`);
  const item = (id: string) => map.locator(`[role=treeitem][data-id="${id}"]`);
  const shows = (nodes: number) => map.locator(`#map[data-nodes="${nodes}"]`).waitFor();
  /** The map has caught up with the text: the line is there, and nothing moves any more. */
  const relates = async (from: string, to: string) => {
    await map.locator(`.edge[data-from="${from}"][data-to="${to}"]`).waitFor({ state: 'attached' });
    let before = '';
    await until(async () => {
      const now = JSON.stringify(await Promise.all([from, to].map((id) => node(id).boundingBox())));
      const isStill = now === before;
      before = now;
      return isStill;
    }, 'the map to come to rest');
  };
  /** The text as the editor has it. */
  const written = async () => (await workbench.editor(file).locator('.view-line').evaluateAll((lines) =>
    lines.map((line) => ({ top: parseFloat((line as HTMLElement).style.top), words: line.textContent ?? '' }))))
    .sort((a, b) => a.top - b.top).map(({ words }) => words.replaceAll('\u00a0', ' ').trimEnd()).join('\n');
  const becomes = (part: string) => until(async () => (await written()).includes(part), `the text to have ${JSON.stringify(part)}`);
  const picture = (name: string) => workbench.screenshot(path.join(pictures, `${name}.png`));

  it('writes what is added in the map into the text, and one undo takes it back', async () => {
    await node('[Dear]').click({ button: 'right' });
    await map.getByRole('menuitem', { name: 'Add attacking claim' }).click();
    await picture('map-text-box');
    await map.locator('.text-box textarea').fill('[Fund]: There is a fund for it.');
    await workbench.page.keyboard.press('Enter');
    await becomes('  - [Dear]: It costs too much.\n    - [Fund]: There is a fund for it.');
    await node('[Fund]').waitFor();
    await item('[Fund]').and(map.locator(':focus')).waitFor({ state: 'attached' });
    await workbench.page.keyboard.press('Control+z');
    await shows(5);
    await becomes(untouched);
    await relates('[Dry]', '[Shed]');
  });

  it('moves a node with what is below it, by the pointer', async () => {
    await node('[Dry]').dragTo(node('[Dear]'));
    await becomes('  - [Dear]: It costs too much.\n    + [Dry]: Bikes stay dry.\n      + They rust outside.');
    await relates('[Dry]', '[Dear]');
    await workbench.page.keyboard.press('Control+z');
    await becomes(untouched);
    await relates('[Dry]', '[Shed]');
  });

  it('relates and retitles by keys', async () => {
    await item('[Thefts]').focus();
    await workbench.page.keyboard.press('r');
    await item('[Shed]').focus();
    await workbench.page.keyboard.press('Enter');
    await map.getByRole('menuitem', { name: 'supports it' }).click();
    await becomes('  - [Dear]: It costs too much.\n  + [Thefts]\n');
    await relates('[Thefts]', '[Shed]');
    await item('[Thefts]').focus();
    await workbench.page.keyboard.press('F2');
    await map.locator('.text-box textarea').fill('Theft');
    await workbench.page.keyboard.press('Enter');
    await becomes('  + [Theft]\n');
    await becomes('[Theft]: Fewer bikes are stolen.');
    await relates('[Theft]', '[Shed]');
  });

  it('says why the text cannot express something', async () => {
    await item('[Theft]').focus();
    await workbench.page.keyboard.press('F2');
    await map.locator('.text-box textarea').fill('Dear');
    await workbench.page.keyboard.press('Enter');
    const reason = 'There is a claim with that title already: [Dear]';
    await map.getByRole('status').filter({ hasText: reason }).waitFor({ state: 'attached' });
    // What was typed is given back, with the reason.
    await map.getByRole('alert').filter({ hasText: reason }).waitFor();
    assert.equal(await map.locator('.text-box textarea').inputValue(), 'Dear');
    await workbench.page.keyboard.press('Escape');
    await workbench.command('Notifications: Show Notifications');
    await workbench.page.locator('.notification-list-item', { hasText: reason }).waitFor();
    await workbench.command('Notifications: Clear All Notifications');
  });

  it('folds, filters and finds', async () => {
    await item('[Dry]').focus();
    await workbench.page.keyboard.press('Space');
    await shows(4);
    await map.locator('.hidden-count', { hasText: '1 hidden' }).click();
    await shows(5);
    await item('[Dry]').focus();
    await workbench.page.keyboard.press('/');
    await map.locator('.find input').fill('rust');
    await map.locator('.node.found').waitFor();
    assert.equal(await map.locator('.node.found').count(), 1);
    await workbench.page.keyboard.press('Escape');
    await map.getByRole('button', { name: /choose what the map shows/ }).click();
    const before = await map.locator('.stage .node').count();
    await map.locator('.filter label', { hasText: 'Open' }).click();
    await until(async () => await map.locator('.stage .node').count() < before, 'fewer nodes');
    assert.equal(await map.locator('.stage .verdict.open').count(), 0);
    await map.locator('.hidden-count').click();
    await shows(5);
    await map.getByRole('button', { name: /choose what the map shows/ }).click();
  });

  it('can be read in every kind of theme', async () => {
    await node('[Dry]').click({ button: 'right' });
    for (const [theme, name] of [['Light Modern', 'light'], ['Dark Modern', 'dark'], ['Dark High Contrast', 'hc-dark'], ['Light High Contrast', 'hc-light']]) {
      await workbench.setTheme(theme!);
      const kind = { 'light': 'vscode-light', 'dark': 'vscode-dark', 'hc-dark': 'vscode-high-contrast', 'hc-light': 'vscode-high-contrast-light' }[name!]!;
      await map.locator(`body.${kind}`).waitFor();
      await node('[Dry]').click({ button: 'right' });
      await map.getByRole('menu').waitFor();
      await picture(`map-menu-${name}`);
      await workbench.page.keyboard.press('Escape');
    }
    await workbench.setTheme('Light Modern');
  });

  it('looks the same after the window was reloaded', async () => {
    await item('[Dry]').focus();
    await workbench.page.keyboard.press('Space');
    await shows(4);
    await workbench.command('File: Save All Files');
    // Without the file that this window was opened with, VS Code opens what it had, which it writes down before it reloads.
    await workbench.page.evaluate(() => {
      const address = new URL(location.href);
      address.searchParams.delete('payload');
      history.replaceState(null, '', address.href);
    });
    await Promise.all([workbench.page.waitForEvent('domcontentloaded'), workbench.command('Developer: Reload Window')]);
    await map.locator('#map[data-nodes="4"]').waitFor();
    await map.locator('.hidden-count', { hasText: '1 hidden' }).waitFor();
  });

  it('nothing went wrong on the way', () => {
    assert.deepEqual(workbench.console().filter((line) => /argmark|Content Security Policy/i.test(line)), []);
  });
});
