import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { makeFolder, type Folder } from '../support/command-line.js';
import { makePdf } from '../sources/made-files.js';

const map = `===
sources:
  rules: {title: House rules, file: rules.txt, first-page: 5, skip: Decided by … in 2021}
  plan: {title: Plan, file: plan.pdf}
  scan: {title: Scan, file: scan.pdf}
  gone: {title: Gone, file: gone.txt}
  talk: {title: Talk}
===

[Hallway]: “Escape routes are to be kept clear” [@rules, p. 6], the
  “escape routes are not to be kept clear” [@rules], “nobody ever said a
  thing like that” [@rules], “four oaks are felled” [@plan, p. ii] [@talk].
  + [Locked]: “words that nobody can look up” [@scan; @talk] [@gone].
  + [Said]: It is said. [@rules, "court is open to … in the house"]
`;

describe('argmark sources', () => {
  let folder: Folder;
  before(async () => {
    folder = makeFolder({
      'map.arg': map,
      'rules.txt': 'Decided by the meeting in 2021.\n\nThe court is open to all who live in the house.\n\fEscape routes are to be kept clear at all times.\n\nThe reserve is for repairs alone.\n',
      'plan.pdf': await makePdf([{ lines: [{ text: 'A cover', y: 100 }] }, { lines: [{ text: 'Four oaks are felled.', y: 100 }] }], { 0: { S: 'r' } }),
      'scan.pdf': '%PDF-1.4 broken',
      'bare.arg': '[A]: x\n',
    });
  });
  after(() => folder.remove());

  it('says what is quoted from each source, and what of it is not there', async () => {
    const { code, out } = await folder.run(['sources', 'map.arg']);
    assert.equal(out, [
      'source  file       cited  found  nearly  not found  not checked  coverage',
      'rules   rules.txt      4      2       1          1            0      67 %',
      'plan    plan.pdf       1      1       0          0            0     100 %',
      'scan    scan.pdf       1      0       0          0            1',
      'gone    gone.txt       1      0       0          0            0',
      'talk                   2      0       0          0            0',
      '',
      'scan: nothing can be looked up in scan.pdf: it is broken, or not a PDF. Open it in the program that made it and save it again.',
      'gone: nothing can be looked up in gone.txt: there is no such file.',
      'map.arg:11:3 differs from rules: “escape routes are not to be kept clear”',
      'map.arg:11:54 not found in rules: “nobody ever said a thing like that”',
      '',
    ].join('\n'));
    assert.equal(code, 1);
  });

  it('says it as JSON of the form that its schema says, quotations in the order of the text', async () => {
    const report = JSON.parse((await folder.run(['sources', '--format', 'json', '--uncovered', 'map.arg'])).out) as {
      sources: readonly { key: string; reason: string | null; pages: number | null; coverage: number | null; uncovered: readonly unknown[] }[];
      quotations: readonly { text: string; state: string; page: string | null; location: { path: string; range: { start: { line: number } } } }[];
    };
    const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(JSON.parse(readFileSync('docs/schema/sources.schema.json', 'utf8')) as object);
    assert.ok(validate(report), JSON.stringify(validate.errors));
    assert.deepEqual(report.quotations.map(({ state, page, location }) => [location.range.start.line, state, page]), [
      [9, 'found', '6'], [10, 'nearly', '6'], [10, 'not-found', null], [11, 'found', 'ii'], [12, 'not-checked', null], [13, 'found', '5'],
    ]);
    assert.equal(report.quotations[0]!.location.path, 'map.arg');
    assert.deepEqual(report.sources.map(({ key, pages, coverage }) => [key, pages, coverage]), [
      ['rules', 2, 0.667], ['plan', 2, 1], ['scan', null, null], ['gone', null, null], ['talk', null, null],
    ]);
    assert.deepEqual(report.sources.map(({ reason }) => reason), [
      null, null, 'it is broken, or not a PDF. Open it in the program that made it and save it again.', 'there is no such file.', null,
    ]);
    assert.deepEqual(report.sources[0]!.uncovered, [{ page: '6', text: 'The reserve is for repairs alone.' }]);
  });

  it('says it as a table, and lists what no quotation uses', async () => {
    const { out } = await folder.run(['sources', '--format', 'csv', 'map.arg']);
    assert.equal(out.split('\n')[1], 'rules,rules.txt,4,2,1,1,0,67 %');
    assert.equal((await folder.run(['sources', '--uncovered', 'map.arg'])).out, 'rules, p. 6: The reserve is for repairs alone.\n');
    assert.equal((await folder.run(['sources', 'bare.arg'])).out, 'The map names no sources.\n');
    assert.match((await folder.run(['sources', '--uncovered', '--format', 'csv', 'map.arg'])).err, /--uncovered cannot be written as a table/);
  });

  it('tells the entries of bibliographies that are cited, and why the file of one cannot be read', async () => {
    const cited = makeFolder({
      'map.arg': '===\nbibliography: refs.bib\n===\n\n[A]: “it rains often” [@rain], “it snows” [@gone], “nobody knows” [@book], “hail” [@broken].\n',
      'refs.bib': '@article{rain, title={Rain}, file={Full Text:r.txt:text/plain}}\n@article{gone, title={Gone}, file={gone.txt}}\n@book{book, title={A book}}\n'
        + '@article{broken, title={Broken}, file={broken.pdf}}\n@book{never, title={Never cited}}\n',
      'r.txt': 'Here it rains often.\n',
      'broken.pdf': '%PDF-1.4 broken',
    });
    try {
      const { sources } = JSON.parse((await cited.run(['sources', '--format', 'json', 'map.arg'])).out) as { sources: readonly Record<string, unknown>[] };
      assert.deepEqual(sources.map(({ key, title, file, state, reason, cited: count, coverage }) => [key, title, file, state, reason, count, coverage]), [
        ['rain', 'Rain', 'r.txt', 'read', null, 1, 1], ['gone', 'Gone', 'gone.txt', 'missing', 'there is no such file.', 1, null],
        ['book', 'A book', null, 'none', null, 1, null],
        ['broken', 'Broken', 'broken.pdf', 'unreadable', 'it is broken, or not a PDF. Open it in the program that made it and save it again.', 1, null],
      ]);
    } finally {
      cited.remove();
    }
  });

  it('is told by `argmark check` and `argmark export` as JSON, in the same words', async () => {
    const { quotations } = JSON.parse((await folder.run(['sources', '--format', 'json', 'map.arg'])).out) as
      { quotations: readonly { location: { range: unknown } }[] };
    const expected = quotations.map(({ location: { range }, ...rest }) => ({ ...rest, range }));
    const checked = JSON.parse((await folder.run(['check', '--format', 'json', 'map.arg', 'bare.arg'])).out) as { files: readonly { quotations: unknown }[] };
    const validate = new Ajv2020({ allErrors: true, strictTypes: false, validateFormats: false })
      .compile(JSON.parse(readFileSync('docs/schema/check.schema.json', 'utf8')) as object);
    assert.ok(validate(checked), JSON.stringify(validate.errors));
    assert.deepEqual(checked.files.map((file) => file.quotations), [expected, []]);
    const exported = JSON.parse((await folder.run(['export', '--format', 'json', 'map.arg'])).out) as
      { quotations: readonly (Record<'text' | 'source' | 'locator' | 'state' | 'page', string> & { location: { range: unknown } })[] };
    const byText = (one: { text: string }, other: { text: string }) => (one.text < other.text ? -1 : 1);
    assert.deepEqual(
      exported.quotations.map(({ text, source, locator, state, page, location: { range } }) => ({ text, source, locator, state, page, range })).sort(byText),
      (expected as unknown as { text: string }[]).toSorted(byText),
    );
  });

  it('is told of each file of a map with its own quotations, and of what was found before', async () => {
    const parts = makeFolder({
      'main.arg': '===\nsources: {r: {title: R, file: r.txt}}\n===\n\n@include(part.arg)\n\n[A]: “it rains often” [@r].\n',
      'part.arg': '[B]: “it never snows” [@r].\n',
      'r.txt': '[p. 4]\nHere it rains often, and it never snows.\n',
    });
    try {
      for (let run = 0; run < 2; run++) {
        const { out } = await parts.run(['check', '--cache', '--format', 'json', 'main.arg', 'part.arg']);
        const { files } = JSON.parse(out) as { files: readonly { path: string; quotations: readonly { text: string; state: string; page: string }[] }[] };
        assert.deepEqual(files.map(({ path, quotations }) => [path, ...quotations.map(({ text, state, page }) => `${text}: ${state}, ${page}`)]), [
          ['main.arg', 'it rains often: found, 4'], ['part.arg', 'it never snows: found, 4'],
        ]);
      }
    } finally {
      parts.remove();
    }
  });

  it('says at its entry that a source is a pipe, and reads the others', async () => {
    if (process.platform === 'win32') return;
    const piped = makeFolder({
      'map.arg': '===\nsources:\n  a: {title: A, file: pipe.txt}\n  b: {title: B, file: b.txt}\n===\n\n[A]: “it rains often” [@a], “it snows” [@b].\n',
      'b.txt': 'Here it snows.\n',
    });
    try {
      execFileSync('mkfifo', [path.join(piped.path, 'pipe.txt')]);
      assert.match((await piped.run(['check', 'map.arg'])).out,
        /map\.arg:3:23 warning No quotation can be looked up in `pipe\.txt`: it cannot be read \(it is a pipe, and only files are read\)\. Check that it is a file/);
      const { sources, quotations } = JSON.parse((await piped.run(['sources', '--format', 'json', 'map.arg'])).out) as Record<string, readonly { state: string }[]>;
      assert.deepEqual([sources, quotations].map((each) => each!.map(({ state }) => state)), [['unreadable', 'read'], ['not-checked', 'found']]);
    } finally {
      piped.remove();
    }
  });

  it('is found by `argmark check` as well', async () => {
    const { out } = await folder.run(['check', 'map.arg']);
    assert.match(out, /map\.arg:11:3 warning `rules` words this differently: it has no “not”/);
    assert.match(out, /map\.arg:11:54 warning These words are not in `rules`/);
    assert.match(out, /map\.arg:5:29 warning No quotation can be looked up in `scan\.pdf`/);
  });

  it('is told with the closest passage where it is not found', async () => {
    const near = makeFolder({
      's.txt': 'The council decided to close the bridge to all lorries from January, because the girders are cracked.\n',
      'map.arg': '===\nsources:\n  s: {file: s.txt}\n===\n\n[A]: “close the bridge to all bicycles next summer, because girders are green” [@s].\n',
    });
    try {
      const { out } = await near.run(['check', 'map.arg']);
      assert.match(out, /These words are not in `s`\. The closest passage is “close the bridge to all lorries from January, because the girders are”\. Quote what it says/);
    } finally {
      near.remove();
    }
  });
});

