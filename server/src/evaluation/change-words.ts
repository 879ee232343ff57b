import { push } from '../base/multimap.js';
import type { ArgumentMap, Id } from '../model/model.js';
import { isAimedAtStep, isSymmetric } from '../model/relations.js';
import type { Change, ChangeSet } from './changes.js';
import type { Status } from './framework.js';
import { describe } from './names.js';

/** Sets of changes that come to the same: one of each part makes a set. */
export interface ChangeGroup {
  readonly becomes: Status;
  readonly parts: readonly (readonly Change[])[];
}

/**
 * The same sets in groups, as few as changes that can stand for each other allow: two can where each set with the one
 * is a set with the other instead. In the order of the sets.
 */
export function grouped(sets: readonly ChangeSet[]): readonly ChangeGroup[] {
  const numbers = new Map<string, number>();
  const changes: Change[] = [];
  const numberOf = (change: Change) => {
    const key = JSON.stringify(change);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, changes.length);
    return changes.push(change) - 1;
  };
  const numbered = sets.map((set) => ({ becomes: set.becomes, members: set.changes.map(numberOf) }));
  const company: string[][] = changes.map(() => []);
  for (const { becomes, members } of numbered) {
    for (const member of members) company[member]!.push(`${becomes} ${members.filter((each) => each !== member).sort(byNumber).join(' ')}`);
  }
  const classes = new Map<string, number>();
  const classOf = company.map((each) => {
    const key = each.sort().join(',');
    return classes.get(key) ?? (classes.set(key, classes.size), classes.size - 1);
  });
  const membersOf: Change[][] = [...classes].map(() => []);
  changes.forEach((change, number) => membersOf[classOf[number]!]!.push(change));
  const groups = new Map<string, ChangeGroup>();
  for (const { becomes, members } of numbered) {
    const parts = members.map((member) => classOf[member]!).sort(byNumber);
    groups.set(`${becomes} ${parts.join(' ')}`, { becomes, parts: parts.map((part) => membersOf[part]!) });
  }
  return [...groups.values()];
}

function byNumber(a: number, b: number): number {
  return a - b;
}

/** The words of changes in one language. Behind names, verbs are where the language has them in a clause with “if”. */
export interface ChangeWords {
  readonly name: (map: ArgumentMap, id: Id) => string;
  readonly isGivenUp: string;
  readonly isEstablished: string;
  readonly isUndercut: string;
  /** A step of one or two ways that lead through something, and of more. */
  readonly stepOf: readonly [few: string, many: string];
  /** One or two steps, and more. */
  readonly steps: readonly [few: string, many: string];
  readonly noLongerUndercuts: (one: string, cut: string) => string;
  readonly compatible: (one: string, other: string) => string;
  readonly anyOf: string;
  readonly or: string;
  readonly and: string;
  readonly more: (count: number) => string;
  /** The clauses before a list of which one is enough, and before one that must happen together. */
  readonly oneHappens: string;
  readonly allHappen: string;
  /** What comes of some clauses, which “and” joins. */
  readonly sentence: (name: string, becomes: Status, clauses: string) => string;
}

const english: ChangeWords = {
  name: describe, isGivenUp: 'is given up', isEstablished: 'is established', isUndercut: 'is undercut',
  stepOf: ['a step of', 'a step of any of'], steps: ['the step', 'any of the steps'],
  noLongerUndercuts: (one, cut) => `${one} no longer undercuts ${cut}`,
  compatible: (one, other) => `${one} and ${other} turn out to be compatible`,
  anyOf: 'any of', or: 'or', and: 'and', more: (count) => `${count} more`,
  oneHappens: 'any one of these happens', allHappen: 'all of these happen',
  sentence: (name, becomes, clauses) => `${name} becomes ${becomes} if ${clauses}.`,
};

/** What one of these changes is, in clauses to choose from: `[A] is given up`, `a step of [A] → [B] → [C] is undercut`. */
export function clausesOf(map: ArgumentMap, changes: readonly Change[], words: ChangeWords = english): readonly string[] {
  const name = (id: Id) => words.name(map, id);
  const steps = changes.filter((change) => change.kind === 'cut-step');
  const ofNodes = withoutOnTheWay(changes).filter((change) => change.kind !== 'cut-step');
  const ofKind = (kind: Change['kind']) => ofNodes.filter((change) => change.kind === kind).map(({ id }) => name(id));
  const directed = steps.filter((step) => !isSymmetric(step) && !isAimedAtStep(step));
  const ways = waysOf(directed.filter(({ starts }) => starts === undefined));
  const inner = directed.flatMap(({ starts, to }) => (starts === undefined ? [] : [`${starts.map(name).join(' & ')} → ${name(to)}`]));
  const way = (ids: readonly Id[]) => (ids.length <= longestWay ? ids.map(name)
    : [...ids.slice(0, 3).map(name), words.more(ids.length - 5), ...ids.slice(-2).map(name)]).join(' → ');
  const areSteps = ways.every((each) => each.length === 2);
  const which = (areSteps ? words.steps : words.stepOf)[ways.length + inner.length < 3 ? 0 : 1];
  return [
    ...clause(ofKind('give-up'), words.isGivenUp, words),
    ...clause(ofKind('establish'), words.isEstablished, words),
    ...clause(ofKind('undercut'), words.isUndercut, words),
    ...directed.length === 0 ? [] : [`${which} ${choiceOf([...ways.map(way), ...inner], words)} ${words.isUndercut}`],
    ...steps.filter(isAimedAtStep).map(({ from, to, cuts }) =>
      words.noLongerUndercuts(name(from), cuts ? cuts.map(name).join(' → ') : name(to))),
    ...steps.filter(isSymmetric).map(({ from, to }) => words.compatible(name(from), name(to))),
  ];
}

