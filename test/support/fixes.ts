import { indexLines } from '../../server/src/base/line-index.js';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { fixesOf, locateEdits } from '../../server/src/lint/fixes.js';
import { lint } from '../../server/src/lint/lint.js';
import type { Finding } from '../../server/src/lint/rule.js';
import type { RuleSettings } from '../../server/src/lint/settings.js';
import { buildMap } from '../../server/src/model/merge.js';
import { summarise } from '../../server/src/model/summary.js';
import { parse } from '../../server/src/syntax/parse.js';

/** One way to repair one finding of a text. */
export interface Repair {
  readonly finding: Finding;
  readonly title: string;
  /** The text after it. */
  readonly text: string;
}

/** What a text has before its fixes: findings, and every way to repair each. */
export function repairsOf(text: string, settings: RuleSettings = {}): { findings: readonly Finding[]; repairs: readonly Repair[] } {
  const uri = 'file:///test.arg';
  const tree = parse(text);
  const file = summarise(uri, tree);
  const map = buildMap([file]);
  const { findings } = lint({ map, uri, tree, lines: indexLines(text), settings });
  const context = { map, file };
  return {
    findings,
    repairs: findings.flatMap((finding) => fixesOf(finding, context).map(({ title, edits }) =>
      ({ finding, title, text: applyEdits(text, locateEdits(edits, context)) }))),
  };
}
