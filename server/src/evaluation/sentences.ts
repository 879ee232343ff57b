import { primaryLanguage } from '../base/language.js';
import type { Id } from '../model/model.js';
import { changeLists, type ChangeList, type ChangeWords } from './change-words.js';
import type { ChangeSet } from './changes.js';
import type { Evaluation } from './evaluate.js';
import type { Status } from './framework.js';
import { reasonFor, sentenceFor } from './reason-words.js';
import * as german from './reason-words-german.js';

/** What is said of verdicts, in one language. Names stand in the notation of the language: `[A]`, `<B>`. */
export interface Sentences {
  /** The verdict with its reason, without a subject: `accepted because …`. */
  readonly reason: (evaluation: Evaluation, id: Id) => string;
  /** What something is held as in a position that is shown, beside its verdict. */
  readonly held: (held: Status, position: string, status: Status) => string;
  /** The verdict with its reason, in a sentence. */
  readonly verdict: (evaluation: Evaluation, id: Id) => string;
  /** What would change the verdict, by what it becomes. */
  readonly changes: (evaluation: Evaluation, id: Id, sets: readonly ChangeSet[]) => readonly ChangeList[];
}

const changesIn = (words?: ChangeWords): Sentences['changes'] => ({ map }, id, sets) => changeLists(map, id, sets, words);
const english: Sentences = {
  reason: (evaluation, id) => {
    const { status, reason } = evaluation.verdicts.get(id)!;
    return `${status} because ${reasonFor(evaluation, id, reason)}`;
  },
  held: (held, position, status) => `${held} in ${position}; by its verdict it is ${status}`,
  verdict: sentenceFor, changes: changesIn(),
};
const byLanguage: ReadonlyMap<string, Sentences> = new Map([['de', { reason: german.verdictFor, held: german.heldAs, verdict: german.sentenceFor, changes: changesIn(german.changeWords) }]]);

/** The sentences for a language as in BCP 47; English, where it is not said or not known. */
export function sentencesIn(lang: string | null | undefined): Sentences {
  return byLanguage.get(primaryLanguage(lang)) ?? english;
}
