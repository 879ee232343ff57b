import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { exported } from '../../support/exported.js';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('an outline in OPML', () => {
  it('becomes a thesis with what speaks for and against it', async () => {
    assert.equal(await textOf('opml', examples.opml), `===
title: Trams
===

[We need trams]: We need trams. #thesis
  + [They are quiet]: They are quiet.
  - [They cost & squeal]: They cost & squeal.
    \\
    So says the council.
`);
  });

  it('keeps brackets that another line closes as words', async () => {
    const outline = '<opml><body><outline text="Some {code}"><outline text="Pro: if (x) {"><outline text="y = [1,"/><outline text="2]"/><outline text="/* so */ }"/></outline></outline></body></opml>';
    const text = await textOf('opml', outline);
    assert.match(text, /: if \(x\) \\\{\n/);
    const again = await importMap(await exported(text, 'json') as string, { format: 'json' });
    assert.equal(again.text, text.replace(/\n\/\*[^]*$/, ''));
  });

  it('takes lines that only say so as the sides of what stands above', async () => {
    const outline = '<opml><body><outline text="Option B"><outline text="Strengths"><outline text="It is simple."/></outline><outline text="But"><outline text="It is slow."/></outline></outline></body></opml>';
    assert.equal(await textOf('opml', outline), '[Option B]: Option B #thesis\n  + [It is simple]: It is simple.\n  - [It is slow]: It is slow.\n');
  });

  it('leaves out tags of HTML, and keeps what else stands in angle brackets', async () => {
    const text = await textOf('opml', '<opml><body><outline text="It is &lt;b&gt;so&lt;/b&gt;, say &lt;T&gt; and &lt;a href=&quot;u&quot;&gt;Ann&lt;/a&gt; &lt;ann@home&gt;&lt;br/&gt;"/></body></opml>');
    assert.equal(text.replace(/\s+/g, ' ').trim(), '[It is so, say T and Ann annhome]: It is so, say <T> and Ann <ann@home>');
  });

  it('tells what it is not', async () => assert.rejects(importMap('<opml><body/></opml>', { format: 'opml' }), /there is no line in this outline/));
});
