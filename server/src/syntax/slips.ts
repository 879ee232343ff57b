import { endOfLine, startOfLine } from '../base/lines.js';
import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { brokenTitle, emphasizedTitle, titleInText } from './broken-titles.js';
import { matchAt, signAt } from './match-at.js';
import type { Element, Title } from './nodes.js';
import { isWordOfRelation, meantByWord } from './relation-words.js';
import { lineEnd, name, slip } from './slip.js';

/**
 * Signs that a line was meant to begin with and that are read as text: two sigils instead of one, a word in the place of a sigil, a
 * relation in the line of its claim. Text that may be meant as it is written is no slip: a sign counts before a title, and a title at
 * the beginning of a line.
 */

/** A title with its colon, or alone in the line but for tags and data. */
const title = `${name}(?::|(?=${lineEnd}|[ \\t]+[#{]))`;

const orderNumber = new RegExp(String.raw`(?:\(?(?:(\d{1,3})|[a-zA-Z]|[ivx]{1,5})[).]|\[\d{1,3}\])[ \t]+(?=${name}:)`, 'y');
const weightBeforeTitle = new RegExp(String.raw`[(\[]?(?:(?:weight|w)[ \t]*[:=][ \t]*)?(?:(?<percent>100|\d{1,2})[ \t]*%|(?<number>0?\.\d+|[01](?:\.\d+)?(?=[)\]])|(?<=[:=][ \t]*)[01]))[)\]]?(?=[ \t]+${name}:)`, 'y');
const entity = /&(?:amp|nbsp|lt|gt|quot|#\d{1,6}|#x[0-9a-fA-F]{1,6});[ \t]*/y;
const signBetween = '(><|<[-+_]|[-+_]>|[-=–—]{1,2}>|<[-=–—]{1,2}|[→←⇒⇐]|[-+_](?=[ \\t]))';
const between = new RegExp(`(${name})[ \\t]*${signBetween}[ \\t]*(${name})(?=:[ \\t]+\\S|${lineEnd}|[ \\t]+[#{])`, 'y');
const link = new RegExp(`[ \\t]*${signBetween}[ \\t]*(${name})`, 'g');
const chain = new RegExp(`(${name})(?:${link.source}){2,}(?=${lineEnd}|[ \\t]+[#{])`, 'y');
const relationBelow = /^(?:[ \t]*(?:\r\n?|\n))*([ \t]+)(?:[-+_]>?|<[-+_]|><|[?&])[ \t]/;
const nothingElse = new RegExp(`[ \\t]+(?:(?:(><|<[-+_]|[-+_]>?)[ \\t]+)(${name})(?=${lineEnd}|:[ \\t]+\\S|[ \\t]+[#{])|(${name})(?=${lineEnd}|:[ \\t]+\\S))`, 'y');
/** An arrow with a word on it, as other programs have it: `[A] -- supports --> [B]`, `[A] -->|supports| [B]`. */
const labelled = new RegExp(`(${name})[ \\t]*(?:[-=]{1,3}[ \\t]*(\\p{L}[\\p{L} ]{0,24}?)[ \\t]*[-=]{1,3}>|[-=]{1,3}>[ \\t]*[|(][ \\t]*(\\p{L}[\\p{L} ]{0,24}?)[ \\t]*[|)])[ \\t]*(${name})(?=${lineEnd}|[ \\t]+[#{])`, 'uy');
const betweenInWords = new RegExp(`(${name})[ \\t]+(?:(?:is|are|was|ist|wird|werden)[ \\t]+)?(\\p{L}[\\p{L} ]{1,24}?)[ \\t]+(${name})(?:[.;](?=${lineEnd})|(?=${lineEnd}|[ \\t]+[#{]))`, 'uy');
const signs = /(?::(?=[ \t])|¬|> <|[ox](?=[ \t])|\*{1,2}[-+]\*{0,2}(?=[ \t])|\[[-+]\]|\([-+]1\)|[⊢∴∵×≠❌✅👍👎]\ufe0f?\p{Emoji_Modifier}?|\(?[-+_=<>!/|^%~–—−→←⇒⇐⇔↔•‣⁃◦▪●·＋﹢－﹣‐‑‒―＿＜＞﹤﹥➕➖✓✔✗✘➔➜➤►▶\u2190-\u21ff\u27f5-\u27ff]{1,4}\ufe0f?(?:[ \t]+[-+_–—](?=[ \t[<]))?[:.)]?)/uy;
const beforeTitle = new RegExp(`[ \\t]*(?=${title})`, 'y');
const definitionBehind = new RegExp(`[ \\t]*${name}:`, 'y');
const word = /(?:\*[ \t]+)?[*_]{0,3}(\p{L}[\p{L} ]{1,24}?)[*_]{0,3}(?:(:)[*_]{0,3}|[ \t]+[-–—>]{1,2}(?=[ \t])|\.?(?=[ \t]+[[<](?![^\n\r\]]*@)))/uy;

/** Finds the slip that the text of an element begins with; its text is at `at`, after the white space and the marker. */
export function slipAtStart(text: string, element: Element, at: number): Problem | undefined {
  return emphasizedTitle(text, element, at) ?? relationInLine(text, at) ?? brokenTitle(text, element, at) ?? otherSigil(text, element, at) ?? wordAsSigil(text, element, at);
}

/** Finds the slip that a continuation line begins with; its first word is at `at`. */
export function slipInLine(text: string, at: number): Problem | undefined {
  return labelAlone(text, at) ?? otherSigil(text, undefined, at) ?? wordAsSigil(text, undefined, at) ?? titleInText(text, at);
}

const wordAlone = /[*_]{0,3}(\p{L}[\p{L} ]{1,24}?):?[*_]{0,3}[ \t]*(?:\r\n|\r|\n)[ \t]*([-+_])(?=[ \t]+\S|[[<])/uy;

/** A line that is nothing but a word for the sigil of the line below: `PRO` above `+ words`. */
function labelAlone(text: string, at: number): Problem | undefined {
  const match = matchAt(wordAlone, text, at);
  if (match === undefined || !meantByWord(match[1]!, true).includes(match[2]!)) return undefined;
  const written = text.slice(at, endOfLine(text, at)).trimEnd();
  return slip('unknown-sigil', { start: at, end: at + written.length }, [''], `\`${written}\` is part of the text above, and the sigil below it says the same. Remove it.`);
}

/** Finds a relation that is in the line of what it belongs to, as `[A] -> [B]`, where the first title is at `at`. */
export function relationInLine(text: string, at: number): Problem | undefined {
  const arrow = matchAt(labelled, text, at);
  const match = arrow ?? matchAt(between, text, at) ?? matchAt(betweenInWords, text, at);
  if (match === undefined) return relationsInLine(text, at);
  const [all, from] = match;
  const [sign, to] = arrow ? [arrow[2] ?? arrow[3], arrow[4]] : [match[2], match[3]];
  const byWord = /\p{L}/u.test(sign!) ? meantByWord(sign!, true).slice(0, 1) : undefined;
  const meant = byWord === undefined || arrow && byWord.length === 0 ? meantBetween(byWord === undefined ? sign! : '->') : byWord;
  if (meant.length === 0) return undefined;
  const indent = /^[ \t]*/.exec(text.slice(startOfLine(text, at), at))![0];
  return belowItsClaim(indent, { start: at + from!.length, end: at + all.length }, from!, meant, to!);
}

/** Several relations in the line of what they belong to: `[A] + [B] + [C]`, where the first title is at `at`. */
function relationsInLine(text: string, at: number): Problem | undefined {
  const match = matchAt(chain, text, at);
  if (match === undefined) return undefined;
  const [all, from] = match;
  const indent = /^[ \t]*/.exec(text.slice(startOfLine(text, at), at))![0];
  const links = [...all.slice(from!.length).matchAll(link)].map(([, sign, to], index) => ({ sign: sign!, to: to!, indent: `${indent}  ${/>$|^→/.test(sign!) ? '  '.repeat(index) : ''}` }));
  // An arrow may be meant for or against, so both are offered.
  const ways = links.some(({ sign }) => meantBetween(sign).length > 1) ? [0, 1] : [0];
  const written = (way: number, sign: string, to: string) => `${meantBetween(sign)[way] ?? meantBetween(sign)[0]!} ${to}`;
  const meant = ways.map((way) => links.map(({ sign, to, indent: own }) => `\n${own}${written(way, sign, to)}`).join(''));
  return slip('unknown-sigil', { start: at + from!.length, end: at + all.length }, meant,
    `On the line of its claim, a relation is read as text. Write each on a line of its own, indented below ${from!}: ${
      ways.map((way) => links.map(({ sign, to }) => `\`${written(way, sign, to)}\``).join(', ')).join(', or ')}.`);
}

/** Finds a text that is nothing but a relation, or a title, after the colon of a title: `[A]: + [B]`, `[A]: [B]`. */
export function relationAsText(text: string, { indent }: Element, { start, end }: Title): Problem | undefined {
  const match = matchAt(nothingElse, text, end);
  if (match === undefined) return undefined;
  return belowItsClaim(' '.repeat(indent), { start: end - 1, end: end + match[0].length }, text.slice(start, end - 1), match[1] === undefined ? ['+', '-'] : meantBetween(match[1]), (match[2] ?? match[3])!);
}

/** Reports a relation that is in the line of what it belongs to, at `range`: of the sigils that are meant, and of the title after it. `indent`: that of the claim. */
export function belowItsClaim(indent: string, range: Range, from: string, meant: readonly string[], to: string): Problem {
  return slip('unknown-sigil', range, meant.map((sigil) => `\n${indent}  ${sigil} ${to}`),
    `On the line of its claim, a relation is read as text. Write it below ${from}, indented: ${
      meant.map((sigil) => `\`${sigil} ${to}\`${meant.length === 1 ? '' : sigil.includes('+') ? ' if it supports this' : ' if it attacks this'}`).join(', ')}.`);
}

/** Reports a claim that is indented directly below a line, as a relation is, and has no sigil. */
export function indentedBeside(text: string, { indent }: Element, above: Element | undefined, subject: Title | undefined): readonly Problem[] {
  if (subject === undefined || above === undefined || indent <= above.indent || !(above.kind === 'statement' || above.kind === 'relation')) return [];
  const written = text.slice(subject.start, subject.end);
  return [slip('unknown-sigil', subject, [`+ ${written}`, `- ${written}`],
    `Without a sigil, \`${written}\` stands alone, although it is indented. Write \`+\` before it if it ${saying('+')}, \`-\` if it ${saying('-')}.`)];
}

