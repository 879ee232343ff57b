// @ts-check
/** A workbench in a browser, driven as a person would: for end-to-end tests and for screenshots. */
import path from 'node:path';
import { launchBrowser } from './chromium.mjs';
import { limits } from './limits.mjs';
import { collectConsole } from './page-console.mjs';
import { drawn, readProblems } from './problems-view.mjs';
import { workbenchUrl } from '../../extension/launch/vscode-server.mjs';

/** @typedef {Awaited<ReturnType<typeof openWorkbench>>} Workbench */

/**
 * Opens a window of VS Code in a browser of its own and waits until it is restored and, with `file`, shows that file.
 * The server's user settings apply (`startServer`'s `settings`); nothing else survives from one window to the next.
 * Every method waits for what it causes to be visible, and throws after `timeout` milliseconds. Close it at the end.
 * @param {object} options
 * @param {string} options.url a server's `url`
 * @param {string} options.folder
 * @param {string} [options.file] in `folder` or absolute
 * @param {{width: number, height: number}} [options.size]
 * @param {string} [options.theme] a colour theme as the palette lists it: 'Light Modern', 'Dark High Contrast', ...
 * @param {number} [options.timeout]
 * @param {number} [options.scale] device pixels a pixel, for sharper screenshots
 */
export async function openWorkbench({
  url, folder, file, size = { width: 1400, height: 900 }, theme, timeout = limits.step, scale = 1,
}) {
  folder = path.resolve(folder);
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: scale, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(timeout);
  const consoleLines = collectConsole(page);
  const close = () => browser.close();

  const quickInput = page.locator('.quick-input-widget');
  const rows = quickInput.locator('.quick-input-list .monaco-list-row');

  /**
   * The text editor of a file; without a name that of the active group, or where this shows none, the first in view.
   * @param {string} [name]
   */
  const editor = name => page.locator(name
    ? `.monaco-editor[data-uri$="${encodeURI(slashed(path.resolve(folder, name)))}"]`
    : `${inActiveGroup}, .part.editor:not(:has(${inActiveGroup})) .monaco-editor[data-uri]`).first();

  /** @param {string} name @param {number} [limit] */
  const whenShown = (name, limit = timeout) => editor(name).locator('.view-line').first().waitFor({ timeout: limit });

  /**
   * While VS Code is busy, a text that is in view already may not have the keyboard yet.
   * @param {string} name @param {number} [limit]
   */
  const whenActive = async (name, limit = timeout) => {
    await whenShown(name, limit);
    await page.locator(`.monaco-editor.focused[data-uri$="${encodeURI(slashed(path.resolve(folder, name)))}"]`).waitFor({ timeout: limit });
  };

  /** @param {string} key opens a quick input @param {string} text */
  const ask = async (key, text) => {
    for (const end = Date.now() + timeout; ;) {
      await page.keyboard.press(key);
      try {
        await quickInput.locator('input[type=text]').first().fill(text, { timeout: 1500 });
        return;
      } catch (error) {
        // While an earlier one is closing, a key does not open another.
        if (Date.now() > end) throw error;
      }
    }
  };

  /**
   * Clicks a row of the quick input.
   * @param {import('playwright-core').Locator} row @param {string} what @param {number} [limit]
   */
  const choose = async (row, what, limit = timeout) => {
    try {
      await row.click({ timeout: limit });
    } catch {
      const shown = await rows.locator('.label-name').allTextContents();
      throw new Error(`${what} is not in the list, which has: ${shown.join(' | ')}`);
    }
    // Elsewhere it would hover over something, and a screenshot would show that.
    await page.mouse.move(0, 0);
  };

  /**
   * Shows a file of the folder (or an absolute path): where it is open already its tab is chosen, else it opens in the
   * active group. Its editor gets the focus.
   * @param {string} name
   */
  const openFile = async name => {
    const file = path.resolve(folder, name);
    const tab = page.locator(`.tab[data-resource-name="${path.basename(file)}"]`);
    if (await tab.count() === 1) {
      await tab.click();
      await page.mouse.move(0, 0);
      // A tab of that name may be that of another file.
      const isIt = await whenActive(name, 1000).then(() => true, () => false);
      if (isIt) return;
    }
    const inFolder = path.relative(folder, path.dirname(file));
    await ask('ControlOrMeta+p', file);
    // The list still shows what matched before until it has looked for this: other files of the same name, too.
    const row = rows.filter({ has: page.locator('.label-name', { hasText: exactly(path.basename(file)) }) })
      .filter(inFolder.startsWith('..') || inFolder === '' ? {}
        : { has: page.locator('.label-description', { hasText: exactly(inFolder) }) });
    await choose(row.first(), name);
    await quickInput.waitFor({ state: 'hidden' });
    await whenActive(name);
  };

  /**
   * Runs a command of the palette by its whole title with its category ('Argmark: Open the Map').
   * Returns when it is started; waiting for what it does is the caller's.
   * @param {string} title
   */
  const command = async title => {
    for (const end = Date.now() + timeout; ;) {
      await ask('F1', `>${title}`);
      const row = rows.filter({ has: page.locator('.label-name', { hasText: exactly(title) }) }).first();
      try {
        await choose(row, `'${title}'`, Math.min(timeout, 10_000));
        // A command may itself ask something in the same box.
        await row.waitFor({ state: 'hidden' });
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
        // The palette has what could be done when it was opened; the extension that can do this may have come since.
        await page.keyboard.press('Escape');
      }
    }
  };

  const workbench = {
    page,
    browser,
    openFile,
    command,
    editor,

    /** Errors and warnings in the page's console so far, of the extension host too: to print when a test fails. */
    console: () => consoleLines,

    /**
     * All rows of the Problems view as they are now (wait with `until` for those to come), also those that scrolling
     * hides. Opens the view if need be; the focus goes to, or stays in, the editor.
     * @returns {Promise<import('./problems-view.mjs').Problem[]>}
     */
    problems: async () => {
      const view = page.locator('.markers-panel');
      if (!await view.isVisible()) {
        await command('Problems: Focus on Problems View');
        await view.waitFor();
        await command('View: Focus Active Editor Group');
      }
      return readProblems(page);
    },

    /**
     * The kinds of the squiggles in view in the editor (as `editor` finds it), from top to bottom.
     * @param {string} [name]
     * @returns {Promise<('error' | 'warning' | 'info' | 'hint')[]>}
     */
    squiggles: name => editor(name).evaluate(element => {
      // No function with a name: it would get a helper of the loader, which the page does not have.
      return [...element.querySelectorAll('[class*="squiggly-"]')].map(mark => ({ mark, place: mark.getBoundingClientRect() }))
        .sort((a, b) => a.place.top - b.place.top || a.place.left - b.place.left)
        .map(({ mark }) => /** @type {any} */ (/squiggly-(\w+)/.exec(mark.className)?.[1]));
    }),

    /**
     * Waits for a squiggle of this kind in the editor (as `editor` finds it).
     * @param {'error' | 'warning' | 'info' | 'hint'} kind
     * @param {string} [name]
     */
    waitForSquiggle: (kind, name) => editor(name).locator(`.squiggly-${kind}`).first().waitFor({ state: 'attached' }),

    /**
     * Puts the cursor at a one-based line and column of the active editor, which gets the focus.
     * @param {number} line
     * @param {number} [column]
     */
    goTo: async (line, column = 1) => {
      await ask('ControlOrMeta+p', `:${line}:${column}`);
      await quickInput.locator('input[type=text]').first().press('Enter');
      await quickInput.waitFor({ state: 'hidden' });
      const shown = new RegExp(`Ln ${line}, Col ${column}\\b`);
      await page.locator('#status\\.editor\\.selection', { hasText: shown }).waitFor();
    },

    /**
     * Types at the cursor, key by key: as for a person, brackets close themselves and Enter may take a completion.
     * @param {string} text
     */
    type: async text => {
      await page.keyboard.type(text);
      await drawn(page);
    },

    /** The document inside the one webview in view: its locators wait until its script has drawn what they name. */
    mapFrame: () => page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame'),

    /**
     * Chooses a colour theme by its name in the palette.
     * @param {string} name
     */
    setTheme: async name => {
      await command('Preferences: Color Theme');
      const input = quickInput.locator('input[type=text]').first();
      const row = rows.filter({ has: page.locator('.label-name', { hasText: exactly(name) }) }).first();
      await rows.first().waitFor();
      await input.fill(name);
      await choose(row, `the theme '${name}'`);
      await quickInput.waitFor({ state: 'hidden' });
      await drawn(page);
    },

    /**
     * Saves what the window shows, once fonts are loaded and nothing moves.
     * @param {string} file
     */
    screenshot: async file => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    },

    /** Closes the window and its browser. */
    close,
  };

  try {
    const absolute = file && path.resolve(folder, file);
    await page.goto(workbenchUrl(url, { folder, ...absolute ? { file: absolute } : {} }));
    await page.locator('.monaco-workbench').waitFor();
    await page.locator('.part.statusbar .statusbar-item').first().waitFor();
    await page.evaluate(async () => {
      // There with `smokeTestDriver` only; without it, quick input and editors are waited for as they come.
      await /** @type {any} */ (globalThis).driver?.whenWorkbenchRestored();
    });
    if (absolute) await whenShown(absolute);
    if (theme) await workbench.setTheme(theme);
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Calls `look` until it gives something truthy, and returns that; for what no locator can wait for.
 * @template T
 * @param {() => Promise<T> | T} look
 * @param {string} what for the error
 * @param {number} [timeout] milliseconds
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(look, what, timeout = limits.step) {
  for (const end = Date.now() + timeout; ; await new Promise(resolve => setTimeout(resolve, 50))) {
    const seen = await Promise.resolve(look()).catch(ofNewPage);
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain for ${what}`);
  }
}

/**
 * Whoever looks while a panel is drawn anew sees nothing yet.
 * @param {unknown} error
 */
function ofNewPage(error) {
  if (error instanceof Error && /Frame was detached|Execution context was destroyed/.test(error.message)) return undefined;
  throw error;
}

const inActiveGroup = '.editor-group-container.active .monaco-editor[data-uri]';

/** @param {string} file */
function slashed(file) {
  return file.replaceAll('\\', '/');
}

/** @param {string} text */
function exactly(text) {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
