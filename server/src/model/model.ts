import type { Extent } from './links.js';
import type { Entry, NodeEntry, ResolvedFile } from './resolved.js';
import type { FileSummary } from './summary.js';
import type {
  Argument, CitationUse, Claim, Group, Id, Question, Quotation, Relation, Settings, Source, UnresolvedMention,
} from './terms.js';

export type * from './terms.js';

/**
 * The argument map that one or more files describe: claims, arguments, relations, groups, questions, sources.
 * An immutable value. Whatever has a place in a text holds it as `Place`; `locate` (model/locate.ts) turns that
 * into offsets of the document.
 */
export interface ArgumentMap {
  readonly title: string | undefined;
  /** In order of first appearance. The keys are the ids. */
  readonly claims: ReadonlyMap<Id, Claim>;
  readonly arguments: ReadonlyMap<Id, Argument>;
  /** What is known about all claims and arguments, in order of first appearance. */
  readonly nodes: readonly NodeEntry[];
  /** The places of claims and arguments in `nodes`. */
  readonly numberOf: ReadonlyMap<Id, number>;
  /** Explicit ones in order of appearance, then derived ones. */
  readonly relations: readonly Relation[];
  readonly questions: readonly Question[];
  /** In document order; a group's parent comes before it. */
  readonly groups: readonly Group[];
  /** From the front matter of all files, by key. The first of several with one key counts. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly citations: readonly CitationUse[];
  readonly quotations: readonly Quotation[];
  readonly unresolvedMentions: readonly UnresolvedMention[];
  readonly settings: Settings;
  /** The first one is the root, whose front matter says how the map is read and shown. */
  readonly files: readonly FileSummary[];
  readonly extent: Extent;
  /** The same object for a map and those made from it as long as nothing but words change; see model/shape.ts. */
  readonly shape: object;
  /** The files' blocks, for whoever compares maps or walks through one. */
  readonly resolved: readonly ResolvedFile[];
  /** Everything by id; use the functions of model/query.ts. */
  readonly entries: { get(id: Id): Entry | undefined };
}
