// Pans a map of 10 000 claims in Chromium and tells how many frames there are: `npx tsx test/bench/panning.ts`.
import { openMapPage, startBrowser } from '../webview/page.js';
import { graphOf } from '../picture/map.js';
import { makeTrees } from './subject.js';

async function main(): Promise<void> {
  const browser = await startBrowser();
  try {
    const map = await openMapPage(browser);
    await map.page.setViewportSize({ width: 1400, height: 900 });
    const graph = graphOf(makeTrees(Number(process.argv[2] ?? 10_000)));
    // What the loader of this script wraps functions in.
    await map.page.evaluate('globalThis.__name = (one) => one');
    const first = map.page.evaluate(() => new Promise<number>((done) => {
      let started = 0;
      addEventListener('message', () => { started = performance.now(); });
      new MutationObserver(() => requestAnimationFrame(() => done(performance.now() - started)))
        .observe(document.querySelector('#map')!, { attributeFilter: ['data-nodes'] });
    }));
    await map.tell({ type: 'graph', uri: 'file:///bench.arg', edition: 1, graph });
    process.stdout.write(`first picture after ${Math.round(await first)} ms\n`);
    for (const [name, zoom] of [['near (1:1)', 1], ['at reading size', 0.5], ['from afar', 0.2], ['the whole map', 0]] as const) {
      const { frames, seconds } = await map.page.evaluate(pan, zoom);
      const elements = await map.page.locator('.stage svg *').count();
      process.stdout.write(`${name.padEnd(16)} ${(frames / seconds).toFixed(0).padStart(3)} frames/s, ${elements} elements\n`);
    }
  } finally {
    await browser.close();
  }
}

void main();

/** Pans for two seconds, once every frame; runs in the page. */
async function pan(zoom: number): Promise<{ frames: number; seconds: number }> {
  const stage = document.querySelector('.stage')!;
  const nextFrame = () => new Promise<number>((done) => { requestAnimationFrame(done); });
  const wheel = (options: WheelEventInit) => stage.dispatchEvent(new WheelEvent('wheel', { cancelable: true, bubbles: true, ...options }));
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true }));
  await nextFrame();
  const scale = () => Number(stage.getAttribute('data-camera')!.split(' ')[2]);
  if (zoom > 0) wheel({ deltaY: -Math.log(zoom / scale()) / 0.004, ctrlKey: true, clientX: 600, clientY: 400 });
  await new Promise((done) => { setTimeout(done, 400); });
  const start = performance.now();
  let frames = 0;
  while (performance.now() - start < 2000) {
    await nextFrame();
    wheel({ deltaX: Math.sin(frames / 20) * 40, deltaY: Math.cos(frames / 30) * 40 });
    frames++;
  }
  return { frames, seconds: (performance.now() - start) / 1000 };
}
