import type { Id } from '../model/model.js';
import { changeSentence, type ChangeSet } from './changes.js';
import type { Evaluation } from './evaluate.js';
import { reasonFor, sentenceFor } from './explain.js';
import * as german from './explain-german.js';
import type { Reason } from './verdict.js';

/** What is said of verdicts, in one language. Names stand in the notation of the language: `[A]`, `<B>`. */
export interface Sentences {
  /** Why a verdict is as it is, as what stands behind it: `because …`. */
  readonly because: (evaluation: Evaluation, id: Id, reason: Reason) => string;
  /** The verdict with its reason. */
  readonly verdict: (evaluation: Evaluation, id: Id) => string;
  readonly change: (evaluation: Evaluation, id: Id, change: ChangeSet) => string;
}

const english: Sentences = {
  because: (evaluation, id, reason) => `because ${reasonFor(evaluation, id, reason)}`, verdict: sentenceFor, change: changeSentence,
};
const byLanguage: ReadonlyMap<string, Sentences> = new Map([
  ['de', { because: (evaluation: Evaluation, id: Id, reason: Reason) => `denn ${german.reasonFor(evaluation, id, reason)}`, verdict: german.sentenceFor, change: german.changeSentence }],
]);

/** The sentences for a language as in BCP 47; English, where it is not said or not known. */
export function sentencesIn(lang: string | null | undefined): Sentences {
  return byLanguage.get(lang?.toLowerCase().split('-')[0] ?? '') ?? english;
}