describe('argmark export', () => {
  it('lists below the sources of a page what is quoted, with its page, what was found of it, and a link to it', async () => {
    const folder = makeFolder({
      'map.arg': `===
sources:
  dwd: {title: Weather report, url: "https://example.org/w?a=1&b=2", file: report.txt}
  own: {title: Own notes, file: notes.txt}
===

[A]: “it will rain, well-nigh daily” [@dwd, p. 3], “it snows a lot” [@dwd], “we <stay>” [@own].
  + [B]: “it will rain” [@dwd, p. 9], “it will not rain” [@dwd].
`,
      'report.txt': '[p. 3]\nThe service wrote that it will rain, well-\nnigh daily.\n',
      'notes.txt': 'This week we <stay> here.\n',
    });
    try {
      const { out } = await folder.run(['export', '--format', 'html', 'map.arg']);
      const href = (words: string) => `https://example.org/w?a=1&#38;b=2#:~:text=${words}`;
      assert.deepEqual(/<section class="sources">.*?<\/section>/s.exec(out)![0].match(/<li>(?:<a |“).*?<\/li>/g), [
        '<li>“we &#60;stay&#62;” (found in the source)</li>',
        `<li><a href="${href('it%20will%20rain%2C%20well%2Dnigh%20daily')}" rel="noreferrer">“it will rain, well-nigh daily”</a> (p. 3: found in the source)</li>`,
        '<li>“it snows a lot” (not in the source)</li>',
        `<li><a href="${href('it%20will%20rain')}" rel="noreferrer">“it will rain”</a> (p. 9: found in the source, p. 3)</li>`,
        '<li>“it will not rain” (differs from the source, p. 3)</li>',
      ]);
      assert.ok(out.includes('<a href="https://example.org/w?a=1&#38;b=2" rel="noreferrer">'));
      assert.ok(!(await folder.run(['export', '--format', 'html', '--no-sources', 'map.arg'])).out.includes(':~:text='));
      const { out: table } = await folder.run(['export', '--format', 'table-html', 'map.arg']);
      assert.ok(table.includes(`<a href="${href('it%20will%20rain')}" rel="noreferrer">“it will rain”</a>; “it will not rain”</td>`), table);
      assert.ok(table.includes('<td>found in the source, p. 3; differs from the source, p. 3</td>'), table);
    } finally {
      folder.remove();
    }
  });

  it('says of each quotation whether its source has it, and knows what a bibliography says of sources', async () => {
    const folder = makeFolder({
      'argmark.config.json': '{"bibliography": "refs.bib"}',
      'map.arg': '[A]: “it will rain” [@dwd, p. 3], “it snows a lot” [@dwd].\n',
      'refs.bib': '@report{dwd, title = {Weather report}, author = {Doe, Jane}, year = 2024, file = {report.txt}}\n',
      'report.txt': '[p. 3]\nThe service wrote that it will rain.\n',
    });
    try {
      const { quotations } = JSON.parse((await folder.run(['export', '--format', 'json', 'map.arg'])).out) as { quotations: readonly { state: string; page: string | null }[] };
      assert.deepEqual(quotations.map(({ state, page }) => [state, page]), [['found', '3'], ['not-found', null]]);
      assert.match((await folder.run(['export', '--format', 'sources-md', 'map.arg'])).out, /Jane Doe.*2024.*Weather report/);
    } finally {
      folder.remove();
    }
  });
});
