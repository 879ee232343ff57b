import { primaryLanguage } from '../base/language.js';
import type { EdgeType, ExplainedType } from './edge-kinds.js';

/**
 * What a map says by itself, in the language of its document: one table, a line for each label. `{}` stands for a name, or
 * a number. What has another language than those below is told in English.
 */
const english = {
  // What an edge says of its ends.
  'does support': 'supports {}', 'does entails': 'entails {}', 'does attack': 'attacks {}', 'does contrary': 'excludes {}',
  'does undercut': 'undercuts {}', 'does contradiction': 'contradicts {}', 'does premise': 'is a premise of {}',
  'does conclusion': 'is a reason for {}', 'does question': 'asks about {}', 'does answer': 'answers {}',
  // The legend: relations.
  'support': 'supports', 'entails': 'entails', 'attack': 'attacks', 'contrary': 'cannot both be true',
  'undercut': 'undercuts the step to a conclusion', 'contradiction': 'contradict each other', 'premise': 'is a premise of',
  'question': 'asks about or answers',
  // The legend: signs.
  'relation weight': 'weight of a relation', 'relation note': 'a relation with a note', 'reference': 'drawn elsewhere',
  'use': 'counts elsewhere', 'written': 'the section that it is written in', 'claim': 'claim', 'argument': 'argument',
  'linked': 'premises that support together', 'step': 'step of an argument', 'not developed': 'not developed here',
  'open question': 'open question', 'answered question': 'answered question', 'is open': 'open: accepted reasons on both sides, or it depends on something open', 'open contested': 'open: accepted reasons speak on both sides', 'open on': 'open: it depends on {}, which is open', 'open against': 'open: accepted reasons speak for it, but its rival {} is not refuted',
  'is unproven': 'unproven: no accepted reason speaks for it', 'is accepted': 'accepted: it stands', 'is rejected': 'rejected: an accepted reason speaks against it, and none for it', 'missing support': 'support is missing',
  'given': 'taken as given: accepted without support', 'problems': 'problems found in the text', 'source': 'cited source',
  'quotation found': 'quotation found in the source', 'quotation differs': 'quotation differs, or is on another page',
  'quotation not found': 'quotation not found in the source',
  'tag': 'tag', 'expectation': 'expected verdict, where it differs', 'folded': 'number of nodes folded away', 'what decides': 'decides the verdict of the main thesis',
  // Small labels of nodes.
  'thesis': 'thesis', 'assumption': 'assumption', 'undeveloped': 'undeveloped', 'decides': 'decides', 'unsupported': 'unsupported',
  'taken as given': 'taken as given', 'hidden': '{} hidden', 'expected': 'expected: {}', 'elsewhere': '{} elsewhere', 'misquoted': '≠ {} cited wrongly', 'untitled': '(no text yet)',
  // Verdicts.
  'far summary': 'Each card sums up a part of the map. Zoom in to see all of it.', 'far all': 'Dotted: the two cards have a reason or an objection in common.', 'far one': 'Dotted: the two cards have a reason or an objection in common. Click on a card to see its lines.',
  'below': '{} claims and arguments below:', 'one below': 'Below it:', 'within': '{} claims and arguments in it:', 'one within': 'In it:',
  'accepted': 'accepted', 'rejected': 'rejected', 'unproven': 'unproven', 'open': 'open',
  // What is said to those who hear the map, and where the pointer rests.
  'map': 'Argument map', 'one node': '1 claim or argument', 'so many nodes': '{} claims and arguments', 'one relation': '1 relation', 'so many relations': '{} relations',
   'an inference': 'an inference', 'premises together': 'premises together', 'an untitled claim': 'an untitled claim',
  'all hidden': 'Nothing is shown: everything in this map is hidden.', 'no claims': 'There are no claims yet.',
  'an untitled argument': 'an untitled argument', 'a step towards': 'a step towards {}', 'the inference to': 'the inference to {}', 'the step': 'the step from {} to ',
  'weight': 'weight {}', 'Sources': 'Sources: {}', 'inference': 'inference', 'question node': 'question', 'folded section': 'folded section',
  'answered': 'answered', 'also': 'also {}', 'sources': 'sources: {}', 'in section': 'in section {}', 'rule': 'rule: {}',
  'quoted': '“{}”', 'page': 'p. {}',
  'quoted found': 'found in the source', 'quoted nearly': 'differs from the source', 'quoted not-found': 'not in the source',
  'quoted not-checked': 'not compared with the source', 'quoted misplaced': 'found, but not on the cited page',
  'premises supporting': 'Premises that support their conclusion together',
  // Words that a reader may not know, each where it is met first, and together at the end.
  'means undercut': 'To undercut a reason is to show that, even if what it says is true, the conclusion does not follow from it.',
  'means rejected': 'A reason that is undercut is rejected: it does not carry its conclusion, but what it says may still be true.',
  'means rivals': 'Of two claims that exclude each other, one is accepted only when no reason is left for the other. The map does not weigh their reasons against each other.',
  'means accepted': 'Accepted: it stands. An accepted reason or a cited source speaks for it, or it is only assumed or taken as given; and what is said against it does not prevail.',
  'means unproven': 'Unproven: no accepted reason speaks for it, and none refutes it. What was said for it does not stand, or the map asks for more than was said.',
  'whose verdicts': 'Verdicts follow from what is written in the map. They are not its author’s, and do not say what is true.', 'unmarked': 'What has no mark is accepted.',
  'means given': 'Taken as given: the map gives no reason for it, and accepts it for the argument’s sake.',
  'means assumption': 'Assumption: the author of the map says that this is assumed, not shown.',
  'means expected': 'Expected: the verdict that the author of the map expected here, where it differs.',
} as const satisfies Readonly<Record<string, string> & Record<`does ${EdgeType}` | ExplainedType, string>>;

