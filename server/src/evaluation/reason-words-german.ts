import type { ArgumentMap, Id } from '../model/model.js';
import { hasTag, nameOf, nodeOf } from '../model/query.js';
import type { ChangeWords } from './change-words.js';
import type { Evaluation } from './evaluate.js';
import type { Standard, Status } from './framework.js';
import { mostNamed } from './names.js';
import { causesAmong } from './reason-words.js';
import type { Burden } from './settings.js';
import type { Party, Reason } from './verdict.js';

/** The sentences of reason-words.ts in German. Names stand in them undeclined, and “denn” leaves the order of words as it is. */

const statuses: Readonly<Record<Status, string>> = { accepted: 'angenommen', rejected: 'verworfen', unproven: 'unbewiesen', open: 'offen' };

/** The verdict of `id` with its reason, without a subject. */
export function verdictFor(evaluation: Evaluation, id: Id): string {
  const { status, reason } = evaluation.verdicts.get(id)!;
  return `${statuses[status]}, denn ${reasonFor(evaluation, id, reason)}`;
}

/** What is something in a position that is shown, beside its verdict. */
export function heldAs(held: Status, position: string, status: Status): string {
  return `${statuses[held]} in ${position}; dem Urteil nach ${statuses[status]}`;
}

/** The verdict of `id` and its reason in one sentence. */
export function sentenceFor(evaluation: Evaluation, id: Id): string {
  const node = nodeOf(evaluation.map, id)!;
  const name = hasTag(node, 'thesis') ? `Die These ${nameOf(node)}` : describe(evaluation.map, id);
  return `${name.replace(/^das /, 'Das ')} ist ${verdictFor(evaluation, id)}.`;
}

/** The words of change-words.ts. */
export const changeWords: ChangeWords = {
  name: describe, isGivenUp: 'aufgegeben wird', isEstablished: 'begründet wird', isUndercut: 'entkräftet wird',
  stepOf: ['ein Schritt von', 'ein Schritt von einem von'], steps: ['der Schritt', 'einer der Schritte'],
  noLongerUndercuts: (one, cut) => `${one} nicht mehr ${cut} entkräftet`,
  compatible: (one, other) => `sich ${one} und ${other} als vereinbar erweisen`,
  anyOf: 'eines von', or: 'oder', and: 'und', more: (count) => `${count} weitere`,
  sentence: (name, becomes, clauses) => `${name} wird ${statuses[becomes]}, wenn ${clauses}.`,
};

/** The reason of a verdict as what follows “denn”; `id` is what the verdict is of. */
function reasonFor(evaluation: Evaluation, id: Id, reason: Reason): string {
  const { map } = evaluation;
  const named = (ids: readonly Id[]) => listOf(ids, (each) => describe(map, each));
  const of = (parties: readonly Party[]) => listOf(parties, (party) => nameFor(evaluation, party));
  const speaks = (parties: readonly Party[]) => (isOne(evaluation, parties) ? 'spricht' : 'sprechen');
  const weighed = (parties: readonly Party[], accrues: true | undefined) => (parties.length === 0 ? 'das eigene Gewicht'
    : `${listOf(parties, (party) => `${party.isRival ? 'was spricht für ' : ''}${nameFor(evaluation, party)}`)}${accrues && parties.length > 1 ? ' zusammen' : ''}`);
  switch (reason.kind) {
    case 'asserted': return `${grounds[reason.as]}${defeats(evaluation, id, reason.defeated)}`;
    case 'premises-hold':
      return `${['die Prämisse ist', 'beide Prämissen sind'][reason.premises.length - 1] ?? 'alle Prämissen sind'} angenommen${defeats(evaluation, id, reason.defeated)}`;
    case 'supported': return `dafür ${speaks(reason.by)} ${of(reason.by)}${defeats(evaluation, id, reason.defeated)}`;
    case 'attacked': {
      const lost = reason.lost.length === 0 ? ''
        : `, und nichts, was Bestand hat, spricht dafür: ${listOf(reason.lost, (party) => failed(evaluation, id, party))}`;
      const causes = causesAmong(evaluation, id, reason.by);
      const [cons, rivals] = [causes.filter(({ isRival }) => !isRival), causes.filter(({ isRival }) => isRival)];
      return [
        ...cons.length > 0 ? [`dagegen ${speaks(cons)} ${of(cons)}`] : [], ...rivals.length > 0 ? [contradicts(of(rivals), rivals, 'angenommen')] : [],
      ].join(', und ') + lost;
    }
    case 'undercut': {
      const argument = map.arguments.get(id);
      const what = argument === undefined || argument.conclusion === undefined || argument.steps.length < 2 ? 'es' : `den Schritt zu ${describe(map, argument.conclusion)}`;
      return `${of(reason.by)} ${isOne(evaluation, reason.by) ? 'entkräftet' : 'entkräften'} ${what}`;
    }
    case 'premise-rejected': case 'premise-unproven': return premisesAre(named(reason.premises), reason.premises, reason.kind === 'premise-rejected' ? 'verworfen' : 'unbewiesen');
    case 'outweighed': case 'prevails':
      return reason.standard === 'dialectical-validity'
        ? `${contradicts(of(reason.by), reason.by, 'angenommen')}, obwohl dafür ${of(reason.over)} ${speaks(reason.over)}`
        : `${weighed(reason.by, reason.accrues)}: das überwiegt ${standards[reason.standard]} ${weighed(reason.over, reason.accrues)}`;
    case 'unsupported': return unsupported[reason.burden];
    case 'support-lost':
      return reason.pros.length === 1 ? `die einzige Stütze, ${failed(evaluation, id, reason.pros[0]!, ', ')}`
        : `nichts, was dafür spricht, hat Bestand: ${listOf(reason.pros, (party) => failed(evaluation, id, party))}`;
    case 'not-met':
      return reason.cons.length === 0 ? `${weighed(reason.pros, reason.accrues)}: das reicht ${standards[reason.standard]} nicht aus`
        : `${weighed(reason.pros, reason.accrues)}: das überwiegt ${standards[reason.standard]} nicht, was dagegen spricht, ${weighed(reason.cons, reason.accrues)}`;
    case 'contested': {
      if (reason.cons.length > 0) return `dafür ${speaks(reason.pros)} ${of(reason.pros)}, dagegen ${of(reason.cons)}`;
      const both = `es widerspricht ${of(reason.rivals)}, und nichts entscheidet zwischen ${reason.rivals.length === 1 ? 'beiden' : 'ihnen'}`;
      return reason.pros.length === 0 ? both : `dafür ${speaks(reason.pros)} ${of(reason.pros)}, aber ${both}`;
    }
    case 'cycle': {
      if (reason.with.length === 1) return 'es hängt von sich selbst ab';
      const first = reason.with.slice(0, mostNamed + 1).filter((each) => each !== id).slice(0, mostNamed);
      return `es hängt über ${listOf(first, (each) => describe(map, each), reason.with.length - 1)} von sich selbst ab`;
    }
    case 'pending': return pendingOn(evaluation, reason);
  }
}

