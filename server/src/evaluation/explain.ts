import type { Id } from '../model/model.js';
import type { Evaluation } from './evaluate.js';
import type { Status } from './framework.js';
import { causesAmong, mostTold, reasonFor, sentenceFor } from './reason-words.js';
import { idsOf, isAccepted, isOut, type Reason } from './verdict.js';

/** One step of an explanation: a claim or argument and the reason for its verdict. */
export interface ExplanationStep {
  readonly id: Id;
  readonly status: Status;
  /** `[A] is open because its only support, [B], is rejected.` */
  readonly sentence: string;
  /** What follows “because” in it. */
  readonly because: string;
  /** How many steps lead to it from what is explained. */
  readonly depth: number;
  /** What it rests on where it is accepted without a reason, and nothing was said against it. */
  readonly ground?: Ground | undefined;
}

type Ground = NonNullable<Reason['ground']>;

/**
 * The reasons for a verdict, down to what is asserted. Each comes once, after what it is a reason for. A step that the
 * sentence before it has already explained is left out, but its own reasons are not.
 */
export interface Explanation {
  readonly steps: readonly ExplanationStep[];
  /** There are more steps than were asked for. */
  readonly isCut: boolean;
}

/**
 * Explains the verdict on `id` in at most `most` steps; there are none for an id without a verdict. Linear in the steps and what
 * they name.
 */
export function explain(evaluation: Evaluation, id: Id, most = 40): Explanation {
  const steps: ExplanationStep[] = [];
  const seen = new Set<Id>();
  const next: { id: Id; depth: number; behind?: Reason }[] = [{ id, depth: 0 }];
  for (let at = next.pop(); at; at = next.pop()) {
    const verdict = evaluation.verdicts.get(at.id);
    if (seen.has(at.id) || verdict === undefined) continue;
    if (steps.length === most) return { steps, isCut: true };
    seen.add(at.id);
    const { status, reason } = verdict;
    const isTold = at.behind !== undefined && isToldBehind(evaluation, at.behind, at.id);
    if (!isTold) {
      const ground = reason.kind === 'asserted' && idsOf(reason).length === 0 ? { ground: reason.ground } : {};
      const [sentence, because] = [sentenceFor(evaluation, at.id, bare), reasonFor(evaluation, at.id, reason, bare)];
      steps.push({ id: at.id, status, sentence, because, depth: at.depth, ...ground });
    }
    const depth = isTold ? at.depth : at.depth + 1;
    next.push(...causesOf(evaluation, at.id, reason).filter((each) => !seen.has(each)).reverse()
      .map((each) => ({ id: each, depth, behind: reason })));
  }
  return { steps, isCut: false };
}

/** Whether the sentence of a reason already explains the verdict on `id`, which then needs no sentence of its own. */
export function isToldBehind(evaluation: Evaluation, behind: Reason, id: Id): boolean {
  const { reason } = evaluation.verdicts.get(id)!;
  return saysOnlyPremises(evaluation, id, reason) || tellsOf(behind, id, reason);
}

/** Whether a reason says only what the premises of an unnamed argument are, which is also what the argument is called. */
function saysOnlyPremises({ map }: Evaluation, id: Id, { undercutters, pros, cons, rivals }: Reason): boolean {
  const argument = map.arguments.get(id);
  return argument !== undefined && argument.title === undefined && argument.texts.length === 0 && argument.premises.length > 0
    && undercutters.length + pros.length + cons.length + rivals.length === 0;
}

/** Whether the words of a reason say not only that `id` fails but why. */
function tellsOf({ kind, pros }: Reason, id: Id, { kind: how, premises, undercutters, pros: its, cons, rivals }: Reason): boolean {
  if (how !== 'broken' || (kind !== 'support-lost' && kind !== 'attacked')) return false;
  const isTold = pros.some((party) => party.id === id && party.from === undefined && party.undercutBy.length === 0 && !party.yieldsTo);
  const isWhole = its.length + cons.length + rivals.length === 0
    && (premises.length === 0 || (!undercutters.some(isAccepted) && premises.every((each) => isOut(each) && each.status === premises[0]!.status)));
  return isTold && isWhole && pros.length <= mostTold;
}

/** What a reason names, without what only follows from the verdict itself; each once. */
export function causesOf(evaluation: Evaluation, id: Id, reason: Reason): readonly Id[] {
  if (reason.kind !== 'attacked') return idsOf(reason);
  const by = [...reason.cons, ...reason.rivals];
  const left = new Set(causesAmong(evaluation, id, by.filter(isAccepted)));
  const isCause = (party: (typeof by)[number]) => !isAccepted(party) || left.has(party);
  return idsOf({ ...reason, cons: reason.cons.filter(isCause), rivals: reason.rivals.filter(isCause) });
}

/** The sentences of an explanation do not say what is taken as given; later sentences do. */
const bare = { isBare: true };
