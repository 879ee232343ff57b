import type { ArgumentMap, Id } from '../model/model.js';
import { hasTag, incoming, nameOf, nodeOf } from '../model/query.js';
import { isPro } from '../model/relations.js';
import type { Evaluation } from './evaluate.js';
import type { Standard, Status } from './framework.js';
import type { Burden } from './settings.js';
import { idsOf, type Party, type Reason } from './verdict.js';

/** One step of an explanation: a claim or argument and why it is what it is. */
export interface ExplanationStep {
  readonly id: Id;
  readonly status: Status;
  /** `[A] is open because its only support, [B], is rejected.` */
  readonly sentence: string;
  /** How many steps lead to it from what is explained. */
  readonly depth: number;
}

/** The reasons of a verdict down to what is asserted: each stands behind what it is a reason for, and once. */
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
  const next: { id: Id; depth: number }[] = [{ id, depth: 0 }];
  for (let at = next.pop(); at; at = next.pop()) {
    const verdict = evaluation.verdicts.get(at.id);
    if (seen.has(at.id) || verdict === undefined) continue;
    if (steps.length === most) return { steps, isCut: true };
    seen.add(at.id);
    steps.push({ id: at.id, status: verdict.status, sentence: sentenceFor(evaluation, at.id), depth: at.depth });
    const depth = at.depth + 1;
    next.push(...idsOf(verdict.reason).filter((each) => !seen.has(each)).reverse().map((each) => ({ id: each, depth })));
  }
  return { steps, isCut: false };
}

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
  const of = (parties: readonly Party[]) => listOf(parties, (party) => describe(map, party.id));
  const weighed = (parties: readonly Party[], accrues: true | undefined) => `${of(parties)}${accrues && parties.length > 1 ? ' together' : ''}`;
  switch (reason.kind) {
    case 'asserted':
      return `${grounds[reason.as]}${defeats(map, id, reason.defeated)}`;
    case 'premises-hold': {
      const premises = reason.premises.length === 1 ? `its premise ${named(reason.premises)} is` : `its premises ${named(reason.premises)} are`;
      return `${premises} accepted${reason.defeated.length === 0 ? '' : `, and ${defeats(map, id, reason.defeated)}`}`;
    }
    case 'supported':
      return `${of(reason.by)} ${reason.by.length === 1 ? 'supports' : 'support'} it, and ${defeats(map, id, reason.defeated)}`;
    case 'prevails':
      return `what speaks for it${reason.by.length === 0 ? '' : `, ${weighed(reason.by, reason.accrues)},`} outweighs what speaks against it, ${weighed(reason.over, reason.accrues)}, ${standards[reason.standard]}`;
    case 'attacked':
      return `${of(reason.by)} ${reason.by.length === 1 ? 'speaks' : 'speak'} against it, and nothing that stands speaks for it${reason.yielding.length === 0 ? '' : `: ${listOf(reason.yielding, (party) => yielding(map, id, party))}`}`;
    case 'undercut': {
      const conclusion = map.arguments.get(id)?.conclusion;
      const step = conclusion === undefined ? 'it' : `its step to ${describe(map, conclusion)}`;
      return `${of(reason.by)} ${reason.by.length === 1 ? 'undercuts' : 'undercut'} ${step}`;
    }
    case 'premise-rejected': case 'premise-unproven': {
      const what = reason.kind === 'premise-rejected' ? 'rejected' : 'unproven';
      return reason.premises.length === 1
        ? `its premise ${named(reason.premises)} is ${what}` : `its premises ${named(reason.premises)} are ${what}`;
    }
    case 'outweighed':
      return reason.standard === 'dialectical-validity'
        ? `${of(reason.by)}, which it contradicts, ${reason.by.length === 1 ? 'is' : 'are'} accepted, although ${of(reason.over)} ${reason.over.length === 1 ? 'speaks' : 'speak'} for it`
        : `what speaks against it, ${weighed(reason.by, reason.accrues)}, outweighs what speaks for it, ${weighed(reason.over, reason.accrues)}, ${standards[reason.standard]}`;
    case 'unsupported':
      return unsupported[reason.burden];
    case 'support-lost':
      return reason.pros.length === 1
        ? `its only support, ${describe(map, reason.pros[0]!.id)}, ${failure(evaluation, reason.pros[0]!)}`
        : `nothing of what speaks for it stands: ${listOf(reason.pros, (party) => `${describe(map, party.id)} ${failure(evaluation, party)}`)}`;
    case 'not-met': {
      const pros = reason.pros.length === 0 ? 'what speaks for it' : `what speaks for it, ${weighed(reason.pros, reason.accrues)},`;
      return reason.cons.length === 0 ? `${pros} is too weak to establish it ${standards[reason.standard]}`
        : `${pros} does not outweigh what speaks against it, ${weighed(reason.cons, reason.accrues)}, ${standards[reason.standard]}`;
    }
    case 'contested': {
      if (reason.cons.length === 0) {
        const contradicts = `it contradicts ${of(reason.rivals)}, and something stands for ${reason.rivals.length === 1 ? 'either' : 'each'}`;
        return reason.pros.length === 0 ? contradicts : `${of(reason.pros)} ${reason.pros.length === 1 ? 'speaks' : 'speak'} for it, but ${contradicts}`;
      }
      const speaks = (parties: readonly Party[]) => (parties.length === 1 ? 'speaks' : 'speak');
      const both = reason.pros.length + reason.cons.length === 2 ? 'both stand' : 'all of them stand';
      return `${of(reason.pros)} ${speaks(reason.pros)} for it and ${of(reason.cons)} against it, and ${both}`;
    }
    case 'cycle': {
      if (reason.with.length === 1) return 'it depends on itself';
      // Of each member of a large circle, only what is shown is looked at; it is one of them itself.
      const first = reason.with.slice(0, mostNamed + 1).filter((each) => each !== id).slice(0, mostNamed);
      return `it depends on itself through ${listOf(first, (each) => describe(map, each), reason.with.length - 1)}`;
    }
    case 'pending': return pendingOn(evaluation, id, reason);
  }
}

