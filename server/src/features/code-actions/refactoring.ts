import type { CodeAction } from 'vscode-languageserver-types';
import type { Range } from '../../base/range.js';
import type { TextEdit } from '../../base/text-edit.js';
import { titledId } from '../../model/ids.js';
import type { ArgumentMap } from '../../model/model.js';
import { elementAt } from '../../syntax/find.js';
import type { Block, Element } from '../../syntax/nodes.js';
import { lastOf, unitsOf, wordsOf, type Unit } from '../../syntax/subtree.js';
import { plainText } from '../../syntax/plain-text.js';
import { subjectOf } from '../../syntax/nest.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { toWorkspaceEdit } from './workspace-edit.js';

/** The element where a person asks what can be done, and what is selected there. */
export interface Spot {
  readonly snapshot: Snapshot;
  readonly block: Block;
  /** The offset of the block in the document. */
  readonly blockStart: number;
  readonly element: Element;
  /** The selection, relative to the block. It is empty for a cursor. */
  readonly selection: Range;
  /** The thought that the element belongs to; `undefined` between thoughts. */
  readonly unit: Unit | undefined;
}

/** A change of the text that keeps what it says, but for what its title tells. */
export interface Refactoring {
  readonly title: string;
  /** One of the protocol's, or below one. */
  readonly kind: string;
  /** The edits of the document. */
  readonly edits: readonly TextEdit[];
}

/** Returns the element at the start of a range of the document. */
export function spotAt(snapshot: Snapshot, range: Range): Spot | undefined {
  const found = elementAt(snapshot.tree, range.start);
  if (found === undefined || found.element.kind === 'trivia') return undefined;
  const { block, blockStart, element } = found;
  const unit = unitsOf(block).find(({ first, last }) => first <= element.index && element.index <= last);
  return { snapshot, block, blockStart, element, unit, selection: { start: range.start - blockStart, end: range.end - blockStart } };
}

/** The refactoring as a client takes it. */
export function toCodeAction(snapshot: Snapshot, { title, kind, edits }: Refactoring): CodeAction {
  return { title, kind, edit: toWorkspaceEdit(snapshot, edits.map((each) => ({ ...each, uri: snapshot.uri }))) };
}

/** Tells what an element says after its marker, from the first word to the last, tags and data included; no comments at its end. */
export function contentOf(block: Block, element: Element): Range {
  const parts = element.parts.filter(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'comment');
  const isBreak = ({ kind }: { readonly kind: string }) => kind === 'break';
  const first = parts.find((part) => !isBreak(part));
  if (first === undefined) return { start: element.end, end: element.end };
  const last = parts.findLast((part) => !isBreak(part))!;
  return { start: first.start, end: first.start + block.text.slice(first.start, last.end).trimEnd().length };
}

/** The lines of an element with all that is below it, without the line break at their end. */
export function linesOf(block: Block, element: Element): Range {
  return { start: element.start, end: wordsOf(block, lastOf(block, element)).end };
}

/** Returns a stretch with the line break after it. */
export function withLineBreak({ text }: Block, { start, end }: Range): Range {
  return { start, end: end + /^[ \t]*(?:\r\n|\n|\r)?/.exec(text.slice(end))![0].length };
}

/** Words of several lines, the further ones indented by `indent`. */
export function continued(words: string, indent: string): string {
  return words.replace(/(\r\n|\n|\r)[ \t]*/g, `$1${indent}`);
}

/** The words of an element without a title: claims of its own. `undefined` if it has a title or says nothing. */
export function untitledText(block: Block, element: Element): string | undefined {
  const mayHaveTitle = element.kind === 'statement' || element.kind === 'relation' || element.kind === 'premise'
    || element.kind === 'numbered' || element.kind === 'list-item';
  if (!mayHaveTitle || subjectOf(element) !== undefined) return undefined;
  // After a comment, or on another line, no title is read as one.
  const first = element.parts.find(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'data');
  if (first?.kind === 'comment' || first?.kind === 'break') return undefined;
  const text = plainText(block.text, element.parts);
  // What looks like a title and is none would be one elsewhere.
  return text === undefined || /^[[<]/.test(text) ? undefined : text;
}

const longestTitle = 40;

/** A title made of the first words of a text, which no other claim has, as it is written between brackets. `undefined`: no words. */
export function titleFor(map: ArgumentMap, text: string): string | undefined {
  const [sentence] = text.split(/(?<=[\p{L}\p{N}])[.!?;:]\s|\n/u);
  const all = sentence!.replace(/[\s.,;:!?…]+$/u, '').split(/\s+/);
  let words = all[0]!;
  for (const word of all.slice(1)) {
    if (words.length + word.length >= longestTitle) break;
    words += ` ${word}`;
  }
  const title = words.replace(/[[\]@\\#{}]/g, '').replace(/^[-+\s]+|[,;:\s]+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(title)) return undefined;
  let unique = title;
  for (let number = 2; map.entries.get(titledId('claim', unique)) !== undefined; number++) unique = `${title} ${number}`;
  return unique;
}
