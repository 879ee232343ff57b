import assert from 'node:assert/strict';
import type { Drawer } from '../../extension/webview/drawing/drawer.js';
import { createDrawer } from '../../extension/webview/drawing/drawer.js';
import { differenceOf } from '../../extension/webview/drawing/difference.js';
import { draw } from '../../extension/webview/drawing/draw.js';
import type { Drawing } from '../../extension/webview/drawing/drawing.js';
import type { DrawRequest } from '../../extension/webview/drawing/worker-messages.js';
import { patchedGraph } from '../../server/src/picture/graph-patch.js';
import type { MapGraph } from '../../server/src/picture/graph.js';
import { wholeView } from '../../server/src/picture/view.js';
import { graphOf } from '../picture/map.js';

/** A worker that draws what it is asked for when it is told to. */
class FakeWorker {
  static all: FakeWorker[] = [];
  readonly asked: DrawRequest[] = [];
  isEnded = false;
  #graph: MapGraph | undefined;
  #last: Drawing | undefined;
  readonly #listeners = new Map<string, (event: unknown) => void>();

  constructor() { FakeWorker.all.push(this); }
  addEventListener(type: string, listener: (event: unknown) => void) { this.#listeners.set(type, listener); }
  postMessage(request: DrawRequest) { this.asked.push(request); }
  terminate() { this.isEnded = true; }
  async answer(): Promise<void> {
    const { id, patch, view, shape } = this.asked.shift()!;
    this.#graph = patchedGraph(this.#graph, patch);
    const drawing = await draw({ graph: this.#graph, view, shape });
    this.#listeners.get('message')!({ data: { id, difference: differenceOf(drawing, this.#last) } });
    this.#last = drawing;
  }
  fail() { this.#listeners.get('error')!({ message: 'It is broken' }); }
}

describe('the worker that draws', () => {
  const names = ['Worker', 'fetch', 'performance'] as const;
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  const graphs = [graphOf('===\nmap: {layout: tree}\n===\n\n[A]: a.\n'), graphOf('===\nmap: {layout: tree}\n===\n\n[A]: a.\n  + [B]: b.\n')] as const;
  let drawer: Drawer;
  let now: number;
  let fetched: string[];
  const settled = async () => { for (let i = 0; i < 8; i++) await new Promise((done) => setImmediate(done)); };
  const ask = (number: 0 | 1) => {
    const nodes = drawer.draw(graphs[number], wholeView).then((drawing) => drawing?.nodes.map(({ id }) => id).join(' '), (error: Error) => `! ${error.message}`);
    return { nodes };
  };

  beforeEach(() => {
    [FakeWorker.all, now, fetched] = [[], 0, []];
    const fakes = [FakeWorker, (address: string) => {
      fetched.push(address);
      return address === 'gone' ? Promise.reject(new Error(`No ${address}`)) : Promise.resolve({ text: () => Promise.resolve(`text of ${address}`) });
    }, { now: () => now }];
    names.forEach((name, i) => { Object.defineProperty(globalThis, name, { value: fakes[i], configurable: true, writable: true }); });
    drawer = createDrawer('worker', 'graphviz');
  });
  afterEach(() => names.forEach((name, i) => {
    if (before[i] === undefined) delete (globalThis as Record<string, unknown>)[name];
    else Object.defineProperty(globalThis, name, before[i]);
  }));

  it('is started once, before there is anything to draw, and is told what has changed', async () => {
    await settled();
    assert.deepEqual([FakeWorker.all.length, fetched], [1, ['graphviz', 'worker']]);
    const [worker] = FakeWorker.all;
    for (const [number, expected] of [[0, '[A]'], [1, '[A] [B]'], [0, '[A]']] as const) {
      const { nodes } = ask(number);
      await settled();
      await worker!.answer();
      assert.equal(await nodes, expected);
    }
    assert.equal(FakeWorker.all.length, 1);
  });

  it('draws the newest map alone, and builds on what nobody waits for any more', async () => {
    const all = [ask(0), ask(1)];
    await settled();
    const third = ask(0);
    await settled();
    const [worker] = FakeWorker.all;
    while (worker!.asked.length > 0) await worker!.answer();
    assert.deepEqual([await all[0]!.nodes, await all[1]!.nodes, await third.nodes], [undefined, undefined, '[A]']);
  });

  it('is replaced where it has been busy for too long', async () => {
    for (const [wait, workers] of [[400, 1], [401, 2]] as const) {
      const { nodes } = ask(0);
      await settled();
      now += wait;
      const next = ask(1);
      await settled();
      assert.deepEqual([FakeWorker.all.length, FakeWorker.all[0]!.isEnded], [workers, workers === 2]);
      const worker = FakeWorker.all.at(-1)!;
      while (worker.asked.length > 0) await worker.answer();
      assert.deepEqual([await nodes, await next.nodes], [undefined, '[A] [B]']);
    }
  });

  it('tells what is wrong, and is started anew for the next map', async () => {
    const { nodes } = ask(0);
    await settled();
    FakeWorker.all[0]!.fail();
    assert.equal(await nodes, '! It is broken');
    FakeWorker.all[0]!.fail();
    const next = ask(1);
    await settled();
    assert.equal(FakeWorker.all.length, 2);
    await FakeWorker.all[1]!.answer();
    assert.equal(await next.nodes, '[A] [B]');
  });

  it('tells why it cannot be started where there is something to draw', async () => {
    drawer = createDrawer('gone', 'graphviz');
    await settled();
    assert.equal(await ask(0).nodes, '! No gone');
    assert.equal(await ask(0).nodes, '! No gone');
  });
});
