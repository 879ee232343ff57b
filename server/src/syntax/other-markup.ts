import { characterCalled, htmlCharacter } from '../base/html-characters.js';
import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import type { Element, Part } from './nodes.js';
import { name } from './slip.js';

/** What other programs write, and what is text here, or a tag: footnotes, links of wikis, addresses with a fragment, numbers after a rule. */

// With a sign before it where a line begins, it is an include.
const foreign = /(?<!^!)\[\[([^[\]\n\r|]{1,100})(?:\|[^[\]\n\r]{1,100})?\]\]|\[\^[^[\]\n\r]{1,60}\]|\^\[[^[\]\n\r]{1,400}\]/g;

/** Finds footnotes and links of wikis in a stretch of text: `[^1]`, `^[a note]`, `[[Title]]`. */
export function* otherMarkupIn(text: string, { start, end }: Range): Iterable<Problem> {
  const words = text.slice(start, end);
  if (!words.includes('[')) return;
  for (const { 0: all, 1: title, index } of words.matchAll(foreign)) {
    const range = { start: start + index, end: start + index + all.length };
    yield title === undefined ? footnote(range, all)
      : { code: 'broken-title', range, message: `\`${all}\` is text here. To mention a title in a text, write \`@[${title}]\`.`, meant: [`@[${title}]`] };
  }
}

/** A shortcode that is rather the dots of an abbreviation: `G.E. Moore`, which reads as `G∃ Moore`. */
export function shortcodeInWord(text: string, part: Part): Problem | undefined {
  const { start, end } = part;
  if (part.kind !== 'shortcode' || part.symbol === '' || text[start] !== '.' || !/^[AEOPny]$/.test(text[start + 1] ?? '') || end !== start + 3 || !/\p{L}/u.test(text[start - 1] ?? '')) return undefined;
  const word = start - /\p{L}+$/u.exec(text.slice(Math.max(0, start - 30), start))![0].length;
  const [written, meant] = [text.slice(word, end), `${text.slice(word, start)}\\${text.slice(start, end)}`];
  return { code: 'unknown-sigil', range: { start: word, end }, message: `\`${text.slice(start, end)}\` stands for a symbol, so this is read as \`${text.slice(word, start)}${part.symbol}\`. For \`${written}\`, write \`${meant}\`.`, meant: [meant] };
}

/** Brackets around a citation that has its own, or an address after it: `[[@key]]`, `[@key](https://…)`. */
export function linkOfCitation(text: string, { start, end }: Range): Problem | undefined {
  const written = text.slice(start, end);
  if (text[start - 1] === '[' && text[end] === ']') {
    return { code: 'broken-citation', range: { start: start - 1, end: end + 1 }, message: `A citation has one pair of brackets, so the outer ones are text. Write \`${written}\`.`, meant: [written] };
  }
  const target = /^\((?:[a-z]{2,9}:|www\.|\/)[^()\s]*\)/i.exec(text.slice(end, end + 400))?.[0];
  return target === undefined ? undefined : { code: 'broken-citation', range: { start: end, end: end + target.length }, message: 'A citation is no link, so this address is text. Write it as the `url` of the source, in the front matter.', meant: [''] };
}

