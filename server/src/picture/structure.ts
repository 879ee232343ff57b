import type { Argument, DataValues, Id, Step } from '../model/model.js';

/** How an argument hangs together: the edges between its premises, its inferences and its conclusions. */
export interface Structure {
  /** Its inferences but the last; the argument's own node stands for that one. */
  readonly steps: readonly { readonly id: Id; readonly title: string | null }[];
  readonly edges: readonly { readonly type: 'premise' | 'conclusion'; readonly from: Id; readonly to: Id }[];
}

/** Returns the structure of `argument`: empty for a sketch. */
export function structureEdges(argument: Argument): Structure {
  const steps: { id: Id; title: string | null }[] = [];
  const edges: { type: 'premise' | 'conclusion'; from: Id; to: Id }[] = [];
  const used = new Set<Id>();
  const last = argument.steps.length - 1;
  argument.steps.forEach((step, index) => {
    const id = index === last ? argument.id : stepId(argument.id, index);
    if (index < last) steps.push({ id, title: step.rules.length > 0 ? step.rules.join(', ') : null });
    for (const premise of new Set(premisesOf(argument.steps, index))) {
      used.add(premise);
      edges.push({ type: 'premise', from: premise, to: id });
    }
    if (index < last && step.conclusion !== undefined) {
      edges.push({ type: 'conclusion', from: id, to: step.conclusion.claim });
    }
  });
  for (const premise of new Set(argument.premises)) {
    if (!used.has(premise)) edges.push({ type: 'premise', from: premise, to: argument.id });
  }
  if (argument.conclusion !== undefined) {
    edges.push({ type: 'conclusion', from: argument.id, to: argument.conclusion });
  }
  return { steps, edges };
}

/** The id of the node that stands for an inference of an argument before its last; `index` is its place among its inferences. */
export function stepId(argument: Id, index: number): Id {
  return `${argument}/${index + 1}`;
}

/** The argument that a node is an inference within; `undefined`: it is no such step. */
export function argumentOfStep({ id, kind }: { readonly id: Id; readonly kind: string }): Id | undefined {
  return kind === 'step' ? id.slice(0, id.lastIndexOf('/')) : undefined;
}

/**
 * What a step infers from: the lines that its `uses` names, or else the lines since the step before together with
 * that step's conclusion.
 */
function premisesOf(steps: readonly Step[], index: number): Id[] {
  const step = steps[index]!;
  const numbers = usedNumbers(step.data);
  if (numbers !== undefined) {
    const claims = new Map<number, Id>();
    for (const earlier of steps.slice(0, index + 1)) {
      for (const line of earlier.from) claims.set(line.number, line.claim);
      if (earlier !== step && earlier.conclusion !== undefined) {
        claims.set(earlier.conclusion.number, earlier.conclusion.claim);
      }
    }
    return numbers.flatMap((number) => claims.get(number) ?? []);
  }
  const before = steps[index - 1]?.conclusion?.claim;
  const lines = step.from.map((line) => line.claim);
  return before === undefined ? lines : [before, ...lines];
}

function usedNumbers(data: DataValues): number[] | undefined {
  const uses = data['uses'];
  if (!Array.isArray(uses)) return undefined;
  return uses.filter((value): value is number => typeof value === 'number');
}
