import { capital } from '../base/capital.js';
import type { Id } from '../model/model.js';
import { hasTag, nodeOf } from '../model/query.js';
import type { Evaluation } from './evaluate.js';
import { mostNamed } from './names.js';
import { english, type Last, type Named, type Phrases } from './reason-phrases.js';
import { isAccepted, isLeft, isOpposing, isOut, weighedAgainst, type Party, type Reason } from './verdict.js';

/** How a reason is told. */
export interface Telling {
  /** English, unless another language is given. */
  readonly words?: Phrases;
  /** Leaves out the premises of what holds, and what is taken as given: what is told next says that. */
  readonly isBare?: boolean;
  /** Leaves out what does not decide. */
  readonly isBrief?: boolean | undefined;
}

/** The verdict of `id` and its reason in a sentence, and one for each kind of thing that bears on it without deciding it. */
export function sentenceFor(evaluation: Evaluation, id: Id, telling: Telling = {}): string {
  const { words = english } = telling;
  const { status, reason } = evaluation.verdicts.get(id)!;
  const name = words.describe(evaluation.map, id);
  const subject = hasTag(nodeOf(evaluation.map, id)!, 'thesis') ? words.thesis(name) : capital(name);
  return words.is(subject, words.verdict(status, reasonSentences(evaluation, id, reason, telling)));
}

/** The reason of a verdict as what follows “because”, in one sentence without its full stop; `id` is what the verdict is of. */
export function reasonFor(evaluation: Evaluation, id: Id, reason: Reason, telling?: Telling): string {
  return partsOf(evaluation, id, reason, telling).join('; ');
}

/** The same in several sentences, where one would get long; without the last full stop. */
export function reasonSentences(evaluation: Evaluation, id: Id, reason: Reason, telling?: Telling): string {
  return partsOf(evaluation, id, reason, telling).slice(0, telling?.isBrief ? 1 : undefined).map((part, at) => (at === 0 ? part : capital(part))).join('. ');
}

/** Tells what each sentence of a reason says: first what decides, then what fails or is open besides. */
export function partsOf(evaluation: Evaluation, id: Id, reason: Reason, telling: Telling = {}): readonly string[] {
  return new Teller(evaluation, id, reason, telling).parts();
}

/** Puts the words of a reason together; docs/verdicts.md says what a reason names. */
class Teller {
  readonly #evaluation: Evaluation;
  readonly #id: Id;
  readonly #reason: Reason;
  readonly #words: Phrases;
  readonly #isBare: boolean;
  /** What the first sentence has told. */
  readonly #told = new Set<Party>();

  constructor(evaluation: Evaluation, id: Id, reason: Reason, { words = english, isBare = false }: Telling) {
    this.#evaluation = evaluation;
    this.#id = id;
    this.#reason = reason;
    this.#words = words;
    this.#isBare = isBare;
  }