function premisesAre(names: string, premises: readonly Id[], status: string): string {
  return premises.length === 1 ? `die Prämisse ${names} ist ${status}` : `die Prämissen ${names} sind ${status}`;
}

function contradicts(names: string, rivals: readonly Party[], status: string): string {
  return `es widerspricht ${names}, und ${rivals.length === 1 ? 'das ist' : 'die sind'} ${status}`;
}

function pendingOn(evaluation: Evaluation, reason: Extract<Reason, { kind: 'pending' }>): string {
  const { map, verdicts } = evaluation;
  const names = (parties: readonly Party[]) => listOf(parties, (party) => nameFor(evaluation, party));
  const is = (parties: readonly Party[]) => (isOne(evaluation, parties) ? 'ist' : 'sind');
  const statusOf = (party: Party) => (party.undercutBy.length === 0 ? verdicts.get(party.id)!.status : 'open');
  const parts: string[] = [];
  if (reason.premises.length > 0) parts.push(premisesAre(listOf(reason.premises, (each) => describe(map, each)), reason.premises, 'offen'));
  if (reason.undercutters.length > 0) parts.push(`offen ist, ob ${names(reason.undercutters)} es entkräftet`);
  const openOf = (parties: readonly Party[]) => parties.filter(({ id, from, undercutBy }) =>
    from !== undefined || undercutBy.length === 0 || verdicts.get(id)!.status !== 'accepted');
  const pros = openOf(reason.pros);
  if (pros.length > 0) {
    parts.push(reason.isOnlySupport ? `die einzige Stütze, ${names(pros)}, ist offen` : `was dafür spricht, ${names(pros)}, ${is(pros)} offen`);
  }
  const isCut = (party: Party) => !pros.includes(party) && !openOf(reason.cons).includes(party);
  for (const party of [...reason.pros, ...reason.cons].filter(isCut)) {
    parts.push(`offen ist, ob ${listOf(party.undercutBy, (each) => describe(map, each))} den Schritt von ${nameFor(evaluation, party)} abschneidet`);
  }
  for (const status of ['accepted', 'open'] as const) {
    const cons = openOf(reason.cons).filter((party) => statusOf(party) === status);
    if (cons.length === 0) continue;
    parts.push(status === 'accepted' ? `dagegen ${isOne(evaluation, cons) ? 'spricht' : 'sprechen'} ${names(cons)}` : `was dagegen spricht, ${names(cons)}, ${is(cons)} offen`);
  }
  if (reason.rivals.length > 0) parts.push(parts.length > 0 ? `es widerspricht ${names(reason.rivals)}` : contradicts(names(reason.rivals), reason.rivals, 'offen'));
  return parts.join(', und ');
}

function nameFor({ map }: Evaluation, { id, from }: Party): string {
  return from === undefined || from.length === 0 ? describe(map, id) : from.map((each) => describe(map, each)).join(' & ');
}

