import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Compiler } from './compiler.js';
import { distancesFrom } from './importers.js';
import { mutantsOf } from './mutants.js';

describe('the mutants of a file', () => {
  let folder: string;
  let compiler: Compiler;
  const text = `import { x } from 'y';
export function most(list: readonly number[]): number | undefined {
  if (list.length === 0) return undefined;
  const found = list.filter((each) => each > 20).sort();
  found.pop();
  return list.some((each) => each < 1 && !isNaN(each)) ? x : /^a/i.test('b') ? 20 : found[0];
}
`;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'argmark-mutants-'));
    writeFileSync(path.join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "lib": ["es2023"] }, "files": ["one.ts", "y.d.ts"] }');
    writeFileSync(path.join(folder, 'y.d.ts'), "declare module 'y' { export const x: number; }\n");
    writeFileSync(path.join(folder, 'one.ts'), text);
    compiler = new Compiler(folder);
  });
  after(() => {
    compiler.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are small changes of what runs, one at a time, and leave types and the names of modules alone', () => {
    assert.equal(mutantsOf(compiler.tree('one.ts')).map(({ start, end, now }) => `${text.slice(start, end)} → ${now}`).join('\n'), `if (list.length === 0) return undefined; → {}
list.length === 0 → !(list.length === 0)
=== → !==
0 → 1
list.filter((each) => each > 20) → list
list.filter((each) => each > 20).sort() → list.filter((each) => each > 20)
> → >=
20 → 40
found.pop(); → ;
list.some((each) => each < 1 && !isNaN(each)) → !(list.some((each) => each < 1 && !isNaN(each)))
list.some((each) => each < 1 && !isNaN(each)) ? x : /^a/i.test('b') ? 20 : found[0] → undefined
some → every
< → <=
1 → 2
&& → ||
!isNaN(each) → isNaN(each)
/^a/i → /a/i
/^a/i → /^a/
/^a/i.test('b') → !(/^a/i.test('b'))
'b' → ''
20 → 40
0 → 1`);
  });

  it('are tried if they compile', () => {
    const changed = (from: string, to: string) => compiler.accepts('one.ts', text.replace(from, to));
    assert.deepEqual([changed('=== 0', '!== 0'), changed('found[0]', "''"), changed('found[0]', 'found[1]')], [true, false, true]);
  });

  it('that run as their module is loaded are tried with what loads it, by the number of imports in between', () => {
    for (const [name, content] of Object.entries({
      'near.test.ts': "import { a } from './a.js';\nimport type { B } from './b.js';\n",
      'far.test.ts': "import {\n  b,\n} from './b.js';\nimport { readFileSync } from 'node:fs';\n",
      'late.test.ts': "const { c } = await import('./c.js');\n",
      'other.test.ts': "import type { A } from './a.js';\n",
      'a.ts': "export * from './b.js';\n", 'b.ts': "import './table.js';\n", 'c.ts': "import { a } from './a.js';\n", 'table.ts': '',
    })) writeFileSync(path.join(folder, name), content);
    assert.deepEqual([...distancesFrom(['far.test.ts', 'late.test.ts', 'near.test.ts', 'other.test.ts'], 'table.ts', folder)],
      [['far.test.ts', 2], ['late.test.ts', 4], ['near.test.ts', 3]]);
  });
});
