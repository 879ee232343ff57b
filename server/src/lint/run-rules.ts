import { mapAligned } from '../base/aligned.js';
import { LayeredMap } from '../base/layered-map.js';
import { push } from '../base/multimap.js';
import type { Evaluation } from '../evaluation/evaluate.js';
import { changedIds } from '../model/changes.js';
import type { Argument, ArgumentMap, Claim, Id, Source } from '../model/model.js';
import { nodeOf, readsAllSources } from '../model/query.js';
import type { BlockSummary, FileSummary } from '../model/summary.js';
import { suggester } from './did-you-mean.js';
import type { BlockContext, Fact, Finding, MapRule, NodeRule, Rule, Violation } from './rule.js';

/** A rule that is not switched off. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Finding['severity'];
}

/** What rules have found in a map, in whatever file, kept by what they looked at, so that the next run can take it over. */
export interface MapRun {
  readonly map: ArgumentMap;
  readonly evaluation: Evaluation;
  readonly rules: readonly ActiveRule[];
  /** By the node that was looked at; nothing for one without findings. */
  readonly own: LayeredMap<Id, readonly Finding[]>;
  readonly neighbours: LayeredMap<Id, readonly Finding[]>;
  /** By rule. */
  readonly whole: ReadonlyMap<MapRule, FoundInMap>;
}

/** The same of what the rules have found that look at one file of a map, or at its blocks. */
export interface FileRun {
  readonly uri: string;
  readonly rules: readonly ActiveRule[];
  readonly context: BlockContext;
  readonly blocks: readonly FoundInBlock[];
  readonly file: readonly Finding[];
}

interface FoundInMap {
  readonly facts: readonly Fact[];
  /** One for each fact. */
  readonly found: readonly Finding[];
}

interface FoundInBlock {
  readonly block: BlockSummary;
  readonly found: readonly Finding[];
}

/**
 * Runs those of `rules` that look at claims, arguments and the map. `previous` is an earlier run: what the edits since
 * cannot have changed is taken over from it, as far as the rules say by their scope what they look at.
 */
export function runMapRules(
  rules: readonly ActiveRule[], map: ArgumentMap, evaluation: Evaluation, previous?: MapRun,
): MapRun {
  const before = previous?.rules === rules ? previous : undefined;
  const changed = before && changedIds(before.map, map);
  const beside = before && withNeighbours(changed!, before.map, map);
  const nodeRules = ofScope(rules, 'node');
  const own = nodeRules.filter(({ rule }) => rule.reach === 'own');
  const reaching = nodeRules.filter(({ rule }) => rule.reach === 'neighbours');
  const isAsBefore = before?.map.shape === map.shape && before.evaluation.verdicts === evaluation.verdicts;
  const wholeBefore = isAsBefore ? before.whole : undefined;
  return {
    map, evaluation, rules,
    own: atNodes(own, map, before?.own, changed),
    neighbours: atNodes(reaching, map, before?.neighbours, beside),
    whole: new Map(ofScope(rules, 'map').map((active) =>
      [active.rule, inMap(active, map, evaluation, wholeBefore?.get(active.rule), changed)])),
  };
}

/** Runs those of `rules` that look at one file of the map. `previous` as of `runMapRules`. */
export function runFileRules(
  rules: readonly ActiveRule[], map: ArgumentMap, file: FileSummary, previous?: FileRun,
): FileRun {
  const before = previous?.rules === rules && previous.uri === file.uri ? previous : undefined;
  const context = blockContext(map, file, before?.context);
  const isOf = ({ block }: FoundInBlock, summary: BlockSummary) => block === summary;
  const blocksBefore = before?.context === context ? before.blocks : [];
  return {
    uri: file.uri, rules, context,
    blocks: mapAligned(file.blocks, blocksBefore, isOf, blockChecker(rules, context)),
    file: ofScope(rules, 'file').reduce<Finding[]>((found, active) => addFindings(found, active, active.rule.check?.({ file })), none),
  };
}

/** How many files may ask what a run has found before it is worth sorting it by file. */
const few = 3;

interface Asked {
  count: number;
  byOrigin?: ReadonlyMap<object, readonly Finding[]>;
}

const askedOf = new WeakMap<MapRun, Asked>();

/** What a run has found in the blocks of one origin, in no particular order. Linear in all that it has found, for the first few files. */
export function foundIn(run: MapRun, origin: object): readonly Finding[] {
  let asked = askedOf.get(run);
  if (asked === undefined) askedOf.set(run, asked = { count: 0 });
  if (++asked.count <= few) {
    const found: Finding[] = [];
    forEachFound(run, (finding) => {
      if (finding.place.block.origin === origin) found.push(finding);
    });
    return found;
  }
  if (asked.byOrigin === undefined) {
    const byOrigin = new Map<object, Finding[]>();
    forEachFound(run, (finding) => push(byOrigin, finding.place.block.origin, finding));
    asked.byOrigin = byOrigin;
  }
  return asked.byOrigin.get(origin) ?? [];
}

function forEachFound({ own, neighbours, whole }: MapRun, visit: (finding: Finding) => void): void {
  own.forEach((found) => found.forEach(visit));
  neighbours.forEach((found) => found.forEach(visit));
  for (const { found } of whole.values()) found.forEach(visit);
}

