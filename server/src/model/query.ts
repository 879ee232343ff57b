import { push } from '../base/multimap.js';
import type { Argument, ArgumentMap, Claim, Id, MapRelationType, Place, Relation } from './model.js';

const none: readonly never[] = [];

/** The relations that end at `id`, in order of appearance. Constant. */
export function incoming(map: ArgumentMap, id: Id): readonly Relation[] {
  return map.relationsTo.get(id) ?? none;
}

/** The relations that start at `id`, in order of appearance. Constant. */
export function outgoing(map: ArgumentMap, id: Id): readonly Relation[] {
  return map.relationsFrom.get(id) ?? none;
}

/** The claim or argument with this id. */
export function nodeOf(map: ArgumentMap, id: Id): Claim | Argument | undefined {
  return map.claims.get(id) ?? map.arguments.get(id);
}

/** What the front matter says under `key`, of the first file that has it; `undefined`: nothing. Linear in the files. */
export function frontMatterValue(map: ArgumentMap, key: string): unknown {
  return map.files.map(({ blocks }) => blocks[0]?.frontMatter?.values[key]).find((value) => value !== undefined);
}

const pros: ReadonlySet<MapRelationType> = new Set(['support', 'entails']);

/** Whether a relation speaks for what it ends at. */
export function isPro({ type }: Relation): boolean {
  return pros.has(type);
}

/** Whether a relation speaks against what it ends at; contradiction and contrariety speak against both ends. */
export function isCon({ type }: Relation): boolean {
  return !pros.has(type);
}

/** The arguments that conclude the claim, by reconstruction or by `&` premises. */
export function argumentsFor(map: ArgumentMap, claim: Id): readonly Argument[] {
  return roles(map).concludedBy.get(claim) ?? none;
}

/** The arguments that the claim is a premise of. */
export function premiseOf(map: ArgumentMap, claim: Id): readonly Argument[] {
  return roles(map).premiseOf.get(claim) ?? none;
}

/** What to call a claim or argument in a sentence or a list: its title, or the first words of its text. */
export function labelOf(node: Claim | Argument, length = 48): string {
  if (node.title !== undefined) return node.title;
  const text = node.texts[0] ?? (node.kind === 'claim' ? 'untitled claim' : 'untitled argument');
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length);
  return `${text.slice(0, cut > length / 2 ? cut : length).trimEnd()}…`;
}

/** Where to point at a node: its title where it is defined, else its text, else where it is first referred to. */
export function placeOf(node: Claim | Argument): Place {
  const use = node.uses.find(({ mode, text }) => mode === 'definition' && text !== undefined)
    ?? node.uses.find(({ mode }) => mode === 'definition') ?? node.uses[0]!;
  return use.name ?? use.place;
}

/** The node as messages name it: `[Title]`, `<Title>`, or its first words in quotation marks. */
export function nameOf(node: Claim | Argument): string {
  return node.title === undefined ? `“${labelOf(node)}”` : node.id;
}

/** Whether the node carries `#tag` anywhere. */
export function hasTag(node: Claim | Argument, tag: string): boolean {
  return node.tags.includes(tag);
}

interface Roles {
  readonly concludedBy: ReadonlyMap<Id, readonly Argument[]>;
  readonly premiseOf: ReadonlyMap<Id, readonly Argument[]>;
}

const known = new WeakMap<ArgumentMap, Roles>();

/** The claims' roles in arguments, indexed once a map. */
function roles(map: ArgumentMap): Roles {
  let found = known.get(map);
  if (found === undefined) {
    const concludedBy = new Map<Id, Argument[]>();
    const premiseOf = new Map<Id, Argument[]>();
    for (const argument of map.arguments.values()) {
      if (argument.conclusion !== undefined) push(concludedBy, argument.conclusion, argument);
      for (const premise of argument.premises) push(premiseOf, premise, argument);
    }
    found = { concludedBy, premiseOf };
    known.set(map, found);
  }
  return found;
}
