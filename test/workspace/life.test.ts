import assert from 'node:assert/strict';
import { FileTooLarge } from '../../server/src/workspace/host.js';
import { NotUtf8 } from '../../server/src/base/utf8.js';
import { createService } from '../../server/src/service.js';
import { MemoryHost, startWorkspace, uriOf } from '../support/workspace.js';

describe('what is known of files', () => {
  it('why one is not part of the map, in words', async () => {
    const reasons: readonly (readonly [path: string, file: string | Error, reason: string])[] = [
      ['b.txt', 'x', 'its name is not that of an argument map'],
      ['b.md', '# No fence\n', 'this page has no fenced block of `argmark` or `argdown`. Put the map into one.'],
      ['b.arg', 'a\0b', 'it contains binary data. Include a file that has the text.'],
      ['b.arg', new NotUtf8('it is not in UTF-8'), 'it is not in UTF-8.'],
      ['b.arg', new FileTooLarge(17 * 1024 * 1024 + 1), 'it is 18 MB, more than a map may be. Split it.'],
      ['b.arg', new Error('It is locked.'), 'it cannot be read: It is locked.'],
    ];
    for (const [path, file, reason] of reasons) {
      const host = new MemoryHost([['a.arg', `@include(${path})\n`]]);
      host.files.set(uriOf(path), file);
      const service = createService({ host });
      service.workspace.setReach({ folders: ['file:///w'] });
      service.workspace.open(uriOf('a.arg'), 1, `@include(${path})\n`);
      await service.workspace.load(uriOf('a.arg'));
      const found = service.findings.diagnostics(uriOf('a.arg')).find(({ code }) => code === 'include-unreadable');
      assert.ok(String(found?.message).includes(reason), `${path}: ${String(found?.message)}`);
    }
  });

  it('lasts until a file has changed, and until its folder has gone', async () => {
    const workspace = await startWorkspace('//- a.arg\n@include(parts/b.arg)\n@include(parts/c.arg)\n\n[T]: t #thesis\n  + [B]\n  + [C]\n//- parts/b.arg\n[B]: b #assumption\n//- parts/c.arg\n[C]: c #assumption\n//- other.arg\n[O]: o\n');
    const { host, service: { workspace: files } } = workspace;
    await workspace.open('a.arg');
    assert.deepEqual(workspace.findings('a.arg'), []);
    assert.deepEqual(await files.filesChanged([{ uri: uriOf('other.arg'), kind: 'changed' }]), []);
    host.files.set(uriOf('parts/b.arg'), '[X]: x #assumption\n');
    assert.deepEqual(await files.filesChanged([{ uri: uriOf('parts/b.arg'), kind: 'changed' }]), [uriOf('a.arg')]);
    assert.deepEqual(workspace.findings('a.arg', 'undefined-claim'), ['4:5 undefined-claim']);
    assert.deepEqual([...files.indexed()].map(({ uri, symbols }) => `${uri.replace('file:///w/', '')} ${symbols.map(({ name }) => name).join(' ')}`).sort(),
      ['a.arg T', 'other.arg O', 'parts/b.arg X', 'parts/c.arg C']);
    host.files.delete(uriOf('parts/b.arg'));
    host.files.delete(uriOf('parts/c.arg'));
    assert.deepEqual(await files.filesChanged([{ uri: uriOf('parts'), kind: 'deleted' }]), [uriOf('a.arg')]);
    assert.deepEqual(workspace.findings('a.arg', 'include-missing'), ['0:9 include-missing', '1:9 include-missing']);
    assert.deepEqual([...files.files].sort(), ['a.arg', 'other.arg'].map(uriOf));
    assert.equal(files.entryOf(uriOf('parts/b.arg')), undefined);
    host.files.set(uriOf('parts/b.arg'), '[B]: b #assumption\n');
    assert.deepEqual(await files.filesChanged([{ uri: uriOf('parts/b.arg'), kind: 'created' }]), [uriOf('a.arg')]);
    assert.deepEqual(workspace.findings('a.arg', 'include-missing'), ['1:9 include-missing']);
  });

  it('of an open document is its text, whatever is in its file, until it is closed', async () => {
    const workspace = await startWorkspace('//- a.arg\n[Ä]: old\n[B]: b\n');
    const { service: { workspace: files } } = workspace;
    assert.deepEqual([0, 1, 2].map((line) => files.lineText(uriOf('a.arg'), line)), ['[Ä', undefined, undefined]);
    files.open(uriOf('a.arg'), 3, '[A]: new\n[B]: b\n');
    assert.equal(files.versionOf(uriOf('a.arg')), 3);
    assert.equal(files.openText(uriOf('a.arg')), '[A]: new\n[B]: b\n');
    assert.deepEqual([0, 1, 2, 3].map((line) => files.lineText(uriOf('a.arg'), line)), ['[A]: new', '[B]: b', '', undefined]);
    assert.deepEqual([...files.indexed()].flatMap(({ symbols }) => symbols.map(({ name }) => name)), ['A', 'B']);
    files.forget(uriOf('a.arg'));
    assert.deepEqual([files.versionOf(uriOf('a.arg')), files.openText(uriOf('a.arg'))], [3, '[A]: new\n[B]: b\n']);
    assert.deepEqual(files.change(uriOf('none.arg'), 1, [{ text: 'x' }]), []);
    files.close(uriOf('a.arg'));
    assert.deepEqual([files.versionOf(uriOf('a.arg')), files.openText(uriOf('a.arg')), files.snapshot(uriOf('a.arg'))], [undefined, undefined, undefined]);
    assert.deepEqual([...files.indexed()].flatMap(({ symbols }) => symbols.map(({ name }) => name)), ['Ä', 'B']);
  });

  it('is the same, whether documents are opened together or one by one, or read alone', async () => {
    const texts = { 'a.arg': '@include(b.arg)\n\n[T]: t #thesis\n  + [B]\n', 'b.arg': '[B]: b #assumption\n' };
    const host = new MemoryHost(Object.entries(texts));
    const service = createService({ host });
    service.workspace.setReach({ folders: ['file:///w'] });
    await service.workspace.openAll([{ uri: uriOf('a.arg'), text: texts['a.arg'] }]);
    assert.deepEqual(host.reads, ['b.arg']);
    assert.deepEqual(service.findings.diagnostics(uriOf('a.arg')), []);
    assert.deepEqual(service.workspace.filesOf(uriOf('a.arg')), ['a.arg', 'b.arg'].map(uriOf));
    assert.deepEqual(service.workspace.rootsOf(uriOf('a.arg')), [uriOf('a.arg')]);
    assert.deepEqual(service.workspace.rootsOf(uriOf('b.arg')), [], 'not open');
    const read = await service.workspace.read(uriOf('b.arg'));
    assert.deepEqual(read?.map.files.map(({ uri }) => uri), ['a.arg', 'b.arg'].map(uriOf));
    assert.equal(await service.workspace.read(uriOf('none.arg')), undefined);
  });

  it('stands for what its findings follow from: texts, severities, defaults, and which files are there', async () => {
    const workspace = await startWorkspace('//- a.arg\n@include(b.arg)\n\n[T]: “t” [@k]\n//- b.arg\n===\nsources: {k: {title: T, file: k.txt}}\n===\n[B]: b\n//- k.txt\nt\n');
    const { host, service: { workspace: files } } = workspace;
    await workspace.open('a.arg');
    const basis = () => JSON.stringify(files.basisOf(uriOf('a.arg')));
    let last = basis();
    assert.equal(basis(), last);
    const changes = async (what: string, change: () => unknown) => {
      await change();
      await files.load(uriOf('a.arg'));
      await files.loadSources(uriOf('a.arg'));
      assert.notEqual(basis(), last, what);
      last = basis();
      assert.equal(basis(), last);
    };
    await changes('its own text', () => workspace.edit('a.arg', '@include(b.arg)\n\n[T]: “t” [@k] #thesis\n'));
    await changes('a text that it includes', async () => {
      host.files.set(uriOf('b.arg'), '===\nsources: {k: {title: U, file: k.txt}}\n===\n[B]: b\n');
      await files.filesChanged([{ uri: uriOf('b.arg'), kind: 'changed' }]);
    });
    await changes('a source', async () => {
      host.files.set(uriOf('k.txt'), 'u\n');
      await files.filesChanged([{ uri: uriOf('k.txt'), kind: 'changed' }]);
    });
    await changes('severities', () => files.configure(() => ({ 'quotation-not-found': 'off' })));
    await changes('what stands in for front matter', () => files.configureDefaults(() => ({ lang: 'de' })));
    await changes('a file that has gone', async () => {
      host.files.delete(uriOf('b.arg'));
      await files.filesChanged([{ uri: uriOf('b.arg'), kind: 'deleted' }]);
    });
  });
});
