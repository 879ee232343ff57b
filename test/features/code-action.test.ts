import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CodeAction } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActionsIn } from '../support/code-actions.js';
import { edit, uri, type Editor } from '../support/editor.js';

/** The code actions at the cursor, of some kinds or of all. */
function actions({ service, position }: Editor, only?: string[]): CodeAction[] {
  const context = { diagnostics: service.findings.diagnostics(uri), ...(only ? { only } : {}) };
  return codeActionsIn(service, uri, { start: position, end: position }, context);
}

const titles = (source: string, only = ['quickfix']) => actions(edit(source), only).map(({ title }) => title);

/** The text after the code action of that title. */
function take(source: string, title: string, only = ['quickfix']): string {
  const editor = edit(source);
  const action = actions(editor, only).find((each) => each.title === title);
  assert.ok(action, `no ${title}, but: ${actions(editor, only).map((each) => each.title).join(', ')}`);
  return TextDocument.applyEdits(TextDocument.create(uri, 'argmark', 1, editor.text), action.edit!.changes![uri]!);
}

describe('quick fixes', () => {
  it('are those of the findings at the cursor, then of all of a kind, then suppressions', () => assert.deepEqual(
    titles('[A]: x #thesis\n  + [B¦]: y\n  + [C]: z\n'), [
      'Add a support below', 'Mark as #assumption', 'Mark as #undeveloped',
      'Mark all as #assumption (2)', 'Mark all as #undeveloped (2)',
      'Suppress unsupported-claim on this line', 'Suppress unsupported-claim in this file',
    ]));

  it('are none where nothing is found', () => assert.deepEqual(titles('[A]: x #thesis¦\n  + [B]: y\n'), []));

  it('know which finding they repair, and which of them is the likeliest', () => {
    const editor = edit('[Rain]: x #thesis\n  + [Ri¦an]\n');
    const [first, ...others] = actions(editor, ['quickfix']);
    const [diagnostic] = editor.service.findings.diagnostics(uri).filter(({ code }) => code === 'undefined-claim');
    assert.deepEqual([first!.title, first!.isPreferred, first!.diagnostics], ['Change to [Rain]', true, [diagnostic]]);
    assert.deepEqual(others.filter(({ isPreferred }) => isPreferred), []);
  });

  it('are made where they belong', () => assert.equal(
    take('# Rain\n\n[A]: x #thesis\n  + [B¦]: y\n', 'Mark as #assumption'), '# Rain\n\n[A]: x #thesis\n  + [B]: y #assumption\n'));

  it('of all of a kind are made in the whole file', () => assert.equal(
    take('[A]: x #thesis\n  + [B¦]: y\n\n# Later\n\n[C]: z\n', 'Mark all as #undeveloped (2)'),
    '[A]: x #thesis\n  + [B]: y #undeveloped\n\n# Later\n\n[C]: z #undeveloped\n'));

  it('suppress a finding by a comment above its line or in the file, and it is gone', () => {
    const source = '===\ntitle: T\n===\n\n[A]: x #thesis\n  + [B¦]: y\n';
    const line = take(source, 'Suppress unsupported-claim on this line');
    assert.equal(line, '===\ntitle: T\n===\n\n[A]: x #thesis\n  // argmark-disable-next-line unsupported-claim\n  + [B]: y\n');
    const file = take(source, 'Suppress unsupported-claim in this file');
    assert.equal(file, '===\ntitle: T\n===\n\n// argmark-disable-file unsupported-claim\n\n[A]: x #thesis\n  + [B]: y\n');
    for (const text of [line, file]) assert.deepEqual(edit(text).service.findings.diagnostics(uri), []);
  });

  it('are offered wherever a finding is touched, up to its last character', () => {
    const source = readFileSync('samples/alliance/alliance.en.arg', 'utf8').slice(0, 40_000);
    const editor = edit(`${source}\n\n+ {a: [`);
    const found = editor.service.findings.diagnostics(uri).filter(({ code }) => code !== 'unused-suppression');
    assert.ok(found.length > 20);
    for (const { code, range } of found) {
      for (const position of [range.start, range.end]) {
        const suppressed = actions({ ...editor, position }, ['quickfix']).filter(({ title }) => title === `Suppress ${String(code)} in this file`);
        assert.ok(suppressed.length > 0, `${String(code)} at ${JSON.stringify(position)}`);
      }
    }
  });

  it('suppress nothing where no comment can stand', () => assert.deepEqual(
    titles('===\nsources:\n  a¦: {title: A}\n===\n'), ['Remove the source']));
});

describe('fix all', () => {
  const text = '[A]: x #thesis\n  + [B]: y #assumption\n  + [B]\n\n[A]:\n';

  it('is a source action, for those who ask for it or a kind above', () => {
    for (const only of [['source'], ['source.fixAll'], ['source.fixAll.argmark']]) {
      assert.deepEqual(titles(text, only), ['Make all fixes that need no decision'], only.join());
    }
    assert.deepEqual(titles(text, ['source.fixAll.eslint']), []);
    assert.deepEqual(titles(text, ['refactor']).filter((title) => title.startsWith('Fix')), []);
  });

  it('makes every repair that needs no decision', () => assert.equal(
    take(text, 'Make all fixes that need no decision', ['source.fixAll']), '[A]: x #thesis\n  + [B]: y #assumption\n\n[A]\n'));

  it('is worked out for nobody who does not ask', () => assert.deepEqual(
    actions(edit(text)).filter(({ kind }) => kind?.startsWith('source')), []));

  it('is not offered where there is nothing of the kind', () => assert.deepEqual(titles('[A]: x\n', ['source.fixAll']), []));
});

describe('a document that is not open', () => {
  it('has no code actions', () => {
    const { service, position } = edit('');
    assert.deepEqual(codeActionsIn(service, 'file:///other.arg', { start: position, end: position }, { diagnostics: [] }), []);
  });
});
