import type { Id } from '../model/model.js';
import type { Evaluation } from './evaluate.js';
import { isAccepted, isLeft, isOpposing, isOut, weighedAgainst, type Party, type Reason } from './verdict.js';

/** Where a verdict is decided. */
export interface Crux {
  /** The claims and arguments on the way there, from what was asked about to the one whose own reason decides. */
  readonly path: readonly Id[];
  /** What decides it there: objections that stand or fail. None: nothing speaks for the last of the path, or it depends on itself. */
  readonly by: readonly Id[];
  /** Where other ways end that leave what is open on the path open as well. */
  readonly also: readonly Id[];
}

/** This many other ways are followed. */
const mostOthers = 40;

/**
 * What decides the verdict of `id`: of one that is not accepted, the first of its reasons is followed down to where something breaks or
 * stays open, through objections too that are open themselves; of one that is accepted, to the nearest objection that has been answered.
 * `undefined`: it has no verdict, or it is accepted and nothing speaks against what it rests on. Linear in what is passed on the way.
 */
export function cruxOf(evaluation: Evaluation, id: Id): Crux | undefined {
  const { verdicts } = evaluation;
  const verdict = verdicts.get(id);
  if (verdict === undefined) return undefined;
  if (verdict.status === 'accepted') return nearestAnswered(evaluation, id);
  const crux = whereItBreaks(verdicts, [id]);
  if (verdict.status !== 'open') return { ...crux, also: [] };
  const others = crux.path.flatMap((at, i) => waysOn(verdicts, at).filter((other) => other !== crux.path[i + 1]).map((other) => [...crux.path.slice(0, i + 1), other]));
  const known = new Set([...crux.path, ...crux.by]);
  const ends = others.slice(0, mostOthers).map((path) => whereItBreaks(verdicts, path)).filter(({ path, by }) => ![path.at(-1)!, ...by].some((each) => known.has(each)));
  return { ...crux, also: [...new Set(ends.map(({ path }) => path.at(-1)!))] };
}

type Verdicts = Pick<Evaluation['verdicts'], 'get'>;

/** Follows a path on to where it breaks, or stays open. */
function whereItBreaks(verdicts: Verdicts, begun: readonly Id[]): Omit<Crux, 'also'> {
  const path = [...begun];
  for (;;) {
    const reason = verdicts.get(path.at(-1)!)!.reason;
    const step = below(reason, verdicts);
    const by = step.kind === 'end' ? step.by : [];
    const next = step.kind === 'on' ? step.id : openOf(verdicts, reason, by).find((id) => leadsOn(verdicts, id, [...path, ...by]));
    if (next === undefined || path.includes(next) || verdicts.get(next) === undefined) return { path, by: by.filter((id) => !path.includes(id) || by.length === 1) };
    path.push(next);
  }
}

/** What leaves something open by being open itself; nothing where something else is left on the other side as well. */
function openOf(verdicts: Verdicts, { kind }: Reason, by: readonly Id[]): readonly Id[] {
  const isOpen = kind === 'contested' || kind === 'pending';
  return isOpen && by.every((id) => verdicts.get(id)?.status === 'open') ? by : [];
}

/** Whether what is open hangs on more than `known`. */
function leadsOn(verdicts: Verdicts, id: Id, known: readonly Id[]): boolean {
  const step = below(verdicts.get(id)!.reason, verdicts);
  return (step.kind === 'on' ? [step.id] : step.by).some((each) => !known.includes(each));
}

/** Everything open that leaves `id` open, and is itself left open by more. */
function waysOn(verdicts: Verdicts, id: Id): readonly Id[] {
  const { reason } = verdicts.get(id)!;
  if (reason.kind !== 'pending') return [];
  const step = below(reason, verdicts);
  const all = step.kind === 'end' ? step.by : [...reason.premises, ...reason.pros].flatMap(({ id: of, from = [of] }) => from);
  return [...new Set(all)].filter((each) => verdicts.get(each)?.status === 'open');
}

type Step = { readonly kind: 'end'; readonly by: readonly Id[] } | { readonly kind: 'on'; readonly id: Id };

/** Whether a reason decides by itself, or the first of what it names does. */
function below({ kind, ground, premises, undercutters, pros, cons, rivals }: Reason, verdicts: Verdicts): Step {
  const end = (parties: readonly Party[]): Step => ({ kind: 'end', by: parties.map(({ id }) => id) });
  const on = ([first]: readonly Party[]): Step => {
    if (first === undefined) return { kind: 'end', by: [] };
    const cut = [...first.undercutBy, ...first.yieldsTo ?? []];
    // An earlier step of an argument depends on what it starts from, not on the whole argument.
    return cut.length > 0 ? { kind: 'end', by: cut } : { kind: 'on', id: first.from?.find((id) => verdicts.get(id)?.status !== 'accepted') ?? first.id };
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
    if (against.length > 0) return { path: wayTo(at, from), by: against.map((party) => party.id), also: [] };
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
