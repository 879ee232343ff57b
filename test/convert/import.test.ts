import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importFormats, type ImportFormat } from '../../server/src/convert/formats.js';
import { ImportError } from '../../server/src/convert/import-error.js';
import { importMap } from '../../server/src/convert/import.js';
import { exported } from '../support/exported.js';
import { assertClean, imported } from '../support/imported.js';
import { seeded } from '../support/seeded.js';
import { examples } from './import/examples.js';

const nameOf = (format: ImportFormat) => `file.${importFormats.find(({ id }) => id === format)!.endings[0]!}`;

describe('an import', () => {
  it('counts control characters, which a map cannot have, wherever they stand', async () => {
    const files = [
      ['csv', 'id,text\n1,We\0 need\u0007 trams\n'], ['md', '- We\0 need\u001b trams\n  - pro: a\n'], ['kialo', '1. We\0 need\u007f trams\n1.1. Pro: a\n'],
      ['aif', JSON.stringify({ nodes: [{ nodeID: '1', type: 'I', text: 'We\0 need\u0007 trams' }], edges: [] })], ['gsn', 'G1: {text: "We\\0 need\\a trams"}\n'],
    ] as const;
    for (const [format, file] of files) {
      const { text, remarks } = await imported(file, { format });
      assert.match(text, /: We need trams(?: #thesis)?/, format);
      assert.ok(remarks.includes('left out: control characters, replaced by spaces (2)'), `${format}: ${remarks.join('; ')}`);
    }
    assert.deepEqual((await importMap('id,text\n1,caf\ufffd\n', { format: 'csv' })).remarks, ['left out: bytes that are not UTF-8, replaced by \ufffd (1)']);
    await assert.rejects(importMap('id,text\n1,Trams\n'.split('').join('\0'), { name: 'a.csv' }), /is in UTF-16 without a byte order mark/);
  });

  for (const { id } of importFormats) {
    it(`knows ${id} by the name of the file and what it holds`, async () => {
      const { format, text } = await imported(examples[id], { name: nameOf(id) });
      assert.equal(format, id);
      assert.ok(text.length > 10);
    });

    it(`of ${id} is a clean map or a sentence, whatever the file holds`, async () => {
      const text = examples[id];
      const mutation = fc.record({ at: fc.nat({ max: text.length }), length: fc.nat({ max: 20 }), insert: fc.constantFrom('', '{', '"', '[', ']', '\n', ': ', '- ', '<', '>', '1', 'null', '\0', '🙂', text.slice(0, 40)) });
      await fc.assert(fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        const broken = mutations.reduce((whole, { at, length, insert }) => whole.slice(0, at) + insert + whole.slice(at + length), text);
        await cleanOrRefused(broken, id);
      }), seeded(60));
    });
  }

  it('keeps words as words that look like a construct', async () => {
    for (const words of [': with a colon', '# assumption', '#Heading of it', '[Rain] <- [Snow]', 'wet <- [Rain]', '– a dash', '• a bullet', '++ two sigils', '{{ids: 1}}']) {
      const { text } = await imported(`id\ttitle\ttext\n1\tRoad\t${words}\n`, { name: 'file.tsv' });
      assertClean(text);
      const { claims } = JSON.parse(String(await exported(text, 'json'))) as { claims: { texts: string[] }[] };
      assert.deepEqual(claims.flatMap(({ texts }) => texts), [words]);
    }
  });

  it('of a file cut anywhere is a clean map or a sentence', async () => {
    for (const { id } of importFormats) {
      const text = examples[id];
      for (let end = 0; end < text.length; end += Math.max(1, Math.floor(text.length / 25))) await cleanOrRefused(text.slice(0, end), id);
    }
  });

  const refused: readonly (readonly [what: string, text: string, name: string, message: RegExp])[] = [
    ['broken JSON', '{"nodes": [', 'a.json', /^line 1, column 12: this is not JSON/],
    ['JSON of something else', '{"a": 1}', 'a.json', /none of the formats with this extension \(json, xaif, aif, arguebuf, sadface/],
    ['YAML of something else', 'a: 1', 'a.yml', /none of the formats with this extension \(carneades, gsn/],
    ['a broken YAML', 'a: [1', 'a.yaml', /^line 1, column 6: this is not YAML/],
    ['a missing id', '{"nodes": [{"type": "I"}], "edges": []}', 'a.aif', /^line 1, column 12, \$\.nodes\[0\]\.nodeID: this is missing$/],
    ['nothing', '', 'a.apx', /^/],
    ['YAML of several documents', 'statements: {a: A}\n---\nstatements: {b: B}\n', 'a.yml', /^line 2, column 1: a second YAML document begins here/],
    ['nesting without end', '['.repeat(100_000), 'a.json', /^line 1, column 201: this is nested more than 200 deep/],
    ['a bomb of aliases', `a: &a [x, x]\n${'bcdefghij'.split('').map((key, index) => `${key}: &${key} [*${'abcdefghi'[index]}, *${'abcdefghi'[index]}, *${'abcdefghi'[index]}]`).join('\n')}`, 'a.yml', /^the aliases of this YAML expand to too much/],
    ['an empty file', ' \n', 'a.json', /^this file is empty$/],
    ['an empty outline', '', 'a.md', /^this file is empty$/],
    ['lines that are indented without end', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'a.gsn.yaml', /^line 201, column 201: this is nested more than 200 deep/],
    ['elements without end', `<opml version="2"><!-- <a> --><body a=">">${'<outline text="/>">'.repeat(20_000)}`, 'a.opml', /^line 1, column \d+: this is nested more than 200 deep/],
    ['a letter with a number', 'Dear Ann,\n1. buy milk\n', 'a.txt', /^this looks like none of the formats that can be read \(md, .*\)\. Name its format \(--from\)$/],
  ];
  for (const [what, text, name, message] of refused) {
    it(`refuses ${what} with a sentence`, async () => {
      if (message.source === '^') assertClean((await importMap(text, { name })).text);
      else await assert.rejects(importMap(text, { name }), (error: Error) => error instanceof ImportError && message.test(error.message));
    });
  }

  it('writes a title that looks like a comment in quotation marks', async () => {
    const { text } = await importMap('<opml><head><title>a // b</title></head><body><outline text="It is so."/></body></opml>', { name: 'a.opml' });
    assert.match(text, /^===\ntitle: "a \/\/ b"\n===\n/);
  });

  it('counts as nested what is open, not what was', async () => {
    const outline = `<opml><body>${'<outline text="1 > 0"/><outline text="a"></outline><!-- <x> --><![CDATA[<x>]]>'.repeat(300)}</body></opml>`;
    assert.equal((await importMap(outline, { name: 'a.opml' })).text.match(/^\[/gm)!.length, 600);
    const yaml = `statements:\n${Array.from({ length: 300 }, (_, index) => `  s${index}:\n    text: Text ${index} is here.\n`).join('')}`;
    assert.equal((await importMap(yaml, { name: 'a.yml' })).text.match(/^\[/gm)!.length, 300);
  });
});

async function cleanOrRefused(text: string, format: ImportFormat): Promise<void> {
  try {
    assertClean((await importMap(text, { format })).text);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
}
