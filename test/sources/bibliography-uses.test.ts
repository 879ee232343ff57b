import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { indexLines, offsetAt } from '../../server/src/base/line-index.js';
import { readBibliography } from '../../server/src/sources/bibliography/read-bibliography.js';
import { newEntry, renamedEntry } from '../../server/src/sources/bibliography/edit-bibliography.js';
import { codeActionsIn } from '../support/code-actions.js';
import { startWorkspace, uriOf, type TestWorkspace } from '../support/workspace.js';

const files = `//- a.arg
===
bibliography: [refs.bib]
===

[A]: It rains [@doe2024, p. 3]. Snow falls [@doe2024a; @unknown1999].
//- b.arg
===
bibliography: refs.bib
===

[B]: It rains [@{doe2024}].
  {source: doe2024}
//- other.arg
===
sources: {doe2024: Another one}
===

[C]: It rains [@doe2024].
//- refs.bib
% kept
@incollection{part, crossref = {doe2024}, title = {Part}}
@report{doe2024,
  title = {Weather},
  author = {Doe, Jane}, year = 2024 }
@book{doe_rain_2023, author = {Doe, Jane}, year = {2023}, title = {Rain}}
@book{broken title = {x}}
`;

/** The files of a workspace after an edit, by path; those that it leaves alone are left out. */
function edited({ host }: TestWorkspace, edit: WorkspaceEdit): Record<string, string> {
  return Object.fromEntries(Object.entries(edit.changes!).map(([uri, edits]) => {
    const text = host.files.get(uri) as string;
    const lines = indexLines(text);
    const at = (position: { line: number; character: number }) => offsetAt(lines, position, (from, to) => text.slice(from, to));
    return [uri.replace(uriOf(''), ''), applyEdits(text, edits.map(({ range, newText }) => ({ range: { start: at(range.start), end: at(range.end) }, newText })))];
  }));
}

const onKey = { line: 4, character: 17 };

