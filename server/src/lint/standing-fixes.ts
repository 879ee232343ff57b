import { push } from '../base/multimap.js';
import type { Argument, ArgumentMap, Claim } from '../model/model.js';
import { hasTag, nodeOf, placeOf } from '../model/query.js';
import { writtenCitation } from '../syntax/citation-keys.js';
import { addBelow, append } from '../edit/edits.js';
import type { Fix, FixContext, Violation } from './rule.js';

/** What a line says whose words are still to be written: it stands for support that is known to be missing. */
export const placeholder = '… #undeveloped';

/** A line with a sigil below a claim or argument. */
function addLine(node: Claim | Argument, sigil: string, title: string): Fix {
  return { title, edits: [addBelow(placeOf(node), `${sigil} ${placeholder}`)] };
}

/** Tags the node where its text stands. */
function markAs(node: Claim | Argument, tag: string, titleForAll?: string): Fix {
  const fix = { title: `Mark as #${tag}`, edits: [append(placeOf(node), ` #${tag}`)] };
  return titleForAll === undefined ? fix : { ...fix, titleForAll };
}

/** What can be done about a claim that rests on nothing. */
export function* supportFixes({ node: id }: Violation, { map }: FixContext): Iterable<Fix> {
  const node = id === undefined ? undefined : nodeOf(map, id);
  if (node === undefined) return;
  yield addLine(node, '+', 'Add a support below');
  for (const key of likelySources(map, node)) {
    yield { title: `Cite @${key}`, edits: [append(placeOf(node), ` [${writtenCitation(key)}]`)] };
  }
  if (!hasTag(node, 'thesis')) yield markAs(node, 'assumption', 'Mark all as #assumption');
  yield markAs(node, 'undeveloped', 'Mark all as #undeveloped');
}

const mostSources = 3;

/** The sources that the node may come from: those cited beside it before others, as the front matter lists them. */
function likelySources({ sources }: ArgumentMap, node: Claim | Argument): readonly string[] {
  const { text } = placeOf(node).block;
  const ranked = new Map<boolean, string[]>();
  for (const key of sources.keys()) if (writtenCitation(key) !== undefined) push(ranked, text.includes(`@${key}`), key);
  return [...ranked.get(true) ?? [], ...ranked.get(false) ?? []].slice(0, mostSources);
}
