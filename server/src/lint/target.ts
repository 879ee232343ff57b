import type { ArgumentMap, Relation } from '../model/model.js';
import { nameOf, nodeOf } from '../model/query.js';
import { isAimedAtStep } from '../model/relations.js';

/** What messages say a relation is aimed at: a claim or argument by its name, or the step that it cuts. */
export function targetOf(map: ArgumentMap, { to, undercuts: step }: Relation): string {
  const name = (id: string) => nameOf(nodeOf(map, id)!);
  if (step === undefined) return name(to);
  return isAimedAtStep(step) ? `the undercut by ${name(step.from)}` : `the step from ${name(step.from)} to ${name(step.to)}`;
}
