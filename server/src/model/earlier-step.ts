import type { Argument, Place } from './model.js';

/**
 * The index of a step of an argument before its last, whose inference is at `place`, as an undercut below an inner conclusion is aimed at
 * one. `null`: it is the last, or none.
 */
export function earlierStep(argument: Argument | undefined, place: Place | undefined): number | null {
  const index = place === undefined || argument === undefined ? -1 : argument.steps.findIndex((step) => step.place === place);
  return index < 0 || index === argument!.steps.length - 1 ? null : index;
}
