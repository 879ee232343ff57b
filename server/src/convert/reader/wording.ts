import { withinQuotes } from '../../base/in-quotes.js';
import type { Verdict } from '../../picture/graph.js';
import { labelsOf, type Labels } from '../../picture/labels.js';

/** How a line of an outline goes on from the line that it stands below. */
export type Lead =
  | 'none' | 'because' | 'and' | 'but' | 'against-this' | 'not-so' | 'contradiction' | 'premise' | 'question' | 'answered' | 'answer';

/** The words of the texts for readers, in one language. */
export interface Wording {
  readonly leads: Readonly<Record<Lead, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** What the map itself says. */
  readonly labels: Labels;
  readonly verdict: string;
  readonly quoted: (words: string) => string;
  /** A page, as a citation names it. */
  readonly page: (name: string) => string;
  readonly see: (number: string) => string;
  /** Before a line that has no room below what it belongs to. */
  readonly on: (number: string) => string;
  /** Behind a list: how many are left out. */
  readonly more: (count: number) => string;
  readonly weight: string;
  readonly sources: string;
  readonly noSources: string;
  readonly cited: string;
  readonly undated: string;
  readonly and: string;
  readonly argumentMap: string;
  readonly untitled: Readonly<Record<'claim' | 'argument', string>>;
  readonly columns: Readonly<Record<Column, string>>;
  readonly kinds: Readonly<Record<'claim' | 'argument' | 'thesis' | 'assumption' | 'question', string>>;
  readonly checks: Readonly<Record<'found' | 'nearly' | 'not-found' | 'not-checked', string>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly gaps: Readonly<Record<Gap, string>>;
  /** The headings of a map in words. */
  readonly parts: Readonly<Record<'thesis' | 'claim' | 'reasons' | 'objections' | 'rejected' | 'outline', string>>;
}

export type Column = 'claim' | 'kind' | 'relation' | 'source' | 'page' | 'quotation' | 'check' | 'verdict' | 'open';
export type Gap = 'unsupported' | 'undeveloped' | 'quotation' | 'question';

const english: Wording = {
  leads: {
    'none': '', 'because': 'Because', 'and': 'and', 'but': 'But', 'against-this': 'Against this', 'not-so': 'But this does not follow:',
    'contradiction': 'This cannot both be true:', 'premise': 'Given that', 'question': 'Open question:', 'answered': 'Question:', 'answer': 'Answer:',
  },
  verdicts: labelsOf('en'), labels: labelsOf('en'),
  verdict: 'Verdict', quoted: (words) => `“${withinQuotes(words)}”`, page: (name) => `p. ${name}`, see: (number) => `(see ${number})`, on: (number) => `On ${number}:`, more: (count) => `and ${count} more`, weight: 'weight',
  sources: 'Sources', noSources: 'No sources are cited.', cited: 'cited', undated: 'n.d.', and: 'and', argumentMap: 'Argument map',
  untitled: { claim: 'an untitled claim', argument: 'an untitled argument' },
  columns: {
    claim: 'Claim', kind: 'Kind', relation: 'Supports or attacks', source: 'Source', page: 'Page', quotation: 'Quotation', check: 'Checked',
    verdict: 'Verdict', open: 'Open points',
  },
  kinds: { claim: 'claim', argument: 'argument', thesis: 'thesis', assumption: 'assumption', question: 'question' },
  checks: { 'found': 'found in the source', 'nearly': 'differs from the source', 'not-found': 'not in the source', 'not-checked': 'not compared with the source' },
  relations: {
    support: 'supports', entails: 'entails', attack: 'attacks', contrary: 'excludes', undercut: 'undercuts', contradiction: 'contradicts',
    premise: 'is a premise of', conclusion: 'concludes',
  },
  gaps: {
    unsupported: 'no reason and no source', undeveloped: 'undeveloped', quotation: 'quotation to check', question: 'Question:',
  },
  parts: {
    thesis: 'Thesis', claim: 'Main claim', reasons: 'Main reasons', objections: 'Strongest objections', rejected: 'What is rejected', outline: 'The whole argument',
  },
};

const german: Wording = {
  leads: {
    'none': '', 'because': 'Denn:', 'and': 'und:', 'but': 'Aber:', 'against-this': 'Dagegen:', 'not-so': 'Daraus folgt es aber nicht:',
    'contradiction': 'Beides zugleich kann nicht wahr sein:', 'premise': 'Vorausgesetzt:', 'question': 'Offene Frage:', 'answered': 'Frage:', 'answer': 'Antwort:',
  },
  verdicts: labelsOf('de'), labels: labelsOf('de'),
  verdict: 'Urteil', quoted: (words) => `„${withinQuotes(words)}“`, page: (name) => `S. ${name}`, see: (number) => `(siehe ${number})`, on: (number) => `Zu ${number}:`, more: (count) => `und ${count} weitere`, weight: 'Gewicht',
  sources: 'Quellen', noSources: 'Es wird keine Quelle zitiert.', cited: 'zitiert', undated: 'o. J.', and: 'und', argumentMap: 'Argumentkarte',
  untitled: { claim: 'eine Aussage ohne Titel', argument: 'ein Argument ohne Titel' },
  columns: {
    claim: 'Aussage', kind: 'Art', relation: 'Stützt oder bestreitet', source: 'Quelle', page: 'Seite', quotation: 'Zitat', check: 'Geprüft',
    verdict: 'Urteil', open: 'Offene Punkte',
  },
  kinds: { claim: 'Aussage', argument: 'Argument', thesis: 'These', assumption: 'Annahme', question: 'Frage' },
  checks: { 'found': 'steht in der Quelle', 'nearly': 'weicht von der Quelle ab', 'not-found': 'steht nicht in der Quelle', 'not-checked': 'nicht mit der Quelle verglichen' },
  relations: {
    support: 'stützt', entails: 'impliziert', attack: 'bestreitet', contrary: 'schließt aus', undercut: 'entkräftet', contradiction: 'widerspricht',
    premise: 'ist Prämisse von', conclusion: 'schließt auf',
  },
  gaps: {
    unsupported: 'ohne Grund und Quelle', undeveloped: 'nicht ausgeführt', quotation: 'Zitat zu prüfen', question: 'Frage:',
  },
  parts: {
    thesis: 'These', claim: 'Hauptaussage', reasons: 'Hauptgründe', objections: 'Stärkste Einwände', rejected: 'Was verworfen ist', outline: 'Die ganze Argumentation',
  },
};

/** The words for a map in this language; English unless it is German. */
export function wordingFor(lang: string | undefined | null): Wording {
  return /^de\b/i.test(lang ?? '') ? german : english;
}
