import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { derivedRelations } from '../../server/src/model/derived.js';
import { groupOf } from '../../server/src/model/groups.js';
import { locate } from '../../server/src/model/locate.js';
import { buildMap } from '../../server/src/model/merge.js';
import type { Argument, ArgumentMap, Claim, Id, Relation as MapRelation } from '../../server/src/model/model.js';
import { incoming, nodeOf, outgoing, placeOf } from '../../server/src/model/query.js';
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
    relations: written.filter((relation) => !attacksPremise(map, relation))
      .map((relation) => ({ ...ends(relation), to: `${name(relation.to)}${stepOf(map, relation)}` })),
    closure: [...written.filter((relation) => !speaksThroughConclusion(map, relation)), ...derivedRelations(map)].map(ends),
  });
}

/** Argdown forgets that a claim attacks an argument if it attacks one of its premises as well. */
function attacksPremise(map: ArgumentMap, { type, from, to }: MapRelation): boolean {
  if (type !== 'attack' || !map.claims.has(from)) return false;
  const attacked = [...outgoing(map, from), ...incoming(map, from)].flatMap((relation) => {
    const isSymmetric = relation.type === 'contradiction' || relation.type === 'contrary';
    if (relation.from === from) return isSymmetric || relation.type === 'attack' ? [relation.to] : [];
    return isSymmetric ? [relation.from] : [];
  });
  return map.arguments.get(to)?.premises.some((premise) => attacked.includes(premise)) ?? false;
}

/**
 * Argdown reads a contradiction of a reconstructed argument as one of its conclusion (the argument attacks then), and
 * forgets what an argument does to its own conclusion besides supporting it.
 */
function speaksThroughConclusion(map: ArgumentMap, { type, from, to }: MapRelation): boolean {
  const conclusion = map.arguments.get(from)?.conclusion;
  return conclusion !== undefined && (type === 'contradiction' || (conclusion === to && type !== 'support'));
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
