import { sourceLanguage } from '../../base/source-language.js';
import { differsMessage, misplacedMessage, notFoundMessage } from '../../lint/quotations.js';
import type { Id } from '../../model/model.js';
import { labelOf, nodeOf } from '../../model/query.js';
import type { Quotation } from '../../model/terms.js';
import type { QuotationCheck } from '../../sources/check-quotation.js';
import { visibleIn, type SourceFormat, type SourceText } from '../../sources/source-text.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { nodeOfPlace } from '../node-at.js';
import { sourcesOfMap } from '../map-sources.js';
import { coverageOfSource, tellCoverage } from '../source-coverage.js';
import { effectOf, type Effect } from './effect.js';
import { whyUnread } from './why-unread.js';

/** A source of a map that names a file, with what the map takes from it: all that is shown beside the map. */
export interface ShownSource {
  readonly key: string;
  readonly title: string | null;
  /** The language of its words, as a tag of BCP 47; `null`: nobody knows. */
  readonly lang: string | null;
  /** The file, by its canonical URI; `null`: nobody may know. */
  readonly file: string | null;
  /** Its text; `null`: it cannot be had. */
  readonly text: {
    readonly format: SourceFormat;
    /** Another one after each change of the text or of the names of its pages. */
    readonly edition: number;
  } | null;
  /** Why its text cannot be had, in sentences; `null`: it can. */
  readonly reason: string | null;
  /** They are in the order of the source. */
  readonly passages: readonly ShownPassage[];
  /** What is quoted from it and is not there, in the order of the map. */
  readonly missing: readonly MissingQuotation[];
  readonly coverage: ShownCoverage | null;
}

/** A claim, argument or question by what people call it. */
export interface Named {
  /** Its id in the map; `null`: the quotation is in no line of the map. */
  readonly node: Id | null;
  readonly title: string;
}

/** A stretch of a source that a map quotes. */
export interface ShownPassage extends Named {
  /** It stays while the quotations of the same claim stay in their order. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The stretches of it that hold the words; between them stands something else, as notes and page numbers do. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  readonly effect: Effect;
  /** What is wrong with the quotation, for people; `null`: nothing. */
  readonly fault: string | null;
  /** The pages that it is on; `null`: the source has none. */
  readonly page: string | null;
  /** The words that are there, markup left out. */
  readonly words: string;
}

export interface MissingQuotation extends Named {
  readonly words: string;
  readonly message: string;
}

export interface ShownCoverage {
  /** The share that is used, from 0 to 1; `null`: no paragraph counts. */
  readonly share: number | null;
  readonly sentence: string;
  /** Where the paragraphs stand that are used, and those that count and are not; a pair of offsets for each. */
  readonly used: readonly (readonly [number, number])[];
  readonly unused: readonly (readonly [number, number])[];
}

/**
 * The sources of a document's map that name a file, those of the front matter first. Linear in the quotations, and in a
 * source's text when something else of it is used than before.
 */
export function shownSources(snapshot: Snapshot): readonly ShownSource[] {
  const taken = takenFrom(snapshot);
  return withFile(snapshot).map(({ key, fields }): ShownSource => {
    const { library } = snapshot;
    const held = library.sourceOf(key);
    const state = held?.state;
    const { passages, missing } = taken.get(key) ?? nothing;
    const coverage = coverageOfSource(snapshot, key, passages.flatMap(({ parts }) => parts));
    const { title } = fields;
    const language = sourceLanguage(fields);
    return {
      key, passages, missing,
      title: typeof title === 'string' ? title : null,
      // Most maps are about texts in their own language.
      lang: language === undefined ? snapshot.map.settings.lang ?? null : language,
      file: held?.uri ?? null,
      text: state?.kind === 'text' ? { format: state.text.format, edition: editionOf(state.text) } : null,
      reason: state?.kind === 'text' ? null : whyUnread(snapshot, key),
      coverage: coverage === undefined ? null : {
        share: coverage.share ?? null, sentence: tellCoverage(coverage),
        used: coverage.paragraphs.flatMap(({ state: use, range: { start, end } }) => (use === 'used' ? [[start, end] as const] : [])),
        unused: coverage.paragraphs.flatMap(({ state: use, range: { start, end } }) => (use === 'unused' ? [[start, end] as const] : [])),
      },
    };
  });
}

/** The sources that name a file. */
function withFile(snapshot: Snapshot): ReturnType<typeof sourcesOfMap> {
  return sourcesOfMap(snapshot).filter(({ key, fields }) => typeof fields['file'] === 'string' || snapshot.library.sourceOf(key) !== undefined);
}

interface Taken {
  readonly passages: ShownPassage[];
  readonly missing: MissingQuotation[];
}

const nothing: Taken = { passages: [], missing: [] };

/** What the map takes from its sources, by their keys. */
function takenFrom(snapshot: Snapshot): ReadonlyMap<string, Taken> {
  const { map, library } = snapshot;
  const taken = new Map<string, Taken>();
  const of = (key: string): Taken => {
    let each = taken.get(key);
    if (each === undefined) taken.set(key, each = { passages: [], missing: [] });
    return each;
  };
  const ids = passageIds();
  for (const quotation of map.quotations) {
    const check = library.check(quotation);
    const named = namedAt(snapshot, quotation);
    const id = ids(named.node);
    if (check.state === 'not-found') {
      const message = notFoundMessage(quotation, check);
      for (const key of new Set(quotation.citations.map(({ item }) => item.key))) of(key).missing.push({ ...named, words: quotation.words, message });
    }
    const state = check.key === undefined ? undefined : library.sourceOf(check.key)?.state;
    if (check.passage === undefined || state?.kind !== 'text' || check.state === 'not-found') continue;
    of(check.key!).passages.push({
      ...named, id, ...check.passage.range, parts: check.passage.parts, fault: faultOf(quotation, check), page: check.passage.pages ?? null,
      effect: named.node === null ? 'neither' : effectOf(map, named.node), words: visibleIn(state.text, check.passage.range).replace(/\s+/g, ' ').trim(),
    });
  }
  for (const { passages } of taken.values()) passages.sort((one, other) => one.start - other.start || other.end - one.end);
  return taken;
}

/** Gives each quotation of a map an id when it is asked for them in the order of the map. */
export function passageIds(): (node: Id | null) => string {
  const counts = new Map<Id | null, number>();
  return (node) => {
    const count = counts.get(node) ?? 0;
    counts.set(node, count + 1);
    return `${count} ${node ?? ''}`;
  };
}

/** The line of the map that a quotation is in. */
export function namedAt({ map }: Snapshot, { place }: Quotation): Named {
  const id = nodeOfPlace(map, place);
  if (id === undefined) return { node: null, title: 'a line of the map' };
  const node = nodeOf(map, id);
  return { node: id, title: node ? labelOf(node) : map.questions.find((each) => each.id === id)?.text ?? id };
}

function faultOf(quotation: Quotation, check: QuotationCheck): string | null {
  if (check.state === 'nearly') return differsMessage(quotation, check);
  return check.misplaced === undefined ? null : misplacedMessage(check);
}

const editions = new WeakMap<SourceText, number>();
let lastEdition = 0;

/** A number that stands for this very text, while the program runs. */
export function editionOf(text: SourceText): number {
  let edition = editions.get(text);
  if (edition === undefined) editions.set(text, edition = ++lastEdition);
  return edition;
}
