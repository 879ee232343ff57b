import type { Range } from '../base/range.js';
import type { Block, CitationItem } from '../syntax/nodes.js';
import type { MapRelationType } from './relations.js';

/**
 * `[Title]` for a titled claim, `<Title>` for a titled argument (the notation itself, hence unique);
 * `[]` or `<>` with more after it for untitled ones, made of where they stand: it stays while others come and go.
 */
export type Id = string;

/** A place in a document: a range in a block. `block` identifies the file as well, see `locate`. */
export interface Place {
  readonly block: Block;
  /** The range is relative to the start of the block. */
  readonly range: Range;
}

/** What claims and arguments have in common. */
interface NodeBase {
  readonly id: Id;
  readonly title: string | undefined;
  /** Its different wordings in order of appearance; empty while it is only referred to. */
  readonly texts: readonly string[];
  readonly uses: readonly Use[];
  readonly tags: readonly string[];
  readonly data: DataValues;
  readonly citations: readonly CitationUse[];
}

/** A claim: everything that one title (or one untitled text) stands for. Argdown: equivalence class. */
export interface Claim extends NodeBase {
  readonly kind: 'claim';
}

/** An argument: sketched by its gist, structured by premises, or reconstructed step by step. */
export interface Argument extends NodeBase {
  readonly kind: 'argument';
  /** Ids of its premises, of `&` lines and of a reconstruction alike (intermediate conclusions are not premises). */
  readonly premises: readonly Id[];
  /** Id of its (main) conclusion; `undefined` while it is only a sketch. */
  readonly conclusion: Id | undefined;
  /** The steps of its reconstruction in order; empty for a sketch. */
  readonly steps: readonly Step[];
}

/** One inference of a reconstruction. */
export interface Step {
  readonly rules: readonly string[];
  readonly data: DataValues;
  /** The numbered lines since the step before, in order. */
  readonly from: readonly Numbered[];
  /** It is `undefined` while nobody has written the conclusion. */
  readonly conclusion: Numbered | undefined;
  readonly place: Place;
}

export interface Numbered {
  readonly number: number;
  readonly claim: Id;
  readonly place: Place;
}

/** One place where a claim or argument stands. */
export interface Use {
  readonly role: UseRole;
  /** `definition` gives a text (or is about to), `reference` only names it, `mention` is within a text. */
  readonly mode: 'definition' | 'reference' | 'mention';
  /** The wording given here, plain: marks, tags, data and citations removed, white space collapsed. */
  readonly text: string | undefined;
  /** The whole element for definitions and references, the title for mentions. */
  readonly place: Place;
  /** The title between its brackets; `undefined` if untitled. */
  readonly name: Place | undefined;
  readonly tags: readonly TagUse[];
  /** Whether this use decides the group: `always` (a reconstruction follows, or its data says so) or `never`. */
  readonly grouping: 'always' | 'never' | undefined;
}

/** A mention of a title that stands nowhere else. */
export interface UnresolvedMention extends Use {
  readonly of: 'claim' | 'argument';
  readonly title: string;
}

export type UseRole =
  | 'top-level' | 'relation' | 'premise' | 'intermediate-conclusion' | 'conclusion' | 'list-item' | 'mention';

export interface TagUse {
  readonly tag: string;
  readonly place: Place;
}

export interface Relation {
  readonly type: MapRelationType;
  readonly from: Id;
  readonly to: Id;
  /** Follows from a reconstruction instead of being written as a relation line. */
  readonly derived: boolean;
  readonly data: DataValues;
  /** The sigil for a written one, the conclusion for a derived one. */
  readonly place: Place;
  /** The step that this relation undercuts, if that is the step from a claim to its parent. */
  readonly undercuts: Relation | undefined;
  /** The undercuts that are aimed at this step. */
  readonly undercutBy: readonly Relation[];
  /** The place of the step that this relation undercuts, if that is an inference in a reconstruction; then `to` is its argument. */
  readonly inference: Place | undefined;
  /** The question that this relation answers: it is below the question's line. */
  readonly answers: Question | undefined;
}

export interface Question {
  /** `?` with more after it, made of where it stands. */
  readonly id: Id;
  readonly text: string;
  /** What it is put to: a claim, an argument or another question. */
  readonly to: Id;
  /** Closed by a relation below it. */
  readonly answered: boolean;
  readonly place: Place;
}

/** A heading with what is below it. */
export interface Group {
  /** `#1`, `#2`, … in order of appearance. */
  readonly id: Id;
  readonly title: string;
  readonly level: number;
  readonly parent: Group | undefined;
  readonly tags: readonly string[];
  readonly data: DataValues;
  readonly place: Place;
}

/** A source's entry in the front matter; `fields` is what is there, unchecked. */
export interface Source {
  readonly key: string;
  readonly fields: DataValues;
  readonly place: Place;
}

export interface CitationUse {
  readonly item: CitationItem;
  /** The item within the citation's brackets. */
  readonly place: Place;
}

/** Words that are claimed to be in a source. */
export interface Quotation {
  /** `quoted`: in quote marks, directly followed by the citation; `located`: in quote marks within it, to say where. */
  readonly kind: 'quoted' | 'located';
  /** What is between the marks, plain, with the marks of what was left out. */
  readonly words: string;
  /** The stretches of `words` between what was left out (`[…]`, `...`), which follow each other in the source; not empty. */
  readonly pieces: readonly string[];
  /** The first of `citations`. */
  readonly citation: CitationUse;
  /** What is cited for the words: they are in one of these sources. */
  readonly citations: readonly CitationUse[];
  /** It reaches from the opening through the closing mark. */
  readonly place: Place;
}

/** How words that are claimed to be in a source compare with it. */
export type QuotationState = 'found' | 'nearly' | 'not-found' | 'not-checked';

/** What reports and exports tell of a quotation. */
export interface QuotationFinding {
  readonly state: QuotationState;
  /** The citation of the source that has the words, or is most like them; else the first. */
  readonly item: CitationUse['item'];
  /** What the pages are called that they are on; `undefined`: they stand nowhere, or the source has no pages. */
  readonly page: string | undefined;
  /** What is there in the source, in one line; `undefined`: they stand nowhere. */
  readonly passage: string | undefined;
}

/** YAML as plain values; parse errors leave it empty and are reported. Made without a prototype. */
export type DataValues = Readonly<Record<string, unknown>>;

/** What the front matter says, as far as it is understood. */
export interface Settings {
  readonly subtitle: string | undefined;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly lang: string | undefined;
  /** `strict` reads `+` between claims as entailment and `-` as contrariness. */
  readonly mode: 'loose' | 'strict';
  /** Severities by rule code. */
  readonly rules: Readonly<Record<string, unknown>>;
  /** How verdicts are reached: `burden`, `standard`, `accrue` and `prefer`, see docs/verdicts.md. */
  readonly evaluation: Readonly<Record<string, unknown>>;
  /** What a file beside the map says in place of front matter; see model/defaults.ts. */
  readonly defaults: DataValues;
}
