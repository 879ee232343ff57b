import type { Edit } from '../edit/edits.js';
import type { Evaluation } from '../evaluation/evaluate.js';
import type { FrontMatterSummary } from '../model/front-matter.js';
import type { Argument, ArgumentMap, Claim, Id, Place, Source } from '../model/model.js';
import type { Entry } from '../model/resolved.js';
import type { SourceLibrary } from '../sources/source-library.js';
import type { BlockSummary, FileSummary } from '../model/summary.js';

export const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** How a rule's findings are shown; `off` leaves them out. */
export type Severity = (typeof severities)[number];

/** What a rule is about; the index of the rules' pages has a section for each. */
export type Category = 'support' | 'structure' | 'names' | 'sources' | 'form' | 'syntax';

/**
 * One rule, in a file of its own that is named after its code. Its page is `docs/rules/<code>.md`.
 * Rules do not know each other: a rule that needs to know what another one reports is one rule with it.
 *
 * The scope says what its check looks at, and so which edits can change what it finds; a check that looks further would
 * go on reporting what was there before. Checks report in any order, are linear over all that they are asked about, and
 * keep nothing from one call to the next.
 */
export type Rule = ReportedElsewhere | BlockRule | NodeRule | FileRule | MapRule;

interface RuleMeta {
  readonly code: string;
  /** One line for lists, without a full stop. */
  readonly title: string;
  readonly category: Category;
  /** The severity in the preset `standard`, which holds unless configured otherwise. */
  readonly severity: Severity;
  /** The ways to repair what it has found, the best first; none where there is nothing to choose from. */
  readonly fix?: (violation: Violation, context: FixContext) => Iterable<Fix>;
}

export interface FixContext {
  /** The map that the violation was found in. */
  readonly map: ArgumentMap;
  /** The file under check. */
  readonly file: FileSummary;
  /** The map's sources, with what is found of its quotations there. */
  readonly library: SourceLibrary;
}

/** One way to repair a finding. */
export interface Fix {
  /** What it does, in the imperative and without a full stop: `Mark as #assumption`. */
  readonly title: string;
  /** They do not overlap. */
  readonly edits: readonly Edit[];
  /** The title of doing the same to every finding of the rule in the file; without it that makes no sense. */
  readonly titleForAll?: string;
  /** It needs nobody's decision, so it may be done on saving, with all others of its kind. */
  readonly automatic?: boolean;
}

/** The parser or the model finds it on its way (a `Problem` with the rule's code), or the linter itself. */
export interface ReportedElsewhere extends RuleMeta {
  readonly scope: 'block' | 'file';
  readonly check?: undefined;
  /**
   * The line is read as something else than it was meant as. What other rules find there follows from that, and is left out
   * as long as this is not mended.
   */
  readonly misreads?: true;
}

/** Looks at what one block says, and at the front matter of the map. */
export interface BlockRule extends RuleMeta {
  readonly scope: 'block';
  /** Asked first, of every block: `false` if there can be nothing to report. Without it, each is checked. */
  readonly concerns?: (block: BlockSummary) => boolean;
  readonly check: (block: BlockSummary, context: BlockContext) => Iterable<Violation>;
}

export interface BlockContext {
  /** The front matter of the block's file. */
  readonly frontMatter: FrontMatterSummary | undefined;
  /** The sources of all files. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The texts of sources, with what is found of quotations there. */
  readonly library: SourceLibrary;
  /** There are more sources than can be known: a bibliography that is not read. */
  readonly moreSources: boolean;
  /** The keys of sources that this one may be a slip of, the nearest first. */
  readonly sourcesLike: (key: string) => readonly string[];
}

/**
 * Looks at one claim or argument, and at what the queries of model/query.ts tell of it by its id: relations, questions,
 * structures, the arguments that it is a premise or conclusion of.
 */
export interface NodeRule extends RuleMeta {
  readonly scope: 'node';
  /**
   * `own`: of the claims and arguments at the other ends it uses nothing but their names, and what is in the same
   * block as the relation does: those without a title. `neighbours`: it looks at these themselves, at their texts,
   * tags, data, citations, premises, but not at their relations.
   */
  readonly reach: 'own' | 'neighbours';
  /** Asked first, of every node and its entry in the map: `false` if there can be nothing to report. Without it, each is checked. */
  readonly concerns?: (node: Claim | Argument, entry: Entry) => boolean;
  readonly check: (node: Claim | Argument, context: NodeContext) => Iterable<Violation>;
}

export interface NodeContext {
  /** It may be asked about the node and, where the rule reaches them, its neighbours alone. */
  readonly map: ArgumentMap;
}

/** Looks at one file, at all of its blocks together. */
export interface FileRule extends RuleMeta {
  readonly scope: 'file';
  readonly check: (context: FileContext) => Iterable<Violation>;
}

export interface FileContext {
  readonly file: FileSummary;
  readonly library: SourceLibrary;
}

/**
 * Looks at the whole map, in two steps, so that typing words costs no look at all of it. Findings outside the file under
 * check are dropped.
 */
export interface MapRule<F extends Fact = Fact> extends RuleMeta {
  readonly scope: 'map';
  readonly check?: undefined;
  /**
   * What is to be reported, by the shape of the map alone (`ArgumentMap.shape`) and its verdicts: by ids, tags, data and
   * relations, not by words and places. Linear in the map.
   */
  find(map: ArgumentMap, evaluation: Evaluation): Iterable<F>;
  /** Reports a fact: with the words and places that there are now. */
  report(fact: F, map: ArgumentMap, evaluation: Evaluation): Violation;
}

export interface Fact {
  /** The claims and arguments whose words and places the report shows. */
  readonly ids: readonly Id[];
}

/** What a rule reports: where and what; the linter adds code and severity. */
export interface Violation {
  readonly message: string;
  readonly place: Place;
  /** Other places involved, in the order to read them. */
  readonly related?: readonly Related[] | undefined;
  /** The claim or argument to mark in the map. */
  readonly node?: Id | undefined;
  /** What may be meant instead of the text at `place`: texts to write there, the likeliest first. */
  readonly meant?: readonly string[] | undefined;
  /**
   * Among all findings of the rule in a file that have the same words here, only the first is shown, with their number and the
   * other places: what is wrong is one thing, said in several places.
   */
  readonly once?: string | undefined;
  /** What an editor may show besides the message: `unnecessary` as faded text. */
  readonly tags?: readonly ('unnecessary' | 'deprecated')[] | undefined;
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
