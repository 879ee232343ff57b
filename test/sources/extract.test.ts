import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkQuotation } from '../../server/src/sources/check-quotation.js';
import { Paragraphs } from '../../server/src/sources/extract/paragraphs.js';
import { addPage } from '../../server/src/sources/extract/pdf-lines.js';
import { extractText } from '../../server/src/sources/extract/extract-text.js';
import { searchable } from '../../server/src/sources/search.js';
import type { SourceState } from '../../server/src/sources/source-state.js';
import type { SourceText } from '../../server/src/sources/source-text.js';
import { tellUnread } from '../../server/src/sources/unread.js';
import { makeDocx, makeEpub, makeGarbled, makeJapanese, makeLocked, makePartlyScanned, makePdf, makeScan, makeScripted } from './made-files.js';

const extract = (name: string, content: string | Uint8Array) =>
  extractText({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });

/** The pages of a text, each with its label. */
const pagesOf = ({ text, pages }: SourceText) => pages.map(({ start, label }, index) => [label, text.slice(start, pages[index + 1]?.start).trim()]);

/** What is left of a text without what is hidden. */
const shownIn = ({ text, hidden }: SourceText) => hidden.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

const reasonFor = (name: string, content: string | Uint8Array) =>
  extract(name, content).then(() => assert.fail(`${name} was read`), (error: Error) => error.message);

/** A packed file that says of one file in it that it is so large. */
function withSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const entry = bytes.lastIndexOf(name) - 46;
  assert.equal(bytes.readUInt32LE(entry), 0x02014b50);
  bytes.writeUInt32LE(size, entry + 24);
  return bytes;
}

