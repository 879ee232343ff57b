import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { MemoryHost, startWorkspace, uriOf } from '../support/workspace.js';
import { createService } from '../../server/src/service.js';
import { mapGraphIn, referencesAt, renameAt } from '../support/features.js';

const truck = `
//- truck.arg
@include(parts/brakes.arg)
@include(parts/lights.arg)

[Safe]: The truck is safe. #thesis
  + [Brakes]
  + [Lights]
//- parts/brakes.arg
[Brakes]: The brakes hold.
  - [Wet]
//- parts/lights.arg
[Lights]: The lights shine. #assumption

[Wet]: Wet brakes slip. #assumption
`;

describe('a map of several files', () => {
  it('is that of the outermost file, from every file of it', async () => {
    const workspace = await startWorkspace(truck);
    for (const path of ['truck.arg', 'parts/brakes.arg', 'parts/lights.arg']) {
      await workspace.open(path);
      assert.deepEqual(workspace.map(path), ['truck.arg', 'parts/brakes.arg', 'parts/lights.arg'], path);
      assert.equal(workspace.service.workspace.rootOf(uriOf(path)), uriOf('truck.arg'));
      assert.deepEqual(workspace.findings(path, 'undefined-claim'), [], path);
    }
    const [one, other] = ['truck.arg', 'parts/lights.arg'].map((path) => mapGraphIn(workspace.service, uriOf(path)));
    assert.deepEqual(one, other);
  });

  it('gives each file of the workspace once, in the map of its first root', async () => {
    const workspace = await startWorkspace('//- b.arg\n@include(part.arg)\n//- a.arg\n@include(part.arg)\n//- part.arg\n[P]: p #assumption\n');
    await workspace.service.workspace.index();
    const seen: string[] = [];
    for await (const { uri, map } of workspace.service.workspace.all()) seen.push(`${uri} ${map.files[0]!.uri}`);
    assert.deepEqual(seen.sort(), [['a.arg', 'a.arg'], ['b.arg', 'b.arg'], ['part.arg', 'a.arg']].map((pair) => pair.map(uriOf).join(' ')));
  });

  it('names files as they are called, where the file system ignores case as well', async () => {
    class AnyCaseHost extends MemoryHost {
      // Its folder is called otherwise by the client, too.
      async realUri(uri: string): Promise<string | undefined> {
        const file = [...this.files.keys(), uriOf('').slice(0, -1)].find((each) => each.toLowerCase() === uri.toLowerCase());
        return file?.replace('file:///w', 'file:///W');
      }
      override async readFile(uri: string): Promise<string | undefined> {
        return super.readFile((await this.realUri(uri))?.replace('file:///W', 'file:///w') ?? uri);
      }
    }
    const host = new AnyCaseHost([['truck.arg', '@include(Parts/brakes.arg)\n@include(parts/lights.arg)\n'], ['parts/brakes.arg', '[B]: b\n'], ['parts/lights.arg', '[L]: l\n']]);
    const service = createService({ host });
    service.workspace.setReach({ folders: ['file:///w'] });
    await service.workspace.index();
    service.workspace.open(uriOf('truck.arg'), 1, host.files.get(uriOf('truck.arg')) as string);
    await service.workspace.load(uriOf('truck.arg'));
    assert.deepEqual(service.findings.diagnostics(uriOf('truck.arg')).map(({ code, range, message }) => [code, range.start.line, /Did you mean [^?]*/.exec(String(message))?.[0]]),
      [['include-missing', 0, 'Did you mean `parts/brakes.arg`']]);
    assert.deepEqual(service.workspace.filesOf(uriOf('truck.arg')), ['truck.arg', 'parts/lights.arg'].map(uriOf));
  });

  it('is of its own without a file that includes it', async () => {
    const workspace = await startWorkspace(truck.replaceAll('@include', '// '));
    await workspace.open('parts/brakes.arg');
    assert.deepEqual(workspace.map('parts/brakes.arg'), ['parts/brakes.arg']);
    assert.deepEqual(workspace.findings('parts/brakes.arg', 'undefined-claim'), ['1:5 undefined-claim']);
  });

  it('holds each file once, depth first, where its include stands', async () => {
    const workspace = await startWorkspace(`
//- a.arg
@include(b.arg)
@include(c.arg)
//- b.arg
@include(d.arg)
//- c.arg
@include(d.arg)
@include(e.arg)
//- d.arg
//- e.arg
`);
    await workspace.open('c.arg');
    assert.deepEqual(workspace.map('c.arg'), ['a.arg', 'b.arg', 'd.arg', 'c.arg', 'e.arg']);
  });

  it('has the first of several roots, and the others beside it', async () => {
    const workspace = await startWorkspace(`
//- z.arg
@include(part.arg)
//- m.arg
@include(part.arg)
//- part.arg
[A]: x
`);
    await workspace.open('part.arg');
    assert.deepEqual(workspace.map('part.arg'), ['m.arg', 'part.arg']);
    assert.deepEqual(workspace.service.workspace.rootsOf(uriOf('part.arg')), [uriOf('m.arg'), uriOf('z.arg')]);
  });

  it('has its names found and renamed in all maps that include it', async () => {
    const workspace = await startWorkspace(`
//- m.arg
@include(part.arg)

[M]: m
  + [A]
//- z.arg
@include(part.arg)

[Z]: z
  - [A]
//- part.arg
[A]: x
`);
    await workspace.open('part.arg');
    const at = { line: 0, character: 1 };
    const found = referencesAt(workspace.service, uriOf('part.arg'), at, true).map(({ uri, range }) => `${uri.replace(uriOf(''), '')} ${range.start.line}`);
    assert.deepEqual(found.sort(), ['m.arg 3', 'part.arg 0', 'z.arg 3']);
    const edit = renameAt(workspace.service, uriOf('part.arg'), at, 'B') as WorkspaceEdit;
    assert.deepEqual(Object.entries(edit.changes!).map(([uri, edits]) => [uri.replace(uriOf(''), ''), edits.length]).sort(),
      [['m.arg', 1], ['part.arg', 1], ['z.arg', 1]]);
    for (const taken of ['M', 'Z']) assert.ok('refused' in renameAt(workspace.service, uriOf('part.arg'), at, taken)!, taken);
  });

  it('goes round in no circle', async () => {
    const workspace = await startWorkspace(`
//- b.arg
@include(c.arg)
//- c.arg
@include(a.arg)
//- a.arg
@include(b.arg)
@include(a.arg)
`);
    for (const path of ['a.arg', 'b.arg', 'c.arg']) {
      await workspace.open(path);
      assert.deepEqual(workspace.map(path), ['a.arg', 'b.arg', 'c.arg']);
    }
    assert.deepEqual(workspace.findings('c.arg'), ['0:9 include-cycle a.arg:0:9 b.arg:0:9']);
    assert.deepEqual(workspace.findings('a.arg'), ['0:9 include-cycle b.arg:0:9 c.arg:0:9', '1:9 include-cycle']);
  });

  it('is governed by the front matter of its root', async () => {
    const workspace = await startWorkspace(`
//- root.arg
@include(part.arg)
//- part.arg
===
title: Part
model: {mode: strict}
sources: {k: Book}
===
[A]: x [@k]
  + [B]: y [@l]
`);
    await workspace.open('root.arg');
    const graph = mapGraphIn(workspace.service, uriOf('root.arg'))!;
    assert.deepEqual(graph.edges.map(({ type }) => type), ['support']);
    await workspace.open('part.arg');
    assert.deepEqual(workspace.findings('part.arg', 'unknown-source'), ['6:13 unknown-source']);
  });

  it('follows edits in any of its files', async () => {
    const workspace = await startWorkspace(truck);
    await workspace.open('truck.arg');
    await workspace.open('parts/lights.arg');
    const affected = await workspace.edit('parts/lights.arg', '[Wet]: Wet brakes slip. #assumption\n');
    assert.deepEqual(affected, ['truck.arg', 'parts/lights.arg']);
    assert.deepEqual(workspace.findings('truck.arg', 'undefined-claim'), ['5:5 undefined-claim']);
    await workspace.edit('truck.arg', '@include(parts/brakes.arg)\n');
    assert.deepEqual(workspace.map('parts/lights.arg'), ['parts/lights.arg']);
  });

  it('leaves other maps alone', async () => {
    const workspace = await startWorkspace(`${truck}//- other.arg\n[O]: x\n`);
    await workspace.open('truck.arg');
    await workspace.open('other.arg');
    assert.deepEqual(await workspace.edit('other.arg', '[O]: y\n'), ['other.arg']);
  });

  it('reads nothing that no open document needs, but once for the index', async () => {
    const workspace = await startWorkspace(`${truck}//- other.arg\n[O]: x\n`);
    workspace.host.reads.length = 0;
    await workspace.open('other.arg');
    assert.deepEqual(workspace.host.reads, []);
    await workspace.open('parts/lights.arg');
    assert.deepEqual(workspace.host.reads.sort(), ['parts/brakes.arg', 'truck.arg']);
  });

  it('takes the text of an open document instead of the file', async () => {
    const workspace = await startWorkspace(truck);
    workspace.service.workspace.open(uriOf('parts/brakes.arg'), 1, '');
    await workspace.open('truck.arg');
    assert.deepEqual(workspace.findings('truck.arg', 'undefined-claim'), ['4:5 undefined-claim']);
    workspace.service.workspace.close(uriOf('parts/brakes.arg'));
    await workspace.service.workspace.load(uriOf('truck.arg'));
    assert.deepEqual(workspace.findings('truck.arg', 'undefined-claim'), []);
  });

  it('knows a closed document as it was saved while it was open', async () => {
    const workspace = await startWorkspace('//- root.arg\n[A]: x\n//- part.arg\n[B]\n');
    await workspace.open('root.arg');
    workspace.host.files.set(uriOf('root.arg'), '@include(part.arg)\n');
    await workspace.service.workspace.filesChanged([{ uri: uriOf('root.arg'), kind: 'changed' }]);
    workspace.service.workspace.close(uriOf('root.arg'));
    await workspace.open('part.arg');
    assert.deepEqual(workspace.map('part.arg'), ['root.arg', 'part.arg']);
  });

  it('has paths with spaces and any letters, however a client encodes them', async () => {
    const workspace = await startWorkspace('//- a b/ä (1).arg\n@include(../ć & d.arg)\n//- ć & d.arg\n[C]: x\n');
    assert.deepEqual(workspace.host.files.size, 2);
    const host = new MemoryHost();
    host.files.set('file:///w/%C4%87%20%26%20d.arg', '[C]: x\n');
    const service = createService({ host });
    service.workspace.setReach({ folders: ['file:///w'] });
    await service.workspace.index();
    const uri = 'file:///w/a%20b/ä%20(1).arg';
    service.workspace.open(uri, 1, '@include(../ć & d.arg)\n\n[C]\n');
    await service.workspace.load(uri);
    assert.deepEqual(service.workspace.filesOf(uri), [uri, 'file:///w/%C4%87%20%26%20d.arg']);
    assert.deepEqual(service.findings.diagnostics(uri).map(({ code }) => code), []);
  });
});

