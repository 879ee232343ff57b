import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, type Folder } from '../support/command-line.js';

describe('docs/cli.md', () => {
  const page = readFileSync(path.join('docs', 'cli.md'), 'utf8');
  let folder: Folder;
  before(() => { folder = makeFolder({}); });
  after(() => folder.remove());

  for (const command of ['check', 'evaluate', 'explain', 'export', 'import', 'format', 'lsp', 'mcp']) {
    it(`describes every option of ${command}, and no other`, async () => {
      const section = new RegExp(`^## argmark ${command}\\n([^]*?)^## `, 'm').exec(page)![1]!;
      const optionsIn = (text: string) => new Set(text.match(/--[a-z]+(?:-[a-z]+)*/g));
      const { out } = await folder.run([command, '--help']);
      const inHelp = optionsIn(out);
      inHelp.delete('--help');
      assert.deepEqual(optionsIn(section), inHelp);
    });
  }

  it('shows what evaluate writes', async () => {
    const section = /^## argmark evaluate\n([^]*?)^## /m.exec(page)![1]!;
    const [source, human, attacks, json] = [...section.matchAll(/^```(?:argmark|text|json)\n([^]*?)^```/gm)].map(([, block]) => block!);
    assert.equal((await folder.run(['evaluate'], { stdin: source! })).out, human);
    const { out } = await folder.run(['evaluate', '--semantics', 'preferred', '--format', 'json', '--stdin-file-name', 'two.apx'], { stdin: attacks! });
    assert.deepEqual(JSON.parse(out), JSON.parse(json!));
  });

  it('shows what explain writes', async () => {
    const [, source] = /^## argmark evaluate\n[^]*?^```argmark\n([^]*?)^```/m.exec(page)!;
    const [, human] = /^## argmark explain\n[^]*?^```text\n([^]*?)^```/m.exec(page)!;
    assert.equal((await folder.run(['explain'], { stdin: source! })).out, human);
  });

  it('shows what check writes', async () => {
    const [, source] = /```argmark\n([^]*?)```/.exec(page)!;
    const [, report] = /```text\n([^]*?)```/.exec(page)!;
    const { out } = await folder.run(['check', '--stdin-file-name', 'shed.arg'], { stdin: source! });
    assert.equal(out, report);
  });
});