describe('the text of a source', () => {
  it('in plain text begins pages at form feeds and at marks', async () => {
    assert.deepEqual(pagesOf(await extract('a.txt', 'one\ftwo\n\f')), [[undefined, 'one'], [undefined, 'two']]);
    assert.deepEqual(pagesOf(await extract('a.txt', 'title\n[p. 62]\none\n  <!-- page 63 -->  \ntwo [p. 64] three\n')),
      [[undefined, 'title'], ['62', '[p. 62]\none'], ['63', '<!-- page 63 -->  \ntwo [p. 64] three']]);
    assert.deepEqual(pagesOf(await extract('a.txt', 'no pages\n')), []);
    for (const line of ['\n', '\r\n']) {
      const text = ['---', 'title: T', '---', '', '<!-- page 1 -->', 'one', '<!-- page 2 -->', 'two', ''].join(line);
      for (const name of ['a.txt', 'a.md']) assert.deepEqual(pagesOf(await extract(name, text)).map(([label]) => label), ['1', '2'], name);
    }
  });

  it('in plain text may be in UTF-8, in UTF-16, or in what Windows had before', async () => {
    assert.equal((await extract('a.txt', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xbc))).text, 'ü');
    assert.equal((await extract('a.txt', Uint8Array.of(0xff, 0xfe, 0xfc, 0x00))).text, 'ü');
    assert.equal((await extract('a.txt', Uint8Array.of(0xfc))).text, 'ü');
    assert.equal((await extract('a.txt', Uint8Array.of(0x93, 0x41, 0x94, 0x96))).text, '“A”–');
    assert.match((await extract('a.html', Buffer.from('<meta charset="iso-8859-1"><p>\x93A\x94</p>', 'latin1'))).text, /“A”/);
  });

  it('in Markdown is what a reader sees', async () => {
    const text = '---\ntitle: x\n---\n# A *head*\n\n> Some **bold** words[^1], a [link](http://x.y), `code` and a\\_b.\n\n[^1]: Note\n<!-- no -->\n- item snake_case\n';
    assert.equal(shownIn(await extract('a.md', text)).replace(/\s+/g, ' ').trim(), 'A head Some bold words, a link, code and a_b. Note item snake_case');
  });

  it('in Markdown has each sign of emphasis whole, so that what begins with it ends with it', async () => {
    const { text, hidden } = await extract('a.md', 'It is **closed to cars** in the summer; ***not* all**, __that__ one, *this* too **(here)**.\n');
    assert.deepEqual(hidden.map(({ start, end }) => text.slice(start, end)), ['**', '**', '***', '*', '**', '__', '__', '*', '*', '**', '**']);
  });

  it('in HTML is what a reader sees', async () => {
    const html = '<!doctype html><title>t</title><style>p{}</style><h1>A&nbsp;head</h1><p>Some <b>bold</b>\nwords<sup>1</sup>.<br>More.<script>alert(1)</script>'
      + '<p hidden>no</p><p style="display:none">no</p><pre>a\n  b</pre>';
    assert.equal((await extract('a.html', html)).text.trim(), 'A\u00a0head\n\nSome bold words¹.\nMore.\n\na\n  b');
    assert.equal((await extract('unnamed', '<html><body><p>x</body></html>')).text.trim(), 'x');
  });

  it('in HTML may be nested as deep as anybody likes', async () => {
    assert.equal((await extract('a.html', `${'<div>'.repeat(50_000)}deep`)).text.trim(), 'deep');
  });

  it('in a PDF has lines, paragraphs, pages and their labels', async () => {
    const pdf = await makePdf([
      { lines: [{ text: 'First line of a para-', y: 100 }, { text: 'graph.', y: 114 }, { text: 'Another one.', y: 150 }] },
      { lines: [{ text: 'On the second page.', y: 100 }, { text: '3', x: 190, y: 96, size: 7 }] },
    ], { 0: { S: 'r', St: 4 }, 1: { S: 'D', St: 62 } });
    assert.deepEqual(pagesOf(await extract('a.pdf', pdf)), [['iv', 'First line of a para-\ngraph.\n\nAnother one.'], ['62', 'On the second page.³']]);
  });

  it('in a PDF has headings apart from what stands below and above them, whatever their size', async () => {
    const pdf = await makePdf([{ lines: [
      { text: 'Four oaks stand there, and have for long.', y: 100 }, { text: 'The traffic', y: 114, isBold: true }, { text: 'Lorries pass the oaks all day, and at', y: 128 },
      { text: 'night', y: 142 }, { text: 'as well, which is', y: 142, x: 110, isBold: true }, { text: 'loud.', y: 156 },
    ] }]);
    assert.deepEqual(pagesOf(await extract('a.pdf', pdf)), [
      [undefined, 'Four oaks stand there, and have for long.\n\nThe traffic\n\nLorries pass the oaks all day, and at\nnight as well, which is\nloud.'],
    ]);
  });

  it('in a PDF has lines where fonts of pictures have no size', () => {
    const paragraphs = new Paragraphs();
    paragraphs.beginPage(undefined);
    const item = (str: string, x: number, y: number) => ({ str, transform: [0.12, 0, 0, 120, x, y], width: str.length * 5, height: 120, fontName: 'f', hasEOL: false });
    addPage([item('The overall goal of the math-', 70, 700), item('ematician is', 70, 688), item(' ', 130, 688), item('to calculate.', 135, 688), item('Next', 70, 640)], paragraphs);
    assert.equal(paragraphs.done('pdf').text, 'The overall goal of the math-\nematician is to calculate.\n\nNext');
  });

  it('in a PDF of fonts without a size takes letters for twice as high as they are broad in the middle of all words', () => {
    // Twice ten: lines that stand 30 apart belong together, and lines that stand 60 apart do not.
    const text = (second: number, more: readonly string[] = []) => {
      const paragraphs = new Paragraphs();
      paragraphs.beginPage(undefined);
      const item = (str: string, y: number, broad: number) => ({ str, transform: [0.12, 0, 0, 120, 70, y], width: str.length * broad, height: 120, fontName: 'f', hasEOL: true });
      addPage([item('middle words', 700, 10), item('Wide words', 700 - second, 40), item('narrow words', 700 - 2 * second, 2), ...more.map((str) => item(str, 700 - 2 * second, 90))], paragraphs);
      return paragraphs.done('pdf').text;
    };
    assert.match(text(60, ['A', 'is', 'of', 'I']), /^middle words\n\nWide words\n\n/, 'words of one or two letters say little of the size');
    assert.deepEqual([text(30), text(60)], ['middle words\nWide words\nnarrow words', 'middle words\n\nWide words\n\nnarrow words']);
  });

  it('in a PDF has the calls of notes as raised figures: what is small and stands higher than the line, but not above it', () => {
    const text = (str: string, raised: number, size = 6) => {
      const paragraphs = new Paragraphs();
      paragraphs.beginPage(undefined);
      const item = (words: string, x: number, y: number, high: number) => ({ str: words, transform: [high, 0, 0, high, x, y], width: words.length * 5, height: high, fontName: 'f', hasEOL: false });
      addPage([item('as was said', 70, 700, 10), item(str, 126, 700 + raised, size), item(' before', 132, 700, 10)], paragraphs);
      return paragraphs.done('pdf').text;
    };
    assert.deepEqual([text('2', 4), text('1, 2', 4), text('*', 4)], ['as was said² before', 'as was said¹, ² before', 'as was said* before']);
    assert.deepEqual([text('2', 0.5), text('2', -4), text('2', 4, 10), text('a', 4)], ['as was said2 before', 'as was said2 before', 'as was said2 before', 'as was saida before']);
    assert.equal(text('2', 11), 'as was said\n\n2\n\n before', 'it is the next line');
  });

  it('in a PDF is read although its table of places is broken', async () => {
    const bytes = Buffer.from(await makePdf([{ lines: [{ text: 'Four oaks stand there.', y: 100 }] }])).toString('latin1');
    for (const broken of [bytes.replace(/startxref\s+\d+/, 'startxref\n7'), bytes.slice(0, bytes.lastIndexOf('startxref'))]) {
      assert.notEqual(broken, bytes);
      assert.equal((await extract('a.pdf', Buffer.from(broken, 'latin1'))).text.trim(), 'Four oaks stand there.');
    }
  });

  it('in a PDF does not run its scripts', async () => {
    assert.equal((await extract('a.pdf', await makeScripted('Only text'))).text.trim(), 'Only text');
  });

  it('in a Word document has pages, and notes behind their paragraphs', async () => {
    const docx = makeDocx([['One ', 'two', { note: 'A & B.' }, ' three.'], ['Be', { page: true }, 'hind.']]);
    assert.deepEqual(pagesOf(await extract('a.docx', docx)), [[undefined, 'One two three.\n\n1 A & B.\n\nBe'], [undefined, 'hind.']]);
  });

  it('in an EPUB has the pages of its list, and those that it marks', async () => {
    const epub = makeEpub(['<p>One <a id="p5"/>two.</p>', '<p>Three <span epub:type="pagebreak" title="6"/>four.</p>'], { 'c1.xhtml#p5': '5' });
    assert.deepEqual(pagesOf(await extract('a.epub', epub)), [[undefined, 'One'], ['5', 'two.\n\nThree'], ['6', 'four.']]);
  });
});

