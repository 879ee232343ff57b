import { endOfLine, startOfLine } from '../base/lines.js';
import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { listInText, numberAlone } from './lists-in-text.js';
import { matchAt, signAt } from './match-at.js';
import type { Element } from './nodes.js';

/** Lines of a reconstruction whose numbers are not quite written as such, so that they go on with the text above them. */

const sign = /(?<marks>[*_]{0,3})(?<open>[([{（]?)[ \t]*(?<letter>P[ \t]?)?(?:(?<digits>\d{1,3})(?<more>[a-z]|(?:\.\d{1,2})+|['’′*]{1,3})?|(?<roman>[IVX]{1,4}))[ \t]*(?<close>[.:]?[ \t]*[)\]}）]?[.:]?)\k<marks>[.:]?(?=[ \t]+\S)|(?<circled>[①-⑳])(?=[ \t]*\S)/uy;
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const none: readonly Problem[] = [];

/** Reports the lines in the text of an element that begin with `(1a)`, `( 2 )`, `[2]`, `2:`, `②` and the like. */
export function nearlyNumbered(text: string, element: Element): readonly Problem[] {
  let line = element;
  while (line.parent !== undefined) line = line.parent;
  if (line.kind !== 'numbered') return none;
  let found: Problem[] | undefined;
  let next = line.number + 1;
  for (let index = 0; index < element.parts.length; index++) {
    const part = element.parts[index]!;
    const at = part.end;
    if (part.kind !== 'break' || at - startOfLine(text, at) !== line.indent) continue;
    const drawn = inferenceAt(text, at, next, element.end);
    if (drawn) (found ??= []).push(drawn);
    const match = matchAt(sign, text, at);
    const number = match === undefined ? undefined : numberIn(text, part, match, next);
    if (number === undefined) continue;
    (found ??= []).push(told(text, at, match!, number, next, 'this line is part of the text above'));
    next = Math.max(next, number + 1);
  }
  return found ?? none;
}

const words = String.raw`(?:therefore|thus|hence|so|ergo|consequently|conclusion|(?:it )?follows(?: that)?|daher|also|folglich|deshalb|somit|fazit|schluss(?:folgerung)?|konklusion|(?:daraus )?folgt)`;
const therefore = String.raw`(?:∴|⊢|⇒|→|[-=]{1,5}>|${words}[:,]?)`;
/** Alone in its line, before the number of the conclusion, or as a label before its words. */
const inference = new RegExp(String.raw`(?:(?:[-–—_=―─*~][ \t]*){3,}|${therefore}[ \t]*)(?=[\r\n]|$)|${therefore}[ \t]*(?=\(\d{1,3}\)[ \t])|(?:${words}:|∴|⊢|⇒|→|[-=]{1,5}>)[ \t]+(?=[\p{L}"“„[<])`, 'iuy');
/** A rule between dashes, or between two signs of equality. */
const ruleInDashes = /(?:[-–—―─]{1,3}|={2,})[ \t]*(?=\p{L})([^\n\r–—―─=]{1,80}?)[ \t]*(?:[-–—―─]{1,3}|={2,})[ \t]*(?=[\r\n]|$)/uy;
/** Before the words of a conclusion that ends the argument. */
const asWord = new RegExp(String.raw`${words.replace('also|', '')},?[ \t]+(?=[\p{L}"“„[<])`, 'iuy');

/** Reports a line that stands for an inference between premises and conclusion, as other signs or in a word. `next`: the number of a line here, `end`: where the text ends that it is in. */
function inferenceAt(text: string, at: number, next: number, end: number): Problem | undefined {
  const rule = matchAt(ruleInDashes, text, at);
  if (rule) {
    const meant = `-- ${rule[1]} --`;
    return { code: 'unknown-sigil', range: { start: at, end: at + rule[0].trimEnd().length }, meant: [meant], message: `The name of a rule is written between two hyphens each, so this line is part of the text above. Write \`${meant}\`.` };
  }
  const all = signAt(inference, text, at) ?? (/^\p{Lu}/u.test(text.slice(at, at + 2)) && !/^[ \t]*(?:--|\(\d)/m.test(text.slice(end)) ? signAt(asWord, text, at) : undefined);
  if (all === undefined) return undefined;
  const rest = text[at + all.length];
  const written = rest === '(' ? all : all.trimEnd();
  const [meant, so] = rest === undefined || /[\r\n]/.test(rest) ? ['----', '`----`'] : rest === '(' ? ['----\n', '`----`'] : [`----\n(${next})`, `\`----\`, and \`(${next})\` before the conclusion`];
  return {
    code: 'unknown-sigil', range: { start: at, end: at + written.length }, meant: [meant],
    message: `\`${written.trimEnd()}\` is read as text, and draws no conclusion. Write a line of hyphens, ${so}.`,
  };
}

/** Reports texts above the first numbered line of an argument, or below its inference, that begin in such a way: they are claims of their own. */
export function* numbersBeside(text: string, elements: readonly Element[]): Iterable<Problem> {
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index]!;
    if (element.kind !== 'statement') continue;
    const [above, below] = [beside(elements, index, -1), beside(elements, index, 1)];
    const next = above?.kind === 'inference' ? numberAbove(elements, index) + 1 : below?.kind === 'numbered' && below.number === 2 || below?.kind === 'inference' ? 1 : undefined;
    const at = element.parts.find(({ kind }) => kind !== 'space')!.start;
    if (above?.kind === 'numbered' && below?.kind === 'numbered') {
      const word = signAt(wordAlone, text, at);
      if (word !== undefined && element.end - at - word.length < 3) yield inferenceAt(text, at, below.number, element.end)!;
    }
    if (above?.kind === 'inference') {
      const label = signAt(beforeConclusion, text, at);
      if (label !== undefined) {
        yield labelled(text, at, label, next!);
        continue;
      }
    }
    const match = next === undefined ? undefined : matchAt(sign, text, at);
    const number = match === undefined ? undefined : numberIn(text, { start: at, end: at }, match, next!);
    if (number !== undefined && listInText(text, element) === undefined) yield told(text, at, match!, number, next!, 'this line is outside the argument');
  }
}

/** The next element before or after one that is more than blank lines and comments. */
function beside(elements: readonly Element[], index: number, step: 1 | -1): Element | undefined {
  let at = index + step;
  while (elements[at]?.kind === 'trivia') at += step;
  return elements[at];
}

const wordAlone = new RegExp(String.raw`${words}[:,]?[ \t]*(?=[\r\n]|$)`, 'iuy');

/** What a conclusion below its inference may begin with in the place of a number, or before it. */
const beforeConclusion = new RegExp(String.raw`(?:${words}[:,]|∴|⊢|⇒|→|[-=]{1,5}>)[ \t]*(?=\(\d{1,3}\)[ \t])|(?:\(?[CK]\d?[).:]{1,2}|${words}:|∴|⊢|⇒|→)(?=[ \t]+\S)`, 'iuy');

function labelled(text: string, start: number, label: string, next: number): Problem {
  const isNumbered = text[start + label.length] === '(';
  return {
    code: 'unknown-sigil', range: { start, end: start + label.length }, meant: [isNumbered ? '' : `(${next})`],
    message: `\`${label.trimEnd()}\` does not begin a line of an argument, so this line is outside the argument. ${isNumbered ? 'Remove it' : `Write \`(${next})\``}.`,
  };
}

function numberAbove(elements: readonly Element[], index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    const element = elements[at]!;
    if (element.kind === 'numbered') return element.number;
  }
  return 0;
}

/** `next` is the number that the line ought to have, if it is not `number`. */
function told(text: string, start: number, { 0: written, groups: { more } = {} }: RegExpExecArray, number: number, next: number, so: string): Problem {
  const end = start + written.length;
  const meant = `(${more === undefined ? number : next})`;
  return {
    code: 'unknown-sigil', range: { start, end },
    message: `\`${written}\` does not begin a line of an argument, so ${so}. ${more === undefined ? `Write \`${meant}\`.` : `Lines have whole numbers: write \`${meant}\`, and renumber those below it.`}`,
    meant: more === undefined ? [/[ \t]/.test(text[end]!) ? meant : `${meant} `] : [],
  };
}

/** The number that is meant after a break, where `next` would be that of the next line; `undefined`: the text may be meant as it is written. */
function numberIn(text: string, { start, end: at }: Range, { 0: written, groups = {} }: RegExpExecArray, next: number): number | undefined {
  const { open, letter, digits, more, roman, close, circled } = groups;
  if (circled !== undefined) return circled.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  const number = digits === undefined ? romans.indexOf(roman!) + 1 : Number(digits);
  const isClosed = bracket.test(close!);
  if (/[(（]/.test(open!) && isClosed && digits !== undefined) return number >= (more === undefined ? next : next - 1) && number <= next + 2 ? number : undefined;
  if (number !== next || more !== undefined || open === '' && (close === '' || roman !== undefined)) return undefined;
  const end = at + written.length;
  // A bracket that closes later in the line, or was opened in the text above, encloses words.
  if (open === '' ? isClosed && openBracket.test(text.slice(Math.max(0, start - 200), start)) : !isClosed && bracket.test(text.slice(end, endOfLine(text, end)))) return undefined;
  return open === '' && close === '.' && letter === undefined && numberAlone(text, { start, end: at }) === undefined ? undefined : number;
}

const bracket = /[)\]}）]/;
const openBracket = /[(（][^()（）]*$/;
