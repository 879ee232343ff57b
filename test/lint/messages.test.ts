import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expectedFindings, withControls } from '../support/markers.js';
import { countedIds } from '../support/counted-ids.js';
import { findingsIn } from '../support/findings.js';
import { badExamples, repairsOf } from '../support/fixes.js';

const pages = path.join(import.meta.dirname, '../../docs/rules');
const golden = path.join(import.meta.dirname, '../fixtures/messages/rules.txt');
const goldenFixes = path.join(import.meta.dirname, '../fixtures/messages/fixes.txt');

/** What is found in the bad examples of a rule's page, in full: place, node, message, and what is related. */
function told(code: string): string[] {
  const bad = readFileSync(path.join(pages, `${code}.md`), 'utf8').split(/^## Bad$/m)[1]!.split(/^## /m)[0]!;
  return [...bad.matchAll(/^```argmark\n(.*?)^```$/gms)].flatMap(([, example]) =>
    findingsIn(expectedFindings(withControls(example!)).text).filter((finding) => finding.code === code)
      .flatMap(({ at, node, message, related = [] }) => [
        `${code} ${at}${node === undefined ? '' : ` at ${countedIds(node)}`}: ${message}`,
        ...related.map((each) => `  ${each.message}`),
      ]));
}

describe('the findings of the bad examples', () => {
  it('say what they said, and mark the nodes that they marked (UPDATE=1 writes what they say now)', () => {
    const codes = readdirSync(pages).filter((name) => name !== 'README.md').map((name) => name.replace('.md', '')).toSorted();
    const all = `${codes.flatMap(told).join('\n')}\n`;
    if (process.env['UPDATE'] || !existsSync(golden)) writeFileSync(golden, all);
    assert.equal(all, readFileSync(golden, 'utf8'));
  });

  it('are repaired by what they said (UPDATE=1 writes what they say now)', () => {
    const lines = badExamples().flatMap(({ code, text }) => repairsOf(text, { [code]: 'warning' }).repairs.filter(({ finding }) => finding.code === code)
      .map(({ title, titleForAll }) => `${code}: ${title}${titleForAll === undefined ? '' : ` / ${titleForAll}`}`));
    const all = `${[...new Set(lines)].toSorted().join('\n')}\n`;
    if (process.env['UPDATE'] || !existsSync(goldenFixes)) writeFileSync(goldenFixes, all);
    assert.equal(all, readFileSync(goldenFixes, 'utf8'));
  });

  it('tell of a tag that looks like a slip something else than of one that nobody knows', () => {
    const messages = findingsIn('[A]: a #tehsis\n\n[B]: b #other\n', { 'unknown-tag': 'warning' })
      .filter(({ code }) => code === 'unknown-tag').map(({ message }) => message);
    assert.deepEqual(messages.map((message) => /Did you mean #thesis\?/.test(message)), [true]);
    const declared = findingsIn('===\ntags: {mine: {}}\n===\n\n[A]: a #mine\n\n[B]: b #other\n', { 'unknown-tag': 'warning' })
      .filter(({ code }) => code === 'unknown-tag').map(({ message }) => message);
    for (const message of declared) assert.doesNotMatch(message, /Did you mean/);
  });

  it('name the value that is none, and what may stand there', () => {
    const messages = findingsIn('[A]: a {weight: high, expect: maybe, standard: x}\n').filter(({ code }) => code === 'invalid-value').map(({ message }) => message);
    assert.equal(messages.length, 3);
    for (const [index, value] of ['“high”', '“maybe”', '“x”'].entries()) assert.ok(messages[index]!.includes(`cannot be ${value}`), messages[index]);
  });

  it('stand on the premise of the argument that they are about, wherever that is titled', () => {
    const found = findingsIn('<B>\n\n(1) [C]: c\n----\n(2) [D]: d\n\n<A>: gist\n\n# H\n\n<A>\n\n(1) [C]\n(2) [E]: y\n----\n(3) [C]\n');
    assert.deepEqual(found.filter(({ code }) => code === 'self-support').map(({ at }) => at), ['12:5-6']);
  });

  it('tell of a file that includes itself something else than of two that include each other', () => {
    const messages = (text: string) => findingsIn(text).filter(({ code }) => code === 'include-cycle').map(({ message }) => message);
    assert.deepEqual(messages('//- a.arg\n@include(a.arg)\n'), ['This file includes itself. That adds nothing; remove the line.']);
    assert.match(messages('//- a.arg\n@include(b.arg)\n//- b.arg\n@include(a.arg)\n')[0]!, /^`b\.arg` includes this file in turn, so it is unclear/);
  });
});
