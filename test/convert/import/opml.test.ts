import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { exported } from '../../support/exported.js';
import { imported, textOf } from '../../support/imported.js';
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

  it('leaves out tags of HTML, and keeps addresses and what else stands in angle brackets', async () => {
    const text = await textOf('opml', '<opml><body><outline text="It is &lt;b&gt;so&lt;/b&gt;, say &lt;T&gt; and &lt;a href=&quot;u&quot;&gt;Ann&lt;/a&gt; &lt;ann@home&gt;&lt;br/&gt;"/></body></opml>');
    assert.equal(text.replace(/\s+/g, ' ').trim(), '[It is so, say T and Ann annhome]: It is so, say <T> and Ann <ann@home> {links: [u]}');
  });

  it('takes text or title, note and address of a line, and nothing of empty ones', async () => {
    const line = (attributes: string, below = '') => `<outline ${attributes}>${below}</outline>`;
    const inner = [
      line('text="A text" title="A title"'), line('title="A title alone"'), line('text="" title="A title beside nothing"'), line('text="One" _note="A note"'), line('_note="A note alone"'),
      line('text="Two" url="https://example.org/2" htmlUrl="https://example.org/no"'), line('text="Three" htmlUrl="https://example.org/3"'), line('text="&lt;p&gt; &lt;/p&gt;" _note="&lt;i&gt;Four&lt;/i&gt;"'), line(''),
    ].join('');
    const text = await textOf('opml', `<opml><head><title> On lines </title></head><body>${line('text="All"', inner)}</body></opml>`);
    assert.equal(text, `===
title: On lines
===

[All]: All #thesis
  + [A text]: A text {title: A title}
  + [A title alone]: A title alone
  + [A title beside nothing]: A title beside nothing
  + [One]: One
    \\
    A note
  + [A note alone]: A note alone
  + [Two]: Two {url: "https://example.org/2", htmlUrl: "https://example.org/no"}
  + [Three]: Three {url: "https://example.org/3"}
  + [Four]: Four
`);
  });

  it('knows the tags that stand in texts from other words in angle brackets', async () => {
    const tags = ['a href="u"', 'b', 'i', 'p', 'q', 's', 'u', 'em', 'strong', 'span class="x"', 'font', 'br', 'br/', 'br /', 'div', 'code', 'sub', 'sup', 'strike', 'mark', 'small', 'big', 'tt', 'del', 'ins', 'cite', 'img src="u"', 'ul', 'ol', 'li', 'hr', 'h1', 'h6', 'blockquote'];
    const others = ['c', 'x', 'sum', 'h7', 'bb', 'brr', 'B'];
    const told = async (tag: string) => {
      const text = await textOf('opml', `<opml><body><outline text="${`One <${tag}>two</${tag.split(/[ /]/)[0]}> three`.replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"/></body></opml>`);
      return text.includes('<');
    };
    assert.deepEqual([(await Promise.all(tags.map(told))).filter(Boolean).length, (await Promise.all(others.map(told))).filter((is) => !is).length], [0, 0]);
  });

  it('keeps who owns it, and what else its lines say', async () => {
    const { text, remarks } = await imported('<opml><head><title>Trams</title><ownerName>Eva</ownerName></head><body><outline text="A" type="link" _status="checked" created=""><outline text="Kontra: B"/></outline></body></opml>', { format: 'opml' });
    assert.equal(text, '===\ntitle: Trams\nauthor: Eva\n===\n\n[A]: A #thesis {type: link, _status: checked}\n  - [B]: B\n');
    assert.deepEqual(remarks, ['kept as data or comments, since a map cannot express it: attributes of lines (2)']);
  });

  it('is refused where it has no body, or another root', async () => {
    await assert.rejects(importMap('<opml><head/></opml>', { format: 'opml' }), /there is no body, so there is no outline/);
    await assert.rejects(importMap('<other><body/></other>', { format: 'opml' }), /this is not OPML, whose root element is opml/);
  });

  it('tells what it is not', async () => assert.rejects(importMap('<opml><body/></opml>', { format: 'opml' }), /there is no line in this outline/));
});
