import type { Id } from '../model/model.js';
import type { Evaluation } from './evaluate.js';
import { isAccepted, isLeft, isOpposing, isOut, weighedAgainst, type Party, type Reason } from './verdict.js';

/** Where a verdict is decided. */
export interface Crux {
  /** The claims and arguments on the way there, from what was asked about to the one whose own reason decides. */
  readonly path: readonly Id[];
  /** What decides it there: objections that stand or fail. None: nothing speaks for the last of the path, or it depends on itself. */
  readonly by: readonly Id[];
}

/**
 * What decides the verdict of `id`: of one that is not accepted, the first of its reasons is followed down to where something breaks or
 * stays open; of one that is accepted, to the nearest objection that has been answered. `undefined`: it has no verdict, or it is accepted
 * and nothing speaks against what it rests on. Linear in what is passed on the way.
 */
export function cruxOf(evaluation: Evaluation, id: Id): Crux | undefined {
  const verdict = evaluation.verdicts.get(id);
  if (verdict === undefined) return undefined;
  return verdict.status === 'accepted' ? nearestAnswered(evaluation, id) : whereItBreaks(evaluation, id);
}

function whereItBreaks({ verdicts }: Evaluation, id: Id): Crux {
  const path = [id];
  for (;;) {
    const step = below(verdicts.get(path.at(-1)!)!.reason);
    if (step.kind === 'end' || path.includes(step.id) || verdicts.get(step.id) === undefined) return { path, by: step.kind === 'end' ? step.by : [] };
    path.push(step.id);
  }
}

type Step = { readonly kind: 'end'; readonly by: readonly Id[] } | { readonly kind: 'on'; readonly id: Id };

/** Whether a reason decides by itself, or the first of what it names does. */
function below({ kind, ground, premises, undercutters, pros, cons, rivals }: Reason): Step {
  const end = (parties: readonly Party[]): Step => ({ kind: 'end', by: parties.map(({ id }) => id) });
  const on = ([first]: readonly Party[]): Step => {
    if (first === undefined) return { kind: 'end', by: [] };
    const cut = [...first.undercutBy, ...first.yieldsTo ?? []];
    return cut.length > 0 ? { kind: 'end', by: cut } : { kind: 'on', id: first.id };
  };
  switch (kind) {
    case 'support-lost': return on(pros);
    case 'broken': {
      const lost = premises.filter(isOut);
      const rejected = lost.filter(({ status }) => status === 'rejected');
      return lost.length > 0 ? on(rejected.length > 0 ? rejected : lost) : end([...undercutters, ...rivals].filter(isAccepted));
    }
    case 'attacked': case 'outweighed': return end([...cons, ...rivals].filter(isAccepted));
    case 'not-met': return end([...cons.filter(isLeft), ...rivals.filter(isOpposing)]);
    case 'contested': return end([...cons.filter(isAccepted), ...rivals.filter(isOpposing)]);
    case 'pending': {
      if (premises.length > 0) return on(premises);
      const isSupported = pros.some(isAccepted) || (ground !== undefined && !cons.some(isAccepted));
      const open = isSupported ? [] : pros.filter(({ status }) => status === 'open');
      return open.length > 0 ? on(open) : end([...cons.filter(isLeft), ...rivals.filter(isOpposing), ...undercutters.filter(isLeft)]);
    }
    default: return end([]);
  }
}

/** The nearest of what an accepted claim rests on that something spoke against, and what spoke against it. */
function nearestAnswered({ verdicts }: Evaluation, id: Id): Crux | undefined {
  const from = new Map<Id, Id | undefined>([[id, undefined]]);
  for (const at of from.keys()) {
    const reason = verdicts.get(at)?.reason;
    if (reason === undefined) continue;
    const { kind, premises, undercutters, pros, cons, rivals } = reason;
    const against = kind === 'prevails' ? weighedAgainst(reason) : [...undercutters, ...cons, ...rivals];
    if (against.length > 0) return { path: wayTo(at, from), by: against.map((party) => party.id) };
    const on = kind === 'premises-hold' ? premises : kind === 'supported' ? pros.filter(isAccepted) : [];
    for (const { id: next } of on) if (!from.has(next)) from.set(next, at);
  }
  return undefined;
}

function wayTo(end: Id, from: ReadonlyMap<Id, Id | undefined>): readonly Id[] {
  const way: Id[] = [];
  for (let at: Id | undefined = end; at !== undefined; at = from.get(at)) way.unshift(at);
  return way;
}
