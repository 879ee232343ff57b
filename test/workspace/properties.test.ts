import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createService, type Service } from '../../server/src/service.js';
import { LinkGraph } from '../../server/src/workspace/link-graph.js';
import { documentSymbolsIn } from '../support/asked-at-once.js';
import { countedIds } from '../support/counted-ids.js';
import { documents } from '../support/generators.js';
import { seeded } from '../support/seeded.js';
import { MemoryHost, uriOf } from '../support/workspace.js';

const paths = ['a.arg', 'b.arg', 'in/c.arg', 'in/d.arg'];

/** A document that may include others. */
const texts = fc.tuple(fc.subarray(['a.arg', 'b.arg', '../a.arg', 'in/c.arg', 'd.arg', 'c.arg', 'none.arg']), documents)
  .map(([includes, text]) => (text.startsWith('===') ? text : includes.map((path) => `@include(${path})\n`).join('') + text));

/** What happens to a file. */
const steps = fc.record({
  path: fc.constantFrom(...paths), what: fc.constantFrom('open', 'close', 'write', 'edit', 'remove'), text: texts, ask: fc.boolean(),
});

async function settle(service: Service): Promise<void> {
  for (const uri of service.workspace.documents) await service.workspace.load(uri);
}

function answers(service: Service): unknown {
  return [...service.workspace.documents].sort().map((uri) => {
    const text = JSON.stringify([service.workspace.filesOf(uri), service.findings.diagnostics(uri), documentSymbolsIn(service, uri), service.verdicts.theses(uri)]);
    return countedIds(text);
  });
}

async function startOn(host: MemoryHost): Promise<Service> {
  const service = createService({ host });
  service.workspace.setReach({ folders: ['file:///w'] });
  await service.workspace.index();
  return service;
}

describe('a workspace after anything that happens to its files', () => {
  it('answers as one that has just been opened', async () => {
    await fc.assert(fc.asyncProperty(fc.tuple(texts, texts, texts, texts), fc.array(steps, { minLength: 1, maxLength: 8 }), async (begin, all) => {
      const host = new MemoryHost(paths.map((path, index) => [path, begin[index]!] as const));
      const service = await startOn(host);
      const open = new Map<string, string>();
      let version = 1;
      for (const { path, what, text, ask } of all) {
        const uri = uriOf(path);
        if (what === 'open' && !open.has(uri)) {
          open.set(uri, text);
          service.workspace.open(uri, ++version, text);
        } else if (what === 'edit' && open.has(uri)) {
          open.set(uri, text);
          service.workspace.change(uri, ++version, [{ text }]);
        } else if (what === 'close' && open.delete(uri)) {
          service.workspace.close(uri);
        } else if (what === 'write') {
          host.files.set(uri, text);
          await service.workspace.filesChanged([{ uri, kind: 'changed' }]);
        } else if (what === 'remove') {
          host.files.delete(uri);
          await service.workspace.filesChanged([{ uri, kind: 'deleted' }]);
        }
        if (ask) {
          await settle(service);
          answers(service);
        }
      }
      await settle(service);
      const fresh = await startOn(host);
      for (const [uri, text] of open) fresh.workspace.open(uri, 1, text);
      await settle(fresh);
      assert.deepEqual(answers(service), answers(fresh));
    }), seeded(150));
  });
});

describe('the roots of files', () => {
  const graphs = fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 3 }), { minLength: 1, maxLength: 8 });
  const graphOf = (edges: readonly (readonly number[])[]) => {
    const graph = new LinkGraph();
    edges.forEach((targets, file) => graph.set(String(file), targets.map(String)));
    return graph;
  };

  it('include them, and nothing includes a root that it does not lead to', () => {
    fc.assert(fc.property(graphs, (edges) => {
      const graph = graphOf(edges);
      for (let file = 0; file < 8; file++) {
        const roots = graph.rootsOf(String(file));
        assert.ok(roots.length > 0);
        assert.deepEqual(roots, roots.toSorted());
        for (const root of roots) {
          assert.ok(graph.filesOf(root).includes(String(file)));
          assert.deepEqual(graph.rootsOf(root), [root]);
        }
      }
    }), seeded(100));
  });

  it('are the same whatever was there before', () => {
    fc.assert(fc.property(graphs, graphs, (before, after) => {
      const changed = graphOf(before);
      for (let file = 0; file < 8; file++) changed.set(String(file), (after[file] ?? []).map(String));
      const fresh = graphOf(after);
      for (let file = 0; file < 8; file++) {
        assert.deepEqual(changed.rootsOf(String(file)), fresh.rootsOf(String(file)));
        assert.deepEqual(changed.filesOf(String(file)), fresh.filesOf(String(file)));
      }
    }), seeded(100));
  });

  it('are found through thousands of levels', () => {
    const graph = new LinkGraph();
    for (let file = 0; file < 5000; file++) graph.set(`${file}`.padStart(5, '0'), [`${file + 1}`.padStart(5, '0')]);
    assert.deepEqual(graph.rootsOf('05000'), ['00000']);
    assert.equal(graph.filesOf('00000').length, 5001);
  });
});
