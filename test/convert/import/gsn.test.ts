import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { textOf } from '../../support/imported.js';
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

  it('reads signs that are written as SVG has them', async () => {
    assert.equal(await textOf('gsn', 'G1: {text: "Failures &lt; 1 &amp; rare", inContextOf: C1}\nC1: {text: "Years &gt; 2"}\n'),
      '[Failures \\< 1 & rare]: Failures < 1 & rare #thesis\n  {id: G1, context: {C1: "Years > 2"}}\n');
  });

  it('tells what it cannot challenge', async () => {
    await assert.rejects(importMap('G1: {text: a}\nCG1: {text: b, challenges: G9}\n', { format: 'gsn' }), /^ImportError: line 2, column 28, \$\.CG1\.challenges: there is nothing with this name to challenge$/);
  });
});