describe('a source of which a part cannot be read', () => {
  const stateOf = (text: SourceText): SourceState => ({ kind: 'text', text, searchable: searchable(text) });
  const look = (text: SourceText, words: string, locator = '') => checkQuotation(words, [{ key: 'a', locator, state: stateOf(text) }]).state;

  it('has pages that are pictures: what is not found may stand there, and is not checked', async () => {
    const text = await extract('a.pdf', await makePartlyScanned(['Four oaks stand there.', 'picture', 'picture', 'empty', 'The fifth is gone.', 'picture']));
    assert.equal(tellUnread(text), 'its pages 2-3, 6 are pictures without text. Run text recognition (OCR) on the file and save it again.');
    assert.equal(look(text, 'oaks stand there', 'p. 1'), 'found');
    assert.equal(look(text, 'seven elms have been planted', 'p. 3'), 'not-checked');
    assert.equal(look(text, 'seven elms have been planted', 'pp. 1-2'), 'not-checked');
    assert.equal(look(text, 'seven elms have been planted'), 'not-checked');
    assert.equal(look(text, 'seven elms have been planted', 'p. 5'), 'not-found');
    assert.equal(look(text, 'Four elms stand there', 'p. 1'), 'nearly');
  });

  it('has pages whose fonts do not tell which letters they draw', async () => {
    const text = await extract('a.pdf', await makeGarbled(['Four oaks stand |there.', 'The fifth of them is gone since the storm.']));
    assert.equal(tellUnread(text), 'the fonts of its page 2 do not say which letters they draw. Run text recognition (OCR) on the file and save it again.');
    assert.equal(text.text.trim(), 'Four oaks stand there.');
    assert.equal(look(text, 'oaks stand there', 'p. 1'), 'found');
    assert.equal(look(text, 'The fifth of them is gone', 'p. 2'), 'not-checked');
    assert.equal(look(text, 'The fifth of them is gone', 'p. 1'), 'not-found');
  });

  it('may hold program code, formulas and figures, which are read', async () => {
    const code = 'for (i = 0; i < n; i++) { a[i] += (x[i] * y[i]) / (z - 1); } // [*] ~ {1.5} <= "x" != (y) && !z || @a #b $c %d ^e';
    assert.equal((await extract('a.pdf', await makePartlyScanned([code]))).unread, undefined);
  });

  it('is read whole if a page is empty', async () => {
    const text = await extract('a.pdf', await makePartlyScanned(['Four oaks stand there.', 'empty', 'The fifth is gone.']));
    assert.equal(text.unread, undefined);
    assert.equal(look(text, 'seven elms have been planted', 'p. 2'), 'not-found');
  });

  it('has words in a font whose characters only a table tells that it does not hold', async () => {
    const text = await extract('a.pdf', await makeJapanese('UniJIS-UCS2-H', '65e5672c', 'Four oaks stand there.'));
    assert.match(tellUnread(text)!, /^some of its words use a character table that it does not contain \(.*UniJIS-UCS2-H.*\)\. Save it again/);
    assert.equal(look(text, 'oaks stand there'), 'found');
    assert.equal(look(text, '日本の木は四本', 'p. 1'), 'not-checked');
  });
});

