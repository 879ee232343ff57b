import type { Problem } from '../base/problem.js';
import { markerOf } from '../syntax/nest.js';
import type { Block, Element } from '../syntax/nodes.js';
import { builtInShortcodes, replaceShortcodes, type Shortcodes } from '../syntax/shortcodes.js';
import type { DataValues, Place, UseRole } from './terms.js';
import type { NumberedSummary, StepSummary, StructureSummary } from './summary.js';

/** A premise-conclusion structure while its lines are read. */
export class Reconstruction {
  /** Index of the use of the argument that it reconstructs. */
  readonly argument: number;
  #block: Block;
  #report: (problem: Problem) => void;
  #lines: (NumberedSummary & { readonly concludes: boolean })[] = [];
  #steps: { -readonly [K in keyof StepSummary]: StepSummary[K] }[] = [];
  /** The lines since the last inference. */
  #since: NumberedSummary[] = [];
  #waiting = false;
  /** Where the inference stands that waits for its conclusion, if it has no premise either. */
  #lacksPremise: Place | undefined;

  constructor(block: Block, argument: number, report: (problem: Problem) => void) {
    this.#block = block;
    this.argument = argument;
    this.#report = report;
  }

  /**
   * Returns the place of the inference that the line is the conclusion of. `uses` is what its data says that the
   * inference uses, which holds if the inference itself does not say it, as in Argdown.
   */
  addNumbered(number: number, claim: number, place: Place, uses: unknown): Place | undefined {
    const line = { number, claim, place, concludes: this.#waiting };
    this.#lines.push(line);
    this.#since.push(line);
    if (!this.#waiting) return undefined;
    this.#waiting = false;
    if (this.#lacksPremise) this.#lacks('missing-premise', this.#lacksPremise, 'There is no premise above this line, so its conclusion follows from nothing. Write the premises above the line: `(1) …`.');
    this.#lacksPremise = undefined;
    const step = this.#steps[this.#steps.length - 1]!;
    step.conclusion = line;
    if (uses !== undefined) step.data = { uses, ...step.data };
    return step.place;
  }

  /** Returns the place of the inference. */
  addInference(element: Element, data: DataValues, shortcodes: Shortcodes | undefined): Place {
    const block = this.#block;
    const place = { block, range: markerOf(element) };
    if (this.#waiting) this.#reportMissingConclusion(this.#steps[this.#steps.length - 1]!.place);
    this.#lacksPremise = this.#since.length === 0 ? place : undefined;
    this.#steps.push({ rules: rulesOf(block.text, element, shortcodes), data, from: this.#since, conclusion: undefined, place });
    this.#since = [];
    this.#waiting = true;
    return place;
  }

  /** Ends the reconstruction: tells the roles of its conclusions (their uses start as premises), reports what it lacks. */
  close(setRole: (use: number, role: UseRole) => void): StructureSummary {
    if (this.#waiting) this.#reportMissingConclusion(this.#steps[this.#steps.length - 1]!.place);
    const last = this.#lines[this.#lines.length - 1];
    if (last && !last.concludes && !this.#waiting) {
      this.#lacks('missing-inference', last.place, this.#steps.length === 0
        ? 'No conclusion is drawn from this premise. Write a line of hyphens and the conclusion below the premises.'
        : 'No inference leads from the conclusion above to this line. Write a line of hyphens above it, or move it up to the premises.');
    }
    const conclusions = this.#lines.filter(({ concludes }) => concludes);
    const main = conclusions[conclusions.length - 1];
    for (const { claim, concludes } of this.#lines) {
      if (concludes) setRole(claim, claim === main?.claim ? 'conclusion' : 'intermediate-conclusion');
    }
    return {
      argument: this.argument,
      premises: this.#lines.filter(({ concludes }) => !concludes).map(({ claim }) => claim),
      conclusion: main?.claim ?? -1,
      conclusionPlace: main?.place,
      steps: this.#steps,
    };
  }

  #reportMissingConclusion(place: Place): void {
    if (this.#lacksPremise) {
      this.#lacks('missing-premise', place, 'This line is an inference, but no line above or below it has a number in brackets, so it has neither premises nor a conclusion. '
        + 'Number the premises above it, `(1) …`, and the conclusion below, `(2) …`; or remove it.');
      this.#lacksPremise = undefined;
      return;
    }
    this.#lacks('missing-conclusion', place, 'This inference has no conclusion. Write it below the line: `(3) [Title]: …`.');
  }

  #lacks(code: string, place: Place, message: string): void {
    this.#report({ code, range: place.range, message });
  }
}

/** The names of the rules in an inference line, with their shortcodes replaced; commas that are not escaped separate them. */
function rulesOf(blockText: string, element: Element, shortcodes: Shortcodes | undefined): string[] {
  const words = element.parts
    .filter(({ kind }) => kind === 'text' || kind === 'break')
    .map((part) => blockText.slice(part.start, part.end))
    .join('');
  const all = shortcodes === undefined ? builtInShortcodes : new Map([...builtInShortcodes, ...shortcodes]);
  const rules = replaceShortcodes(words, all).match(/(?:\\[^]|[^,\\])+/g) ?? [];
  return rules.map((rule) => rule.replace(/\\([^])/g, '$1').replace(/\s+/g, ' ').trim()).filter((rule) => rule !== '');
}
