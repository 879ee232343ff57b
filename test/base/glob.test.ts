import assert from 'node:assert/strict';
import { compileGlob } from '../../server/src/base/glob.js';

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
    for (const glob of ['', '/', '/a', 'C:/a', '../a', 'a/../../b', '!a', 'a\\b', 'a[', '{a', 'a(b']) {
      assert.match(String(compileGlob(glob)), /^(it|one of its brackets) [^=]+$/, glob);
    }
  });
});
