import type { ArgumentMap, Id, Place } from '../model/model.js';
import type { FileSummary } from '../model/summary.js';
import type { Tree } from '../syntax/nodes.js';

export const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** How a rule's findings are shown; `off` leaves them out. */
export type Severity = (typeof severities)[number];

/** What a rule is about; the index of the rules' pages has a section for each. */
export type Category = 'support' | 'structure' | 'names' | 'sources' | 'form' | 'syntax';

/**
 * One rule, in a file of its own that is named after its code. Its page is `docs/rules/<code>.md`.
 * Rules do not know each other: a rule that needs to know what another one reports is one rule with it.
 */
export interface Rule {
  readonly code: string;
  /** One line for lists, without a full stop. */
  readonly title: string;
  readonly category: Category;
  /** Unless configured otherwise. */
  readonly severity: Exclude<Severity, 'off'>;
  /** How much of the text decides on a finding: its block, its file, or all files of the map. */
  readonly scope: 'block' | 'file' | 'map';
  /**
   * Finds what is wrong, in any order; linear in the map. Findings outside the file under check are dropped.
   * Absent where the parser or the model finds it on its way (a `Problem` with the rule's code), or the linter itself.
   */
  readonly check?: (context: LintContext) => Iterable<Violation>;
}

/** What a rule may look at. */
export interface LintContext {
  readonly map: ArgumentMap;
  /** The file under check. */
  readonly uri: string;
  readonly file: FileSummary;
  readonly tree: Tree;
}

/** What a rule reports: where and what; the linter adds code and severity. */
export interface Violation {
  readonly message: string;
  readonly place: Place;
  /** Other places involved, in the order to read them. */
  readonly related?: readonly Related[];
  /** The claim or argument to mark in the map. */
  readonly node?: Id;
  /** What an editor may show besides the message: `unnecessary` as faded text. */
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

export interface Related {
  readonly message: string;
  readonly place: Place;
}

/** Something that a rule found in the file under check. */
export interface Finding extends Violation {
  readonly code: string;
  readonly severity: Exclude<Severity, 'off'>;
}
