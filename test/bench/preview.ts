// From a keystroke to the new picture, in Chromium: `npx tsx test/bench/preview.ts [--json] [CLAIMS …]`. Milliseconds of the
// clock: the first picture, and medians of the server's part (snapshot, findings, verdicts, graph) and of the page's until the
// frame after the drawing.
import type { Page } from 'playwright-core';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { mapGraph } from '../../server/src/features/map.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';
import { openMapPage, startBrowser } from '../webview/page.js';
import { makeTrees } from './subject.js';

const keystrokes = 15;

async function main(): Promise<void> {
  const browser = await startBrowser();
  const given = process.argv.slice(2).filter((each) => each !== '--json').map(Number);
  const results: { claims: number; first: number; server: number; page: number }[] = [];
  try {
    for (const claims of given.length > 0 ? given : [300, 1000, 3000]) {
      const map = await openMapPage(browser);
      await map.page.setViewportSize({ width: 1000, height: 900 });
      // What the loader of this script wraps functions in.
      await map.page.evaluate('globalThis.__name = (one) => one');
      await map.page.evaluate(watch);
      const text = makeTrees(claims);
      let snapshot = snapshotOf('file:///bench.arg', text);
      const at = positionAt(indexLines(text), text.indexOf(': ', text.length / 2) + 2);
      const [server, page]: [number[], number[]] = [[], []];
      let first = 0;
      for (let stroke = 0; stroke <= keystrokes; stroke++) {
        const start = performance.now();
        snapshot = snapshot.changed(stroke + 1, [{ range: { start: at, end: at }, text: 'x' }]);
        const graph = mapGraph(snapshot);
        const graphed = performance.now();
        await map.tell({ type: 'graph', uri: 'file:///bench.arg', edition: 1, graph });
        const drawn = await shown(map.page, stroke + 1);
        if (stroke === 0) {
          first = Math.round(drawn);
          continue;
        }
        server.push(graphed - start);
        page.push(drawn);
      }
      results.push({ claims, first, server: median(server), page: median(page) });
      await map.page.close();
    }
    process.stdout.write(process.argv.includes('--json') ? JSON.stringify(results)
      : results.map((each) => `${String(each.claims).padStart(5)} claims: first picture ${each.first} ms, `
        + `then server ${each.server} ms, page ${each.page} ms\n`).join(''));
  } finally {
    await browser.close();
  }
}

void main();

/** Notes in the page how long each drawing took from the message with its map. */
function watch(): void {
  const times: number[] = (globalThis as unknown as { times: number[] }).times = [];
  let started = 0;
  addEventListener('message', ({ data }) => { if ((data as { type?: string }).type === 'graph') started = performance.now(); }, { capture: true });
  new MutationObserver(() => requestAnimationFrame(() => times.push(performance.now() - started)))
    .observe(document.querySelector('#map')!, { attributeFilter: ['data-nodes'] });
}

/** Asks again and again: the page's policy lets no function be sent that waits there. */
async function shown(page: Page, count: number): Promise<number> {
  for (;;) {
    const times = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
    if (times.length >= count) return times.at(-1)!;
    await page.waitForTimeout(5);
  }
}

function median(times: readonly number[]): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!);
}