function pendingOn(evaluation: Evaluation, id: Id, reason: Extract<Reason, { kind: 'pending' }>): string {
  const { map, verdicts } = evaluation;
  const names = (parties: readonly Party[]) => listOf(parties, (party) => describe(map, party.id));
  const statusOf = (party: Party) => (party.undercutBy.length === 0 ? verdicts.get(party.id)!.status : 'open');
  const parts: string[] = [];
  if (reason.premises.length > 0) {
    const premises = listOf(reason.premises, (each) => describe(map, each));
    parts.push(reason.premises.length === 1 ? `its premise ${premises} is open` : `its premises ${premises} are open`);
  }
  if (reason.undercutters.length > 0) parts.push(`whether ${names(reason.undercutters)} undercuts it is open`);
  if (reason.pros.length > 0) {
    const isOnly = reason.pros.length === 1 && evaluation.map.claims.has(id) && countPros(evaluation, id) === 1;
    parts.push(isOnly ? `its only support, ${names(reason.pros)}, is open`
      : `${names(reason.pros)}, which ${reason.pros.length === 1 ? 'supports it, is' : 'support it, are'} open`);
  }
  for (const status of ['accepted', 'open'] as const) {
    const cons = reason.cons.filter((party) => statusOf(party) === status);
    if (cons.length === 0) continue;
    const [speaks, is] = cons.length === 1 ? ['speaks', 'is'] : ['speak', 'are'];
    parts.push(status === 'accepted' ? `${names(cons)} ${speaks} against it` : `${names(cons)}, which ${speaks} against it, ${is} open`);
  }
  if (reason.rivals.length > 0) parts.push(`something may stand for ${names(reason.rivals)}, which it contradicts`);
  return parts.join(', and ');
}

function countPros({ map }: Evaluation, id: Id): number {
  return new Set(incoming(map, id).filter(isPro).map(({ from }) => from)).size;
}

/** Why something that spoke for a claim does not any more: `is rejected`, `is undercut by [X]`, … */
function failure({ map, verdicts }: Evaluation, party: Party): string {
  const { id, undercutBy, yieldsTo } = party;
  const named = (ids: readonly Id[]) => listOf(ids, (each) => describe(map, each));
  if (undercutBy.length > 0) return `is cut off by ${named(undercutBy)}`;
  if (yieldsTo) return `yields to ${named(yieldsTo)}, which ${yieldsTo.length === 1 ? 'is' : 'are'} preferred`;
  const reason = verdicts.get(id)?.reason;
  if (reason?.kind === 'undercut') return `is undercut by ${named(reason.by.map((party) => party.id))}`;
  if (reason?.kind === 'premise-rejected' || reason?.kind === 'premise-unproven') {
    return `rests on ${named(reason.premises)}, which ${reason.premises.length === 1 ? 'is' : 'are'} ${reason.kind === 'premise-rejected' ? 'rejected' : 'unproven'}`;
  }
  return `is ${verdicts.get(id)?.status ?? 'unproven'}`;
}

function defeats(map: ArgumentMap, id: Id, defeated: readonly Party[]): string {
  if (defeated.length === 0) return 'nothing speaks against it';
  const ranked = defeated.filter(({ yieldsTo }) => yieldsTo);
  const names = [...new Set(defeated.filter(({ yieldsTo }) => !yieldsTo).map((party) => describe(map, party.id)))];
  const fail = names.length === 0 ? [] : [`the objection${names.length === 1 ? '' : 's'} ${listOf(names, (each) => each)} ${names.length === 1 ? 'fails' : 'fail'}`];
  return listOf([...fail, ...ranked.map((party) => `the objection ${yielding(map, id, party)}`)], (each) => each);
}

/** `[A] yields to [B], which is preferred`, said of `id`. */
function yielding(map: ArgumentMap, id: Id, { id: party, yieldsTo = [] }: Party): string {
  if (yieldsTo.includes(id)) return `${describe(map, party)} yields because ${describe(map, id)} is preferred to it`;
  return `${describe(map, party)} yields to ${listOf(yieldsTo, (each) => describe(map, each))}, which ${yieldsTo.length === 1 ? 'is' : 'are'} preferred`;
}

const grounds: Readonly<Record<Extract<Reason, { kind: 'asserted' }>['as'], string>> = {
  assumption: 'it is assumed, and ', cited: 'a source is cited for it, and ', asserted: 'it is taken as given: ',
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


/** What sentences call a claim or argument: its name; an argument without one goes by its premises. */
export function describe(map: ArgumentMap, id: Id): string {
  const node = nodeOf(map, id);
  if (node === undefined) return id;
  const isNameless = node.kind === 'argument' && node.title === undefined && node.texts.length === 0;
  return isNameless && node.premises.length > 0
    ? `the argument from ${listOf(node.premises, (premise) => nameOf(nodeOf(map, premise)!))}` : nameOf(node);
}

/** `a`, `a and b`, `a, b and c`, or the first of many and how many more. */
export function listOf<T>(items: readonly T[], name: (item: T) => string, count = items.length): string {
  const shown = items.slice(0, count <= mostNamed ? mostNamed : mostNamed - 1).map(name);
  if (count > mostNamed) shown.push(`${count - mostNamed + 1} more`);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

/** So many are named in a list. */
const mostNamed = 5;
