import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('LKIF', () => {
  it('becomes assumptions, arguments with roles, and undercuts', async () => {
    assert.equal(await textOf('lkif', examples.lkif), `===
title: Harry
evaluation:
  burden: assumption
===

[Harry is British]: Harry is British. #thesis
  + <For: Harry is British> {datum: "Harry was born in Bermuda."}
    & [Harry was born in Bermuda]: Harry was born in Bermuda. #assumption
    _ [Harry has become an American]: Harry has become an American. #assumption
`);
  });

  it('tells where a statement is missing', async () => {
    await assert.rejects(importMap(examples.lkif.replace('statement="s1"/>', 'statement="s9"/>'), { format: 'lkif' }), /line 5, column \d+, <conclusion>: there is no statement `s9`/);
    await assert.rejects(importMap('<lkif><theory/></lkif>', { name: 'a.xml' }), /there is no argument graph in this file/);
  });
});
