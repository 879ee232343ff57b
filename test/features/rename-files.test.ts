import assert from 'node:assert/strict';
import { createService } from '../../server/src/service.js';
import { renameFiles } from '../../server/src/features/rename-files.js';
import { TextVersion } from '../../server/src/workspace/text-version.js';
import { indexEntry } from '../../server/src/workspace/index-entry.js';

const at = (name: string) => `file:///w/${encodeURIComponent(name)}`;

/** What a text says once a file that it names has another name. */
function renamed(text: string, from: string, to: string): string {
  const edit = renameFiles([indexEntry(new TextVersion({ uri: at('a.arg'), version: 1, settings: {}, text }))], [{ oldUri: at(from), newUri: at(to) }]);
  const service = createService();
  service.workspace.open(at('a.arg'), 1, text);
  const edits = Object.values(edit?.changes ?? {}).flat();
  service.workspace.change(at('a.arg'), 2, edits.map(({ range, newText }) => ({ range, text: newText })));
  return service.workspace.openText(at('a.arg'))!;
}

describe('a file that gets another name', () => {
  it('stays included where its name can stand in an include, with brackets in pairs', () => {
    assert.equal(renamed('@include(b.arg)\n', 'b.arg', 'x (1).arg'), '@include(x (1).arg)\n');
    assert.equal(renamed('@include(x (1).arg)\n', 'x (1).arg', 'b.arg'), '@include(b.arg)\n');
  });

  it('breaks no include where it cannot', () => {
    for (const name of ['y).arg', '(y.arg', 'new\nline.arg']) assert.equal(renamed('@include(b.arg)\n', 'b.arg', name), '@include(b.arg)\n', name);
  });

  it('is a text in front matter, whatever it is called', () => {
    for (const [name, written] of [['null', '"null"'], ['5', '"5"'], ['true', '"true"'], ['#x.txt', '"#x.txt"'], ['t.txt', 't.txt']] as const) {
      const text = (file: string) => `===\nsources: {k: {file: ${file}}}\n===\n`;
      assert.equal(renamed(text('s.txt'), 's.txt', name), text(written));
    }
  });
});
