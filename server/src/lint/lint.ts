import type { LineIndex } from '../base/line-index.js';
import { push } from '../base/multimap.js';
import { evaluate, type Evaluation } from '../evaluation/evaluate.js';
import { readYaml } from '../model/data.js';
import type { FrontMatterSummary } from '../model/front-matter.js';
import type { ArgumentMap, Place } from '../model/model.js';
import type { FileSummary } from '../model/summary.js';
import type { Block, Tree } from '../syntax/nodes.js';
import { didYouMean, suggester, type Suggester } from './did-you-mean.js';
import type { Finding, Rule, Severity, Violation } from './rule.js';
import { rules } from './rules/index.js';
import {
  findingOf, foundIn, runFileRules, runMapRules, type ActiveRule, type FileRun, type MapRun,
} from './run-rules.js';
import { resolveSettings, type ResolvedSettings, type RuleSettings } from './settings.js';
import { directiveVerbs, suppressions, type Suppressions, type UnusedDirective } from './suppressions.js';

/** A file of a map, to be looked at. */
export interface LintedFile {
  readonly uri: string;
  readonly tree: Tree;
  /** Those of the tree's text. */
  readonly lines: LineIndex;
  /** Severities by rule code that the user has set; those in the file's front matter win over them. */
  readonly settings?: RuleSettings | undefined;
}

export interface LintInput extends LintedFile {
  readonly map: ArgumentMap;
  /** That of the map; made anew unless given. */
  readonly evaluation?: Evaluation;
}

export interface Linted {
  /** By place. */
  readonly findings: readonly Finding[];
  /** What to hand to the next version's `lintFile`; `undefined`: nothing was looked at. */
  readonly run: FileRun | undefined;
}

/** What the rules find in one file of a map, for which nothing is known of earlier versions. */
export function lint({ map, evaluation, ...file }: LintInput): readonly Finding[] {
  return lintFile(lintMap(map, evaluation ?? evaluate(map), [file]), file).findings;
}

/**
 * What the rules find in a map, of those that look further than one file and that are on for some of `files`. Total: a
 * rule never throws on any map. Linear in the map; with the run of an earlier version, in what has changed since.
 */
export function lintMap(
  map: ArgumentMap, evaluation: Evaluation, files: readonly Pick<LintedFile, 'uri' | 'settings'>[], previous?: MapRun,
): MapRun {
  const asked = new Map(files.map((file) => [file.uri, file.settings]));
  const inFiles = map.files.filter(({ uri }) => asked.has(uri)).map((file) => activeIn(file, asked.get(file.uri)).rules);
  // While a file is still being read, what is said of the map would soon be wrong.
  return runMapRules(map.extent === 'loading' ? none : activeInSome(inFiles, previous?.rules), map, evaluation, previous);
}

/** What the rules find in one file of the map that `run` looked at. Linear in the file and in what there is to report. */
export function lintFile(run: MapRun, { uri, tree, lines, settings }: LintedFile, previous?: FileRun): Linted {
  const { map } = run;
  const file = map.files.find((each) => each.uri === uri);
  if (file === undefined) return { findings: [], run: undefined };
  const { rules: on, complaints } = activeIn(file, settings);
  const active = activeInSome([on], previous?.rules);
  const severities = new Map(active.map(({ rule, severity }) => [rule.code, severity]));
  const inBlocks = new Map<Block, Finding[]>();
  const add = (finding: Finding) => push(inBlocks, finding.place.block, finding);
  const report = (code: string, violations: readonly Violation[]) => {
    const by = active.find(({ rule }) => rule.code === code);
    for (const violation of by ? violations : []) add(findingOf(by!, violation));
  };
  const binary = binaryData(tree);
  const fileRun = binary ? undefined : runFileRules(active, map, file, previous);
  if (binary) report('binary-text', [binary]);
  for (const { found } of fileRun?.blocks ?? []) for (const finding of found) add(finding);
  for (const finding of fileRun?.file ?? []) add(finding);
  for (const finding of binary ? none : foundIn(run, file.origin)) {
    const severity = severities.get(finding.code);
    if (severity !== undefined) add(severity === finding.severity ? finding : { ...finding, severity });
  }
  report('invalid-configuration', complaints.map(({ code, message }) => ({ message, place: settingPlace(file, code) })));

  const suppressed = suppressions(tree, lines);
  const isSuppressed = (code: string, offset: number) => suppressed.suppresses(code, offset);
  const findings = collect(tree, inBlocks, isSuppressed);
  // As long as not all rules look, nobody knows what a comment suppresses.
  const unused = binary || map.extent === 'loading' ? [] : unusedSuppressions(suppressed, (rule) => severities.get(rule.code) ?? 'off');
  if (unused.length === 0) return { findings, run: fileRun };
  // A comment without a code would take back that it is not needed itself, so these are asked for last.
  report('unused-suppression', unused);
  const wanted = (code: string, offset: number) => code !== 'unused-suppression' && isSuppressed(code, offset);
  return { findings: collect(tree, inBlocks, wanted), run: fileRun };
}

