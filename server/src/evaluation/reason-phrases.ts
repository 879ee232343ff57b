import type { ArgumentMap, Id } from '../model/model.js';
import type { Standard, Status } from './framework.js';
import { describe } from './names.js';
import type { Burden } from './settings.js';
import type { Reason } from './verdict.js';

/** A claim or argument, or several, as a sentence names them, and whether the verb is in the singular. */
export interface Named {
  readonly names: string;
  readonly isOne: boolean;
}

/** How many of the claims that a sentence names last have the same ground. */
export type Last = 'only' | 'both' | 'all' | 2 | 3 | 4;

/** What the sentences of reason-words.ts are made of, in one language. Names are not declined in them. */
export interface Phrases {
  readonly describe: (map: ArgumentMap, id: Id) => string;
  readonly thesis: (name: string) => string;
  /** `open because …`, without the end of the sentence. */
  readonly verdict: (status: Status, because: string) => string;
  readonly is: (name: string, verdict: string) => string;
  /** The status of something in the position that is shown, beside its verdict. */
  readonly held: (held: Status, position: string, status: Status) => string;
  /** `areJoined`: some of these consist of several names, `[A] & [B]`. */
  readonly list: (names: readonly string[], areJoined?: boolean) => string;
  readonly more: (count: number) => string;
  /** The words in brackets after the names of what is accepted without a reason. */
  readonly marks: Readonly<Record<'assumption' | 'asserted', string>>;
  readonly last: (mark: string, which: Last) => string;
  readonly ofThese: (count: number, mark: string) => string;
  /** Clauses of one sentence. */
  readonly clauses: (clauses: readonly string[]) => string;
  readonly grounds: Readonly<Record<NonNullable<Reason['ground']>, string>>;
  /** Says why its own ground does not help: of a claim, that it gives way to reasons. */
  readonly unmoved: (ground: 'assumption' | 'cited', isArgument: boolean) => string;
  readonly groundAsReason: Readonly<Record<'assumption' | 'cited' | 'weight', string>>;
  /** `names` is missing if the argument is already called by them. */
  readonly premisesHold: (count: number, names?: string) => string;
  readonly premisesAre: (count: number, names: string, status: Status) => string;
  readonly supports: (by: Named) => string;
  readonly speaksFor: (by: Named) => string;
  readonly speaksAgainst: (by: Named) => string;
  readonly undercuts: (by: Named, stepTo?: string) => string;
  readonly contradicts: (names: string, count: number, status?: Status) => string;
  /** The end of such a clause: what stands for what is contradicted, or may stand for it. */
  readonly forWhich: (by: Named) => string;
  readonly groundOfWhich: Readonly<Record<'assumption' | 'cited', string>>;
  readonly unrefuted: (name: string, by: Named) => string;
  readonly undecided: (contradicts: string, count: number) => string;
  readonly althoughFor: (by: Named) => string;
  readonly outweighs: (by: Named, over: string, standard: string) => string;
  readonly tooWeak: (by: Named, standard: string) => string;
  readonly notOver: (by: Named, over: string, standard: string) => string;
  readonly speaksForOf: (name: string) => string;
  readonly together: string;
  readonly standards: Readonly<Record<Standard, string>>;
  readonly unsupported: Readonly<Record<Burden, string>>;
  readonly onlySupport: (name: string, failed: string) => string;
  readonly nothingStands: (failed: string) => string;
  readonly contested: (pros: Named, cons: Named) => string;
  readonly onItself: string;
  readonly through: (names: string) => string;
  readonly whetherUndercuts: (by: Named) => string;
  readonly whetherCuts: (by: string, name: string) => string;
  /** `isOnly`: nothing else speaks for it. */
  readonly openFor: (by: Named, isOnly: boolean) => string;
  readonly openAgainst: (by: Named) => string;
  /** `the support [A]`, `the objections [A] and [B]`. */
  readonly side: Readonly<Record<'support' | 'objection', (names: string, count: number) => string>>;
  readonly are: (count: number, status: Status) => string;
  readonly fail: (count: number) => string;
  readonly undercut: (by: string) => string;
  readonly restsOn: (names: string, count: number, status: Status, isJoined: boolean) => string;
  readonly yields: (to: string, count: number, isToItself: boolean) => string;
}

const verb = (one: string, many: string) => ({ names, isOne }: Named) => `${names} ${isOne ? one : many}`;
const [speak, undercut] = [verb('speaks', 'speak'), verb('undercuts', 'undercut')];
const be = (count: number) => (count === 1 ? 'is' : 'are');
/** An unnamed argument is called by more than a name. */
const by = (names: string) => (names.startsWith('the ') ? `by ${names}` : names);
const whichIs = (count: number, status: Status) => `, which ${be(count)} ${status}`;

