import type { Id } from './terms.js';

/** Returns the id of the claim or argument with this title. */
export function titledId(of: 'claim' | 'argument', title: string): Id {
  return of === 'claim' ? `[${title}]` : `<${title}>`;
}

/** A title in the brackets that say what it is the title of: `[Title]` or `<Title>`, as in ids. */
const titleInBrackets = /^(?:\[(.+)\]|<(.+)>)$/s;

/** The title in `[Title]` or `<Title>`; a title without brackets as it is. */
export function bareTitle(name: string): string {
  return name.trim().replace(titleInBrackets, '$1$2');
}

/** The ids that a name may stand for: `[A]` or `<A>` for itself, and `A` for both of them. */
export function idsNamed(name: string): readonly Id[] {
  const title = name.trim();
  return titleInBrackets.test(title) ? [title] : [titledId('claim', title), titledId('argument', title)];
}

/** Returns `title` in the brackets that `name` has, if it has any. */
export function inBracketsOf(name: string, title: string): string {
  if (!titleInBrackets.test(name)) return title;
  return titledId(name.startsWith('[') ? 'claim' : 'argument', title);
}
