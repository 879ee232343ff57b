import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import type { AttackList } from '../../server/src/evaluation/frameworks/attack-list.js';
import { readAf } from '../../server/src/evaluation/frameworks/read-af.js';
import { readApx } from '../../server/src/evaluation/frameworks/read-apx.js';
import { readTgf } from '../../server/src/evaluation/frameworks/read-tgf.js';
import { seeded } from '../support/seeded.js';

function print({ names, attacks }: AttackList): string {
  return `${names.join(' ')}: ${attacks.map((ends) => ends.map((end) => names[end]).join('>')).join(' ')}`;
}

/** The problems as `line:column severity "source"`, both counted from 1. */
function problems(text: string, { problems: found }: AttackList): string[] {
  const lines = indexLines(text);
  return found.map(({ severity, range }) => {
    const { line, character } = positionAt(lines, range.start);
    return `${line + 1}:${character + 1} ${severity} ${JSON.stringify(text.slice(range.start, range.end))}`;
  });
}

const readers = { apx: readApx, tgf: readTgf, af: readAf };

describe('frameworks are read', () => {
  const cases: readonly (readonly [keyof typeof readers, string, string, readonly string[]])[] = [
    ['apx', 'arg(a).\narg(b).\natt(a,b).\n', 'a b: a>b', []],
    ['apx', '% what follows\natt(b , a). arg( a ).arg("b").\n arg(b).', 'a "b" b: b>a', []],
    ['apx', 'arg(a). arg(a). att(a,a). att(a,a).', 'a: a>a', ['1:13 warning "a"', '1:31 warning "a,a"']],
    ['apx', 'arg(a).\natt(a,b).', 'a: ', ['2:7 error "b"']],
    ['apx', 'arg(a)\natt(a,a).\narg(b).', 'b: ', ['1:1 error "arg(a)\\natt(a,a)"']],
    ['apx', 'supports(a, b).\narg(c)', 'c: ', ['1:1 error "supports"', '2:6 error ")"']],
    ['apx', 'arg(a,b). att(a). .', ': ', ['1:1 error "arg(a,b)"', '1:11 error "att(a)"', '1:19 error "."']],
    ['tgf', '1 one\n2\n#\n1 2\n2 1 label\n', '1 2: 1>2 2>1', []],
    ['tgf', '1\r\n1\r\n#\r\n1 2\r\n1\r\n#\r\n', '1: ', ['2:1 warning "1"', '4:3 error "2"', '5:1 error "1"', '6:1 error "#"']],
    ['tgf', '1\n2\n', '1 2: ', ['3:1 error ""']],
    ['af', 'p af 3\n# attacks\n1 2\n2 3\n', '1 2 3: 1>2 2>3', []],
    ['af', 'p af 2\n1 3\n1 x\n1 2 1\n0 1\n1 2\n1 2\n', '1 2: 1>2',
      ['2:3 error "3"', '3:1 error "1 x"', '4:1 error "1 2 1"', '5:1 error "0"', '7:1 warning "1 2"']],
    ['af', '1 2\np af 2\n', ': ', ['1:1 error "1 2"', '2:1 error "p af 2"']],
    ['af', 'p cnf 2 3\n', ': ', ['1:1 error "p cnf 2 3"']],
    ['af', 'p af 99999999999\n', ': ', ['1:6 error "99999999999"']],
    ['af', '', ': ', ['1:1 error ""']],
  ];
  for (const [format, text, expected, expectedProblems] of cases) {
    it(`${format}: ${JSON.stringify(text)}`, () => {
      const list = readers[format](text);
      assert.equal(print(list), expected);
      assert.deepEqual(problems(text, list), expectedProblems);
    });
  }

  it('whatever stands in the file', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(
      'arg', 'att', '(', ')', ',', '.', 'a', 'b', '"', '%', '\n', '#', 'p af 3', '1', '2', ' ', '\ufeff',
    )).map((pieces) => pieces.join('')));
    fc.assert(fc.property(text, (each) => {
      for (const read of Object.values(readers)) {
        const { names, attacks, problems: found } = read(each);
        assert.equal(new Set(names).size, names.length);
        assert.ok(attacks.flat().every((end) => end < names.length));
        assert.ok(found.every(({ range }) => range.start >= 0 && range.start <= range.end && range.end <= each.length));
      }
    }), seeded(300));
  });
});
