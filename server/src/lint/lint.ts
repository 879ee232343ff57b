import { mapAligned } from '../base/aligned.js';
import type { LineIndex } from '../base/line-index.js';
import { push } from '../base/multimap.js';
import { evaluate, type Evaluation } from '../evaluation/evaluate.js';
import { readYaml } from '../model/data.js';
import type { FrontMatterSummary } from '../model/front-matter.js';
import type { ArgumentMap, Place } from '../model/model.js';
import type { FileSummary } from '../model/summary.js';
import { noLibrary, type SourceLibrary } from '../sources/source-library.js';
import { elementOf } from '../edit/lines.js';
import type { Block, Element, Tree } from '../syntax/nodes.js';
import { byPlace, sortByPlace } from './by-place.js';
import type { Finding, Violation } from './rule.js';
import { rules } from './rules/index.js';
import {
  findingOf, runFileRules, runMapRules, type ActiveRule, type FileRun, type FoundInBlock, type MapKnowledge, type MapRun,
} from './run-rules.js';
import { resolveSettings, type ResolvedSettings, type RuleSettings } from './settings.js';
import { directivesOf, suppressions, type BlockDirectives, type Directive } from './suppressions.js';
import { toldOnce } from './told-once.js';
import { unusedSuppressions } from './unused-suppressions.js';

/** A file of a map, to be looked at. */
export interface LintedFile {
  readonly uri: string;
  readonly tree: Tree;
  /** The lines of the tree's text. */
  readonly lines: LineIndex;
  /** Severities by rule code that the user has set; those in the file's front matter win over them. */
  readonly settings?: RuleSettings | undefined;
}

export interface LintInput extends LintedFile {
  readonly map: ArgumentMap;
  /** The evaluation of the map. It is made anew unless it is given. */
  readonly evaluation?: Evaluation;
  /** The texts of the sources. Without it nobody has looked into them. */
  readonly library?: SourceLibrary | undefined;
}

export interface Linted {
  /** They are sorted by place. */
  readonly findings: readonly Finding[];
  /** What to hand to the next version's `lintFile`; `undefined`: nothing was looked at. */
  readonly run: LintedRun | undefined;
}

/** What is known of a file and its blocks, for the next version. */
export interface LintedRun extends FileRun {
  readonly scans: readonly Scan[];
  readonly kept: readonly Kept[];
}

/** What the rules find in one file of a map, for which nothing is known of earlier versions. */
export function lint({ map, evaluation, library = noLibrary, ...file }: LintInput): readonly Finding[] {
  return lintFile(lintMap({ map, evaluation: evaluation ?? evaluate(map), library }, [file]), file).findings;
}

/**
 * What the rules find in a map, of those that look further than one file and that are on for some of `files`. Total: a
 * rule never throws on any map. Linear in the map; with the run of an earlier version, in what has changed since.
 */
export function lintMap(
  known: MapKnowledge, files: readonly Pick<LintedFile, 'uri' | 'settings'>[], previous?: MapRun,
): MapRun {
  const { map } = known;
  const asked = new Map(files.map((file) => [file.uri, file.settings]));
  const inFiles = map.files.filter(({ uri }) => asked.has(uri)).map((file) => activeIn(file, asked.get(file.uri)).rules);
  // While a file is still being read, what is said of the map would soon be wrong.
  return runMapRules(map.extent === 'loading' ? none : activeInSome(inFiles, previous?.rules), known, previous);
}

