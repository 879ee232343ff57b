import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { changedIds } from '../../server/src/model/changes.js';
import { nodeOf } from '../../server/src/model/query.js';
import { createService, type Service } from '../../server/src/service.js';
import { snapshotOf, type Change, type Snapshot } from '../../server/src/workspace/snapshot.js';
import { countedIds } from '../support/counted-ids.js';
import { documents, edits } from '../support/generators.js';
import { printMap } from '../support/print-map.js';
import { seed, seeded } from '../support/seeded.js';
import { completionAt, documentSymbolsIn } from '../support/asked-at-once.js';
import { definitionAt, hoverAt, mapGraphIn } from '../support/features.js';

const uri = 'file:///maps/test.arg';

/** An edit whose place is a fraction of the document, as a change of the protocol. */
function changeOf(text: string, { at, length, newText }: { at: number; length: number; newText: string }): Change {
  const lines = indexLines(text);
  const start = Math.floor(at * text.length);
  return { range: { start: positionAt(lines, start), end: positionAt(lines, start + length) }, text: newText };
}

/** A paragraph moved to another place, as two changes of one notification. */
function moveOf(text: string, { from, to }: { from: number; to: number }): readonly Change[] {
  const places = [0, ...[...text.matchAll(/\n\n+/g)].map(({ index, 0: gap }) => index + gap.length), text.length];
  const at = (share: number) => Math.min(places.length - 2, Math.floor(share * (places.length - 1)));
  const [start, end] = [places[at(from)]!, places[at(from) + 1]!];
  const rest = text.slice(0, start) + text.slice(end);
  const target = Math.min(rest.length, places[at(to)]!);
  const place = (within: string, offset: number) => positionAt(indexLines(within), offset);
  return [
    { range: { start: place(text, start), end: place(text, end) }, text: '' },
    { range: { start: place(rest, target), end: place(rest, target) }, text: text.slice(start, end) },
  ];
}

