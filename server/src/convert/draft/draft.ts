import { push } from '../../base/multimap.js';
import { oneLine } from '../../base/one-line.js';
import { isDirected, type RelationType } from '../../model/relations.js';

/**
 * A map on its way into a text: what a reader of another format has found. `writeMap` (write.ts) turns it into a text.
 * Keys are the reader's own names for things; nobody sees them.
 */
export class MapDraft {
  title: string | undefined;
  /** What the front matter says besides title and sources: author, date, abstract, evaluation … */
  readonly settings: Record<string, unknown> = {};
  readonly sources = new Map<string, Readonly<Record<string, unknown>>>();
  readonly sections: DraftSection[] = [];
  /** Whether trees keep the order in which they were found, as in an outline; in a graph, the largest is the first. */
  isInOrder = false;
  readonly nodes = new Map<string, DraftNode>();
  readonly relations: DraftRelation[] = [];
  readonly questions: DraftQuestion[] = [];
  /** What claims are expected to come out as: a label of the other format, and the verdicts that it stands for. */
  readonly labels = new Map<string, { readonly label: string; readonly verdicts: readonly string[] }>();
  /** What no line can say, for a comment at the end of the text. */
  readonly remarks: string[] = [];
  /** How many things of each kind were kept as data or in a comment, and how many were left out, by their names in the plural. */
  readonly kept = new Map<string, number>();
  readonly leftOut = new Map<string, number>();
  /** What was read in a way that may be wrong: what was done, and to which lines, in words for people. */
  readonly guesses = new Map<string, string[]>();

  /** The claim with this key, made if there is none. */
  claim(key: string, fields: Partial<DraftNode> = {}): DraftNode {
    return this.#node(key, 'claim', fields);
  }

  argument(key: string, fields: Partial<DraftNode> = {}): DraftNode {
    return this.#node(key, 'argument', fields);
  }

  relate(type: RelationType, from: string, to: string | DraftRelation, data: Record<string, unknown> = {}): DraftRelation {
    const relation = { type, from, to, data };
    this.relations.push(relation);
    return relation;
  }

  /** Relates two nodes as an edge of a graph does. A contradiction is below its first end. */
  addEdge(type: RelationType, from: string, to: string, data: Record<string, unknown> = {}): DraftRelation {
    return isDirected({ type }) ? this.relate(type, from, to, data) : this.relate(type, to, from, data);
  }

  /**
   * The step from `premises` to a conclusion: a relation if there is one premise and nothing to be said of the step, else
   * an argument with its premises. With `always` it is an argument in any case.
   */
  infer(
    key: string, premises: readonly string[], to: string, { type = 'support', always = false, ...fields }: InferenceFields = {},
  ): Inference {
    const { data, ...more } = fields;
    if (premises.length === 1 && !always && Object.keys(more).length === 0) {
      return { relation: this.relate(type, premises[0]!, to, { ...data }), argument: undefined };
    }
    const argument = this.argument(key, { ...fields, data: { ...data }, premises: [...premises] });
    return { relation: this.relate(type, key, to), argument };
  }

  /** `from` cuts the step of an inference. */
  undercut(from: string, { relation, argument }: Inference, data: Record<string, unknown> = {}): DraftRelation {
    return this.relate('undercut', from, argument?.key ?? relation, data);
  }

  keep(what: string, count = 1): void {
    if (count > 0) this.kept.set(what, (this.kept.get(what) ?? 0) + count);
  }

  leaveOut(what: string, count = 1): void {
    if (count > 0) this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + count);
  }

  /** Remembers that something was read in a way that may be wrong; `line`: its number in the file, from 1, or what finds it out. */
  guess(what: string, words: string, line?: LineNumber): void {
    const all = oneLine(words);
    // To find out a line takes long in a large file, and no more are shown.
    const at = typeof line !== 'function' ? line : (this.guesses.get(what)?.length ?? 0) < mostGuesses ? line() : undefined;
    push(this.guesses, what, `“${all.length > 60 ? `${all.slice(0, 60).trimEnd()} …` : all}”${at === undefined ? '' : ` (line ${at})`}`);
  }

  #node(key: string, kind: DraftNode['kind'], fields: Partial<DraftNode>): DraftNode {
    const known = this.nodes.get(key);
    if (known !== undefined) return Object.assign(known, fields);
    const node = { key, kind, title: undefined, text: '', tags: [], data: {}, citations: [], premises: [], section: undefined, ...fields };
    this.nodes.set(key, node);
    return node;
  }
}

/** The number of a line in a file, from 1, or what finds it out. */
export type LineNumber = number | (() => number | undefined);

/** A report names no more guesses of one kind than these. */
export const mostGuesses = 10;

/** Stands in data for the title that a node gets. */
export class TitleOf {
  readonly key: string;

  constructor(key: string) {
    this.key = key;
  }
}

export interface DraftNode {
  readonly key: string;
  readonly kind: 'claim' | 'argument';
  /** The title as it is to be, if the other format has titles; else one is made from the text. */
  title: string | undefined;
  /** Plain words; an empty line divides paragraphs. */
  text: string;
  tags: string[];
  data: Record<string, unknown>;
  citations: DraftCitation[];
  /** The keys of the premises of an argument. */
  premises: string[];
  /** The key of the section that it is in. */
  section: string | undefined;
}

export interface DraftCitation {
  /** A key of `sources`. */
  readonly key: string;
  /** `p. 3`. */
  readonly locator?: string;
  /** Words that are quoted from it, without marks. */
  readonly quotation?: string;
}

export interface DraftRelation {
  readonly type: RelationType;
  readonly from: string;
  /** A node; of an undercut also the relation whose step is cut. */
  readonly to: string | DraftRelation;
  readonly data: Record<string, unknown>;
}

export interface DraftQuestion {
  readonly text: string;
  readonly to: string;
}

export interface DraftSection {
  readonly key: string;
  readonly title: string;
  readonly parent: string | undefined;
}

type InferenceFields = Partial<Pick<DraftNode, 'title' | 'text' | 'tags' | 'data' | 'section'>> & {
  readonly type?: 'support' | 'attack';
  readonly always?: boolean;
};

/** What a step became, to be undercut. */
export interface Inference {
  readonly relation: DraftRelation;
  readonly argument: DraftNode | undefined;
}
