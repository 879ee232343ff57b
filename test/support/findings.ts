import assert from 'node:assert/strict';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { lint } from '../../server/src/lint/lint.js';
import type { Finding } from '../../server/src/lint/rule.js';
import type { RuleSettings } from '../../server/src/lint/settings.js';
import { locate } from '../../server/src/model/locate.js';
import { buildMap } from '../../server/src/model/merge.js';
import type { ArgumentMap } from '../../server/src/model/model.js';
import { summarise } from '../../server/src/model/summarise.js';
import { noLibrary } from '../../server/src/sources/source-library.js';
import { filesIn, libraryOfFiles, linkedMap, parsed, type TestFile } from './linked-map.js';
import { expectedFindings } from './markers.js';

/** A finding with its place in words. */
export interface PlacedFinding extends Finding {
  /** `line:start-end`, from zero; in a finding over several lines the end is that of its first line. */
  readonly at: string;
  readonly relatedAt: readonly string[];
}

/**
 * What the linter finds in the first of some texts, which together are one map; or of a text whose lines `//- path`
 * start the files of a workspace, where includes lead somewhere.
 */
export function findingsIn(texts: string | readonly string[], settings: RuleSettings = {}): readonly PlacedFinding[] {
  const workspace = typeof texts === 'string' ? filesIn(texts) : [];
  if (workspace.length > 0) {
    const map = linkedMap(workspace);
    return findingsInFirst(workspace, map, settings, libraryOfFiles(workspace, map));
  }
  const files = (typeof texts === 'string' ? [texts] : texts).map((text, index) => parsed(`file:///${index + 1}.arg`, text));
  return findingsInFirst(files, buildMap(files.map(({ uri, tree }) => summarise(uri, tree))), settings);
}

function findingsInFirst(files: readonly TestFile[], map: ArgumentMap, settings: RuleSettings, library = noLibrary): readonly PlacedFinding[] {
  const lined = new Map(files.map(({ uri, text }) => [uri, { lines: indexLines(text), rows: text.split('\n') }]));
  const { uri, tree } = files[0]!;
  const at = (place: Finding['place']) => {
    const located = locate(map, place);
    const { lines, rows } = lined.get(located.uri)!;
    const start = positionAt(lines, located.range.start);
    const end = positionAt(lines, located.range.end);
    const endOfFirst = end.line === start.line ? end.character : rows[start.line]!.length;
    return `${located.uri === uri ? '' : located.uri}${start.line}:${start.character}-${endOfFirst}`;
  };
  return lint({ map, uri, tree, lines: lined.get(uri)!.lines, settings, library }).map((finding) =>
    ({ ...finding, at: at(finding.place), relatedAt: (finding.related ?? []).map(({ place }) => at(place)) }));
}

/**
 * Fails unless the findings in a marked text (or in the first of the files in it) are exactly those that its marker lines
 * expect (see `expectedFindings`): all of them, or those of one rule.
 */
export function expectFindings(
  marked: string, { only, settings }: { only?: string; settings?: RuleSettings } = {},
): void {
  const { text, expected } = expectedFindings(marked);
  const firstLine = text.startsWith('//- ') ? 1 : 0;
  const found = findingsIn(text, settings).filter(({ code }) => only === undefined || code === only);
  assert.deepEqual(
    found.map(({ at, code }) => `${at} ${code}`).sort(),
    expected.map(({ line, start, end, code }) => `${line - firstLine}:${start}-${end} ${code}`).sort(),
  );
}
