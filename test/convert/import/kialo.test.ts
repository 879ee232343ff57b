import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { imported, textOf } from '../../support/imported.js';
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

  it('keeps lines before the first claim, lines that go on, addresses, and claims without a side', async () => {
    const { text, remarks } = await importMap(`Exported today, on page 1. Pro: x

discussion name: Trams?

1. We should build trams.
They are needed.
1.1. Pro: See [a](https://a.example/1) and [b](http://b.example). 1.2. Pro: none, -> See 1.2.
1.2. No stance here.
1.2.1. Con: -> See 1.1.
`, { format: 'kialo' });
    assert.equal(text, `===
title: Trams?
===

[We should build trams]: We should build trams. They are needed. #thesis
  + [See a and b]: See a and b. 1.2. Pro: none, -> See 1.2.
    {links: ["https://a.example/1", "http://b.example"]}
  + [No stance here]: No stance here.
    - [See a and b]

/*
Exported today, on page 1. Pro: x
*/
`);
    assert.deepEqual(remarks, ['kept as data or comments, since a map cannot express it: lines before the first claim (1)',
      'guessed: claims that are neither Pro nor Con, read as reasons (1): “No stance here.” (line 8)']);
  });

  it('of several theses has a question above them, which is no claim', async () => {
    const file = 'Discussion Title: Cars\n\n1. What should we do with cars?\n1.1. Ban them.\n1.1.1. Pro: They stink.\n1.2. Tax them.\n1.2.1. Con: -> See 1.1.1.\n';
    assert.equal(await textOf('kialo', file), `===
title: Cars
===

[Ban them]: Ban them. #thesis
  + [They stink]: They stink.

[Tax them]: Tax them. #thesis
  - [They stink]

/*
What should we do with cars?
*/
`);
    assert.match(await textOf('kialo', file.replace('Discussion Title: Cars\n\n', '').replace('1.2. Tax', '1.2. Pro: Tax')), /^\[What should we do with cars\?\]: What should we do with cars\? #thesis\n {2}\+ \[Ban them\]/, 'with one side it is a claim');
    assert.match(await textOf('kialo', file.replace('See 1.1.1.', 'See 1.')), /\[What should we do with cars\?\]: /, 'what is referred to is a claim');
  });

  it('calls its sources by numbers, which are no words of the claim', async () => {
    const text = await textOf('kialo', '1. Ban cars.\n1.1. Pro: They stink [1](https://a.example), and [so on](https://b.example) [2](https://c.example).\n');
    assert.match(text, /: They stink, and so on\.\n {4}\{links: \["https:\/\/a\.example", "https:\/\/b\.example", "https:\/\/c\.example"\]\}/);
  });

  it('is known by its first lines, and by numbers with Pro and Con', async () => {
    const known = async (text: string) => importMap(text, { name: 'a.txt' }).then(({ format }) => format, () => undefined);
    assert.deepEqual([await known('1.\tShould we?\n1.1. Con: No.\n'), await known(' discussion title: A\n1. B\n'), await known('1. A\nDiscussion Title: B\n')], ['kialo', 'kialo', undefined]);
    assert.equal(await textOf('kialo', '1. A\n1.1. B\n'), '[A]: A #thesis\n  + [B]: B\n');
  });

  it('reads texts as Markdown, in which Kialo escapes brackets and signs', async () => {
    const text = await textOf('kialo', 'Discussion Title: Trams\n\n1. Trams \\(also *new* ones\\) are quiet.\n1.1. Con: See [the report](https://example.org/a\\(b\\)), point 1\\).\n');
    assert.match(text, /: Trams \(also new ones\) are quiet\. #thesis/);
    assert.match(text, /: See the report, point\s+1\)\.\s+\{links: \["https:\/\/example\.org\/a\(b\)"\]\}/);
  });

  it('may be a part of a discussion, which refers to claims of another part', async () => {
    const { text, remarks } = await imported('1. A\n1.1. Pro: -> See 1.9.\n', { format: 'kialo' });
    assert.equal(text, '[A]: A #thesis\n\n/*\nline 2: 1.1. Pro: -> See 1.9.\n*/\n');
    assert.match(remarks.join(), /references to claims that are not in the file \(1\)/);
  });

  it('tells what is missing', async () => {
    await assert.rejects(importMap('1. A\n1.2.1. Pro: B\n', { format: 'kialo' }), /line 2, column 1: there is no claim 1\.2\. above this one/);
    await assert.rejects(importMap('2. A lone item\n', { format: 'kialo' }), /line 1, column 1: there is no claim with a number/);
    await assert.rejects(importMap('Words.\n', { format: 'kialo' }), /line 1, column 1: there is no claim with a number/);
  });
});
