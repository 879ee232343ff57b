import type { Status } from './framework.js';
import { describe, statuses } from './names-german.js';
import type { Named, Phrases } from './reason-phrases.js';

const speak = ({ isOne }: Named) => (isOne ? 'spricht' : 'sprechen');
const be = (count: number) => (count === 1 ? 'ist' : 'sind');
const by = (names: string) => (names.startsWith('das ') ? `durch ${names}` : names);
const whichIs = (count: number, status: Status) => `, und ${count === 1 ? 'das ist' : 'die sind'} ${statuses[status]}`;

/** The phrases of reason-phrases.ts in German. Names are in them undeclined, and “denn” leaves the order of words as it is. */
export const german: Phrases = {
  describe,
  thesis: (name) => `Die These ${name}`,
  verdict: (status, because) => `${statuses[status]}, denn ${because}`,
  is: (name, verdict) => `${name} ist ${verdict}.`,
  held: (held, position, status) => `${statuses[held]} in ${position}; dem Urteil nach ${statuses[status]}`,
  list: (names, areJoined) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${areJoined ? 'sowie' : 'und'} ${names.at(-1)}`),
  more: (count) => `${count} weitere`,
  marks: { assumption: 'als Annahme gesetzt', asserted: 'vorausgesetzt' },
  last: (mark, which) => (which === 'only' ? mark : `${{ both: 'beide', all: 'alle', 2: 'die letzten zwei', 3: 'die letzten drei', 4: 'die letzten vier' }[which]} ${mark}`),
  ofThese: (count, mark) => `davon ${count} ${mark}`,
  clauses: (clauses) => clauses.join(', und '),
  grounds: { assumption: 'es ist als Annahme gesetzt', cited: 'eine Quelle ist dafür zitiert', asserted: 'es ist vorausgesetzt' },
  unmoved: (ground, isArgument) => (isArgument ? `${ground === 'cited' ? 'die dafür zitierte Quelle' : 'dass es als Annahme gesetzt ist,'} hilft dem nicht ab`
    : `eine ${ground === 'cited' ? 'zitierte Quelle' : 'Annahme'} zählt nur, wo kein Grund dagegen Bestand hat`),
  groundAsReason: { assumption: 'die Annahme selbst', cited: 'die zitierte Quelle', weight: 'das eigene Gewicht' },
  premisesHold: (count, names) => (names === undefined ? `${['die Prämisse ist', 'beide Prämissen sind'][count - 1] ?? 'alle Prämissen sind'} angenommen`
    : german.premisesAre(count, names, 'accepted')),
  premisesAre: (count, names, status) => `${count === 1 ? 'die Prämisse' : 'die Prämissen'} ${names} ${be(count)} ${statuses[status]}`,
  supports: (by) => german.speaksFor(by),
  speaksFor: (by) => `dafür ${speak(by)} ${by.names}`,
  speaksAgainst: (by) => `dagegen ${speak(by)} ${by.names}`,
  undercuts: ({ names, isOne }, stepTo) => `${names} ${isOne ? 'entkräftet' : 'entkräften'} ${stepTo === undefined ? 'es' : `den Schritt zu ${stepTo}`}`,
  contradicts: (names, count, status) => `es widerspricht ${names}${status === undefined ? '' : whichIs(count, status)}`,
  forWhich: (by) => `, und dafür ${speak(by)} ${by.names}`,
  groundOfWhich: { assumption: ', und das ist als Annahme gesetzt', cited: ', und dafür ist eine Quelle zitiert' },
  unrefuted: (name, { names, isOne }) => `es widerspricht ${name}, und das ist nicht widerlegt: Dafür ${speak({ names, isOne })} ${names}, und ${isOne ? 'das ist' : 'die sind'} offen`,
  undecided: (contradicts, count) => `${contradicts}, und nichts entscheidet zwischen ${count === 1 ? 'beiden' : 'ihnen'}`,
  althoughFor: (by) => `obwohl dafür ${by.names} ${speak(by)}`,
  outweighs: ({ names }, over, standard) => `${names}: das überwiegt ${standard} ${over}`,
  tooWeak: ({ names }, standard) => `${names}: das reicht ${standard} nicht aus`,
  notOver: ({ names }, over, standard) => `${names}: das überwiegt ${standard} nicht, was dagegen spricht, ${over}`,
  speaksForOf: (name) => `was spricht für ${name}`,
  together: ' zusammen',
  standards: {
    'dialectical-validity': 'ohne Zweifel', 'preponderance': 'nach dem Übergewicht der Gründe',
    'clear': 'klar und überzeugend', 'beyond-doubt': 'jenseits vernünftigen Zweifels',
  },
  unsupported: {
    none: 'nichts spricht dafür', cited: 'nichts spricht dafür, keine Quelle ist dafür zitiert, und es ist nicht als Annahme gesetzt',
    assumption: 'nichts spricht dafür, und es ist nicht als Annahme gesetzt',
  },
  onlySupport: (name, failed) => `die einzige Stütze, ${name}, ${failed}`,
  nothingStands: (failed) => `nichts, was dafür spricht, hat Bestand: ${failed}`,
  contested: (pros, cons) => `dafür ${speak(pros)} ${pros.names}, dagegen ${cons.names}`,
  onItself: 'es hängt von sich selbst ab',
  through: (names) => `es hängt über ${names} von sich selbst ab`,
  whetherUndercuts: ({ names, isOne }) => `offen ist, ob ${names} es ${isOne ? 'entkräftet' : 'entkräften'}`,
  whetherCuts: (by, name) => `offen ist, ob ${by} ${name} entkräftet`,
  openFor: ({ names, isOne }, isOnly) => (isOnly ? `dafür ${isOne ? 'spricht' : 'sprechen'} nur ${names}, und das ist offen` : `was dafür spricht, ${names}, ist offen`),
  openAgainst: ({ names }) => `was dagegen spricht, ${names}, ist offen`,
  side: {
    support: (names, count) => `${count === 1 ? 'die Stütze' : 'die Stützen'} ${by(names)}`,
    objection: (names, count) => `${count === 1 ? 'der Einwand' : 'die Einwände'} ${by(names)}`,
  },
  are: (count, status) => `${be(count)} ${statuses[status]}`,
  fail: (count) => (count === 1 ? 'scheitert' : 'scheitern'),
  undercut: (by) => `wird durch ${by} entkräftet`,
  restsOn: (names, count, status) => `beruht auf ${names}${whichIs(count, status)}`,
  yields: (to) => `weicht dem Vorrang von ${to}`,
};