/** Tells what the rules find in one file of the map that `run` looked at. Linear in the file; what stayed as it was costs a comparison a block. */
export function lintFile(run: MapRun, linted: LintedFile, previous?: LintedRun): Linted {
  const { map } = run;
  const { uri, tree, settings } = linted;
  const file = map.files.find((each) => each.uri === uri);
  if (file === undefined) return { findings: [], run: undefined };
  const { rules: on, complaints } = activeIn(file, settings);
  const active = activeInSome([on], previous?.rules);
  const severities = new Map(active.map(({ rule, severity }) => [rule.code, severity]));
  /** What is found anew in each version, by block. */
  const anew = new Map<Block, Finding[]>();
  const add = (finding: Finding) => push(anew, finding.place.block, finding);
  const report = (code: string, violations: readonly Violation[]) => {
    const by = active.find(({ rule }) => rule.code === code);
    for (const violation of by ? violations : []) add(findingOf(by!, violation));
  };
  const scans = mapAligned(tree.blocks, previous?.scans ?? none, isScanOf, scan, undefined);
  const binary = binaryData(scans);
  const fileRun = binary ? undefined : runFileRules(active, run, file, previous);
  const kept = fileRun === undefined ? none : keptIn(fileRun, run, severities, previous?.rules === active ? previous.kept : none);
  const bytes = binary ?? lostCharacter(scans);
  if (bytes) report('binary-text', [bytes]);
  if (binary === undefined) report('binary-text', scans.flatMap(controlCharacters));
  if (scans.some(({ isMerged }) => isMerged)) report('merge-conflict', conflictMarks(tree));
  for (const finding of fileRun?.file ?? none) add(finding);
  report('invalid-configuration', complaints.map(({ code, message }) => ({ message, place: settingPlace(file, code) })));

  const lintedRun: LintedRun | undefined = fileRun && { ...fileRun, scans, kept };
  const directives = directivesIn(tree, scans);
  if (directives.length === 0) return { findings: collect(tree, kept, anew), run: lintedRun };
  const suppressed = suppressions(directives, linted.lines);
  const isWanted = (code: string, offset: number) => !suppressed.suppresses(code, offset);
  const findings = collect(tree, kept, anew, isWanted);
  // As long as not all rules look, nobody knows what a comment suppresses.
  const unused = binary || map.extent === 'loading' ? [] : unusedSuppressions(suppressed, rules, (rule) => severities.get(rule.code) ?? 'off');
  if (unused.length === 0) return { findings, run: lintedRun };
  // A comment without a code would take back that it is not needed itself, so these are asked for last.
  report('unused-suppression', unused);
  const isWantedOrUnused = (code: string, offset: number) => code === 'unused-suppression' || isWanted(code, offset);
  return { findings: collect(tree, kept, anew, isWantedOrUnused), run: lintedRun };
}

/** What a block's text is searched for, whatever it says. */
interface Scan {
  readonly block: Block;
  /** Where it has a NUL character; -1: nowhere. */
  readonly nul: number;
  /** Where it has the sign that stands for bytes which could not be read; -1: nowhere. */
  readonly lost: number;
  /** Whether it has other characters that no text has. */
  readonly hasControls: boolean;
  /** Whether it has a mark of a merge conflict. */
  readonly isMerged: boolean;
  readonly directives: readonly Directive[];
}

function isScanOf({ block }: Scan, value: Block): boolean {
  return block === value;
}

function scan(block: Block): Scan {
  const { text } = block;
  return {
    block, nul: text.indexOf('\0'), lost: text.indexOf('\ufffd'), hasControls: control.test(text), isMerged: text.includes('<<<<<<<'),
    directives: directivesOf(block),
  };
}

/** What no text has: neither white space nor anything that is drawn. */
const control = /[\u0001-\u0008\u000e-\u001f\u007f-\u009f]+/;

/** What is found in a block by the rules for blocks and for the map. */
interface Kept {
  readonly inBlock: FoundInBlock;
  readonly inMap: readonly Finding[];
  /** Both by place, with the severities that the file gives them. */
  readonly findings: readonly Finding[];
}

function keptIn(
  { blocks }: FileRun, { byBlock }: MapRun, severities: ReadonlyMap<string, Finding['severity']>, before: readonly Kept[],
): readonly Kept[] {
  return mapAligned(blocks, before, isKeptOf, keep, { byBlock, severities });
}

/** What is found in all blocks by the rules for the map, and how severe the file takes it to be. */
interface Keeping extends Pick<MapRun, 'byBlock'> {
  readonly severities: ReadonlyMap<string, Finding['severity']>;
}

function isKeptOf(known: Kept, inBlock: FoundInBlock, { byBlock }: Keeping): boolean {
  return known.inBlock === inBlock && known.inMap === (byBlock.get(inBlock.block.block) ?? none);
}

