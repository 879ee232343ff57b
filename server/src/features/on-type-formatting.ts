import type { TextEdit } from 'vscode-languageserver-types';
import type { Position } from '../base/line-index.js';
import { elementAt, textBetween } from '../syntax/find.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toOffset, toRange } from './positions.js';

/** What a line of a list begins with: its indentation, its sigil or number, and what is written after it. */
const listLine = /^([ \t]*)(<?[-+_]|[-+_]>|><|[&?]|\((\d{1,8})\))([ \t]+|$)(.*)$/;

/**
 * After Enter, what goes on with a list: the sigil of the relation, premise or question line above, the next number of
 * a reconstruction. After a line that holds nothing but that, Enter ends the list, and takes it away. Nothing where the
 * editor has gone on with the list itself, in a comment and in the front matter.
 */
export function onTypeFormatting(snapshot: Snapshot, { line, character }: Position): TextEdit[] {
  if (line === 0) return [];
  const start = toOffset(snapshot, { line, character: 0 });
  const above = toOffset(snapshot, { line: line - 1, character: 0 });
  const here = /^[^\r\n]*/.exec(textBetween(snapshot.tree, start, start + 1000))![0];
  const match = listLine.exec(textBetween(snapshot.tree, above, start).replace(/[\r\n]+$/, ''));
  if (match === null || here.trim() !== '' || isOutside(snapshot, above + match[1]!.length)) return [];
  const [, indent, sigil, number, , text] = match as unknown as [string, string, string, string | undefined, string, string];
  // Hyphens alone are an inference, a rule of signs anything.
  if (number === undefined && indent === '' && /^[-+_]$/.test(sigil) && !/^[[<{]/.test(text)) return [];
  const blank = (from: number, length: number) => ({ range: toRange(snapshot, { start: from, end: from + length }), newText: '' });
  if (text.trim() === '') return [blank(above, match[0].length), ...(here === '' ? [] : [blank(start, here.length)])];
  const next = number === undefined ? sigil : `(${Number(number) + 1})`;
  return [{ range: { start: { line, character: 0 }, end: { line, character: Math.max(character, here.length) } }, newText: `${indent}${next} ` }];
}

function isOutside({ tree }: Snapshot, offset: number): boolean {
  const found = elementAt(tree, offset);
  if (found === undefined) return false;
  const at = offset - found.blockStart;
  return found.element.kind === 'front-matter'
    || found.element.parts.some(({ kind, start, end }) => (kind === 'comment' || kind === 'data') && start <= at && at < end);
}
