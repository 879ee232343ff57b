import { mapAligned } from '../base/aligned.js';
import { LayeredMap } from '../base/layered-map.js';
import { push } from '../base/multimap.js';
import type { Evaluation } from '../evaluation/evaluate.js';
import { changedIds } from '../model/changes.js';
import type { NodeEntry } from '../model/resolved.js';
import type { ArgumentMap, Id, Source } from '../model/model.js';
import { readsAllSources } from '../model/query.js';
import type { SourceLibrary } from '../sources/source-library.js';
import type { BlockSummary, FileSummary } from '../model/summary.js';
import type { Block } from '../syntax/nodes.js';
import { sortByPlace } from './by-place.js';
import { suggester } from './did-you-mean.js';
import type { BlockContext, BlockRule, Fact, Finding, MapRule, NodeContext, NodeRule, Rule, Violation } from './rule.js';

/** A rule that is not switched off. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Finding['severity'];
}

/** A map with all that is known of it. */
export interface MapKnowledge {
  readonly map: ArgumentMap;
  readonly evaluation: Evaluation;
  /** Its sources, with what is found of its quotations there. */
  readonly library: SourceLibrary;
}

/** What rules have found in a map, in whatever file, kept by what they looked at, so that the next run can take it over. */
export interface MapRun extends MapKnowledge {
  readonly rules: readonly ActiveRule[];
  /** They are kept by the node that was looked at; there is nothing for one without findings. */
  readonly own: LayeredMap<Id, readonly Finding[]>;
  readonly neighbours: LayeredMap<Id, readonly Finding[]>;
  /** They are kept by rule. */
  readonly whole: ReadonlyMap<MapRule, FoundInMap>;
  /** All of it by block, each list by place. What an edit has left alone is the same list. */
  readonly byBlock: LayeredMap<Block, readonly Finding[]>;
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

/** What the rules for blocks have found in one. */
export interface FoundInBlock {
  readonly block: BlockSummary;
  readonly found: readonly Finding[];
}

/**
 * Runs those of `rules` that look at claims, arguments and the map. `previous` is an earlier run: what the edits since
 * cannot have changed is taken over from it, as far as the rules say by their scope what they look at.
 */
export function runMapRules(
  rules: readonly ActiveRule[], { map, evaluation, library }: MapKnowledge, previous?: MapRun,
): MapRun {
  const before = previous?.rules === rules ? previous : undefined;
  const changed = before && changedIds(before.map, map);
  const beside = before && withNeighbours(changed!, before.map, map);
  const nodeRules = ofScope(rules, 'node');
  const own = atNodes(nodeRules.filter(({ rule }) => rule.reach === 'own'), map, before?.own, changed);
  const neighbours = atNodes(nodeRules.filter(({ rule }) => rule.reach === 'neighbours'), map, before?.neighbours, beside);
  const isAsBefore = before?.map.shape === map.shape && before.evaluation.verdicts === evaluation.verdicts;
  const wholeBefore = isAsBefore ? before.whole : undefined;
  const whole = new Map(ofScope(rules, 'map').map((active) =>
    [active.rule, inMap(active, map, evaluation, wholeBefore?.get(active.rule), changed)]));
  const found = { own, neighbours, whole };
  const byBlock = isAsBefore ? regrouped(before, found, changed!, beside!) : groupedByBlock(found);
  return { map, evaluation, library, rules, own, neighbours, whole, byBlock };
}

/** Runs those of `rules` that look at one file of the map. `previous` as of `runMapRules`. */
export function runFileRules(
  rules: readonly ActiveRule[], { map, library }: Pick<MapKnowledge, 'map' | 'library'>, file: FileSummary, previous?: FileRun,
): FileRun {
  const before = previous?.rules === rules && previous.uri === file.uri ? previous : undefined;
  const context = blockContext(map, library, file, before?.context);
  const blocksBefore = before?.context === context ? before.blocks : [];
  return {
    uri: file.uri, rules, context,
    blocks: mapAligned(file.blocks, blocksBefore, isFoundIn, findInBlock, blockChecks(rules, context)),
    file: ofScope(rules, 'file').reduce<Finding[]>((found, active) => addFindings(found, active, active.rule.check?.({ file, library })), none),
  };
}

type FoundByScope = Pick<MapRun, 'own' | 'neighbours' | 'whole'>;

function groupedByBlock({ own, neighbours, whole }: FoundByScope): LayeredMap<Block, readonly Finding[]> {
  const byBlock = new Map<Block, Finding[]>();
  for (const findings of own.values()) addByBlock(byBlock, findings);
  for (const findings of neighbours.values()) addByBlock(byBlock, findings);
  for (const { found } of whole.values()) addByBlock(byBlock, found);
  // These lists stay as what is found in their block: without the room in which they have grown.
  for (const [block, findings] of byBlock) byBlock.set(block, sortByPlace(findings.slice()));
  return new LayeredMap(byBlock);
}

function addByBlock(byBlock: Map<Block, Finding[]>, findings: readonly Finding[]): void {
  for (let at = 0; at < findings.length; at++) push(byBlock, findings[at]!.place.block, findings[at]!);
}

/** Works as `groupedByBlock` does, by what the edit has changed: findings at these ids, and facts of the same list told anew. */
function regrouped(before: MapRun, after: FoundByScope, changed: ReadonlySet<Id>, beside: ReadonlySet<Id>): MapRun['byBlock'] {
  const gone = new Set<Finding>();
  const come: Finding[] = [];
  const replace = (old: readonly Finding[] = none, now: readonly Finding[] = none) => {
    if (old === now) return;
    for (const finding of old) gone.add(finding);
    for (const finding of now) come.push(finding);
  };
  for (const id of changed) replace(before.own.get(id), after.own.get(id));
  for (const id of beside) replace(before.neighbours.get(id), after.neighbours.get(id));
  for (const [rule, { found }] of after.whole) {
    const old = before.whole.get(rule)!.found;
    if (found === old) continue;
    for (let index = 0; index < found.length; index++) {
      if (found[index] === old[index]) continue;
      gone.add(old[index]!);
      come.push(found[index]!);
    }
  }
  const changes = new Map<Block, Finding[] | undefined>();
  for (const { place: { block } } of gone) {
    if (changes.has(block)) continue;
    const stayed = before.byBlock.get(block)?.filter((finding) => !gone.has(finding)) ?? none;
    changes.set(block, stayed.length > 0 ? stayed : undefined);
  }
  for (const finding of come) {
    const { block } = finding.place;
    if (!changes.has(block)) changes.set(block, [...before.byBlock.get(block) ?? none]);
    const list = changes.get(block);
    if (list === undefined) changes.set(block, [finding]);
    else list.push(finding);
  }
  for (const findings of changes.values()) if (findings) sortByPlace(findings);
  return before.byBlock.with(changes);
}

/** The one before if it says the same. */
function blockContext(map: ArgumentMap, library: SourceLibrary, file: FileSummary, before: BlockContext | undefined): BlockContext {
  const frontMatter = file.blocks[0]?.frontMatter;
  const moreSources = readsAllSources(map) ? library.lacksConfigured : !(map.extent === 'whole' && library.hasAllBibliographies);
  const { sources } = map;
  return before?.frontMatter === frontMatter && before?.moreSources === moreSources && before.sources === sources
    && before.library === library ? before : { frontMatter, sources, library, moreSources, sourcesLike: suggesterOf(sources, library) };
}

/** With more sources than this, comparing all with all would cost more than it helps. */
const mostCompared = 500;

/** Keys that one may be a slip of, or that it has now: those of the same author and year. */
function suggesterOf(sources: ReadonlyMap<string, Source>, library: SourceLibrary): (key: string) => readonly string[] {
  const keys = [...sources.keys()];
  for (const { key } of library.entries()) if (keys.push(key) > mostCompared) break;
  const similar = keys.length > mostCompared ? () => [] : suggester(() => keys, { patience: Infinity });
  const known = new Map<string, readonly string[]>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, found = [...new Set([...similar(key), ...library.keysOfSameWork(key)])].slice(0, 3));
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
    if (all === none) all = [findingOf(active, violation)];
    else all.push(findingOf(active, violation));
  }
  return all;
}

