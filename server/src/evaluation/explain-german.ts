import { nameOf, nodeOf, hasTag, incoming } from '../model/query.js';
import type { ArgumentMap, Id } from '../model/model.js';
import { inferentialType, isPro } from '../model/relations.js';
import type { ChangeSet } from './changes.js';
import type { Evaluation } from './evaluate.js';
import type { Standard, Status } from './framework.js';
import type { Burden } from './settings.js';
import type { Party, Reason } from './verdict.js';

/** The sentences of explain.ts and changes.ts in German. Names stand in them undeclined, and “denn” leaves the order of words as it is. */

/** What the statuses are called. */
export const germanStatus: Readonly<Record<Status, string>> = {
  accepted: 'angenommen', rejected: 'verworfen', unproven: 'unbewiesen', open: 'offen',
};

/** As `sentenceFor` of explain.ts. */
export function sentenceFor(evaluation: Evaluation, id: Id): string {
  const { status, reason } = evaluation.verdicts.get(id)!;
  const node = nodeOf(evaluation.map, id)!;
  const name = hasTag(node, 'thesis') ? `Die These ${nameOf(node)}` : describe(evaluation.map, id).replace(/^das /, 'Das ');
  return `${name} ist ${germanStatus[status]}, denn ${reasonFor(evaluation, id, reason)}.`;
}

/** As `reasonFor` of explain.ts: what follows “denn”. */
export function reasonFor(evaluation: Evaluation, id: Id, reason: Reason): string {
  const { map } = evaluation;
  const named = (ids: readonly Id[]) => listOf(ids, (each) => describe(map, each));
  const of = (parties: readonly Party[]) => named(parties.map((party) => party.id));
  const weighed = (parties: readonly Party[], accrues: true | undefined) => `${of(parties)}${accrues && parties.length > 1 ? ' zusammen' : ''}`;
  const verb = (parties: readonly unknown[], one: string, many: string) => (parties.length === 1 ? one : many);
  switch (reason.kind) {
    case 'asserted': return `${grounds[reason.as]}${defeats(map, id, reason.defeated)}`;
    case 'premises-hold': {
      const premises = reason.premises.length === 1 ? `die Prämisse ${named(reason.premises)} ist` : `die Prämissen ${named(reason.premises)} sind`;
      return `${premises} angenommen${reason.defeated.length === 0 ? '' : `, und ${defeats(map, id, reason.defeated)}`}`;
    }
    case 'supported': return `${of(reason.by)} ${verb(reason.by, 'spricht', 'sprechen')} dafür, und ${defeats(map, id, reason.defeated)}`;
    case 'prevails':
      return `was dafür spricht${reason.by.length === 0 ? '' : `, ${weighed(reason.by, reason.accrues)}`}, überwiegt ${standards[reason.standard]}, was dagegen spricht: ${weighed(reason.over, reason.accrues)}`;
    case 'attacked':
      return `${of(reason.by)} ${verb(reason.by, 'spricht', 'sprechen')} dagegen, und nichts, was Bestand hat, spricht dafür${reason.yielding.length === 0 ? '' : `: ${listOf(reason.yielding, (party) => yielding(map, id, party))}`}`;
    case 'undercut': {
      const conclusion = map.arguments.get(id)?.conclusion;
      return `${of(reason.by)} ${verb(reason.by, 'entkräftet', 'entkräften')} ${conclusion === undefined ? 'diesen Schritt' : `den Schritt zu ${describe(map, conclusion)}`}`;
    }
    case 'premise-rejected': case 'premise-unproven': {
      const what = reason.kind === 'premise-rejected' ? 'verworfen' : 'unbewiesen';
      return reason.premises.length === 1 ? `die Prämisse ${named(reason.premises)} ist ${what}` : `die Prämissen ${named(reason.premises)} sind ${what}`;
    }
    case 'outweighed':
      return reason.standard === 'dialectical-validity'
        ? `im Widerspruch dazu ${verb(reason.by, 'ist', 'sind')} ${of(reason.by)} angenommen, obwohl dafür ${of(reason.over)} ${verb(reason.over, 'spricht', 'sprechen')}`
        : `was dagegen spricht, ${weighed(reason.by, reason.accrues)}, überwiegt ${standards[reason.standard]}, was dafür spricht: ${weighed(reason.over, reason.accrues)}`;
    case 'unsupported': return unsupported[reason.burden];
    case 'support-lost':
      return reason.pros.length === 1 ? `die einzige Stütze, ${of(reason.pros)}, ${failure(evaluation, reason.pros[0]!)}`
        : `nichts von dem, was dafür spricht, hat Bestand: ${listOf(reason.pros, (party) => `${describe(map, party.id)} ${failure(evaluation, party)}`)}`;
    case 'not-met': {
      const pros = `was dafür spricht${reason.pros.length === 0 ? '' : `, ${weighed(reason.pros, reason.accrues)}`},`;
      return reason.cons.length === 0 ? `${pros} reicht ${standards[reason.standard]} nicht aus`
        : `${pros} überwiegt ${standards[reason.standard]} nicht, was dagegen spricht: ${weighed(reason.cons, reason.accrues)}`;
    }
    case 'contested': {
      if (reason.cons.length === 0) {
        const contradicts = `es widerspricht ${of(reason.rivals)}, und für ${reason.rivals.length === 1 ? 'beides' : 'jedes davon'} spricht etwas`;
        return reason.pros.length === 0 ? contradicts : `dafür ${verb(reason.pros, 'spricht', 'sprechen')} ${of(reason.pros)}, aber ${contradicts}`;
      }
      const both = reason.pros.length + reason.cons.length === 2 ? 'beides' : 'alles';
      return `dafür ${verb(reason.pros, 'spricht', 'sprechen')} ${of(reason.pros)}, dagegen ${of(reason.cons)}, und ${both} hat Bestand`;
    }
    case 'cycle': {
      if (reason.with.length === 1) return 'es hängt von sich selbst ab';
      const first = reason.with.slice(0, mostNamed + 1).filter((each) => each !== id).slice(0, mostNamed);
      return `es hängt über ${listOf(first, (each) => describe(map, each), reason.with.length - 1)} von sich selbst ab`;
    }
    case 'pending': return pendingOn(evaluation, id, reason);
  }
}

