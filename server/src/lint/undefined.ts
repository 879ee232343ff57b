import { titledId } from '../model/ids.js';
import { facetsOf } from '../model/merge-node.js';
import type { ArgumentMap, Id } from '../model/model.js';
import { hasText, nodeOf, titledNodes } from '../model/query.js';
import { didYouMean, suggester } from './did-you-mean.js';
import { insert, type Edit } from '../edit/edits.js';
import { elementOf, lineBreak } from '../edit/lines.js';
import { meantFixes } from './meant.js';
import type { Block } from '../syntax/nodes.js';
import { otherTitles } from '../syntax/slip.js';
import type { Fact, Fix, Violation } from './rule.js';
import { placeholder } from './standing-fixes.js';

/** A title that is referred to or mentioned without any text. */
export interface Undefined extends Fact {
  /** One, or, where the map has nothing but names, all of them: that is one thing to say. */
  readonly ids: readonly [Id, ...Id[]];
  /** What may be meant instead, as it is written. */
  readonly meant: readonly string[];
}

/**
 * The titles of a kind that nothing defines, in order of appearance. None as long as a file of
 * the map has not been read: what it defines is not known.
 */
export function* undefinedTitles(map: ArgumentMap, kind: 'claim' | 'argument'): Iterable<Undefined> {
  if (map.extent !== 'whole') return;
  const names = namesAlone(map);
  if (names !== undefined) {
    if (names.of === kind) yield { ids: names.ids, meant: [] };
    return;
  }
  const nodes = titledNodes(map, kind);
  const similar = suggester(() => nodes.filter(hasText).map(({ title }) => title!));
  const describe = (id: Id, title: string): Undefined => {
    const twin = nodeOf(map, titledId(kind === 'claim' ? 'argument' : 'claim', title));
    const words = kind === 'claim' ? /^([^:]{1,60}):\s+(\S.*)$/.exec(title) : null;
    return { ids: [id], meant: [...(words ? [`[${words[1]}]: ${words[2]}`] : []), ...(twin && hasText(twin) ? [twin.id] : []), ...similar(title).map((each) => titledId(kind, each))] };
  };
  for (let at = 0; at < nodes.length; at++) if (!hasText(nodes[at]!)) yield describe(nodes[at]!.id, nodes[at]!.title!);
  const mentioned = new Map<Id, string>();
  for (const { of, title } of map.unresolvedMentions) if (of === kind) mentioned.set(titledId(kind, title), title);
  for (const [id, title] of mentioned) yield describe(id, title);
}

/**
 * The names of a map that has several and no text at all, as sketches have, with the kind that is reported: of claims, if there is
 * one; `undefined` for all other maps.
 */
function namesAlone(map: ArgumentMap): { readonly of: 'claim' | 'argument'; readonly ids: Undefined['ids'] } | undefined {
  for (let at = 0; at < map.nodes.length; at++) if (hasText(map.nodes[at]!.node)) return undefined;
  const [claims, all] = [titledNodes(map, 'claim'), [...titledNodes(map, 'claim'), ...titledNodes(map, 'argument')]];
  const [first, ...others] = all.map(({ id }) => id);
  return first === undefined || others.length === 0 ? undefined : { of: claims.length > 0 ? 'claim' : 'argument', ids: [first, ...others] };
}

/** Reports it at its first use, with the others related. `complaint` says what is wrong, `remedy` what to do if it is no slip. */
export function reportUndefined({ ids: [id, ...others], meant }: Undefined, map: ArgumentMap, complaint: string, remedy: string): Violation {
  if (others.length > 0) return reportAll(map, [id, ...others]);
  const entry = map.entries.get(id)!;
  const { node } = entry;
  const [first, ...more] = node?.uses ?? facetsOf(entry).flatMap(({ mentions }) => mentions);
  return {
    place: first!.name!,
    ...(meant.length > 0 ? { meant } : {}),
    message: `${complaint}.${didYouMean(meant, (each) => (/[\]>]$/.test(each) ? each : `\`${each}\``))} ${meant.length > 0 ? 'If not' : 'To say it'}, ${remedy}.`,
    related: more.map(({ name }) => ({ message: `${id} is used here as well.`, place: name! })),
    ...(node === undefined ? {} : { node: id }),
  };
}

function reportAll(map: ArgumentMap, ids: Undefined['ids']): Violation {
  const [first, ...others] = ids.map((id) => nodeOf(map, id)!);
  const more = others.length === 1 ? others[0]!.id : `${others.length} others`;
  return {
    place: first!.uses[0]!.name!,
    message: `This map has nothing but titles, ${first!.id} and ${more}, so nobody can weigh what they stand for. Write what each of them says: \`${first!.id}: …\`.`,
    related: others.map(({ id, uses }) => ({ message: `${id} is used here.`, place: uses[0]!.name! })),
    node: first!.id,
  };
}

/** Makes the text that begins at `start`, after a title that ends at `end`, what the title says. A sign in the place of the colon becomes one: `[T] = text`. */
export function asDefinition(block: Block, end: number, start: number): Edit {
  const sign = /^[=:;–—-]{1,2}(?=[ \t])/.exec(block.text.slice(start, start + 3));
  return sign ? { place: { block, range: { start: end, end: start + sign[0].length } }, newText: ':' } : insert(block, end, ':');
}

/** Changes the title to one that is meant, or gives it the text after it, or else one that is still to be written. */
export function* titleFixes({ place, meant = [] }: Violation): Iterable<Fix> {
  const { block, range } = place;
  const brackets = { start: range.start - 1, end: range.end + 1 };
  const written = block.text.slice(brackets.start, brackets.end);
  yield* meantFixes({ place: { block, range: brackets }, meant });
  const { parts } = elementOf(place);
  const isMention = parts.some((part) => part.kind === 'title' && part.role === 'mention' && part.start === brackets.start - 1);
  const isMarked = parts.some(({ kind, start, end: last }) => kind === 'tag' && placeholder.endsWith(` ${block.text.slice(start, last)}`));
  const definition = `: ${isMarked && !isMention ? placeholder.split(' ')[0]! : placeholder}`;
  const eol = lineBreak(block);
  const end = block.text.trimEnd().length;
  const words = parts.find((part) => part.start >= brackets.end && part.kind === 'text' && block.text.slice(part.start, part.end).trim() !== '');
  if (words && otherTitles.test(block.text.slice(words.start, words.end).trim())) return;
  const edit = isMention ? insert(block, end, `${eol}${eol}${written}${definition}`)
    : words ? asDefinition(block, brackets.end, words.start + /^\s*/.exec(block.text.slice(words.start, words.end))![0].length)
      : insert(block, brackets.end, definition);
  yield { title: `Define ${written}`, edits: [edit] };
}
