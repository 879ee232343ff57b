import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findingsIn } from '../support/findings.js';

const root = path.join(import.meta.dirname, '../..');
const goldens = path.join(root, 'test/fixtures/lint');

const samples = readdirSync(path.join(root, 'samples'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:arg|argdown|argdn)$/.test(name)).map((name) => name.replaceAll('\\', '/')).toSorted();

/** A file with all others of its folder, as files of one workspace. */
function withOthers(file: string): string {
  const [name, folder] = [path.basename(file), path.dirname(file)];
  return [name, ...readdirSync(folder).filter((each) => each !== name)]
    .map((each) => `//- ${each}\n${readFileSync(path.join(folder, each), 'utf8')}`).join('');
}

/** One line a finding: line and column from one, severity, code, and the words that it is shown at. */
function report(text: string, workspace = text): string {
  const lines = text.split('\n');
  return findingsIn(workspace).map(({ at, severity, code }) => {
    const [line, start, end] = at.split(/[:-]/).map(Number) as [number, number, number];
    return `${line + 1}:${start + 1} ${severity} ${code} ${JSON.stringify(lines[line]!.slice(start, end))}\n`;
  }).join('');
}

/** Expects the findings in a file that its golden file in `folder` lists. */
function compare(file: string, folder: string, workspace?: string): void {
  const golden = path.join(folder, `${path.basename(file).replace(/\.\w+$/, '')}.findings.txt`);
  const found = report(readFileSync(file, 'utf8'), workspace);
  if (process.env['UPDATE']) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(golden, found);
  } else {
    assert.equal(found, readFileSync(golden, 'utf8'));
  }
}

describe('the findings in a map of the style', () => {
  const styles = path.join(goldens, 'styles');
  for (const name of readdirSync(styles).filter((each) => !each.endsWith('.txt'))) {
    it(name, () => compare(path.join(styles, name), styles));
  }
});

describe('the findings in the sample', () => {
  for (const sample of samples) {
    const file = path.join(root, 'samples', sample);
    it(sample, () => compare(file, goldens, withOthers(file)));
  }

  it('is written down for each sample and no other', () => assert.deepEqual(
    readdirSync(goldens).filter((name) => name !== 'styles').toSorted(),
    samples.map((sample) => `${path.basename(sample).replace(/\.\w+$/, '')}.findings.txt`).toSorted()));

  it('is the same for the alliance in both languages', () => {
    const codes = (name: string) => readFileSync(path.join(goldens, `${name}.findings.txt`), 'utf8')
      .split('\n').map((line) => line.split(' ').slice(1, 3).join(' '));
    assert.deepEqual(codes('alliance.de'), codes('alliance.en'));
  });
});
