import type { Id } from '../model/model.js';
import type { Evaluation } from './evaluate.js';
import type { Status } from './framework.js';
import { causesAmong, mostTold, reasonFor, sentenceFor } from './reason-words.js';
import { idsOf, isAccepted, isOut, type Reason } from './verdict.js';

/** One step of an explanation: a claim or argument and why it is what it is. */
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
 * The reasons of a verdict down to what is asserted: each stands after what it is a reason for, and once. What the
 * sentence before has told already is left out between that and its own reasons.
 */
export interface Explanation {
  readonly steps: readonly ExplanationStep[];
  /** There are more steps than were asked for. */
  readonly isCut: boolean;
}

/**
 * Why `id` is what it is, in at most `most` steps; nothing for an id without a verdict. Linear in the steps and what
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

/** Whether the sentence of a reason tells of `id` why it is what it is, so that it needs no sentence of its own behind that. */
export function isToldBehind(evaluation: Evaluation, behind: Reason, id: Id): boolean {
  const { reason } = evaluation.verdicts.get(id)!;
  return saysOnlyPremises(evaluation, id, reason) || tellsOf(behind, id, reason);
}

/** Whether a reason says of an argument without a name only what its premises are, by which it is called. */
function saysOnlyPremises({ map }: Evaluation, id: Id, { undercutters, pros, cons, rivals }: Reason): boolean {
  const argument = map.arguments.get(id);
  return argument !== undefined && argument.title === undefined && argument.texts.length === 0 && argument.premises.length > 0
    && undercutters.length + pros.length + cons.length + rivals.length === 0;
}

/** Whether the words of a reason tell of `id`, which fails, not only that it does but why. */
function tellsOf({ kind, pros }: Reason, id: Id, { kind: how, premises, undercutters, pros: its, cons, rivals }: Reason): boolean {
  if (how !== 'broken' || (kind !== 'support-lost' && kind !== 'attacked')) return false;
  const isTold = pros.some((party) => party.id === id && party.from === undefined && party.undercutBy.length === 0 && !party.yieldsTo);
  const isWhole = its.length + cons.length + rivals.length === 0
    && (premises.length === 0 || (!undercutters.some(isAccepted) && premises.every((each) => isOut(each) && each.status === premises[0]!.status)));
  return isTold && isWhole && pros.length <= mostTold;
}

/** What a reason speaks of, without what only follows from the verdict itself; each once. */
export function causesOf(evaluation: Evaluation, id: Id, reason: Reason): readonly Id[] {
  if (reason.kind !== 'attacked') return idsOf(reason);
  const by = [...reason.cons, ...reason.rivals];
  const left = new Set(causesAmong(evaluation, id, by.filter(isAccepted)));
  const isCause = (party: (typeof by)[number]) => !isAccepted(party) || left.has(party);
  return idsOf({ ...reason, cons: reason.cons.filter(isCause), rivals: reason.rivals.filter(isCause) });
}

/** What is told in the sentences of an explanation leaves to those after them what is taken as given. */
const bare = { isBare: true };