/** A packed file with something else in one of its files. */
function withText(zip: Uint8Array, name: string, from: string | RegExp, to: string): Uint8Array {
  const files = unzipSync(zip);
  return zipSync({ ...files, [name]: strToU8(strFromU8(files[name]!).replace(from, () => to)) });
}

describe('a source without a text to be had', () => {
  it('says why in a sentence', async () => {
    assert.match(await reasonFor('a.txt', ''), /^it is empty/);
    assert.match(await reasonFor('a.txt', 'a\0b'), /binary data/);
    assert.match(await reasonFor('a.pdf', 'no pdf'), /^it is broken, or not a PDF/);
    assert.match(await reasonFor('a.pdf', await makeScan()), /pictures without text/);
    const pdf = (...objects: readonly string[]) => `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${objects.join('\n')}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
    for (const pages of [
      ['2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>endobj'], ['2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj'],
      ['2 0 obj<</Type/Pages/Kids[3 0 R]/Count 3>>endobj', '3 0 obj<</Type/Pages/Kids[2 0 R]/Count 3>>endobj'],
    ]) assert.match(await reasonFor('a.pdf', pdf(...pages)), /^it is broken, or not a PDF/);
    const blank = pdf('2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj', '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj');
    assert.match(await reasonFor('a.pdf', blank), /^nothing is written on its pages\. If they show words, run/);
    const cut = new Uint8Array(30_000_000);
    cut.set(strToU8('%PDF-1.7\n1 0 obj\n'));
    assert.match(await reasonFor('a.pdf', cut), /^its end is missing/);
    assert.match(await reasonFor('a.pdf', await makeGarbled(['The fifth of them is gone since the storm.'])), /^its fonts do not say which letters they draw\. Run/);
    assert.match(await reasonFor('a.docx', 'PK\x03\x04 broken'), /^it is broken, or locked/);
    assert.match(await reasonFor('a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)), /Word’s old format/);
    assert.match(await reasonFor('a.rtf', '{\\rtf1 x}'), /Rich Text/);
    assert.match(await reasonFor('a.zip', zipSync({ 'x.txt': strToU8('x') })), /neither \.docx nor \.epub/);
    assert.match(await reasonFor('a.epub', makeEpub(['<p> </p>'])), /no words/);
    for (const [file, from, to] of [['OEBPS/book.opf', /^[^]*$/, '<pack'], ['OEBPS/book.opf', 'href="c2.xhtml"', 'href="../../etc/passwd"'], ['OEBPS/book.opf', '"c2.xhtml"', '"gone.xhtml"']] as const) {
      assert.match(await reasonFor('a.epub', withText(makeEpub(['<p>One</p>', '<p>Two</p>']), file, from, to)), /^it is not an EPUB, or a broken one/);
    }
    for (const to of ['<w:body>&xxe;', `<w:body><w:p><w:r><w:t>cut</w:t>`, '<w:body>'.padEnd(200_000, '<w:p>')]) {
      assert.match(await reasonFor('a.docx', withText(makeDocx([['One']]), 'word/document.xml', /<w:body>[^]*/, to)), /^it is broken\. Open/);
    }
  });

  it('may be a PDF that only a password opens', async () => {
    assert.match(await reasonFor('a.pdf', await makeLocked('Four oaks.', { userPassword: 'a', ownerPassword: 'b' })), /^it is locked with a password\. Save a copy/);
    assert.equal((await extract('a.pdf', await makeLocked('Four oaks.', { ownerPassword: 'b' }))).text.trim(), 'Four oaks.');
  });

  it('may be a book that its seller has locked, and not one of which only the fonts are', async () => {
    const locked = (file: string) => zipSync({
      ...unzipSync(makeEpub(['<p>One</p>', '<p>Two</p>'])),
      'META-INF/encryption.xml': strToU8(`<encryption><EncryptedData><CipherData><CipherReference URI="${file}"/></CipherData></EncryptedData></encryption>`),
    });
    assert.match(await reasonFor('a.epub', locked('OEBPS/c2.xhtml')), /^it is copy-protected\. Use a copy/);
    assert.equal((await extract('a.epub', locked('OEBPS/font.otf'))).text.trim(), 'One\n\nTwo');
  });

  it('may be a PDF whose characters only a table tells that it does not hold', async () => {
    for (const [cmap, codes] of [['UniJIS-UCS2-H', '65e5672c'], ['90ms-RKSJ-H', '93fa967b'], ['Identity-H', '00010002']] as const) {
      assert.match(await reasonFor('a.pdf', await makeJapanese(cmap, codes)), /^its words use a character table that it does not contain \(.+\)\. Save it/);
    }
  });

  it('may unpack to more than anybody needs', async () => {
    assert.match(await reasonFor('a.docx', withSize(makeDocx([['x']]), 'word/document.xml', 300 * 1024 * 1024)), /unpacks to more than 200 MB/);
  });

  it('may say that it unpacks to less than it does', async () => {
    const bomb = zipSync({ 'word/document.xml': strToU8(`<w:t>${' x'.repeat(5_000_000)}</w:t>`) }, { level: 1 });
    const before = process.memoryUsage().arrayBuffers;
    await extract('a.docx', withSize(bomb, 'word/document.xml', 1000)).catch(() => {});
    assert.ok(process.memoryUsage().arrayBuffers - before < 5_000_000);
  });

  it('does not grow by its own entities', async () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(100)}">]>`;
    const docx = zipSync({ 'word/document.xml': strToU8(`${entities}<w:document><w:body><w:p><w:r><w:t>a &a; &amp; b</w:t></w:r></w:p></w:body></w:document>`) });
    assert.equal((await extract('a.docx', docx)).text.trim(), 'a &a; & b');
  });
});
