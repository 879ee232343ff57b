import assert from 'node:assert/strict';
import type { MapEdit } from '../../server/src/picture/edit.js';
import { startWorkspace, uriOf } from '../support/workspace.js';
import { mapGraphIn } from '../support/features.js';

const files = '//- all.arg\n@include(one.arg)\n\n[A]: a\n  + [One]\n  + own\n//- one.arg\n[One]: one\n  + part\n\nalone\n';

describe('editing a map of several files', () => {
  /** What is written for an edit of the map of an open file, as `file line:character text`, or why nothing is. */
  async function asked(path: string, edit: (id: (text: string) => string) => MapEdit): Promise<string> {
    const workspace = await startWorkspace(files);
    await workspace.open('all.arg');
    if (path !== 'all.arg') await workspace.open(path);
    const { service } = workspace;
    const { nodes } = mapGraphIn(service, uriOf(path))!;
    const result = (await service.map.edit(uriOf(path), edit((text) => nodes.find((node) => node.text === text)!.id)))!;
    if (result.kind === 'refusal') return `! ${result.reason}`;
    return Object.entries(result.edit.changes!).flatMap(([uri, edits]) => edits.map(({ range: { start }, newText }) =>
      `${uri === uriOf(path) ? '' : `${uri.slice(uri.lastIndexOf('/') + 1)} `}${start.line}:${start.character} ${JSON.stringify(newText)}`)).join('; ');
  }

  it('writes into the file that is open', async () => {
    assert.equal(await asked('all.arg', () => ({ kind: 'add', relation: 'attack', to: { node: '[One]' }, text: 'new' })), '3:9 "\\n    - new"');
    assert.equal(await asked('all.arg', (id) => ({ kind: 'add', relation: 'attack', to: { node: id('own') }, text: 'new' })), '4:7 "\\n    - new"');
    assert.equal(await asked('one.arg', (id) => ({ kind: 'add', relation: 'attack', to: { node: id('part') }, text: 'new' })), '1:8 "\\n    - new"');
    assert.equal(await asked('one.arg', (id) => ({ kind: 'move', id: id('alone'), to: '[One]' })), '1:8 "\\n  + alone"; 2:0 ""');
  });

  it('writes into whatever file it stands in, open or not', async () => {
    assert.equal(await asked('all.arg', (id) => ({ kind: 'set-text', id: id('part'), text: 'new' })), 'one.arg 1:4 "new"');
    assert.equal(await asked('all.arg', () => ({ kind: 'set-text', id: '[One]', text: 'new' })), 'one.arg 0:7 "new"');
    assert.equal(await asked('all.arg', (id) => ({ kind: 'add', relation: 'attack', to: { node: id('part') }, text: 'new' })), 'one.arg 1:8 "\\n    - new"');
    assert.equal(await asked('all.arg', (id) => ({ kind: 'relate', relation: 'attack', from: '[A]', to: { node: id('part') } })), 'one.arg 1:8 "\\n    - [A]"');
    assert.equal(await asked('all.arg', (id) => ({ kind: 'retitle', id: id('alone'), title: 'Alone' })), 'one.arg 3:0 "[Alone]: "');
    assert.equal(await asked('all.arg', (id) => ({ kind: 'delete-node', id: id('part'), below: false })), 'one.arg 1:0 ""');
    assert.equal(await asked('one.arg', (id) => ({ kind: 'set-text', id: id('own'), text: 'new' })), 'all.arg 4:4 "new"');
  });

  it('writes into several files at once', async () => {
    assert.equal(await asked('one.arg', () => ({ kind: 'delete-node', id: '[One]', below: true })), 'all.arg 3:0 ""; 0:0 ""');
    assert.equal(await asked('all.arg', (id) => ({ kind: 'move', id: id('part'), to: '[A]' })), 'one.arg 1:0 ""; 4:7 "\\n  + part"');
  });

  it('tells where it stands what is to be selected', async () => {
    const workspace = await startWorkspace(files);
    await workspace.open('all.arg');
    const result = await workspace.service.map.edit(uriOf('all.arg'), { kind: 'set-text', id: '[One]', text: 'another text' });
    assert.ok(result?.kind === 'edit');
    assert.deepEqual([result.file, result.select], [uriOf('one.arg'), { line: 0, character: 0 }]);
  });

  it('refuses a title that something else has', async () => {
    assert.equal(await asked('all.arg', () => ({ kind: 'retitle', id: '[A]', title: ' One ' })),
      '! There is a claim with that title already: [One]. Renaming would merge the two, and nothing could separate them again. '
      + 'Choose another name, or write [One] yourself where you mean it.');
    assert.equal(await asked('all.arg', (id) => ({ kind: 'retitle', id: id('own'), title: 'One' })),
      '! [One] is already a title: the two would become one. Choose another title.');
  });

  it('changes a title in all of them', async () => {
    const workspace = await startWorkspace(files);
    await workspace.open('all.arg');
    const result = await workspace.service.map.edit(uriOf('all.arg'), { kind: 'retitle', id: '[One]', title: 'Two' });
    const at = (line: number, character: number) => ({ line, character });
    const edit = (start: ReturnType<typeof at>) => ({ range: { start, end: at(start.line, start.character + 3) }, newText: 'Two' });
    assert.deepEqual(result, {
      kind: 'edit', version: 1, select: at(3, 5),
      edit: { changes: { [uriOf('all.arg')]: [edit(at(3, 5))], [uriOf('one.arg')]: [edit(at(0, 1))] } },
    });
  });
});
