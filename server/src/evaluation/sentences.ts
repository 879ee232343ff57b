import { primaryLanguage } from '../base/language.js';
import type { ArgumentMap, Id } from '../model/model.js';
import { changeLists, type ChangeList, type ChangeWords } from './change-words.js';
import type { ChangeSet } from './changes.js';
import type { Evaluation } from './evaluate.js';
import type { Status } from './framework.js';
import { german as germanChanges } from './change-words-german.js';
import { mostNamed } from './names.js';
import { german } from './reason-phrases-german.js';
import { english, type Phrases } from './reason-phrases.js';
import { reasonFor, sentenceFor } from './reason-words.js';

/** What is said of verdicts, in one language. Names are in the notation of the language: `[A]`, `<B>`. */
export interface Sentences {
  /** The verdict with its reason, without a subject: `accepted because …`. */
  readonly reason: (evaluation: Evaluation, id: Id) => string;
  /** What something is held as in a position that is shown, beside its verdict. */
  readonly held: (held: Status, position: string, status: Status) => string;
  /** The verdict with its reason, in a sentence, and with what bears on it besides in others, unless `isBrief`. */
  readonly verdict: (evaluation: Evaluation, id: Id, isBrief?: boolean) => string;
  /** The same, without a subject, of an inference within an argument: which premises decide it, and what undercuts it or, if it is open, may do so. */
  readonly step: (map: ArgumentMap, status: Status, premises: readonly { readonly status: Status; readonly ids: readonly Id[] }[], cutting: readonly Id[]) => string;
  /** What would change the verdict, by what it becomes. */
  readonly changes: (evaluation: Evaluation, id: Id, sets: readonly ChangeSet[]) => readonly ChangeList[];
}

function inWords(words: Phrases, changes?: ChangeWords): Sentences {
  return {
    reason: (evaluation, id) => {
      const { status, reason } = evaluation.verdicts.get(id)!;
      return words.verdict(status, reasonFor(evaluation, id, reason, { words }));
    },
    held: words.held, verdict: (evaluation, id, isBrief) => sentenceFor(evaluation, id, { words, isBrief }),
    step: (map, status, premises, cutting) => {
      const named = (ids: readonly Id[]) => words.list([...ids.slice(0, mostNamed).map((id) => words.describe(map, id)), ...ids.length > mostNamed ? [words.more(ids.length - mostNamed)] : []]);
      const by = { names: named(cutting), isOne: cutting.length === 1 };
      return words.verdict(status, words.clauses([
        ...premises.filter(({ ids }) => ids.length > 0).map((each) => words.premisesAre(each.ids.length, named(each.ids), each.status)),
        ...cutting.length === 0 ? [] : [status === 'open' ? words.whetherUndercuts(by) : words.undercuts(by)],
      ]));
    },
    changes: ({ map }, id, sets) => changeLists(map, id, sets, changes),
  };
}

const inEnglish = inWords(english);
const byLanguage: ReadonlyMap<string, Sentences> = new Map([['de', inWords(german, germanChanges)]]);

/** The sentences for a language as in BCP 47; English, where it is not said or not known. */
export function sentencesIn(lang: string | null | undefined): Sentences {
  return byLanguage.get(primaryLanguage(lang)) ?? inEnglish;
}