/** Never written to. */
const none: never[] = [];

/** A finding shows no more other places than a person would look at. */
const mostRelated = 20;

/** What a rule reports as a finding. */
export function findingOf({ rule: { code }, severity }: ActiveRule, violation: Violation): Finding {
  const { message, place, related, node, meant, once, tags } = violation;
  // Named one by one, so that all findings are made alike: to spread each is most of the cost of reporting thousands.
  const shown = related && related.length > mostRelated ? related.slice(0, mostRelated) : related;
  return { code, severity, message, place, related: shown, node, meant, once, tags };
}

/** What blocks are looked at with. */
interface BlockChecks {
  /** This is for the problems of the parser. */
  readonly byCode: ReadonlyMap<string, ActiveRule>;
  readonly rules: readonly (ActiveRule & { rule: BlockRule })[];
  readonly context: BlockContext;
}

function blockChecks(rules: readonly ActiveRule[], context: BlockContext): BlockChecks {
  const byCode = new Map(rules.map((active) => [active.rule.code, active]));
  return { byCode, rules: ofScope(rules, 'block').filter(({ rule }) => rule.check !== undefined), context };
}

function isFoundIn({ block }: FoundInBlock, summary: BlockSummary): boolean {
  return block === summary;
}

function findInBlock(summary: BlockSummary, { byCode, rules, context }: BlockChecks): FoundInBlock {
  let found: Finding[] = none;
  for (let at = 0; at < summary.problems.length; at++) {
    const { code, message, range, meant } = summary.problems[at]!;
    const active = byCode.get(code);
    if (active) found = addFindings(found, active, [{ message, place: { block: summary.block, range }, meant }]);
  }
  for (let at = 0; at < rules.length; at++) {
    const active = rules[at]!;
    if (active.rule.concerns?.(summary) !== false) found = addFindings(found, active, active.rule.check!(summary, context));
  }
  return { block: summary, found };
}

