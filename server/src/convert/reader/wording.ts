import { withinQuotes } from '../../base/in-quotes.js';
import { primaryLanguage } from '../../base/language.js';
import { describe } from '../../evaluation/names.js';
import { describe as describeInGerman } from '../../evaluation/names-german.js';
import type { Verdict } from '../../picture/graph.js';
import { filled, labelsOf, type Labels } from '../../picture/labels.js';

/** How a line of an outline goes on from the line that it is below. */
export type Lead =
  | 'none' | 'because' | 'and' | 'but' | 'against-this' | 'not-so' | 'contradiction' | 'premise' | 'question' | 'answered' | 'answer';

/** The words of the texts for readers, in one language. */
export interface Wording {
  readonly leads: Readonly<Record<Lead, string>>;
  /** What the map itself says. */
  readonly labels: Labels;
  readonly verdict: string;
  readonly quoted: (words: string) => string;
  readonly see: (number: string) => string;
  /** What is before a line that has no room below what it belongs to. */
  readonly on: (number: string) => string;
  /** What is after a list, to say how many are left out. */
  readonly more: (count: number) => string;
  /** What is after how many are so marked. */
  readonly marked: (mark: string) => string;
  /** A clause that goes on from a verdict by a source, by the gravest that was found of what is quoted. */
  readonly though: Readonly<Record<'misplaced' | 'nearly' | 'not-found', string>>;
  /** A sentence that says where a question is decided, over what one gets there, and where else it is decided as well: by their names, and how many more. */
  readonly comesDown: (to: string, over: readonly string[], also: readonly string[], more: number) => string;
  /** Sentences about a claim that excludes others: what it is a reason for. */
  readonly givenFor: (claims: readonly string[]) => string;
  /** What it is no reason for, with sentences about what fails on the way there. */
  readonly failsFor: (claim: string, why: string) => string;
  /** A sentence with a verdict alone. */
  readonly is: (name: string, status: Verdict) => string;
  /** What speaks against it, because it contradicts what follows from it; `isHeld`: the map accepts all of that. */
  readonly followsAgainst: (claims: readonly string[], isHeld: boolean) => string;
  /** That nothing does. */
  readonly followsFreely: string;
  /** A sentence about what does: against what. */
  readonly speaksAgainst: (claims: readonly string[]) => string;
  /** What cuts off a reason that stands from what it is a reason for, or may do so. */
  readonly cutOff: (by: readonly string[], on: string, isOpen: boolean) => string;
  /** Why something does not stand, though a reason for it does: what stands, or is open, on the other side. */
  readonly opposed: (on: string, by: readonly string[], areOpen: boolean) => string;
  /** Why an objection that stands does not settle what it speaks against: what stands for that. */
  readonly leftOpen: (on: string, by: readonly string[]) => string;
  /** That nothing decides between claims that exclude one another, because nothing speaks for one of them. */
  readonly nothingFor: string;
  /** For how many of so many claims each of them is a reason, the most first. */
  readonly compared: (all: number, counts: readonly { readonly name: string; readonly count: number }[]) => string;
  /** What contradicts what follows from one of them. */
  readonly stumbles: (name: string, against: readonly string[]) => string;
  /** How it is to be read that claims are open which nothing but these speaks for. */
  readonly derived: (claims: readonly string[]) => string;
  /** What sentences call a claim or argument. */
  readonly named: typeof describe;
  /** What is after a name that the picture does not show. */
  readonly notDrawn: string;
  readonly sources: string;
  readonly noSources: string;
  /** What is on paper where the picture of the map would. */
  readonly tooLarge: string;
  readonly cited: string;
  readonly undated: string;
  readonly and: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly gaps: Readonly<Record<Gap, string>>;
  /** The headings of a map in words. */
  readonly parts: Readonly<Record<'thesis' | 'claim' | 'rival' | 'reasons' | 'objections' | 'rejected' | 'ungrounded' | 'meanings' | 'outline', string>>;
}

export type Column = 'claim' | 'kind' | 'relation' | 'source' | 'page' | 'quotation' | 'check' | 'verdict' | 'open';
export type Gap = 'unsupported' | 'undeveloped' | 'quotation' | 'question';

const quotedBy = (lang: string) => (words: string) => filled(labelsOf(lang).quoted, withinQuotes(words));