describe('the entry of a bibliography', () => {
  let opened: TestWorkspace;
  before(async () => {
    opened = await startWorkspace(files);
    await opened.open('a.arg');
  });

  it('is referred to by all maps of the workspace that have it from there', async () => {
    const places = await opened.service.navigation.references(uriOf('a.arg'), onKey, true);
    assert.deepEqual(places!.map(({ uri, range: { start } }) => `${uri.replace(uriOf(''), '')}:${start.line}:${start.character}`), [
      'refs.bib:2:8', 'refs.bib:1:32', 'a.arg:4:16', 'b.arg:4:17', 'b.arg:5:11',
    ]);
  });

  it('gets another key there and in all these maps', async () => {
    const edit = await opened.service.editing.rename(uriOf('a.arg'), onKey, 'rain:1') as WorkspaceEdit;
    const after = edited(opened, edit);
    assert.deepEqual(Object.keys(after).sort(), ['a.arg', 'b.arg', 'refs.bib']);
    assert.match(after['a.arg']!, /\[@rain:1, p\. 3\]\. Snow falls \[@doe2024a;/);
    assert.match(after['b.arg']!, /\[@\{rain:1\}\]\.\n {2}\{source: "rain:1"\}/);
    assert.equal(after['refs.bib'], (opened.host.files.get(uriOf('refs.bib')) as string).replaceAll(/\bdoe2024\b/g, 'rain:1'));
  });

  it('gets no key that is taken, or that BibTeX cannot have', async () => {
    for (const key of ['doe_rain_2023', 'a b', '']) assert.ok('refused' in (await opened.service.editing.rename(uriOf('a.arg'), onKey, key))!, key);
  });

  it('is told to be broken where it stands', async () => {
    const [held] = await opened.service.sources.bibliographies(uriOf('a.arg'));
    assert.deepEqual(held!.diagnostics().map(({ range, message }) => `${range.start.line}:${range.start.character} ${message}`), [
      '6:0 There is no comma after the key `broken`. Add one.',
    ]);
  });
});

describe('an unknown source', () => {
  it('is told once, where it is first cited for a quotation, that its file cannot be looked up in', async () => {
    const workspace = await startWorkspace(`//- a.arg
===
bibliography: refs.bib
===

[A]: It rains [@gone]. “It never rains here” [@gone; @blank], “and it never snows here” [@gone], “nor hails it” [@far].
//- refs.bib
@book{gone, title = {Gone}, file = {gone.txt}}
@book{blank, title = {Blank}, file = {blank.txt}}
@book{far, title = {Far}, file = {../../elsewhere/far.txt}}
@book{never, title = {Never quoted}, file = {never.txt}}
//- blank.txt
`, { folders: [uriOf('').replace(/\/$/, '')] });
    await workspace.open('a.arg');
    assert.deepEqual(workspace.findings('a.arg').filter((each) => each.includes('source-')), ['4:46 source-file-missing', '4:52 source-unreadable', '4:113 source-unreadable']);
    const messages = workspace.service.findings.diagnostics(uriOf('a.arg')).filter(({ code }) => String(code).startsWith('source-')).map(({ message }) => message);
    assert.deepEqual(messages, [
      'There is no file `gone.txt`, which a bibliography names for `gone`, so nothing can be looked up in it. Correct the path, which is relative to the bibliography’s folder, or put the file there.',
      'No quotation can be looked up in `blank.txt`, which a bibliography names for `blank`: it is empty. Put the text of the source there.',
      'No quotation can be looked up in `../../elsewhere/far.txt`, which a bibliography names for `far`: it is outside the workspace. Move it, open its folder as well, or allow it by the setting `argmark.includes.outsideWorkspace`.',
    ]);
  });

  it('may be an entry by the same author of the same year that has another key now', async () => {
    const opened = await startWorkspace(files.replace('@doe2024a', '@Doe2023'));
    await opened.open('a.arg');
    const messages = opened.service.findings.diagnostics(uriOf('a.arg')).filter(({ code }) => code === 'unknown-source').map(({ message }) => String(message));
    assert.match(messages[0]!, /Did you mean @doe_rain_2023\?|Did you mean .*@doe_rain_2023/);
  });

  it('is added to the bibliography, of which nothing else is touched', async () => {
    const opened = await startWorkspace(files);
    await opened.open('a.arg');
    const at = { line: 4, character: 60 };
    const action = codeActionsIn(opened.service, uriOf('a.arg'), { start: at, end: at }, { diagnostics: [], only: ['quickfix'] })
      .find(({ title }) => title === 'Add unknown1999 to refs.bib');
    const { 'refs.bib': after } = edited(opened, action!.edit!);
    assert.equal(after, `${opened.host.files.get(uriOf('refs.bib')) as string}\n@misc{unknown1999,\n  author = {},\n  title = {},\n  year = {1999},\n}\n`);
  });

  it('is added to bibliographies of each kind', () => {
    const add = (name: string, text: string) => {
      const edit = newEntry(name, readBibliography(name, new TextEncoder().encode(text)), 'new1');
      return edit && applyEdits(text, [edit]);
    };
    assert.equal(add('a.json', '[\n  {"id": "a"}\n]\n'), '[\n  {"id": "a"},\n  {\n    "id": "new1",\n    "type": "document",\n    "title": ""\n  }\n]\n');
    assert.deepEqual(JSON.parse(add('a.json', '[]')!), [{ id: 'new1', type: 'document', title: '' }]);
    assert.equal(add('a.yaml', 'references:\n  - id: a\n    title: A\n'), 'references:\n  - id: a\n    title: A\n  - id: "new1"\n    type: document\n    title: ""\n');
    assert.equal(add('a.yaml', 'references:\n  - id: a\n    title: A - B\n'), 'references:\n  - id: a\n    title: A - B\n  - id: "new1"\n    type: document\n    title: ""\n');
    assert.equal(add('a.yaml', 'references:\n  - id: a\nother: 1\n'), undefined);
    assert.equal(add('a.ris', 'TY  - BOOK\r\nID  - a\r\nER  - \r\n'), 'TY  - BOOK\r\nID  - a\r\nER  - \r\n\r\nTY  - GEN\r\nID  - new1\r\nAU  - \r\nTI  - \r\nPY  - \r\nER  - \r\n');
    assert.equal(add('a.bib', '@book{a,}\r\n'), '@book{a,}\r\n\r\n@misc{new1,\r\n  author = {},\r\n  title = {},\r\n  year = {},\r\n}\r\n');
  });
});

describe('a key', () => {
  it('is renamed in bibliographies of each kind', () => {
    const rename = (name: string, text: string, to: string) => {
      const edits = renamedEntry(name, readBibliography(name, new TextEncoder().encode(text)), 'a', to);
      return 'refused' in edits ? edits.refused : applyEdits(text, edits);
    };
    assert.equal(rename('x.json', '[{"id": "a"}]', 'b'), '[{"id": "b"}]');
    assert.equal(rename('x.yaml', '- id: a\n', 'b'), '- id: b\n');
    assert.equal(rename('x.yaml', '- id: a\n', '1: 2'), '- id: "1: 2"\n');
    assert.equal(rename('x.ris', 'TY  - BOOK\nID  - a\nER  - \n', 'b'), 'TY  - BOOK\nID  - b\nER  - \n');
    assert.match(rename('x.bib', '@book{a,}', 'b c'), /cannot be the key/);
  });
});

describe('a bibliography of a whole folder', () => {
  const configured = `//- argmark.config.json
{"bibliography": ["lib/refs.bib", "gone.bib"]}
//- a.arg
[A]: “it will rain on” [@doe2024] and snow [@doe2042].
//- lib/refs.bib
@report{doe2024, title = {Weather}, file = {report.txt}}
//- lib/report.txt
It will not rain on Sunday.
`;
  const start = async () => {
    const opened = await startWorkspace(configured);
    const { Configuration } = await import('../../server/src/service.js');
    const configuration = new Configuration({ host: opened.host });
    await configuration.load(uriOf('a.arg'));
    opened.service.workspace.configureBibliographies((uri) => configuration.bibliographiesOf(uri));
    return { opened, configuration };
  };
  const found = (opened: TestWorkspace) => opened.findings('a.arg').filter((each) => /unknown-source|quotation|source/.test(each));

  it('is known to its maps, and nothing is said before it has been read', async () => {
    const { opened } = await start();
    opened.service.workspace.open(uriOf('a.arg'), 1, opened.host.files.get(uriOf('a.arg')) as string);
    await opened.service.workspace.load(uriOf('a.arg'));
    assert.deepEqual(found(opened), []);
    await opened.service.workspace.loadSources(uriOf('a.arg'));
    assert.deepEqual(found(opened), ['0:5 quotation-differs', '0:45 unknown-source']);
  });

  it('is read again when it has changed, and so are the files of its entries', async () => {
    const { opened } = await start();
    await opened.open('a.arg');
    const change = async (path: string, text: string) => {
      opened.host.files.set(uriOf(path), text);
      assert.deepEqual(await opened.service.workspace.filesChanged([{ uri: uriOf(path), kind: 'changed' }]), [uriOf('a.arg')]);
      await opened.service.workspace.load(uriOf('a.arg'));
      await opened.service.workspace.loadSources(uriOf('a.arg'));
    };
    await change('lib/report.txt', 'It will rain on.');
    assert.deepEqual(found(opened), ['0:45 unknown-source']);
    await change('lib/refs.bib', '@report{doe2042, title = {Weather}}');
    assert.deepEqual(found(opened), ['0:25 unknown-source']);
  });

  it('is told to be missing in the configuration', async () => {
    const { configuration } = await start();
    const [file] = await configuration.files();
    assert.deepEqual(file!.problems.map(({ message }) => message), ['There is no file `gone.bib`. The path is relative to the folder of this file.']);
  });
});
