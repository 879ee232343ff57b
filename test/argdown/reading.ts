import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { derivedRelations } from '../../server/src/model/derived.js';
import { groupOf } from '../../server/src/model/groups.js';
import { locate } from '../../server/src/model/locate.js';
import { buildMap } from '../../server/src/model/merge.js';
import type { Argument, ArgumentMap, Claim, Id, Relation as MapRelation } from '../../server/src/model/model.js';
import { nodeOf, placeOf } from '../../server/src/model/query.js';
import { summaryOf } from '../support/print-map.js';
import { inferenceLine, nameOf, print, type Node, type Relation } from './normal-form.js';

/** What Argmark makes of a document, in the normal form of the comparison with Argdown. */
export function readWithArgmark(text: string): string {
  const map = buildMap([summaryOf(text)]);
  const lines = indexLines(text);
  const names = new Map<Id, string>();
  const name = (id: Id) => {
    if (!names.has(id)) {
      const node = nodeOf(map, id)!;
      const { range } = locate(map, placeOf(node));
      names.set(id, nameOf(node.kind, node.title, positionAt(lines, range.start).line + 1));
    }
    return names.get(id)!;
  };
  const ends = ({ type, from, to }: Pick<MapRelation, 'type' | 'from' | 'to'>): Relation => ({ type, from: name(from), to: name(to) });
  const written = map.relations.filter(({ derived }) => !derived);
  return print({
    sections: map.groups.map(({ id, parent, title, level, tags, data }) =>
      ({ name: section(id)!, parent: section(parent?.id), title, level, tags, data })),
    claims: [...map.claims.values()].map((claim) => describe(map, claim, name)),
    arguments: [...map.arguments.values()].map((argument) => ({ ...describe(map, argument, name), lines: structureOf(argument, name) })),
    relations: written.map((relation) => ({ ...ends(relation), to: `${name(relation.to)}${stepOf(map, relation)}` })),
    // Argdown reads a contradiction of an argument as one of its conclusion; the argument attacks.
    closure: [...written.filter(({ type, from }) => type !== 'contradiction' || !map.arguments.get(from)?.conclusion),
      ...derivedRelations(map)].map(ends),
  });
}

/** `#1` is Argdown's `s1`. */
function section(id: Id | undefined): string | undefined {
  return id?.replace('#', 's');
}

function describe(map: ArgumentMap, node: Claim | Argument, name: (id: Id) => string): Node {
  // An argument that is nothing but a reconstruction is there, and is defined nowhere.
  const uses = node.title === undefined && node.kind === 'argument' ? [] : node.uses.filter(({ mode }) => mode !== 'mention');
  const defined = uses.filter(({ mode }) => mode === 'definition');
  return {
    name: name(node.id),
    texts: defined.map(({ text }) => text ?? ''),
    references: uses.length - defined.length,
    tags: node.tags,
    data: node.data,
    section: section(groupOf(map, node)?.id),
  };
}

function structureOf({ steps }: Argument, name: (id: Id) => string): string[] {
  return steps.flatMap(({ rules, data, from, conclusion }, index) => {
    const before = steps[index - 1]?.conclusion;
    return [
      ...from.filter(({ place }) => place !== before?.place).map(({ claim }) => `from ${name(claim)}`),
      inferenceLine(rules, data),
      `to ${conclusion ? name(conclusion.claim) : 'nothing'}`,
    ];
  });
}

function stepOf(map: ArgumentMap, { inference, to }: MapRelation): string {
  if (inference === undefined) return '';
  return ` step ${map.arguments.get(to)!.steps.findIndex(({ place }) => place === inference) + 1}`;
}
