import { locate } from '../model/locate.js';
import type { ArgumentMap } from '../model/model.js';
import type { Tree } from '../syntax/nodes.js';
import type { Finding, LintContext, Rule, Violation } from './rule.js';
import { rules } from './rules/index.js';
import { resolveSettings, type RuleSettings } from './settings.js';
import { suppressions } from './suppressions.js';

export interface LintInput {
  readonly map: ArgumentMap;
  /** The file under check, one of the map's. */
  readonly uri: string;
  readonly tree: Tree;
  /** Severities by rule code that the user has set; the front matter's win over them. */
  readonly settings?: RuleSettings;
}

/** What the rules find in a file, by place. Total: a rule never throws on any map. Linear in the map. */
export function lint({ map, uri, tree, settings = {} }: LintInput): readonly Finding[] {
  const file = map.files.find((each) => each.uri === uri);
  if (file === undefined) return [];
  if (tree.text.includes('\0')) return binaryText(tree);
  const context: LintContext = { map, uri, file, tree };
  const { severityOf, complaints } = resolveSettings(rules, [settings, map.settings.rules]);
  const isSuppressed = suppressions(tree);
  const found: { finding: Finding; offset: number }[] = [];
  const add = (rule: Rule, violation: Violation) => {
    const severity = severityOf(rule);
    if (severity === 'off') return;
    const located = locate(map, violation.place);
    if (located.uri !== uri || isSuppressed(rule.code, located.range.start)) return;
    found.push({ finding: { ...violation, code: rule.code, severity }, offset: located.range.start });
  };
  for (const { block, problems } of file.blocks) {
    for (const { code, message, range } of problems) add(ruleOf(code), { message, place: { block, range } });
  }
  for (const rule of rules) {
    if (rule.check === undefined || severityOf(rule) === 'off') continue;
    for (const violation of rule.check(context)) add(rule, violation);
  }
  const place = complaints.length > 0 ? placeOfRules(context) : undefined;
  if (place) for (const message of complaints) add(ruleOf('invalid-configuration'), { message, place });
  return found.sort((a, b) => a.offset - b.offset).map(({ finding }) => finding);
}

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

function ruleOf(code: string): Rule {
  const rule = byCode.get(code);
  if (rule === undefined) throw new Error(`There is no rule for problems of the code ${code}`);
  return rule;
}

function placeOfRules({ file }: LintContext): Violation['place'] | undefined {
  for (const { frontMatter } of file.blocks) {
    const place = frontMatter?.keys.get('rules');
    if (place) return place;
  }
  return undefined;
}

/** A file that is no text has one finding, not thousands. */
function binaryText(tree: Tree): readonly Finding[] {
  const at = tree.text.indexOf('\0');
  const index = tree.starts.findLastIndex((start) => start <= at);
  const start = at - tree.starts[index]!;
  return [{
    code: 'binary-text',
    severity: byCode.get('binary-text')!.severity,
    message: 'This file holds binary data, so its text is not checked. Remove the NUL character, or open the text it was made from.',
    place: { block: tree.blocks[index]!, range: { start, end: start + 1 } },
  }];
}