function keep(inBlock: FoundInBlock, { byBlock, severities }: Keeping): Kept {
  const inMap = byBlock.get(inBlock.block.block) ?? none;
  const misread = misreadIn(inBlock);
  const isAsWanted = misread.length === 0 && inMap.every(({ code, severity }) => severities.get(code) === severity);
  if (isAsWanted && inBlock.found.length === 0) return { inBlock, inMap, findings: inMap };
  const findings = [...inBlock.found];
  for (const finding of inMap) {
    const severity = severities.get(finding.code);
    if (severity !== undefined) findings.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  const follows = ({ code, place: { range: { start } } }: Finding) => !misreadCodes.has(code)
    && misread.some((element) => element.start <= start && start < element.end);
  return { inBlock, inMap, findings: sortByPlace(misread.length === 0 ? findings : findings.filter((finding) => !follows(finding))) };
}

const misreadCodes = new Set(rules.filter((rule) => 'misreads' in rule).map(({ code }) => code));

/** The elements that are read as something else than they were meant as. */
function misreadIn({ found }: FoundInBlock): readonly Element[] {
  return found.length === 0 ? none : found.filter(({ code }) => misreadCodes.has(code)).map(({ place }) => elementOf(place));
}

/** The findings in the order of their places, without those that are not wanted. */
function collect(
  tree: Tree, kept: readonly Kept[], anew: ReadonlyMap<Block, readonly Finding[]>,
  isWanted?: (code: string, offset: number) => boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  const { blocks, starts } = tree;
  for (let index = 0; index < blocks.length; index++) {
    const known = kept[index]?.findings ?? none;
    const more = anew.size === 0 ? undefined : anew.get(blocks[index]!);
    for (const finding of more === undefined ? known : [...known, ...more].sort(byPlace)) {
      if (isWanted === undefined || isWanted(finding.code, starts[index]! + finding.place.range.start)) findings.push(finding);
    }
  }
  return toldOnce(findings);
}

function directivesIn({ starts }: Tree, scans: readonly Scan[]): readonly BlockDirectives[] {
  const found: BlockDirectives[] = [];
  for (let index = 0; index < scans.length; index++) {
    const { block, directives } = scans[index]!;
    if (directives.length > 0) found.push({ block, directives, start: starts[index]! });
  }
  return found;
}

const none: readonly never[] = [];

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

function frontMatterOf({ blocks }: FileSummary): FrontMatterSummary | undefined {
  return blocks.find(({ frontMatter }) => frontMatter)?.frontMatter;
}

function settingsOf(file: FileSummary): RuleSettings {
  return frontMatterOf(file)?.settings.rules ?? noSettings;
}

/** Tells where the file's front matter sets the severity of `code`. */
function settingPlace({ blocks }: FileSummary, code: string): Place {
  const { block, frontMatter } = blocks.find((each) => each.frontMatter)!;
  const yaml = block.elements.flatMap(({ parts }) => parts).find(({ kind }) => kind === 'yaml')!;
  const range = readYaml(block.text.slice(yaml.start, yaml.end), yaml.start, yaml).keysOf('rules').get(code);
  return range ? { block, range } : frontMatter!.keys.get('rules')!;
}

/** Tells where a file that is no text shows it. */
function binaryData(scans: readonly Scan[]): Violation | undefined {
  const found = scans.find(({ nul }) => nul >= 0);
  if (found === undefined) return undefined;
  const { block, nul } = found;
  return {
    message: isEveryOther(block.text, nul)
      ? 'Every other character of this file is NUL, as in UTF-16, so its text is not checked. Save it as UTF-8.'
      : 'This file contains binary data, so its text is not checked. Remove the NUL character, or open the file that has the text.',
    place: { block, range: { start: nul, end: nul + 1 } },
  };
}

function isEveryOther(text: string, nul: number): boolean {
  return [2, 4].every((far) => text[nul + far] === '\0' && text[nul + far - 1] !== '\0');
}

/** The lines that Git writes around both sides of a merge. */
function conflictMarks({ blocks }: Tree): readonly Violation[] {
  return blocks.flatMap((block) => [...block.text.matchAll(/^(?:<{7}|>{7}|\|{7})(?= |[\r\n]|$)|^={7}(?=[\r\n]|$)/gm)].map(({ 0: mark, index }) => ({
    message: 'A merge has left both versions here, and both are read. Keep one of them, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`.',
    place: { block, range: { start: index, end: index + mark.length } },
  })));
}

/** Tells where a text shows that it was read in another encoding than it is in: different words may have become the same. */
function lostCharacter(scans: readonly Scan[]): Violation | undefined {
  const found = scans.find(({ lost }) => lost >= 0);
  if (found === undefined) return undefined;
  const { block, lost } = found;
  return {
    message: 'This character replaces one that could not be read, and there may be more. Open the file in its own encoding, and save it as UTF-8.',
    place: { block, range: { start: lost, end: lost + 1 } },
  };
}

/** The runs of control characters in a block, such as the end mark of an old system, or half of a sequence for terminals. */
function controlCharacters({ block, hasControls }: Scan): readonly Violation[] {
  if (!hasControls) return none;
  return [...block.text.matchAll(new RegExp(control, 'g'))].map(({ 0: run, index }) => ({
    message: `A control character (${codePoint(run)}) is part of the text here, although nobody can see it. Remove it.`,
    place: { block, range: { start: index, end: index + run.length } },
    meant: [''],
  }));
}

function codePoint(text: string): string {
  return `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
