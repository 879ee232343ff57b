import assert from 'node:assert/strict';
import { findingsIn } from '../support/findings.js';
import { repairsOf } from '../support/fixes.js';
import { views } from '../support/specification.js';

const mapIn = (text: string) => views['map']!(text);

/** Expects one finding of a front matter, with words in its message, what its fix makes of the YAML, and what is read of it. */
function isMended(yaml: string, message: RegExp, fixed: string, read: string): void {
  const text = (inner: string) => `===\n${inner}\n===\n\n[A]: a #assumption\n`;
  const found = findingsIn(text(yaml)).filter(({ code }) => code === 'invalid-yaml' || code === 'invalid-configuration');
  assert.equal(found.length, 1, yaml);
  assert.match(found[0]!.message, message);
  assert.equal(repairsOf(text(yaml)).repairs.find(({ finding }) => finding.message === found[0]!.message)?.text, text(fixed));
  assert.equal(mapIn(text(yaml)).split('\n[A]')[0], read);
}

describe('YAML that is not read as it is meant', () => {
  it('is put in quotation marks, and read as if it were', () => {
    for (const [value, quoted] of [
      ['Turing: can machines think', '"Turing: can machines think"'],
      ['@home', '"@home"'], ['*Emma*', '"*Emma*"'], ['- so', '"- so"'], ['[draft] Machines', '"[draft] Machines"'], ['Proposal #3', '"Proposal #3"'],
      ['"A" and "B"', `'"A" and "B"'`], ['% of all', '"% of all"'],
    ] as const) {
      isMended(`title: ${value}\nlang: en`, /quotation marks/, `title: ${quoted}\nlang: en`, `title: ${value}\nlang: en`);
    }
    isMended('sources:\n  lee: {title: Machines: so, author: Lee}', /quotation marks/, 'sources:\n  lee: {title: "Machines: so", author: Lee}',
      '@lee: {"title":"Machines: so","author":"Lee"}');
    isMended('sources:\n  lee:\n    title: Machines: so\n    author: Lee', /quotation marks/, 'sources:\n  lee:\n    title: "Machines: so"\n    author: Lee',
      '@lee: {"title":"Machines: so","author":"Lee"}');
  });

  it('names an open quotation mark, and closes it', () => isMended('title: "A b\nlang: en', /quotation mark/, 'title: "A b"\nlang: en', 'title: A b\nlang: en'));

  it('tells of a list item that is a pair', () => {
    const found = findingsIn('===\nauthor:\n  - Turing: A Life\n  - B\n===\n\n[A]: a #assumption\n');
    assert.deepEqual(found.map(({ code, at }) => `${code} ${at}`), ['invalid-configuration 2:4-18']);
    assert.match(found[0]!.message, /quotation marks/);
  });

  it('names the sign of a comment', () => {
    isMended('// note\ntitle: x', /`#`/, '# note\ntitle: x', 'title: x');
    isMended('title: x\n// note: two\nlang: en', /`#`/, 'title: x\n# note: two\nlang: en', 'title: x\nlang: en');
    isMended('/* note */\ntitle: x', /`#`/, '# note\ntitle: x', 'title: x');
  });

  it('names tabs where they stand, all in one', () => {
    isMended('sources:\n\tlee:\n\t\ttitle: x', /tab/, 'sources:\n  lee:\n    title: x', '@lee: {"title":"x"}');
  });

  it('names a line without a colon', () => isMended('title:x\nlang: en', /`key: value`/, 'title: x\nlang: en', 'lang: en'));

  it('is the same in data', () => {
    assert.equal(mapIn('[A]: a {note: b: c}\n'), '[A]: "a" {"note":"b: c"}');
    assert.equal(mapIn('[A]: a {\n  // x\n  note: b: c\n}\n'), '[A]: "a" {"note":"b: c"}');
  });

  it('is left alone where quotation marks do not help', () => {
    const found = findingsIn('[A]: a #assumption {b: [}\n').filter(({ code }) => code === 'invalid-yaml');
    assert.deepEqual(found.map(({ at }) => at), ['0:23-24']);
  });
});
