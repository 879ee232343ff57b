import type { Problem } from '../base/problem.js';
import { trimmed } from '../base/range.js';
import { titleInBraces } from './broken-titles.js';
import { beginsLine, hiddenAt } from './hidden-characters.js';
import { discussionOfKialo, listInText, premisesByLetter } from './lists-in-text.js';
import { colonTwice, dataInBrackets, headingWithoutSpace, lineInHeading, relationsIn, titleBehind, titleInHeading } from './look-alikes.js';
import { citationsIn, equalsAt, fenceAt, frontMatterAt, includeAt, includeBehindSign, quotationBefore, settingsAt } from './misspellings.js';
import { nearlyNumbered } from './nearly-numbered.js';
import type { Element, Part, Title } from './nodes.js';
import { citationInBraces, definitionsIn, nextLineWithin, numbersBehindLine, numbersBehindRule, otherMarkupIn, raisedNote, tagInAddress, tagOfOther } from './other-markup.js';
import { relationAsText, relationInLine, secondSigil, slipAtStart, slipInLine } from './slips.js';

/** Tells of what might begin a line, if the comment before it had not begun after the words of another one. */
function behindComment(text: string, { start, end }: Part): Problem | undefined {
  const at = end + /^[ \t]*/.exec(text.slice(end))![0].length;
  return beginsLine(text, at) && /[\n\r]/.test(text.slice(start, end)) ? {
    code: 'unknown-sigil', range: { start: end - 1, end: at },
    message: 'The comment before it begins in a line of text, so what follows is read as part of this text. Begin a new line.', meant: [`${text[end - 1]}\n`],
  } : undefined;
}

/** What is before a citation, as far as it is text in one piece. */
function quotationBeforeCitation(text: string, { parts }: Element, citation: Part): Problem | undefined {
  const before = parts[parts.indexOf(citation) - 1];
  return before?.kind === 'text' ? quotationBefore(text, before.start, citation.start) : undefined;
}

/** Words, tags and data after an include are part of nothing. */
export function checkBehindInclude(text: string, { parts }: Element, problems: Problem[]): void {
  const close = parts.findLastIndex(({ kind, start, end }) => kind === 'marker' && text.slice(start, end) === ')');
  const rest = close < 0 ? [] : parts.slice(close + 1).filter(({ kind, start, end }) => kind !== 'comment' && text.slice(start, end).trim() !== '');
  if (rest.length === 0) return;
  const range = trimmed(text, { start: rest[0]!.start, end: rest[rest.length - 1]!.end });
  problems.push({ code: 'broken-include', range, message: 'Nothing can follow an include on its line, so this is not part of any claim. Write it on a separate line.', meant: [`\n\n${text.slice(range.start, range.end)}`] });
}

/** Whether a comment follows a part, perhaps after a space, or what opens one that nothing closes. */
function isBeforeComment({ parts }: Element, at: number): boolean {
  const next = parts[at + 1];
  const kind = (next?.kind === 'space' ? parts[at + 2] : next)?.kind;
  return kind === 'comment' || kind === 'error';
}

/** Tells of a claim that is nothing but a mention: `+ @[Title]`. */
function mentionAlone(text: string, { parts }: Element): Problem | undefined {
  const [first, ...others] = parts.filter(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'comment' && kind !== 'tag' && kind !== 'data');
  if (first?.kind !== 'title' || first.role !== 'mention' || others.some(({ start, end }) => /[^\s.]/.test(text.slice(start, end)))) return undefined;
  const written = text.slice(first.start + 1, first.end);
  return { code: 'broken-title', range: { start: first.start, end: first.end }, message: `With \`@\`, a title is only mentioned, so this is a claim of its own. To mean ${written}, write \`${written}\`.`, meant: [written] };
}

/** Whether a sigil, a number or the like is before the text of an element. */
function isMarked({ kind }: Element): boolean {
  return kind !== 'statement';
}