export const english: Phrases = {
  describe,
  thesis: (name) => `The thesis ${name}`,
  verdict: (status, because) => `${status} because ${because}`,
  is: (name, verdict) => `${name} is ${verdict}.`,
  held: (held, position, status) => `${held} in ${position}; by its verdict it is ${status}`,
  list: (names, areJoined) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${areJoined ? ',' : ''} and ${names.at(-1)}`),
  more: (count) => `${count} more`,
  marks: { assumption: 'assumed', asserted: 'taken as given' },
  last: (mark, which) => (which === 'only' ? mark : `${typeof which === 'number' ? `the last ${['two', 'three', 'four'][which - 2]}` : which} ${mark}`),
  ofThese: (count, mark) => `${count} of them ${mark}`,
  clauses: (clauses) => clauses.join(', and '),
  grounds: { assumption: 'it is assumed', cited: 'a source is cited for it', asserted: 'it is taken as given' },
  unmoved: (ground, isArgument) => (isArgument ? `${ground === 'cited' ? 'the source cited for it' : 'that it is assumed'} does not make up for that`
    : `${ground === 'cited' ? 'a cited source' : 'an assumption'} counts only where no reason stands against it`),
  groundAsReason: { assumption: 'the assumption that it is so', cited: 'the source cited for it', weight: 'its own weight' },
  premisesHold: (count, names) => (names === undefined ? `${['its premise is', 'both its premises are'][count - 1] ?? 'all its premises are'} accepted`
    : english.premisesAre(count, names, 'accepted')),
  premisesAre: (count, names, status) => `its premise${count === 1 ? '' : 's'} ${names} ${be(count)} ${status}`,
  supports: (by) => `${verb('supports', 'support')(by)} it`,
  speaksFor: (by) => `${speak(by)} for it`,
  speaksAgainst: (by) => `${speak(by)} against it`,
  undercuts: (by, stepTo) => `${undercut(by)} ${stepTo === undefined ? 'it' : `its step to ${stepTo}`}`,
  contradicts: (names, count, status) => `it contradicts ${names}${status === undefined ? '' : whichIs(count, status)}`,
  forWhich: (by) => `, for which ${speak(by)}`,
  groundOfWhich: { assumption: ', which is assumed', cited: ', for which a source is cited' },
  unrefuted: (name, { names, isOne }) => `it contradicts ${name}, which is not refuted: ${names}, which ${isOne ? 'is open, speaks' : 'are open, speak'} for that`,
  undecided: (contradicts, count) => `${contradicts}, and nothing decides between ${count === 1 ? 'the two' : 'them'}`,
  althoughFor: (by) => `although ${speak(by)} for it`,
  outweighs: (by, over, standard) => `${verb('outweighs', 'outweigh')(by)} ${over} ${standard}`,
  tooWeak: (by, standard) => `${verb('is', 'are')(by)} too weak to establish it ${standard}`,
  notOver: (by, over, standard) => `${verb('does', 'do')(by)} not outweigh ${over} ${standard}`,
  speaksForOf: (name) => `what speaks for ${name}`,
  together: ' together',
  standards: {
    'dialectical-validity': 'without leaving a doubt', 'preponderance': 'on the preponderance of the evidence',
    'clear': 'clearly and convincingly', 'beyond-doubt': 'beyond reasonable doubt',
  },
  unsupported: {
    none: 'nothing speaks for it', cited: 'nothing speaks for it, no source is cited for it, and it is not assumed',
    assumption: 'nothing speaks for it, and it is not assumed',
  },
  onlySupport: (name, failed) => `its only support, ${name}, ${failed}`,
  nothingStands: (failed) => `nothing that speaks for it stands: ${failed}`,
  contested: (pros, cons) => `${speak(pros)} for it and ${cons.names} against it`,
  onItself: 'it depends on itself',
  through: (names) => `it depends on itself through ${names}`,
  whetherUndercuts: (by) => `whether ${undercut(by)} it is open`,
  whetherCuts: (by, name) => `whether ${by} undercuts ${name} is open`,
  openFor: ({ names, isOne }, isOnly) => (isOnly ? `only ${names}, which ${isOne ? 'is open, speaks' : 'are open, speak'} for it` : `${names}, which ${isOne ? 'supports it, is' : 'support it, are'} open`),
  openAgainst: ({ names, isOne }) => `${names}, which ${isOne ? 'speaks against it, is' : 'speak against it, are'} open`,
  side: {
    support: (names, count) => `the support${count === 1 ? '' : 's'} ${by(names)}`,
    objection: (names, count) => `the objection${count === 1 ? '' : 's'} ${by(names)}`,
  },
  are: (count, status) => `${be(count)} ${status}`,
  fail: (count) => (count === 1 ? 'fails' : 'fail'),
  undercut: (by) => `is undercut by ${by}`,
  restsOn: (names, count, status, isJoined) => `${isJoined ? 'falls with' : 'rests on'} ${names}${whichIs(count, status)}`,
  yields: (to, count, isToItself) => (isToItself ? `yields because ${to} is preferred to it` : `yields to ${to}, which ${be(count)} preferred`),
};
