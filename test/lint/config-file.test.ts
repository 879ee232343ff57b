import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { readConfigFile } from '../../server/src/lint/config-file.js';
import { expectedFindings } from '../support/markers.js';
import { seeded } from '../support/seeded.js';

/** The problems of a marked configuration, which must be where its marker lines expect them; gives their messages. */
function problemsIn(marked: string): string[] {
  const { text, expected } = expectedFindings(marked);
  const lines = indexLines(text);
  const { problems } = readConfigFile(text);
  assert.deepEqual(
    problems.map(({ range, code }) => {
      const [start, end] = [positionAt(lines, range.start), positionAt(lines, range.end)];
      return `${start.line}:${start.character}-${end.character} ${code}`;
    }),
    expected.map(({ line, start, end, code }) => `${line}:${start}-${end} ${code}`),
  );
  return problems.map(({ message }) => message);
}

/** What is read from a text: whatever its problems, in a form to compare. */
function read(text: string) {
  const { preset, rules, overrides } = readConfigFile(text);
  return { preset, rules, overrides: overrides.map((each) => ({ preset: each.preset, rules: each.rules })) };
}

describe('a configuration file', () => {
  it('names a preset, rules, and what differs for some files', () => {
    const text = `{
  "$schema": "./config.schema.json",
  // Before publication.
  "extends": "review",
  "rules": { "open-question": "off", },
  "overrides": [
    { "files": "drafts/", "extends": "draft" },
    { "files": ["*.argdown", "old/**"], "rules": { "missing-text": "hint" } }
  ]
}`;
    assert.deepEqual(problemsIn(text), []);
    assert.deepEqual(read(text), {
      preset: 'review',
      rules: { 'open-question': 'off' },
      overrides: [{ preset: 'draft', rules: {} }, { preset: undefined, rules: { 'missing-text': 'hint' } }],
    });
  });

  it('may be empty of settings, but not empty', () => {
    assert.deepEqual(problemsIn('{}'), []);
    assert.deepEqual(problemsIn('\uFEFF{}'), []);
    assert.deepEqual(readConfigFile('').problems.map(({ message }) => message), ['A value is missing here.']);
  });

  it('says at each value what is wrong with it, and what is known instead', () => assert.deepEqual(problemsIn(`{
  "extend": "review",
//^^^^^^^^ invalid-configuration
  "extends": "reviev",
//           ^^^^^^^^ invalid-configuration
  "rules": {
    "unsuported-claim": "off",
//  ^^^^^^^^^^^^^^^^^^ invalid-configuration
    "open-question": "loud",
//                   ^^^^^^ invalid-configuration
    "missing-text": 1
//                  ^ invalid-configuration
  },
  "overrides": [
    { "files": ["a/[b", 7], "rule": {} },
//              ^^^^^^ invalid-configuration
//                      ^ invalid-configuration
//                          ^^^^^^ invalid-configuration
    { "rules": {} },
//  ^^^^^^^^^^^^^^^ invalid-configuration
    "drafts"
//  ^^^^^^^^ invalid-configuration
  ]
}`), [
    'The configuration has no `extend`, so this has no effect. Did you mean `extends`?',
    '`reviev` is not a preset, so it is ignored. Did you mean `review`? Choose one of draft, standard, review.',
    'There is no rule `unsuported-claim`, so this setting has no effect. Did you mean `unsupported-claim`?',
    '`loud` is not a severity, so `open-question` keeps its own. Choose one of off, hint, information, warning, error.',
    'This is not a severity, so `missing-text` keeps its own. Choose one of off, hint, information, warning, error.',
    'This glob matches no file, because one of its brackets has no partner. '
      + 'Globs are relative to the folder of this file, for example `drafts/**` or `*.argdown`.',
    'This glob matches no file, because it is not a text. '
      + 'Globs are relative to the folder of this file, for example `drafts/**` or `*.argdown`.',
    'An override has no `rule`, so this has no effect. Did you mean `rules`?',
    'This override applies to no file. List globs under `files`, such as `["drafts/**"]`.',
    'An override has to be an object, `{…}`; what is written here is not read.',
  ]));

  it('keeps what stands around a fault', () => {
    const cases: readonly [string, object][] = [
      ['{"rules": {"open-question": "loud", "missing-text": "off"}}', { 'missing-text': 'off' }],
      ['{"rules": {"open-question": "off" "missing-text": "off"}}', { 'open-question': 'off', 'missing-text': 'off' }],
      ['{"rules": {"open-question": "off", "missing-text"', { 'open-question': 'off' }],
      ['{"rules": {"open-question": "off", constructor: "off"}, "rule": 1', { 'open-question': 'off' }],
      ['{"extends": [], "overrides": {}, "rules": {"open-question": "off"}}', { 'open-question': 'off' }],
    ];
    for (const [text, rules] of cases) {
      assert.deepEqual(read(text).rules, rules, text);
      assert.notEqual(readConfigFile(text).problems.length, 0, text);
    }
  });

  it('tells where its syntax is broken', () => assert.deepEqual(problemsIn(`{
  "extends": "review"
  "rules": {}
//^^^^^^^ invalid-configuration
}
`), ['A comma is missing here.']));

  it('is read whatever it is', () => {
    assert.match(readConfigFile('['.repeat(100_000)).problems[0]!.message, /nested too deeply|no JSON|missing|object/);
    assert.deepEqual(readConfigFile('[/*').problems.map(({ range }) => range.end), [3, 3, 3]);
    const piece = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '"rules"', '"files"', '"extends"', '"overrides"',
      '"draft"', '"off"', '"open-question"', '"**"', '1', 'null', '//', '/*', '\n', '\\', '\u0000', '\ud800');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { range, message } of readConfigFile(text).problems) {
        assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length, JSON.stringify(range));
        assert.match(message, /^\S.*[.?]$/);
      }
    }), seeded(1000));
  });
});
