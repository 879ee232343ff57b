import type { LineIndex } from '../base/line-index.js';
import { push } from '../base/multimap.js';
import { readYaml } from '../model/data.js';
import type { FrontMatterSummary } from '../model/front-matter.js';
import type { ArgumentMap, Place } from '../model/model.js';
import type { FileSummary } from '../model/summary.js';
import type { Block, Tree } from '../syntax/nodes.js';
import { didYouMean, suggester, type Suggester } from './did-you-mean.js';
import type { Finding, Rule, Severity, Violation } from './rule.js';
import { rules } from './rules/index.js';
import { allFound, runRules, type Found, type Run } from './run-rules.js';
import { resolveSettings, type RuleSettings } from './settings.js';
import { suppressions, type Suppressions } from './suppressions.js';

export interface LintInput {
  readonly map: ArgumentMap;
  /** The file under check, one of the map's. */
  readonly uri: string;
  readonly tree: Tree;
  /** Those of the tree's text. */
  readonly lines: LineIndex;
  /** Severities by rule code that the user has set; those in the file's front matter win over them. */
  readonly settings?: RuleSettings;
}

export interface Linted {
  /** By place. */
  readonly findings: readonly Finding[];
  /** What to hand to the next version's `lint`; `undefined`: nothing was looked at. */
  readonly run: Run | undefined;
}

/** A finding shows no more other places than a person would look at. */
const mostRelated = 20;

/**
 * What the rules find in a file. Total: a rule never throws on any map. Linear in the map; with the `run` of an earlier
 * version, in what has changed since and in what there is to report.
 */
export function lint({ map, uri, tree, lines, settings = {} }: LintInput, previous?: Run): Linted {
  const file = map.files.find((each) => each.uri === uri);
  if (file === undefined) return { findings: [], run: undefined };
  const { severityOf, complaints } = resolveSettings(rules, [settings, settingsOf(file)]);
  const inBlocks = new Map<Block, Found[]>();
  const add = (code: string, violation: Violation) => push(inBlocks, violation.place.block, { code, violation });
  const binary = binaryData(tree);
  const run = binary ? undefined : runRules(rulesThatAreOn(severityOf, previous?.rules), map, file, previous);
  if (binary) add('binary-text', binary);
  else for (const { code, violation } of allFound(run!)) add(code, violation);
  for (const { code, message } of complaints) add('invalid-configuration', { message, place: settingPlace(file, code) });

  const suppressed = suppressions(tree, lines);
  const findings = collect(tree, inBlocks, severityOf, (code, offset) => suppressed.suppresses(code, offset));
  const unused = binary ? [] : unusedSuppressions(suppressed, severityOf);
  if (unused.length === 0) return { findings, run };
  // A comment without a code would take back that it is not needed itself, so these are asked for last.
  for (const violation of unused) add('unused-suppression', violation);
  return { findings: collect(tree, inBlocks, severityOf, (code, offset) =>
    code !== 'unused-suppression' && suppressed.suppresses(code, offset)), run };
}

/** The findings in the order of their places, without those in other files and those that are not wanted. */
function collect(
  tree: Tree, inBlocks: ReadonlyMap<Block, readonly Found[]>, severityOf: (rule: Rule) => Severity,
  isSuppressed: (code: string, offset: number) => boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  tree.blocks.forEach((block, index) => {
    const start = tree.starts[index]!;
    for (const { code, violation } of (inBlocks.get(block) ?? []).toSorted(byPlace)) {
      const severity = severityOf(ruleOf(code));
      if (severity === 'off' || isSuppressed(code, start + violation.place.range.start)) continue;
      const { related } = violation;
      const tooMany = related !== undefined && related.length > mostRelated;
      findings.push({ ...violation, ...(tooMany ? { related: related.slice(0, mostRelated) } : {}), code, severity });
    }
  });
  return findings;
}

/** By place; of several rules at one place the first one of the list. */
function byPlace(one: Found, other: Found): number {
  return one.violation.place.range.start - other.violation.place.range.start || orderOf.get(one.code)! - orderOf.get(other.code)!;
}

const orderOf = new Map(rules.map(({ code }, index) => [code, index]));

/** The same list as before if it is the same rules, so that what they found can be taken over. */
function rulesThatAreOn(severityOf: (rule: Rule) => Severity, before: readonly Rule[] | undefined): readonly Rule[] {
  const on = rules.filter((rule) => severityOf(rule) !== 'off');
  return before?.length === on.length && on.every((rule, index) => rule === before[index]) ? before : on;
}

function unusedSuppressions(suppressed: Suppressions, severityOf: (rule: Rule) => Severity): readonly Violation[] {
  const similar = suggester(() => byCode.keys());
  return suppressed.unused().flatMap(({ code, place }) => {
    const rule = code === undefined ? undefined : byCode.get(code);
    // What a setting has switched off may well be found where it is on.
    return rule && severityOf(rule) === 'off' ? [] : [unusedSuppression(code, place, similar)];
  });
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
  const block = tree.blocks.find(({ text }) => text.includes('\0'));
  if (block === undefined) return undefined;
  const start = block.text.indexOf('\0');
  return {
    message: 'This file holds binary data, so its text is not checked. '
      + 'Remove the NUL character, or open the text it was made from.',
    place: { block, range: { start, end: start + 1 } },
  };
}