describe('snapshot', () => {
  it('makes the changes of one notification one after the other', () => {
    const snapshot = snapshotOf(uri, 'one\ntwo\n').changed(2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'zero\n' },
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } }, text: 'TWO' },
      { range: { start: { line: 9, character: 9 }, end: { line: 9, character: 9 } }, text: 'end' },
    ]);
    assert.equal(snapshot.text, 'zero\none\nTWO\nend');
    assert.equal(snapshot.version, 2);
  });

  it('takes a change without a range as the whole text', () => {
    assert.equal(snapshotOf(uri, 'one').changed(2, [{ text: 'two' }, { text: 'three' }]).text, 'three');
  });

  it('leaves the version before as it was', () => {
    const before = snapshotOf(uri, '[A]: x #thesis\n');
    const after = before.changed(2, [{ text: '[A]: x #assumption\n' }]);
    assert.deepEqual([before.findings.length, after.findings.length, before.text], [1, 0, '[A]: x #thesis\n']);
  });

  it(`has the map of its text, whatever the 5000 edits before it (seed ${seed})`, () => {
    fc.assert(fc.property(documents, fc.array(edits, { minLength: 5, maxLength: 5 }), (text, steps) => {
      let snapshot = snapshotOf(uri, text);
      for (const [index, step] of steps.entries()) {
        // Not every version's map is asked for.
        const before = index % 2 === 0 ? snapshot.map : undefined;
        const nodes = before && new Map<string, unknown>([...before.claims, ...before.arguments]);
        snapshot = snapshot.changed(snapshot.version + 1, [changeOf(snapshot.text, step)]);
        assert.equal(printMap(snapshot.map), printMap(snapshotOf(uri, snapshot.text).map));
        const changed = before && changedIds(before, snapshot.map);
        for (const [id, node] of nodes ?? []) if (!changed!.has(id)) assert.equal(nodeOf(snapshot.map, id), node);
      }
    }), seeded(1000));
  });

  it('has the map and the findings of its text after changes at several places at once, and after moves', () => {
    const several = fc.oneof(fc.array(edits, { minLength: 2, maxLength: 4 }), fc.record({ from: fc.double({ min: 0, max: 0.999, noNaN: true }), to: fc.double({ min: 0, max: 0.999, noNaN: true }) }));
    const said = ({ findings }: Snapshot) => findings.map(({ code, message, place: { block, range } }) => `${code} ${block.text.slice(range.start, range.end)} ${message}`);
    fc.assert(fc.property(fc.array(documents, { minLength: 1, maxLength: 4 }), fc.array(several, { minLength: 1, maxLength: 3 }), (texts, steps) => {
      let snapshot = snapshotOf(uri, texts.join('\n\n'));
      for (const step of steps) {
        const before = snapshot.map;
        const nodes = new Map<string, unknown>([...before.claims, ...before.arguments]);
        assert.ok(snapshot.findings.length >= 0);
        const changes: Change[] = [];
        let text = snapshot.text;
        for (const each of Array.isArray(step) ? step : []) {
          const change = changeOf(text, each);
          changes.push(change);
          text = snapshotOf(uri, text).changed(2, [change]).text;
        }
        snapshot = snapshot.changed(snapshot.version + 1, Array.isArray(step) ? changes : moveOf(text, step));
        const fresh = snapshotOf(uri, snapshot.text);
        assert.equal(printMap(snapshot.map), printMap(fresh.map));
        assert.deepEqual(counted(said(snapshot)), counted(said(fresh)), snapshot.text);
        const changed = changedIds(before, snapshot.map);
        for (const [id, node] of nodes) if (!changed.has(id)) assert.equal(nodeOf(snapshot.map, id), node);
      }
    }), seeded(120));
  });

  it('reads front matter as text as soon as something stands above it, and the other way round', () => {
    const before = snapshotOf(uri, '===\ntitle: x\n===\n\n[A]: a\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const below = before.changed(2, [{ range, text: 'Words.\n\n' }]);
    assert.deepEqual([before.map.title, below.map.title], ['x', undefined]);
    assert.equal(printMap(below.map), printMap(snapshotOf(uri, below.text).map));
    const above = below.changed(3, [{ range: { start: range.start, end: { line: 2, character: 0 } }, text: '' }]);
    assert.equal(above.map.title, 'x');
  });

  it('keeps the claims that an edit says nothing about', () => {
    const before = snapshotOf(uri, '[A]: a\n\n[B]: b\n  + [A]\n\n[C]: c\n\n[D]: d\n');
    const { map } = before;
    const after = before.changed(2, [{ range: { start: { line: 5, character: 5 }, end: { line: 5, character: 6 } }, text: 'e' }]);
    assert.deepEqual(['[A]', '[B]', '[C]', '[D]'].map((id) => nodeOf(map, id) === nodeOf(after.map, id)), [true, true, false, true]);
    assert.deepEqual(changedIds(map, after.map), new Set(['[C]']));
  });

  it('reads anew what holds a shortcode of the document when that one changes, and nothing else', () => {
    const text = '===\nmodel: {shortcodes: {".t.": yes, ".u.": U}}\n===\n\n[A]: .t.\n\n[B]: .u.\n\n[C]: c\n';
    const before = snapshotOf(uri, text);
    const { map } = before;
    const after = before.changed(2, [{ range: { start: { line: 1, character: 28 }, end: { line: 1, character: 31 } }, text: 'no' }]).map;
    assert.deepEqual([...after.claims.values()].map(({ texts: [said] }) => said), ['no', 'U', 'c']);
    assert.deepEqual(['[A]', '[B]', '[C]'].map((id) => nodeOf(map, id) === nodeOf(after, id)), [false, true, true]);
    assert.deepEqual(changedIds(map, after), new Set(['[A]']));
  });

  it('keeps the blocks that an edit leaves alone', () => {
    const before = snapshotOf(uri, '[A]: a\n\n[B]: b\n\n[C]: c\n\n[D]: d\n');
    const range = { start: { line: 6, character: 5 }, end: { line: 6, character: 6 } };
    const after = before.changed(2, [{ range, text: 'e' }]);
    assert.ok(before.tree.blocks[0] === after.tree.blocks[0]);
    assert.equal(after.map.claims.get('[D]')!.texts[0], 'e');
  });
});

function counted(answer: unknown): unknown {
  return JSON.parse(countedIds(JSON.stringify(answer)));
}

describe('a service after edits', () => {
  it('answers as a fresh one does', () => {
    fc.assert(fc.property(documents, fc.array(edits, { minLength: 1, maxLength: 4 }), (text, steps) => {
      const edited = createService();
      edited.workspace.open(uri, 1, text);
      let snapshot = snapshotOf(uri, text);
      for (const step of steps) {
        const change = changeOf(snapshot.text, step);
        snapshot = snapshot.changed(snapshot.version + 1, [change]);
        edited.workspace.change(uri, snapshot.version, [change]);
        edited.findings.diagnostics(uri);
      }
      const fresh = createService();
      fresh.workspace.open(uri, snapshot.version, snapshot.text);
      const answers = ({ workspace, findings }: Service) =>
        [findings.diagnostics(uri), documentSymbolsIn({ workspace }, uri), mapGraphIn({ workspace }, uri)].map(counted);
      assert.deepEqual(answers(edited), answers(fresh));
    }), seeded(200));
  });

  it('answers about every place of any document', () => {
    fc.assert(fc.property(documents, (text) => {
      const service = createService();
      service.workspace.open(uri, 1, text);
      const lines = indexLines(text);
      for (let offset = 0; offset <= text.length; offset += 7) {
        const position = positionAt(lines, offset);
        hoverAt(service, uri, position);
        definitionAt(service, uri, position);
        completionAt(service, uri, position);
        const id = service.map.nodeAt(uri, position);
        if (id !== undefined) assert.ok(service.map.locate(uri, id), `${id} stands nowhere`);
      }
      const graph = mapGraphIn(service, uri)!;
      for (const { id } of graph.nodes) assert.ok(service.map.locate(uri, id), `${id} stands nowhere`);
    }), seeded(200));
  });
});
