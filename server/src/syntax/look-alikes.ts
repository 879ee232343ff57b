import { endOfLine, startOfLine } from '../base/lines.js';
import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { matchAt, signAt } from './match-at.js';
import type { Element, Part, Title } from './nodes.js';
import { name } from './slip.js';
import { belowItsClaim, isBeforeTitle, meantBetween } from './slips.js';

/** Constructs in the wrong place, or with a sign too many or too few: they are read as text, or as tags and data of nothing. */

// A shortcode may follow: `[A]: :heart:`.
const colons = /[ \t]*:+(?=\s|$|[\p{L}"“„(](?![^\s:]*:))/uy;

/** A colon after the one that belongs to the title: `[A]:: text`. */
export function colonTwice(text: string, { start, end }: Title): Problem | undefined {
  if (text[end] !== ':' && text[end + 1] !== ':') return undefined;
  const more = signAt(colons, text, end);
  return more === undefined ? undefined : told('broken-title', { start: end, end: end + more.length }, '',
    `The second colon after \`${text.slice(start, end)}\` is part of the text. Remove it.`);
}

const arrow = String.raw`><|<[-+]|[-+]>|[=–—-]{1,2}>|<[=–—-]{1,2}|[→←⇒⇐]`;
const relation = new RegExp(`(?<![ \\t])[ \\t]+(?:(${arrow})[ \\t]+(${name})(?=:\\s|[ \\t]*$)|([-+_&?])[ \\t]+(${name})(?=:\\s))`, 'g');

/** A relation by a sigil alone that a line ends with, after words or a tag: `[A]: It rains. - [B]`. */
const behindWords = new RegExp(`(?:(?<=[.!?…]["”“»]?)[ \\t]+([-+_])[ \\t]*|(?<=\\S)[ \\t]+([-+_])[ \\t]+(?=.\\p{Lu}))(${name})[ \\t]*$`, 'u');
const behindTag = new RegExp(`^[ \\t]+(?:([-+_])[ \\t]*)()(${name})[ \\t]*$`);

/** What begins an item of a list. */
const itemMark = /^(?:[*•‣·]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,4})[.)])$/;

/** Relations within the text of a claim: `[A]: text <- [B]`. */
export function* relationsIn(text: string, { parts, parts: [first] }: Element, { start, end }: Part, from: string): Iterable<Problem> {
  const words = text.slice(start, end);
  if (!words.includes('[') && !words.includes('<')) return;
  const indent = first?.kind === 'space' ? text.slice(first.start, first.end) : '';
  for (const { 0: all, 1: sign, 2: to, 3: sigil, 4: definition, index } of words.matchAll(relation)) {
    const at = start + index;
    yield belowItsClaim(indent, { start: at, end: at + all.length }, from, meantBetween(sigil ?? sign!), definition ?? to!);
  }
  const at = parts.findIndex((part) => part.start === start);
  const before = parts[at - 1];
  const last = (before?.kind === 'tag' || before?.kind === 'data' ? behindTag : behindWords).exec(words);
  if (last === null) return;
  const [sign, to, behind] = [last[1] || last[2]!, last[3]!, start + last.index + last[0].trimEnd().length];
  // Nothing but a bullet or a number may be before it in its line.
  const line = startOfLine(text, start + last.index);
  const item = text.slice(line, start + last.index).trim();
  if (itemMark.test(item)) {
    const from = line + /^[ \t]*/.exec(text.slice(line))![0].length;
    yield told('unknown-sigil', { start: from, end: behind }, `${from > line ? '' : `${indent}  `}${sign} ${to}`, `Because of \`${item}\` before it, \`${sign}\` is no sigil but text. Write \`${sign} ${to}\` alone, indented.`);
    return;
  }
  // Data that its line begins with was meant as that of the relation.
  if (before?.kind === 'data' && text.slice(startOfLine(text, before.start), before.start).trim() === '') {
    const data = text.slice(before.start, before.end);
    yield told('unknown-sigil', { start: before.start, end: behind }, `${indent}  ${sign} ${data} ${to}`,
      `The data of a relation stands after its sigil; here, the relation is read as text. Write it below ${from}, indented: \`${sign} ${data} ${to}\`.`);
    return;
  }
  yield belowItsClaim(indent, { start: start + last.index, end: behind }, from, meantBetween(sign), to);
}

