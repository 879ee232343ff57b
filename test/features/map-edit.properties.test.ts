import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { editMap } from '../../server/src/features/map-edit/map-edit.js';
import type { MapEdit, NewLine, NewRelation } from '../../server/src/picture/edit.js';
import { buildGraph, type MapGraph } from '../../server/src/picture/graph.js';
import type { Snapshot } from '../../server/src/workspace/snapshot.js';
import { argumentDocuments, documents } from '../support/generators.js';
import { opened } from '../support/map-editing.js';
import { problemsOf } from '../support/print-map.js';
import { samples } from '../support/samples.js';
import { seeded } from '../support/seeded.js';

/** Some edit of a graph, by numbers that choose its kind and its parts. */
function requestOf({ nodes, edges }: MapGraph, [kind, one, other, more]: readonly [number, number, number, number]): MapEdit {
  const id = nodes[one % nodes.length]!.id;
  const second = nodes[other % nodes.length]!.id;
  const edge = edges.length === 0 ? 'none' : edges[other % edges.length]!.id;
  const to = more % 3 === 0 ? { edge } : { node: second };
  const text = ['new', '[New]: new', '<New>: new', 'one\n- two', 'see @[New] #t {x: 1}'][more % 5]!;
  const relation = (['support', 'attack', 'undercut', 'contradiction'] satisfies NewRelation[])[more % 4]!;
  switch (kind % 7) {
    case 0: return { kind: 'add', relation: (['support', 'attack', 'undercut', 'contradiction', 'premise', 'question'] satisfies NewLine[])[more % 6]!, to, text };
    case 1: return { kind: 'relate', relation, from: id, to };
    case 2: return { kind: 'retitle', id, title: ['Quite new', 'a ] b [c', '<x>', '#1'][more % 4]! };
    case 3: return { kind: 'set-text', id, text: ['quite new', '', '- x', 'two\n+ lines'][more % 4]! };
    case 4: return { kind: 'move', id, to: second, relation: more % 2 === 0 ? 'support' : 'attack' };
    case 5: return { kind: 'delete-node', id, below: more % 2 === 0 };
    default: return { kind: 'delete-relation', edge };
  }
}

/** What a map holds, put together from the whole of it: what `editMap` compares comes from the changed blocks alone. */
function heldBy({ map }: Snapshot) {
  const nodes = [...map.claims.values(), ...map.arguments.values()];
  const names = new Map(nodes.map(({ id, title, texts, kind }) => [id, title === undefined ? `${kind} ${texts[0] ?? ''}` : id]));
  return {
    nodes: nodes.map(({ id }) => names.get(id)!),
    relations: map.relations.filter(({ derived }) => !derived).map(({ type, from, to }) => `${names.get(from)} ${type} ${names.get(to)}`),
    premises: [...map.arguments.values()].flatMap(({ id, premises }) => premises.map((premise) => `${names.get(premise)} of ${names.get(id)}`)),
    questions: map.questions.map(({ text, to }) => `${text} to ${names.get(to)}`),
  };
}

type Held = ReturnType<typeof heldBy>;

/** How many of each there are more. */
function growth(before: Held, after: Held) {
  const more = (key: keyof Held) => after[key].length - before[key].length;
  return { nodes: more('nodes'), links: more('relations') + more('premises') + more('questions'), relations: more('relations') };
}

/** What only `one` has, each as often as it has it more. */
function only(one: readonly string[], other: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const each of other) counts.set(each, (counts.get(each) ?? 0) + 1);
  return one.filter((each) => {
    const count = counts.get(each) ?? 0;
    counts.set(each, count - 1);
    return count <= 0;
  });
}

function check(text: string, choice: readonly [number, number, number, number]): 'edits' | 'refusal' | 'nothing' {
  const before = opened(text);
  const graph = buildGraph(before.map);
  if (graph.nodes.length === 0) return 'nothing';
  const request = requestOf(graph, choice);
  const result = editMap(before, request);
  if (result.kind === 'refusal') {
    assert.match(result.reason, /^\S.*\S$/s);
    return 'refusal';
  }
  const written = applyEdits(text, result.edits);
  const after = opened(written);
  const [old, now] = [heldBy(before), heldBy(after)];
  const grown = growth(old, now);
  const tell = `${JSON.stringify(request)}\n${text}\n→\n${written}`;
  const codes = (source: string) => problemsOf(source).map((problem) => problem.split(' ')[0]!);
  assert.deepEqual(only(codes(written), codes(text)), [], tell);
  if (result.select !== undefined) assert.ok(result.select >= 0 && result.select <= written.length, tell);
  switch (request.kind) {
    case 'add':
      assert.ok(grown.links === 1 && (grown.nodes === 1 || grown.nodes === 0), tell);
      assert.deepEqual(only(old.relations, now.relations), [], tell);
      break;
    case 'relate':
      assert.deepEqual([grown.nodes, grown.relations, only(old.relations, now.relations), only(old.nodes, now.nodes)], [0, 1, [], []], tell);
      break;
    case 'retitle':
    case 'set-text':
      assert.deepEqual(grown, { nodes: 0, links: 0, relations: 0 }, tell);
      break;
    case 'move':
      assert.deepEqual(only(now.nodes, old.nodes), [], tell);
      assert.ok(only(now.relations, old.relations).length <= 2 + carried(before), tell);
      break;
    case 'delete-node':
      assert.deepEqual([only(now.nodes, old.nodes), only(now.relations, old.relations), only(now.premises, old.premises)], [[], [], []], tell);
      if (!request.below && !request.id.startsWith('?')) assert.ok(only(old.nodes, now.nodes).length >= 1 && grown.nodes >= -1 - unnamed(before), tell);
      break;
    case 'delete-relation':
      assert.deepEqual([only(now.nodes, old.nodes), only(old.nodes, now.nodes), only(now.relations, old.relations)], [[], [], []], tell);
      assert.ok(grown.relations <= -1, tell);
      break;
  }
  return 'edits';
}

/** What may go along with what it is below: undercuts, and the answers to questions. */
const carried = ({ map }: Snapshot) => map.relations.filter(({ type, answers }) => type === 'undercut' || answers !== undefined).length;
/** Arguments made of `&` lines alone go with what they argue for. */
const unnamed = ({ map }: Snapshot) => [...map.arguments.values()].filter(({ title }) => title === undefined).length;

const choices = fc.tuple(fc.nat(6), fc.nat(10_000), fc.nat(10_000), fc.nat(11));

describe('editing maps', () => {
  it('changes what was asked and nothing else, in samples', () => {
    const texts = [...samples.values()];
    const outcomes = new Map<string, number>();
    fc.assert(fc.property(fc.nat(texts.length - 1), choices, (index, choice) => {
      const outcome = check(texts[index]!, choice);
      outcomes.set(`${choice[0]} ${outcome}`, (outcomes.get(`${choice[0]} ${outcome}`) ?? 0) + 1);
    }), seeded(300));
    for (let kind = 0; kind < 7; kind++) assert.ok((outcomes.get(`${kind} edits`) ?? 0) > 0, `${kind}: ${[...outcomes]}`);
  });

  it('changes what was asked or says why not, in texts of any kind', () => {
    fc.assert(fc.property(fc.oneof(argumentDocuments, documents), choices, (text, choice) => {
      check(text, choice);
    }), seeded(1000));
  });
});
