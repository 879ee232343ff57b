import type { Id } from '../model/model.js';
import { hasTag, nameOf, nodeOf } from '../model/query.js';
import type { Evaluation } from './evaluate.js';
import type { Standard } from './framework.js';
import { describe, joined, listOf, mostNamed } from './names.js';
import type { Burden } from './settings.js';
import type { Party, Reason } from './verdict.js';

/** The verdict of `id` and its reason in one sentence. */
export function sentenceFor(evaluation: Evaluation, id: Id): string {
  const { status, reason } = evaluation.verdicts.get(id)!;
  const node = nodeOf(evaluation.map, id)!;
  const name = hasTag(node, 'thesis') ? `The thesis ${nameOf(node)}` : describe(evaluation.map, id);
  return `${name.replace(/^the /, 'The ')} is ${status} because ${reasonFor(evaluation, id, reason)}.`;
}

/** The reason of a verdict as what follows “because”; `id` is what the verdict is of. */
export function reasonFor(evaluation: Evaluation, id: Id, reason: Reason): string {
  const { map } = evaluation;
  const named = (ids: readonly Id[]) => listOf(ids, (each) => describe(map, each));
  const of = (parties: readonly Party[]) => listOf(parties, (party) => nameFor(evaluation, party));
  const does = (parties: readonly Party[], verb: string) => `${of(parties)} ${isOne(evaluation, parties) ? `${verb}s` : verb}`;
  const weighed = (parties: readonly Party[], accrues: true | undefined) =>
    `${listOf(parties, (party) => `${party.isRival ? 'what speaks for ' : ''}${nameFor(evaluation, party)}`)}${accrues && parties.length > 1 ? ' together' : ''}`;
  const areMany = (parties: readonly Party[]) => parties.length > 1 || (parties.length === 1 && !parties[0]!.isRival && isJoined(evaluation, parties[0]!));
  /** What is weighed, with a verb in the number that it takes: the claim's own weight where nothing else is. */
  const side = (parties: readonly Party[], accrues: true | undefined, one: string, many: string) =>
    `${parties.length === 0 ? 'its own weight' : weighed(parties, accrues)} ${areMany(parties) ? many : one}`;
  switch (reason.kind) {
    case 'asserted':
      return `${grounds[reason.as]}${defeats(evaluation, id, reason.defeated)}`;
    case 'premises-hold':
      return `${['its premise is', 'both its premises are'][reason.premises.length - 1] ?? 'all its premises are'} accepted${defeats(evaluation, id, reason.defeated)}`;
    case 'supported':
      return `${does(reason.by, 'support')} it${defeats(evaluation, id, reason.defeated)}`;
    case 'attacked': {
      const lost = reason.lost.length === 0 ? ''
        : `, and nothing that stands speaks for it: ${listOf(reason.lost, (party) => failed(evaluation, id, party))}`;
      const causes = causesAmong(evaluation, id, reason.by);
      const [cons, rivals] = [causes.filter(({ isRival }) => !isRival), causes.filter(({ isRival }) => isRival)];
      const parts = [...cons.length > 0 ? [`${does(cons, 'speak')} against it`] : [],
        ...rivals.length > 0 ? [`it contradicts ${of(rivals)}, which ${rivals.length === 1 ? 'is' : 'are'} accepted`] : []];
      return `${parts.join(', and ')}${lost}`;
    }
    case 'undercut': {
      const argument = map.arguments.get(id);
      // An argument of one step is nothing but that step.
      return `${does(reason.by, 'undercut')} ${argument === undefined || argument.conclusion === undefined || argument.steps.length < 2
        ? 'it' : `its step to ${describe(map, argument.conclusion)}`}`;
    }
    case 'premise-rejected': case 'premise-unproven':
      return premisesAre(reason.premises, named, reason.kind === 'premise-rejected' ? 'rejected' : 'unproven');
    case 'outweighed': case 'prevails':
      // Without a standard nothing is weighed: a rival is accepted.
      return reason.standard === 'dialectical-validity'
        ? `it contradicts ${of(reason.by)}, which ${reason.by.length === 1 ? 'is' : 'are'} accepted, although ${does(reason.over, 'speak')} for it`
        : `${side(reason.by, reason.accrues, 'outweighs', 'outweigh')} ${weighed(reason.over, reason.accrues)} ${standards[reason.standard]}`;
    case 'unsupported':
      return unsupported[reason.burden];
    case 'support-lost':
      return reason.pros.length === 1 ? `its only support, ${failed(evaluation, id, reason.pros[0]!, ', ')}`
        : `nothing that speaks for it stands: ${listOf(reason.pros, (party) => failed(evaluation, id, party))}`;
    case 'not-met':
      return `${reason.cons.length === 0 ? side(reason.pros, reason.accrues, 'is too weak', 'are too weak') + ' to establish it'
        : `${side(reason.pros, reason.accrues, 'does not outweigh', 'do not outweigh')} ${weighed(reason.cons, reason.accrues)}`} ${standards[reason.standard]}`;
    case 'contested': {
      if (reason.cons.length > 0) return `${does(reason.pros, 'speak')} for it and ${of(reason.cons)} against it`;
      const contradicts = `it contradicts ${of(reason.rivals)}, and nothing decides between ${reason.rivals.length === 1 ? 'the two' : 'them'}`;
      return reason.pros.length === 0 ? contradicts : `${does(reason.pros, 'speak')} for it, but ${contradicts}`;
    }
    case 'cycle': {
      if (reason.with.length === 1) return 'it depends on itself';
      // Of each member of a large circle, only what is shown is looked at; it is one of them itself.
      const first = reason.with.slice(0, mostNamed + 1).filter((each) => each !== id).slice(0, mostNamed);
      return `it depends on itself through ${listOf(first, (each) => describe(map, each), reason.with.length - 1)}`;
    }
    case 'pending': return pendingOn(evaluation, reason);
  }
}

