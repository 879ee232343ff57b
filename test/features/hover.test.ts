import assert from 'node:assert/strict';
import { edit, show, uri } from '../support/editor.js';
import { hoverAt } from '../support/features.js';

/** The hover's Markdown without escapes, which are tested apart. */
function hoverOf(source: string): string | undefined {
  return rawHover(source)?.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function rawHover(source: string): string | undefined {
  const { service, position } = edit(source);
  const hover = hoverAt(service, uri, position);
  return hover && (hover.contents as { value: string }).value;
}

const head = `===
sources:
  doe: {title: Rain, author: [J. Doe, A. Poe], date: 2024, publisher: Weather Press, url: "https://x.example/y"}
===

`;
const bibliographic = 'J. Doe, A. Poe (2024): *Rain*. Weather Press. <https://x.example/y>';

describe('hover', () => {
  it('tells of a claim its wordings, what speaks for and against it, and its sources', () => {
    assert.equal(hoverOf(`${head}[W¦et]: The street is wet. #thesis [@doe, p. 3]
  + <Rain>: It rained.
  - [Dry]: It was dry.
  >< [Swept]

[Wet]: There is water on the street.
`), `**[Wet]** \`#thesis\`

The street is wet.

There is water on the street.

**open** because <Rain> (taken as given) speaks for it and [Dry] (taken as given) against it.

For it:
- <Rain>: It rained.

Against it:
- [Dry]: It was dry.
- [Swept] (contradiction, open)

Sources:
- ${bibliographic}`);
  });

  it('tells of an undercut where the step begins that it cuts', () => {
    const text = '[L]: l\n  -> [T]: t\n    _ [S]: s\n';
    assert.match(hoverOf(text.replace('[L]', '[¦L]'))!, /Against it:\n- \[S\]: s \(undercut\)/);
    assert.doesNotMatch(hoverOf(text.replace('[T]', '[¦T]'))!, /\[S\]: s/);
  });

  it('says that nothing speaks for a claim, and that a claim has no text', () => {
    assert.equal(hoverOf('[B]: b\n  - [¦A]\n'), '**[A]**\n\n*No text yet.*\n\n**accepted** because it is taken as given.\n\n*Nothing speaks for it.*');
  });

  it('does not say that nothing speaks for a claim whose source it names', () => {
    assert.doesNotMatch(hoverOf(`${head}[¦A]: a [@doe]\n`)!, /Nothing speaks for it/);
  });

  it('tells of an argument its gist, premises and conclusion', () => {
    assert.equal(hoverOf('<Ra¦in>: It rained.\n\n(1) [Clouds]: There were clouds.\n----\n(2) [Wet]: It is wet.\n'),
      '**<Rain>**\n\nIt rained.\n\n**accepted** because its premise [Clouds] (taken as given) is accepted.\n\nPremises:\n- [Clouds]: There were clouds.\n\nConclusion:\n- [Wet]: It is wet.');
  });

  it('tells of a premise what rests on it', () => {
    assert.match(hoverOf('<A>: a\n  & [¦P]: p\n')!, /Premise of:\n- <A>$/);
  });

  it('shows the source of the citation under the cursor', () => {
    assert.equal(hoverOf(`${head}So it is [see @d¦oe, p. 3].`), bibliographic);
    assert.equal(hoverOf(`${head}So it is [@doe; @no¦body].`), 'No source has the key `nobody`.');
  });

  it('counts the uses of a tag', () => {
    assert.equal(hoverOf('[A]: a #the¦sis\n\n[B]: b #thesis\n\n[C]: c\n'),
      '**#thesis**: what the map is meant to establish\n\nOn 2 claims and arguments.');
  });

  it('covers the title that it is about, and is about the line on its sigil', () => {
    const editor = edit('[A]: a\n  ¦+ [B]: b\n');
    const hover = hoverAt(editor.service, uri, editor.position)!;
    assert.match((hover.contents as { value: string }).value, /^\*\*\\\[B\\\]/);
    assert.equal(show(editor, [hover.range!]), '[A]: a\n  ⟦+⟧ [B]: b\n');
  });

  it('is silent on running text and blank lines', () => {
    for (const source of ['plain wo¦rds', '[A]: a\n¦\n[B]: b', '¦']) {
      assert.equal(hoverOf(source), undefined, source);
    }
  });

  it('shows the text of a map as text, never as Markdown or HTML', () => {
    const value = rawHover('[x¦]: <img src=x> \\*\\*bold\\*\\* `code` ![i](http://e.example/i.png)\n')!;
    const text = value.split('\n\n')[1]!;
    assert.equal(text.replace(/\\[!-/:-@[-`{-~]/g, '').match(/[<>`*![\]]/), null, text);
  });

  it('makes links of web addresses only', () => {
    const hoverOfUrl = (url: string) =>
      hoverOf(`===\nsources:\n  k: {title: T, url: ${JSON.stringify(url)}}\n===\n\nx [@¦k]\n`);
    assert.equal(hoverOfUrl('https://x.example/a?b=(c)'), '*T*. <https://x.example/a?b=(c)>');
    const others = ['javascript:alert(1)', 'file:///etc/passwd', 'https://x.example> ![i](https://x.example/i.png)'];
    for (const url of others) {
      assert.equal(hoverOfUrl(url), '*T*.');
    }
  });

  it('names only the first of many reasons and counts the rest', () => {
    const reasons = Array.from({ length: 20 }, (_, i) => `  + [R${i}]: r`).join('\n');
    const value = hoverOf(`[¦A]: a\n${reasons}\n`)!;
    assert.match(value, /- \[R7\]: r\n- … and 12 more/);
  });

  it('names a relation once that is written several times', () => {
    const source = '[¦T]: t\n  + [A]: a\n  + [A]\n  - [B]: b\n  - [B]\n  >< [C]: c\n  >< [C]\n  - [C]\n\n[A]\n  +> [T]\n\n[C]\n  >< [T]\n';
    const value = hoverOf(source)!;
    assert.match(value, /For it:\n- \[A\]: a\n\n/);
    assert.match(value, /Against it:\n- \[B\]: b\n- \[C\]: c[^\n]*\n- \[C\]: c[^\n]*$/);
  });

  it('knows titles that name properties of objects', () => {
    assert.match(hoverOf('[construct¦or]: c\n')!, /^\*\*\[constructor\]\*\*\n\nc/);
  });
});
