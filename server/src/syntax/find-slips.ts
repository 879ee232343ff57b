import type { Problem } from '../base/problem.js';
import { trimmed } from '../base/range.js';
import { titleInBraces } from './broken-titles.js';
import { beginsLine, hiddenAt } from './hidden-characters.js';
import { discussionOfKialo, listInItem, listInText, premisesByLetter } from './lists-in-text.js';
import { closedHeading, colonTwice, dataAlone, dataInBrackets, headingWithoutSpace, lineInHeading, mapInQuotation, relationsIn, titleBehind, titleInHeading } from './look-alikes.js';
import { citationsIn, equalsAt, fenceAt, frontMatterAt, includeAt, includeBehindSign, quotationBefore, settingsAt } from './misspellings.js';
import { nearlyNumbered } from './nearly-numbered.js';
import type { Element, Part, Title } from './nodes.js';
import { citationOfLatex, definitionsIn, entitiesIn, headingOfWiki, linkDefinition, linkOfCitation, nextLineWithin, numbersBehindLine, numbersBehindRule, otherMarkupIn, raisedNote, shortcodeInWord, tagInAddress, tagOfOther } from './other-markup.js';
import { relationAsText, relationInLine, secondSigil, sentenceAtMargin, slipAtStart, slipInLine } from './slips.js';

/** Reports what might begin a line, if the comment before it had not begun after the words of another one. */
function behindComment(text: string, { start, end }: Part): Problem | undefined {
  const at = end + /^[ \t]*/.exec(text.slice(end))![0].length;
  return beginsLine(text, at) && /[\n\r]/.test(text.slice(start, end)) ? {
    code: 'unknown-sigil', range: { start: end - 1, end: at },
    message: 'The comment before it begins in a line of text, so what follows is read as part of this text. Begin a new line.', meant: [`${text[end - 1]}\n`],
  } : undefined;
}

/** Reports a second brace after data: `{weight: 0.5}}`. */
function braceTooMuch(text: string, { start, end }: Part): Problem | undefined {
  return text[end] !== '}' || text[start - 1] === '{' ? undefined
    : { code: 'unknown-sigil', range: { start: end, end: end + 1 }, message: 'Nothing opens this brace, so it is text. Remove it.', meant: [''] };
}

/** Reports a comment that begins within words: `and//or`. */
function commentInWord(text: string, { start, end }: Part): Problem | undefined {
  if (!/^(?:[\p{L}\p{N}]\/\/[\p{L}\p{N}]|\/\/\/\S)/u.test(text.slice(start - 1, start + 3))) return undefined;
  return { code: 'unknown-sigil', range: { start, end }, message: 'Two slashes begin a comment, so the rest of this line is no text. If it is text, write `\\//`; if not, write a space before the comment.', meant: [`\\${text.slice(start, end)}`, ` ${text.slice(start, end)}`] };
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
  const other = includeAt(text, range.start);
  if (other?.range.end === range.end) {
    problems.push({ ...other, meant: [`${/[\n\r][ \t]*$/.test(text.slice(0, range.start)) ? '' : '\n'}${other.meant![0]!}`] });
    return;
  }
  problems.push({ code: 'broken-include', range, message: 'Nothing can follow an include on its line, so this is not part of any claim. Write it on a separate line.', meant: [`\n\n${text.slice(range.start, range.end)}`] });
}

/** Whether a comment follows a part, perhaps after a space, or what opens one that nothing closes. */
function isBeforeComment({ parts }: Element, at: number): boolean {
  const next = parts[at + 1];
  const kind = (next?.kind === 'space' ? parts[at + 2] : next)?.kind;
  return kind === 'comment' || kind === 'error';
}

/** Reports a claim that is nothing but a mention: `+ @[Title]`. */
function mentionAlone(text: string, { parts }: Element): Problem | undefined {
  const [first, ...others] = parts.filter(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'comment' && kind !== 'tag' && kind !== 'data');
  if (first?.kind === 'title' && first.role === 'mention' && /^:[ \t]/.test(text.slice(first.end, first.end + 2))) {
    const meant = `${text.slice(first.start + 1, first.end)}:`;
    return { code: 'broken-title', range: { start: first.start, end: first.end + 1 }, message: `With \`@\`, a title is only mentioned, so nothing is defined here. Write \`${meant}\`.`, meant: [meant] };
  }
  if (first?.kind !== 'title' || first.role !== 'mention' || others.some(({ start, end }) => /[^\s.]/.test(text.slice(start, end)))) return undefined;
  const written = text.slice(first.start + 1, first.end);
  return { code: 'broken-title', range: { start: first.start, end: first.end }, message: `With \`@\`, a title is only mentioned, so this is a claim of its own. To mean ${written}, write \`${written}\`.`, meant: [written] };
}

/** Whether a sigil, a number or the like is before the text of an element. */
function isMarked({ kind }: Element): boolean {
  return kind !== 'statement';
}

/** The first part of an element after its marker that is more than white space or a comment; `isText`: and more than data. */
function firstPart({ parts }: Element, isText = false): Part | undefined {
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    if (part.kind !== 'space' && part.kind !== 'marker' && part.kind !== 'comment' && !(isText && part.kind === 'data')) return part;
  }
  return undefined;
}

