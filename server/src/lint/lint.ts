import { readYaml } from '../model/data.js';
import type { FrontMatterSummary } from '../model/front-matter.js';
import { locate } from '../model/locate.js';
import type { ArgumentMap, Place } from '../model/model.js';
import type { FileSummary } from '../model/summary.js';
import type { Tree } from '../syntax/nodes.js';
import { didYouMean, suggester, type Suggester } from './did-you-mean.js';
import type { Finding, Rule, Violation } from './rule.js';
import { rules } from './rules/index.js';
import { resolveSettings, type RuleSettings } from './settings.js';
import { suppressions } from './suppressions.js';

export interface LintInput {
  readonly map: ArgumentMap;
  /** The file under check, one of the map's. */
  readonly uri: string;
  readonly tree: Tree;
  /** Severities by rule code that the user has set; those in the file's front matter win over them. */
  readonly settings?: RuleSettings;
}

/** A finding shows no more other places than a person would look at. */
const mostRelated = 20;

/** What the rules find in a file, by place. Total: a rule never throws on any map. Linear in the map. */
export function lint({ map, uri, tree, settings = {} }: LintInput): readonly Finding[] {
  const file = map.files.find((each) => each.uri === uri);
  if (file === undefined) return [];
  const { severityOf, complaints } = resolveSettings(rules, [settings, settingsOf(file)]);
  const suppressed = suppressions(tree);
  const found: { finding: Finding; offset: number }[] = [];
  const add = (rule: Rule, violation: Violation) => {
    const severity = severityOf(rule);
    if (severity === 'off') return;
    const located = locate(map, violation.place);
    if (located.uri !== uri) return;
    // A comment without a code would take back that it is not needed itself.
    if (rule.code !== 'unused-suppression' && suppressed.suppresses(rule.code, located.range.start)) return;
    const { related } = violation;
    const tooMany = related !== undefined && related.length > mostRelated;
    const shown = tooMany ? { ...violation, related: related.slice(0, mostRelated) } : violation;
    found.push({ finding: { ...shown, code: rule.code, severity }, offset: located.range.start });
  };
  const binary = binaryData(tree);
  if (binary) {
    add(ruleOf('binary-text'), binary);
    return found.map(({ finding }) => finding);
  }
  for (const { block, problems } of file.blocks) {
    for (const { code, message, range } of problems) add(ruleOf(code), { message, place: { block, range } });
  }
  for (const rule of rules) {
    if (severityOf(rule) !== 'off') for (const violation of violations(rule, map, file)) add(rule, violation);
  }
  for (const { code, message } of complaints) {
    add(ruleOf('invalid-configuration'), { message, place: settingPlace(file, code) });
  }
  const similar = suggester(() => byCode.keys());
  for (const { code, place: comment } of suppressed.unused()) {
    const rule = code === undefined ? undefined : byCode.get(code);
    // What a setting has switched off may well be found where it is on.
    if (rule && severityOf(rule) === 'off') continue;
    add(ruleOf('unused-suppression'), unusedSuppression(code, comment, similar));
  }
  return found.sort((a, b) => a.offset - b.offset).map(({ finding }) => finding);
}

/** What a rule finds, in the file under check and perhaps in others. */
function* violations(rule: Rule, map: ArgumentMap, file: FileSummary): Iterable<Violation> {
  if (rule.check === undefined) return;
  switch (rule.scope) {
    case 'block': {
      const context = { frontMatter: frontMatterOf(file) };
      for (const block of file.blocks) yield* rule.check(block, context);
      return;
    }
    case 'node':
      for (const nodes of [map.claims, map.arguments]) for (const node of nodes.values()) yield* rule.check(node, { map });
      return;
    case 'file':
      return yield* rule.check({ file });
    case 'map':
      return yield* rule.check({ map });
  }
}

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

function ruleOf(code: string): Rule {
  const rule = byCode.get(code);
  if (rule === undefined) throw new Error(`There is no rule for problems of the code ${code}`);
  return rule;
}

function frontMatterOf({ blocks }: FileSummary): FrontMatterSummary | undefined {
  return blocks.find(({ frontMatter }) => frontMatter)?.frontMatter;
}

function settingsOf(file: FileSummary): RuleSettings {
  return frontMatterOf(file)?.settings.rules ?? {};
}

/** Where the file's front matter sets the severity of `code`. */
function settingPlace({ blocks }: FileSummary, code: string): Place {
  const { block, frontMatter } = blocks.find((each) => each.frontMatter)!;
  const yaml = block.elements.flatMap(({ parts }) => parts).find(({ kind }) => kind === 'yaml')!;
  const range = readYaml(block.text.slice(yaml.start, yaml.end), yaml.start, yaml).keysOf('rules').get(code);
  return range ? { block, range } : frontMatter!.keys.get('rules')!;
}

function unusedSuppression(code: string | undefined, place: Place, similar: Suggester): Violation {
  const tags = ['unnecessary'] as const;
  if (code === undefined) {
    return { place, tags, message: 'Nothing is found where this comment suppresses findings. Remove it.' };
  }
  const message = byCode.has(code)
    ? `Nothing is found where this comment suppresses \`${code}\`. Remove the code, or the comment.`
    : `There is no rule \`${code}\`, so nothing is suppressed.${didYouMean(similar(code), (each) => `\`${each}\``)}`
      + ' A reason stands behind a colon.';
  return { place, tags, message };
}

/** Where a file that is no text shows it. */
function binaryData(tree: Tree): Violation | undefined {
  const at = tree.text.indexOf('\0');
  if (at < 0) return undefined;
  const index = tree.starts.findLastIndex((start) => start <= at);
  const start = at - tree.starts[index]!;
  return {
    message: 'This file holds binary data, so its text is not checked. '
      + 'Remove the NUL character, or open the text it was made from.',
    place: { block: tree.blocks[index]!, range: { start, end: start + 1 } },
  };
}
