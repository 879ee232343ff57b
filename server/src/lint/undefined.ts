import type { Problem } from '../base/problem.js';
import type { Argument, ArgumentMap, Claim, Id, Use } from '../model/model.js';
import { didYouMean, suggester } from './did-you-mean.js';
import type { Violation } from './rule.js';

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
    const meant = [...(twin && isDefined(twin) ? [twin.id] : []), ...similar(title).map((each) => write(each, kind))];
    const [first, ...more] = uses;
    yield {
      place: first!.name!,
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
    if (node.title !== undefined && !isDefined(node)) found.set(node.title, { node: node.id, uses: [...node.uses] });
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
  for (const node of nodes) if (node.title !== undefined && isDefined(node)) yield node.title;
}

/**
 * Whether something says what the node is: a text, premises, a reconstruction. A definition without a text is on its
 * way; it has a rule of its own.
 */
export function isDefined(node: Claim | Argument): boolean {
  if (node.texts.length > 0) return true;
  if (node.kind === 'argument' && (node.premises.length > 0 || node.steps.length > 0)) return true;
  return node.uses.some(({ mode }) => mode === 'definition');
}

/** Whether all files that the map is made of have been read, so that a title without a text is one indeed. */
export function isComplete({ files }: ArgumentMap): boolean {
  const isUnread = ({ code }: Problem) => code === 'include-not-read';
  return !files.some(({ blocks }) => blocks.some(({ problems }) => problems.some(isUnread)));
}
