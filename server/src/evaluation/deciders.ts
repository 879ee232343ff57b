import type { Id } from '../model/model.js';
import { cruxOf } from './crux.js';
import type { Evaluation } from './evaluate.js';

/** This many ends of other ways that leave a thesis open are told. */
export const mostOthers = 2;

/** The way from a thesis to what decides its verdict, as far as the map shows it, and what decides it there. */
export function wayOf(thesis: Id, evaluation: Evaluation | undefined, isShown: (id: Id) => boolean) {
  const crux = evaluation && cruxOf(evaluation, thesis);
  return { crux, way: crux?.path.filter(isShown) ?? [], by: crux?.by.filter(isShown) ?? [], others: crux?.also.filter(isShown) ?? [] };
}

/**
 * What decides the verdict of a thesis that does not stand, as the picture marks it and the story tells it: where that is open, what is open in the end, on
 * each of the ways that are told, or what meets its reasons; else what breaks its support. None: it stands, it decides itself, or nothing of it is shown.
 */
export function decidersOf(thesis: Id, evaluation: Evaluation | undefined, isShown: (id: Id) => boolean): readonly Id[] {
  const status = evaluation?.verdicts.get(thesis)?.status;
  if (status === undefined || status === 'accepted') return [];
  const { way, by, others } = wayOf(thesis, evaluation, isShown);
  const end = way.at(-1);
  const first = status === 'open' && end !== thesis ? end : by[0] ?? end;
  return [...new Set([...first === undefined ? [] : [first], ...others.slice(0, mostOthers)])].filter((id) => id !== thesis);
}
