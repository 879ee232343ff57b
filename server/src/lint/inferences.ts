import type { Range } from '../base/range.js';
import { readData } from '../model/data.js';
import type { StepSummary } from '../model/summary.js';
import { elementOf } from '../edit/lines.js';

/** An inference, and what its data, or else that of its conclusion, says that it uses. */
export interface StepReading {
  readonly step: StepSummary;
  /** `undefined`: it does not say. The range is that of the number in its block, where it can be told. */
  readonly uses: readonly { readonly number: number; readonly range: Range | undefined }[] | undefined;
  /** Where another number can be written; `undefined` where `uses` is no list in brackets. */
  readonly listEnd: number | undefined;
}

/** Reads `{uses: [1, 2]}` of each step, which is on its inference or its conclusion. */
export function stepReadings(steps: readonly StepSummary[]): readonly StepReading[] {
  return steps.map((step) => {
    const listed = step.data['uses'];
    if (!Array.isArray(listed)) return { step, uses: undefined, listEnd: undefined };
    const list = rangeOfList(step);
    return { step, uses: (listed as readonly number[]).map((number) => ({ number, range: list && find(step, list, number) })), listEnd: list?.end };
  });
}

/** The stretch between the brackets of `uses: […]`. */
function rangeOfList({ place, conclusion }: StepSummary): Range | undefined {
  const { block } = place;
  for (const part of [place, ...conclusion ? [conclusion.place] : []].flatMap((each) => elementOf(each).parts)) {
    if (part.kind !== 'data') continue;
    const { values, keysOf } = readData(block.text, part);
    if (values['uses'] === undefined) continue;
    const key = keysOf().get('uses');
    const match = key && /^\s*:\s*\[([^\]]*)\]/.exec(block.text.slice(key.end, part.end));
    if (!match) return undefined;
    const end = key.end + match[0].length - 1;
    return { start: end - match[1]!.length, end: end - (match[1]!.length - match[1]!.trimEnd().length) };
  }
  return undefined;
}

function find({ place }: StepSummary, { start, end }: Range, number: number): Range | undefined {
  const match = new RegExp(`(?<!\\d)${number}(?!\\d)`).exec(place.block.text.slice(start, end));
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : undefined;
}
