import { read } from '../../../server/src/convert/import/tgf.js';
import { readsFrameworks } from './frameworks.js';

readsFrameworks('a framework in the Trivial Graph Format', read, [
  ['1 one\n2\n#\n1 2\n2 1 label\n', '1 2: 1>2 2>1', []],
  ['1\r\n1\r\n#\r\n1 2\r\n1\r\n#\r\n', '1: ', ['2:1 warning "1"', '4:3 error "2"', '5:1 error "1"', '6:1 error "#"']],
  ['1\n2\n', '1 2: ', ['3:1 error ""']],
  ['a\nb\nc\n#\na b +\nb c 2\nc a attacks\n', 'a b c: b>c=2 c>a a+b', []],
]);
