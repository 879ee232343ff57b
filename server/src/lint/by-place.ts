import type { Finding } from './rule.js';
import { rules } from './rules/index.js';

const orderOf = new Map(rules.map(({ code }, index) => [code, index]));

/** Compares findings in one block: by place; of several rules at one place the first one of the list. */
export function byPlace(one: Finding, other: Finding): number {
  return one.place.range.start - other.place.range.start || orderOf.get(one.code)! - orderOf.get(other.code)!;
}

/**
 * Sorts the findings in one block in place. Blocks have few, and for a few the engine's own sorting makes more lists than
 * there are findings.
 */
export function sortByPlace(findings: Finding[]): Finding[] {
  if (findings.length > 8) return findings.sort(byPlace);
  for (let next = 1; next < findings.length; next++) {
    const finding = findings[next]!;
    let at = next;
    for (; at > 0 && byPlace(findings[at - 1]!, finding) > 0; at--) findings[at] = findings[at - 1]!;
    findings[at] = finding;
  }
  return findings;
}
