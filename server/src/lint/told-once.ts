import { push } from '../base/multimap.js';
import type { Finding } from './rule.js';

/** A finding shows no more other places than a person would look at. */
const mostRelated = 20;

/** Returns the findings, with those that say one thing of several places (`Violation.once`) in one. The same list where none does. */
export function toldOnce(findings: readonly Finding[]): readonly Finding[] {
  let groups: Map<string, Finding[]> | undefined;
  for (const finding of findings) if (finding.once !== undefined) push(groups ??= new Map<string, Finding[]>(), keyOf(finding), finding);
  if (groups === undefined || groups.size === findings.length) return findings;
  return findings.flatMap((finding) => {
    const group = finding.once === undefined ? undefined : groups.get(keyOf(finding));
    if (group === undefined || group.length === 1) return [finding];
    return group[0] === finding ? [together(group)] : [];
  });
}

function keyOf({ code, once }: Finding): string {
  return `${code} ${once}`;
}

function together([first, ...others]: readonly Finding[]): Finding {
  const related = others.slice(0, mostRelated).map(({ place }) => ({ message: 'The same here.', place }));
  return { ...first!, related, message: `${first!.message} There are ${others.length + 1} such places in this file.` };
}
