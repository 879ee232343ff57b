import assert from 'node:assert/strict';
import type { CompletionItem, InsertReplaceEdit, MarkupContent } from 'vscode-languageserver-types';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { indexLines, offsetAt } from '../../server/src/base/line-index.js';
import type { FileRename } from '../../server/src/service.js';
import { codeActionsIn } from '../support/code-actions.js';
import { cursorsIn, startWorkspace, uriOf } from '../support/workspace.js';
import { completionAt, documentLinksIn } from '../support/asked-at-once.js';
import { definitionAt, hoverAt, workspaceSymbolsIn } from '../support/features.js';

const source = `
//- all.arg
===
sources:
  k: {title: Book, file: "texts/b¦ook 1.md"}
===

@include(parts/o¦ne.arg)
@include(parts/mi¦ssing.arg)

[T]: t [words](parts/one.arg)
//- parts/one.arg
===
title: The first part
===

[One]: x

<A>: y

[Two]
  + [Three]: z
//- texts/book 1.md
Words.
`;

describe('the path of an include or a source', () => {
  const ask = async () => {
    const workspace = await startWorkspace(source);
    await workspace.open('all.arg');
    return { workspace, service: workspace.service, uri: uriOf('all.arg'), cursors: cursorsIn(source, 'all.arg') };
  };

  it('leads to its file', async () => {
    const { service, uri, cursors } = await ask();
    const found = cursors.map((at) => definitionAt(service, uri, at).map((each) => each.uri));
    assert.deepEqual(found, [[uriOf('texts/book%201.md')], [uriOf('parts/one.arg')], []]);
  });

  it('is a link', async () => {
    const { service, uri } = await ask();
    assert.deepEqual(documentLinksIn(service, uri).map(({ target, range }) => `${range.start.line} ${target}`).sort(),
      [`2 ${uriOf('texts/book%201.md')}`, `5 ${uriOf('parts/one.arg')}`, `8 ${uriOf('parts/one.arg')}`]);
  });

  it('says what is there', async () => {
    const { service, uri, cursors } = await ask();
    const texts = cursors.map((at) => (hoverAt(service, uri, at)!.contents as MarkupContent).value);
    assert.deepEqual(texts, [
      '**texts/book 1\\.md**', '**The first part** (parts/one\\.arg)\n\nDefines 2 claims and 1 argument by title.',
      '**parts/missing\\.arg**\n\n*It is not read.*',
    ]);
  });

  it('is completed by the files of the workspace', async () => {
    const { workspace, service, uri } = await ask();
    const complete = async (text: string) => {
      const offset = text.indexOf('¦');
      await workspace.edit('all.arg', text.replace('¦', ''));
      const list = completionAt(service, uri, { line: 0, character: offset });
      const items = (Array.isArray(list) ? list : (list as { items: CompletionItem[] }).items) as CompletionItem[];
      return items.map(({ label, textEdit }) => {
        const { newText } = textEdit!;
        const range = 'range' in textEdit! ? textEdit.range : (textEdit as InsertReplaceEdit).replace;
        return `${label}: ${text.replace('¦', '').slice(0, range.start.character)}${newText}${text.replace('¦', '').slice(range.end.character)}`;
      });
    };
    assert.deepEqual(await complete('@include(pa¦'), ['parts/one.arg: @include(parts/one.arg)']);
    assert.deepEqual(await complete('@include(¦x.arg)'), ['parts/one.arg: @include(parts/one.arg)']);
    assert.deepEqual(await complete('text (¦'), []);
  });
});

describe('an include of a file that is missing', () => {
  it('is corrected to one that looks alike, or the file is created', async () => {
    const workspace = await startWorkspace('//- a.arg\n@include(parts/oen.arg)\n//- parts/one.arg\n');
    await workspace.open('a.arg');
    const uri = uriOf('a.arg');
    const [diagnostic] = workspace.service.findings.diagnostics(uri);
    const actions = codeActionsIn(workspace.service, uri, diagnostic!.range, { diagnostics: [diagnostic!], only: ['quickfix'] });
    assert.deepEqual(actions.slice(0, 2).map(({ title, edit }) => [title, edit]), [
      ['Change to parts/one.arg', { changes: { [uri]: [{ range: diagnostic!.range, newText: 'parts/one.arg' }] } }],
      ['Create parts/oen.arg', { documentChanges: [{ kind: 'create', uri: uriOf('parts/oen.arg'), options: { ignoreIfExists: true } }] }],
    ]);
  });
});

