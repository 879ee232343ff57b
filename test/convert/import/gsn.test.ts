import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { imported, textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('GSN', () => {
  it('becomes goals as claims, strategies as arguments, solutions as sources', async () => {
    assert.equal(await textOf('gsn', examples.gsn), `===
sources:
  Sn1:
    title: Rope test
===

[The lift is safe]: The lift is safe. #thesis
  {id: G1, context: {C1: A lift for four people}}
  + <Argue over the hazards>: Argue over the hazards. {id: S1}
    & [The rope holds]: The rope holds. {id: G2}
      + [Rope test]: Rope test [@Sn1] {id: Sn1}
      - [Ropes rust]: Ropes rust. {id: CG1}
    & [The doors close]: The doors close. #undeveloped {id: G3}
`);
  });

  it('undercuts the step that is challenged', async () => {
    assert.equal(await textOf('gsn', 'G1: {text: All is well., supportedBy: G2}\nG2: {text: It is tested.}\nCG1: {text: It is not., challenges: G2}\nCSn1: {text: Log, challenges: G2 -> CG1}\n'), `===
sources:
  CSn1:
    title: Log
===

[All is well]: All is well. #thesis {id: G1}
  + [It is tested]: It is tested. {id: G2}
    - [It is not]: It is not. {id: CG1}
      _ [Log]: Log [@CSn1] {id: CSn1}
`);
  });

  it('tells of what it does not know in what Argmark kept, and of what is broken there', async () => {
    const kept = JSON.stringify({ title: 'A', odd: 1 }).replaceAll('"', '\\"');
    const text = await textOf('gsn', `G1: {text: It is., argmark: "${kept}"}\nG2: {text: Not so., argmark: "{broken"}\n`);
    assert.match(text, /^G1, argmark: \$\.odd: 1$/m);
    assert.match(text, /^\$\.G2\.argmark: "\{broken"$/m);
  });

  it('reads signs that are written as SVG has them', async () => {
    assert.equal(await textOf('gsn', 'G1: {text: "Failures &lt; 1 &amp; rare", inContextOf: C1}\nC1: {text: "Years &gt; 2"}\n'),
      '[Failures \\< 1 & rare]: Failures < 1 & rare #thesis\n  {id: G1, context: {C1: "Years > 2"}}\n');
  });

  it('keeps modules, contexts, justifications and elements of other modules, and leaves settings of the drawing out', async () => {
    const { text, remarks } = await importMap(`module: {name: Lift, brief: "A  case", uses: [a.yaml, b.yaml], extends: {module: base}}
G1: {text: All is well., supportedBy: [S1, G2, G9, G1], inContextOf: [C1, J1, A1, C9], url: "https://x.example", horizontalIndex: 1, note: seen}
S1: {text: By parts., supportedBy: [G3, S2], inContextOf: [A2, C2]}
S2: {supportedBy: S9}
G2: {text: "&quot;It is&quot; tested &apos;now&apos;.", undeveloped: true, supportedBy: [Sn1, Sn2]}
G3: {text: It holds., inContextOf: A1, supportedBy: G4}
G4: {text: It lasts., nodeType: Goal}
Sn1: {text: Log, url: "https://y.example/log"}
Sn2: {}
C1: {text: In town}
C2: {text: By day, inContextOf: C1}
J1: {text: As usual}
A1: {text: It is dry., level: 2}
A2: {text: It is light.}
CG1: {text: It is not., challenges: [G2, S1 -> G1]}
CG2: {text: Nor this., challenges: G2 -> CG1}
`, { format: 'gsn' });
    assert.equal(text, `===
title: Lift
abstract: A case
sources:
  Sn1:
    title: Log
    url: https://y.example/log
  Sn2:
    title: Sn2
===

[All is well]: All is well. #thesis
  {id: G1, note: seen, url: "https://x.example", context: {C1: In town, C9: C9}, justification: {J1: As usual}}
  & [It is tested 'now']: "It is" tested 'now'. #undeveloped {id: G2}
    & [Log]: Log [@Sn1] {id: Sn1}
    & [Sn2]: Sn2 [@Sn2] {id: Sn2}
    - [It is not]: It is not. {id: CG1}
      _ [Nor this]: Nor this. {id: CG2}
  & [G9 (in another module)]: G9 (in another module) {id: G9}
  & [It is dry]: It is dry. #assumption {id: A1}
  + <By parts>: By parts. {id: S1, context: {C2: By day}}
    & [It holds]: It holds. {id: G3}
      & [It lasts]: It lasts. {id: G4, nodeType: Goal}
      & [It is dry]
    & [It is light]: It is light. #assumption {id: A2}
    & [It is dry]
    + <S2>: S2 {id: S2}
      + <S9 (in another module)>: S9 (in another module) {id: S9}
    _ [It is not]

/*
Uses the module in a.yaml.
Uses the module in b.yaml.
Extends the module {"module":"base"}.
C2: By day (inContextOf: C1)
*/
`);
    assert.deepEqual(remarks, [
      'kept as data or comments, since a map cannot express it: modules used (2), modules extended (1), further fields (2), contexts (3), justifications (1), elements of other modules (2)',
      'left out: settings of the drawing (2), supports by contexts, or by the element itself (1)',
    ]);
  });

  it('keeps contexts that nothing names, what is said beside texts, and challenges of contexts', async () => {
    const { text, remarks } = await imported(`G1: {text: The pump is safe., inContextOf: C1, supportedBy: [G1, C1], defeated: true}
C1: {text: "Ward &amp; home", url: "https://example.org/ward", inContextOf: C2}
C2: {text: Day}
C9: {text: Night, level: 2}
J9: {text: As usual}
CG1: {text: Wards are crowded., challenges: C1}
`, { format: 'gsn' });
    assert.equal(text, `[The pump is safe]: The pump is safe. #thesis
  {id: G1, defeated: true, context: {C1: "Ward & home"}}

[Wards are crowded]: Wards are crowded. {id: CG1, challenges: [C1]}

/*
C1: Ward & home (url: https://example.org/ward) (inContextOf: C2)
C2: Day
C9: Night
J9: As usual
*/
`);
    assert.deepEqual(remarks, [
      'kept as data or comments, since a map cannot express it: further fields (3), contexts (1), contexts that nothing names (2), justifications that nothing names (1), challenges of contexts and justifications (1)',
      'left out: supports by contexts, or by the element itself (2)',
    ]);
  });

  it('keeps every field of a module', async () => {
    const { text, remarks } = await imported('module: {name: Pump, additional: [a, b], chainFrom: {x: y}}\nG1: {text: It is safe., undeveloped: true}\n', { format: 'gsn' });
    assert.match(text, /\nModule: additional: \["a","b"\]\nModule: chainFrom: \{"x":"y"\}\n/);
    assert.deepEqual(remarks, ['kept as data or comments, since a map cannot express it: further fields of the module (2)']);
  });

  it('is known by the ids of all its elements', async () => {
    assert.equal(await textOf('gsn', 'G1: {text: a}\nS1:\n'), '[A]: a #thesis {id: G1}\n\n<S1>: S1 {id: S1}\n');
    assert.equal((await importMap('G1: {text: a}\nS1:\n', { name: 'a.yaml' })).format, 'gsn');
    for (const text of ['G1: {text: a}\nx: {}\n', 'G1: {text: a}\nS1: words\n']) await assert.rejects(importMap(text, { name: 'a.yaml' }), /none of the formats/);
    await assert.rejects(importMap('a: {text: a}\n', { format: 'gsn' }), /line 1, column 4, \$\.a: `a` does not begin as the name of an element of GSN does/);
  });

  it('tells what it cannot challenge', async () => {
    await assert.rejects(importMap('G1: {text: a}\nCG1: {text: b, challenges: G9}\n', { format: 'gsn' }), /^ImportError: line 2, column 28, \$\.CG1\.challenges: there is nothing with this name to challenge$/);
    await assert.rejects(importMap('G1: {text: a}\nC1: {text: b, challenges: G1}\n', { format: 'gsn' }), /C1 is not a goal or solution, so it cannot challenge/);
    await assert.rejects(importMap('G1: {text: a}\nCG1: {text: b, challenges: G1 -> G2}\n', { format: 'gsn' }), /there is nothing with this name to challenge/);
  });
});
