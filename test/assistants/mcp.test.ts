import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { tools } from '../../server/src/assistants/tools/index.js';
import { bundle } from '../support/bundle.js';
import { makeFolder } from '../support/command-line.js';

describe('argmark mcp', () => {
  let program: string;
  let folder: string;
  /** One that reads alone, for whatever is asked of such a one. */
  let reading: Awaited<ReturnType<typeof connect>>;
  const clients: Client[] = [];

  before(async () => {
    program = await bundle('cli');
    folder = mkdtempSync(path.join(tmpdir(), 'argmark-mcp-'));
    mkdirSync(path.join(folder, 'maps'));
    writeFileSync(path.join(folder, 'secret.arg'), '[Secret]: not for you\n');
    writeFileSync(path.join(folder, 'maps', 'a.arg'), '[A]: a #thesis\n  + [B]: b #assumption\n');
    writeFileSync(path.join(folder, 'maps', 'diary.txt'), 'It rained all night.\n');
    writeFileSync(path.join(folder, 'maps', 'cites.arg'),
      '===\nsources: {diary: {title: Diary, file: diary.txt}}\n===\n\n[Rain]: It rains. #thesis\n  + [Night]: “It poured for weeks on end” [@diary].\n');
    writeFileSync(path.join(folder, 'maps', 'leads-out.arg'), '@include(../secret.arg)\n');
    symlinkSync(path.join(folder, 'secret.arg'), path.join(folder, 'maps', 'link.arg'));
    execFileSync('mkfifo', [path.join(folder, 'maps', 'pipe.arg')]);
    reading = await connect();
  });
  after(async () => {
    for (const client of clients) await client.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function connect(args: readonly string[] = [], options: ConstructorParameters<typeof Client>[1] = {}) {
    const client = new Client({ name: 'test', version: '1' }, options);
    clients.push(client);
    const root = path.join(folder, 'maps');
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', '--root', root, ...args], stderr: 'ignore' }));
    const call = async (name: string, given: Record<string, unknown>) => {
      const { content, isError } = await client.callTool({ name, arguments: given });
      const [first] = content as { type: string; text: string }[];
      return { text: first!.text, isError: isError === true };
    };
    return { client, call };
  }

  for (const [handshake, connection] of [['old', () => reading], ['new', () => connect([], { versionNegotiation: { mode: 'auto' } })]] as const) {
    it(`serves the official client by the ${handshake} handshake`, async () => {
      const { client, call } = await connection();
      assert.equal(client.getServerVersion()?.name, 'argmark');
      const listed = await client.listTools();
      assert.deepEqual(listed.tools.map(({ name }) => name), tools.map(({ name }) => name));
      for (const { name, inputSchema } of listed.tools) assert.equal(inputSchema.type, 'object', name);
      assert.match((await call('check', { path: 'a.arg' })).text, /^a\.arg: nothing to report/);
      const { resources } = await client.listResources();
      for (const { uri } of resources) assert.notEqual((await client.readResource({ uri })).contents.length, 0, uri);
      const page = await client.readResource({ uri: 'argmark://rules/unsupported-claim' });
      assert.match((page.contents[0] as { text: string }).text, /^# unsupported-claim/);
      await assert.rejects(client.readResource({ uri: 'argmark://nothing' }), /not found/i);
      const { prompts } = await client.listPrompts();
      assert.deepEqual(prompts.map(({ name }) => name), ['map_article', 'play_critic', 'tell_in_prose']);
      const prompt = await client.getPrompt({ name: 'map_article', arguments: { source: 'article.pdf' } });
      assert.match((prompt.messages[0]!.content as { text: string }).text, /article\.pdf/);
      await assert.rejects(client.getPrompt({ name: 'map_article' }), /needs `source`/);
      await assert.rejects(client.callTool({ name: 'nothing', arguments: {} }), /There is no tool `nothing`/);
    });
  }

  it('reads nothing outside its roots, by paths, links, includes or pipes', async () => {
    const { call } = reading;
    for (const given of ['../secret.arg', path.join(folder, 'secret.arg'), 'link.arg', `file://${folder}/secret.arg`]) {
      for (const { name } of tools.filter((tool) => 'path' in tool.arguments.shape)) {
        const { text, isError } = await call(name, { path: given, line: 1, title: 'Secret', action: 'delete', source: 'x', words: 'not for you' });
        assert.ok(isError, `${name} ${given}`);
        assert.doesNotMatch(text, /\[Secret\]|for you/, name);
      }
    }
    assert.match((await call('check', { path: 'link.arg' })).text, /is outside the folders/);
    assert.doesNotMatch((await call('read_map', { path: 'leads-out.arg' })).text, /not for you/);
    const { text: told } = await call('check', { path: 'leads-out.arg', rule: 'include-unreadable' });
    assert.match(told, /is not part of this map: it is outside the folders that Argmark may read here\. .*`argmark mcp --root FOLDER`/);
    assert.doesNotMatch(told, /workspace|argmark\.includes/);
    const { text, isError } = await call('check', { path: 'pipe.arg' });
    assert.ok(isError, text);
  });

  it('runs every tool', async () => {
    const { call } = reading;
    const answers: Record<string, [Record<string, unknown>, RegExp]> = {
      check: [{ path: 'cites.arg' }, /^cites\.arg: 1 warning/],
      read_map: [{ path: 'cites.arg' }, /^\[Rain\]: It rains\. #thesis/m],
      evaluate: [{ path: 'cites.arg', title: 'Rain', what_would_change: true }, /The thesis \[Rain\] is accepted/],
      find_gaps: [{ path: 'cites.arg' }, /line 6/],
      find_quote: [{ path: 'cites.arg', source: 'diary', words: 'It rained all night' }, /^[^\n]*found: “It rained all night”/],
      read_source: [{ path: 'cites.arg', source: 'diary' }, /It rained all night\./],
      coverage: [{ path: 'cites.arg' }, /^diary: 0 % of the paragraphs are quoted/m],
      explain_rule: [{ rule: 'quotation-not-found' }, /^# quotation-not-found/],
      apply_fix: [{ text: '[A]: a #thesis\n  + [B]: b\n', line: 2, fix: 1 }, /is done/],
      edit_map: [{ path: 'cites.arg', action: 'add', title: 'Rain', relation: 'attack', content: '[Dry]: The street is dry.' }, /\[Dry\]: The street is dry\./],
    };
    assert.deepEqual(Object.keys(answers).sort(), tools.map(({ name }) => name).sort());
    for (const [name, [given, answer]] of Object.entries(answers)) {
      const { text, isError } = await call(name, given);
      assert.equal(isError, false, text);
      assert.match(text, answer, name);
    }
  });

  it('writes only where it was started so', async () => {
    const given = { path: 'a.arg', action: 'set_text', title: 'B', content: 'better' };
    const file = path.join(folder, 'maps', 'a.arg');
    const before = readFileSync(file, 'utf8');
    assert.match((await reading.call('edit_map', given)).text, /which has not been written/);
    assert.equal(readFileSync(file, 'utf8'), before);
    const writing = await connect(['--write']);
    assert.match((await writing.call('edit_map', given)).text, /and written/);
    assert.equal(readFileSync(file, 'utf8'), '[A]: a #thesis\n  + [B]: better #assumption\n');
    writeFileSync(file, before);
  });

  it('answers ten calls at once, and texts of many megabytes with a sentence', async () => {
    const { call } = reading;
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => call('read_map', { text: `[N${index}]: n\n` })));
    answers.forEach(({ text }, index) => assert.match(text, new RegExp(`\\[N${index}\\]`)));
    const { text, isError } = await call('check', { text: 'x'.repeat(17 * 1024 * 1024) });
    assert.deepEqual([text, isError], ['The text is 17 MB; the limit is 16 MB. Split it.', true]);
    assert.match((await call('check', { path: 'a.arg' })).text, /nothing to report/);
  });

  it('ends when its client hangs up, in the middle of a message as well', async () => {
    for (const input of ['', '{"jsonrpc": "2.0", "id": 1, "met', 'no JSON\n{"jsonrpc":"2.0","method":"tools/call","params":7,"id":{}}\n']) {
      const child = spawn(process.execPath, [program, 'mcp'], { stdio: ['pipe', 'pipe', 'pipe'] });
      let err = '';
      child.stderr.on('data', (chunk: Buffer) => { err += String(chunk); });
      child.stdin.end(input);
      const [code] = await once(child, 'exit') as [number];
      assert.equal(code, 0, err);
      assert.doesNotMatch(err, /\n\s+at /);
    }
  });

  it('answers a line in which there is no message, and goes on', async () => {
    const child = spawn(process.execPath, [program, 'mcp'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '', err = '';
    child.stdout.on('data', (chunk: Buffer) => { out += String(chunk); });
    child.stderr.on('data', (chunk: Buffer) => { err += String(chunk); });
    const lines = ['no JSON', '', '[]', 'null', '{"jsonrpc":"2.0","id":7}', '{"jsonrpc":"2.0","id":"seven"}', '{"jsonrpc":"2.0","id":{},"method":"ping"}', '{"id":8,"method":"ping"}',
      '{"jsonrpc":"2.0","id":9,"method":"tools/list","params":7}', '{"jsonrpc":"2.0","id":10,"method":"initialize","params":{"protocolVersion":"2025-06-18",'
      + '"capabilities":{},"clientInfo":{"name":"x","version":"1"}}}'];
    for (const line of lines) child.stdin.write(`${line}\n`);
    while (out.split('\n').length < 10) await new Promise((resolve) => setTimeout(resolve, 10));
    child.stdin.end();
    await once(child, 'exit');
    const answers = out.trim().split('\n').map((line) => JSON.parse(line) as { id: unknown; error?: { code: number } });
    assert.deepEqual(answers.map(({ id, error }) => [id, error?.code]), [[null, -32700], [null, -32600], [null, -32600], [7, -32600], ['seven', -32600], [null, -32600],
      [8, -32600], [9, -32600], [10, undefined]]);
    assert.equal(err, '');
  });

  it('says what is wrong with its options', async () => {
    const here = makeFolder({});
    const run = (...args: string[]) => here.run(['mcp', ...args]);
    assert.deepEqual(await run('--root', 'nowhere'), { code: 2, out: '', err: 'argmark: There is no folder `nowhere` for --root. Check the path.\n' });
    assert.deepEqual(await run('a.arg'), { code: 2, out: '', err: 'argmark: argmark mcp takes no files (`a.arg`); name folders with --root.\n' });
    assert.match((await run('--help')).out, /^Usage: argmark mcp/);
    here.remove();
  });
});
