import { inQuotes } from '../base/in-quotes.js';
import { shorten } from '../base/shorten.js';
import { push } from '../base/multimap.js';
import { mergedValues } from './defaults.js';
import { facetsOf } from './merge-node.js';
import type { Argument, ArgumentMap, Claim, Id, Place, Question, Relation, Use } from './model.js';
import type { ResolvedBlock, Structure } from './resolved.js';
import type { BlockSummary } from './summary.js';

const none: readonly never[] = [];

/** The relations that end at `id`, in order of appearance. Constant. */
export function incoming(map: ArgumentMap, id: Id): readonly Relation[] {
  return map.entries.get(id)?.incoming ?? none;
}

/** The relations that start at `id`, in order of appearance. Constant. */
export function outgoing(map: ArgumentMap, id: Id): readonly Relation[] {
  return map.entries.get(id)?.outgoing ?? none;
}

/** Returns the claim or argument with this id. */
export function nodeOf(map: ArgumentMap, id: Id): Claim | Argument | undefined {
  return map.entries.get(id)?.node;
}

/** Tells what the front matter of the map's root says under `key`, or a file beside it in its place; `undefined`: nothing. */
export function frontMatterValue(map: ArgumentMap, key: string): unknown {
  return mergedValues(map.settings.defaults[key], map.files[0]?.blocks[0]?.frontMatter?.values[key]);
}

/** What a relation is aimed at: an undercut of a step at the claim that takes the step, all else at its end. */
export function aimOf({ to, undercuts }: Relation): Id {
  return undercuts ? undercuts.from : to;
}

/** The relations that are aimed at `id`, see `aimOf`: those that end there, then the undercuts of steps that it takes elsewhere. */
export function aimedAt(map: ArgumentMap, id: Id): readonly Relation[] {
  const ending = incoming(map, id).filter((relation) => aimOf(relation) === id);
  return [...ending, ...outgoing(map, id).flatMap(({ undercutBy }) => undercutBy.filter(({ to }) => to !== id))];
}

/** The arguments that conclude the claim, by reconstruction or by `&` premises. */
export function argumentsFor(map: ArgumentMap, claim: Id): readonly Argument[] {
  return argumentsOf(map, map.entries.get(claim)?.concludedBy);
}

/** The arguments that the claim is a premise of. */
export function premiseOf(map: ArgumentMap, claim: Id): readonly Argument[] {
  return argumentsOf(map, map.entries.get(claim)?.premiseOf);
}

/**
 * The arguments whose reconstruction draws the claim on its way, as an intermediate conclusion. Linear in the blocks
 * where it is one.
 */
export function drawnOnTheWayIn(map: ArgumentMap, claim: Id): readonly Argument[] {
  const entry = map.entries.get(claim);
  if (entry?.node === undefined || !isIntermediateConclusion(entry.node)) return none;
  const facets = facetsOf(entry).filter(({ uses }) => uses.some(isDrawnOnTheWay));
  const draws = ({ steps }: Structure) => steps.some(({ conclusion }) => conclusion?.claim === claim);
  return argumentsOf(map, [...new Set(facets.flatMap(({ block }) =>
    block.facets.filter(({ structures }) => structures.some(draws)).map(({ id }) => id)))]);
}

/** Tells whether some reconstruction draws the claim on its way. */
export function isIntermediateConclusion({ uses }: Claim | Argument): boolean {
  return uses.some(isDrawnOnTheWay);
}

function isDrawnOnTheWay({ role }: Use): boolean {
  return role === 'intermediate-conclusion';
}

/** The questions that are put to the claim or argument, in order of appearance. Linear in its blocks' questions at first. */
export function questionsTo(map: ArgumentMap, id: Id): readonly Question[] {
  const entry = map.entries.get(id);
  return entry ? facetsOf(entry).flatMap(({ block }) => questionsIn(block, id)) : none;
}

const questionsByNode = new WeakMap<ResolvedBlock, ReadonlyMap<Id, readonly Question[]>>();