/** Leaves out arguments of which the step to what they support can be cut as well: they are on the way that is named. */
function withoutOnTheWay(changes: readonly Change[]): readonly Change[] {
  const from = new Set(changes.flatMap((change) => (change.kind === 'cut-step' && change.starts === undefined ? [change.from] : [])));
  return changes.filter((change) => change.kind !== 'undercut' || !from.has(change.id));
}

/** Returns a change by itself, with its names first. */
export function changeWords(map: ArgumentMap, change: Change): string {
  const [clause] = clausesOf(map, [change]);
  return clause!.replace(/^the step /, '');
}

/** Returns a group in a sentence. */
export function groupSentence(map: ArgumentMap, id: Id, { becomes, parts }: ChangeGroup, words: ChangeWords = english): string {
  const between = `, ${words.or} `;
  const clauses = parts.map((part) => clausesOf(map, part, words).join(between));
  return words.sentence(words.name(map, id), becomes, clauses.join(clauses.some((each) => each.includes(between)) ? `; ${words.and} ` : ` ${words.and} `));
}

/** Sets of changes that have one outcome, for a reader: a sentence, or the beginning of one and how it can go on. */
export interface ChangeList {
  readonly lead: string;
  /** The ways to that outcome, of which one is enough, or which must happen together, as `lead` says; none: the sentence says them. */
  readonly ways: readonly string[];
  /** The ways after the likeliest, and how many these are, in words. */
  readonly more: { readonly words: string; readonly ways: readonly string[] } | null;
}

/** This many sets of changes are in one sentence, and so many ways are listed. */
const [mostInSentence, mostWays] = [2, 4];

/** The sets for a reader, by their outcome, in their order. A sentence of many of them could not be read. */
export function changeLists(map: ArgumentMap, id: Id, sets: readonly ChangeSet[], words: ChangeWords = english): readonly ChangeList[] {
  const byOutcome = new Map<Status, ChangeSet[]>();
  for (const set of sets) push(byOutcome, set.becomes, set);
  return [...byOutcome].flatMap(([becomes, all]): readonly ChangeList[] => {
    const groups = grouped(all);
    if (all.length <= mostInSentence) return groups.map((group) => ({ lead: groupSentence(map, id, group, words), ways: [], more: null }));
    const lead = (happens: string) => words.sentence(words.name(map, id), becomes, happens).replace(/\.$/, ':');
    const parts = groups.map((group) => group.parts.map((part) => clausesOf(map, part, words).join(`, ${words.or} `)));
    if (parts.length === 1 && parts[0]!.length > 1) return [{ lead: lead(words.allHappen), ways: parts[0]!, more: null }];
    const ways = all.every(({ changes }) => changes.length === 1) ? withoutOnTheWay(all.flatMap(({ changes }) => changes)).flatMap((change) => clausesOf(map, [change], words))
      : parts.map((each) => each.join(`; ${words.and} `));
    // In place of “1 more” there is room for that one.
    const shown = ways.length === mostWays + 1 ? ways.length : mostWays;
    const rest = ways.slice(shown);
    return [{
      lead: lead(words.oneHappens), ways: ways.slice(0, shown),
      more: rest.length === 0 ? null : { words: words.more(rest.length), ways: rest },
    }];
  });
}

/** Some steps, put together to the ways that they make: of each way, what it leads through. */
function waysOf(steps: readonly Step[]): readonly (readonly Id[])[] {
  const [behind, before] = [new Map<Id, Step[]>(), new Map<Id, Step[]>()];
  for (const step of steps) {
    push(behind, step.from, step);
    push(before, step.to, step);
  }
  const goesThrough = (id: Id) => behind.get(id)?.length === 1 && before.get(id)?.length === 1;
  const ways: Id[][] = [];
  const walked = new Set<Step>();
  const walkFrom = (first: Step) => {
    const way = [first.from];
    for (let step: Step | undefined = first; step && !walked.has(step); step = goesThrough(step.to) ? behind.get(step.to)![0] : undefined) {
      walked.add(step);
      way.push(step.to);
    }
    ways.push(way);
  };
  for (const step of steps) if (!goesThrough(step.from)) walkFrom(step);
  // What is left runs in circles.
  for (const step of steps) if (!walked.has(step)) walkFrom(step);
  return ways;
}

interface Step {
  readonly from: Id;
  readonly to: Id;
}

/** This many are named of a way. */
const longestWay = 10;

function clause(names: readonly string[], does: string, words: ChangeWords): readonly string[] {
  return names.length === 0 ? [] : [`${names.length > 2 ? `${words.anyOf} ` : ''}${choiceOf(names, words)} ${does}`];
}

/** `a`, `a or b`, and after “any of” `a, b and c`. */
function choiceOf(names: readonly string[], { or, and }: ChangeWords): string {
  if (names.length < 3) return names.join(` ${or} `);
  return `${names.slice(0, -1).join(', ')} ${and} ${names[names.length - 1]}`;
}
