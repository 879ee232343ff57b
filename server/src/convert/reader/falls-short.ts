import type { Evaluation } from '../../evaluation/evaluate.js';
import { isAccepted, isLeft } from '../../evaluation/verdict.js';
import type { Id } from '../../model/model.js';
import type { MapGraph } from '../../picture/graph.js';
import { wordingFor } from './wording.js';

/**
 * Says of something accepted why `on`, which it speaks for, does not stand all the same: what cuts it off, or what stands or is open on the other side.
 * `null`: it is not so, or the reason for the verdict of `on` does not name it.
 */
export function fallsShort({ map, verdicts }: Evaluation, { lang }: Pick<MapGraph, 'lang'>, id: Id, on: Id): string | null {
  const verdict = verdicts.get(on);
  if (verdict === undefined || verdict.status === 'accepted' || verdicts.get(id)?.status !== 'accepted') return null;
  const { pros, cons, rivals, undercutters } = verdict.reason;
  const party = pros.find((each) => each.id === id);
  if (party === undefined) return null;
  const words = wordingFor(lang);
  const named = (ids: readonly Id[]) => ids.map((each) => words.named(map, each));
  if (party.undercutBy.length > 0) return words.cutOff(named(party.undercutBy), words.named(map, on), party.status === 'open');
  if (!isAccepted(party)) return null;
  const left = [...cons, ...rivals.filter(({ hasCase }) => hasCase), ...undercutters].filter(isLeft);
  const standing = left.filter(isAccepted);
  const against = standing.length > 0 ? standing : left;
  return against.length === 0 ? null : words.opposed(words.named(map, on), named([...new Set(against.map((each) => each.id))]), standing.length === 0);
}

/** Says of an objection that stands why what it speaks against is open all the same: what is on its side. `null`: it is not so. */
export function leavesOpen({ map, verdicts }: Evaluation, { lang }: Pick<MapGraph, 'lang'>, id: Id, on: Id): string | null {
  const verdict = verdicts.get(on);
  if (verdict?.status !== 'open' || verdicts.get(id)?.status !== 'accepted') return null;
  const { pros, cons } = verdict.reason;
  const standing = pros.filter((party) => isAccepted(party) && party.from === undefined);
  if (standing.length === 0 || !cons.some((party) => party.id === id && isAccepted(party))) return null;
  const words = wordingFor(lang);
  return words.leftOpen(words.named(map, on), standing.map((party) => words.named(map, party.id)));
}