/**
 * Reports words in a tree, after a blank line, that go on with the text above although relations are below them: these are about
 * the words alone. `root` is what the tree began with.
 */
export function paragraphInTree(text: string, { indent, parts, end }: Element, root: Element | undefined): readonly Problem[] {
  if (root === undefined || root.indent >= indent) return [];
  const below = relationBelow.exec(text.slice(end, end + 200));
  if (below === null || below[1]!.length < indent) return [];
  const words = parts.find(({ kind }) => kind !== 'space')!;
  return [slip('unknown-sigil', words, [], 'After a blank line, these words are a claim of their own, and what is below is about them. Write a sigil before them, or remove the blank line to go on with the text above.')];
}

/** Reports a sentence at the margin that goes on with the text of an indented line above, which has ended with a sentence. */
export function sentenceAtMargin(text: string, { kind, indent }: Element, at: number): Problem | undefined {
  if (indent === 0 || kind !== 'relation' && kind !== 'premise' && kind !== 'question' || startOfLine(text, at) !== at) return undefined;
  const line = text.slice(at, endOfLine(text, at));
  if (!/^["“„]?\p{Lu}.*[.!?…]["”“»]?[ \t]*$/u.test(line) || !/[.!?…]["”“»]?[ \t]*$/.test(lineAbove(text, at))) return undefined;
  return slip('unknown-sigil', { start: at, end: at + line.trimEnd().length }, [],
    'Without a blank line above it, this sentence is part of the indented text above. Indent it there, write a sigil before it, or a blank line above it.');
}

/** Reports an inference that is rather a relation with two signs: \`-- [Title]\`. */
export function twoHyphens(text: string, element: Element): Problem | undefined {
  const marker = element.parts.find(({ kind }) => kind === 'marker')!;
  const run = signAt(signs, text, marker.start);
  if (run === undefined) return undefined;
  const rest = text.slice(marker.start + run.length, element.end);
  // Above the conclusion of an argument, a rule may be meant.
  const isBeforeWords = /^[ \t]+[\p{L}"“„]/u.test(rest) && !/^[ \t]*\(\d/.test(text.slice(element.end));
  return !isBeforeTitle(text, marker.start + run.length) && !isBeforeWords ? undefined
    : noSigil(run, { start: marker.start, end: marker.start + run.length }, meantBySigns(run));
}

/** A sign that is no sigil: in the place of one, or after one. */
function otherSigil(text: string, element: Element | undefined, at: number): Problem | undefined {
  const number = matchAt(orderNumber, text, at);
  if (number && element?.kind !== 'numbered') {
    const [written, digits] = number;
    const meant = digits === undefined || element?.kind === 'relation' ? [''] : [`(${digits}) `, ''];
    return slip('unknown-sigil', { start: at, end: at + written.length }, meant,
      `Because of \`${written.trim()}\` before it, the title here is read as text. ${meant.length === 1 ? 'Remove it' : `Write \`(${digits})\` for a line of an argument, or remove it`}.`);
  }
  const escaped = signAt(entity, text, at);
  const isSign = escaped === '&amp; ' && beginsIndentedLine(text, element, at) || escaped !== undefined && /^[-+_][ \t]/.test(text.slice(at + escaped.length, at + escaped.length + 2));
  if (escaped !== undefined && (isSign || isBeforeTitle(text, at + escaped.length))) {
    const sign = /^&(amp|gt);/.exec(escaped)?.[1] === 'amp' ? '& ' : '';
    return slip('unknown-sigil', { start: at, end: at + escaped.length }, [sign],
      `\`${escaped.trim()}\` is an HTML entity, which is text here. ${sign === '' ? 'Remove it' : 'Write `&`'}.`);
  }
  const weight = element?.kind === 'relation' ? matchAt(weightBeforeTitle, text, at) : undefined;
  if (weight) {
    const { 0: written, groups: { percent, number } = {} } = weight;
    const meant = `{weight: ${percent === undefined ? Number(number) : Number(percent) / 100}}`;
    return slip('unknown-sigil', { start: at, end: at + written.length }, [meant],
      `Because of \`${written}\` before it, the title here is read as text. Weights are data: write \`${meant}\`.`);
  }
  const twice = secondSigil(text, element, at);
  if (twice !== undefined) return twice;
  const tail = element?.kind === 'relation' && text.slice(element.start, at).trim() !== '' && !/[ \t]/.test(text[at - 1]!) ? signAt(tailOfSigil, text, at) : undefined;
  if (tail !== undefined) {
    const { start } = element!.parts.find(({ kind }) => kind === 'marker')!;
    const written = text.slice(start, at + tail.length);
    return noSigil(written, { start, end: at + tail.length }, meantBySigns(written));
  }
  const begun = sigilOfWords(text, element, at);
  if (begun !== undefined) return begun;
  const run = signAt(signs, text, at);
  if (run === undefined || run === '!' && text.startsWith('[[', at + 1) || run === '>' && isQuotation(text, element, at)) return undefined;
  const behind = at + run.length;
  if (element?.kind === 'relation') {
    const { start, end } = element.parts.find(({ kind }) => kind === 'marker')!;
    if (run === ':' && text.slice(end, at).trim() !== '') return slip('unknown-sigil', { start: at, end: behind }, [''], 'There is no colon after the data of a relation, so this one is read as text. Remove it.');
    const isAlone = at > start && !/[ \t]/.test(text[at - 1]!) && /^[ \t]*$/.test(text.slice(behind, endOfLine(text, behind)));
    if (!isBeforeTitle(text, behind) && run !== ':' && !isAlone) return signAfterSigil(text, { start, end: behind }, run);
    if (/[~¬!]/.test(run)) return slip('unknown-sigil', { start: at, end: behind }, [], `There is no sign for “not”, so the title here is read as text. Write the opposite as a claim of its own, and \`><\` and this title below it.`);
    return noSigil(text.slice(start, behind), { start, end: behind }, meantBySigns(text.slice(start, behind)));
  }
  if (element?.kind === 'list-item' && /^[-+_]>?$/.test(run)) {
    if (!isBeforeTitle(text, behind)) return undefined;
    const marker = element.parts.find(({ kind }) => kind === 'marker')!;
    return slip('unknown-sigil', { start: marker.start, end: behind }, [`${element.indent > 0 ? '' : '  '}${run}`], `\`${text.slice(marker.start, marker.end)}\` begins a list, so \`${run}\` is text here. Write \`${run}\` alone, indented below the claim that it is about.`);
  }
  if (element?.kind === 'numbered' && run === ':') {
    return slip('unknown-sigil', { start: at, end: behind }, [''], 'There is no colon after the number of a line, so this one is read as part of the text. Remove it.');
  }
  if (element?.kind === 'numbered' && isBeforeDefinition(text, behind)) {
    return slip('unknown-sigil', { start: at, end: behind }, [''], `A line with a number has no sigil, so the title here is read as text. Remove \`${run}\`.`);
  }
  return (element?.kind !== 'numbered' && (isBeforeTitle(text, behind) || isBeforeWords(text, at, run))) ? noSigil(run, { start: at, end: behind }, meantBySigns(run)) : undefined;
}

/** A sign of lists or a dash between a sigil and words, as one types it where Enter has written the sigil: `- ~ words`. `range`: both. */
function signAfterSigil(text: string, { start, end }: Range, run: string): Problem | undefined {
  if (!listSign.test(run) && !lineSign.test(run) || !/^[ \t]+[\p{L}"“„]/u.test(text.slice(end, end + 9))) return undefined;
  const written = text.slice(start, end);
  const [meant, own] = [meantBySigns(run), written.slice(0, -run.length).trim()];
  // A sign for the other side may be meant, or no more than a dash.
  return noSigil(written, { start, end }, meant.length > 1 ? [own] : [...new Set([...meant, own])]);
}

/** Where no sigil is before it, `>` quotes, as in Markdown, unless it is before a title and below a text that is no quotation. */
function isQuotation(text: string, element: Element | undefined, at: number): boolean {
  if (element !== undefined) return element.kind !== 'relation';
  return !/^>[ \t]*[[<][\p{L}\p{N}]/u.test(text.slice(at, at + 9)) || /^[ \t]*>/.test(lineAbove(text, at));
}

/** A sigil after that of the element: `- ? words`, `+_words`. Words between two `_` are emphasised, and `&c.` is *etc.* */
export function secondSigil(text: string, element: Element | undefined, at: number): Problem | undefined {
  if (element?.kind !== 'relation' && element?.kind !== 'premise' && element?.kind !== 'question') return undefined;
  const { start, end } = element.parts.find(({ kind }) => kind === 'marker')!;
  const hyphens = signAt(spacedHyphens, text, start);
  if (hyphens !== undefined) {
    const meant = hyphens.replace(/[ \t]/g, '').padEnd(3, '-');
    return slip('unknown-sigil', { start, end: start + hyphens.length }, [meant], `Hyphens with spaces between them are not a line of hyphens. Write \`${meant}\`.`);
  }
  const more = signAt(anySigil, text, at) ?? (end === at ? signAt(tightSigil, text, at) : undefined);
  if (more === undefined) return undefined;
  const behind = at + more.length;
  const written = text.slice(start, behind);
  return noSigil(written, { start, end: behind }, meantBySigns(written), gapAt(text, behind));
}

/** What an indented line of words begins with in the place of a sigil: one without a space after it, two of them, `?>`, or a minus sign. */
function sigilOfWords(text: string, element: Element | undefined, at: number): Problem | undefined {
  const isIndented = beginsIndentedLine(text, element, at);
  const sign = signAt(questionBeforeTitle, text, at) ?? (isIndented || isBelowSentence(text, element, at) ? signAt(isIndented ? tightSigil : tightRelation, text, at) : undefined);
  if (sign !== undefined) {
    return slip('unknown-sigil', { start: at, end: at + 1 }, [`${sign} `], `There is no space after \`${sign}\`, so this line is read as text. Write \`${sign} \` and then the words.`);
  }
  const run = isIndented ? signAt(wrongSign, text, at) : element === undefined ? signAt(twoTight, text, at) : undefined;
  return run === undefined ? undefined : noSigil(run, { start: at, end: at + run.length }, meantBySigns(run), gapAt(text, at + run.length));
}

/** Whether a line at the margin begins at `at` that continues a text whose line above ends a sentence. */
function isBelowSentence(text: string, element: Element | undefined, at: number): boolean {
  return element === undefined && at === startOfLine(text, at) && (/[.!?…][ \t]*(?:\r\n?|\n)$/.test(text.slice(Math.max(0, at - 9), at)) || /[ \t]#[^\s#]+[ \t]*$/.test(lineAbove(text, at)));
}

/** A space, if there is none at `at`. */
function gapAt(text: string, at: number): string {
  return text[at] === ' ' || text[at] === '\t' ? '' : ' ';
}

/** Whether an indented line that continues a text, or is one, begins at `at`. */
function beginsIndentedLine(text: string, element: Element | undefined, at: number): boolean {
  const start = startOfLine(text, at);
  return (element === undefined || element.kind === 'statement') && start > 0 && start < at && text.slice(start, at).trim() === '';
}

/** What is directly after a sigil and makes it none: `+. words`, `+/- words`. */
const tailOfSigil = /(?:[.)]|\/[-−+])(?=[ \t])/y;
const spacedHyphens = new RegExp(String.raw`-(?:[ \t]+-+){2,}(?=${lineEnd})`, 'y');
const anySigil = new RegExp(String.raw`(?:[-+_]{1,2}>?|[?&＆？＿＋－−]{1,3}>?)(?=[ \t]+\D)|[?&]{1,3}>?(?=${name})`, 'y');
const tightSigil = /(?:\?(?!\S*[_=])|&(?![a-z]+;|c(?![\p{L}\p{N}])|\S*[_=])|_(?![^\n\r]*_)|[-+](?!\S*[-+_=]))(?=[\p{L}"“„[<])/iuy;
/** At the margin, `+words` is text, and other signs may be. */
const tightRelation = /[-+](?=[\p{L}"“„])(?!\S*[-+_=])/uy;
const twoTight = /[-+](?:[?+-]|&(?![a-z]+;)|_(?![^\n\r]*_))(?=\p{L})(?!\S*[=+*/^])/uy;
const questionBeforeTitle = new RegExp(String.raw`\?(?=${name}(?::|${lineEnd}))`, 'y');
/** A minus sign is told from one of mathematics by the rest of its line. */
const wrongSign = /(?:(?:&[&?+-]|\?[?!&+-]|_[?&+-]|[＆？＿＋－−]{2})[?!&]?>?|[?&]>)(?=[ \t]*[\p{L}"“„[<])|__(?=[ \t]+\p{L}[^\n\r_]*(?![^\n\r]))|<[?&](?=[ \t]+\p{L}|[ \t]*\[)|−(?:[ \t]+−)?(?=[ \t]*[\p{L}"“„(])(?![^\n\r]*[=+*/^−\d])|[＆？＿＋－﹢﹣](?=[ \t]*[\p{L}"“„[<])/uy;

const listSign = /^(?:\([-+]\)|\[[-+]\]|[-+][.)]|\+\/[-−]|[•‣⁃◦▪●·＋﹢－﹣➕➖✓✔✗✘✅❌👍👎]\ufe0f?\p{Emoji_Modifier}?)$/u;
/** No line of prose begins with one. */
const arrow = /^(?:[-=]{1,2}>|[→⇒➔➜➤►▶])$/;
const lineSign = /^(?:[–—−―‐‑‒~=|!\u2190-\u21ff\u27f5-\u27ff➔➜➤►▶]|[-=–—]{1,2}>)$/;

/** Whether an indented line begins with a sign of lists, or, where the text above it has come to an end, with another sign that words follow. */
function isBeforeWords(text: string, at: number, run: string): boolean {
  const [sign] = run.split(/[ \t]/) as [string];
  if (!(listSign.test(sign) || lineSign.test(sign)) || !/[ \t]+[\p{L}"“„(*]/uy.test(text.slice(at + run.length))) return false;
  const start = startOfLine(text, at);
  if (start === 0) return false;
  if (start === at) return arrow.test(sign) && !/^[ \t]*\(\d/.test(text.slice(at + run.length)) || lineSign.test(sign) && sigilAtMargin.test(lineAbove(text, at));
  const above = lineAbove(text, at);
  return text.slice(start, at).trim() === '' && (listSign.test(sign) || isBesideSigil(text, at) || above.trim() === '' || /(?:[.!?…:}\]]|#[^\s#]+)[ \t]*$/.test(above));
}

/** Whether the line above has a sigil, where the one of `at` has its first sign. */
function isBesideSigil(text: string, at: number): boolean {
  return sigilOfLine.exec(lineAbove(text, at))?.[1] === text.slice(startOfLine(text, at), at);
}

const sigilAtMargin = /^(?:[-+_]>?|<[-+_]|><)[ \t]/;
const sigilOfLine = /^([ \t]+)(?:[-+_]>?|<[-+_]|><|[?&])[ \t]/;

/** The line above that of `at`; empty where there is none. */
function lineAbove(text: string, at: number): string {
  const start = startOfLine(text, at);
  const end = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  return end < 0 ? '' : text.slice(startOfLine(text, end), end);
}

/** A word that says what a sigil says: `pro: [Title]`. */
function wordAsSigil(text: string, element: Element | undefined, at: number): Problem | undefined {
  const match = matchAt(word, text, at);
  if (match === undefined || !isWordOfRelation(match[1]!)) return otherLabel(text, element, at);
  const meant = meantByWord(match[1]!, element === undefined);
  const behind = at + match[0].length;
  const isTitled = isBeforeTitle(text, behind);
  const marker = element?.kind === 'relation' || element?.kind === 'list-item' ? element.parts.find(({ kind }) => kind === 'marker') : undefined;
  const isColon = match[2] === ':';
  if (meant.length === 0) {
    const end = /[ \t]*/y;
    end.lastIndex = behind;
    return isTitled && (isColon || isBeforeDefinition(text, behind)) ? slip('unknown-sigil', { start: at, end: behind + end.exec(text)![0].length }, [''],
      `Because of the words before it, the title here is read as text. A title begins its line: remove \`${match[0]}\`.`) : undefined;
  }
  const written = marker === undefined ? '' : text.slice(marker.start, marker.end);
  const contradicts = element?.kind === 'relation' && !meant.some((sigil) => sigil.includes(written.replace(/[<>]/g, '')));
  const isIndented = (element === undefined || element.kind === 'statement' && isColon) && beginsIndentedLine(text, element, at);
  if (isColon && isIndented && /^[ \t]*(?![^\n\r])/.test(text.slice(behind, behind + 40))) {
    return slip('unknown-sigil', { start: at, end: behind }, [''], `\`${match[0]}\` is part of the text above, and the sigils below it say the same. Remove it.`);
  }
  const isMarked = isColon || isIndented && match[0].length > match[1]!.length && !isWithinSentence(text, at);
  const isPlaced = element === undefined || isIndented || element.kind === 'list-item' || contradicts;
  // A long word with a colon may begin a sentence.
  const isBrief = match[1]!.length <= 'contra'.length + 1 || isIndented && /^\p{Lu}\S*$/u.test(match[1]!);
  if (!isTitled && !(isMarked && isPlaced && (contradicts || isBrief))) return undefined;
  const start = marker?.start ?? at;
  if (element?.kind === 'numbered' || element?.kind === 'premise') return undefined;
  const shown = text.slice(start, behind);
  // A reply is about the line above it, not about what that is about.
  if (isIndented && replies.test(match[1]!)) return slip('unknown-sigil', { start, end: behind }, ['  -'], `\`${shown}\` is not a sigil, so what follows it is read as text. Write \`-\`, and indent it below what it replies to.`);
  return contradicts
    ? slip('unknown-sigil', { start, end: behind }, [...meant, written], `The sigil \`${written}\` and the word \`${match[0]}\` say different things. ${instead([...meant, written])}`)
    : noSigil(shown, { start, end: behind }, meant);
}

/** Whether a dash after the first word of a line rather belongs to the sentence of the line above: that ends with an article or the like, or another dash follows. */
function isWithinSentence(text: string, at: number): boolean {
  return /[ \t][-–—][ \t].*[ \t][-–—][ \t]/.test(text.slice(at, endOfLine(text, at))) || withinPhrase.test(lineAbove(text, at));
}

const withinPhrase = /(?<![\p{L}])(?:the|an|this|that|no|of|as|is|are|was|d(?:er|ie|as|en|em|es)|k?eine?[nmrs]?|diese[nmrs]?|von|als|ist|war|mit|zum|zur)[ \t]*$/iu;

const replies = /^(?:erwiderung|rebuttal|refutation)$/i;

/** Another word with a colon, where the line above has its sigil: `Reply: words`. */
function otherLabel(text: string, element: Element | undefined, at: number): Problem | undefined {
  const written = element === undefined && isBesideSigil(text, at) ? signAt(label, text, at) : undefined;
  return written === undefined ? undefined : noSigil(written, { start: at, end: at + written.length }, ['+', '-']);
}

const label = /\p{Lu}[\p{L} -]{1,24}(?: \d{1,2})?:(?=[ \t]+\S)/uy;

/** `gap`: what is to be after the sigil. */
function noSigil(written: string, range: Range, meant: readonly string[], gap = ''): Problem {
  return slip('unknown-sigil', range, meant.map((sigil) => sigil + gap), `\`${written}\` is not a sigil, so what follows it is read as text. ${instead(meant)}`);
}

function instead(meant: readonly string[]): string {
  if (meant.length === 1) return `Write \`${meant[0]}\`.`;
  return `Write ${meant.map((sigil) => `\`${sigil}\` if it ${saying(sigil)}`).join(', ')}.`;
}

function saying(sigil: string): string {
  if (sigil === '><') return 'excludes the line above';
  if (sigil === '?') return 'asks about the line above';
  if (sigil === '&') return 'is a premise of the line above';
  const [own, other] = sigil.endsWith('>') ? ['the line above', 'it'] : ['it', 'the line above'];
  const does = sigil.includes('+') ? `speaks for ${other}` : sigil.includes('-') ? `speaks against ${other}` : `cuts the step of ${other}`;
  return own === 'it' ? does : `is what ${own} ${does.replace(/ it$/, '')}`;
}

/** The sigils that a sign between two titles may be meant as. */
export function meantBetween(sign: string): readonly string[] {
  return /^-{1,3}>$/.test(sign) ? ['->', '+>'] : meantBySigns(sign);
}

/** The sigils that a run of signs may be meant as. */
function meantBySigns(run: string): readonly string[] {
  const plain = run.replace(/[\ufe0f\p{Emoji_Modifier}():.[\]1 \t]/gu, '')
    .replace(/[➕✓✔✅👍∵]/gu, '+').replace(/[➖✗✘‐‑‒―⁃❌👎×≠]/gu, '-').replace(/[➔➜➤►▶↦↠↣↪⇉⇛⇝⇢⇨⟶⟹⟼]/g, '→').replace(/[⟵⟸⇦↞↩]/g, '←').replace(/[⊢∴]/g, '⇒').normalize('NFKC');
  if (/^(?:><)+[<>]?$/.test(plain)) return ['><'];
  // Of two sigils, the first one may have the direction: `-> +`.
  const [left, right] = [/^[<←⇐⇔↔]/.test(plain), /[>→⇒⇔↔]$|[-+_]>/.test(plain)];
  if (left && right) return plain.includes('+') ? ['+', '+>'] : ['><'];
  const end = right ? '>' : '';
  const kinds = [/\+/, /[-–—−]/, /_/, /\?/, /&/].flatMap((kind, at) => (kind.test(plain) ? '+-_?&'[at]! : []));
  if (kinds.length === 0 && /[=⇒⇐]/.test(plain) && (left || right)) kinds.push('+');
  return (kinds.length > 0 ? kinds : ['+', '-']).map((kind) => (/[?&]/.test(kind) ? kind : kind + end));
}

/** Whether a title with its colon, or one alone in its line, is at `at`. */
export function isBeforeTitle(text: string, at: number): boolean {
  return matchAt(beforeTitle, text, at) !== undefined;
}

/** Whether a title with its colon is at `at`. */
function isBeforeDefinition(text: string, at: number): boolean {
  return matchAt(definitionBehind, text, at) !== undefined;
}
