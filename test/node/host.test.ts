import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeHost } from '../../server/src/node/host.js';

describe('the file system as a host', () => {
  let folder: string;
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
  before(() => { folder = mkdtempSync(path.join(tmpdir(), 'argmark-host-')); });
  after(() => { rmSync(folder, { recursive: true }); });

  it('says of a file that is written while it is read that it is', async () => {
    const file = path.join(folder, 'growing.txt');
    writeFileSync(file, 'x');
    // Reading takes several turns of the event loop; in each of them the file grows.
    let isWritten = true;
    const write = () => {
      appendFileSync(file, 'x');
      if (isWritten) setImmediate(write);
    };
    write();
    try {
      await assert.rejects(nodeHost.readBytes!(uriOf('growing.txt'), 1_000_000_000), /^Error: it is constantly being written to$/);
    } finally {
      isWritten = false;
    }
    await new Promise(setImmediate);
    assert.match(new TextDecoder().decode(await nodeHost.readBytes!(uriOf('growing.txt'), 1_000_000_000)), /^x+$/);
  });

  it('says of what is no file what it is', async function () {
    mkdirSync(path.join(folder, 'sub'));
    assert.equal(await nodeHost.exists!(uriOf('sub')), false);
    assert.equal(await nodeHost.exists!(uriOf('none')), false);
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    assert.equal(await nodeHost.exists!(uriOf('pipe')), true);
    await assert.rejects(nodeHost.readBytes!(uriOf('pipe'), 1000), /^Error: it is a pipe, and only files are read$/);
  });
});
