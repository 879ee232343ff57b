import assert from 'node:assert/strict';
import { isDiagnostic } from '../../server/src/cli/stored.js';

const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 4 } };
const whole = {
  range, severity: 2, code: 'unknown-source', source: 'argmark', message: 'Nothing defines it.', codeDescription: { href: 'https://example.org' }, tags: [1],
  relatedInformation: [{ message: 'Here.', location: { uri: 'file:///a.arg', range } }],
};

describe('a finding that is read from the cache', () => {
  it('may have all that a finding has, or what each has', () => {
    assert.ok(isDiagnostic(whole));
    assert.ok(isDiagnostic({ range, severity: 1, code: 'x', message: '' }));
    for (const severity of [1, 2, 3, 4]) assert.ok(isDiagnostic({ ...whole, severity }), String(severity));
    assert.ok(isDiagnostic({ ...whole, tags: [1, 2], relatedInformation: [] }));
  });

  const at = (start: unknown, end: unknown = range.end) => ({ range: { start, end } });
  const related = (each: unknown) => ({ relatedInformation: [whole.relatedInformation[0], each] });
  const wrong: readonly object[] = [
    { range: undefined }, { range: null }, { range: [] }, at(undefined), at({ line: 0 }), at({ line: -1, character: 0 }), at({ line: 0, character: 2 ** 40 }),
    at(range.start, { line: '0', character: 1 }), at(range.start, null), { severity: 0 }, { severity: 5 }, { severity: '1' }, { severity: undefined }, { code: 3 }, { code: undefined },
    { message: undefined }, { message: ['x'] }, { source: 'other' }, { codeDescription: {} }, { codeDescription: 'https://example.org' }, { codeDescription: { href: 1 } },
    { tags: 1 }, { tags: [3] }, { tags: [1, '2'] }, { relatedInformation: {} }, related(null), related({ message: 'x' }), related({ message: 1, location: { uri: 'a', range } }),
    related({ message: 'x', location: { uri: 1, range } }), related({ message: 'x', location: { uri: 'a', range: {} } }), related({ message: 'x', location: null }),
  ];
  for (const part of wrong) {
    it(`is none with ${JSON.stringify(part, (_, value: unknown) => value === undefined ? 'nothing' : value).slice(0, 120)}`, () => assert.equal(isDiagnostic({ ...whole, ...part }), false));
  }

  it('is none if it is no object', () => {
    for (const value of [null, undefined, 1, 'x', []]) assert.equal(isDiagnostic(value), false);
  });
});
