import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { runInWebWorker } from '../harness/extension-host.mjs';
import { limits } from '../harness/limits.mjs';
import { makeDocx, makeEpub } from '../sources/made-files.js';
import { bundle, pictures, root, setStage, type Stage } from './support.js';

describe('VS Code, web worker', function () {
  this.timeout(limits.test);
  let stage: Stage;
  before(async () => {
    stage = await setStage();
    const sentence = 'The bridge was built in 1931, and nobody has mended it since.';
    fs.writeFileSync(path.join(stage.folder, 'council/bridge.docx'), makeDocx([[sentence]]));
    fs.writeFileSync(path.join(stage.folder, 'council/bridge.epub'), makeEpub([`<p>${sentence}</p>`]));
  });
  after(() => stage?.end());

  it('passes the tests that run inside it', async () => {
    const { code, report } = await runInWebWorker({
      server: stage.server, folder: stage.folder, extensionPath: root, testsPath: await bundle('web'),
      screenshot: path.join(pictures, 'web-worker.png'),
    });
    process.stdout.write(report.text.replace(/^/gm, '      '));
    assert.deepEqual({ code, failed: report.failed }, { code: 0, failed: 0 }, report.text);
    assert.equal(report.passed, 12);
  });
});
