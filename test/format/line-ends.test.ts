import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { format, formatText } from '../../server/src/format/format.js';
import { parse, reparse } from '../../server/src/syntax/parse.js';

const text = '[A]:  a\r\n    + b\r\n\r\n\r\n# H\r\n[C]:   c\r\n   - d\r\n\r\n[E]: e\r\n';

describe('formatting after a line end has become another one', () => {
  it('is what it is for the text at once, whichever line end it was', () => {
    for (const [from, to] of [['\r\n', '\n'], ['\n', '\r\n']] as const) {
      const before = from === '\n' ? text.replaceAll('\r\n', '\n') : text;
      for (let at = before.indexOf(from); at >= 0; at = before.indexOf(from, at + from.length)) {
        const tree = parse(before);
        // What is known of the blocks from the time before.
        assert.ok(format(tree).length > 0);
        const after = reparse(tree, { range: { start: at, end: at + from.length }, newText: to });
        assert.equal(applyEdits(after.text, format(after)), formatText(after.text), JSON.stringify(after.text));
      }
    }
  });
});