/**
 * Those that speak against `id` for other reasons than that `id` is rejected. A claim and its rival would else be
 * the reason of each other's verdicts, though a third one decides both.
 */
export function causesAmong({ verdicts }: Evaluation, id: Id, parties: readonly Party[]): readonly Party[] {
  if (parties.length < 2) return parties;
  const causes = parties.filter((party) => {
    const reason = verdicts.get(party.id)?.reason;
    return reason === undefined || !('defeated' in reason) || !reason.defeated.some((each) => each.id === id);
  });
  return causes.length === 0 ? parties : causes;
}

function premisesAre(premises: readonly Id[], named: (ids: readonly Id[]) => string, status: string): string {
  return premises.length === 1 ? `its premise ${named(premises)} is ${status}` : `its premises ${named(premises)} are ${status}`;
}

function pendingOn(evaluation: Evaluation, reason: Extract<Reason, { kind: 'pending' }>): string {
  const { map, verdicts } = evaluation;
  const named = (ids: readonly Id[]) => listOf(ids, (each) => describe(map, each));
  const names = (parties: readonly Party[]) => listOf(parties, (party) => nameFor(evaluation, party));
  const statusOf = (party: Party) => (party.undercutBy.length === 0 ? verdicts.get(party.id)!.status : 'open');
  const parts: string[] = [];
  if (reason.premises.length > 0) parts.push(premisesAre(reason.premises, named, 'open'));
  if (reason.undercutters.length > 0) parts.push(`whether ${names(reason.undercutters)} undercuts it is open`);
  /** Those that are open themselves; of others it is open whether their step is cut. */
  const openOf = (parties: readonly Party[]) => parties.filter(({ id, from, undercutBy }) =>
    from !== undefined || undercutBy.length === 0 || verdicts.get(id)!.status !== 'accepted');
  const pros = openOf(reason.pros);
  if (pros.length > 0) {
    parts.push(reason.isOnlySupport ? `its only support, ${names(pros)}, is open`
      : `${names(pros)}, which ${isOne(evaluation, pros) ? 'supports it, is' : 'support it, are'} open`);
  }
  const isCut = (party: Party) => !pros.includes(party) && !openOf(reason.cons).includes(party);
  for (const party of [...reason.pros, ...reason.cons].filter(isCut)) {
    parts.push(`whether ${named(party.undercutBy)} cuts off ${nameFor(evaluation, party)} is open`);
  }
  for (const status of ['accepted', 'open'] as const) {
    const cons = openOf(reason.cons).filter((party) => statusOf(party) === status);
    if (cons.length === 0) continue;
    const [speaks, is] = isOne(evaluation, cons) ? ['speaks', 'is'] : ['speak', 'are'];
    parts.push(status === 'accepted' ? `${names(cons)} ${speaks} against it` : `${names(cons)}, which ${speaks} against it, ${is} open`);
  }
  if (reason.rivals.length > 0) {
    // What is named beside it is open already, and a rival that waits for this claim is no reason of its own.
    parts.push(parts.length > 0 ? `it contradicts ${names(reason.rivals)}`
      : `it contradicts ${names(reason.rivals)}, which ${reason.rivals.length === 1 ? 'is' : 'are'} open`);
  }
  return parts.join(', and ');
}

/** A party by the name of what it is; the step of an argument to a claim on its way by what the step starts from. */
function nameFor({ map }: Evaluation, { id, from }: Party): string {
  if (from === undefined || from.length === 0) return describe(map, id);
  return from.length === 1 ? describe(map, from[0]!) : joined(map, from);
}

