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
  ['arg(a). arg(b). sup(a,b). supp(b,a). att(a,a,.5). att(b,b, -2).', 'a b: b>b=-2 a+b b+a', ['1:38 error "att(a,a,"', '1:47 error "5"']],
  ['arg(a). arg(b, 0.5). att(a,a,0.5,1). support(a).', 'a b: ', ['1:16 warning "0.5"', '1:22 error "att(a,a,0"', '1:32 error "5"', '1:38 error "support(a)"']],
  ['arg(a,x). arg("a) . att(a, ").', '"a) . att(a, ": ', ['1:1 error "arg(a,x)"']],
  ['arg("a). arg(b).', 'b: ', ['1:1 error "arg(\\"a)"']],
  ['arg(a).\r\n%arg(b).\rarg(c). support(a,a). support(a , a). att(a,c). support(a,c)', 'a c: a>c a+a a+c', ['3:31 warning "a , a"', '3:60 error ")"']],
  ['.', ': ', ['1:1 error "."']],
  ['\ufeffarg(a)', 'a: ', ['1:7 error ")"']],
  ['', ': ', []],
]);