/** Reports signs that became text: those that the text begins with, and those that a later line of it begins with. */
export function findSlips(text: string, element: Element, subject: Title | undefined, mayCite: boolean, problems: Problem[]): void {
  if (element.kind === 'heading') {
    add(problems, titleInHeading(text, element));
    add(problems, lineInHeading(text, element));
    add(problems, closedHeading(text, element));
  } else if (element.kind !== 'inference') {
    add(problems, dataInBrackets(text, element));
  }
  add(problems, element.kind === 'inference' ? numbersBehindRule(text, element) : numbersBehindLine(text, element));
  if (element.kind === 'numbered') add(problems, nextLineWithin(text, element, element.number + 1));
  if (element.kind === 'heading' || element.kind === 'front-matter' || element.kind === 'include' || element.kind === 'inference') return;
  const words = firstPart(element);
  const numbers = nearlyNumbered(text, element);
  for (let at = 0; at < numbers.length; at++) problems.push(numbers[at]!);
  add(problems, discussionOfKialo(text, element) ?? (numbers.length > 0 ? undefined : slipOfList(text, element, words)));
  if (subject === undefined && element.kind === 'question') add(problems, words && secondSigil(text, element, words.start));
  else if (subject === undefined) {
    add(problems, slipAtFront(text, element, words));
    add(problems, mentionAlone(text, element));
  } else if (subject.role === 'definition') {
    add(problems, colonTwice(text, subject));
    add(problems, linkDefinition(text, element, subject));
    add(problems, relationAsText(text, element, subject));
  }
  findWithin(text, element, subject, mayCite, numbers, problems);
}

function add(problems: Problem[], problem: Problem | undefined): void {
  if (problem) problems.push(problem);
}

function slipOfList(text: string, element: Element, words: Part | undefined): Problem | undefined {
  return (words && premisesByLetter(text, element, words.start)) ?? (element.kind === 'list-item' ? listInItem(text, element) : listInText(text, element));
}

/** Reports what a text begins with that has no title; `front` is its first part, which may be data. */
function slipAtFront(text: string, element: Element, front: Part | undefined): Problem | undefined {
  if (front === undefined) return undefined;
  const found = (front.kind === 'data' ? titleInBraces(text, front) : undefined) ?? titleBehind(text, element);
  const first = firstPart(element, true);
  if (found !== undefined || first === undefined) return found;
  const isAlone = !isMarked(element);
  const heading = isAlone && text[first.start] === '#' ? headingWithoutSpace(text, element) : undefined;
  if (heading !== undefined || first.kind === 'error') return heading;
  return (isAlone ? mapInQuotation(text, element, first.start) : element.kind === 'relation' ? dataAlone(text, first.start, true) : undefined) ?? slipAtStart(text, element, first.start) ?? (isAlone ? slipAtRoot(text, first.start) : includeBehindSign(text, first.start)) ?? hiddenAt(text, first.start, !isAlone);
}

/** Reports what only a line without a sigil can begin with, at `at`. */
function slipAtRoot(text: string, at: number): Problem | undefined {
  return raisedNote(text, at) ?? headingOfWiki(text, at) ?? frontMatterAt(text, at) ?? settingsAt(text, at) ?? includeAt(text, at) ?? fenceAt(text, at);
}

/** Reports what begins a further line of a text, at `at`. */
function slipInFurtherLine(text: string, element: Element, words: Part, at: number): Problem | undefined {
  return slipInLine(text, at) ?? (text[words.start] === '=' || element.kind === 'numbered' ? undefined : equalsAt(text, at))
    ?? relationInLine(text, at) ?? dataAlone(text, at, false) ?? includeAt(text, at) ?? fenceAt(text, at) ?? hiddenAt(text, at, false) ?? sentenceAtMargin(text, element, at);
}

/** Finds what is within the lines of a text. `numbers`: lines of it that have been reported. */
function findWithin(text: string, element: Element, subject: Title | undefined, mayCite: boolean, numbers: readonly Problem[], problems: Problem[]): void {
  const words = firstPart(element);
  const from = subject?.role === 'definition' ? text.slice(subject.start, subject.end - 1)
    : isMarked(element) && element.kind !== 'question' && subject === undefined ? 'this claim' : undefined;
  // A map in a quotation is reported as a whole.
  const isReported = words !== undefined && !isMarked(element) && mapInQuotation(text, element, words.start) !== undefined;
  let hasWords = false;
  let mayRelate = true;
  for (let at = 0; at < element.parts.length; at++) {
    const part = element.parts[at]!;
    const isLine = !isReported && part.kind === 'break' && !part.paragraph && !isBeforeComment(element, at) && !numbers.some(({ range }) => range.start === part.end);
    const slip = isLine ? slipInFurtherLine(text, element, words!, part.end)
      : part.kind === 'citation' ? linkOfCitation(text, part) ?? quotationBeforeCitation(text, element, part)
        : part.kind === 'comment' && hasWords ? commentInWord(text, part) ?? behindComment(text, part)
          : part.kind === 'tag' ? tagInAddress(text, element.parts[at - 1], part) ?? tagOfOther(text, part)
            : part.kind === 'shortcode' ? shortcodeInWord(text, part)
              : part.kind === 'data' ? citationOfLatex(text, part) ?? braceTooMuch(text, part) : undefined;
    hasWords ||= part.kind !== 'space' && part.kind !== 'comment' && part.kind !== 'marker';
    add(problems, slip);
    if (part.kind !== 'text') {
      // A relation that a line begins with is reported already, and so is what is after a comment.
      mayRelate = slip === undefined && part.kind !== 'comment' && part.kind !== 'error';
      continue;
    }
    if (from !== undefined && mayRelate) problems.push(...relationsIn(text, element, part, from));
    problems.push(...otherMarkupIn(text, part), ...entitiesIn(text, part));
    if (element.kind === 'statement' && subject !== undefined) problems.push(...definitionsIn(text, part));
    if (mayCite) problems.push(...citationsIn(text, part, element.end));
  }
}