/** Whether a list of parties takes a verb in the singular: several premises that give one reason do not. */
function isOne(evaluation: Evaluation, parties: readonly Party[]): boolean {
  return parties.length === 1 && !isJoined(evaluation, parties[0]!);
}

function isJoined({ map }: Evaluation, { id, from }: Party): boolean {
  const argument = from === undefined ? map.arguments.get(id) : undefined;
  return (from ?? argument?.premises ?? none).length > 1
    && (argument === undefined || (argument.title === undefined && argument.texts.length === 0));
}

/** Something that spoke for `id` and why it does not any more: `[A] is rejected`, `[A] is undercut by [X]`, … */
function failed(evaluation: Evaluation, id: Id, party: Party, behind = ' '): string {
  const { map, verdicts } = evaluation;
  const named = (ids: readonly Id[]) => listOf(ids, (each) => describe(map, each));
  const name = nameFor(evaluation, party);
  const { undercutBy, yieldsTo, from } = party;
  if (undercutBy.length > 0) return `${name}${behind}is cut off by ${named(undercutBy)}`;
  if (yieldsTo) return yielding(evaluation, id, party, behind);
  const reason = from === undefined ? verdicts.get(party.id)?.reason : undefined;
  if (reason?.kind === 'undercut') return `${name}${behind}is undercut by ${listOf(reason.by, (each) => nameFor(evaluation, each))}`;
  const lost = from?.filter((each) => !stands(evaluation, each))
    ?? (reason?.kind === 'premise-rejected' || reason?.kind === 'premise-unproven' ? reason.premises : none);
  if (lost.length === 0 || from?.length === 1) return `${name}${behind}is ${verdicts.get(from?.[0] ?? party.id)?.status ?? 'unproven'}`;
  const status = lost.some((each) => verdicts.get(each)?.status === 'rejected') ? 'rejected' : 'unproven';
  const those = status === 'rejected' ? lost.filter((each) => verdicts.get(each)?.status === status) : lost;
  return `${name}${behind}${isJoined(evaluation, party) ? 'falls with' : 'rests on'} ${named(those)}, which ${those.length === 1 ? 'is' : 'are'} ${status}`;
}

function stands({ verdicts }: Evaluation, id: Id): boolean {
  const status = verdicts.get(id)?.status;
  return status === 'accepted' || status === 'open';
}

/** How the objections to something that is accepted fail, with a comma before it; empty where there are none. */
function defeats(evaluation: Evaluation, id: Id, defeated: readonly Party[]): string {
  if (defeated.length === 0) return '';
  // What stands itself, and is no objection all the same, needs a reason here.
  const isTold = ({ id: party, undercutBy, yieldsTo }: Party) => yieldsTo !== undefined
    || (undercutBy.length > 0 && stands(evaluation, party));
  const names = [...new Set(defeated.filter((party) => !isTold(party)).map((party) => nameFor(evaluation, party)))];
  const fail = names.length === 0 ? []
    : [`the objection${names.length === 1 ? '' : 's'} ${listOf(names, (each) => each)} ${names.length === 1 ? 'fails' : 'fail'}`];
  return `, and ${listOf([...fail, ...defeated.filter(isTold).map((party) => `the objection ${failed(evaluation, id, party)}`)], (each) => each)}`;
}

/** `[A] yields to [B], which is preferred`, said of `id`. */
function yielding(evaluation: Evaluation, id: Id, party: Party, behind = ' '): string {
  const { map } = evaluation;
  const { yieldsTo = none } = party;
  const name = nameFor(evaluation, party);
  if (yieldsTo.includes(id)) return `${name}${behind}yields because ${describe(map, id)} is preferred to it`;
  return `${name}${behind}yields to ${listOf(yieldsTo, (each) => describe(map, each))}, which ${yieldsTo.length === 1 ? 'is' : 'are'} preferred`;
}

const none: readonly never[] = [];

const grounds: Readonly<Record<Extract<Reason, { kind: 'asserted' }>['as'], string>> = {
  assumption: 'it is assumed', cited: 'a source is cited for it', asserted: 'it is taken as given',
};

const unsupported: Readonly<Record<Burden, string>> = {
  none: 'nothing speaks for it',
  cited: 'nothing speaks for it, no source is cited for it, and it is not assumed',
  assumption: 'nothing speaks for it, and it is not assumed',
};

const standards: Readonly<Record<Standard, string>> = {
  'dialectical-validity': 'without leaving a doubt',
  'preponderance': 'on the preponderance of the evidence',
  'clear': 'clearly and convincingly',
  'beyond-doubt': 'beyond reasonable doubt',
};
