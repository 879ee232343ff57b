// From a keystroke to the new picture, in Chromium: `npx tsx test/bench/preview.ts [--json] [CLAIMS …]`. Milliseconds of the
// clock: the first picture, and medians of the server's part (snapshot, findings, verdicts, graph, what has changed in it) and of the
// page's until the frame after the drawing; and of the frames while somebody zooms and pans, how long the slowest twentieth takes at least.
import type { Page } from 'playwright-core';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { mapGraph } from '../../server/src/features/map.js';
import type { MapGraph } from '../../server/src/picture/graph.js';
import { patchOf } from '../../server/src/picture/patch-of.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';
import { openMapPage, startBrowser } from '../webview/page.js';
import { makeTrees } from './subject.js';

const keystrokes = 15;

async function main(): Promise<void> {
  const browser = await startBrowser();
  const given = process.argv.slice(2).filter((each) => each !== '--json').map(Number);
  const results: { claims: number; first: number; server: number; page: number; zoom: number; pan: number }[] = [];
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
      let before: MapGraph | undefined;
      for (let stroke = 0; stroke <= keystrokes; stroke++) {
        const start = performance.now();
        snapshot = snapshot.changed(stroke + 1, [{ range: { start: at, end: at }, text: 'x' }]);
        const graph = mapGraph(snapshot);
        const named = { uri: 'file:///bench.arg', edition: stroke + 1 };
        // What the extension sends: the whole map once, and then what has changed.
        const message = before === undefined ? { type: 'graph', ...named, graph } as const : { type: 'patch', ...named, patch: patchOf(graph, before) } as const;
        before = graph;
        const graphed = performance.now();
        await map.tell(message);
        const drawn = await shown(map.page, stroke + 1);
        if (stroke === 0) {
          first = Math.round(drawn);
          continue;
        }
        server.push(graphed - start);
        page.push(drawn);
      }
      const [zoom, pan] = [await map.page.evaluate(slowFrame, 'zoom'), await map.page.evaluate(slowFrame, 'pan')];
      results.push({ claims, first, server: median(server), page: median(page), zoom: Math.round(zoom), pan: Math.round(pan) });
      await map.page.close();
    }
    process.stdout.write(process.argv.includes('--json') ? JSON.stringify(results)
      : results.map((each) => `${String(each.claims).padStart(5)} claims: first picture ${each.first} ms, `
        + `then server ${each.server} ms, page ${each.page} ms; of 20 frames one takes longer than ${each.zoom} ms zooming, ${each.pan} ms panning\n`).join(''));
  } finally {
    await browser.close();
  }
}

void main();

/** Notes in the page how long each drawing took from the message with its map. */
function watch(): void {
  const times: number[] = (globalThis as unknown as { times: number[] }).times = [];
  let started = 0;
  addEventListener('message', ({ data }) => { if (/^(?:graph|patch)$/.test((data as { type?: string }).type ?? '')) started = performance.now(); }, { capture: true });
  new MutationObserver(() => requestAnimationFrame(() => times.push(performance.now() - started)))
    .observe(document.querySelector('#map')!, { attributeFilter: ['data-nodes'] });
}

/** Zooms from the whole map to its boxes and back, or pans, for three seconds; the time that 95 % of the frames take at most. Runs in the page. */
async function slowFrame(what: string): Promise<number> {
  const stage = document.querySelector('.stage')!;
  const nextFrame = () => new Promise<number>((done) => { requestAnimationFrame(done); });
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true }));
  for (let i = 0; i < 10; i++) await nextFrame();
  const times: number[] = [];
  const start = performance.now();
  let last = await nextFrame();
  for (let i = 0; performance.now() - start < 3000; i++) {
    const turn = i % 80 < 40 ? -1 : 1;
    const wheel = what === 'zoom' ? { deltaY: 25 * turn, ctrlKey: true, clientX: 500, clientY: 400 } : { deltaX: 30 * Math.sin(i / 20), deltaY: 30 * turn };
    stage.dispatchEvent(new WheelEvent('wheel', { cancelable: true, bubbles: true, ...wheel }));
    const now = await nextFrame();
    times.push(now - last);
    last = now;
  }
  return times.toSorted((a, b) => a - b)[Math.floor(0.95 * times.length)]!;
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
