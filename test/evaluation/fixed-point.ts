import assert from 'node:assert/strict';
import { conditionsOf, prevails, type Condition, type Framework, type Status } from '../../server/src/evaluation/framework.js';

/** The least fixed point as its definition says: all conditions again and again, until nothing changes. */
export function leastFixedPoint(framework: Framework): readonly Status[] {
  const conditions = conditionsOf(framework);
  let statuses: readonly Status[] = conditions.map(() => 'open');
  for (;;) {
    const next = conditions.map((condition) => statusUnder(condition, statuses));
    if (next.every((status, node) => status === statuses[node])) return statuses;
    statuses = next;
  }
}

/** What a condition asks for, given what its inputs are. */
export function statusUnder(condition: Condition, statuses: readonly Status[]): Status {
  const { fixed, premises, undercutters, pros, cons, ownGround, standard } = condition;
  if (fixed !== undefined) return fixed;
  const inputs = [...premises, ...undercutters, ...[...pros, ...cons].map(({ node }) => node)];
  assert.ok(inputs.every((node) => node < statuses.length));
  const heaviest = (links: Condition['pros'], ...wanted: Status[]) =>
    Math.max(0, ...links.filter(({ node }) => wanted.includes(statuses[node]!)).map(({ weight }) => weight));
  const has = (links: Condition['pros'], status: Status) => links.some(({ node }) => statuses[node] === status);
  const all = (links: Condition['pros'], status: Status) => links.every(({ node }) => statuses[node] === status);
  const weigh = standard === 'dialectical-validity' ? () => false : (p: number, c: number) => prevails(standard, p, c);
  if (premises.some((node) => statuses[node] === 'rejected')) return 'rejected';
  if (undercutters.some((node) => statuses[node] === 'accepted')) return 'rejected';
  if (has(cons, 'accepted') && (all(pros, 'rejected') || weigh(heaviest(cons, 'accepted'), heaviest(pros, 'accepted', 'open')))) {
    return 'rejected';
  }
  if (!premises.every((node) => statuses[node] === 'accepted')) return 'open';
  if (!undercutters.every((node) => statuses[node] === 'rejected')) return 'open';
  if (all(cons, 'rejected') && (ownGround || (standard === 'dialectical-validity' && has(pros, 'accepted')))) return 'accepted';
  return has(pros, 'accepted') && weigh(heaviest(pros, 'accepted'), heaviest(cons, 'accepted', 'open')) ? 'accepted' : 'open';
}
