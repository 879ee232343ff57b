import { read } from '../../../server/src/convert/import/af.js';
import { readsFrameworks } from './frameworks.js';

readsFrameworks('a framework in ICCMA 2023', read, [
  ['p af 3\n# attacks\n1 2\n2 3\n', '1 2 3: 1>2 2>3', []],
  ['p af 2\n1 3\n1 x\n1 2 z\n0 1\n1 2\n1 2\n', '1 2: 1>2',
    ['2:3 error "3"', '3:1 error "1 x"', '4:1 error "1 2 z"', '5:1 error "0"', '7:1 warning "1 2"']],
  ['p af 2\n1 2 0.5\n2 1 +\n', '1 2: 1>2=0.5 2+1', []],
  ['1 2\np af 2\n', ': ', ['1:1 error "1 2"', '2:1 error "p af 2"']],
  ['p af x3\n1 2\n', ': ', ['1:1 error "p af x3"', '2:1 error "1"', '2:3 error "2"']],
  ['p af 03\n', ': ', ['1:1 error "p af 03"']],
  ['p cnf 2 3\n', ': ', ['1:1 error "p cnf 2 3"']],
  ['p af 99999999999\n', ': ', ['1:6 error "99999999999"']],
  ['', ': ', ['1:1 error ""']],
]);
