import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import type { RelationType } from './sigils.js';

/**
 * The tree of a document: text → blocks → elements → parts. All offsets below a block are relative to the block's
 * start, so that a block stays the same object while the text before it changes.
 * Blocks tile the document, elements tile their block, parts tile their element.
 */
export interface Tree {
  /** The document; put together from its blocks when it is first asked for, which is linear. */
  readonly text: string;
  /** This is in UTF-16 code units. */
  readonly length: number;
  readonly blocks: readonly Block[];
  /** The offset of each block in `text`, ascending. */
  readonly starts: readonly number[];
  /** The `origin` of its blocks. */
  readonly origin: object;
}

/** The unit of parsing and of reuse: a stretch of whole lines whose reading depends on no other text. */
export interface Block {
  readonly text: string;
  /** Rises from block to block of a tree, and stays while others come and go. Says nothing but their order. */
  readonly rank: number;
  /** The same object for all blocks of a tree and of those made from it, so that a block tells whose it is. */
  readonly origin: object;
  /** They are in document order; nesting is in `parent`, so that no depth of nesting needs recursion. */
  readonly elements: readonly Element[];
  readonly problems: readonly Problem[];
  /** It opens a comment or front matter which nothing closes; an edit far below may close it. */
  readonly unclosed: boolean;
}

/** What one line (with its continuation lines) says. */
export type Element =
  | Heading | Statement | RelationLine | PremiseLine | QuestionLine | NumberedLine | InferenceLine | ListItem
  | Include | FrontMatter | Trivia;

interface ElementBase extends Range {
  /** Its place among the elements of its block. */
  readonly index: number;
  readonly parts: readonly Part[];
  /** The element that this one is indented under, or, for a reconstruction's lines, `undefined`. */
  readonly parent: Element | undefined;
  /** The number of white-space characters before it; a tab is one, as in Argdown. */
  readonly indent: number;
}

/** `# Title`: a section of the text, a group of the map. */
export interface Heading extends ElementBase {
  readonly kind: 'heading';
  readonly level: number;
}

/** A claim or argument of its own: `[T]: text`, `[T]`, `<T>: gist`, `<T>` or a paragraph of text. */
export interface Statement extends ElementBase {
  readonly kind: 'statement';
}


/** `+ …`, `- …`, `_ …`, `>< …` and their directed forms, below another element. */
export interface RelationLine extends ElementBase {
  readonly kind: 'relation';
  readonly relation: RelationType;
  /** `up`: from this line to its parent (`+`, `<+`); `down`: from the parent to this line (`+>`). */
  readonly direction: 'up' | 'down';
}

/** `& …`: a premise of the argument above, or, with its siblings, an argument for the claim above. */
export interface PremiseLine extends ElementBase {
  readonly kind: 'premise';
}

/** `? …`: a critical question put to what is above. */
export interface QuestionLine extends ElementBase {
  readonly kind: 'question';
}

/** `(1) …`: a premise or conclusion of a reconstruction. */
export interface NumberedLine extends ElementBase {
  readonly kind: 'numbered';
  readonly number: number;
  /** It is after a blank line below a conclusion, so it does not go on with that reconstruction. */
  readonly beginsAnother: boolean;
  /** The line of the argument that it is indented below, if it is. */
  readonly reconstructs?: RelationLine;
}

/** A line of hyphens, or `-- rule, rule {data} --`; its texts name the rules, separated by commas. */
export interface InferenceLine extends ElementBase {
  readonly kind: 'inference';
  /** The line of the argument that it is indented below, if it is. */
  readonly reconstructs?: RelationLine;
}

/** ` * …` or ` 1. …` */
export interface ListItem extends ElementBase {
  readonly kind: 'list-item';
  readonly ordered: boolean;
}

/** `@include(path)` */
export interface Include extends ElementBase {
  readonly kind: 'include';
  readonly path: string;
}

/** `===` … `===`; its YAML is the part of kind `yaml`. */
export interface FrontMatter extends ElementBase {
  readonly kind: 'front-matter';
}

/** Blank lines and comments between elements. */
export interface Trivia extends ElementBase {
  readonly kind: 'trivia';
}

/** A stretch of an element. */
export type Part =
  | Plain | Title | Tag | Data | Citation | Quote | Link | Emphasis | Escape | Shortcode | Break | Comment | ErrorPart;

/** White space and markers (`space`, `marker`), words (`text`), front matter's content (`yaml`). */
export interface Plain extends Range {
  readonly kind: 'space' | 'marker' | 'text' | 'yaml';
}

/** `nameRange` (syntax/titles.ts) tells what is between its brackets. */
export interface Title extends Range {
  readonly kind: 'title';
  readonly of: 'claim' | 'argument';
  /** `[T]:` defines, `[T]` refers, `@[T]` mentions. */
  readonly role: 'definition' | 'reference' | 'mention';
  /** The title's identity: escapes resolved, NFC, trimmed, white space collapsed. */
  readonly title: string;
}

/** `#tag` or `#(two words)` */
export interface Tag extends Range {
  readonly kind: 'tag';
  readonly tag: string;
}

/** `{key: value}`; the YAML is read by the model, see `readData`. */
export interface Data extends Range {
  readonly kind: 'data';
}

/** `[see @key, p. 3; @other]` */
export interface Citation extends Range {
  readonly kind: 'citation';
  readonly items: readonly CitationItem[];
  /** What is between semicolons without a key; it is read as part of the item before it, or of the first. */
  readonly strays: readonly Range[];
}

export interface CitationItem extends Range {
  readonly key: string;
  /** The key without its `@`. */
  readonly name: Range;
  /** What is before the key, such as `see`; may be empty. */
  readonly prefix: string;
  /** What is after it, such as `p. 3`; may be empty. */
  readonly locator: string;
}

/** One mark of the pair around a quotation: words directly followed by a citation; another quote mark is text. */
export interface Quote extends Range {
  readonly kind: 'quote';
  readonly opens: boolean;
}

/** `[text](url)` */
export interface Link extends Range {
  readonly kind: 'link';
  readonly text: string;
  readonly url: string;
}

/** One mark of a pair; a mark without a partner is text. */
export interface Emphasis extends Range {
  readonly kind: 'emphasis';
  readonly mark: '*' | '**' | '_' | '__';
  readonly opens: boolean;
}

/** `\[` and the like. */
export interface Escape extends Range {
  readonly kind: 'escape';
  readonly character: string;
}

/** `.v.` or `:+1:`, if it is one that every document has; those of the front matter are text to the parser. */
export interface Shortcode extends Range {
  readonly kind: 'shortcode';
  readonly symbol: string;
}

/** A line end inside a text with the indentation after it; `paragraph`: by a line that holds only `\`. */
export interface Break extends Range {
  readonly kind: 'break';
  readonly paragraph: boolean;
}

export interface Comment extends Range {
  readonly kind: 'comment';
}

/** A stretch that could not be read; it counts as text, and a problem with the same code and range says why. */
export interface ErrorPart extends Range {
  readonly kind: 'error';
  readonly code: string;
}
