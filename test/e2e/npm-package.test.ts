import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { limits } from '../harness/limits.mjs';

/** The package for npm as it is published, in a folder where there is nothing else; after `npm run package`. */
describe('the package for npm, in an empty folder', function () {
  this.timeout(limits.test);
  let folder: string;
  const shell = process.platform === 'win32';
  const run = (command: string, args: readonly string[], cwd = folder) => spawnSync(command, args, { cwd, encoding: 'utf8', shell });
  const argmark = (...args: string[]) => run('npx', ['--offline', 'argmark', ...args]);

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'argmark-npm-'));
    const packed = run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], process.cwd());
    assert.equal(packed.status, 0, packed.stderr);
    const installed = run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', path.join(folder, packed.stdout.trim())]);
    assert.equal(installed.status, 0, installed.stderr);
    writeFileSync(path.join(folder, 'a.arg'), '[Rain]: It rains. #thesis\n  + [Clouds]: There are clouds. #assumption\n');
    writeFileSync(path.join(folder, 'source.html'), '<p>There were clouds all night.</p>');
    writeFileSync(path.join(folder, 'cited.arg'), '===\nsources:\n  night: {title: Night, file: source.html}\n===\n\n[Clouds]: “There were crowds all night.” [@night]\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('checks, and reads what sources say', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(argmark('--version').stdout.trim(), version);
    assert.equal(argmark('check', 'a.arg').status, 0);
    const cited = argmark('check', '--format', 'json', 'cited.arg');
    assert.match(cited.stdout, /quotation-(differs|not-found)/, cited.stderr);
  });

  it('writes every kind of file', () => {
    for (const ending of ['svg', 'png', 'pdf', 'html', 'docx', 'json']) {
      const { status, stderr } = argmark('export', 'a.arg', '-o', `a.${ending}`, ...ending === 'docx' ? ['--format', 'docx'] : []);
      assert.equal(status, 0, `${ending}: ${stderr}`);
    }
  });

  it('has the element for pages, which loads where there is no page as well', () => {
    writeFileSync(path.join(folder, 'element.mjs'), "import { ArgmarkMapElement } from 'argmark/element';\nconsole.log(typeof ArgmarkMapElement);\n");
    const { stdout, stderr } = run('node', ['element.mjs']);
    assert.equal(stdout.trim(), 'function', stderr);
  });

  it('has no dependencies, and the notices of what is bundled', () => {
    assert.deepEqual(readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')), ['argmark']);
    const at = (...names: string[]) => path.join(folder, 'node_modules', 'argmark', ...names);
    assert.match(readFileSync(at('dist', 'ThirdPartyNotices.txt'), 'utf8'), /Graphviz/);
    for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md', 'dist/json.d.ts', 'docs/schema/check.schema.json', 'server/pandoc/_extensions/argmark/argmark.lua']) {
      assert.ok(readFileSync(at(file)).length > 0, file);
    }
  });
});
