import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

describe('the core', () => {
  it('is compiled without the types of a browser and of Node, whatever the packages that it imports ask for', () => {
    const files = execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'server/src', '--listFilesOnly'], { encoding: 'utf8' }).split('\n');
    assert.ok(files.some((file) => file.endsWith('server/src/model/model.ts')), `${files.length} files`);
    assert.deepEqual(files.filter((file) => /\/@types\/node\/|\/lib\.(?:dom|webworker)\b/.test(file)), []);
  });
});
