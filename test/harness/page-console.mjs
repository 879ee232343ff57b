// @ts-check
/** What a workbench prints to its page's console, less what it always prints here. */

/** No network, no native modules, and a server without code-server's front. */
const expected = new RegExp(['Failed to load resource', 'bad HTTP response code', '\\[Service Worker\\]', 'open-vsx',
  'same-origin iframe', 'allow-same-origin', 'Unrecognized feature', 'package\\.nls\\.json',
  'reconnection-grace-time', 'Creating a socket', 'connection token'].join('|'));

/**
 * Collects the errors and warnings of a page from now on, of its extension hosts too; each cut to 1000 characters.
 * @param {import('playwright-core').Page} page
 * @returns {string[]} grows
 */
export function collectConsole(page) {
  /** @type {string[]} */
  const lines = [];
  page.on('console', message => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const line = plain(message.text());
    // The same comes once from the extension host and once more from its log.
    if (!expected.test(line) && line !== lines.at(-1)) lines.push(line);
  });
  page.on('pageerror', error => lines.push(String(error)));
  return lines;
}

/** Without the directives for colours. @param {string} text */
function plain(text) {
  return text.replaceAll('%c', '').replace(/( color: \S*)+/g, '').replace(/^\s*ERR /, '').trim().slice(0, 1000);
}
