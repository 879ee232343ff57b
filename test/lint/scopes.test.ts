import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Violation } from '../../server/src/lint/rule.js';
import { rules } from '../../server/src/lint/rules/index.js';
import { changedIds } from '../../server/src/model/changes.js';
import { buildMap } from '../../server/src/model/merge.js';
import type { ArgumentMap, Id } from '../../server/src/model/model.js';
import { argumentsFor, incoming, nodeOf, outgoing, premiseOf } from '../../server/src/model/query.js';
import { summarise } from '../../server/src/model/summary.js';
import { parse, reparse } from '../../server/src/syntax/parse.js';
import { edits, lintable } from '../support/generators.js';

const uri = 'file:///test.arg';

const nodeRules = rules.flatMap((rule) => (rule.scope === 'node' ? [rule] : []));

/** The claims and arguments one step away from these. */
function* around(map: ArgumentMap, ids: Iterable<Id>): Iterable<Id> {
  for (const id of ids) {
    for (const { from, to } of [...incoming(map, id), ...outgoing(map, id)]) yield* [from, to];
    for (const argument of [...argumentsFor(map, id), ...premiseOf(map, id)]) yield argument.id;
    const node = nodeOf(map, id);
    if (node?.kind === 'argument') {
      yield* node.premises;
      for (const { from, conclusion } of node.steps) for (const line of [...from, ...conclusion ? [conclusion] : []]) yield line.claim;
    }
  }
}

/** Everything that a violation holds, to be compared; blocks by what they say. */
const shown = (violations: Iterable<Violation>) => JSON.stringify([...violations].map(({ place, related, ...rest }) =>
  ({ ...rest, at: [place, ...(related ?? []).map((each) => each.place)].map(({ range, block }) => [range, block.text]) })));

describe('a rule about single claims and arguments', () => {
  for (const reach of ['own', 'neighbours'] as const) {
    it(`that looks at ${reach === 'own' ? 'them alone' : 'them and their neighbours'} finds the same where an edit has changed neither`, () => {
      const reached = nodeRules.filter((rule) => rule.reach === reach);
      assert.ok(reached.length > 0);
      fc.assert(fc.property(lintable, edits, (text, { at, length, newText }) => {
        const tree = parse(text);
        const before = buildMap([summarise(uri, tree)]);
        const start = Math.floor(at * text.length);
        const edited = reparse(tree, { range: { start, end: Math.min(text.length, start + length) }, newText });
        const after = buildMap([summarise(uri, edited, before.files[0])], before);
        const changed = changedIds(before, after);
        if (changed === undefined) return;
        const affected = new Set(changed);
        if (reach === 'neighbours') for (const map of [before, after]) for (const id of around(map, changed)) affected.add(id);
        for (const nodes of [after.claims, after.arguments]) {
          for (const node of nodes.values()) {
            if (affected.has(node.id)) continue;
            assert.equal(nodeOf(before, node.id), node);
            for (const rule of reached) {
              assert.equal(shown(rule.check(node, { map: after })), shown(rule.check(node, { map: before })), `${rule.code} of ${node.id}`);
            }
          }
        }
      }), { numRuns: 500, seed: 20_261_124 });
    });
  }
});
