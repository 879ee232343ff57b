import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { extractText } from '../../../server/src/sources/extract/extract-text.js';

/** The text of a Word document with this body, and with these notes. */
async function textOf(body: string, notes: Readonly<Record<string, string>> = {}): Promise<string> {
  const files = Object.entries({ document: `<w:document><w:body>${body}</w:body></w:document>`, ...notes });
  const bytes = zipSync(Object.fromEntries(files.map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])));
  return (await extractText({ name: 'a.docx', bytes })).text;
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string) => `<w:p>${content}</w:p>`;

describe('the text of a Word document', () => {
  it('has nothing that was deleted or moved away, nor what is there twice for older programs', async () => {
    const gone = ['w:del', 'w:moveFrom', 'mc:Fallback'].map((name) => `<${name}>${run('gone')}<${name}>${run('within')}</${name}>${run('gone, too')}</${name}>`);
    assert.equal(await textOf(paragraph(`${run('One ')}${gone.join('')}<w:del/>${run('two.')}`)), 'One two.');
  });

  it('has nothing of fields and formats, but what they come to', async () => {
    assert.equal(await textOf(paragraph(`<w:pPr><w:rPr><w:t>x</w:t></w:rPr></w:pPr><w:sdtPr><w:t>x</w:t></w:sdtPr><w:r><w:instrText>PAGE</w:instrText></w:r>${run('7')}<w:t/>x`)), '7');
  });

  it('has tabs, hyphens and line ends as signs of their own, and a paragraph for each cell', async () => {
    assert.equal(await textOf(paragraph('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:cr/><w:t>e</w:t><w:br/><w:t>f</w:t></w:r>')),
      'a\tb\u2011c\u00add\ne\nf');
    assert.equal(await textOf(`<w:tbl><w:tr><w:tc>${run('a')}</w:tc><w:tc>${run('b')}</w:tc></w:tr></w:tbl>`), 'a\n\nb');
  });

  it('has notes below the paragraph that calls them, of both kinds, and none that is empty or only draws a line', async () => {
    const call = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (kind: string, id: number, text: string, rest = '') => `<w:${kind} w:id="${id}"${rest}>${paragraph(run(text))}</w:${kind}>`;
    const body = paragraph(`${run('One')}${call('footnote', 0)}${call('footnote', 1)}${call('endnote', 1)}${call('footnote', 2)}.`) + paragraph(run('Two'));
    const notes = {
      footnotes: `<w:footnotes>${note('footnote', 0, 'line', ' w:type="separator"')}${note('footnote', 1, 'At the foot.')}${note('footnote', 2, '')}</w:footnotes>`,
      endnotes: `<w:endnotes>${note('endnote', 1, 'At the end.')}</w:endnotes>`,
    };
    assert.equal(await textOf(body, notes), 'One\n\n1 At the foot.\n\n1 At the end.\n\nTwo');
  });
});
