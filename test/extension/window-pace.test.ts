import assert from 'node:assert/strict';
import { setImmediate as rest } from 'node:timers/promises';
import type { ToWebview } from '../../extension/webview/protocol.js';
import { Outbox } from '../../extension/src/preview/outbox.js';
import { WindowPace } from '../../extension/src/window-pace.js';

/** A window that hears what has been sent when it is told to. */
class Window {
  readonly sent: string[] = [];
  readonly pace = new WindowPace(() => new Promise<void>((resolve) => { this.#heard = resolve; }), (error) => assert.fail(String(error)));
  #heard = (): void => undefined;

  send(key: string, text: string): void {
    this.pace.send(key, () => this.sent.push(text));
  }

  /** What has come since the last look. */
  async come(): Promise<string> {
    await rest();
    return this.sent.splice(0).join(' ');
  }

  hear(): void {
    this.#heard();
  }
}

describe('The pace of VS Code’s window', () => {
  it('lets what is due at once go at once', async () => {
    const window = new Window();
    window.send('map', 'map');
    window.send('findings', 'findings');
    assert.equal(await window.come(), 'map findings');
  });

  it('sends the last of each kind when the window has heard the round before', async () => {
    const window = new Window();
    window.send('map', 'map-1');
    assert.equal(await window.come(), 'map-1');
    for (const text of ['map-2', 'map-3', 'map-4']) window.send('map', text);
    window.send('findings', 'findings-1');
    window.send('map', 'map-5');
    assert.equal(await window.come(), '');
    window.hear();
    assert.equal(await window.come(), 'findings-1 map-5');
    window.hear();
    assert.equal(await window.come(), '');
    window.send('map', 'map-6');
    assert.equal(await window.come(), 'map-6');
  });

  it('goes on when something cannot be sent or heard', async () => {
    const reports: string[] = [];
    const sent: string[] = [];
    const pace = new WindowPace(() => Promise.reject(new Error('not heard')), (error) => { reports.push(String(error)); });
    pace.send('map', () => { throw new Error('closed'); });
    pace.send('findings', () => sent.push('findings'));
    await rest();
    pace.send('map', () => sent.push('map'));
    await rest();
    assert.deepEqual({ sent, reports }, { sent: ['findings', 'map'], reports: ['Error: closed', 'Error: not heard', 'Error: not heard'] });
  });
});

describe('What the page of the map is sent', () => {
  const graph = (edition: number) => ({ type: 'graph', uri: 'a', edition, graph: {} }) as ToWebview;
  const patch = (edition: number) => ({ type: 'patch', uri: 'a', edition, patch: {} }) as ToWebview;
  const told = (message: ToWebview) => ('edition' in message ? `${message.type} ${message.edition}` : `${message.type} ${'id' in message ? message.id : ''}`).trim();

  const sentOf = (...messages: readonly ToWebview[]): string => {
    const sent: string[] = [];
    let flush = () => undefined as unknown;
    const outbox = new Outbox({ send: (_key, send) => { flush = send; } }, (message) => { sent.push(told(message)); });
    outbox.send({ type: 'select', id: 'before the page has loaded' });
    outbox.open();
    for (const message of messages) outbox.send(message);
    flush();
    return sent.join(', ');
  };

  it('is every change of a map, and where the cursor is at last', () => {
    assert.equal(sentOf(graph(1), { type: 'select', id: 'A' }, patch(2), { type: 'select', id: 'B' }, patch(3)), 'graph 1, patch 2, select B, patch 3');
  });

  it('is no change of a map that another one has replaced', () => {
    assert.equal(sentOf(graph(1), patch(2), { type: 'edited', id: 'C' }, graph(3)), 'edited C, graph 3');
  });

  it('is every answer to what it has asked', () => {
    const text = (id: string): ToWebview => ({ type: 'text', id, title: null, text: '' });
    assert.equal(sentOf(text('A'), text('B'), { type: 'refused', reason: '' }), 'text A, text B, refused');
  });

  it('is nothing that waited for a page which has been loaded anew', () => {
    const sent: string[] = [];
    let flush = () => undefined as unknown;
    const outbox = new Outbox({ send: (_key, send) => { flush = send; } }, (message) => { sent.push(told(message)); });
    outbox.open();
    outbox.send(graph(1));
    outbox.close();
    outbox.open();
    outbox.send(graph(2));
    flush();
    assert.deepEqual(sent, ['graph 2']);
  });
});