  parts(): readonly string[] {
    const { undercutters, pros, cons, rivals, premises } = this.#reason;
    const words = this.#words;
    const main = this.#main();
    // Of most claims nothing more is to be told.
    if (this.#told.size === undercutters.length + pros.length + cons.length + rivals.length + premises.length) return [words.clauses(main)];
    const left = (parties: readonly Party[]) => parties.filter((party) => !this.#told.has(party));
    const open = this.#reason.kind === 'broken' ? left(premises).filter(isLeft) : none;
    const supports = left(pros);
    const objections = alikeOnce(left([...undercutters, ...cons, ...rivals]));
    const contradicted = objections.filter((party) => party.isRival && isLeft(party));
    const against = objections.filter((party) => !party.isRival && isAccepted(party));
    const rest = [
      open.length === 0 ? none : [words.premisesAre(open.length, this.#list(open), 'open')],
      this.#remaining('support', supports, words.speaksFor),
      [
        ...against.length === 0 ? none : [words.speaksAgainst(this.#named(against))],
        ...contradicted.length === 0 ? none : [words.contradicts(this.#list(contradicted), contradicted.length)],
        ...this.#remaining('objection', objections.filter((party) => !contradicted.includes(party) && !against.includes(party))),
      ],
    ];
    return [main, ...rest].filter((clauses) => clauses.length > 0).map((clauses) => words.clauses(clauses));
  }

  /** What decides, in clauses. */
  #main(): readonly string[] {
    const words = this.#words;
    const { kind, ground, premises, pros, cons, rivals, undercutters, standard, burden, with: circle = none } = this.#reason;
    const standards = words.standards[standard];
    const standing = pros.filter(isAccepted);
    const besides = ground === undefined || ground === 'asserted' ? [] : [words.grounds[ground]];
    const unmoved = ground === undefined || ground === 'asserted' ? '' : `; ${words.unmoved(ground, this.#evaluation.map.arguments.has(this.#id))}`;
    switch (kind) {
      case 'asserted': return [words.grounds[ground!]];
      case 'premises-hold':
        return [
          words.premisesHold(premises.length, this.#isBare || this.#isUnnamed(this.#id) ? undefined : this.#list(premises)),
          ...this.#clause(standing, words.supports), ...besides,
        ];
      case 'supported': return [...this.#clause(standing, words.supports), ...besides];
      case 'prevails': return [words.outweighs(this.#weighed(standing, true), this.#weighed(weighedAgainst(this.#reason)).names, standards)];
      case 'broken': case 'attacked': {
        const by = causesAmong(this.#evaluation, this.#id, [...cons, ...rivals].filter(isAccepted));
        for (const each of [...cons, ...rivals].filter(isAccepted)) this.#told.add(each);
        const winners = by.filter(({ isRival }) => isRival);
        const clauses = [
          ...(['rejected', 'unproven'] as const).flatMap((status) => {
            const lost = premises.filter((each) => each.status === status);
            return lost.length === 0 ? [] : [words.premisesAre(lost.length, this.#list(lost), status)];
          }),
          ...this.#clause(undercutters.filter(isAccepted), (each) => words.undercuts(each, this.#stepTo())),
          ...this.#clause(by.filter(({ isRival }) => !isRival), words.speaksAgainst),
          ...winners.length === 0 ? [] : [words.contradicts(this.#list(winners), winners.length, 'accepted')],
        ];
        for (const each of premises.filter(isOut)) this.#told.add(each);
        return [words.clauses(clauses) + unmoved];
      }
      case 'outweighed': {
        const by = [...cons, ...rivals].filter(isAccepted);
        const over = pros.filter(isLeft);
        // Without a standard nothing is weighed: a rival is accepted.
        if (standard !== 'dialectical-validity') return [words.outweighs(this.#weighed(by), this.#weighed(over, true).names, standards)];
        return [`${words.contradicts(this.#named(by).names, by.length, 'accepted')}, ${words.althoughFor(this.#named(over))}`];
      }
      case 'unsupported': return [words.unsupported[burden]];
      case 'support-lost': {
        for (const each of pros) this.#told.add(each);
        if (pros.length > 1) return [words.nothingStands(this.#shown(pros, (party) => `${this.#name(party)} ${this.#failed(party)}`))];
        return [words.onlySupport(this.#name(pros[0]!), this.#failed(pros[0]!))];
      }
      case 'not-met': {
        const by = this.#weighed(pros.filter(isLeft), true);
        const over = [...cons.filter(isLeft), ...rivals.filter(isOpposing)];
        return [over.length === 0 ? words.tooWeak(by, standards) : words.notOver(by, this.#weighed(over).names, standards)];
      }
      case 'contested': {
        const against = cons.filter(isAccepted);
        const opposing = rivals.filter(isOpposing);
        const contradiction = this.#clause(opposing, ({ names }) => words.undecided(`${words.contradicts(names, opposing.length)}${this.#caseOf(opposing)}`, opposing.length));
        if (standing.length > 0 && against.length > 0) return [words.contested(this.#named(standing), this.#named(against)), ...besides, ...contradiction];
        // Only where something else speaks for it, against it or for what it contradicts, its ground is one of two sides.
        const isBeside = standing.length + against.length + opposing.length > 0;
        return [words.clauses([...this.#clause(standing, words.speaksFor), ...isBeside ? besides : [], ...this.#clause(against, words.speaksAgainst), ...contradiction]) + (isBeside ? '' : unmoved)];
      }
      case 'cycle': {
        for (const each of [...pros, ...cons, ...rivals, ...undercutters]) if (membersOf(circle).has(each.id)) this.#told.add(each);
        if (circle.length === 1) return [words.onItself];
        // Of each member of a large circle, only what is shown is looked at; it is one of them itself.
        const first = circle.slice(0, mostNamed + 1).filter((each) => each !== this.#id).slice(0, mostNamed);
        return [words.through(this.#shown(first, (each) => words.describe(this.#evaluation.map, each), circle.length - 1))];
      }
      case 'pending': return this.#pending(besides, unmoved);
    }
  }

  /** Where nothing that stands speaks for it or against it, its ground is no side of its own: it is told as what does not help. */
  #pending(besides: readonly string[], unmoved: string): readonly string[] {
    const words = this.#words;
    const { ground, premises, undercutters, pros, cons, rivals } = this.#reason;
    const [standing, against] = [pros.filter(isAccepted), cons.filter(isAccepted)];
    const isGrounded = ground !== undefined || (this.#evaluation.map.arguments.get(this.#id)?.premises.length ?? 0) > 0;
    const open = (parties: readonly Party[]) => parties.filter(({ status }) => status === 'open');
    const openPros = standing.length > 0 || (isGrounded && against.length === 0) ? none : open(pros);
    const [isCut, isOpen] = [(party: Party) => this.#mayBeCut(party), (party: Party) => !this.#mayBeCut(party)];
    const [waiting, opposing, cut] = [openPros.filter(isOpen), open(cons).filter(isOpen), [...openPros, ...open(cons)].filter(isCut)];
    const contradicted = rivals.filter(isOpposing);
    const isBeside = standing.length + against.length + contradicted.length > 0;
    for (const each of cut) this.#told.add(each);
    const clauses = [
      ...premises.length === 0 ? none : [words.premisesAre(premises.length, this.#list(premises), 'open')],
      ...this.#clause(open(undercutters), words.whetherUndercuts),
      ...this.#clause(standing, words.speaksFor), ...isBeside ? besides : none,
      ...this.#clause(waiting, (by) => (pros.length === 1 && !isGrounded ? words.onlySupport(by.names, this.#failed(waiting[0]!)) : words.openFor(by, !isGrounded))),
      ...cut.map((party) => words.whetherCuts(this.#ids(party.undercutBy), this.#name(party))),
      ...this.#clause(against, words.speaksAgainst), ...this.#clause(opposing, words.openAgainst),
    ];
    // Where something is named that is open, a rival that waits for this claim is no reason of its own.
    const isTold = premises.length + open(undercutters).length + waiting.length + cut.length + opposing.length > 0;
    const [unsettled] = contradicted.length === 1 && !isTold ? [this.#sideOf(contradicted[0]!)] : [];
    return [words.clauses([...clauses, ...this.#clause(contradicted, ({ names }) => (unsettled && !unsettled.areAccepted ? words.unrefuted(names, unsettled.by)
      : `${words.contradicts(names, contradicted.length, isTold ? undefined : 'open')}${isTold ? this.#caseOf(contradicted) : ''}`))]) + (isBeside ? '' : unmoved)];
  }

  /** What speaks for the one claim that is contradicted: what stands or, if nothing does, what is open. */
  #sideOf({ id }: Party): { readonly by: Named; readonly areAccepted: boolean } | undefined {
    const all = this.#evaluation.verdicts.get(id)?.reason.pros.filter((party) => isLeft(party) && party.id !== this.#id && !this.#mayBeCut(party)) ?? none;
    const standing = all.filter(isAccepted);
    const areAccepted = standing.length > 0;
    const shown = areAccepted ? standing : all;
    return shown.length === 0 ? undefined : { by: { names: this.#list(shown), isOne: shown.length === 1 && !this.#isJoined(shown[0]!) }, areAccepted };
  }

  /** What stands for the one claim that is contradicted, as the end of a clause; nothing of several. */
  #caseOf([rival, ...others]: readonly Party[]): string {
    if (rival === undefined || others.length > 0) return '';
    const side = this.#sideOf(rival);
    const ground = this.#evaluation.verdicts.get(rival.id)?.reason.ground;
    return side?.areAccepted ? this.#words.forWhich(side.by) : ground === undefined || ground === 'asserted' || side ? '' : this.#words.groundOfWhich[ground];
  }

  /** What does not decide, all of one side: what stands, and how the rest fails or that it is open. */
  #remaining(side: 'support' | 'objection', parties: readonly Party[], stands?: Phrases['speaksFor']): readonly string[] {
    const words = this.#words;
    const standing: readonly Party[] = stands === undefined ? none : parties.filter(isAccepted);
    const others = parties.filter((party) => !standing.includes(party));
    const detailed = others.filter((party) => this.#detail(party) !== undefined || this.#mayBeCut(party));
    const areMany = detailed.length > mostTold;
    const many = (those: readonly Party[], are: (count: number) => string) =>
      (those.length === 0 ? [] : [`${words.side[side](this.#list(those), those.length)} ${are(those.length)}`]);
    return [
      ...this.#clause(standing, stands!),
      ...(['rejected', 'unproven', 'open'] as const).flatMap((status) =>
        many(others.filter((party) => party.status === status && !detailed.includes(party)), (count) => words.are(count, status))),
      ...areMany ? [...many(detailed.filter(isOut), words.fail), ...many(detailed.filter(isLeft), (count) => words.are(count, 'open'))]
        : detailed.map((party) => (this.#mayBeCut(party) ? words.whetherCuts(this.#ids(party.undercutBy), this.#name(party))
          : `${words.side[side](this.#name(party), 1)} ${this.#failed(party)}`)),
    ];
  }

  /** Whether it stands itself, and it is open whether its step is cut. */
  #mayBeCut({ id, from, status, undercutBy }: Party): boolean {
    return status === 'open' && from === undefined && undercutBy.length > 0 && this.#statusOf(id) === 'accepted';
  }

  #failed(party: Party): string {
    const { id, from = [id] } = party;
    return this.#detail(party) ?? this.#words.are(1, (isOut(party) ? this.#statusOf(from[0]!) : undefined) ?? party.status);
  }

  /** Why something does not stand that is not simply out or open itself. */
  #detail(party: Party): string | undefined {
    const words = this.#words;
    const { id, undercutBy, yieldsTo, from } = party;
    if (isAccepted(party) || this.#mayBeCut(party)) return undefined;
    if (undercutBy.length > 0) return words.undercut(this.#ids(undercutBy, true));
    if (yieldsTo) {
      const isToItself = yieldsTo.includes(this.#id);
      return words.yields(this.#ids(isToItself ? [this.#id] : yieldsTo), yieldsTo.length, isToItself);
    }
    const reason = from === undefined ? this.#evaluation.verdicts.get(id)!.reason : undefined;
    const cutting = reason?.undercutters.filter(isAccepted) ?? none;
    if (cutting.length > 0) return words.undercut(this.#list(cutting));
    if (from?.length === 1) return undefined;
    const lost = from === undefined ? reason!.premises.map((each) => each.id) : from.filter((each) => this.#statusOf(each) !== 'accepted');
    for (const status of ['rejected', 'unproven', 'open'] as const) {
      const those = lost.filter((each) => this.#statusOf(each) === status);
      if (those.length > 0) return words.restsOn(this.#ids(those), those.length, status, isOut(party) && this.#isJoined(party));
    }
    return undefined;
  }

  #statusOf(id: Id) {
    return this.#evaluation.verdicts.get(id)?.status;
  }

  /** The conclusion of an argument of several steps: one of one step is nothing but that step. */
  #stepTo(): string | undefined {
    const { map } = this.#evaluation;
    const argument = map.arguments.get(this.#id);
    return argument?.conclusion === undefined || argument.steps.length < 2 ? undefined : this.#words.describe(map, argument.conclusion);
  }

  #clause(parties: readonly Party[], say: (named: Named) => string): readonly string[] {
    return parties.length === 0 ? none : [say(this.#named(parties))];
  }

  #named(parties: readonly Party[]): Named {
    return { names: this.#list(parties), isOne: parties.length === 1 && !this.#isJoined(parties[0]!) };
  }

  /** One side of what is weighed; `isOwn`: what stands for the claim itself belongs to it. */
  #weighed(parties: readonly Party[], isOwn = false): Named {
    const words = this.#words;
    const { ground, accrues } = this.#reason;
    const counts = isOwn && ground !== undefined && ground !== 'asserted' && nodeOf(this.#evaluation.map, this.#id)!.data['weight'] !== 0;
    const own = counts ? [words.groundAsReason[ground]] : isOwn && parties.length === 0 ? [words.groundAsReason.weight] : [];
    for (const party of parties) this.#told.add(party);
    const names = words.list([
      ...parties.length === 0 ? none : [this.#list(parties, (party) => (party.isRival ? words.speaksForOf(this.#name(party)) : this.#name(party)))], ...own,
    ]);
    const count = parties.length + own.length;
    return {
      names: `${names}${accrues && count > 1 ? words.together : ''}`,
      isOne: count === 1 && (parties.length === 0 || parties[0]!.isRival === true || !this.#isJoined(parties[0]!)),
    };
  }

  /** Names, of which those of what is taken as given come last and are marked; of many, how many are. */
  #list(parties: readonly Party[], name = (party: Party) => this.#name(party)): string {
    const words = this.#words;
    for (const party of parties) this.#told.add(party);
    const isGiven = (mark: Mark) => (party: Party) => !this.#isJoined(party) && this.#markOf(party.from?.[0] ?? party.id, party) === mark;
    const groups = ([undefined, 'assumption', 'asserted'] as const).map((mark) => ({ mark, members: parties.filter(isGiven(mark)) }));
    const joined = parties.filter((party) => this.#isJoined(party));
    const { length } = parties;
    if (length > mostNamed) {
      const given = groups[2]!.members.length;
      return `${this.#shown(parties, name)}${given === 0 ? '' : ` (${words.ofThese(given, words.marks.asserted)})`}`;
    }
    return words.list(groups.flatMap(({ mark, members }) => {
      if (mark === undefined) return parties.filter((party) => members.includes(party) || joined.includes(party)).map(name);
      const count = members.length;
      const which = count === 1 ? 'only' : count < length ? count as Last : count === 2 ? 'both' : 'all';
      return members.map((party, at) => `${name(party)}${at < count - 1 ? '' : ` (${words.last(words.marks[mark], which)})`}`);
    }), joined.length > 0);
  }

  /** What is accepted without a reason is marked. */
  #markOf(id: Id, party?: Party): Mark {
    const { map, verdicts } = this.#evaluation;
    const premises = this.#isUnnamed(id) ? map.arguments.get(id)!.premises : none;
    const verdict = this.#isBare || party?.isRival || (party && !isAccepted(party)) ? undefined : verdicts.get(premises.length === 1 ? premises[0]! : id);
    const ground = verdict?.status === 'accepted' && verdict.reason.kind === 'asserted' ? verdict.reason.ground : undefined;
    return ground === 'cited' ? undefined : ground;
  }

  /** A party by the name of what it is; the step of an argument to a claim on its way by what the step starts from. */
  #name(party: Party): string {
    const { map } = this.#evaluation;
    const words = this.#words;
    if (!this.#isJoined(party)) return words.describe(map, party.from?.[0] ?? party.id);
    const ids = this.#startsFrom(party);
    const marks = ids.map((each) => (isAccepted(party) ? this.#markOf(each) : undefined));
    const areAlike = marks[0] !== undefined && marks.every((mark) => mark === marks[0]);
    const named = ids.slice(0, ids.length > mostNamed ? mostNamed - 1 : mostNamed).map((each, at) =>
      `${words.describe(map, each)}${areAlike || marks[at] === undefined ? '' : ` (${words.marks[marks[at]]})`}`);
    if (ids.length > mostNamed) named.push(words.more(ids.length - named.length));
    return `${named.join(' & ')}${areAlike ? ` (${words.last(words.marks[marks[0]!], ids.length === 2 ? 'both' : 'all')})` : ''}`;
  }

  #startsFrom({ id, from }: Party): readonly Id[] {
    return from ?? (this.#isUnnamed(id) ? this.#evaluation.map.arguments.get(id)!.premises : none);
  }

  /** Whether several premises give one reason that has no name. */
  #isJoined(party: Party): boolean {
    return this.#startsFrom(party).length > 1;
  }

  #isUnnamed(id: Id): boolean {
    const argument = this.#evaluation.map.arguments.get(id);
    return argument !== undefined && argument.title === undefined && argument.texts.length === 0;
  }

  #ids(ids: readonly Id[], isMarked = false): string {
    const words = this.#words;
    return this.#shown(ids, (id) => {
      const mark = isMarked ? this.#markOf(id) : undefined;
      return `${words.describe(this.#evaluation.map, id)}${mark === undefined ? '' : ` (${words.marks[mark]})`}`;
    });
  }

  #shown<T>(items: readonly T[], name: (item: T) => string, count = items.length): string {
    const words = this.#words;
    const shown = items.slice(0, count > mostNamed ? mostNamed - 1 : mostNamed).map(name);
    return words.list(count > mostNamed ? [...shown, words.more(count - mostNamed + 1)] : shown);
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
    return reason === undefined || reason.kind === 'prevails'
      || ![...reason.undercutters, ...reason.cons, ...reason.rivals].some((each) => each.id === id);
  });
  return causes.length === 0 ? parties : causes;
}

/** What objects in two ways, as an undercut and as an attack, fails in one way. */
function alikeOnce(parties: readonly Party[]): readonly Party[] {
  if (parties.length < 2) return parties;
  return [...new Map(parties.map((party) => [JSON.stringify([party.id, party.from, party.status, party.undercutBy, party.yieldsTo]), party])).values()];
}

/** A large circle is the same list in the reasons of all its members. */
function membersOf(circle: readonly Id[]): ReadonlySet<Id> {
  const known = members.get(circle) ?? new Set(circle);
  members.set(circle, known);
  return known;
}

const members = new WeakMap<readonly Id[], ReadonlySet<Id>>();

type Mark = 'assumption' | 'asserted' | undefined;

/** This many of one side are told one by one how they fail. */
export const mostTold = 3;
const none: readonly never[] = [];
