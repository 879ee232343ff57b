import assert from 'node:assert/strict';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { lint } from '../../server/src/lint/lint.js';
import type { Finding } from '../../server/src/lint/rule.js';
import type { RuleSettings } from '../../server/src/lint/settings.js';
import { locate } from '../../server/src/model/locate.js';
import { buildMap } from '../../server/src/model/merge.js';
import { summarise } from '../../server/src/model/summary.js';
import { parse } from '../../server/src/syntax/parse.js';
import { expectedFindings } from './markers.js';

/** A finding with its place in words. */
export interface PlacedFinding extends Finding {
  /** `line:start-end`, from zero; in a finding over several lines the end is that of its first line. */
  readonly at: string;
  readonly relatedAt: readonly string[];
}

/** What the linter finds in the first of some texts, which together are one map. */
export function findingsIn(texts: string | readonly string[], settings: RuleSettings = {}): readonly PlacedFinding[] {
  const files = (typeof texts === 'string' ? [texts] : texts).map((text, index) =>
    ({ uri: `file:///${index + 1}.arg`, tree: parse(text), lines: indexLines(text), rows: text.split('\n') }));
  const map = buildMap(files.map(({ uri, tree }) => summarise(uri, tree)));
  const { uri, tree, lines: ownLines } = files[0]!;
  const at = (place: Finding['place']) => {
    const located = locate(map, place);
    const { lines, rows } = files.find((file) => file.uri === located.uri)!;
    const start = positionAt(lines, located.range.start);
    const end = positionAt(lines, located.range.end);
    const endOfFirst = end.line === start.line ? end.character : rows[start.line]!.length;
    return `${located.uri === uri ? '' : located.uri}${start.line}:${start.character}-${endOfFirst}`;
  };
  return lint({ map, uri, tree, lines: ownLines, settings }).map((finding) =>
    ({ ...finding, at: at(finding.place), relatedAt: (finding.related ?? []).map(({ place }) => at(place)) }));
}

/**
 * Fails unless the findings in a marked text are exactly those that its marker lines expect (see `expectedFindings`):
 * all of them, or those of one rule.
 */
export function expectFindings(
  marked: string, { only, settings }: { only?: string; settings?: RuleSettings } = {},
): void {
  const { text, expected } = expectedFindings(marked);
  const found = findingsIn(text, settings).filter(({ code }) => only === undefined || code === only);
  assert.deepEqual(
    found.map(({ at, code }) => `${at} ${code}`).sort(),
    expected.map(({ line, start, end, code }) => `${line}:${start}-${end} ${code}`).sort(),
  );
}