describe('renaming a file or folder', () => {
  /** What the files of a workspace are when some are renamed, those that change by their old paths. */
  async function rename(files: string, ...renames: readonly (readonly [string, string])[]): Promise<Record<string, string>> {
    const { service, host } = await startWorkspace(files);
    const edit = await service.editing.renameFiles(renames.map(([from, to]): FileRename => ({ oldUri: uriOf(from), newUri: uriOf(to) })));
    return Object.fromEntries(Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
      const text = host.files.get(uri) as string;
      const lines = indexLines(text);
      return [uri.replace(uriOf(''), ''), applyEdits(text, edits.map(({ range, newText }) =>
        ({ range: { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }, newText })))];
    }));
  }

  const workspace = `
//- all.arg
@include(parts/one.arg)
//- parts/one.arg
===
bibliography: ../refs.bib
sources: {k: {file: 'book.md'}}
===
@include(two.arg)
//- parts/two.arg
//- parts/book.md
//- refs.bib
`;

  it('changes the paths that lead to it', async () => {
    assert.deepEqual(await rename(workspace, ['parts/one.arg', 'parts/first.arg']), { 'all.arg': '@include(parts/first.arg)\n' });
    assert.deepEqual(await rename(workspace, ['refs.bib', 'my refs.bib'], ['parts/book.md', 'b.md']), {
      'parts/one.arg': "===\nbibliography: \"../my refs.bib\"\nsources: {k: {file: '../b.md'}}\n===\n@include(two.arg)\n",
    });
  });

  it('changes its own paths when it moves', async () => {
    assert.deepEqual(await rename(workspace, ['parts/one.arg', 'one.arg']), {
      'all.arg': '@include(one.arg)\n',
      'parts/one.arg': "===\nbibliography: refs.bib\nsources: {k: {file: 'parts/book.md'}}\n===\n@include(parts/two.arg)\n",
    });
  });

  it('of a folder changes nothing within it', async () => {
    assert.deepEqual(await rename(workspace, ['parts', 'deep/er/parts']), {
      'all.arg': '@include(deep/er/parts/one.arg)\n',
      'parts/one.arg': "===\nbibliography: ../../../refs.bib\nsources: {k: {file: 'book.md'}}\n===\n@include(two.arg)\n",
    });
  });

  it('that nothing names changes nothing', async () => assert.deepEqual(await rename(workspace, ['all.arg', 'whole.arg']), {}));
});

describe('the symbols of a workspace', () => {
  it('are titles and headings, those that fit best first', async () => {
    const { service } = await startWorkspace('//- a.arg\n# Rain and sun\n\n[Terrain]: x\n//- b.arg\n[Rain]: y\n\n<Real gain>: z\n\n[Snow]\n');
    assert.deepEqual(workspaceSymbolsIn(service, 'rain').map(({ name, containerName, location }) => [name, containerName, location.uri]), [
      ['Rain', undefined, uriOf('b.arg')], ['Rain and sun', undefined, uriOf('a.arg')],
      ['Terrain', 'Rain and sun', uriOf('a.arg')], ['Real gain', undefined, uriOf('b.arg')],
    ]);
    assert.equal(workspaceSymbolsIn(service, '').length, 4);
  });

  it('of open documents are those of their texts', async () => {
    const workspace = await startWorkspace('//- a.arg\n[Rain]: x\n');
    await workspace.open('a.arg');
    await workspace.edit('a.arg', '[Snow]: x\n');
    assert.deepEqual(workspaceSymbolsIn(workspace.service, '').map(({ name }) => name), ['Snow']);
  });
});
