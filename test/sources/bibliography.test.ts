import assert from 'node:assert/strict';
import { readBibtex } from '../../server/src/sources/bibliography/bibtex.js';
import { readCsl } from '../../server/src/sources/bibliography/csl.js';
import { readRis } from '../../server/src/sources/bibliography/ris.js';
import { completionAt } from '../support/asked-at-once.js';
import { startWorkspace, uriOf } from '../support/workspace.js';
import { definitionAt, hoverAt } from '../support/features.js';

const fieldsIn = (text: string) => Object.fromEntries([...readBibtex(text).entries].map(([key, { fields }]) => [key, fields]));
const problems = (text: string) => readBibtex(text).problems.map(({ message, range }) => `${text.slice(0, range.start).split('\n').length}: ${message}`);

describe('a bibliography in BibTeX', () => {
  it('is read with strings, accents, names, dates and what is inherited', () => {
    assert.deepEqual(fieldsIn(`
@string{jap = "J. of " # "Arguments"}
@comment{jabref-meta: @article{no, title = {x}}}
@preamble{ "\\newcommand{\\x}{y}" }
@Article{toulmin1958,
  title = {The {Uses} of \\emph{Argument}}, subtitle = "A {"}quoted{"} one",
  author = {Toulmin, Stephen E. and {Royal Society} and J{\\"o}rg M\\"uller and Ga{\\ss}ner, \\'{E}va},
  journal = jap # { 2}, year = 1958, month = jun, pages = {3--7}, url = {https://x.org/a_b~c}, file = {Full Text:files/12/a\\:b.pdf:application/pdf}
}
@inbook(walton, author = "Walton, D.", title = {Schemes}, crossref = {book},)
@book{book, title = {Handbook}, date = {2008-03}, publisher = {Cambridge}}
`), {
      toulmin1958: {
        title: 'The Uses of Argument. A "quoted" one', author: ['Stephen E. Toulmin', 'Royal Society', 'Jörg Müller', 'Éva Gaßner'], families: ['Toulmin', 'Royal Society', '', 'Gaßner'],
        date: '1958-06', container: 'J. of Arguments 2', pages: '3–7', url: 'https://x.org/a_b~c', file: 'files/12/a:b.pdf',
      },
      walton: { title: 'Schemes', author: ['D. Walton'], families: ['Walton'], date: '2008-03', container: 'Handbook', publisher: 'Cambridge' },
      book: { title: 'Handbook', date: '2008-03', publisher: 'Cambridge' },
    });
  });

  it('has the signs that commands of TeX stand for', () => {
    const titleOf = (value: string) => fieldsIn(`@book{k, title = {${value}}}`)['k']!.title;
    const said: Readonly<Record<string, string>> = {
      'Stra\\ss{}e, sm\\o{}rrebr\\o d, \\O{}l, \\ae \\AE{} \\oe{} \\OE{}': 'Straße, smørrebrød, Øl, æÆ œ Œ',
      '\\AA{}rhus, g\\aa{}, \\L{}\\\'od\\\'z, Wa\\l{}\\k{e}sa, Kad\\i{}k\\"oy, \\j{}': 'Århus, gå, Łódź, Wałęsa, Kadıköy, ȷ',
      '\\dh{} \\DH{} \\th{} \\TH{} \\dj{} \\DJ{}': 'ð Ð þ Þ đ Đ',
      '\\S{} 4, \\P{} 2, \\pounds{}5, \\texteuro{}3 or \\euro{}3, \\copyright{} 2024, 20\\textdegree{} C': '§ 4, ¶ 2, £5, €3 or €3, © 2024, 20° C',
      'A\\ldots{} b\\dots{} c\\textellipsis{} 3\\textendash{}7\\textemdash{}x': 'A… b… c… 3–7—x',
      '\\textquoteleft{}a\\textquoteright{} \\textquotedblleft{}b\\textquotedblright{}': '‘a’ “b”',
      '\\glqq{}a\\grqq{} \\glq{}b\\grq{} \\guillemotleft{}c\\guillemotright{}': '„a“ ‚b‘ «c»',
      '\\textasciitilde{} \\textbackslash{} \\textunderscore{}': '~ \\ _',
      '$\\alpha$, $\\beta$, $\\gamma$, $\\delta$, $\\lambda$, $\\mu$ and $\\pi$': 'α, β, γ, δ, λ, μ and π',
      '\\`a \\^a \\~n \\=a \\.z \\u{a} \\v{c} \\H{o} \\c{c} \\k{a} \\r{u} \\d{s} \\b{d}': 'à â ñ ā ż ă č ő ç ą ů ṣ ḏ',
      'At most \\$5, \\{a\\} \\& 3\\% of~b\\_c\\#d': 'At most $5, {a} & 3% of b_c#d',
      'One\\\\line and {another}': 'One line and another',
    };
    for (const [value, title] of Object.entries(said)) assert.equal(titleOf(value), title);
  });

  it('loses a broken entry, and no other', () => {
    const text = '@book{a, title = {A}}\n@book{b, title = {B\n@book{c, title = {C}}\n@book{, title = {D}}\n@book{e title = {E}}\n@book{f, title {F}}\n@book{g, title = {G}}\n@book{g, title = {H}}\n@book{h, title = {I}';
    assert.deepEqual(Object.keys(fieldsIn(text)), ['a', 'c', 'g']);
    assert.deepEqual(problems(text).map((each) => each.replace(/ (Write|Put|Give) .*$/, '')), [
      '2: This brace is not closed before the next entry.',
      '4: This entry has no key.',
      '5: There is no comma after the key `e`. Add one.',
      '6: There is no `=` after the field `title`.',
      '8: The key `g` is used a second time here; the first entry counts.',
      '9: This entry is not closed.',
    ]);
  });

  it('of strings that grow without end says so, and reads the rest', () => {
    const grows = Array.from({ length: 40 }, (_, index) => `@string{a${index + 1} = a${index} # a${index} # a${index}}\n`).join('');
    const text = `@string{a0 = {words}}\n${grows}@book{k, title = {Mill}}\n`;
    assert.deepEqual([Object.keys(fieldsIn(text)), problems(text)[0]], [['k'], '11: This value has more than 200000 characters and is not read.']);
  });

  it('of twenty thousand entries, some of them broken, is read in linear time', () => {
    const entry = (index: number) => `@article{key${index},\n  title = {A title ${index % 7 === 0 ? '{' : ''} of some words},\n  author = {Doe, Jane and M{\\"u}ller, Max},\n  year = {2001},\n  abstract = {${'Lorem ipsum dolor sit amet. '.repeat(10)}}\n}\n`;
    const text = Array.from({ length: 20_000 }, (_, index) => entry(index)).join('\n');
    const start = process.cpuUsage().user;
    const { entries, problems: found } = readBibtex(text);
    assert.equal(entries.size + found.length, 20_000);
    assert.ok(process.cpuUsage().user - start < 2_000_000, `${(process.cpuUsage().user - start) / 1000} ms`);
  });
});

