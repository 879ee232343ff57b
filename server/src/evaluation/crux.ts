import type { Id } from '../model/model.js';
import type { Evaluation } from './evaluate.js';
import type { Party, Reason } from './verdict.js';

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
function below(reason: Reason): Step {
  const end = (parties: readonly Party[]): Step => ({ kind: 'end', by: parties.map(({ id }) => id) });
  const on = ([first]: readonly Party[]): Step => {
    if (first === undefined) return { kind: 'end', by: [] };
    const cut = [...first.undercutBy, ...first.yieldsTo ?? []];
    return cut.length > 0 ? { kind: 'end', by: cut } : { kind: 'on', id: first.id };
  };
  switch (reason.kind) {
    case 'support-lost': return on(reason.pros);
    case 'premise-rejected': case 'premise-unproven': return { kind: 'on', id: reason.premises[0]! };
    case 'not-met': return end(reason.cons);
    case 'contested': return end([...reason.cons, ...reason.rivals]);
    case 'pending': {
      const against = [...reason.cons, ...reason.rivals, ...reason.undercutters];
      if (reason.premises.length > 0) return { kind: 'on', id: reason.premises[0]! };
      return reason.pros.length > 0 ? on(reason.pros) : end(against);
    }
    default: return end('by' in reason ? reason.by : []);
  }
}

/** The nearest of what an accepted claim rests on that something spoke against, and what spoke against it. */
function nearestAnswered({ verdicts }: Evaluation, id: Id): Crux | undefined {
  const from = new Map<Id, Id | undefined>([[id, undefined]]);
  for (const at of from.keys()) {
    const reason = verdicts.get(at)?.reason;
    if (reason === undefined) continue;
    const against = reason.kind === 'prevails' ? reason.over : 'defeated' in reason ? reason.defeated : [];
    if (against.length > 0) return { path: wayTo(at, from), by: against.map((party) => party.id) };
    const on = reason.kind === 'premises-hold' ? reason.premises : reason.kind === 'supported' ? reason.by.map((party) => party.id) : [];
    for (const next of on) if (!from.has(next)) from.set(next, at);
  }
  return undefined;
}

function wayTo(end: Id, from: ReadonlyMap<Id, Id | undefined>): readonly Id[] {
  const way: Id[] = [];
  for (let at: Id | undefined = end; at !== undefined; at = from.get(at)) way.unshift(at);
  return way;
}