describe('a page of Markdown that a map includes', () => {
  const files = `
//- truck.arg
@include(notes/brakes.md)

[Safe]: The truck is safe. #thesis
  + [Brakes]
//- notes/brakes.md
# Brakes

\`\`\`argmark
[Brakes]: The brakes hold.
  - [Wet]
\`\`\`

- and

  \`\`\`{.argdown}
  [Wet]: Wet brakes slip. #assumption
  \`\`\`

[Words]: are no claim here.
`;

  it('gives what stands in its fences, where it stands', async () => {
    const workspace = await startWorkspace(files);
    await workspace.open('truck.arg');
    assert.deepEqual(workspace.map('truck.arg'), ['truck.arg', 'notes/brakes.md']);
    assert.deepEqual(workspace.findings('truck.arg'), ['2:1 thesis-not-accepted']);
    const graph = mapGraphIn(workspace.service, uriOf('truck.arg'))!;
    assert.deepEqual(graph.nodes.map(({ id }) => id), ['[Safe]', '[Brakes]', '[Wet]']);
    assert.deepEqual(workspace.service.map.locate(uriOf('truck.arg'), '[Wet]'),
      { uri: uriOf('notes/brakes.md'), range: { start: { line: 10, character: 3 }, end: { line: 10, character: 6 } } });
  });

  it('is read again when it changes', async () => {
    const workspace = await startWorkspace(files);
    await workspace.open('truck.arg');
    workspace.host.files.set(uriOf('notes/brakes.md'), '```argmark\n[Brakes]: They hold.\n```\n');
    assert.deepEqual(await workspace.service.workspace.filesChanged([{ uri: uriOf('notes/brakes.md'), kind: 'changed' }]), [uriOf('truck.arg')]);
    assert.deepEqual(mapGraphIn(workspace.service, uriOf('truck.arg'))!.nodes.map(({ id }) => id), ['[Safe]', '[Brakes]']);
  });

  it('without a fence is told of', async () => {
    const workspace = await startWorkspace('\n//- truck.arg\n@include(a.md)\n@include(b.qmd)\n//- a.md\nWords\n//- b.qmd\n```js\n[A]: x\n```\n');
    await workspace.open('truck.arg');
    assert.deepEqual(workspace.findings('truck.arg'), ['0:9 include-unreadable', '1:9 include-unreadable']);
    assert.match(String(workspace.service.findings.diagnostics(uriOf('truck.arg'))[0]!.message), /has no fenced block of `argmark` or `argdown`/);
  });
});
