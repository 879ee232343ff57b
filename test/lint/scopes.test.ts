import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Range } from '../../server/src/base/range.js';
import type { NodeRule, Violation } from '../../server/src/lint/rule.js';
import { rules } from '../../server/src/lint/rules/index.js';
import { changedIds } from '../../server/src/model/changes.js';
import { buildMap } from '../../server/src/model/merge.js';
import type { Argument, ArgumentMap, Claim, Id } from '../../server/src/model/model.js';
import { argumentsFor, incoming, nodeOf, outgoing, premiseOf } from '../../server/src/model/query.js';
import { summarise } from '../../server/src/model/summarise.js';
import { parse, reparse } from '../../server/src/syntax/parse.js';

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

/** What each claim is about is in another block than what relates them. */
const scattered = `[A]: x #assumption

[B] #assumption
  >< [A]

<D>: gist [@k] {scheme: sign}

<D>
  & [P]
  ? Could something else explain it?

[P]: y

[A]
  + [P]
  + [P]
  - [P]

[P]
  + [P]
  - [Q]

[Q]: z #undeveloped

[A]: another text

[Q]
  + <D>

<D>

(1) [A]
----
(2) [R]

<D>

(1) [B]
----
(2) [A]

[R]: u #thesis
`;

const styles = path.join(import.meta.dirname, '../fixtures/lint/styles');
const texts = [scattered, ...readdirSync(styles).filter((name) => !name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(styles, name), 'utf8'))];

/** Every line, tag and citation of a text. */
const stretches = (text: string) => [...text.matchAll(/^.+\n|#\w+|\[@[^\]]*\]/gm), ...text.matchAll(/#\w+|\[@[^\]]*\]/g)]
  .map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

describe('a rule about single claims and arguments', () => {
  it('finds the same where an edit has changed nothing that it says it looks at', () => {
    for (const text of texts) for (const range of stretches(text)) findsTheSame(text, range);
  });
});

function found(rule: NodeRule, node: Claim | Argument, map: ArgumentMap): Iterable<Violation> {
  return rule.concerns?.(node, map.entries.get(node.id)!) === false ? [] : rule.check(node, { map });
}

function findsTheSame(text: string, range: Range): void {
  const tree = parse(text);
  const before = buildMap([summarise(uri, tree)]);
  const edited = reparse(tree, { range, newText: '' });
  const after = buildMap([summarise(uri, edited, before.files[0])], before);
  const own = changedIds(before, after)!;
  const changed = { own, neighbours: new Set([...own, ...around(before, own), ...around(after, own)]) };
  for (const node of [...after.claims.values(), ...after.arguments.values()]) {
    if (own.has(node.id)) continue;
    assert.equal(nodeOf(before, node.id), node);
    for (const rule of nodeRules) {
      if (changed[rule.reach].has(node.id)) continue;
      assert.equal(shown(found(rule, node, after)), shown(found(rule, node, before)),
        `${rule.code} of ${node.id} without ${text.slice(range.start, range.end)}`);
    }
  }
}