/** The findings in the order of their places, without those that are not wanted. */
function collect(
  tree: Tree, inBlocks: ReadonlyMap<Block, readonly Finding[]>, isSuppressed: (code: string, offset: number) => boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  tree.blocks.forEach((block, index) => {
    const found = inBlocks.get(block);
    if (found === undefined) return;
    const start = tree.starts[index]!;
    for (const finding of found.length > 1 ? found.toSorted(byPlace) : found) {
      if (!isSuppressed(finding.code, start + finding.place.range.start)) findings.push(finding);
    }
  });
  return findings;
}

const none: readonly never[] = [];

/** By place; of several rules at one place the first one of the list. */
function byPlace(one: Finding, other: Finding): number {
  return one.place.range.start - other.place.range.start || orderOf.get(one.code)! - orderOf.get(other.code)!;
}

const orderOf = new Map(rules.map(({ code }, index) => [code, index]));

/** The rules that are on for a file, and what is wrong with what it sets of them. */
interface ActiveInFile extends Pick<ResolvedSettings, 'complaints'> {
  readonly rules: readonly ActiveRule[];
}

const activeBySettings = new WeakMap<RuleSettings, WeakMap<RuleSettings, ActiveInFile>>();
const noSettings: RuleSettings = {};

/** The same object as long as both settings are. */
function activeIn(file: FileSummary, settings = noSettings): ActiveInFile {
  const own = settingsOf(file);
  let byOwn = activeBySettings.get(settings);
  if (byOwn === undefined) activeBySettings.set(settings, byOwn = new WeakMap());
  let active = byOwn.get(own);
  if (active === undefined) {
    const { severityOf, complaints } = resolveSettings(rules, [settings, own]);
    const on = rules.flatMap((rule) => {
      const severity = severityOf(rule);
      return severity === 'off' ? [] : [{ rule, severity }];
    });
    byOwn.set(own, active = { rules: on, complaints });
  }
  return active;
}

/** The rules that are in some of the lists; the same list as before if it says the same. */
function activeInSome(lists: readonly (readonly ActiveRule[])[], before: readonly ActiveRule[] = none): readonly ActiveRule[] {
  const different = new Set(lists);
  const [first = none] = different;
  let active = first;
  if (different.size > 1) {
    const bySome = new Map([...different].flatMap((list) => list.map((each) => [each.rule, each] as const)));
    active = rules.flatMap((rule) => bySome.get(rule) ?? []);
  }
  const isSame = before.length === active.length
    && active.every(({ rule, severity }, index) => rule === before[index]!.rule && severity === before[index]!.severity);
  return isSame ? before : active;
}

function unusedSuppressions(suppressed: Suppressions, severityOf: (rule: Rule) => Severity): readonly Violation[] {
  const similar = suggester(() => byCode.keys());
  return suppressed.unused().flatMap((unused) => {
    const rule = unused.kind === 'unknown' || unused.code === undefined ? undefined : byCode.get(unused.code);
    // What a setting has switched off may well be found where it is on.
    return rule && severityOf(rule) === 'off' ? [] : [unusedSuppression(unused, similar)];
  });
}

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

function frontMatterOf({ blocks }: FileSummary): FrontMatterSummary | undefined {
  return blocks.find(({ frontMatter }) => frontMatter)?.frontMatter;
}

function settingsOf(file: FileSummary): RuleSettings {
  return frontMatterOf(file)?.settings.rules ?? noSettings;
}

/** Where the file's front matter sets the severity of `code`. */
function settingPlace({ blocks }: FileSummary, code: string): Place {
  const { block, frontMatter } = blocks.find((each) => each.frontMatter)!;
  const yaml = block.elements.flatMap(({ parts }) => parts).find(({ kind }) => kind === 'yaml')!;
  const range = readYaml(block.text.slice(yaml.start, yaml.end), yaml.start, yaml).keysOf('rules').get(code);
  return range ? { block, range } : frontMatter!.keys.get('rules')!;
}

function unusedSuppression(unused: UnusedDirective, similar: Suggester): Violation {
  return { place: unused.place, tags: ['unnecessary'], message: messageFor(unused, similar) };
}

function messageFor(unused: UnusedDirective, similar: Suggester): string {
  if (unused.kind === 'unknown') {
    const meant = suggester(() => directiveVerbs)(unused.verb);
    return `There is no comment \`argmark-${unused.verb}\`, so this one does nothing.`
      + (didYouMean(meant, (each) => `\`argmark-${each}\``)
        || ` There are ${directiveVerbs.map((verb) => `\`argmark-${verb}\``).join(', ')}.`);
  }
  const { kind, code } = unused;
  if (code !== undefined && !byCode.has(code)) {
    return `There is no rule \`${code}\`, so nothing is ${kind === 'enable' ? 'enabled' : 'suppressed'}.`
      + `${didYouMean(similar(code), (each) => `\`${each}\``)} A reason stands behind a colon.`;
  }
  if (kind === 'enable') {
    const what = code === undefined ? 'Nothing' : `\`${code}\``;
    return `${what} is ${code === undefined ? '' : 'not '}disabled here by \`argmark-disable\`, so there is nothing to enable. `
      + 'Remove the comment.';
  }
  return code === undefined ? 'Nothing is found where this comment suppresses findings. Remove it.'
    : `Nothing is found where this comment suppresses \`${code}\`. Remove the code, or the comment.`;
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
