import { withinQuotes } from '../../base/in-quotes.js';
import { primaryLanguage } from '../../base/language.js';
import { describe } from '../../evaluation/names.js';
import { describe as describeInGerman } from '../../evaluation/names-german.js';
import { filled, labelsOf, type Labels } from '../../picture/labels.js';

/** How a line of an outline goes on from the line that it stands below. */
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
  /** What stands before a line that has no room below what it belongs to. */
  readonly on: (number: string) => string;
  /** What stands after a list, to say how many are left out. */
  readonly more: (count: number) => string;
  /** What stands after how many are so marked. */
  readonly marked: (mark: string) => string;
  /** A clause that goes on from a verdict by a source, by the gravest that was found of what is quoted. */
  readonly though: Readonly<Record<'misplaced' | 'nearly' | 'not-found', string>>;
  /** A sentence that says where a question is decided, and over what one gets there. */
  readonly comesDown: (to: string, over: readonly string[]) => string;
  /** Sentences about a claim that excludes others: what it is a reason for. */
  readonly givenFor: (claims: readonly string[]) => string;
  /** What it is no reason for, and what has which verdict on the way there. */
  readonly failsFor: (claim: string, at: string, verdict: string) => string;
  /** What speaks against it, because it contradicts what follows from it; `isHeld`: the map accepts all of that. */
  readonly followsAgainst: (claims: readonly string[], isHeld: boolean) => string;
  /** That nothing does. */
  readonly followsFreely: string;
  /** A sentence about what does: against what. */
  readonly speaksAgainst: (claims: readonly string[]) => string;
  /** What sentences call a claim or argument. */
  readonly named: typeof describe;
  /** What stands behind a name that the picture does not show. */
  readonly notDrawn: string;
  readonly sources: string;
  readonly noSources: string;
  /** What stands on paper where the picture of the map would. */
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
    'contradiction': 'This cannot both be true:', 'premise': 'Given that', 'question': 'Open question:', 'answered': 'Question:', 'answer': 'Answer:',
  },
  labels: labelsOf('en'),
  verdict: 'Verdict', quoted: quotedBy('en'), see: (number) => `(see ${number})`, on: (number) => `On ${number}:`, more: (count) => `and ${count} more`,
  marked: (mark) => `(each marked [${mark}] in the outline)`, though: {
    'misplaced': 'but a quotation stands on another page of the source', 'nearly': 'but a quotation differs from the source', 'not-found': 'but a quotation was not found in the source',
  },
  comesDown: (to, over) => `It comes down to ${to}, by way of ${inList(over, 'and')}.`, named: describe,
  givenFor: (claims) => `It is given as a reason for ${inList(claims, 'and')}.`, failsFor: (claim, at, verdict) => `As a reason for ${claim} it fails: ${at} is ${verdict}.`,
  followsAgainst: (claims, isHeld) => `What follows from it contradicts ${inList(claims, 'and')}${isHeld ? ', which the map accepts' : ''}.`,
  followsFreely: 'What follows from it contradicts nothing in the map.', speaksAgainst: (claims) => `It speaks against ${inList(claims, 'and')}: it contradicts what follows from that.`,
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
  comesDown: (to, over) => `Es läuft auf ${to} hinaus, und zwar über ${inList(over, 'und')}.`, named: describeInGerman,
  givenFor: (claims) => `Das wird als Grund für ${inList(claims, 'und')} angeführt.`, failsFor: (claim, at, verdict) => `Als Grund für ${claim} trägt es nicht: ${at} ist ${verdict}.`,
  followsAgainst: (claims, isHeld) => `Was daraus folgt, widerspricht ${inList(claims, 'und')}${isHeld ? ', und das nimmt die Karte an' : ''}.`,
  followsFreely: 'Was daraus folgt, widerspricht nichts in der Karte.', speaksAgainst: (claims) => `Das spricht gegen ${inList(claims, 'und')}: Es widerspricht dem, was daraus folgt.`,
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