/** A title after tags or data: `#tag [A]: text`. */
export function titleBehind(text: string, { kind, parts }: Element): Problem | undefined {
  // The data of a relation is before its claim.
  let at = kind === 'relation' && parts.find((part) => isKept(part))?.kind === 'data' ? parts.findIndex((part) => part.kind === 'data') + 1 : 0;
  while (at < parts.length && (!isKept(parts[at]!) || isBlank(text, parts[at]!))) at++;
  const first = at;
  while (at < parts.length && (isBeside(parts[at]!) || !isKept(parts[at]!) || isBlank(text, parts[at]!))) at++;
  const words = parts[at];
  if (at === first || words?.kind !== 'text') return undefined;
  const title = words.start + /^[ \t]*/.exec(text.slice(words.start, words.end))![0].length;
  if (!isBeforeTitle(text, title)) return undefined;
  const { end } = parts.findLast((part) => isKept(part))!;
  const [start, behind] = [parts[first]!.start, text.slice(title, end).trimEnd()];
  const prefix = text.slice(start, title).trim();
  return told('broken-title', { start, end: title + behind.length }, `${behind} ${prefix}`,
    `Because of \`${prefix}\` before it, the title here is read as text. Write \`${prefix}\` after the claim.`);
}

/** Headings without the space: `##Heading`, and `#Heading` in a line of its own. */
export function headingWithoutSpace(text: string, { parts }: Element): Problem | undefined {
  const first = parts.findIndex((part) => isKept(part));
  const signs = parts[first]!;
  const tag = parts[first + (signs.kind === 'tag' ? 0 : 1)];
  if (tag?.kind !== 'tag' || text[tag.start + 1] === '(') return undefined;
  const before = text.slice(signs.start, tag.start);
  if (signs !== tag && !/^#+$/.test(before)) return undefined;
  if (signs === tag && !isLikeHeading(text, parts, tag)) return undefined;
  const written = `${before}#`;
  return told('unknown-sigil', { start: signs.start, end: signs.start + written.length }, `${written} `,
    `Without a space after it, \`${written}\` begins a tag, not a heading. Write \`${written} ${tag.tag}\`.`);
}

/** The end of a line whose heading goes on in the next one: a comma or a dash, or a short word such as *and* or *of the*. */
const goesOn = /(?:[,:–—-]|(?<![\p{L}\p{N}])\p{Ll}{1,4})[ \t]*$/u;

/** Words in the line below a heading, which are read as part of it. */
export function lineInHeading(text: string, { parts }: Element): Problem | undefined {
  const at = parts.findIndex(({ kind }) => kind === 'break');
  const below = at < 0 ? undefined : parts.slice(at).find((part) => isKept(part) && !isBeside(part));
  if (below === undefined) return undefined;
  const { start, end } = parts[at]!;
  // A long heading may be written in two lines.
  if (!/^(?:[\p{Lu}\p{Lo}\d*"“„<([](?!@))/u.test(text.slice(below.start, below.end).trimStart()) || goesOn.test(text.slice(startOfLine(text, start), start))) return undefined;
  return { code: 'line-in-heading', range: { start: end, end: endOfLine(text, end) }, message: 'This line is read as part of the heading above. Write a blank line between them.' };
}

/** Signs that close a heading, as Markdown may have them: `# Heading #`. */
export function closedHeading(text: string, { parts }: Element): Problem | undefined {
  const last = parts.findLast((part) => isKept(part) && !isBlank(text, part));
  const match = last?.kind === 'text' ? /[ \t]+#+[ \t]*$/.exec(text.slice(last.start, last.end)) : null;
  return match === null ? undefined : told('unknown-sigil', { start: last!.start + match.index, end: last!.end }, '', `Nothing closes a heading, so \`${match[0].trim()}\` is part of its name. Remove it.`);
}

const definition = new RegExp(`(?:(?:[-+_&?]|<[-+_]|[-+_]>|><)[ \\t]+)?${name}:(?=[ \\t]+\\S)`, 'y');
const alone = new RegExp(`${name}(?=[ \\t]*(?![^\\r\\n]))`, 'y');

/** A claim or an argument that was meant to be in a heading: `# [A]: text`, `# [A]`. */
export function titleInHeading(text: string, { parts }: Element): Problem | undefined {
  const [marker, first] = [parts.find(({ kind }) => kind === 'marker')!, parts.find((part) => isKept(part))];
  if (first === undefined) return undefined;
  const reference = signAt(alone, text, first.start);
  const title = signAt(definition, text, first.start) ?? reference;
  if (title === undefined) return undefined;
  return told('line-in-heading', { start: marker.start, end: first.start + title.length }, title,
    reference === undefined ? `A heading defines nothing, so \`${title}\` and the words after it are only its name. Write them on a line without \`${text.slice(marker.start, marker.end)}\`.`
      : `A heading refers to nothing, so \`${title}\` is only its name. Write it on a line without \`${text.slice(marker.start, marker.end)}\`, or remove the brackets.`);
}

const pair = String.raw`(weight|uses|scheme|standard|expect|accrue|source)[ \t]*:+[ \t]*`;
const pairInBrackets = new RegExp(String.raw`[([]${pair}([^()[\]{}\n\r]+)[)\]]\s*$`, 'i');
const unopenedPair = new RegExp(String.raw`(?<!\S)${pair}([^(){}\n\r]+)\}\s*$`, 'i');
/** In a line of its own: `Source: Roe 2019`, `Weight: 0.5`. */
const pairAlone = /(?:(source|quelle)[ \t]*:[ \t]+(?=\S)([^{}\n\r]*[^{}\s])|(weight|gewicht)[ \t]*:[ \t]+(0?[.,]\d+|[01](?:[.,]0+)?|\d{1,3}[ \t]*%))[ \t]*(?![^\n\r])/iuy;

/** Data that a text ends with, in brackets that are no braces, or with one brace: `(weight: 0.5)`, `weight: 0.5}`. */
export function dataInBrackets(text: string, { parts }: Element): Problem | undefined {
  const last = parts.findLast((part) => isKept(part) && !isBlank(text, part));
  const words = last?.kind === 'text' ? text.slice(last.start, last.end) : '';
  const match = pairInBrackets.exec(words) ?? unopenedPair.exec(words);
  if (match === null) return undefined;
  const [written, key, value] = [match[0].trimEnd(), match[1]!.toLowerCase(), match[2]!.trim()];
  const start = last!.start + match.index;
  const meant = `{${key}: ${key === 'uses' ? `[${value}]` : value}}`;
  return told('unknown-sigil', { start, end: start + written.length }, meant, `\`${written}\` is read as text. Data is written in braces: \`${meant}\`.`);
}

/** Data that is a further line of a text, without braces, or that follows a sigil (`isClaim`), as Enter writes it. */
export function dataAlone(text: string, at: number, isClaim: boolean): Problem | undefined {
  const match = matchAt(pairAlone, text, at);
  // Without a capital letter, such a word at the margin is rather one of the text; after a brace, it belongs to data that nothing closes.
  if (match === undefined || startOfLine(text, at) === at && !/^\p{Lu}/u.test(match[0]) || /[{,]\s*$/.test(text.slice(Math.max(0, at - 99), at))) return undefined;
  const [written, source, value, , weight] = match;
  const number = weight?.endsWith('%') ? String(Number(weight.slice(0, -1)) / 100) : weight?.replace(',', '.');
  const words = /[:#[\]{},"']/.test(value ?? '') ? JSON.stringify(value!) : value;
  const meant = source === undefined ? `{weight: ${number!}}` : `{source: ${words!}}`;
  const range = { start: at, end: at + written.trimEnd().length };
  if (isClaim) return { code: 'unknown-sigil', range, meant: [], message: `After a sigil, this is a claim of its own. To say it of the line above, write it there, in braces: \`${meant}\`.` };
  return told('unknown-sigil', range, meant, `This line is part of the text above. Data is written in braces: \`${meant}\`.`);
}

const quotedMap = new RegExp(String.raw`>[ \t]*${name}(?::[ \t]+\S[^\n\r]*)?[ \t]*(?:\r\n|\r|\n)>[ \t]+(?:[-+_]>?|<[-+_]|><)[ \t]+\S`, 'y');

/** Reports a map in the lines of a quotation, `> [A]: text`, `>   + [B]`, which begins at `at`: all of it is text. */
export function mapInQuotation(text: string, { end }: Element, at: number): Problem | undefined {
  if (matchAt(quotedMap, text, at) === undefined) return undefined;
  const written = text.slice(at, end).trimEnd();
  return told('unknown-sigil', { start: at, end: at + written.length }, written.replace(/^>[ \t]?/gm, ''),
    'These lines are a quotation because of the `>` before them, so all of this is text. Remove `>` from each of them.');
}

/** One line of words without an end of a sentence, the first of them with a capital letter. */
function isLikeHeading(text: string, parts: readonly Part[], tag: Part): boolean {
  const last = parts.findLast((part) => isKept(part))!;
  return last.kind === 'text' && last === parts[parts.indexOf(tag) + 1]
    && /^#\p{Lu}\p{Ll}*(?: [^.!?;:]*[^.!?;:,\s])\s*$/u.test(text.slice(tag.start, last.end));
}

function isBlank(text: string, { start, end }: Range): boolean {
  return text.slice(start, end).trim() === '';
}

function isBeside({ kind }: Part): boolean {
  return kind === 'tag' || kind === 'data';
}

/** Whether it is more than white space, a marker or a comment. */
function isKept({ kind }: Part): boolean {
  return kind !== 'space' && kind !== 'marker' && kind !== 'comment' && kind !== 'break';
}

function told(code: string, range: Range, meant: string, message: string): Problem {
  return { code, range, message, meant: [meant] };
}
