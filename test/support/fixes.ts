import { indexLines } from '../../server/src/base/line-index.js';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { fixesOf, locateEdits } from '../../server/src/lint/fixes.js';
import { lint } from '../../server/src/lint/lint.js';
import type { Finding } from '../../server/src/lint/rule.js';
import { rules } from '../../server/src/lint/rules/index.js';
import type { RuleSettings } from '../../server/src/lint/settings.js';
import { buildMap } from '../../server/src/model/merge.js';
import { summarise } from '../../server/src/model/summarise.js';
import { noLibrary } from '../../server/src/sources/source-library.js';
import { parse } from '../../server/src/syntax/parse.js';
import { expectedFindings, withControls } from './markers.js';

/** One way to repair one finding of a text. */
export interface Repair {
  readonly finding: Finding;
  readonly title: string;
  /** What repairing all findings of the rule at once is called. */
  readonly titleForAll: string | undefined;
  /** The text after it. */
  readonly text: string;
}

/** What a text has before its fixes: findings, and every way to repair each. */
export function repairsOf(text: string, settings: RuleSettings = {}): { findings: readonly Finding[]; repairs: readonly Repair[] } {
  const uri = 'file:///test.arg';
  const tree = parse(text);
  const file = summarise(uri, tree);
  const map = buildMap([file]);
  const findings = lint({ map, uri, tree, lines: indexLines(text), settings });
  const context = { map, file, library: noLibrary };
  return {
    findings,
    repairs: findings.flatMap((finding) => fixesOf(finding, context).map(({ title, titleForAll, edits }) =>
      ({ finding, title, titleForAll, text: applyEdits(text, locateEdits(edits, context)) }))),
  };
}

/** The bad examples of one file on the pages of the rules that have fixes, without their marker lines. */
export function badExamples(): { readonly code: string; readonly text: string }[] {
  return rules.filter(({ fix }) => fix).flatMap(({ code }) => {
    const page = readFileSync(path.join(import.meta.dirname, '../../docs/rules', `${code}.md`), 'utf8');
    const bad = page.split('\n## Bad\n')[1]!.split('\n## Good\n')[0]!;
    return [...bad.matchAll(/^```argmark\n(?!\/\/- )(.*?)^```$/gms)].map(([, text]) => ({ code, text: expectedFindings(withControls(text!)).text }));
  });
}
