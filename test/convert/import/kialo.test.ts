import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('a discussion of Kialo', () => {
  it('becomes claims by their numbers, pro and con, and references', async () => {
    assert.equal(await textOf('kialo', examples.kialo), `===
title: Should we build trams?
===

[We should build trams]: We should build trams. #thesis
  + [They are quiet]: They are quiet.
    - [Not in curves, says the council]: Not in curves, says the council.
      {links: ["https://example.org/a"]}
  - [They cost a lot]: They cost a lot.
    - [They are quiet]
`);
  });

  it('has the steps that the package arguebuf finds', async () => {
    const { agreesWithArguebuf } = await import('./oracle.js');
    const text = examples.kialo.replace(/\[(.*?)\]\(.*?\)/, '$1').replace('1.2.1. Con: -> See 1.1.\n', '');
    await agreesWithArguebuf('kialo', /^no such file$/, [text]);
  });

  it('reads texts as Markdown, in which Kialo escapes brackets and signs', async () => {
    const text = await textOf('kialo', 'Discussion Title: Trams\n\n1. Trams \\(also *new* ones\\) are quiet.\n1.1. Con: See [the report](https://example.org/a\\(b\\)), point 1\\).\n');
    assert.match(text, /: Trams \(also new ones\) are quiet\. #thesis/);
    assert.match(text, /: See the report, point\s+1\)\.\s+\{links: \["https:\/\/example\.org\/a\(b\)"\]\}/);
  });

  it('tells what is missing', async () => {
    await assert.rejects(importMap('1. A\n1.2.1. Pro: B\n', { format: 'kialo' }), /line 2, column 1: there is no claim 1\.2\. above this one/);
    await assert.rejects(importMap('Words.\n', { format: 'kialo' }), /line 1, column 1: there is no claim with a number/);
  });
});
