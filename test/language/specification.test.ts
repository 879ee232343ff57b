import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../support/linked-map.js';
import { readSpecification, updateSpecification, views } from '../support/specification.js';

const docs = path.join(import.meta.dirname, '../../docs');
const file = path.join(docs, 'language.md');
if (process.env['UPDATE']) writeFileSync(file, updateSpecification(readFileSync(file, 'utf8')));
const sections = readSpecification(readFileSync(file, 'utf8'));

describe('docs/language.md', () => {
  it('numbers its sections in order', () => {
    const last: number[] = [];
    for (const { number } of sections) {
      const parts = number.split('.').map(Number);
      const expected = [...last.slice(0, parts.length - 1), (last[parts.length - 1] ?? 0) + 1];
      assert.deepEqual(parts, expected, `section ${number}`);
      last.splice(0, last.length, ...parts);
    }
  });

  it('has an example in each section that has no sections below it', () => {
    const bare = sections.filter(({ number, examples }, index) =>
      examples.length === 0 && !sections[index + 1]?.number.startsWith(`${number}.`));
    assert.deepEqual(bare.map(({ number, title }) => `${number} ${title}`), []);
  });

  it('says something of each example', () => {
    const mute = sections.flatMap(({ number, examples }) => examples.filter(({ expected }) => expected.size === 0).map(({ text }) => `${number}: ${text}`));
    assert.deepEqual(mute, []);
  });

  for (const { number, title, examples } of sections) {
    if (examples.length === 0) continue;
    describe(`${number} ${title}`, () => examples.forEach(({ text, expected }, index) => {
      it(`example ${index + 1}: ${text.trim().split('\n')[0]}`, () => {
        for (const [view, content] of expected) assert.equal(views[view]!(text), content, view);
        // An example that is silent about problems has none, in any of its files.
        const files = filesIn(text).map((file) => file.text);
        for (const each of expected.has('problems') ? [] : files.length > 0 ? files : [text]) assert.equal(views['problems']!(each), '');
      });
    }));
  }
});

describe('docs/cheat-sheet.md', () => {
  const page = readFileSync(path.join(docs, 'cheat-sheet.md'), 'utf8');
  const shown = [...page.matchAll(/^```argmark\n(.*?)^```$/gms)].map(([, text]) => text!);

  it('fits on a page', () => assert.ok(page.split('\n').length < 280));

  for (const text of shown) {
    it(`shows an example of the specification: ${text.trim().split('\n')[0]}`, () =>
      assert.ok(sections.some(({ examples }) => examples.some((example) => example.text === text))));
  }
});
