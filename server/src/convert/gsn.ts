/** The elements of the Goal Structuring Notation that claims and arguments come from, or are kept with. */
export type ElementKind = 'goal' | 'strategy' | 'solution' | 'context' | 'assumption' | 'justification';

const byPrefix: readonly (readonly [RegExp, ElementKind])[] = [
  [/^C*Sn/, 'solution'], [/^C*G/, 'goal'], [/^C+S/, 'strategy'], [/^S/, 'strategy'], [/^C/, 'context'], [/^A/, 'assumption'], [/^J/, 'justification'],
];

const byType: ReadonlyMap<string, ElementKind> = new Map([
  ['Goal', 'goal'], ['CounterGoal', 'goal'], ['Strategy', 'strategy'], ['Solution', 'solution'], ['CounterSolution', 'solution'],
  ['Context', 'context'], ['Assumption', 'assumption'], ['Justification', 'justification'],
]);

/** What an element is, by its type if it names one, else by the first letters of its id; `undefined`: none. */
export function kindOf(id: string, type: string | undefined): ElementKind | undefined {
  if (type !== undefined) return byType.get(type);
  return byPrefix.find(([prefix]) => prefix.test(id))?.[1];
}
