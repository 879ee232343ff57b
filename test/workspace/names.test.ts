import assert from 'node:assert/strict';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { cursorsIn, readFiles, startWorkspace, uriOf } from '../support/workspace.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentHighlightsAt, incomingCalls, linkedEditingRangesAt, outgoingCalls, prepareCallHierarchy, referencesAt, renameAt } from '../support/features.js';

const truck = `
//- truck.arg
===
sources:
  log: {title: Hazard log}
map: {colours: {brake: red}}
===

@include(brakes.arg)

[Safe]: The truck is safe. #thesis
  + [Brakes]
//- bus.arg
@include(brakes.arg)

[Bus]: The bus is safe.
  + [Brakes]
//- brakes.arg
[Bra¦kes]: The brakes hold. #brake [@log]
  - [Wet]
`;

/** All files after renaming what is at the cursor of a file, those that have changed; or why not. */
async function renamed(path: string, newName: string, source = truck): Promise<Record<string, string> | string> {
  const workspace = await startWorkspace(source);
  await workspace.open(path);
  const answer = renameAt(workspace.service, uriOf(path), cursorsIn(source, path)[0]!, newName)!;
  if ('refused' in answer) return answer.refused;
  return Object.fromEntries(Object.entries((answer as WorkspaceEdit).changes!).map(([uri, edits]) => [uri.replace('file:///w/', ''),
    TextDocument.applyEdits(TextDocument.create(uri, 'argmark', 1, readFiles(source.replace('¦', '')).get(uri.replace('file:///w/', ''))!), edits)]));
}

describe('names across files', () => {
  it('are renamed in all maps that the file is part of', async () => {
    const files = readFiles(truck.replace('¦', ''));
    assert.deepEqual(await renamed('brakes.arg', 'Good brakes'), Object.fromEntries(
      ['truck.arg', 'brakes.arg', 'bus.arg'].map((path) => [path, files.get(path)!.replace('[Brakes]', '[Good brakes]')])));
  });

  it('of tags and sources too, into the front matter of another file', async () => {
    const tag = await renamed('brakes.arg', 'stop', truck.replace('¦', '').replace('#brake', '#br¦ake')) as Record<string, string>;
    assert.match(tag['truck.arg']!, /colours: \{stop: red\}/);
    const source = await renamed('brakes.arg', 'hazards', truck.replace('¦', '').replace('@log', '@l¦og')) as Record<string, string>;
    assert.match(source['truck.arg']!, /^ {2}hazards: \{title/m);
    assert.match(source['brakes.arg']!, /\[@hazards\]/);
  });

  it('are not renamed to what another file of any of the maps has', async () => {
    assert.match(await renamed('brakes.arg', 'Bus') as string, /^There is a claim with that title already: \[Bus\]/);
  });

  it('are called at places in the file that the protocol takes them to be in, or else where the caller stands', async () => {
    const source = '//- all.arg\n@include(part.arg)\n\n[All]: a\n  + [Part]\n  - [Own]: o\n//- part.arg\n[Part]: p\n';
    const workspace = await startWorkspace(source);
    await workspace.open('all.arg');
    const at = (line: number) => prepareCallHierarchy(workspace.service, uriOf('all.arg'), { line, character: 2 })[0]!;
    const show = (uri: string, ranges: readonly Range[]) =>
      `${uri.replace('file:///w/', '')} ${ranges.map(({ start: { line, character } }) => `${line}:${character}`).join()}`;
    assert.deepEqual(incomingCalls(workspace.service, at(2)).map(({ from, fromRanges }) => show(from.uri, fromRanges)), ['part.arg 0:1', 'all.arg 4:2']);
    const part = at(3);
    assert.deepEqual(outgoingCalls(workspace.service, part).map(({ fromRanges }) => show(part.uri, fromRanges)), ['part.arg 0:1']);
    const own = at(4);
    assert.deepEqual(outgoingCalls(workspace.service, own).map(({ fromRanges }) => show(own.uri, fromRanges)), ['all.arg 4:2']);
  });

  it('are referred to from all of them, and attacked and supported', async () => {
    const workspace = await startWorkspace(truck);
    await workspace.open('brakes.arg');
    const [at] = cursorsIn(truck, 'brakes.arg');
    const places = referencesAt(workspace.service, uriOf('brakes.arg'), at!, false);
    assert.deepEqual(places.map(({ uri }) => uri.replace('file:///w/', '')), ['bus.arg', 'truck.arg']);
    const [item] = prepareCallHierarchy(workspace.service, uriOf('brakes.arg'), at!);
    assert.deepEqual(outgoingCalls(workspace.service, item!).map(({ to }) => to.name), ['Bus']);
    assert.deepEqual(incomingCalls(workspace.service, item!).map(({ from }) => from.name), ['Wet']);
    assert.deepEqual(documentHighlightsAt(workspace.service, uriOf('brakes.arg'), at!).length, 1);
    assert.equal(linkedEditingRangesAt(workspace.service, uriOf('brakes.arg'), at!), undefined);
  });
});
