import { statuses } from '../model/known-values.js';
import { titledId } from '../model/ids.js';
import type { Argument, ArgumentMap, Claim } from '../model/model.js';
import type { AttackList } from './attack-list.js';
import type { Evaluation } from './evaluate.js';
import { describe } from './names.js';
import { reasonFor } from './reason-words.js';
import { attackFramework, type Framework, type Status } from './framework.js';
import { frameworkOf, gradualFrameworkOf } from './from-model.js';
import { grounded } from './grounded.js';
import { isJudged } from './judged.js';
import type { GoOn, PositionSearch, Positions } from './positions.js';
import { gradualSemantics, type GradualSemantics, type PositionSemantics, type Semantics } from './semantics.js';
import { leavesOutSupport, strengths } from './strengths.js';

/** What an evaluation comes to, in names: `[Title]`, `<Title>` or those of the framework. */
export type EvaluationReport = VerdictReport | PositionReport | StrengthReport;

export interface VerdictReport {
  readonly kind: 'verdicts';
  readonly semantics: 'grounded';
  /** `because` is empty for a framework, whose arguments are what the attacks on them make them. */
  readonly verdicts: readonly { readonly name: Name; readonly status: Status; readonly because: string }[];
}

export interface PositionReport {
  readonly kind: 'positions';
  readonly semantics: PositionSemantics;
  readonly ended: Positions['ended'];
  /** What each position makes of each name. */
  readonly positions: readonly (readonly { readonly name: Name; readonly status: Status }[])[];
  /** The names that are the same in every position, since the grounded interpretation decides them. */
  readonly decided: ReadonlySet<Name>;
}

export interface StrengthReport {
  readonly kind: 'strengths';
  readonly semantics: GradualSemantics;
  /** `undefined`: none, because what it depends on did not come to rest. */
  readonly strengths: readonly { readonly name: Name; readonly strength: number | undefined }[];
  /** The semantics pays no attention to some of what is there: it knows attacks alone. */
  readonly leavesOutSupport: boolean;
}

/** How a claim or argument is called. */
export interface Name {
  /** This is for people: `[Title]`, or what sentences call one without a title. */
  readonly shown: string;
  /** Unique: its title; its id if it has none, or if it is an argument and a claim has the same title. */
  readonly key: string;
}

/** What `evaluation`'s map comes to by `semantics`; positions are found by `search`. Prose without a title is left out. */
export async function reportOnMap(
  evaluation: Evaluation, semantics: Semantics, search: PositionSearch, goOn: GoOn,
): Promise<EvaluationReport> {
  const { map, verdicts, settings } = evaluation;
  const shown = [...map.claims.values(), ...map.arguments.values()].filter((node) => isJudged(map, node));
  const names = new Map(shown.map((node) => [node.id, nameFor(map, node)]));
  if (semantics === 'grounded') {
    return {
      kind: 'verdicts', semantics, verdicts: [...names].map(([id, name]) => {
        const { status, reason } = verdicts.get(id)!;
        return { name, status, because: reasonFor(evaluation, id, reason) };
      }),
    };
  }
  const framework = isGradual(semantics) ? gradualFrameworkOf(map, settings) : frameworkOf(map, settings);
  const nodes = [...names].map(([id, name]) => ({ name, node: framework.indexOf.get(id)! }));
  return reportOn(framework, nodes, semantics, search, goOn);
}

/** What a framework of attacks comes to by `semantics`. */
export async function reportOnAttacks(
  { names, attacks }: AttackList, semantics: Semantics, search: PositionSearch, goOn: GoOn,
): Promise<EvaluationReport> {
  const framework = attackFramework(names.length, attacks);
  const nodes = names.map((name, node) => ({ name: { shown: name, key: name }, node }));
  if (semantics !== 'grounded') return reportOn(framework, nodes, semantics, search, goOn);
  const found = grounded(framework);
  return { kind: 'verdicts', semantics, verdicts: nodes.map(({ name, node }) => ({ name, status: found[node]!, because: '' })) };
}

async function reportOn(
  framework: Framework, nodes: readonly { readonly name: Name; readonly node: number }[],
  semantics: Exclude<Semantics, 'grounded'>, search: PositionSearch, goOn: GoOn,
): Promise<EvaluationReport> {
  if (isGradual(semantics)) {
    const { values } = strengths(framework, semantics);
    return { kind: 'strengths', semantics, leavesOutSupport: leavesOutSupport(framework, semantics), strengths: nodes.map(({ name, node }) => ({ name, strength: values[node] })) };
  }
  const { found, ended } = await search(framework, semantics, goOn);
  const base = grounded(framework);
  return {
    kind: 'positions', semantics, ended,
    positions: found.map((position) => nodes.map(({ name, node }) => ({ name, status: position[node]! }))).sort(byFirstDifference),
    decided: new Set(nodes.filter(({ node }) => semantics !== 'stage' && base[node] !== 'open').map(({ name }) => name)),
  };
}

/** An order that does not depend on that in which the solver finds them. */
function byFirstDifference(a: PositionReport['positions'][number], b: PositionReport['positions'][number]): number {
  const at = a.findIndex(({ status }, index) => status !== b[index]!.status);
  return at < 0 ? 0 : statuses.indexOf(a[at]!.status) - statuses.indexOf(b[at]!.status);
}

function isGradual(semantics: Semantics): semantics is GradualSemantics {
  return (gradualSemantics as readonly string[]).includes(semantics);
}

function nameFor(map: ArgumentMap, node: Claim | Argument): Name {
  const { id, title, kind } = node;
  const isTaken = kind === 'argument' && title !== undefined && map.claims.has(titledId('claim', title));
  return { shown: describe(map, id), key: title === undefined || isTaken ? id : title };
}
