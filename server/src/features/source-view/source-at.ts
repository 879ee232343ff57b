import type { Range } from '../../base/range.js';
import type { Id } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
import type { Quotation } from '../../model/terms.js';
import { citedPages } from '../../sources/pages.js';
import { partAt } from '../../syntax/find.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { nodeAt } from '../node-at.js';
import { quotationAt } from '../quotation-at.js';
import { yamlPathAt } from '../yaml-context.js';
import { namedAt, passageIds } from './shown-sources.js';

/** A source that a place of a map is about, and where in it. */
export interface SourceTarget {
  readonly key: string;
  /** The id of the passage that is meant, see `ShownPassage`; `null`: none. */
  readonly passage: string | null;
  /** Where in the text of the source the cited pages begin; `null`: no page is cited, or nobody knows where it is. */
  readonly at: number | null;
}

/**
 * The sources that the text at an offset is about, the likeliest first: of the quotation or citation there, of the source's
 * entry, else those of the claim. Linear in the map's quotations.
 */
export function sourcesAt(snapshot: Snapshot, offset: number): readonly SourceTarget[] {
  const { tree, map, library } = snapshot;
  const quotation = quotationAt(snapshot, offset);
  if (quotation !== undefined) {
    const key = library.check(quotation).key ?? quotation.citation.item.key;
    const locator = quotation.citations.find(({ item }) => item.key === key)?.item.locator ?? '';
    return [{ key, passage: idsOf(snapshot).get(quotation) ?? null, at: pageAt(snapshot, key, locator) }];
  }
  const found = partAt(tree, offset);
  if (found === undefined) return [];
  const { part, block, blockStart } = found;
  const at = offset - blockStart;
  if (part.kind === 'citation') {
    const item = part.items.find(({ start, end }) => start <= at && at <= end) ?? part.items[0]!;
    const located = [...idsOf(snapshot)].find(([{ citations }]) =>
      citations.some(({ place }) => place.block === block && place.range.start === item.start));
    const isHere = located !== undefined && library.check(located[0]).key === item.key;
    return [{ key: item.key, passage: isHere ? located[1] : null, at: pageAt(snapshot, item.key, item.locator) }];
  }
  if (part.kind === 'yaml') {
    const word = wordAt(block.text, at);
    const [section, entry = block.text.slice(word.start, word.end)] = yamlPathAt(block.text.slice(part.start, word.end)).above;
    return section === 'sources' && map.sources.has(entry) ? [{ key: entry, passage: null, at: null }] : [];
  }
  const id = nodeAt(snapshot, offset);
  return id === undefined ? [] : sourcesOfNode(snapshot, id);
}

/** The sources of a claim or argument: those that it quotes, then those that it only cites. Linear in the map's quotations. */
export function sourcesOfNode(snapshot: Snapshot, id: Id): readonly SourceTarget[] {
  const { map, library } = snapshot;
  const targets = new Map<string, SourceTarget>();
  for (const [quotation, passage] of idsOf(snapshot)) {
    if (namedAt(snapshot, quotation).node !== id) continue;
    const { key, passage: found } = library.check(quotation);
    if (key !== undefined && found !== undefined && !targets.has(key)) targets.set(key, { key, passage, at: null });
  }
  for (const { item: { key, locator } } of nodeOf(map, id)?.citations ?? []) {
    if (!targets.has(key)) targets.set(key, { key, passage: null, at: pageAt(snapshot, key, locator) });
  }
  return [...targets.values()];
}

/** The ids of the passages that the map's quotations are found in. */
function idsOf(snapshot: Snapshot): ReadonlyMap<Quotation, string> {
  const ids = passageIds();
  return new Map(snapshot.map.quotations.map((quotation) => [quotation, ids(namedAt(snapshot, quotation).node)]));
}

/** Tells where in the text of a source the first of the pages begins that a locator names. */
function pageAt({ library }: Snapshot, key: string, locator: string): number | null {
  const state = library.sourceOf(key)?.state;
  const run = state?.kind === 'text' ? citedPages(state.text, locator)?.runs[0] : undefined;
  return run === undefined || state?.kind !== 'text' ? null : state.text.pages[run.first]?.start ?? null;
}

function wordAt(text: string, at: number): Range {
  let [start, end] = [at, at];
  while (start > 0 && /[\p{L}\p{N}_-]/u.test(text[start - 1]!)) start--;
  while (end < text.length && /[\p{L}\p{N}_-]/u.test(text[end]!)) end++;
  return { start, end };
}