/** The one before if it says the same. */
function blockContext(map: ArgumentMap, file: FileSummary, before: BlockContext | undefined): BlockContext {
  const frontMatter = file.blocks[0]?.frontMatter;
  const moreSources = !readsAllSources(map);
  const { sources } = map;
  return before?.frontMatter === frontMatter && before?.moreSources === moreSources && before.sources === sources
    ? before : { frontMatter, sources, moreSources, sourcesLike: suggesterOf(sources) };
}

/** With more sources than this, comparing all with all would cost more than it helps. */
const mostCompared = 500;

function suggesterOf(sources: ReadonlyMap<string, Source>): (key: string) => readonly string[] {
  if (sources.size > mostCompared) return () => [];
  const similar = suggester(() => sources.keys(), { patience: Infinity });
  const known = new Map<string, readonly string[]>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, found = similar(key));
    return found;
  };
}

function ofScope<S extends Rule['scope']>(rules: readonly ActiveRule[], scope: S) {
  return rules.filter((active): active is ActiveRule & { rule: Extract<Rule, { scope: S }> } => active.rule.scope === scope);
}

/** Adds what a rule reports as findings; to a list of its own where there were none, since most of what is looked at has none. */
function addFindings(found: Finding[], active: ActiveRule, violations: Iterable<Violation> = none): Finding[] {
  let all = found;
  for (const violation of violations) {
    if (all === none) all = [];
    all.push(findingOf(active, violation));
  }
  return all;
}

/** Never written to. */
const none: never[] = [];

/** A finding shows no more other places than a person would look at. */
const mostRelated = 20;

/** What a rule reports as a finding: the violation itself, completed in place, since no rule keeps what it reports. */
export function findingOf({ rule, severity }: ActiveRule, violation: Violation): Finding {
  const { related } = violation;
  const finding = violation as { -readonly [K in keyof Finding]: Finding[K] };
  finding.code = rule.code;
  finding.severity = severity;
  if (related !== undefined && related.length > mostRelated) finding.related = related.slice(0, mostRelated);
  return finding;
}

function blockChecker(rules: readonly ActiveRule[], context: BlockContext): (block: BlockSummary) => FoundInBlock {
  const byCode = new Map(rules.map((active) => [active.rule.code, active]));
  const checking = ofScope(rules, 'block').filter(({ rule }) => rule.check !== undefined);
  return (summary) => {
    let found: Finding[] = none;
    for (const { code, message, range } of summary.problems) {
      const active = byCode.get(code);
      if (active) found = addFindings(found, active, [{ message, place: { block: summary.block, range } }]);
    }
    for (const active of checking) found = addFindings(found, active, active.rule.check!(summary, context));
    return { block: summary, found };
  };
}

function atNodes(
  rules: readonly (ActiveRule & { rule: NodeRule })[], map: ArgumentMap, before: LayeredMap<Id, readonly Finding[]> | undefined, ids: Iterable<Id> | undefined,
): LayeredMap<Id, readonly Finding[]> {
  const context = { map };
  const at = (node: Claim | Argument) => {
    const entry = map.entries.get(node.id)!;
    let found: Finding[] = none;
    for (const active of rules) {
      if (active.rule.concerns?.(node, entry) !== false) found = addFindings(found, active, active.rule.check(node, context));
    }
    return found;
  };
  const changes = new Map<Id, readonly Finding[] | undefined>();
  if (before === undefined || ids === undefined) {
    for (const nodes of [map.claims, map.arguments]) {
      for (const node of nodes.values()) {
        const found = at(node);
        if (found.length > 0) changes.set(node.id, found);
      }
    }
    return new LayeredMap(changes as ReadonlyMap<Id, readonly Finding[]>);
  }
  for (const id of ids) {
    const node = nodeOf(map, id);
    const found = node ? at(node) : none;
    if (found.length > 0 || before.get(id) !== undefined) changes.set(id, found.length > 0 ? found : undefined);
  }
  return before.with(changes);
}

/** `ids` and what they are, or were, related to. */
function withNeighbours(ids: ReadonlySet<Id>, before: ArgumentMap, after: ArgumentMap): ReadonlySet<Id> {
  const all = new Set(ids);
  for (const map of [before, after]) {
    for (const id of ids) {
      const entry = map.entries.get(id);
      if (entry === undefined) continue;
      for (const { from } of entry.incoming) all.add(from);
      for (const { to } of entry.outgoing) all.add(to);
      for (const argument of entry.concludedBy) all.add(argument);
      for (const argument of entry.premiseOf) all.add(argument);
      if (entry.node?.kind !== 'argument') continue;
      for (const premise of entry.node.premises) all.add(premise);
      for (const { conclusion } of entry.node.steps) if (conclusion) all.add(conclusion.claim);
    }
  }
  return all;
}

function inMap(
  active: ActiveRule & { rule: MapRule }, map: ArgumentMap, evaluation: Evaluation, before: FoundInMap | undefined,
  changed: ReadonlySet<Id> | undefined,
): FoundInMap {
  const { rule } = active;
  const facts = before?.facts ?? [...rule.find(map, evaluation)];
  const report = (fact: Fact, index: number): Finding => {
    const known = before?.found[index];
    return known && !fact.ids.some((id) => changed!.has(id)) ? known : findingOf(active, rule.report(fact, map, evaluation));
  };
  return { facts, found: facts.map(report) };
}
