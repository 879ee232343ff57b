import { read } from '../../../server/src/convert/import/apx.js';
import { readsFrameworks } from './frameworks.js';

readsFrameworks('a framework in ASPARTIX', read, [
  ['arg(a).\narg(b).\natt(a,b).\n', 'a b: a>b', []],
  ['% what follows\natt(b , a). arg( a ).arg("b").\n arg(b).', 'a "b" b: b>a', []],
  ['arg(a). arg(a). att(a,a). att(a,a).', 'a: a>a', ['1:13 warning "a"', '1:31 warning "a,a"']],
  ['arg(a).\natt(a,b).', 'a: ', ['2:7 error "b"']],
  ['arg(a)\natt(a,a).\narg(b).', 'b: ', ['1:1 error "arg(a)\\natt(a,a)"']],
  ['arg(a). arg(b). arg(c). support(a,b). att(b, c, 0.25). att(c,b,3).', 'a b c: b>c=0.25 c>b=3 a+b', []],
  ['att(a, b, x). att(a,b,1', ': ', ['1:1 error "att(a, b, x)"', '1:15 error "att(a,b,1"']],
  ['supports(a, b).\narg(c)', 'c: ', ['1:1 error "supports"', '2:6 error ")"']],
  ['arg(a,b). att(a). .', ': ', ['1:1 error "arg(a,b)"', '1:11 error "att(a)"', '1:19 error "."']],
]);
