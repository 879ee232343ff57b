import assert from 'node:assert/strict';
import { makeFolder } from '../support/command-line.js';

const text = '[A]: x #thesis\n  ? Why?\n';

/** What `argmark check` reports in a folder of files: exit code, and `path:line:column severity code` by finding. */
async function check(files: Readonly<Record<string, string>>, ...args: string[]): Promise<string[]> {
  const folder = makeFolder(files);
  try {
    const { code, out } = await folder.run(['check', ...args]);
    const rows = [...out.matchAll(/^(\S+:\d+:\d+) (\w+) .* \(([a-z-]+)\)$/gm)];
    return [String(code), ...rows.map(([, place, severity, rule]) => `${place} ${severity} ${rule}`)];
  } finally {
    folder.remove();
  }
}

describe('argmark check with a configuration', () => {
  it('takes the nearest file above each map', async () => assert.deepEqual(await check({
    'argmark.config.json': '{"rules": {"open-question": "off"}}', 'a.arg': text,
    'sub/argmark.config.json': '{"extends": "review"}', 'sub/a.arg': text,
  }, '.', '--rule', 'unsupported-thesis=off'), ['1', 'sub/a.arg:2:3 warning open-question']));

  it('takes the file that it is told of', async () => assert.deepEqual(await check({
    'argmark.config.json': '{"rules": {"open-question": "error"}}', 'a.arg': text,
    'ci/strict.json': '{"rules": {"unsupported-thesis": "error", "open-question": "off"}}',
  }, 'a.arg', '--config', 'ci/strict.json'), ['1', 'a.arg:1:2 error unsupported-thesis']));

  it('lets --preset replace what the file extends, and --rule go before both', async () => {
    const files = { 'argmark.config.json': '{"extends": "draft", "rules": {"unsupported-thesis": "off"}}', 'a.arg': text };
    assert.deepEqual(await check(files, 'a.arg', '--preset', 'review'), ['1', 'a.arg:2:3 warning open-question']);
    assert.deepEqual(await check(files, 'a.arg', '--preset', 'review', '--rule', 'open-question=off'), ['0']);
  });

  it('reports what is wrong with the file in it, once, and uses the rest', async () => assert.deepEqual(await check({
    'argmark.config.json': '{"rules": {"open-question": "loud", "unsupported-thesis": "off"}}', 'a.arg': text, 'b.arg': text,
  }, '.'), [
    '1', 'argmark.config.json:1:29 warning invalid-configuration',
    'a.arg:2:3 information open-question', 'b.arg:2:3 information open-question',
  ]));

  it('lets the front matter of a map go before everything', async () => assert.deepEqual(await check({
    'a.arg': `===\nrules: {unsupported-thesis: hint, open-question: off}\n===\n\n${text}`,
  }, 'a.arg', '--rule', 'unsupported-thesis=error'), ['0', 'a.arg:5:2 hint unsupported-thesis']));
});
