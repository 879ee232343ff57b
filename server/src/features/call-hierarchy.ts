import {
  SymbolKind, type CallHierarchyIncomingCall, type CallHierarchyItem, type CallHierarchyOutgoingCall, type Location, type Range,
} from 'vscode-languageserver-types';
import { isJudged } from '../evaluation/judged.js';
import type { Argument, ArgumentMap, Claim, Id, Place } from '../model/model.js';
import { aimedAt, aimOf, incoming, labelOf, nodeOf, outgoing, placeOf, premiseOf } from '../model/query.js';
import { isSymmetric, relationKinds } from '../model/relations.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { nodeAt } from './node-at.js';
import { toLocation } from './positions.js';

/**
 * What speaks for and against what, as a hierarchy of calls: whatever supports, attacks or undercuts a claim or argument
 * calls it, and so does a premise its argument. Contradictions call each other. The claim or argument at `offset`.
 */
export function prepareCallHierarchy(snapshot: Snapshot, offset: number): CallHierarchyItem[] {
  const { map } = snapshot;
  const id = nodeAt(snapshot, offset);
  const node = nodeOf(map, map.questions.find((question) => question.id === id)?.to ?? id ?? '');
  return node ? [itemFor(snapshot, node)] : [];
}

/** What supports, attacks or undercuts an item. Empty where it is no more. */
export function incomingCalls(snapshot: Snapshot, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const { map } = snapshot;
  const node = nodeOf(map, dataOf(item).id);
  if (node === undefined) return [];
  const links: Link[] = [
    ...(node.kind === 'argument' ? node.premises.map((id): Link => ({ id, how: 'premise', place: premisePlace(map, id) })) : []),
    ...aimedAt(map, node.id).map((relation): Link => ({ id: relation.from, how: relationKinds[relation.type].active, place: relation.place })),
    ...outgoing(map, node.id).filter(isSymmetric).map(({ type, to, place }): Link => ({ id: to, how: relationKinds[type].active, place })),
  ];
  return callsOf(snapshot, links).map(({ item: from, places }) => ({ from, fromRanges: rangesIn(from, places) }));
}

/** Tells what an item supports, attacks or undercuts. Empty where it is no more. */
export function outgoingCalls(snapshot: Snapshot, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const { map } = snapshot;
  const node = nodeOf(map, dataOf(item).id);
  if (node === undefined) return [];
  const links: Link[] = [
    ...premiseOf(map, node.id).map(({ id }): Link => ({ id, how: 'premise', place: premisePlace(map, node.id) })),
    ...outgoing(map, node.id).map((relation): Link => ({ id: aimOf(relation), how: relationKinds[relation.type].active, place: relation.place })),
    ...incoming(map, node.id).filter(isSymmetric).map(({ type, from, place }): Link => ({ id: from, how: relationKinds[type].active, place })),
  ];
  return callsOf(snapshot, links).map(({ item: to, places }) => ({ to, fromRanges: rangesIn(item, places) }));
}

/** One end of a relation, what it does there, and where that is written. */
interface Link {
  readonly id: Id;
  readonly how: string;
  readonly place: Place;
}

function premisePlace(map: ArgumentMap, id: Id): Place {
  const { uses } = nodeOf(map, id)!;
  return (uses.find(({ role }) => role === 'premise') ?? uses[0]!).place;
}

/** One call for each claim or argument, in order of appearance. */
function callsOf(snapshot: Snapshot, links: readonly Link[]) {
  const byId = new Map<Id, { readonly how: string[]; readonly places: Location[] }>();
  for (const { id, how, place } of links) {
    let call = byId.get(id);
    if (call === undefined) byId.set(id, call = { how: [], places: [] });
    if (!call.how.includes(how)) call.how.push(how);
    call.places.push(toLocation(snapshot, place));
  }
  return [...byId].flatMap(([id, { how, places }]) => {
    const node = nodeOf(snapshot.map, id);
    return node ? [{ item: itemFor(snapshot, node, how.join(', ')), places }] : [];
  });
}

/** Tells where a caller calls. The protocol knows places in the caller's file alone: where there are none, the caller itself. */
function rangesIn({ uri, selectionRange }: CallHierarchyItem, places: readonly Location[]): Range[] {
  const here = places.filter((place) => place.uri === uri).map(({ range }) => range);
  return here.length > 0 ? here : [selectionRange];
}

function itemFor(snapshot: Snapshot, node: Claim | Argument, how?: string): CallHierarchyItem {
  const { map, evaluation } = snapshot;
  const { uri, range } = toLocation(snapshot, placeOf(node));
  const status = isJudged(map, node) ? evaluation.verdicts.get(node.id)!.status : undefined;
  const detail = [how, status].filter((each) => each !== undefined).join(' · ');
  return {
    name: labelOf(node), kind: node.kind === 'claim' ? SymbolKind.String : SymbolKind.Function,
    uri, range, selectionRange: range, data: { id: node.id, uri: snapshot.uri } satisfies ItemData, ...(detail === '' ? {} : { detail }),
  };
}

/** What an item remembers: which claim or argument it is, and the document whose map was asked. */
interface ItemData {
  readonly id: Id;
  readonly uri: string;
}

function dataOf({ uri, data }: CallHierarchyItem): ItemData {
  const { id, uri: asked } = (data ?? {}) as { id?: unknown; uri?: unknown };
  return { id: typeof id === 'string' ? id : '', uri: typeof asked === 'string' ? asked : uri };
}

/** The document whose map an item belongs to; the item may be in another file of that map. */
export function documentOf(item: CallHierarchyItem): string {
  return dataOf(item).uri;
}
