import type { Range } from '../../base/range.js';
import { lineBreak } from '../../edit/lines.js';
import type { MapEdit } from '../../picture/edit.js';
import type { Id } from '../../model/model.js';
import { mainUse, nodeOf } from '../../model/query.js';
import { parse } from '../../syntax/parse.js';
import { subjectOf } from '../../syntax/nest.js';
import type { Element, Part } from '../../syntax/nodes.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { written } from './add.js';
import { hasNoLine, nodeFor, questionFor } from './find.js';
import { bodyStart, lineAt, nodeAtOffset, type Line } from './lines.js';
import type { Plan } from './plan.js';
import type { Fact } from '../reading.js';
import { refuse } from './refusal.js';

/** What a person may change of a node: its title, and its first wording as it is written, without indentation. */
export interface EditableText {
  readonly title: string | null;
  readonly text: string;
}

/** Returns the title and the text of a claim, an argument or a question, to be changed; `undefined` for what has none. */
export function editableText(snapshot: Snapshot, id: Id): EditableText | undefined {
  const { map } = snapshot;
  const node = nodeOf(map, id);
  const question = questionFor(map, id);
  if (question === undefined && (node === undefined || hasNoLine(node))) return undefined;
  const { block, element } = lineAt(snapshot, question?.place ?? mainUse(node!).place);
  const { start, end } = wordsOf(block.text, element);
  const lines = block.text.slice(start, end).split(/\r\n|\n|\r/);
  return { title: node?.title ?? null, text: lines.map((line) => line.trim()).join('\n') };
}

/** Writes another text in place of the first wording; tags, data and comments after it stay. */
export function setText(snapshot: Snapshot, { id, text: asked }: Extract<MapEdit, { kind: 'set-text' }>): Plan {
  const { map } = snapshot;
  const question = questionFor(map, id);
  const node = question === undefined ? nodeFor(map, id) : undefined;
  if (node !== undefined && hasNoLine(node)) refuse('These premises have no line of their own that could have a text.');
  const line = lineAt(snapshot, question?.place ?? mainUse(node!).place);
  const { uri, block, base, element } = line;
  const range = wordsOf(block.text, element);
  const subject = subjectOf(element);
  const text = withoutTitle(asked, subject && block.text.slice(subject.start, subject.end).replace(/:$/, ''));
  if (asked.trim() !== '' && isNoText(text)) refuse('These words would be read as a comment or as data, so it would have no text.');
  if (text.trim() === '' && subject === undefined) refuse('It has no title, so nothing would be left of it. Delete it instead.');
  const newText = written(text, indentOfText(line), lineBreak(block));
  const edit = { uri, range: { start: base + range.start, end: base + range.end }, newText: between(line, range, newText) };
  const at = { uri, offset: base + element.start + (/\S/.exec(block.text.slice(element.start))?.index ?? 0) };
  return {
    edits: [edit],
    select: at,
    same: (after) => {
      const now = nodeAtOffset(after, at);
      return now === undefined || subject !== undefined ? {} : { names: new Map([[id, 'it']]), namesAfter: new Map([[now, 'it']]) };
    },
    isAsked({ lost, gained }, after) {
      const now = subject === undefined ? nodeAtOffset(after, at) : id;
      // Its tags, data and citations may have been written with its text.
      const isIt = ({ kind, about }: Fact, it: Id | undefined) => kind === 'node' && about[0] === it;
      return now !== undefined && lost.every((fact) => isIt(fact, id)) && gained.every((fact) => isIt(fact, now)) && gained.length <= 1;
    },
  };
}

/** The text of what has a title: it may have been written with the title before it. Refuses another title. */
function withoutTitle(text: string, title: string | undefined): string {
  const match = /^\s*(\[[^\]\n\r]+\]|<[^>\n\r]+>):(?:\s+|$)/.exec(text);
  if (title === undefined || match === null) return text;
  if (match[1] !== title) refuse(`Its text would begin with another title, \`${match[1]}\`. Change the title separately.`);
  return text.slice(match[0].length);
}

const notWords: ReadonlySet<Part['kind']> = new Set(['title', 'space', 'break', 'comment', 'data']);

/** Whether what is written leaves no words: a comment, or data. */
function isNoText(text: string): boolean {
  return text.trim() !== '' && parse(`[x]: ${text}`).blocks.every((block) => block.elements.every(({ parts }) => parts.every(({ kind, start, end }) =>
    notWords.has(kind) || block.text.slice(start, end).trim() === '')));
}

const behindWords: ReadonlySet<Part['kind']> = new Set(['space', 'break', 'tag', 'data', 'comment']);

/** Where the words of an element stand: after its title, and before the tags, data and comments at its end. */
function wordsOf(text: string, element: Element): Range {
  const subject = subjectOf(element);
  const start = subject === undefined ? bodyStart(element) : subject.end;
  const parts = element.parts.filter((part) => part.start >= start);
  const last = parts.findLast(({ kind, start: from, end }) => !behindWords.has(kind) && text.slice(from, end).trim() !== '');
  if (last === undefined) return { start, end: start };
  // The colon that a reference lacks comes directly after it.
  if (subject?.role === 'reference') return { start, end: last.end };
  const first = parts.find(({ kind }) => kind !== 'space')!;
  return { start: first.start, end: last.end };
}

/** The new words with what parts them from the title before and the tags after. */
function between({ block: { text }, element }: Line, { start, end }: Range, words: string): string {
  const subject = subjectOf(element);
  const lead = subject !== undefined && start === subject.end ? `${subject.role === 'definition' ? '' : ':'}${words === '' ? '' : ' '}` : '';
  const source = text.slice(start, end);
  const space = source.slice(source.trimEnd().length);
  return lead + words + (words === '' ? '' : space);
}

/** The indentation of the lines that a text goes on in. */
function indentOfText({ block, element }: Line): string {
  const line = element.parts.find((part) => part.kind === 'break' && !part.paragraph);
  if (line !== undefined) return /[^\r\n]*$/.exec(block.text.slice(line.start, line.end))![0];
  return element.indent > 0 || element.kind !== 'statement' ? ' '.repeat(element.indent + 2) : '  ';
}