function questionsIn(block: ResolvedBlock, id: Id): readonly Question[] {
  if (block.questions.length === 0) return none;
  let byNode = questionsByNode.get(block);
  if (byNode === undefined) {
    const lists = new Map<Id, Question[]>();
    for (const question of block.questions) push(lists, question.to, question);
    questionsByNode.set(block, byNode = lists);
  }
  return byNode.get(id) ?? none;
}

/** The reconstructions and groups of `&` premises of an argument, each for itself, in order of appearance. */
export function structuresOf(map: ArgumentMap, argument: Id): readonly Structure[] {
  const entry = map.entries.get(argument);
  return entry ? facetsOf(entry).flatMap(({ structures }) => structures) : none;
}

/** Tells whether something says what the node claims or argues, or is about to: a text, premises, a colon after the title. */
export function hasText(node: Claim | Argument): boolean {
  if (node.texts.length > 0 || (node.kind === 'argument' && (node.premises.length > 0 || node.steps.length > 0))) return true;
  return node.uses.some(({ mode }) => mode === 'definition');
}

function argumentsOf(map: ArgumentMap, ids: readonly Id[] = none): readonly Argument[] {
  return ids.length === 0 ? none : ids.map((id) => map.arguments.get(id)!);
}

/** Tells what to call a claim or argument in a sentence or a list: its title, or the first words of its text. */
export function labelOf(node: Claim | Argument, length = 48): string {
  if (node.title !== undefined) return node.title;
  const text = node.texts[0] ?? (node.kind === 'claim' ? 'untitled claim' : 'untitled argument');
  return shorten(text, length);
}

/** Main uses found in long lists of uses, which may be asked for once for each of the list. */
const mainUses = new WeakMap<readonly Use[], Use>();
const longList = 32;

/** The use by which a node is written: a definition with a text, else a definition, else the first. */
export function mainUse({ uses }: Claim | Argument): Use {
  if (uses.length < longList) return findMainUse(uses);
  let use = mainUses.get(uses);
  if (use === undefined) mainUses.set(uses, use = findMainUse(uses));
  return use;
}

function findMainUse(uses: readonly Use[]): Use {
  return uses.find(({ mode, text }) => mode === 'definition' && text !== undefined)
    ?? uses.find(({ mode }) => mode === 'definition') ?? uses[0]!;
}

/** Tells where to point at a node: the title of its main use, or the words of one that has none. */
export function placeOf(node: Claim | Argument): Place {
  const { name, place } = mainUse(node);
  return name ?? place;
}

/** Returns the node as messages name it: `[Title]`, `<Title>`, or its first words in quotation marks, `length` characters at most. */
export function nameOf(node: Claim | Argument, length?: number): string {
  return node.title === undefined ? inQuotes(labelOf(node, length)) : node.id;
}

/** The tags that say what a claim or argument is for. */
export const roleTags: readonly string[] = ['thesis', 'assumption', 'undeveloped'];

/** Tells whether the front matter of the map lists all its sources; it does not where it names a bibliography, or misses a file. */
export function readsAllSources({ files, extent }: ArgumentMap): boolean {
  return extent === 'whole' && !files.some(({ blocks }) => blocks.some(namesBibliography));
}

function namesBibliography({ frontMatter }: BlockSummary): boolean {
  return frontMatter?.keys.has('bibliography') === true;
}

/** The claims or arguments that have a title, in order of first appearance. Linear in the map. */
export function titledNodes({ nodes }: ArgumentMap, kind: 'claim' | 'argument'): readonly (Claim | Argument)[] {
  const titled: (Claim | Argument)[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const { node } = nodes[at]!;
    if (node.kind === kind && node.title !== undefined) titled.push(node);
  }
  return titled;
}

/** Tells whether the node carries `#tag` anywhere. */
export function hasTag(node: Claim | Argument, tag: string): boolean {
  return node.tags.includes(tag);
}