/** As `changeSentence` of changes.ts. */
export function changeSentence({ map }: Evaluation, id: Id, { changes, becomes }: ChangeSet): string {
  const name = (each: Id) => describe(map, each);
  const parts = changes.map((change) => {
    switch (change.kind) {
      case 'give-up': return `${name(change.id)} aufgegeben wird`;
      case 'undercut': return `${name(change.id)} entkräftet wird`;
      case 'cut-step': return `${change.type === inferentialType || change.type === 'attack' ? 'der Schritt' : 'die Beziehung'} von ${name(change.from)} zu ${name(change.to)} entkräftet wird`;
      case 'establish': return `${name(change.id)} begründet wird`;
    }
  });
  return `Wenn ${listOf(parts, (part) => part)}, ist ${name(id)} ${germanStatus[becomes]}.`;
}

function pendingOn({ map, verdicts }: Evaluation, id: Id, reason: Extract<Reason, { kind: 'pending' }>): string {
  const names = (parties: readonly Party[]) => listOf(parties, (party) => describe(map, party.id));
  const statusOf = (party: Party) => (party.undercutBy.length === 0 ? verdicts.get(party.id)!.status : 'open');
  const parts: string[] = [];
  if (reason.premises.length > 0) {
    const premises = listOf(reason.premises, (each) => describe(map, each));
    parts.push(reason.premises.length === 1 ? `die Prämisse ${premises} ist offen` : `die Prämissen ${premises} sind offen`);
  }
  if (reason.undercutters.length > 0) parts.push(`offen ist, ob ${names(reason.undercutters)} den Schritt entkräftet`);
  if (reason.pros.length > 0) {
    const isOnly = reason.pros.length === 1 && map.claims.has(id) && new Set(incoming(map, id).filter(isPro).map(({ from }) => from)).size === 1;
    parts.push(isOnly ? `die einzige Stütze, ${names(reason.pros)}, ist offen` : `offen ${reason.pros.length === 1 ? 'ist' : 'sind'} ${names(reason.pros)} dafür`);
  }
  for (const status of ['accepted', 'open'] as const) {
    const cons = reason.cons.filter((party) => statusOf(party) === status);
    if (cons.length === 0) continue;
    parts.push(status === 'accepted' ? `dagegen ${cons.length === 1 ? 'spricht' : 'sprechen'} ${names(cons)}` : `offen ${cons.length === 1 ? 'ist' : 'sind'} ${names(cons)} dagegen`);
  }
  if (reason.rivals.length > 0) parts.push(`es widerspricht ${names(reason.rivals)}, wofür etwas sprechen kann`);
  return parts.join(', und ');
}

