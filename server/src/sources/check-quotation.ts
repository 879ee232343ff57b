import type { QuotationState } from '../model/terms.js';
import type { Found, Nearest, Passage } from './searchable.js';
import type { SourceState } from './source-state.js';

/** A source that is cited for a quotation. */
export interface CitedSource {
  readonly key: string;
  readonly locator: string;
  /** `undefined`: no file says what it says. */
  readonly state: SourceState | undefined;
}

/** What was found of a quotation in the sources that are cited for it. */
export interface QuotationCheck {
  readonly state: QuotationState;
  /** The key of the source that the passage is of. */
  readonly key: string | undefined;
  /** Where it stands, or what it is most like; `undefined`: nowhere, or nobody has looked. */
  readonly passage: Passage | undefined;
  /** What it has otherwise than the passage, in order; empty if it was found. */
  readonly differences: Nearest['differences'];
  /** It is in the source, but not on the pages that the citation names. */
  readonly misplaced: Found['misplaced'];
}

/** From this likeness on, a quotation and a passage are one with a mistake. */
const nearly = 0.6;

/** From this likeness on, a passage is shown to whoever looks for a quotation. */
const helpful = 0.4;

const nothing = { key: undefined, passage: undefined, differences: [], misplaced: undefined } as const;

/**
 * Looks up the words of a quotation in the sources that are cited for it: they are found if one of these has them. What
 * some source may hold that nobody can look into, or not there, is not checked.
 */
export function checkQuotation(words: string, cited: readonly CitedSource[]): QuotationCheck {
  const readable = cited.flatMap(({ key, locator, state }) => (state?.kind === 'text' ? [{ key, locator, text: state.searchable }] : []));
  let elsewhere: QuotationCheck | undefined;
  for (const { key, locator, text } of readable) {
    const found = text.find(words, locator);
    if (found === undefined) continue;
    const check: QuotationCheck = { state: 'found', key, differences: [], ...found };
    if (found.misplaced === undefined) return check;
    elsewhere ??= check;
  }
  if (elsewhere !== undefined) return elsewhere;
  let best: { readonly key: string; readonly nearest: Nearest } | undefined;
  for (const { key, text } of readable) {
    const nearest = text.nearest(words);
    if (nearest !== undefined && nearest.similarity > (best?.nearest.similarity ?? helpful)) best = { key, nearest };
  }
  const isNear = best !== undefined && best.nearest.similarity >= nearly;
  const isReadWhole = readable.length === cited.length && readable.length > 0 && !readable.some(({ text, locator }) => text.mayBeUnread(locator));
  if (!isNear && !isReadWhole) return { ...nothing, state: 'not-checked' };
  if (best === undefined) return { ...nothing, state: 'not-found' };
  const { key, nearest: { passage, differences } } = best;
  return { state: isNear ? 'nearly' : 'not-found', key, passage, differences, misplaced: undefined };
}
