import assert from 'node:assert/strict';
import { previewPage } from '../../extension/src/preview/page.js';
import { makeNonce } from '../../extension/src/webview-page.js';

const page = previewPage({
  cspSource: 'https://host', script: 'https://host/webview.js', style: 'https://host/webview.css',
  layoutWorker: 'https://host/layout-worker.js', graphviz: 'https://host/graphviz.js', nonce: 'n0nce', lang: 'de', hasCharacterKeys: false,
});

describe('the page of the map', () => {
  it('allows one script, its own style sheet, a worker of its own making and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.split('; ');
    assert.deepEqual(policy, [
      "default-src 'none'",
      "script-src 'nonce-n0nce' 'wasm-unsafe-eval'",
      'style-src https://host',
      'connect-src https://host',
      'worker-src blob:',
    ]);
  });

  it('has no script, style or handler within it', () => {
    const scripts = [...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)];
    assert.deepEqual(scripts.map(([tag, body]) => [/nonce="n0nce"/.test(tag), body]), [[true, '']]);
    assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=/);
  });

  it('gets a nonce that nobody can guess', () => {
    const nonces = new Set(Array.from({ length: 100 }, makeNonce));
    assert.equal(nonces.size, 100);
    for (const nonce of nonces) assert.match(nonce, /^[0-9a-f]{32}$/);
  });
});
