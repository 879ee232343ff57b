import type { ChangeWords } from './change-words.js';
import { describe, statuses } from './names-german.js';

/** The words of change-words.ts in German. */
export const german: ChangeWords = {
  name: describe, isGivenUp: 'aufgegeben wird', isEstablished: 'begründet wird', isUndercut: 'entkräftet wird',
  stepOf: ['ein Schritt von', 'ein Schritt von einem von'], steps: ['der Schritt', 'einer der Schritte'],
  noLongerUndercuts: (one, cut) => `${one} nicht mehr ${cut} entkräftet`,
  compatible: (one, other) => `sich ${one} und ${other} als vereinbar erweisen`,
  anyOf: 'eines von', or: 'oder', and: 'und', more: (count) => `${count} weitere`,
  oneHappens: 'eines davon geschieht', allHappen: 'dies alles geschieht',
  sentence: (name, becomes, clauses) => `${name} wird ${statuses[becomes]}, wenn ${clauses}.`,
};