const inList = (all: readonly string[], and: string) => (all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`);

const english: Wording = {
  leads: {
    'none': '', 'because': 'Because', 'and': 'and', 'but': 'But', 'against-this': 'Against this', 'not-so': 'But this does not follow:',
    'contradiction': 'Incompatible with this:', 'premise': 'Given that', 'question': 'Open question:', 'answered': 'Question:', 'answer': 'Answer:',
  },
  labels: labelsOf('en'),
  verdict: 'Verdict', quoted: quotedBy('en'), see: (number) => `(see ${number})`, on: (number) => `On ${number}:`, more: (count) => `and ${count} more`,
  marked: (mark) => `(each marked [${mark}] in the outline)`, though: {
    'misplaced': 'but a quotation is on another page of the source', 'nearly': 'but a quotation differs from the source', 'not-found': 'but a quotation was not found in the source',
  },
  comesDown(to, over, also, more) {
    const first = over.length === 0 ? to : `${to} (by way of ${inList(over, 'and')})`;
    return `It comes down ${inList([first, ...also, ...more === 0 ? [] : [`${more} more`]].map((each) => `to ${each}`), 'and')}.`;
  },
  named: describe,
  givenFor: (claims) => `It is given as a reason for ${inList(claims, 'and')}.`, failsFor: (claim, why) => `As a reason for ${claim} it fails: ${why}`, is: (name, status) => `${name} is ${status}.`,
  followsAgainst: (claims, isHeld) => `What follows from it contradicts ${inList(claims, 'and')}${isHeld ? ', which the map accepts' : ''}.`,
  followsFreely: 'What follows from it contradicts nothing in the map.', speaksAgainst: (claims) => `It speaks against ${inList(claims, 'and')}: it contradicts what follows from that.`,
  cutOff: (by, on, isOpen) => `It does not carry ${on}: ${isOpen ? 'it is open whether ' : ''}${inList(by, 'and')} ${by.length === 1 ? 'undercuts' : 'undercut'} the step to that.`,
  opposed: (on, by, areOpen) => `It does not settle ${on}: ${inList(by, 'and')} ${by.length === 1 ? 'stands' : 'stand'} against that${areOpen ? `, and ${by.length === 1 ? 'is' : 'are'} open` : ''}.`,
  leftOpen: (on, by) => `It leaves ${on} open, because ${inList(by, 'and')} ${by.length === 1 ? 'stands' : 'stand'} for that as well.`,
  nothingFor: 'The map does not decide between them by this: that a claim would explain something is not counted as a reason for it, and nothing else speaks for any of them.',
  compared(all, counts) {
    const [everyOne, claims] = [all === 2 ? 'both' : `all ${all}`, all === 1 ? 'one claim' : `${all} claims`];
    const each = counts.map(({ name, count }) => `${name} for ${count === 0 ? 'none' : count === all && all > 1 ? everyOne : count}`);
    return `The claims that exclude one another are given as reasons for ${claims}: ${inList(each, 'and')}.`;
  },
  stumbles: (name, against) => `What follows from ${name} contradicts ${inList(against, 'and')}.`,
  derived(claims) {
    const [are, theyAre, them] = claims.length === 1 ? ['is', 'it is', 'it'] : ['are', 'they are', 'them'];
    return `That ${inList(claims, 'and')} ${are} open does not mean that ${theyAre} in doubt: nothing speaks against ${them}. `
      + `The map gives no source and no other reason for ${them} than claims that exclude one another, and these are open.`;
  },
  notDrawn: '(not drawn)',
  sources: 'Sources', noSources: 'No sources are cited.', tooLarge: 'The picture of this map is too large to be read on a sheet. This file shows it on a screen.', cited: 'cited', undated: 'n.d.', and: 'and',
  columns: {
    claim: 'Claim', kind: 'Kind', relation: 'Supports or attacks', source: 'Source', page: 'Page', quotation: 'Quotation', check: 'Checked',
    verdict: 'Verdict', open: 'Open points',
  },
  gaps: {
    unsupported: 'no reason and no source', undeveloped: 'undeveloped', quotation: 'quotation to check', question: 'Question:',
  },
  parts: {
    thesis: 'Thesis', claim: 'Main claim', rival: 'Claim, excludes others', reasons: 'Main reasons', objections: 'Strongest objections', rejected: 'What is rejected', ungrounded: 'What is presupposed', meanings: 'What the words mean', outline: 'The whole argument',
  },
};

const german: Wording = {
  leads: {
    'none': '', 'because': 'Denn:', 'and': 'und:', 'but': 'Aber:', 'against-this': 'Dagegen:', 'not-so': 'Daraus folgt es aber nicht:',
    'contradiction': 'Beides zugleich kann nicht wahr sein:', 'premise': 'Vorausgesetzt:', 'question': 'Offene Frage:', 'answered': 'Frage:', 'answer': 'Antwort:',
  },
  labels: labelsOf('de'),
  verdict: 'Urteil', quoted: quotedBy('de'), see: (number) => `(siehe ${number})`, on: (number) => `Zu ${number}:`, more: (count) => `und ${count} weitere`,
  marked: (mark) => `(in der Gliederung jeweils mit [${mark}] bezeichnet)`, though: {
    'misplaced': 'aber ein Zitat steht auf einer anderen Seite der Quelle', 'nearly': 'aber ein Zitat weicht von der Quelle ab', 'not-found': 'aber ein Zitat wurde in der Quelle nicht gefunden',
  },
  comesDown(to, over, also, more) {
    const first = over.length === 0 ? to : `${to} (über ${inList(over, 'und')})`;
    return `Es läuft hinaus auf ${inList([first, ...also, ...more === 0 ? [] : [`${more} weitere`]], 'und')}.`;
  },
  named: describeInGerman,
  givenFor: (claims) => `Das wird als Grund für ${inList(claims, 'und')} angeführt.`, failsFor: (claim, why) => `Als Grund für ${claim} trägt es nicht: ${why}`, is: (name, status) => `${name} ist ${labelsOf('de')[status]}.`,
  followsAgainst: (claims, isHeld) => `Was daraus folgt, widerspricht ${inList(claims, 'und')}${isHeld ? ', und das nimmt die Karte an' : ''}.`,
  followsFreely: 'Was daraus folgt, widerspricht nichts in der Karte.', speaksAgainst: (claims) => `Das spricht gegen ${inList(claims, 'und')}: Es widerspricht dem, was daraus folgt.`,
  cutOff(by, on, isOpen) {
    const [names, verb, step] = [inList(by, 'und'), by.length === 1 ? 'entkräftet' : 'entkräften', 'den Schritt dahin'];
    return `Das trägt ${on} nicht: ${isOpen ? `Offen ist, ob ${names} ${step} ${verb}` : `${names} ${verb} ${step}`}.`;
  },
  opposed: (on, by, areOpen) => `Das entscheidet ${on} nicht: Dagegen ${by.length === 1 ? 'steht' : 'stehen'} ${inList(by, 'und')}${areOpen ? `, und das ist offen` : ''}.`,
  leftOpen: (on, by) => `Das lässt ${on} offen, denn dafür ${by.length === 1 ? 'steht' : 'stehen'} ${inList(by, 'und')}.`,
  nothingFor: 'Das entscheidet in der Karte nicht zwischen ihnen: Dass eine Aussage etwas erklären würde, zählt nicht als Grund für sie, und sonst spricht für keine von ihnen etwas.',
  compared(all, counts) {
    const [everyOne, claims] = [all === 2 ? 'beide' : `alle ${all}`, all === 1 ? 'eine Aussage' : `${all} Aussagen`];
    const each = counts.map(({ name, count }) => `${name} für ${count === 0 ? 'keine' : count === all && all > 1 ? everyOne : count}`);
    return `Die Aussagen, die einander ausschließen, werden als Gründe für ${claims} angeführt: ${inList(each, 'und')}.`;
  },
  stumbles: (name, against) => `Was aus ${name} folgt, widerspricht ${inList(against, 'und')}.`,
  derived: (claims) => `Dass ${inList(claims, 'und')} offen ${claims.length === 1 ? 'ist' : 'sind'}, heißt nicht, dass das zweifelhaft ist: Nichts spricht dagegen. Die Karte nennt dafür keine Quelle und keine anderen Gründe als Aussagen, die einander ausschließen, und diese sind offen.`,
  notDrawn: '(nicht gezeichnet)',
  sources: 'Quellen', noSources: 'Es wird keine Quelle zitiert.', tooLarge: 'Das Bild dieser Karte ist zu groß, um auf einem Blatt gelesen zu werden. Am Bildschirm zeigt es diese Datei.', cited: 'zitiert', undated: 'o. J.', and: 'und',
  columns: {
    claim: 'Aussage', kind: 'Art', relation: 'Stützt oder greift an', source: 'Quelle', page: 'Seite', quotation: 'Zitat', check: 'Geprüft',
    verdict: 'Urteil', open: 'Offene Punkte',
  },
  gaps: {
    unsupported: 'ohne Grund und Quelle', undeveloped: 'nicht ausgeführt', quotation: 'Zitat zu prüfen', question: 'Frage:',
  },
  parts: {
    thesis: 'These', claim: 'Hauptaussage', rival: 'Aussage, schließt andere aus', reasons: 'Hauptgründe', objections: 'Stärkste Einwände', rejected: 'Was verworfen ist', ungrounded: 'Was vorausgesetzt wird', meanings: 'Was die Wörter bedeuten', outline: 'Die ganze Argumentation',
  },
};

/** The words for a map in this language; English unless it is German. */
export function wordingFor(lang: string | undefined | null): Wording {
  return primaryLanguage(lang) === 'de' ? german : english;
}
