// A long day of a server, over stdio, and the random tests from a new seed, ten times as often as usual: `npm run soak`,
// or `npm run soak -- --edits 1000 --times 1 --seed 7`. Each trial says what it found; exit code 1 if one failed. Not
// among the tests, for it takes long.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { makeMap } from '../bench/subject.js';
import { bundle } from '../support/bundle.js';
import { randomNumbers } from '../support/random-framework.js';
import { everythingOf, randomSession } from '../support/random-session.js';
import { frame } from '../support/raw-client.js';
import { startServer } from './server.js';

const { values } = parseArgs({ options: { edits: { type: 'string', default: '10000' }, times: { type: 'string', default: '10' }, seed: { type: 'string' } } });
const edits = Number(values.edits);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const uri = 'file:///soak/map.arg';
const say = (line: string) => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

const program = bundle('server');

const trials: Record<string, (program: string) => Promise<string>> = {
  async [`${edits} random edits with requests in between: as a fresh session, memory at its level`](program) {
    const server = await startServer(program);
    const { connection, capabilities } = server;
    const settle = async () => {
      for (const document of ['a', 'b']) await connection.sendNotification('textDocument/didClose', { textDocument: { uri: `file:///soak/${document}.arg` } });
      await connection.sendRequest('argmark/check', { uri, text: '' });
      return server.held();
    };
    // What is loaded at the first request of each kind is not lost, only needed.
    await randomSession({ connection, capabilities, random: randomNumbers(seed + 1), edits: 1000 });
    const before = await settle();
    const texts = await randomSession({ connection, capabilities, random: randomNumbers(seed), edits });
    const fresh = await startServer(program);
    // They may include each other.
    for (const [document, text] of texts) await fresh.open(document, text);
    for (const [document, text] of texts) {
      assert.deepEqual(await everythingOf(connection, capabilities, document, text), await everythingOf(fresh.connection, fresh.capabilities, document, text));
    }
    await fresh.end();
    const after = await settle();
    assert.ok(after < before + 2 ** 19, `what is held has grown from ${megabytes(before)} to ${megabytes(after)}`);
    assert.equal(await server.end(), 0);
    return `${megabytes(before)} held before, ${megabytes(after)} after`;
  },

  async 'a day’s work in VS Code: from an article to a map'() {
    const [root, mocha] = ['../..', '../../node_modules/mocha/bin/mocha.js'].map((each) => fileURLToPath(new URL(each, import.meta.url)));
    const packed = spawnSync('npm', ['run', '--silent', 'package'], { cwd: root!, encoding: 'utf8', shell: process.platform === 'win32' });
    assert.equal(packed.status, 0, packed.stderr);
    const { status, stdout } = spawnSync(process.execPath, [mocha!, 'test/soak/source-job.ts'], { cwd: root!, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    return 'twelve claims each from Markdown and from PDF';
  },

  async '5000 requests at once, every second one cancelled: all are answered'(program) {
    const server = await startServer(program);
    await server.open(uri, makeMap(300));
    const methods = ['textDocument/documentSymbol', 'textDocument/hover', 'textDocument/semanticTokens/full', 'argmark/map'];
    const answers = await Promise.all(Array.from({ length: 5000 }, (_, index) => {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri }, position: { line: index % 300, character: 5 } };
      const answer = server.connection.sendRequest(methods[index % methods.length]!, params, source.token);
      if (index % 2 === 1) source.cancel();
      return answer.then(() => 0, ({ code }: { code: number }) => code);
    }));
    const cancelled = answers.filter((code) => code === -32800).length;
    const answered = answers.filter((code) => code === 0).length;
    assert.equal(cancelled + answered, 5000);
    assert.equal(await server.end(), 0);
    return `${cancelled} cancelled, ${answered} answered`;
  },

  async 'a flood of keystrokes: the last is what the diagnostics are of'(program) {
    const server = await startServer(program);
    const text = makeMap(1000);
    await server.open(uri, text);
    const count = 2000;
    for (let version = 2; version <= count; version++) {
      const range = { start: { line: 10, character: 0 }, end: { line: 10, character: 0 } };
      void server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text: 'x' }] });
    }
    const before = performance.now();
    await server.diagnostics(uri, count);
    assert.equal(await server.end(), 0);
    return `${Math.round(performance.now() - before)} ms until the last`;
  },

  async 'a client that disappears in the midst of a message: the server ends'(program) {
    const server = await startServer(program, { processId: null });
    const message = frame({ jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: { textDocument: { uri } } });
    const ended = once(server.child, 'exit');
    server.child.stdin!.end(message.slice(0, message.length / 2));
    assert.equal((await ended)[0], 1);
    return 'exit code 1';
  },

  async 'a document of 5 MB: opened, edited, asked about'(program) {
    const server = await startServer(program);
    const line = 'The claim says something of ordinary length about a thing, at some length, and says it once more for good measure.';
    const text = Array.from({ length: 36_000 }, (_, at) => `${at % 6 === 0 ? '\n' : '  + '}[Claim ${at}]: ${line}`).join('\n');
    const start = performance.now();
    await server.open(uri, text);
    const opened = performance.now();
    const at = { line: 1, character: 30 };
    await server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: at, end: at }, text: 'x' }] });
    await server.diagnostics(uri, 2);
    const edited = performance.now();
    for (const method of ['textDocument/hover', 'textDocument/completion', 'textDocument/documentSymbol', 'textDocument/formatting']) {
      assert.notEqual(await server.connection.sendRequest(method, { textDocument: { uri }, position: { line: 1, character: 3 }, options: { tabSize: 2, insertSpaces: true } }), null, method);
    }
    assert.equal(await server.end(), 0);
    return `${megabytes(text.length)}: open ${Math.round(opened - start)} ms, a keystroke ${Math.round(edited - opened)} ms`;
  },

  async 'a message of 40 MB, of one line and of brackets: answered, and forgotten'(program) {
    const server = await startServer(program);
    await server.open(uri, '[A]: x\n');
    const before = (await server.usage()).memory.heapUsed;
    for (const text of ['a'.repeat(40 * 2 ** 20), '['.repeat(2 ** 20)]) {
      await server.connection.sendRequest('argmark/check', { uri: 'file:///huge.arg', text });
    }
    const after = (await server.usage()).memory.heapUsed;
    assert.ok(after < before + 5 * 2 ** 20, `the heap has grown from ${megabytes(before)} to ${megabytes(after)}`);
    assert.equal(await server.end(), 0);
    return `heap ${megabytes(before)} before, ${megabytes(after)} after`;
  },

  async 'two sessions on one folder: each has its own texts, both the same files'(program) {
    const folder = mkdtempSync(path.join(tmpdir(), 'argmark-soak-'));
    try {
      writeFileSync(path.join(folder, 'argmark.config.json'), '{ "rules": { "unsupported-thesis": "error" } }');
      const root = pathToFileURL(folder).href;
      const params = { rootUri: root, workspaceFolders: [{ uri: root, name: 'maps' }] };
      const servers = await Promise.all([startServer(program, params), startServer(program, params)]);
      const file = `${root}/map.arg`;
      const opened = await Promise.all(servers.map((server, index) => server.open(file, `[A${index}]: x #thesis\n`)));
      for (const { diagnostics: [finding] } of opened) assert.equal(finding?.severity, 1);
      writeFileSync(path.join(folder, 'argmark.config.json'), '{ "rules": { "unsupported-thesis": "hint" } }');
      for (const [index, { connection }] of servers.entries()) {
        await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `${root}/argmark.config.json`, type: 2 }] });
        const deadline = Date.now() + 20_000;
        for (let version = 2; ; version++) {
          await connection.sendNotification('textDocument/didChange', { textDocument: { uri: file, version }, contentChanges: [{ text: `[A${index}]: y #thesis\n` }] });
          const { diagnostics: [finding] } = await servers[index]!.diagnostics(file, version);
          assert.match(String(finding!.message), new RegExp(`A${index}`));
          if (finding!.severity === 4) break;
          assert.ok(Date.now() < deadline, 'the changed configuration is not read');
        }
      }
      assert.deepEqual(await Promise.all(servers.map((server) => server.end())), [0, 0]);
      return 'both ended with 0';
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },

  async [`the random tests, ${values.times} times as often as usual: what holds always`]() {
    const tests = fileURLToPath(new URL('..', import.meta.url));
    const random = readdirSync(tests, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => path.join(tests, file))
      .filter((file) => readFileSync(file, 'utf8').includes('support/seeded.js'));
    const mocha = path.join(tests, '../node_modules/mocha/bin/mocha.js');
    const env = { ...process.env, ARGMARK_SEED: String(seed), ARGMARK_TIMES: values.times };
    const { status, stdout } = spawnSync(process.execPath, [mocha, '--timeout', '0', '--reporter', 'dot', ...random], { env, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    return `${random.length} files`;
  },
};

async function main(): Promise<number> {
  say(`seed ${seed}`);
  let failed = 0;
  for (const [name, run] of Object.entries(trials)) {
    const start = performance.now();
    try {
      const found = await run(await program);
      say(`✔ ${name}: ${found} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed++;
      say(`✘ ${name}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return failed;
}

void main().then((failed) => process.exit(failed > 0 ? 1 : 0));
