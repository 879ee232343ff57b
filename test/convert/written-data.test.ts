import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { writtenData } from '../../server/src/convert/draft/data.js';
import { TitleOf } from '../../server/src/convert/draft/draft.js';
import { writeYaml } from '../../server/src/convert/yaml.js';

describe('data that an import writes', () => {
  const titles = new Map([['a', 'Claim A'], ['b', 'yes']]);
  const cases: readonly (readonly [values: Readonly<Record<string, unknown>>, written: string])[] = [
    [{}, ''], [{ x: undefined }, ''], [{ x: undefined, z: 1 }, '{z: 1}'], [{ y: 1 }, '{"y": 1}'],
    [{ weight: 0.5, more: -3, none: NaN, all: Infinity }, '{weight: 0.5, more: -3, none: null, all: null}'],
    [{ is: true, not: false, nothing: null }, '{is: true, not: false, nothing: null}'],
    [{ words: 'Expert Opinion', one: 'Ädel_2-b', digits: '2', begins: '2nd', space: 'two  words', ends: 'it.' }, '{words: Expert Opinion, one: Ädel_2-b, digits: "2", begins: "2nd", space: "two words", ends: "it."}'],
    [Object.fromEntries(['true', 'False', 'NULL', 'yes', 'No', 'on', 'off', 'y', 'N', 'nan', 'Inf', 'yes man', 'ny'].map((word, i) => [`k${i}`, word])),
      '{k0: "true", k1: "False", k2: "NULL", k3: "yes", k4: "No", k5: "on", k6: "off", k7: "y", k8: "N", k9: "nan", k10: "Inf", k11: yes man, k12: ny}'],
    [{ lines: ' one\n\ttwo ', quotes: '"x" \\', gone: 'a\u007fb', half: '\ud800' }, '{lines: "one two", quotes: "\\"x\\" \\\\", gone: "ab", half: "\ufffd"}'],
    [{ list: ['a', 2, { b: 'c d', 'e.f': [] }], empty: [], map: {} }, '{list: [a, 2, {b: c d, "e.f": []}], empty: [], map: {}}'],
    [{ of: new TitleOf('a'), such: new TitleOf('b'), gone: new TitleOf('c') }, '{of: Claim A, such: "yes", gone: null}'],
    [{ one: [new TitleOf('a')], two: [new TitleOf('a'), new TitleOf('b')], text: ['a'] }, '{one: Claim A, two: [Claim A, "yes"], text: [a]}'],
  ];
  for (const [values, written] of cases) it(`is on one line: ${written}`, () => assert.equal(writtenData(values, titles), written));
});

describe('a YAML file', () => {
  const control = '\u0001 \u007f \u0080 \u0084 \u0085 \u0086 \u009f \u00a0 \ufffe \uffff';

  it('has nothing that a reader may refuse, and says what was to be said', () => {
    const shared = { long: `${'word '.repeat(60)}end` };
    const value = { one: shared, two: shared, [`key ${control}`]: control, list: [control, 'plain', 'x: y', '# no'] };
    const text = writeYaml(value);
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[&*]\w/);
    assert.ok(text.includes(`long: ${shared.long}\n`));
    assert.deepEqual(parse(text), value);
  });

  it('is read as it is where nothing needs quotation marks', () => assert.equal(writeYaml({ a: 'b', c: ['d', 1, null, true], e: {} }), 'a: b\nc:\n  - d\n  - 1\n  - null\n  - true\ne: {}\n'));
});