/** The labels of a map in one language. */
export type Labels = Readonly<Record<keyof typeof english, string>>;

const german: Labels = {
  'does support': 'stützt {}', 'does entails': 'impliziert {}', 'does attack': 'greift {} an', 'does contrary': 'schließt {} aus',
  'does undercut': 'entkräftet {}', 'does contradiction': 'widerspricht {}', 'does premise': 'ist eine Prämisse von {}',
  'does conclusion': 'ist ein Grund für {}', 'does question': 'fragt nach {}', 'does answer': 'beantwortet {}',
  'support': 'stützt', 'entails': 'impliziert', 'attack': 'greift an', 'contrary': 'können nicht beide wahr sein',
  'undercut': 'entkräftet den Schritt zu einer Konklusion', 'contradiction': 'widersprechen einander', 'premise': 'ist eine Prämisse von',
  'question': 'fragt nach oder beantwortet',
  'relation weight': 'Gewicht einer Beziehung', 'relation note': 'Beziehung mit einer Anmerkung', 'reference': 'ist anderswo gezeichnet',
  'use': 'zählt anderswo', 'written': 'der Abschnitt, in dem es steht', 'claim': 'Aussage', 'argument': 'Argument',
  'linked': 'Prämissen, die gemeinsam stützen', 'step': 'Schritt eines Arguments', 'not developed': 'hier nicht ausgeführt',
  'open question': 'offene Frage', 'answered question': 'beantwortete Frage', 'is open': 'offen: angenommene Gründe dafür und dagegen, oder auf Offenes gestützt', 'open contested': 'offen: Angenommenes spricht dafür und dagegen', 'open on': 'offen: es hängt an {}, und das ist offen', 'open against': 'offen: Angenommenes spricht dafür, aber {} ist nicht widerlegt, und beides schließt einander aus',
  'is unproven': 'unbewiesen: keine Stütze hat Bestand', 'is accepted': 'angenommen: es hat Bestand', 'is rejected': 'verworfen: was Bestand hat, spricht dagegen und nichts dafür', 'missing support': 'eine Stütze fehlt',
  'given': 'vorausgesetzt: ohne Stütze angenommen', 'problems': 'im Text gefundene Mängel', 'source': 'zitierte Quelle',
  'quotation found': 'das Zitat steht in der Quelle', 'quotation differs': 'mit anderen Worten oder anderer Seite zitiert',
  'quotation not found': 'das Zitat steht nicht in der Quelle',
  'tag': 'Schlagwort', 'expectation': 'Urteil, das erwartet wurde, sich aber nicht ergibt', 'folded': 'so viele sind eingeklappt', 'what decides': 'entscheidet über das Urteil der Hauptthese',
  'thesis': 'These', 'assumption': 'Annahme', 'undeveloped': 'nicht ausgeführt', 'decides': 'entscheidet', 'unsupported': 'ohne Stütze',
  'taken as given': 'vorausgesetzt', 'hidden': '{} verborgen', 'expected': 'erwartet: {}', 'elsewhere': '{} Stellen anderswo', 'misquoted': '≠ {} falsch zitiert', 'untitled': '(noch kein Text)',
  'far summary': 'Jede Karte fasst einen Teil zusammen. Näher heran ist alles zu sehen.', 'far all': 'Punktiert: Beide Karten haben einen Grund oder Einwand gemeinsam.', 'far one': 'Punktiert: Beide Karten haben einen Grund oder Einwand gemeinsam. Ein Klick auf eine Karte zeigt ihre Linien.',
  'below': '{} Aussagen und Argumente darunter:', 'one below': 'Darunter:', 'within': '{} Aussagen und Argumente darin:', 'one within': 'Darin:',
  'accepted': 'angenommen', 'rejected': 'verworfen', 'unproven': 'unbewiesen', 'open': 'offen',
  'map': 'Argumentkarte', 'one node': '1 Aussage oder Argument', 'so many nodes': '{} Aussagen und Argumente', 'one relation': '1 Beziehung', 'so many relations': '{} Beziehungen',
   'an inference': 'ein Schluss', 'premises together': 'Prämissen zusammen', 'an untitled claim': 'eine Aussage ohne Titel',
  'all hidden': 'Nichts zu sehen: In dieser Karte ist alles ausgeblendet.', 'no claims': 'Noch keine Aussagen.',
  'an untitled argument': 'ein Argument ohne Titel', 'a step towards': 'einen Schritt zu {}', 'the inference to': 'dem Schluss auf {}', 'the step': 'den Schritt von {} zu ',
  'weight': 'Gewicht {}', 'Sources': 'Quellen: {}', 'inference': 'Schluss', 'question node': 'Frage', 'folded section': 'eingeklappter Abschnitt',
  'answered': 'beantwortet', 'also': 'außerdem: {}', 'sources': 'Quellen: {}', 'in section': 'im Abschnitt {}', 'rule': 'Regel: {}',
  'quoted': '„{}“', 'page': 'S. {}',
  'quoted found': 'steht in der Quelle', 'quoted nearly': 'weicht von der Quelle ab', 'quoted not-found': 'steht nicht in der Quelle',
  'quoted not-checked': 'nicht mit der Quelle verglichen', 'quoted misplaced': 'steht in der Quelle, aber auf einer anderen Seite',
  'premises supporting': 'Prämissen, die ihre Konklusion gemeinsam stützen',
  'means undercut': 'Einen Grund entkräften heißt zeigen, dass daraus nicht folgt, was er stützen soll, auch wenn er wahr ist.',
  'means rejected': 'Ein Grund, der entkräftet ist, ist verworfen: Er trägt nicht, was er stützen soll, aber was er sagt, kann wahr sein.',
  'means rivals': 'Von zwei Aussagen, die einander ausschließen, ist eine erst angenommen, wenn kein Grund für die andere übrig ist. Die Karte wägt die Gründe nicht gegeneinander ab.',
  'means accepted': 'Angenommen: Es hat Bestand. Ein angenommener Grund oder eine zitierte Quelle spricht dafür, oder es ist nur Annahme oder vorausgesetzt; und was dagegen gesagt wird, setzt sich nicht durch.',
  'means unproven': 'Unbewiesen: Kein angenommener Grund spricht dafür, und keiner widerlegt es. Was dafür gesagt wurde, hat keinen Bestand, oder die Karte verlangt mehr, als gesagt wurde.',
  'whose verdicts': 'Die Urteile folgen aus dem, was in der Karte steht. Sie sind nicht die ihres Autors und sagen nicht, was wahr ist.', 'unmarked': 'Was kein Zeichen trägt, ist angenommen.',
  'means given': 'Vorausgesetzt: Die Karte nennt dafür keinen Grund und nimmt es um des Arguments willen an.',
  'means assumption': 'Annahme: Der Autor der Karte sagt, dass dies angenommen und nicht gezeigt wird.',
  'means expected': 'Erwartet: das Urteil, mit dem hier rechnete, wer die Karte gemacht hat, wo es anders ausfällt.',
};

const byLanguage: ReadonlyMap<string, Labels> = new Map<string, Labels>([['de', german]]);

/** The labels for a language as in BCP 47, such as `de` or `de-AT`; English, where it is not said or not known. */
export function labelsOf(lang: string | null | undefined): Labels {
  return byLanguage.get(primaryLanguage(lang)) ?? english;
}

/** Whether the sentences that are only there in English can be told in a map of this language. */
export function isEnglish(lang: string | null | undefined): boolean {
  return labelsOf(lang) === english;
}

/** Returns a label with a name, or a number, in its place. */
export function filled(label: string, value: string | number): string {
  return label.replace('{}', () => String(value));
}