/** Tells of signs that became text: those that the text begins with, and those that a later line of it begins with. */
export function findSlips(text: string, element: Element, subject: Title | undefined, mayCite: boolean, problems: Problem[]): void {
  const line = element.kind === 'heading' ? lineInHeading(text, element) : undefined;
  const title = element.kind === 'heading' ? titleInHeading(text, element) : undefined;
  if (title) problems.push(title);
  if (line) problems.push(line);
  const data = element.kind === 'heading' ? undefined : dataInBrackets(text, element);
  if (data) problems.push(data);
  const numbered = element.kind === 'inference' ? numbersBehindRule(text, element) : numbersBehindLine(text, element);
  if (numbered) problems.push(numbered);
  const within = element.kind === 'numbered' ? nextLineWithin(text, element, element.number + 1) : undefined;
  if (within) problems.push(within);
  if (element.kind === 'heading' || element.kind === 'front-matter' || element.kind === 'include' || element.kind === 'inference') return;
  const words = element.parts.find(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'comment');
  const numbers = nearlyNumbered(text, element);
  for (let at = 0; at < numbers.length; at++) problems.push(numbers[at]!);
  const list = discussionOfKialo(text, element) ?? (numbers.length > 0 ? undefined : (words && premisesByLetter(text, element, words.start)) ?? (element.kind === 'list-item' ? undefined : listInText(text, element)));
  if (list) problems.push(list);
  if (subject === undefined && element.kind !== 'question') {
    const first = element.parts.find(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'comment' && kind !== 'data');
    const front = element.parts.find(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'comment');
    const slip = (front?.kind === 'data' ? titleInBraces(text, front) : undefined) ?? (front && titleBehind(text, element)) ?? (first && text[first.start] === '#' && !isMarked(element) ? headingWithoutSpace(text, element) : undefined) ?? (first && first.kind !== 'error' && (slipAtStart(text, element, first.start) ?? (isMarked(element) ? undefined : raisedNote(text, first.start)) ?? (isMarked(element) ? includeBehindSign(text, first.start) : frontMatterAt(text, first.start) ?? settingsAt(text, first.start) ?? includeAt(text, first.start) ?? fenceAt(text, first.start))
      ?? hiddenAt(text, first.start, isMarked(element))));
    if (slip) problems.push(slip);
  }
  const mention = subject === undefined && element.kind !== 'question' ? mentionAlone(text, element) : undefined;
  if (mention) problems.push(mention);
  if (subject === undefined && element.kind === 'question') {
    const first = element.parts.find(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'comment');
    const slip = first && secondSigil(text, element, first.start);
    if (slip) problems.push(slip);
  }
  const colon = subject?.role === 'definition' ? colonTwice(text, subject) : undefined;
  if (colon) problems.push(colon);
  const related = subject?.role === 'definition' ? relationAsText(text, element, subject) : undefined;
  if (related) problems.push(related);
  const from = subject?.role === 'definition' ? text.slice(subject.start, subject.end - 1) : isMarked(element) && element.kind !== 'question' && subject === undefined ? 'this claim' : undefined;
  let hasWords = false;
  let mayRelate = true;
  for (let at = 0; at < element.parts.length; at++) {
    const part = element.parts[at]!;
    const slip = part.kind === 'break' && !part.paragraph && !isBeforeComment(element, at) && !numbers.some(({ range }) => range.start === part.end) ? slipInLine(text, part.end) ?? (text[words!.start] === '=' || element.kind === 'numbered' ? undefined : equalsAt(text, part.end)) ?? relationInLine(text, part.end) ?? includeAt(text, part.end) ?? fenceAt(text, part.end) ?? hiddenAt(text, part.end, false)
      : part.kind === 'citation' ? quotationBeforeCitation(text, element, part)
        : part.kind === 'comment' && hasWords ? behindComment(text, part)
          : part.kind === 'tag' ? tagInAddress(text, element.parts[at - 1], part) ?? tagOfOther(text, part)
            : part.kind === 'data' ? citationInBraces(text, part) : undefined;
    hasWords ||= part.kind !== 'space' && part.kind !== 'comment' && part.kind !== 'marker';
    if (slip) problems.push(slip);
    if (part.kind !== 'text') {
      // A relation that a line begins with is told already, and so is what is after a comment.
      mayRelate = slip === undefined && part.kind !== 'comment' && part.kind !== 'error';
      continue;
    }
    if (from !== undefined && mayRelate) problems.push(...relationsIn(text, element, part, from));
    problems.push(...otherMarkupIn(text, part));
    if (element.kind === 'statement' && subject !== undefined) problems.push(...definitionsIn(text, part));
    if (mayCite) problems.push(...citationsIn(text, part, element.end));
  }
}
