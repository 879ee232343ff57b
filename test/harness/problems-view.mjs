// @ts-check
/** Reading VS Code's Problems view, whose list draws only the rows in view. */

/**
 * @typedef {object} Problem one row of the Problems view
 * @property {'error' | 'warning' | 'info'} severity
 * @property {string} file the name under which the row is listed
 * @property {string} message
 * @property {string} code empty if it has none
 * @property {number} line one-based, as VS Code shows it
 * @property {number} column
 * @property {string} text the row as shown
 */

/**
 * The rows of the Problems view, which must be open: also those that scrolling hides. Moves neither the focus nor the
 * cursor, as walking through the list with keys would.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Problem[]>}
 */
export async function readProblems(page) {
  /** @type {Map<number, Awaited<ReturnType<typeof rowsInView>>[number]>} */
  const seen = new Map();
  const list = page.locator('.markers-panel .monaco-list > .monaco-scrollable-element');
  const rows = list.locator('.monaco-list-rows > .monaco-list-row');
  // Not by the mouse: it would hover over rows, and then scroll what is shown for these.
  // VS Code goes by the older wheelDeltaY, whose sign is the opposite.
  const scroll = (/** @type {number} */ deltaY) => list.dispatchEvent('wheel', { deltaY, wheelDeltaY: -deltaY });
  if (await rows.count() === 0) return [];
  await scroll(-1e6);
  await rows.and(page.locator('[data-index="0"]')).waitFor({ state: 'attached' });
  for (;;) {
    const inView = await rowsInView(rows);
    for (const row of inView) seen.set(row.index, row);
    if (inView.some(row => row.last)) break;
    await scroll(100);
    // More rows come into view, as the last one was not.
    const lowest = Math.max(...inView.map(row => row.index));
    await rows.and(page.locator(`[data-index="${lowest + 1}"]`)).waitFor({ state: 'attached' });
  }
  /** @type {Problem[]} */
  const problems = [];
  let file = '';
  for (const [, row] of [...seen].sort(([a], [b]) => a - b)) {
    if (row.level === 1) file = row.file;
    if (row.level !== 2) continue;
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(row.place) ?? [];
    problems.push({ severity: /** @type {Problem['severity']} */ (row.severity), file, message: row.message,
      code: row.code, line: Number(line), column: Number(column), text: `${row.message} ${row.code} ${row.place}` });
  }
  return problems;
}

/** Waits until the page has drawn what it knows. @param {import('playwright-core').Page} page */
export function drawn(page) {
  return page.evaluate(() => new Promise(resolve =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))));
}

/** @param {import('playwright-core').Locator} rows */
function rowsInView(rows) {
  return rows.evaluateAll(elements => elements.map(row => {
    // A function with a name would get a helper of the loader, which the page does not have.
    const [file, message, code, place] = ['.label-name', '.marker-message', '.marker-code', '.marker-line']
      .map(selector => [...row.querySelectorAll(selector)].map(element => element.textContent).join('\n'));
    return {
      index: Number(row.getAttribute('data-index')),
      last: (row instanceof HTMLElement) && row.offsetTop + row.offsetHeight >= (row.parentElement?.offsetHeight ?? 0),
      level: Number(row.getAttribute('aria-level')),
      severity: /codicon-(error|warning|info)/.exec(row.querySelector('.marker-icon > *')?.className ?? '')?.[1] ?? '',
      file: file ?? '',
      message: message ?? '',
      code: code ?? '',
      place: place ?? '',
    };
  }));
}
