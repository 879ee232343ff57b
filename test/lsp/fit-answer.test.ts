import assert from 'node:assert/strict';
import { fitEdit, plainText } from '../../server/src/lsp/fit-answer.js';

describe('an answer is made to fit', () => {
  it('a client without Markdown, with its words', () => {
    assert.equal(plainText('**\\[A\\]** `#thesis`\n\n*No text yet.*\n\nFor it:\n- a\\*b  \nc <https://x.y>. [page](https://z)'),
      '[A] #thesis\n\nNo text yet.\n\nFor it:\n- a*b\nc https://x.y. page (https://z)');
  });

  it('a client without versions, with all edits of a document in one list', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const edit = {
      documentChanges: [
        { kind: 'create' as const, uri: 'file:///new.arg' },
        { textDocument: { uri: 'file:///a.arg', version: 3 }, edits: [{ range, newText: 'x' }] },
        { textDocument: { uri: 'file:///a.arg', version: 3 }, edits: [{ range, newText: 'y' }] },
      ],
    };
    const fitting = { uri: undefined, versionOf: () => 3 };
    assert.deepEqual(fitEdit(edit, { ...fitting, client: {} }), { changes: { 'file:///a.arg': [{ range, newText: 'x' }, { range, newText: 'y' }] } });
    assert.deepEqual(fitEdit(edit, { ...fitting, client: { workspace: { workspaceEdit: { documentChanges: true } } } }), edit);
  });
});
