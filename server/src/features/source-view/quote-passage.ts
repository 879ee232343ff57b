import { withinQuotes } from '../../base/in-quotes.js';
import { offsetAt, type Position } from '../../base/line-index.js';
import type { Id } from '../../model/model.js';
import { isPlain, isPro, writtenTypes } from '../../model/relations.js';
import type { MapEdit } from '../../picture/edit.js';
import { landmarkOf, quotable, type QuotablePassage } from '../../sources/quote.js';
import { escaped } from '../../sources/rewrite.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { changed, editMap } from '../map-edit/map-edit.js';
import { orRefusal, refuse, type MapEdited } from '../map-edit/refusal.js';
import { answerWith, type MapEditResult } from '../map-edit/result.js';
import { editableText } from '../map-edit/set-text.js';
import { suggestTitle } from './suggest-title.js';
import { whyUnread } from './why-unread.js';

/** What is to be made of a passage of a source. */
export interface PassageUse {
  readonly key: string;
  /** Offsets in the text of the source. */
  readonly start: number;
  readonly end: number;
  /**
   * `claim`: a claim of its own; `pro`, `con`: one that speaks for or against `to`; `quotation`: words in the text of `to`;
   * `citation`: a citation in the text of `to` that names the passage.
   */
  readonly as: 'claim' | 'pro' | 'con' | 'quotation' | 'citation';
  readonly to?: Id;
  /** The title of what is new; empty: none. */
  readonly title?: string;
  /** Where a claim of its own is to be written; at the end without. */
  readonly position?: Position;
}

/** What a passage would be quoted as. */
export type QuotedPassage =
  | { readonly kind: 'passage'; readonly words: string; readonly page: string; /** For a claim made from it; no other has it. */ readonly title: string }
  | { readonly kind: 'refusal'; readonly reason: string };

/** What a stretch of a source would be quoted as, with a title for a claim made from it. */
export function passageAt(snapshot: Snapshot, { key, start, end }: Pick<PassageUse, 'key' | 'start' | 'end'>): QuotedPassage {
  return orRefusal((): QuotedPassage => {
    const { words, locator } = readPassage(snapshot, key, { start, end });
    return { kind: 'passage', words, page: locator, title: suggestTitle(snapshot.map, words) };
  });
}

/**
 * What to write so that the map uses a passage of a source, as the protocol wants it: one edit of the map, tried first. What
 * it writes is found in the source, on the page that it names; otherwise the answer is a refusal.
 */
export function quotePassage(snapshot: Snapshot, use: PassageUse): MapEditResult {
  return orRefusal(() => answerWith(snapshot, editFor(snapshot, use)));
}

function editFor(snapshot: Snapshot, use: PassageUse): MapEdited {
  const passage = readPassage(snapshot, use.key, use);
  let refused: MapEdited | undefined;
  for (const text of textsFor(snapshot, use, passage)) {
    for (const request of requestsFor(snapshot, use, text)) {
      const edited = editMap(snapshot, request);
      if (edited.kind === 'edits' && isFoundAfter(snapshot, edited, use.key)) return edited;
      refused ??= edited.kind === 'refusal' ? edited : undefined;
    }
  }
  return refused ?? notQuotable();
}

function notQuotable(): never {
  return refuse('These words cannot be quoted in such a way that they would be found again. Choose whole sentences from one paragraph.');
}

function readPassage(snapshot: Snapshot, key: string, { start, end }: { readonly start: number; readonly end: number }): QuotablePassage {
  const state = snapshot.library.sourceOf(key)?.state;
  if (state?.kind !== 'text') return refuse(whyUnread(snapshot, key));
  if (!/[\p{L}\p{N}]/u.test(state.text.text.slice(start, end))) refuse('No words are selected. Select the words that the map is to quote.');
  return quotable(state.text, state.searchable, { start, end }) ?? notQuotable();
}

/** What may be written for a passage, the most usual first: signs in it may be signs of the language. */
function* textsFor(snapshot: Snapshot, { as, key }: PassageUse, passage: QuotablePassage): Iterable<string> {
  const cited = /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(key) ? `@${key}` : `@{${key}}`;
  const locator = passage.locator === '' ? '' : `, ${passage.locator}`;
  const state = snapshot.library.sourceOf(key)!.state;
  if (as === 'citation' && state.kind === 'text') {
    // Signs that would end the citation, or its item, cannot be said in it.
    const landmark = landmarkOf(passage, state.searchable).replace(/\s*[[\]@;\\]+\s*/g, ' … ').trim();
    for (const [open, close] of [['"', '"'], ['“', '”'], ['«', '»']] as const) {
      if (!landmark.includes(open) && !landmark.includes(close)) yield `[${cited}${locator}, ${open}${landmark}${close}]`;
    }
    return;
  }
  for (const [open, close] of marksOf(snapshot.map.settings.lang)) {
    const words = open === '“' || open === '„' ? withinQuotes(passage.words) : passage.words;
    yield `${open}${escaped(words, close)}${close} [${cited}${locator}]`;
  }
}

const usualMarks = [['“', '”'], ['"', '"'], ['«', '»'], ['„', '“']] as const;

/** The quotation marks of a language first, then others. */
function marksOf(lang: string | undefined): Iterable<readonly [string, string]> {
  const own: readonly [string, string] = /^(?:de|cs|sk|sl|bg)\b/i.test(lang ?? '') ? ['„', '“']
    : /^(?:fr|it|es|pt|ru|uk|el|no|nb|nn)\b/i.test(lang ?? '') ? ['«', '»'] : usualMarks[0];
  return [own, ...usualMarks.filter(([open, close]) => open !== own[0] || close !== own[1])];
}

/** The edits of the map that may be meant, the first that can be made counts. */
function requestsFor(snapshot: Snapshot, { as, to, title = '', position }: PassageUse, text: string): readonly MapEdit[] {
  const line = title.trim() === '' ? text : `[${title.trim()}]: ${text}`;
  if (as === 'claim') {
    const own: MapEdit = { kind: 'add-claim', text: line };
    return position === undefined ? [own] : [{ ...own, position }, own];
  }
  if (to === undefined) return refuse('No claim is chosen. Choose one.');
  if (as === 'pro' || as === 'con') {
    const relation = writtenTypes.find((type) => isPlain({ type }) && isPro({ type }) === (as === 'pro'))!;
    return [{ kind: 'add', relation, to: { node: to }, text: line }];
  }
  const before = editableText(snapshot, to)?.text ?? '';
  return [{ kind: 'set-text', id: to, text: before === '' ? text : `${before} ${text}` }];
}

/** Whether the map has, after edits, one more quotation that is found in the source, on the page that it names. */
function isFoundAfter(snapshot: Snapshot, edited: Extract<MapEdited, { kind: 'edits' }>, key: string): boolean {
  const count = ({ map, library }: Snapshot) => map.quotations.filter((quotation) => {
    const check = library.check(quotation);
    return check.state === 'found' && check.key === key && check.misplaced === undefined;
  }).length;
  const edits = new Map([[snapshot.uri, edited.edits], ...Object.entries(edited.elsewhere).map(([uri, all]) => {
    const at = (position: Position) => offsetAt(snapshot.linesOf(uri), position);
    return [uri, all.map(({ range: { start, end }, newText }) => ({ range: { start: at(start), end: at(end) }, newText }))] as const;
  })]);
  return count(changed(snapshot, edits)) > count(snapshot);
}
