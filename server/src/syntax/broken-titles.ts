import { endOfLine } from '../base/lines.js';
import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import type { Element } from './nodes.js';
import { matchAt } from './match-at.js';
import { lineEnd, name, slip } from './slip.js';

/** Titles that are read as text: a bracket is missing, or another sign is in its place. */

const decorated = new RegExp(`([*_]{1,3}|["'\`“„‘«])(${name})(?:([*_"'\`”“’»]{1,3})(:?)|(:)([*_"'\`”“’»]{0,3}))`, 'y');
const unclosedClaim = /\[(?![-@])([^[\]\n\r:]{1,100}):(?=\s|$)/y;
const unclosedReference = /\[(?![-@])([^[\]\n\r:.!?]{1,60}?)(?=\s*$)/y;
const unclosedArgument = /<(?=\p{L})([^<>\n\r:]{1,100}):(?=\s|$)/uy;
const unopenedClaim = /[({]?(?=[\p{L}\p{N}])([^[\]\n\r:]{1,100})\]:(?=\s|$)/uy;
const unopenedArgument = /(?=\p{L})([^<>\n\r:]{1,60})>:(?=\s|$)/uy;
const severalTitles = new RegExp(`${name}(?:[ \\t]*(?:[,;]|and|und|or|oder)[ \\t]+(?=${name}))(?:(?:[ \\t]*(?:[,;]|and|und|or|oder)[ \\t]+)?${name})+(?=:(?:\\s|$)|${lineEnd}|[ \\t]+[#{])`, 'y');
const wideColon = new RegExp(`(${name})[ \\t]*[\uff1a\ufe55\u2236\ufe30\ua789]`, 'y');
const bracketTooMuch = /(\[(?![-@])[^[\]\n\r]{1,100}\]|<(?![-!=\d\s])[^<>\n\r]{1,100}>)[\]>]+(?=:(?:\s|$))/y;
/** The second line begins with no sigil, or it is a relation. */
const titleInTwoLines = /(?:\[(?![-@])[^[\]\n\r]{1,100}(?:\r\n|\r|\n)(?![ \t]*(?:[-+_]>?|<[-+_]|><|[?&])[ \t])[^[\]\n\r]{1,100}\]|<(?=\p{L})[^<>\n\r]{1,100}(?:\r\n|\r|\n)(?![ \t]*(?:[-+_]>?|<[-+_]|><|[?&])[ \t])[^<>\n\r]{1,100}>):(?=\s)/uy;
const inBrackets = new RegExp(`[({][ \\t]*(${name})[ \\t]*(?:[)}]:|:[ \\t]*[)}])(?=\\s|$)`, 'y');
const bracesAsBrackets = /\{[ \t]*([\p{L}\p{N}][^{}[\]:,\n\r]*?)[ \t]*\}[ \t]*:(?=\s|$)/uy;
/** A word in other signs, with a colon: the words are few, and more than a number or a letter. */
const roundBrackets = /(?:\((?=\p{L})([^()\n\r:]{2,40})\)|["“„](?=\p{L})([^"“”„\n\r:]{2,40})["“”]):(?=[ \t]+\S)/uy;
const wideBrackets = /(?:[［【〔]([^［］【】〔〕[\]\n\r]{1,100})[］】〕]|[＜‹〈⟨]([^＜＞‹›〈〉⟨⟩<>\n\r]{1,100})[＞›〉⟩])[ \t]*[:：]/uy;
const emptyTitle = /(?:\[[ \t]*\]|<[ \t]*>):(?=\s)[ \t]*/y;
const linkAsTitle = /\[(?![-@])([^[\]\n\r]{1,100})\]\([^()\s]{0,400}\):(?=\s)/y;
/** Behind a title, signs of equality, or a semicolon before a new sentence or after a capital letter: `[sic]; more` is prose. */
const insteadOfColon = new RegExp(`(${name})[ \\t]*(?::?=+:?|;(?=[ \\t]+\\p{Lu})|(?<=[[<]\\p{Lu}[^[\\]<>\\n\\r]*[\\]>]);)(?=[ \\t]+\\S)`, 'uy');
const otherSign = new RegExp(`(${name})(?:[;.,!?]|-(?=[ \\t]))(?=\\s|$)`, 'y');
/** Two titles with one colon: `[A][B]: text`. */
const titleTwice = new RegExp(`(${name})(${name}):(?=\\s)`, 'y');

/** Reports a title with marks of emphasis or quotation around it, where the text of an element begins, at `at`. */
export function emphasizedTitle(text: string, element: Element, at: number): Problem | undefined {
  const match = matchAt(decorated, text, at);
  if (match === undefined) return undefined;
  const [all, open, inner, closing, colon, earlyColon, afterColon] = match;
  const isClosed = (closing ?? afterColon) === partnerOf(open!);
  const end = at + all.length;
  const rest = text.slice(end, endOfLine(text, end));
  let range: Range | undefined;
  let meant = `${inner}:`;
  if (isClosed && (colon === ':' || earlyColon === ':')) range = { start: at, end };
  else if (closing !== undefined && isClosed && /^[ \t]*(?:$|[#{])/.test(rest)) [range, meant] = [{ start: at, end }, inner!];
  else if (closing !== undefined && isClosed && open!.length > 1 && element.kind !== 'statement') range = { start: at, end };
  else if (earlyColon === ':' && afterColon === '' && rest.trimEnd().endsWith(partnerOf(open!))) {
    const words = rest.trimEnd();
    range = { start: at, end: end + words.length };
    meant += words.slice(0, -open!.length);
  }
  return range && slip('bold-title', range, [meant],
    `Because of the \`${open}\` before it, \`${inner}\` is read as text and not as a title. Write the title alone: \`${inner}\`.`);
}

/** Reports a title whose brackets or colon are not those of a title, at `at`. */
export function brokenTitle(text: string, element: Element, at: number): Problem | undefined {
  const { end } = element;
  const first = text[at];
  const rest = text.slice(at, end);
  const around = matchAt(inBrackets, text, at);
  if (around) {
    return slip('broken-title', { start: at, end: at + around[0].length }, [`${around[1]}:`],
      `Because of the \`${first}\` before it, \`${around[1]}\` is read as text and not as a title. Write the title alone: \`${around[1]}:\`.`);
  }
  const wide = matchAt(wideBrackets, text, at);
  if (wide) {
    const meant = wide[1] === undefined ? `<${wide[2]}>:` : `[${wide[1]}]:`;
    return slip('broken-title', { start: at, end: at + wide[0].length }, [meant], `Titles have other brackets, so all of this is text. Write \`${meant}\`.`);
  }
  const round = element.kind === 'numbered' ? undefined : matchAt(roundBrackets, text, at);
  if (round) {
    const meant = `[${round[1] ?? round[2]}]:`;
    return slip('broken-title', { start: at, end: at + round[0].length }, [meant], `A title is written in square brackets, so all of this is text. Write \`${meant}\`.`);
  }
  const more = matchAt(bracketTooMuch, text, at);
  if (more) {
    return slip('broken-title', { start: at, end: at + more[0].length }, [more[1]!],
      `There is one bracket too many after ${more[1]}, so all of this is text. Write \`${more[1]}:\`.`);
  }
  const broken = matchAt(titleInTwoLines, text, at);
  if (broken) {
    const meant = broken[0].replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/, ' ');
    return slip('broken-title', { start: at, end: at + broken[0].length }, [meant], `A title must be on one line, so this is read as text. Write \`${meant}\`.`);
  }
  const several = matchAt(severalTitles, text, at);
  if (several) {
    return slip('broken-title', { start: at, end: at + several[0].length }, [],
      'A line can relate only one title, so these are read as text. Write a separate line for each of them.');
  }
  const twice = matchAt(titleTwice, text, at);
  if (twice) {
    return slip('broken-title', { start: at, end: at + twice[0].length }, [`${twice[1]}:`, `${twice[2]}:`], `A claim has one title, so all of this is text. Write \`${twice[1]}:\` or \`${twice[2]}:\`.`);
  }
  const sign = element.kind === 'statement' || element.kind === 'list-item' ? undefined : matchAt(otherSign, text, at);
  if (sign) {
    const isAlone = /^[ \t]*(?:$|#)/.test(text.slice(at + sign[0].length, endOfLine(text, at)));
    const meant = isAlone ? '' : ':';
    return slip('broken-title', { start: at + sign[1]!.length, end: at + sign[0].length }, [meant],
      `After ${sign[1]} there is \`${sign[0].slice(sign[1]!.length)}\` instead of a colon, so all of this is text. Write \`${sign[1]}${meant}\`.`);
  }
  const found = (from: number, to: number, meant: string, message: string) => slip('broken-title', { start: at + from, end: at + to }, [meant], message);
  const empty = matchAt(emptyTitle, text, at);
  if (empty) return found(0, empty[0].length, '', 'A title needs at least one letter or digit, so this is read as text. Write one between the brackets, or remove them.');
  if (first === '[') {
    const link = matchAt(linkAsTitle, text, at);
    if (link) return found(0, link[0].length, `[${link[1]}]:`, `This is a link, not a title, so the line is read as text. Write \`[${link[1]}]:\`, and the address in the text of the claim.`);
    const equals = matchAt(insteadOfColon, text, at);
    if (equals) return found(equals[1]!.length, equals[0].length, ':', `After ${equals[1]} there is \`${equals[0].slice(equals[1]!.length)}\` instead of a colon, so all of this is text. Write \`${equals[1]}:\`.`);
    const wide = matchAt(wideColon, text, at);
    if (wide) return found(wide[1]!.length, wide[0].length, ':', `The character after ${wide[1]} only looks like a colon, so all of this is text. Write \`${wide[1]}:\`.`);
    const match = isClosed(rest) ? undefined : matchAt(unclosedClaim, text, at);
    if (match) return unclosed(`[${match[1]}`, `[${withoutEnd(match[1]!)}]`);
    const reference = isClosed(rest) ? undefined : matchAt(unclosedReference, rest, 0);
    return reference && unclosed(reference[0], `[${withoutEnd(reference[1]!)}]`);
  }
  if (first === '<') {
    const match = rest.includes('>') ? undefined : matchAt(unclosedArgument, text, at);
    return match && unclosed(`<${match[1]}`, `<${withoutEnd(match[1]!)}>`);
  }
  const claim = matchAt(unopenedClaim, text, at);
  if (claim) return unopened(claim[0], `[${claim[1]}]`);
  const argument = matchAt(unopenedArgument, text, at);
  return argument && unopened(argument[0], `<${argument[1]}>`);

  function unclosed(written: string, meant: string) {
    return found(0, written.length, meant, `Nothing closes the bracket before this title, so the line is read as text. Write \`${meant}\`.`);
  }
  function unopened(written: string, meant: string) {
    return found(0, written.length - 1, meant, `Nothing opens the bracket after this title, so the line is read as text. Write \`${meant}\`.`);
  }
}

const colonApart = new RegExp(`(${name})[ \\t]+:(?=[ \\t]+\\S)`, 'y');
const titleWithoutColon = /((?:\[\p{Lu}[^[\]\n\r]{0,100}\]|<\p{Lu}[^<>\n\r]{0,100}>))(?:[ \t]*[:;]|[ \t]+[-–—](?=[ \t]))?(?=[ \t]+[\p{Lu}"“„])/uy;

/** Finds a title where a line begins, at `at`, whose colon is apart, or is missing after a line that ends a sentence: it goes on with the text above. */
export function titleInText(text: string, at: number): Problem | undefined {
  const apart = matchAt(colonApart, text, at);
  if (apart) {
    return slip('broken-title', { start: at, end: at + apart[0].length }, [`\n${apart[1]}:`],
      `There is white space before this colon, so the line is part of the text above. Write a blank line, and \`${apart[1]}:\`.`);
  }
  const match = matchAt(titleWithoutColon, text, at);
  if (match === undefined || !/[.!?…][”"»]?\s*$/.test(text.slice(Math.max(0, at - 40), at))) return undefined;
  const [all, title] = match;
  return slip('broken-title', { start: at, end: at + all.length }, [`\n${title}:`],
    `Without a colon directly after it, ${title} begins nothing, so this line is part of the text above. Write a blank line, and \`${title}:\`.`);
}

/** A title in braces, which are read as data: `{[T]}: text`, `{T}: text`. */
export function titleInBraces(text: string, data: Range): Problem | undefined {
  const match = matchAt(inBrackets, text, data.start);
  const bare = match ? undefined : matchAt(bracesAsBrackets, text, data.start);
  if (bare) {
    return slip('broken-title', { start: data.start, end: data.start + bare[0].length }, [`[${bare[1]}]:`],
      `Braces hold data, so this is read as data and not as a title. Write \`[${bare[1]}]:\`.`);
  }
  return match && slip('broken-title', { start: data.start, end: data.start + match[0].length }, [`${match[1]}:`],
    `Because of the \`{\` before it, \`${match[1]}\` is read as data and not as a title. Write the title alone: \`${match[1]}:\`.`);
}

/** Whether the square bracket that a text begins with has its partner. */
function isClosed(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return true;
  }
  return false;
}

const partners: Readonly<Record<string, string>> = { '“': '”', '„': '“', '‘': '’', '«': '»' };

function partnerOf(open: string): string {
  return partners[open] ?? open;
}

/** A bracket of another kind at the end of a title was meant to close it. */
function withoutEnd(written: string): string {
  const trimmed = written.trim();
  return /[)}>\]]$/.test(trimmed) && !/[({<[]/.test(trimmed) ? trimmed.slice(0, -1).trim() : trimmed;
}