/** The text of a claim that is nothing but an address, as Markdown defines links: `[1]: https://example.org`. */
export function linkDefinition(text: string, { kind, end: endOfAll }: Element, { start, end }: Range): Problem | undefined {
  const match = kind === 'statement' ? /^[ \t]*(<?(?:https?:\/\/|mailto:|www\.)[^\s<>]+>?)(?:[ \t]+["'(][^\n\r]*)?\s*$/i.exec(text.slice(end, endOfAll).replace(/^:/, '')) : null;
  return match === null ? undefined : {
    code: 'broken-title', range: { start, end }, meant: [],
    message: `${text.slice(start, end).replace(/:$/, '')} is read as a claim whose text is this address. Here, links have no definitions: write \`[words](address)\` where the link is.`,
  };
}

const entity = new RegExp(htmlCharacter, 'g');

/** Finds entities of HTML within a text, which nothing reads as the characters that they stand for. */
export function* entitiesIn(text: string, { start, end }: Range): Iterable<Problem> {
  const words = text.slice(start, end);
  if (!words.includes('&')) return;
  for (const { 0: all, 1: name, index } of words.matchAll(entity)) {
    const at = start + index;
    // What a line begins with is reported as such.
    if (/(?:^|[\n\r])[ \t]*(?:[-+_*][ \t]+)?$/.test(text.slice(Math.max(0, at - 40), at))) continue;
    const meant = characterCalled(name!);
    if (meant === undefined) continue;
    yield { code: 'unknown-sigil', range: { start: at, end: at + all.length }, message: `\`${all}\` is an HTML entity, which is text here. Write \`${meant}\`.`, meant: [meant === '<' ? '\\<' : meant] };
  }
}

/** A heading between signs of equality, as wikis have it: `== Heading ==`. */
export function headingOfWiki(text: string, at: number): Problem | undefined {
  const match = /^(={1,6})[ \t]*([^=\n\r]*[^=\s])[ \t]*\1[ \t]*(?=[\n\r]|$)/.exec(text.slice(at, at + 300));
  if (match === null) return undefined;
  const meant = `${'#'.repeat(Math.max(1, match[1]!.length - 1))} ${match[2]!}`;
  return { code: 'unknown-sigil', range: { start: at, end: at + match[0].trimEnd().length }, message: `This is read as text and not as a heading. Write \`${meant}\`.`, meant: [meant] };
}

/** Raised figures that a text begins with, as notes do in word processors: `¹ Roe 2019`. */
export function raisedNote(text: string, at: number): Problem | undefined {
  const written = /^[¹²³⁰⁴-⁹]{1,3}(?=[ \t]*\p{Lu})/u.exec(text.slice(at, at + 12))?.[0];
  return written === undefined ? undefined : footnote({ start: at, end: at + written.length }, written);
}

/** Reports a footnote, as a reference or as what a line begins with. */
export function footnote(range: Range, written: string): Problem {
  return { code: 'broken-citation', range, message: `There are no footnotes, so \`${written}\` does not say where this comes from. Cite the source in the text of the claim: \`[@key, p. 3]\`.`, meant: [] };
}

const address = /(?:[a-z]{2,9}:\/\/|www\.)[^\s"'<>()[\]]*$/i;

/** Reports a tag that is rather the end of an address: `https://example.org/page#section`. `before`: the text before it. */
export function tagInAddress(text: string, before: Part | undefined, { start, end }: Range): Problem | undefined {
  const written = before?.kind === 'text' && before.end === start ? address.exec(text.slice(before.start, start))?.[0] : undefined;
  if (written === undefined) return undefined;
  const whole = written + text.slice(start, end);
  const target = written.includes('://') ? whole : `https://${whole}`;
  return {
    code: 'unknown-tag', range: { start: start - written.length, end }, meant: [`[${written.replace(/^\w+:\/\//, '')}](${target})`],
    message: `\`${text.slice(start, end)}\` is read as a tag and not as part of this address. Write the address as a link: \`[words](${target.length > 60 ? 'https://…' : target})\`.`,
  };
}

/** Reports a tag that is rather a number, `the #1 cause`, or only the beginning of one, `#region/north`. */
export function tagOfOther(text: string, { start, end }: Range): Problem | undefined {
  const written = text.slice(start, end);
  if (/^#\d+$/.test(written) && text[start - 1] === '&' && text[end] === ';') {
    const range = { start: start - 1, end: end + 1 };
    const character = characterCalled(written);
    const meant = character === undefined ? [] : [character];
    return { code: 'unknown-tag', range, message: `\`${text.slice(range.start, range.end)}\` is an HTML entity; here, \`${written}\` in it is a tag. Write the character itself.`, meant };
  }
  if (/^#\d+$/.test(written) && /(?:[\p{L}\p{N},(][ \t]|\()$/u.test(text.slice(Math.max(0, start - 3), start)) && /^[ \t]\p{L}/u.test(text.slice(end, end + 3))) {
    return { code: 'unknown-tag', range: { start, end }, meant: [`\\${written}`, `No. ${written.slice(1)}`], message: `\`${written}\` is a tag, not words of the text. For the words, write \`\\${written}\` or \`No. ${written.slice(1)}\`.` };
  }
  const rest = text[end] === '/' ? /^(?:\/[\p{L}\p{N}_-]+)+/u.exec(text.slice(end, end + 80))?.[0] : undefined;
  const whole = `${written}${rest}`;
  return rest === undefined ? undefined : { code: 'unknown-tag', range: { start, end: end + rest.length }, meant: [whole.replaceAll('/', '-')], message: `A tag has no \`/\`, so this is \`${written}\`, and \`${rest}\` is text. Write \`${whole.replaceAll('/', '-')}\`.` };
}

/** Reports LaTeX's `\\cite[12]{key}`, whose braces are read as data. */
export function citationOfLatex(text: string, { start, end }: Range): Problem | undefined {
  const match = text[start - 1] === ']' || /[a-z*]/i.test(text[start - 1] ?? '') ? ofLatex.exec(text.slice(Math.max(0, start - 60), start)) : null;
  if (match === null) return undefined;
  const locator = match[1] === undefined ? '' : `, ${/^\d/.test(match[1]) ? 'p. ' : ''}${match[1]}`;
  const meant = text.slice(start + 1, end - 1).split(',').map((key) => `@${key.trim()}`).join('; ');
  return { code: 'broken-citation', range: { start: start - match[0].length, end }, meant: [`[${meant}${locator}]`], message: `This is a LaTeX citation, which is read as text and data. Write \`[${meant}${locator}]\`.` };
}

const ofLatex = /\\[a-z]*cite[a-z]*\*?(?:\[([^[\]\n\r]*)\])?$/i;

const number = String.raw`\(?(?<![\d.])\d{1,2}(?![\d.]\d|\d)\)?`;
const next = String.raw`[ \t]*(?:[,;&+]|and|und|(?=\())[ \t]*${number}`;
const source = String.raw`(?:uses?|using|from|by|with|aus|nach|mit)(?:[ \t]*:)?[ \t]*`;
const enclosed = (first: string, others: '*' | '+') => [['[(]', '[)]'], [String.raw`\[`, String.raw`\]`]].map(([open, close]) => String.raw`${open}[ \t]*${first}${number}(?:${next})${others}[ \t]*${close}`).join('|');
/** In brackets, after a word such as *from*, or several of them: a number alone may belong to a name, `Lemma 2`. */
const numbers = new RegExp(String.raw`(?<![\p{L}\p{N}]|[-–(),;:&+][ \t]*)(?:${enclosed(`(?:${source})?`, '*')}|${source}${number}(?:${next})*|${number}(?:${next})+)[ \t]*$|(?<=\p{L}\p{L}),[ \t]*${number}(?:${next})+[ \t]*$`, 'iu');
/** Before the rule: `from 1 and 2 by modus ponens`. */
const numbersBefore = new RegExp(String.raw`^[ \t]*(?:${source})?${number}(?:${next})+[ \t]*(?:[:;,]|by|via|through|durch|mit|nach)[ \t]+(?=(\p{L}.*))`, 'iu');

const inBrackets = new RegExp(String.raw`(?<=\s)(?:${enclosed(source, '*')})[ \t.]*$`, 'iu');
/** Without a word, but two numbers or more. */
const bareInBrackets = new RegExp(String.raw`(?<=\s)(?:${enclosed('', '+')})[ \t.]*$`, 'u');

/** Finds the numbers of premises in brackets after a line of an argument: `(3) Socrates is mortal. (from 1, 2)`. */
export function numbersBehindLine(text: string, element: Element): Problem | undefined {
  if (element.kind !== 'numbered') return undefined;
  const last = element.parts.findLast((part) => part.kind === 'text' && text.slice(part.start, part.end).trim() !== '');
  const words = last && text.slice(last.start, last.end);
  const bare = words && bareInBrackets.exec(words);
  const match = words && inBrackets.exec(words) || (bare && isAbove(bare[0], element.number) ? bare : undefined);
  return match ? usesNumbers(text, last!.start + match.index, match[0], 'as words of the claim') : undefined;
}

/** Finds the next line of an argument within the text of one, if no line has its number: `(1) a. (2) b.` */
export function nextLineWithin(text: string, { parts, end: endOfAll }: Element, next: number): Problem | undefined {
  for (const part of parts) {
    const match = part.kind === 'text' ? /(?:[.!?]["”“»]?|(?<=\p{L})[,;]?(?=[ \t]+\(\d{1,3}\)[ \t]+\p{Lu}))([ \t]+\((\d{1,3})\))[ \t]+(?=\S)/u.exec(text.slice(part.start, part.end)) : null;
    if (match === null || Number(match[2]) !== next || nextNumbered.exec(text.slice(endOfAll))?.[1] === String(next) || legal.test(text.slice(part.start, part.start + match.index + 1))) continue;
    const end = part.start + match.index + match[0].trimEnd().length;
    return { code: 'unknown-sigil', range: { start: end - match[1]!.length, end }, meant: [`\n(${next})`], message: `Within a line, \`(${next})\` is text. Each premise begins a line of its own.` };
  }
  return undefined;
}

const nextNumbered = /^[ \t]*\((\d{1,3})\)/m;
/** What a number in brackets belongs to: a paragraph of a law. */
const legal = /(?:Art|Abs|Artikel|Absatz|Sec|Section|Article|para|paragraph|No|Nr)\.?$/i;

/** Finds the numbers of premises after the rule of an inference, where they are part of its name: `-- modus ponens (1, 2) --`. */
export function numbersBehindRule(text: string, { parts }: Element): Problem | undefined {
  const last = parts.findLast(({ kind, start, end }) => kind === 'text' && text.slice(start, end).trim() !== '');
  const words = last && !parts.some(({ kind }) => kind === 'data') ? text.slice(last.start, last.end) : '';
  const before = numbersBefore.exec(words);
  if (before) {
    const end = last!.start + words.trimEnd().length;
    return toldOfUses(text, { start: last!.start + /^[ \t]*/.exec(words)![0].length, end }, before[0], `${before[1]!.trim()} `, 'as the name of a rule');
  }
  const match = numbers.exec(words);
  if (match === null) return undefined;
  return usesNumbers(text, last!.start + match.index, match[0], 'as the name of a rule');
}

function usesNumbers(text: string, start: number, written: string, as: string): Problem {
  const isBehindComma = written.startsWith(',');
  return toldOfUses(text, { start, end: start + written.trimEnd().length }, written, isBehindComma ? ' ' : '', as);
}

/** `name`: what is to be before the data. */
function toldOfUses(text: string, range: Range, written: string, name: string, as: string): Problem {
  const meant = `{uses: [${written.match(/\d+/g)!.join(', ')}]}`;
  return { code: 'unknown-sigil', range, message: `\`${text.slice(range.start, range.end)}\` is read ${as}. Write in braces which lines an inference uses: \`${meant}\`.`, meant: [`${name}${meant}`] };
}

/** Whether all of these numbers are below that of a line. */
function isAbove(written: string, line: number): boolean {
  return written.match(/\d+/g)!.every((number) => Number(number) < line);
}

/** Behind the end of a sentence, or before words that begin one. */
const definition = new RegExp(String.raw`(?:(?<=[\p{L}\p{N})][.!?…]["”“»]?)[ \t]+(?=(${name}):[ \t]+\S)|(?<=[\p{L}\p{N})])(?:,|;)?[ \t]+(?:(?:and|und)[ \t]+)?(?=(${name}):[ \t]+\p{Lu}))`, 'gu');

/** Finds definitions after the text of another claim, in its line: `[A]: It rains. [B]: It is cold.` */
export function* definitionsIn(text: string, { start, end }: Range): Iterable<Problem> {
  const words = text.slice(start, end);
  if (!words.includes(':')) return;
  for (const { 0: gap, 1: behind, 2: title = behind, index } of words.matchAll(definition)) {
    const at = start + index;
    yield { code: 'broken-title', range: { start: at, end: at + gap.length + title!.length + 1 }, message: `A title begins its line, so \`${title}:\` is text here. Write it on a new line, below a blank one.`, meant: [`\n\n${title}:`] };
  }
}
