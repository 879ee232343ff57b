import type { Problem } from '../base/problem.js';
import type { Argument, ArgumentMap, Claim, Id, Use } from '../model/model.js';
import { hasText } from '../model/query.js';
import { didYouMean, suggester } from './did-you-mean.js';
import { elementOf, insert, lineBreak } from './edits.js';
import type { Fix, Violation } from './rule.js';
import { placeholder } from './standing-fixes.js';

type Kind = 'claim' | 'argument';

/**
 * A violation for each title of a kind that is referred to or mentioned without any text; at its first use, with the
 * others related. `complain` says what is wrong with a title, `remedy` what to do if it is no slip.
 * None as long as an include has not been read: what it defines is not known.
 */
export function* undefinedTitles(
  map: ArgumentMap, kind: Kind, complain: (id: Id) => string, remedy: (id: Id) => string,
): Iterable<Violation> {
  if (!isComplete(map)) return;
  const [own, others] = kind === 'claim' ? [map.claims, map.arguments] : [map.arguments, map.claims];
  const similar = suggester(() => definedTitles(own.values()));
  const write = (title: string, of: Kind) => (of === 'claim' ? `[${title}]` : `<${title}>`);
  for (const [title, { node, uses }] of usesWithoutText(map, kind)) {
    const id = write(title, kind);
    const twin = others.get(write(title, kind === 'claim' ? 'argument' : 'claim'));
    const meant = [...(twin && hasText(twin) ? [twin.id] : []), ...similar(title).map((each) => write(each, kind))];
    const [first, ...more] = uses;
    yield {
      place: first!.name!,
      ...(meant.length > 0 ? { meant } : {}),
      message: `${complain(id)}.${didYouMean(meant, (each) => each)} `
        + `${meant.length > 0 ? 'If not' : 'To say it'}, ${remedy(id)}.`,
      related: more.map(({ name }) => ({ message: `${id} stands here as well.`, place: name! })),
      ...(node === undefined ? {} : { node }),
    };
  }
}

interface Unworded {
  /** `undefined`: the title is only mentioned. */
  readonly node: Id | undefined;
  readonly uses: Use[];
}

function usesWithoutText(map: ArgumentMap, kind: Kind): ReadonlyMap<string, Unworded> {
  const found = new Map<string, Unworded>();
  for (const node of (kind === 'claim' ? map.claims : map.arguments).values()) {
    if (node.title !== undefined && !hasText(node)) found.set(node.title, { node: node.id, uses: [...node.uses] });
  }
  for (const mention of map.unresolvedMentions) {
    if (mention.of !== kind) continue;
    const before = found.get(mention.title);
    if (before) before.uses.push(mention);
    else found.set(mention.title, { node: undefined, uses: [mention] });
  }
  return found;
}

function* definedTitles(nodes: Iterable<Claim | Argument>): Iterable<string> {
  for (const node of nodes) if (node.title !== undefined && hasText(node)) yield node.title;
}

function isComplete({ files }: ArgumentMap): boolean {
  const isUnread = ({ code }: Problem) => code === 'include-not-read';
  return !files.some(({ blocks }) => blocks.some(({ problems }) => problems.some(isUnread)));
}

/** Changes the title to one that is meant, or gives it a text that is still to be written. */
export function* titleFixes({ place, meant = [] }: Violation): Iterable<Fix> {
  const { block, range } = place;
  const brackets = { start: range.start - 1, end: range.end + 1 };
  const written = block.text.slice(brackets.start, brackets.end);
  for (const newText of meant) yield { title: `Change to ${newText}`, edits: [{ place: { block, range: brackets }, newText }] };
  const { parts } = elementOf(place);
  const isMention = parts.some((part) => part.kind === 'title' && part.role === 'mention' && part.start === brackets.start - 1);
  const definition = `: ${placeholder}`;
  const eol = lineBreak(block);
  const end = block.text.trimEnd().length;
  yield {
    title: `Define ${written}`,
    edits: [isMention ? insert(block, end, `${eol}${eol}${written}${definition}`) : insert(block, brackets.end, definition)],
  };
}
