import assert from 'node:assert/strict';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import MarkdownIt from 'markdown-it';
import { fenceRenderer } from '../../server/src/embed/fence-renderer.js';
import { drawFences, type FenceRenderer } from '../../server/src/embed/fence-rule.js';

const map = '[Rain]: It rains. #thesis\n  + [Clouds]: There are clouds. #assumption\n';
const fence = (info: string, text = map) => `\`\`\`${info}\n${text}\`\`\`\n`;

describe('fences of Argmark in a page of Markdown', () => {
  let render: FenceRenderer;
  before(async () => { render = fenceRenderer(await Graphviz.load(), () => ({})); });

  function html(page: string, renderer: FenceRenderer | null = render): string {
    const markdown = new MarkdownIt();
    drawFences(markdown as never, () => renderer ?? undefined);
    return markdown.render(page);
  }
  const textIn = (page: string) => html(page).replace(/<svg[^]*?<\/svg>/g, (svg) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => `<${text}>`).join(' '));

  it('become figures, with their text on request', () => {
    assert.equal(textIn(`Before.\n\n${fence('argmark')}\nAfter.\n`), [
      '<p>Before.</p>', '<figure class="argmark-figure">', '<div class="argmark-picture"><Rain> <It rains.> <thesis> <Clouds> <There are clouds.> <assumption></div>',
      '<details class="argmark-text"><summary>Text of the map</summary>',
      '<pre><code class="language-argmark">[Rain]: It rains. #thesis', '  + [Clouds]: There are clouds. #assumption', '</code></pre>', '</details>', '</figure>',
      '<p>After.</p>', '',
    ].join('\n'));
  });

  for (const info of ['argdown', 'argdown-map', 'argmark-map', '{.argdown}', 'arg']) {
    it(`are those of \`\`\`${info}`, () => assert.match(html(fence(info)), /<figure[^]*<svg/));
  }

  it('of other languages stay as they are', () => {
    for (const page of [fence('js'), fence(''), '`argmark`', `    ${fence('argmark')}`]) assert.equal(html(page), new MarkdownIt().render(page));
  });

  it('are drawn wherever Markdown has them', () => {
    for (const page of [`- item\n\n  ${fence('argmark').replace(/\n(?=.)/g, '\n  ')}`, fence('argmark').replace(/^(?=.)/gm, '> ')]) {
      assert.match(html(page), /Clouds/);
      assert.match(html(page), /<svg/);
    }
  });

  it('with faults are drawn as far as they can be read, with a line that counts them', () => {
    const page = html(fence('argmark', '[Rain]: It rains. #thesis\n\n[Sun]: x {a: [\n'));
    assert.match(page, /<svg[^]*Rain/);
    assert.match(page, /<p class="argmark-findings">1 error and 2 warnings in this map\. Line 3: /);
  });

  it('that hold nothing say so, and those that are not ready stand as text', () => {
    assert.match(html(fence('argmark', '')), /There is nothing to draw in this map\./);
    const page = fence('argmark');
    assert.equal(html(page, null), new MarkdownIt().render(page));
  });

  it('let no text of theirs be markup', () => {
    const evil = '[<img src=x onerror=alert(1)>]: </svg><script>alert(2)</script> & "x" #thesis\n===\ntitle: </figcaption><script>\n===\n';
    for (const text of [evil, `===\ntitle: "</figcaption><script>alert(3)</script>"\n===\n\n${evil}`, '<script>: x\n  + </p><script>\n']) {
      assert.doesNotMatch(html(fence('argmark', text)), /<(script|img)/);
    }
  });

  it('follow the settings of the editor, and are kept while nothing changes', () => {
    let settings: object = { map: { direction: 'right' } };
    const following = fenceRenderer(undefined, () => settings);
    const right = following(map);
    assert.equal(following(map), right);
    settings = { map: { direction: 'down' } };
    assert.notEqual(following(map), right);
    settings = { rules: { 'unsupported-thesis': 'error' } };
    assert.match(following('[A]: x #thesis\n'), /1 error in this map/);
  });

  it('have no ids, of which a page may have each once', () => assert.doesNotMatch(html(fence('argmark')), /\sid="/));

  it('keep the line that the page names, so that both scroll together', () => {
    const markdown = new MarkdownIt();
    drawFences(markdown as never, () => render);
    const tokens = markdown.parse(fence('argmark'), {});
    tokens[0]!.attrSet('class', 'code-line');
    tokens[0]!.attrSet('data-line', '0');
    assert.match(markdown.renderer.render(tokens, markdown.options, {}), /^<figure class="argmark-figure code-line" data-line="0">/);
  });
});