/** Why something that spoke for a claim does not any more. */
function failure({ map, verdicts }: Evaluation, { id, undercutBy, yieldsTo }: Party): string {
  const named = (ids: readonly Id[]) => listOf(ids, (each) => describe(map, each));
  if (undercutBy.length > 0) return `wird durch ${named(undercutBy)} abgeschnitten`;
  if (yieldsTo) return `weicht dem Vorrang von ${named(yieldsTo)}`;
  const reason = verdicts.get(id)?.reason;
  if (reason?.kind === 'undercut') return `wird durch ${named(reason.by.map((party) => party.id))} entkräftet`;
  if (reason?.kind === 'premise-rejected' || reason?.kind === 'premise-unproven') {
    return `beruht auf ${named(reason.premises)}, und ${reason.premises.length === 1 ? 'das ist' : 'die sind'} ${reason.kind === 'premise-rejected' ? 'verworfen' : 'unbewiesen'}`;
  }
  return `ist ${germanStatus[verdicts.get(id)?.status ?? 'unproven']}`;
}

function defeats(map: ArgumentMap, id: Id, defeated: readonly Party[]): string {
  if (defeated.length === 0) return 'nichts spricht dagegen';
  const ranked = defeated.filter(({ yieldsTo }) => yieldsTo);
  const names = [...new Set(defeated.filter(({ yieldsTo }) => !yieldsTo).map((party) => describe(map, party.id)))];
  const fail = names.length === 0 ? [] : [`${names.length === 1 ? 'der Einwand' : 'die Einwände'} ${listOf(names, (each) => each)} ${names.length === 1 ? 'scheitert' : 'scheitern'}`];
  return listOf([...fail, ...ranked.map((party) => `der Einwand ${yielding(map, id, party)}`)], (each) => each);
}

function yielding(map: ArgumentMap, id: Id, { id: party, yieldsTo = [] }: Party): string {
  return `${describe(map, party)} weicht dem Vorrang von ${yieldsTo.includes(id) ? describe(map, id) : listOf(yieldsTo, (each) => describe(map, each))}`;
}

const grounds: Readonly<Record<Extract<Reason, { kind: 'asserted' }>['as'], string>> = {
  assumption: 'es ist als Annahme gesetzt, und ', cited: 'eine Quelle ist dafür zitiert, und ', asserted: 'es ist vorausgesetzt: ',
};

const unsupported: Readonly<Record<Burden, string>> = {
  none: 'nichts spricht dafür',
  cited: 'nichts spricht dafür, keine Quelle ist dafür zitiert, und es ist nicht als Annahme gesetzt',
  assumption: 'nichts spricht dafür, und es ist nicht als Annahme gesetzt',
};

const standards: Readonly<Record<Standard, string>> = {
  'dialectical-validity': 'ohne Zweifel', 'preponderance': 'nach dem Übergewicht der Gründe', 'clear': 'klar und überzeugend', 'beyond-doubt': 'jenseits vernünftigen Zweifels',
};

function describe(map: ArgumentMap, id: Id): string {
  const node = nodeOf(map, id);
  if (node === undefined) return id;
  const isNameless = node.kind === 'argument' && node.title === undefined && node.texts.length === 0;
  return isNameless && node.premises.length > 0 ? `das Argument aus ${listOf(node.premises, (premise) => nameOf(nodeOf(map, premise)!))}` : nameOf(node);
}

function listOf<T>(items: readonly T[], name: (item: T) => string, count = items.length): string {
  const shown = items.slice(0, count <= mostNamed ? mostNamed : mostNamed - 1).map(name);
  if (count > mostNamed) shown.push(`${count - mostNamed + 1} weitere`);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} und ${shown[shown.length - 1]}`;
}

const mostNamed = 5;