function findAtNode(rules: readonly (ActiveRule & { rule: NodeRule })[], entry: NodeEntry, context: NodeContext): readonly Finding[] {
  const { node } = entry;
  let found: Finding[] = none;
  for (let at = 0; at < rules.length; at++) {
    const active = rules[at]!;
    if (active.rule.concerns?.(node, entry) !== false) found = addFindings(found, active, active.rule.check(node, context));
  }
  return found;
}

function atNodes(
  rules: readonly (ActiveRule & { rule: NodeRule })[], map: ArgumentMap, before: LayeredMap<Id, readonly Finding[]> | undefined, ids: Iterable<Id> | undefined,
): LayeredMap<Id, readonly Finding[]> {
  const context = { map };
  if (before === undefined || ids === undefined) {
    const all = new Map<Id, readonly Finding[]>();
    for (let at = 0; at < map.nodes.length; at++) {
      const entry = map.nodes[at]!;
      const found = findAtNode(rules, entry, context);
      if (found.length > 0) all.set(entry.node.id, found);
    }
    return new LayeredMap(all);
  }
  const changes = new Map<Id, readonly Finding[] | undefined>();
  for (const id of ids) {
    const entry = map.entries.get(id);
    const found = entry?.node ? findAtNode(rules, entry as NodeEntry, context) : none;
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
  const isToldAnew = ({ ids }: Fact) => {
    for (const id of ids) if (changed!.has(id)) return true;
    return false;
  };
  if (before === undefined) {
    const facts: Fact[] = [];
    const found: Finding[] = [];
    for (const fact of rule.find(map, evaluation)) {
      facts.push(fact);
      found.push(findingOf(active, rule.report(fact, map, evaluation)));
    }
    return { facts, found };
  }
  const report = (fact: Fact) => findingOf(active, rule.report(fact, map, evaluation));
  const { facts, found } = before;
  return facts.some(isToldAnew) ? { facts, found: found.map((known, index) => (isToldAnew(facts[index]!) ? report(facts[index]!) : known)) } : before;
}