/** Whether a list of parties takes a verb in the singular: several premises that give one reason do not. */
function isOne({ map }: Evaluation, parties: readonly Party[]): boolean {
  if (parties.length !== 1) return false;
  const { id, from } = parties[0]!;
  const argument = from === undefined ? map.arguments.get(id) : undefined;
  return (from ?? argument?.premises ?? none).length < 2 || argument?.title !== undefined || (argument?.texts.length ?? 0) > 0;
}

/** Something that spoke for `id` and why it does not any more. */
function failed(evaluation: Evaluation, id: Id, party: Party, behind = ' '): string {
  const { map, verdicts } = evaluation;
  const named = (ids: readonly Id[]) => listOf(ids, (each) => describe(map, each));
  const name = nameFor(evaluation, party);
  const { undercutBy, yieldsTo, from } = party;
  if (undercutBy.length > 0) return `${name}${behind}wird durch ${named(undercutBy)} abgeschnitten`;
  if (yieldsTo) return yielding(evaluation, id, party, behind);
  const reason = from === undefined ? verdicts.get(party.id)?.reason : undefined;
  if (reason?.kind === 'undercut') return `${name}${behind}wird durch ${listOf(reason.by, (each) => nameFor(evaluation, each))} entkräftet`;
  const lost = from?.filter((each) => !stands(evaluation, each)) ?? (reason?.kind === 'premise-rejected' || reason?.kind === 'premise-unproven' ? reason.premises : none);
  if (lost.length === 0 || from?.length === 1) return `${name}${behind}ist ${statuses[verdicts.get(from?.[0] ?? party.id)?.status ?? 'unproven']}`;
  const status = lost.some((each) => verdicts.get(each)?.status === 'rejected') ? 'rejected' : 'unproven';
  const those = status === 'rejected' ? lost.filter((each) => verdicts.get(each)?.status === status) : lost;
  return `${name}${behind}beruht auf ${named(those)}, und ${those.length === 1 ? 'das ist' : 'die sind'} ${statuses[status]}`;
}

function stands({ verdicts }: Evaluation, id: Id): boolean {
  const status = verdicts.get(id)?.status;
  return status === 'accepted' || status === 'open';
}

/** How the objections to something that is accepted fail, with a comma before it; empty where there are none. */
function defeats(evaluation: Evaluation, id: Id, defeated: readonly Party[]): string {
  if (defeated.length === 0) return '';
  const isTold = ({ id: party, undercutBy, yieldsTo }: Party) => yieldsTo !== undefined || (undercutBy.length > 0 && stands(evaluation, party));
  const names = [...new Set(defeated.filter((party) => !isTold(party)).map((party) => nameFor(evaluation, party)))];
  const fail = names.length === 0 ? [] : [`${names.length === 1 ? 'der Einwand' : 'die Einwände'} ${listOf(names, (each) => each)} ${names.length === 1 ? 'scheitert' : 'scheitern'}`];
  return `, und ${listOf([...fail, ...defeated.filter(isTold).map((party) => `der Einwand ${failed(evaluation, id, party)}`)], (each) => each)}`;
}

function yielding(evaluation: Evaluation, id: Id, party: Party, behind = ' '): string {
  const { yieldsTo = none } = party;
  const to = yieldsTo.includes(id) ? [id] : yieldsTo;
  return `${nameFor(evaluation, party)}${behind}weicht dem Vorrang von ${listOf(to, (each) => describe(evaluation.map, each))}`;
}

function describe(map: ArgumentMap, id: Id): string {
  const node = nodeOf(map, id);
  if (node === undefined) return id;
  const { kind, title, texts } = node;
  if (kind === 'claim' || title !== undefined || texts.length > 0 || node.premises.length === 0) return nameOf(node);
  return node.premises.length === 1 ? `das Argument aus ${describe(map, node.premises[0]!)}` : node.premises.map((each) => describe(map, each)).join(' & ');
}

function listOf<T>(items: readonly T[], name: (item: T) => string, count = items.length): string {
  const shown = items.slice(0, count <= mostNamed ? mostNamed : mostNamed - 1).map(name);
  if (count > mostNamed) shown.push(`${count - mostNamed + 1} weitere`);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} und ${shown[shown.length - 1]}`;
}

const none: readonly never[] = [];

const grounds: Readonly<Record<Extract<Reason, { kind: 'asserted' }>['as'], string>> = {
  assumption: 'es ist als Annahme gesetzt', cited: 'eine Quelle ist dafür zitiert', asserted: 'es ist vorausgesetzt',
};

const unsupported: Readonly<Record<Burden, string>> = {
  none: 'nichts spricht dafür',
  cited: 'nichts spricht dafür, keine Quelle ist dafür zitiert, und es ist nicht als Annahme gesetzt',
  assumption: 'nichts spricht dafür, und es ist nicht als Annahme gesetzt',
};

const standards: Readonly<Record<Standard, string>> = {
  'dialectical-validity': 'ohne Zweifel', 'preponderance': 'nach dem Übergewicht der Gründe', 'clear': 'klar und überzeugend', 'beyond-doubt': 'jenseits vernünftigen Zweifels',
};
