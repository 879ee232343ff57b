import { mapAligned } from '../base/aligned.js';
import { LayeredMap } from '../base/layered-map.js';
import { changedIds } from '../model/changes.js';
import type { FrontMatterSummary } from '../model/front-matter.js';
import type { Argument, ArgumentMap, Claim, Id } from '../model/model.js';
import { nodeOf } from '../model/query.js';
import type { BlockSummary, FileSummary } from '../model/summary.js';
import type { BlockRule, FileRule, MapRule, NodeRule, Rule, Violation } from './rule.js';

/** What a rule found; a problem of the parser or the model is found by the rule with its code. */
export interface Found {
  readonly code: string;
  readonly violation: Violation;
}

/** What rules have found in a file, kept by what they looked at, so that the next run can take it over. */
export interface Run {
  readonly map: ArgumentMap;
  readonly file: FileSummary;
  readonly rules: readonly Rule[];
  readonly frontMatter: FrontMatterSummary | undefined;
  readonly blocks: readonly FoundInBlock[];
  /** By the node that was looked at; nothing for one without findings. */
  readonly own: LayeredMap<Id, readonly Found[]>;
  readonly neighbours: LayeredMap<Id, readonly Found[]>;
  /** Of the rules that look at the whole file or map. */
  readonly whole: readonly Found[];
}

interface FoundInBlock {
  readonly block: BlockSummary;
  readonly found: readonly Found[];
}

/**
 * Runs `rules` over a file and its map. `previous` is an earlier run: what the edits since cannot have changed is taken
 * over from it, as far as the rules say by their scope what they look at.
 */
export function runRules(rules: readonly Rule[], map: ArgumentMap, file: FileSummary, previous?: Run): Run {
  const frontMatter = file.blocks[0]?.frontMatter;
  const before = previous?.rules === rules && previous.file.uri === file.uri ? previous : undefined;
  const isOf = ({ block }: FoundInBlock, summary: BlockSummary) => block === summary;
  const blocksBefore = before?.frontMatter === frontMatter ? before?.blocks ?? [] : [];
  const blocks = mapAligned(file.blocks, blocksBefore, isOf, (block) => ({ block, found: inBlock(rules, block, frontMatter) }));
  const changed = before && changedIds(before.map, map);
  const own = rules.filter((rule): rule is NodeRule => rule.scope === 'node' && rule.reach === 'own');
  const reaching = rules.filter((rule): rule is NodeRule => rule.scope === 'node' && rule.reach === 'neighbours');
  const beside = changed && before && withNeighbours(changed, before.map, map);
  return {
    map, file, rules, frontMatter, blocks,
    own: atNodes(own, map, before?.own, changed),
    neighbours: atNodes(reaching, map, before?.neighbours, beside),
    whole: rules.flatMap((rule) => (isWhole(rule) ? foundBy(rule, map, file) : [])),
  };
}

/** Everything that a run has found, in no particular order. */
export function* allFound({ blocks, own, neighbours, whole }: Run): Iterable<Found> {
  for (const { found } of blocks) yield* found;
  for (const found of own.values()) yield* found;
  for (const found of neighbours.values()) yield* found;
  yield* whole;
}

function inBlock(rules: readonly Rule[], block: BlockSummary, frontMatter: FrontMatterSummary | undefined): readonly Found[] {
  const found: Found[] = block.problems.map(({ code, message, range }) =>
    ({ code, violation: { message, place: { block: block.block, range } } }));
  for (const rule of rules) {
    if (rule.scope !== 'block' || rule.check === undefined) continue;
    for (const violation of (rule as BlockRule).check(block, { frontMatter })) found.push({ code: rule.code, violation });
  }
  return found;
}

function atNodes(
  rules: readonly NodeRule[], map: ArgumentMap, before: LayeredMap<Id, readonly Found[]> | undefined, ids: Iterable<Id> | undefined,
): LayeredMap<Id, readonly Found[]> {
  const at = (node: Claim | Argument) => rules.flatMap(({ code, check }) =>
    Array.from(check(node, { map }), (violation): Found => ({ code, violation })));
  const changes = new Map<Id, readonly Found[] | undefined>();
  if (before === undefined || ids === undefined) {
    for (const nodes of [map.claims, map.arguments]) {
      for (const node of nodes.values()) {
        const found = at(node);
        if (found.length > 0) changes.set(node.id, found);
      }
    }
    return new LayeredMap(changes as ReadonlyMap<Id, readonly Found[]>);
  }
  for (const id of ids) {
    const node = nodeOf(map, id);
    const found = node ? at(node) : [];
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

function isWhole(rule: Rule): rule is FileRule | MapRule {
  return rule.check !== undefined && (rule.scope === 'file' || rule.scope === 'map');
}

function foundBy(rule: FileRule | MapRule, map: ArgumentMap, file: FileSummary): Found[] {
  const violations = rule.scope === 'file' ? rule.check({ file }) : rule.check({ map });
  return Array.from(violations, (violation) => ({ code: rule.code, violation }));
}