describe('a bibliography in CSL', () => {
  it('is read as JSON and as YAML', () => {
    const expected = { title: 'Uses', author: ['Stephen Toulmin', 'WHO'], families: ['Toulmin', 'WHO'], date: '1958-06', container: 'Mind', url: 'https://x.org', doi: '10.1/2' };
    const json = [{ 'id': 't', 'title': '<i>Uses</i>', 'author': [{ family: 'Toulmin', given: 'Stephen' }, { literal: 'WHO' }], 'issued': { 'date-parts': [[1958, 6]] }, 'container-title': 'Mind', 'URL': 'https://x.org', 'DOI': '10.1/2' }, { title: 'x' }];
    const read = readCsl(JSON.stringify(json));
    assert.deepEqual(read.entries.get('t')!.fields, expected);
    assert.match(read.problems[0]!.message, /no `id`/);
    const yaml = 'references:\n- id: t\n  title: Uses\n  author: [{family: Toulmin, given: Stephen}, {literal: WHO}]\n  issued: {date-parts: [[1958, 6]]}\n  container-title: Mind\n  URL: https://x.org\n  DOI: 10.1/2\n';
    assert.deepEqual(readCsl(yaml).entries.get('t')!.fields, expected);
    assert.match(readCsl('a: 1').problems[0]!.message, /no list of items/);
  });
});

describe('a bibliography in RIS', () => {
  it('is read with keys of its own, or made of author and year', () => {
    const text = 'TY  - JOUR\nID  - t\nTI  - Uses\nAU  - Toulmin, Stephen\nPY  - 1958\nJO  - Mind\nSP  - 3\nEP  - 7\nVL  - 12\nPB  - Press\nUR  - https://example.org\nDO  - 10.1/x\nL1  - files/t.pdf\nER  - \nTY  - BOOK\nAU  - Walton, Doug\nPY  - 2008/03/\nTI  - Schemes\nER  - \n';
    const { entries } = readRis(text);
    assert.deepEqual([...entries.keys()], ['t', 'walton2008']);
    assert.deepEqual(entries.get('t')!.fields, { title: 'Uses', author: ['Stephen Toulmin'], families: ['Toulmin'], date: '1958', container: 'Mind', pages: '3-7', volume: '12', publisher: 'Press', url: 'https://example.org', doi: '10.1/x', file: 'files/t.pdf' });
  });
});

describe('a map with a bibliography', () => {
  const files = `//- a.arg
===
bibliography: lib/refs.bib
===

[A]: “it will rain tomorrow” [@dwd2024, p. 3] and snow [@dwd2042].
//- lib/refs.bib
@report{dwd2024, title = {Weather report}, author = {Doe, Jane}, year = 2024, file = {report.txt}}
@book{broken, title = {x
//- lib/report.txt
[p. 3]
The service wrote that it will not rain tomorrow.
`;

  it('knows its sources, looks their files up, and tells what is broken in it', async () => {
    const opened = await startWorkspace(files);
    await opened.open('a.arg');
    assert.deepEqual(opened.findings('a.arg').filter((each) => /source|quotation/.test(each)), ['1:14 source-unreadable', '4:5 quotation-differs', '4:57 unknown-source']);
    const unknown = opened.service.findings.diagnostics(uriOf('a.arg')).find(({ code }) => code === 'unknown-source');
    assert.match(String(unknown!.message), /Did you mean @dwd2024/);
  });

  it('offers its keys, by title too; tells of them, and leads to their entries', async () => {
    const opened = await startWorkspace(files);
    await opened.open('a.arg');
    const { service } = opened;
    const hover = hoverAt(service, uriOf('a.arg'), { line: 4, character: 33 })!.contents as { value: string };
    assert.match(hover.value, /Jane Doe \\\(2024\\\): \*Weather report\*/);
    assert.deepEqual(definitionAt(service, uriOf('a.arg'), { line: 4, character: 33 }).map(({ uri, range: { start } }) => [uri, start]), [[uriOf('lib/refs.bib'), { line: 0, character: 8 }]]);
    await opened.edit('a.arg', '===\nbibliography: lib/refs.bib\n===\n\n[A]: x [@weather');
    const items = completionAt(service, uriOf('a.arg'), { line: 4, character: 16 })!.items;
    assert.deepEqual(items.map(({ label, detail }) => [label, detail]), [['dwd2024', 'Weather report']]);
  });
});
