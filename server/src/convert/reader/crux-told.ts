import { shorten } from '../../base/shorten.js';
import { cruxOf } from '../../evaluation/crux.js';
import type { Evaluation } from '../../evaluation/evaluate.js';
import { isToldBehind } from '../../evaluation/explain.js';
import { partsOf } from '../../evaluation/reason-words.js';
import { isAccepted, type Reason } from '../../evaluation/verdict.js';
import { sentencesIn } from '../../evaluation/sentences.js';
import type { Id } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';

/** This many links of a longer way are told from its beginning, and from its end. */
const mostLinks = 2;
/** This many characters of what decides are told. */
const mostSaid = 300;

/**
 * What decides the verdict of `id`, in sentences: each link of the way there that the sentence before does not tell already, what the
 * objection says that breaks it, and what that rests on. `null`: the verdict's own sentence says all.
 */
export function cruxTold(evaluation: Evaluation, id: Id, lang: string | null): string | null {
  const crux = cruxOf(evaluation, id);
  if (crux === undefined) return null;
  const { path, by } = crux;
  const reasonOf = (at: Id) => evaluation.verdicts.get(at)!.reason;
  let last = id;
  const links = path.slice(1).filter((at) => {
    if (isToldBehind(evaluation, reasonOf(last), at)) return false;
    last = at;
    return true;
  });
  const sentences = links.map((at) => sentencesIn(lang).verdict(evaluation, at));
  const end = sentences.length <= 2 * mostLinks ? sentences : [...sentences.slice(0, mostLinks), '…', ...sentences.slice(-mostLinks)];
  const said = evaluation.verdicts.get(id)!.status === 'accepted' ? [] : sayings(evaluation, reasonOf(path.at(-1)!), by);
  if (said.length === 0) return end.length === 0 ? null : end.join(' ');
  // What it says follows its name where nothing else is told between the two.
  const isLast = links.length > 0 && partsOf(evaluation, links.at(-1)!, reasonOf(links.at(-1)!)).length === 1;
  const only = said.length === 1 && isLast ? said[0]! : undefined;
  const grounds = said.length === 1 ? groundOf(evaluation, by[0]!, lang) : [];
  if (only !== undefined) return [...end.slice(0, -1), end.at(-1)!.replace(/\.$/, ':'), only.text, ...grounds].join(' ');
  return [...end, ...said.slice(0, mostLinks).map(({ name, text }) => `${name}: ${text}`), ...grounds].join(' ');
}

/** What the objections say that decide; where reasons stand on both sides, what the first of each side says, or nothing. */
function sayings(evaluation: Evaluation, { kind, pros }: Reason, by: readonly Id[]): readonly Saying[] {
  if (kind !== 'contested') return by.flatMap((each) => saying(evaluation, each));
  const sides = [...pros.filter(isAccepted).slice(0, 1).map(({ id }) => id), ...by.slice(0, 1)].flatMap((each) => saying(evaluation, each));
  return sides.length === 2 ? sides : [];
}

interface Saying {
  readonly name: Id;
  readonly text: string;
}

/** What an objection rests on that has a reason itself: where it has none, its name is marked so. */
function groundOf(evaluation: Evaluation, id: Id, lang: string | null): readonly string[] {
  return /^(?:premises-hold|supported)$/.test(evaluation.verdicts.get(id)!.reason.kind) ? [sentencesIn(lang).verdict(evaluation, id)] : [];
}

/** The name of an objection and what it says; nothing where its name is all that it says. */
function saying({ map }: Evaluation, id: Id): readonly Saying[] {
  const node = nodeOf(map, id);
  const text = node?.texts[0] ?? '';
  return node?.title === undefined || text === '' ? [] : [{ name: id, text: shorten(text, mostSaid) }];
}
