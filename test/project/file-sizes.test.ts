import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const most = 400;

/** Files that may be longer, because they are one thing, and why they are. */
const oneThing: Readonly<Record<string, string>> = {
  'server/src/protocol.ts': 'the requests and notifications of our own, a list of types',
};

describe('source files', () => {
  it('have one idea each, so that they are short', () => {
    const files = ['server/src', 'extension', 'grammar', 'build'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|mjs)$/.test(file) && !file.startsWith(path.join('syntax', 'generated'))).map((file) => path.join(folder, file)));
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length - 1 > most);
    assert.deepEqual(long.filter((file) => !Object.hasOwn(oneThing, file.split(path.sep).join('/'))), []);
    const short = Object.keys(oneThing).filter((file) => !long.includes(path.normalize(file)));
    assert.deepEqual(short, [], 'is short enough now, and need not be named');
  });
});
