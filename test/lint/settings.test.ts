import assert from 'node:assert/strict';
import type { RuleSettings } from '../../server/src/lint/settings.js';
import { expectFindings, findingsIn } from '../support/findings.js';

/** The findings as `severity code`. */
function severities(text: string, settings?: RuleSettings): string[] {
  return findingsIn(text, settings).map(({ severity, code }) => `${severity} ${code}`);
}

const withRules = (rules: string, text: string) => `===\nrules: ${rules}\n===\n\n${text}`;

describe('the severity of a rule', () => {
  it('is its own unless it is set', () => assert.deepEqual(severities('[A]: x'), ['warning unsupported-claim']));

  it('is what the user has set', () => {
    for (const severity of ['hint', 'information', 'warning', 'error']) {
      assert.deepEqual(severities('[A]: x', { 'unsupported-claim': severity }), [`${severity} unsupported-claim`]);
    }
    assert.deepEqual(severities('[A]: x', { 'unsupported-claim': 'off' }), []);
  });

  it('is what the front matter says, against what the user has set', () => {
    const text = withRules('{unsupported-claim: error}', '[A]: x');
    assert.deepEqual(severities(text), ['error unsupported-claim']);
    assert.deepEqual(severities(text, { 'unsupported-claim': 'off' }), ['error unsupported-claim']);
    assert.deepEqual(severities(withRules('{unsupported-claim: off}', '[A]: x'), { 'unsupported-claim': 'error' }), []);
  });

  it('is set rule by rule: the front matter leaves the others as the user has set them', () => assert.deepEqual(
    severities(withRules('{unsupported-claim: hint}', '[A]: x and @[B]'), { 'undefined-claim': 'error' }),
    ['hint unsupported-claim', 'error undefined-claim']));

  it('holds for problems of the text as for every rule', () => {
    const settings = { 'relation-without-parent': 'hint', 'unsupported-claim': 'off' };
    assert.deepEqual(severities('+ x', settings), ['hint relation-without-parent']);
    assert.deepEqual(severities('a\0b', { 'binary-text': 'off' }), []);
  });
});

describe('a setting that is not understood', () => {
  it('is reported where the front matter makes it, and changes nothing', () => expectFindings(`===
rules:
  unsuported-claim: off
//^^^^^^^^^^^^^^^^ invalid-configuration
  open-question: severe
//^^^^^^^^^^^^^ invalid-configuration
  undefined-claim: [off]
//^^^^^^^^^^^^^^^ invalid-configuration
  uncited-premise: off
===

[A]: x and @[B]
 ^ unsupported-claim
//           ^ undefined-claim
  ? Really?
//^^^^^^^^^ open-question
`));

  it('says what is known instead', () => assert.deepEqual(
    findingsIn(withRules('{unsuported-claim: off, open-question: severe}', '')).map(({ message }) => message), [
      'There is no rule `unsuported-claim`, so this setting has no effect. Did you mean `unsupported-claim`?',
      '`severe` is not a severity, so `open-question` keeps its own. Choose one of off, hint, information, warning, error.',
    ]));

  it('says what is known instead of `tag` as well', () => assert.deepEqual(
    findingsIn('===\ntag: [a]\n===\n').map(({ message }) => message), ['There is no setting `tag`, so this has no effect. Did you mean `tags`?']));

  it('says what a setting belongs below, even if one beside it has a similar name', () => {
    const told = (frontMatter: string) => findingsIn(`===\n${frontMatter}\n===\n`).map(({ message }) => message);
    assert.deepEqual(told('mode: strict'), ['`mode` has no effect here: it belongs below `model`. Write `model: {mode: strict}`.']);
    assert.deepEqual(told('standard: clear\ncolors: {a: red}'), [
      '`standard` has no effect here: it belongs below `evaluation`. Write `evaluation: {standard: clear}`.',
      '`colors` has no effect here: it belongs below `map`. Write `map: {colors: …}`.',
    ]);
    assert.deepEqual(told('mode: strict\nmodel: {shortcodes: {}}'), ['`mode` has no effect here: it belongs below `model`. Move it there.']);
    assert.deepEqual(told('layout: page\ndirection: ltr'), []);
  });

  it('takes no name of an object for a rule', () =>
    assert.deepEqual(severities(withRules('{constructor: off, toString: off}', '')),
      ['warning invalid-configuration', 'warning invalid-configuration']));

  it('is not the fault of the map where the user has made it', () => assert.deepEqual(
    severities('[A]: x', { 'unsupported-claim': 'severe', 'no-such-rule': 'off' }), ['warning unsupported-claim']));

  it('can be no mapping at all', () =>
    assert.deepEqual(severities(withRules('off', '[A]: x')), ['warning invalid-configuration', 'warning unsupported-claim']));
});
