import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { runInExtensionHost } from '../harness/extension-host.mjs';
import { limits } from '../harness/limits.mjs';
import { summariseCheck } from '../../extension/src/check-summary.js';
import { createService } from '../../server/src/service.js';
import { badExamples, repairsOf } from '../support/fixes.js';
import { bundle, checkSamples, pictures, root, setStage, type Stage } from './support.js';

/** The map of a sample as the server draws it. */
async function pictureOf(file: string): Promise<string> {
  const service = createService();
  const uri = 'file:///map.arg';
  service.workspace.open(uri, 1, fs.readFileSync(path.join(root, file), 'utf8'));
  return (await service.conversion.exportMap(uri, 'svg')) as string;
}

const levels = ['error', 'warning', 'information', 'hint'];

describe('VS Code, extension host', function () {
  this.timeout(limits.test);
  let stage: Stage;
  before(async () => {
    stage = await setStage({ env: (scratch) => ({ ARGMARK_TEST_EXPECTED: scratch }) });
    const found = checkSamples(stage.folder);
    const expect = (name: string, content: string) => fs.writeFileSync(path.join(stage.scratch, name), content);
    const level = (line: string) => levels.indexOf(line.split(' ')[1]!) + 1;
    expect('findings.json', JSON.stringify(found.get('alliance/alliance.en.arg')));
    expect('findings.de.json', JSON.stringify(found.get('alliance/alliance.de.arg')));
    expect('summary.json', JSON.stringify(summariseCheck([...found.values()].map((lines) => lines.map(level)))));
    expect('repairs.json', JSON.stringify(badExamples().map(({ code, text }) => ({
      code, text,
      after: repairsOf(text).repairs.filter(({ finding }) => finding.code === code).map(({ title, text: after }) => [title, after]),
    }))));
    expect('map.svg', await pictureOf('samples/alliance/alliance.en.arg'));
  });
  after(() => stage?.end());

  it('passes the tests that run inside it', async () => {
    const { code, report } = await runInExtensionHost({
      server: stage.server, folder: stage.folder, extensionPath: root, testsPath: await bundle('node'),
      screenshot: path.join(pictures, 'extension-host.png'),
    });
    process.stdout.write(report.text.replace(/^/gm, '      '));
    assert.deepEqual({ code, failed: report.failed }, { code: 0, failed: 0 }, report.text);
    assert.equal(report.passed, 38);
  });
});
