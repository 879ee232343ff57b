import assert from 'node:assert/strict';
import { imported } from '../../support/imported.js';
import { read } from '../../../server/src/convert/import/tgf.js';
import { readsFrameworks } from './frameworks.js';

readsFrameworks('a framework in the Trivial Graph Format', read, [
  ['1 one\n2\n#\n1 2\n2 1 label\n', '1 2: 1>2 2>1', []],
  ['1\r\n1\r\n#\r\n1 2\r\n1\r\n#\r\n', '1: ', ['2:1 warning "1"', '4:3 error "2"', '5:1 error "1"', '6:1 error "#"']],
  ['1\n2\n', '1 2: ', ['3:1 error ""']],
  ['a\nb\n#\na b support 0.3\nb a x 0.5\n', 'a b: b>a=0.5 a+b=0.3', []],
  ['a\nb\nc\n#\na b +\nb c 2\nc a attacks\n', 'a b c: b>c=2 c>a a+b', []],
]);

describe('a graph of arguments with labels', () => {
  it('becomes claims that say what the labels say', async () => {
    const { text, remarks } = await imported('1 It rains [hard]\n2 Picnic\n3\n3 again\n#\n1 2\n3 1 support 0.3\n1 2\n', { format: 'tgf' });
    assert.equal(text, '[Picnic]: Picnic {id: "2"}\n  - [It rains (hard)]: It rains [hard] {id: "1"}\n    + {weight: 0.3} [3]: 3\n');
    assert.deepEqual(remarks, ['left out: repetitions (2)']);
  });
});
