import { shorten } from '../../base/shorten.js';
import { cruxOf, type Crux } from '../../evaluation/crux.js';
import type { Evaluation } from '../../evaluation/evaluate.js';
import { isToldBehind } from '../../evaluation/explain.js';
import { partsOf } from '../../evaluation/reason-words.js';
import { isAccepted } from '../../evaluation/verdict.js';
import { sentencesIn } from '../../evaluation/sentences.js';
import type { Id } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
import { mostOthers } from '../../evaluation/deciders.js';
import { wordingFor } from './wording.js';

/** This many links of a longer way are told from its beginning, and from its end. */
const mostLinks = 2;
/** This many characters of what decides are told. */
const mostSaid = 300;

/**
 * What decides the verdict of `id`, in sentences: each link of the way there that the sentence before does not tell already (where it is
 * open, only the last one, and by their names the others and what else it comes down to), what the objection says that breaks it, what that rests on, and what else leaves
 * open what is open on the way. `null`: the verdict's own sentence says all.
 */
export function cruxTold(evaluation: Evaluation, id: Id, lang: string | null): string | null {
  const crux = cruxOf(evaluation, id);
  if (crux === undefined) return null;
  const { path, by } = crux;
  const others = crux.also.slice(0, mostOthers).map((at) => sentencesIn(lang).verdict(evaluation, at, true));
  const reasonOf = (at: Id) => evaluation.verdicts.get(at)!.reason;
  let last = id;
  const links = path.slice(1).filter((at) => {
    if (isToldBehind(evaluation, reasonOf(last), at)) return false;
    last = at;
    return true;
  });
  const { status } = evaluation.verdicts.get(id)!;
  const sentences = links.map((at) => sentencesIn(lang).verdict(evaluation, at, true));
  const end = status === 'open' && links.length + crux.also.length > 1 && links.length > 0 ? [overAll(evaluation, links, crux.also, lang), sentences.at(-1)!]
    : sentences.length <= 2 * mostLinks ? sentences : [...sentences.slice(0, mostLinks), '…', ...sentences.slice(-mostLinks)];
  const said = status === 'accepted' ? [] : sayings(evaluation, crux);
  if (said.length === 0) return end.length + others.length === 0 ? null : [...end, ...others].join(' ');
  // What it says follows its name where nothing else is told between the two.
  const isLast = links.length > 0 && partsOf(evaluation, links.at(-1)!, reasonOf(links.at(-1)!)).length === 1;
  const only = said.length === 1 && isLast ? said[0]! : undefined;
  const grounds = said.length === 1 ? groundOf(evaluation, by[0]!, lang) : [];
  if (only !== undefined) return [...end.slice(0, -1), end.at(-1)!.replace(/\.$/, ':'), only.text, ...grounds, ...others].join(' ');
  return [...end, ...said.slice(0, mostLinks).map(({ name, text }) => `${name}: ${text}`), ...grounds, ...others].join(' ');
}

/** All that leaves something open, and the way to the first of it, by their names: what each link says of itself is only that the next one is open. */
function overAll({ map }: Evaluation, links: readonly Id[], also: readonly Id[], lang: string | null): string {
  const { comesDown, named } = wordingFor(lang);
  const [end, ...over] = [...links].reverse().map((at) => named(map, at));
  return comesDown(end!, over.reverse(), also.slice(0, mostOthers).map((at) => named(map, at)), Math.max(0, also.length - mostOthers));
}

/** What the objections say that decide; where something is on both sides, what the first of each side says, or nothing. */
function sayings(evaluation: Evaluation, { path, by }: Crux): readonly Saying[] {
  const end = path.at(-1)!;
  const { kind, pros, rivals } = evaluation.verdicts.get(end)!.reason;
  if (kind !== 'contested') return by.flatMap((each) => saying(evaluation, each));
  const isRival = path.length > 1 && rivals.some(({ id }) => id === by[0]);
  const sides = [...isRival ? [end] : pros.filter(isAccepted).slice(0, 1).map(({ id }) => id), ...by.slice(0, 1)].flatMap((each) => saying(evaluation, each));
  return sides.length === 2 ? sides : [];
}

interface Saying {
  readonly name: Id;
  readonly text: string;
}

/** What an objection rests on that has a reason itself: where it has none, its name is marked so. */
function groundOf(evaluation: Evaluation, id: Id, lang: string | null): readonly string[] {
  return /^(?:premises-hold|supported)$/.test(evaluation.verdicts.get(id)!.reason.kind) ? [sentencesIn(lang).verdict(evaluation, id, true)] : [];
}

/** The name of an objection and what it says; nothing where its name is all that it says. */
function saying({ map }: Evaluation, id: Id): readonly Saying[] {
  const node = nodeOf(map, id);
  const text = node?.texts[0] ?? '';
  return node?.title === undefined || text === '' ? [] : [{ name: id, text: shorten(text, mostSaid) }];
}
