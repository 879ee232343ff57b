import assert from 'node:assert/strict';
import { compileGlob, compilePathGlob } from '../../server/src/base/glob.js';

describe('a glob', () => {
  const matches = (glob: string, path: string) => {
    const compiled = compileGlob(glob);
    assert.ok(typeof compiled === 'function', `${glob}: ${String(compiled)}`);
    return compiled(path);
  };

  it('without a folder is looked for in every folder', () => {
    for (const path of ['a.arg', 'deep/er/a.arg', '.hidden/a.arg']) assert.ok(matches('*.arg', path), path);
    assert.ok(!matches('*.arg', 'a.argdown'));
  });

  it('with a folder counts from where it stands', () => {
    assert.ok(matches('maps/*.arg', 'maps/a.arg') && matches('./maps/*.arg', 'maps/a.arg'));
    assert.ok(!matches('maps/*.arg', 'old/maps/a.arg') && !matches('maps/*.arg', 'maps/old/a.arg'));
    assert.ok(matches('maps/**', 'maps/old/a.arg') && matches('**/maps/*.{arg,argdown}', 'x/maps/a.argdown'));
  });

  it('that ends in a slash means all below the folder', () => {
    assert.ok(matches('maps/', 'maps/old/a.arg'));
    assert.ok(!matches('maps/', 'maps.arg'));
  });

  it('that cannot match says why', () => {
    for (const glob of ['', '/', '/a', 'C:/a', '../a', 'a/../../b', '!a', 'a\\b', 'a[', 'a]', '{a', 'a}', '{a,[b}', `{${'{'.repeat(5000)}`]) {
      assert.match(String(compileGlob(glob)), /^(it|one of its brackets) [^=]+$/, glob);
    }
  });

  /** What matches, and after `|` what does not. */
  const table: Readonly<Record<string, string>> = {
    'a*': 'a ab a.b | b a/b ba',
    '*': 'a .a | a/b',
    'a**': 'a ab | a/b',
    '?b': 'ab 😀b | b /b aab',
    '**': 'a a/b a/b/c',
    '**/a': 'a b/a b/c/a | ab b/ab a/b',
    'a/**': 'a/b a/b/c | a ab/c',
    'a/**/b': 'a/b a/x/b a/x/y/b | ab a/xb axb',
    'a/**b': 'a/b a/xb | a/x/b',
    '**/a/**': 'a/b x/a/b | a b/c',
    '[ab]c': 'ac bc | cc c [ab]c',
    '[a-c]': 'a b c | d -',
    '[!a-c]': 'd - | a /',
    '[^a]b': 'cb | ab /b',
    '[]a]': '] a | b',
    '[a-]': 'a - | b',
    'a[/]b': '| a/b a[/]b',
    '{a,b}c': 'ac bc | c abc {a,b}c',
    '{a,}b': 'ab b | a',
    '{a,b{c,d}}.e': 'a.e bc.e bd.e | b.e',
    'x/{**,y}/a': 'x/y/a x/z/a x/a | y/a',
    '{a/**,b}/*.arg': 'a/x/c.arg b/c.arg a/c.arg | b/x/c.arg',
    // What is not documented is text.
    '+(a|b)': '+(a|b) | a b',
    '!(a)': '!(a) | b',
    '@(a)': '@(a) | a',
    '{1..3}': '1..3 | 1 2 {1..3}',
    '(1) $^.+': '',
  };
  it('means what is documented, and nothing else', () => {
    for (const [glob, row] of Object.entries(table)) {
      const compiled = compilePathGlob(glob);
      assert.ok(typeof compiled === 'function', glob);
      const [yes, no] = row.split('|').map((side) => side.split(' ').filter((each) => each !== ''));
      // `+(a|b)` has the sign that divides.
      if (glob.includes('|')) {
        assert.ok(compiled('+(a|b)') && !compiled('a'));
        continue;
      }
      for (const path of yes!) assert.ok(compiled(path), `${glob} should match ${path}`);
      for (const path of no ?? []) assert.ok(!compiled(path), `${glob} should not match ${path}`);
    }
    assert.ok((compilePathGlob('(1) $^.+') as (path: string) => boolean)('(1) $^.+'));
  });

  it('takes no longer than its length times the path’s', () => {
    const path = `${'a'.repeat(200)}/`.repeat(20);
    for (const glob of [`${'*a'.repeat(300)}*c*`, `${'**/'.repeat(300)}*c*`, `${'{a,aa,aaa}'.repeat(90)}c*`, `${'{*,?}'.repeat(190)}c*`, `${'{'.repeat(490)}a${'}'.repeat(490)}*c*`]) {
      const compiled = compilePathGlob(glob);
      assert.ok(typeof compiled === 'function', glob.slice(0, 20));
      const start = performance.now();
      assert.ok(!compiled(path) && !compiled(`${path}/b.arg`));
      assert.ok(performance.now() - start < 30_000, glob.slice(0, 20));
    }
  });
});
