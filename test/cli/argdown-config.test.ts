import assert from 'node:assert/strict';
import { makeFolder, type Ran } from '../support/command-line.js';

const implying = '[A]: x #thesis\n  + [B]: y #assumption\n';
const strict = '{"model": {"mode": "strict"}, "dot": {"graphVizSettings": {"rankdir": "LR"}}, "map": {"statementLabelMode": "title"}, "title": "By default"}';

/** What a command writes in a folder of files: to standard output, and to standard error. */
async function run(files: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  const folder = makeFolder(files);
  try {
    return await folder.run(args);
  } finally {
    folder.remove();
  }
}

describe('argdown.config.json', () => {
  const relation = async (files: Readonly<Record<string, string>>, name: string) => {
    const { out } = await run(files, 'export', '--format', 'json', name);
    const { title, relations } = JSON.parse(out) as { title: string | null; relations: { type: string }[] };
    return [title, ...relations.map(({ type }) => type)];
  };

  it('says how maps below it are read where their front matter does not, each setting for itself', async () => {
    const files = {
      'argdown.config.json': strict, 'sub/a.arg': implying, 'sub/b.argdown': `===\nmodel: {mode: loose}\n===\n\n${implying}`,
      'sub/c.argdown': `===\ntitle: Own\nmodel: {removeTagsFromText: true}\n===\n\n${implying}`,
    };
    assert.deepEqual(await relation(files, 'sub/a.arg'), ['By default', 'entails']);
    assert.deepEqual(await relation(files, 'sub/b.argdown'), ['By default', 'support']);
    assert.deepEqual(await relation(files, 'sub/c.argdown'), ['Own', 'entails']);
    assert.deepEqual(await relation({ ...files, 'sub/argdown.config.json': '{}' }, 'sub/a.arg'), [null, 'support']);
  });

  it('has no effect where it is nested too deeply', async () => {
    const { out } = await run({ 'argdown.config.json': '['.repeat(100_000), 'a.arg': implying }, 'check', 'a.arg');
    assert.match(out, /argdown\.config\.json:1:1 \w+ This is nested too deeply, so it is not read\. So the file has no effect\./);
  });

  it('says how they are drawn', async () => {
    const { out } = await run({ 'argdown.config.json': strict, 'a.arg': implying }, 'export', '--format', 'dot', 'a.arg');
    assert.match(out, /rankdir="?LR/);
    assert.doesNotMatch(out, /label="?[^"]*\bx\b/);
    const own = `===\nmap: {direction: down}\n===\n\n${implying}`;
    assert.match((await run({ 'argdown.config.json': strict, 'a.arg': own }, 'export', '--format', 'dot', 'a.arg')).out, /rankdir="?BT/);
  });

  it('counts for checks, verdicts and explanations as well', async () => {
    // Strictly read, the two cannot both be accepted.
    const text = '[A]: x #assumption\n  - [B]: y #assumption\n';
    const files = { 'argdown.config.json': '{"evaluation": {"burden": "thesis"}, "model": {"mode": "strict"}}', 'a.arg': text };
    const loose = (await run({ 'a.arg': text }, 'evaluate', 'a.arg')).out;
    assert.notEqual((await run(files, 'evaluate', 'a.arg')).out, loose);
    assert.notEqual((await run(files, 'explain', 'a.arg', 'A')).out, (await run({ 'a.arg': text }, 'explain', 'a.arg', 'A')).out);
    assert.notEqual((await run(files, 'check', 'a.arg')).out, (await run({ 'a.arg': text }, 'check', 'a.arg')).out);
  });

  it('that is broken is told of, and nothing of it holds', async () => {
    for (const [text, place] of [['{"model": {"mode": "strict"}', '1:29'], ['[1]', '1:1'], ['', '1:1']] as const) {
      const { code, out } = await run({ 'argdown.config.json': text, 'a.arg': implying }, 'check', 'a.arg');
      assert.equal(code, 1);
      assert.match(out, new RegExp(`^argdown\\.config\\.json:${place} warning .*\\(invalid-configuration\\)`, 'm'));
    }
  });

  it('may be a script, which is told of and not run', async () => {
    const files = { 'argdown.config.js': 'require("fs").writeFileSync("ran", ""); module.exports = {model: {mode: "strict"}};', 'a.arg': implying };
    const folder = makeFolder(files);
    const { code, out } = await folder.run(['check', 'a.arg']);
    assert.equal(code, 0);
    assert.match(out, /^argdown\.config\.js:1:1 information Argmark runs no code from a workspace/m);
    const { err } = await folder.run(['export', '-o', 'a.svg', 'a.arg']);
    assert.match(err, /^argmark: argdown\.config\.js: Argmark runs no code/m);
    assert.equal((await folder.run(['export', '--format', 'json', 'ran'])).code, 2);
    folder.remove();
  });
});
