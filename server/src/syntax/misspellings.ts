import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { matchAt } from './match-at.js';

/** Includes, citations and front matter that are nearly written as such, and so are text. */

const include = /(?:!(?=\[\[)|[@!\\](?:includes?|import|insert)\b|includes?(?=\())[ \t]*:?[ \t]*(?:[([<{]{1,2}[ \t]*)?(["'`]?)([^\s"'`()[\]<>{}](?:[^\n\r"'`()[\]<>{}]*[^\s"'`()[\]<>{}])?\.\w{1,10})\1[ \t]*[)\]>}]{0,2}(?=[ \t]*(?:[\r\n]|$))/iy;

/** Finds an include that is not spelled as one where a line begins, at `at`. */
export function includeAt(text: string, at: number): Problem | undefined {
  const match = matchAt(include, text, at);
  if (match === undefined) return undefined;
  const meant = `@include(${match[2]})`;
  return problem('broken-include', { start: at, end: at + match[0].length }, `This is read as text, so \`${match[2]}\` is not part of the map. Write \`${meant}\`.`, [meant]);
}

const key = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?~/-]*(?<![:.?/-])`;
const citation = new RegExp(String.raw`\[(?:@[ \t]+(${key})([^[\]\n\r]*)\]|@(${key})((?:,[ \t]*(?:(?:pp?|pages?|S|Seiten?|ch|chap|chapter|Kap|sec|par|Abs|Art|Nr|no|n|vol|Bd|line|Z|§+)\.?[ \t]*)?\d[\d–-]*f{0,2}\.?(?![\p{L}\p{N}]))?))`, 'uy');

/** A citation as other programs have it: `(@key, p. 3)`, `(see @key)`, `@key [p. 3]` or `@key`. */
const bare = new RegExp(String.raw`(?<![\p{L}\p{N}@[])(?:\(([^()@[\]\n\r]{0,60}[ \t])?@(${key})([^()[\]\n\r]*)\)|@(${key})(?:[ \t]*\[([^@[\]\n\r]*)\])?)`, 'gu');
const quoted = /[”“’‘"»«›‹」』][.,]?\s+$/;

interface BareCitation {
  readonly key: string;
  readonly range: Range;
  readonly meant: string;
  /** Words in quotation marks are directly before it. */
  readonly isQuoted: boolean;
}

/** Finds citations without square brackets in a stretch of text; only the sources tell whether they are meant as such. */
export function* bareCitations(text: string, { start, end }: Range): Iterable<BareCitation> {
  const words = text.slice(start, end).replace(several, (all) => ' '.repeat(all.length));
  for (const { 0: all, 1: prefix = '', 2: enclosed, 3: behind = '', 4: single, 5: locator, index } of words.includes('@') ? words.matchAll(bare) : []) {
    const meant = enclosed === undefined ? `[@${single}${locator ? `, ${locator}` : ''}]` : `[${prefix.trimStart()}@${enclosed}${behind}]`;
    yield { key: enclosed ?? single!, range: { start: start + index, end: start + index + all.length }, meant, isQuoted: quoted.test(words.slice(Math.max(0, index - 9), index)) };
  }
}

/** Several keys in one pair of brackets with other signs than a semicolon between them: `[@a, @b]`. */
const several = new RegExp(String.raw`\[@${key}[^[\];@]{0,200}(?:(?:,|&|\band\b|\bund\b|[ \t])[ \t]{0,9}@${key}[^[\];@]{0,200})+\]`, 'gu');

/** Finds what was meant as a citation in a stretch of text that was read as none. */
export function* citationsIn(text: string, { start, end }: Range, elementEnd: number): Iterable<Problem> {
  for (const { range, meant, isQuoted } of bareCitations(text, { start, end })) {
    if (!isQuoted) continue;
    yield problem('broken-citation', range,
      `A citation is written in square brackets, so this is read as text and the words in quotation marks are not looked up. Write \`${meant}\`.`, [meant]);
  }
  for (const { 0: all, index } of text.slice(start, end).matchAll(several)) {
    const meant = all.replace(/[ \t]*(?:,|&|\band\b|\bund\b)?[ \t]+@|[ \t]*,@/g, '; @');
    yield problem('broken-citation', { start: start + index, end: start + index + all.length }, `A semicolon separates two sources, so this is read as text. Write \`${meant}\`.`, [meant]);
  }
  for (let at = text.indexOf('[@', start); at >= 0 && at < end; at = text.indexOf('[@', at + 1)) {
    const match = matchAt(citation, text, at);
    if (match === undefined) continue;
    const [all, spaced, locator, unclosed, page = ''] = match;
    const range = { start: at, end: at + all.length };
    if (spaced !== undefined) {
      yield problem('broken-citation', range, `There is a space between \`@\` and the key, so this is read as text. Write \`[@${spaced}${locator}]\`.`, [`[@${spaced}${locator}]`]);
    } else if (!text.slice(range.end, elementEnd).includes(']')) {
      yield problem('broken-citation', range, `Nothing closes this citation, so it is read as text. Write \`[@${unclosed}${page}]\`.`, [`[@${unclosed}${page}]`]);
    }
  }
}

const frontMatter = /(?:(={2}|={3,6}|={8,})[ \t]*(?:(?<=={3}[ \t]*)\p{L}[^\r\n]*)?(?:\r\n|\n|\r)[ \t]*[\p{L}_$][\p{L}\p{N}_ -]*:(?=[ \t\r\n]|$)|(\+{3,})[ \t]*(?:\r\n|\n|\r)[ \t]*[\p{L}_$][\p{L}\p{N}_ -]*[:=])/uy;

/** Finds front matter that is read as none, where a text begins at `at`: not at the top of its file, or between other signs. */
export function frontMatterAt(text: string, at: number): Problem | undefined {
  const match = matchAt(frontMatter, text, at);
  if (match === undefined) return equalsAt(text, at);
  const signs = match[1] ?? match[2]!;
  const range = { start: at, end: at + signs.length };
  const line = /[^\r\n]*/.exec(match[0])![0].trimEnd();
  if (line !== signs || !signs.startsWith('===')) {
    return problem('misplaced-front-matter', range, `Front matter is YAML between two lines \`===\`. Below \`${line}\`, it is read as text and has no effect. Write \`===\` above and below it.`, []);
  }
  return problem('misplaced-front-matter', range,
    'Front matter belongs at the top of the file, above all text, so this is read as text and has no effect. Move it to the top.', []);
}

/** Seven of them, below which the text goes on, are between the versions of a merge. */
const lineOfEquals = /(?:={3,6}|={8,}|={7}(?=[ \t]*(?:(?:\r\n?|\n)[ \t]*(?:[\r\n]|$)|$)))(?=[ \t]*(?![^\r\n]))/y;

/** Finds a line `===` within a text, below a heading as Markdown may have it, or below front matter that nothing opens. */
export function equalsAt(text: string, at: number): Problem | undefined {
  const match = matchAt(lineOfEquals, text, at);
  return match === undefined ? undefined : problem('misplaced-front-matter', { start: at, end: at + match[0].length },
    `Here, \`${match[0]}\` is text. Front matter is between two such lines at the top of the file, and a heading begins with \`# \`.`, []);
}

const settings = 'title|subTitle|author|date|lang|abstract|bibliography|sources|tags|model|map|evaluation|rules';
const settingsAlone = new RegExp(String.raw`(?:${settings})[ \t]*:[^\r\n]*(?:\r\n|\r|\n)(?:[ \t]+[^\r\n]*(?:\r\n|\r|\n))*(?:${settings})[ \t]*:`, 'y');

/** Finds front matter without the lines that enclose it where a text begins, at `at`. */
export function settingsAt(text: string, at: number): Problem | undefined {
  const match = matchAt(settingsAlone, text, at);
  return match === undefined ? undefined : problem('misplaced-front-matter', { start: at, end: at + match[0].indexOf(':') },
    'Front matter is YAML between two lines `===`. Without them, it is read as text and has no effect. Write `===` above and below it.', []);
}

/** A citation without the sign that makes it one; only the sources tell whether it is meant as such. */
const withoutSign = new RegExp(String.raw`\[((?:[^[\]@,;\n\r]{1,40}[ \t])?)(${key})((?:,[^[\]\n\r]*)?)\]`, 'gu');

/** Finds words in brackets that may be a citation without its `@`: `[key, p. 3]`. */
export function* citationsWithoutSign(text: string, { start, end }: Range): Iterable<BareCitation> {
  const words = text.slice(start, end);
  for (const { 0: all, 1: prefix, 2: name, 3: locator, index } of words.includes('[') ? words.matchAll(withoutSign) : []) {
    yield { key: name!, range: { start: start + index, end: start + index + all.length }, meant: `[${prefix}@${name}${locator}]`, isQuoted: false };
  }
}

/** Finds an include after a sigil or number, at `at`. */
export function includeBehindSign(text: string, at: number): Problem | undefined {
  const match = /^@include\([^()\n\r]*\)/.exec(text.slice(at, at + 300));
  return match === null ? undefined : problem('broken-include', { start: at, end: at + match[0].length }, 'An include needs a line of its own, so this is read as text. Write it at the margin, without a sign before it.', []);
}

const fence = /(?:`{3,}|~{3,})[ \t]*\{?[\w. -]*\}?(?=[ \t]*(?:[\r\n]|$))/y;

/** Finds a line that begins or ends a block of code in Markdown: maps in files of their own have none. */
export function fenceAt(text: string, at: number): Problem | undefined {
  const match = matchAt(fence, text, at);
  return match === undefined ? undefined : problem('markdown-fence', { start: at, end: at + match[0].length },
    'This line marks a block of code in Markdown, but is text here. Remove it.', ['']);
}

/** Words in marks of two kinds, or in signs that only look like marks. */
const marksApart = /(?:^|[\s(])([“”„"‚‘«»‹›″〝]|,,|<<|``|'')[ \u00a0]?((?=\S)[^“”„"‚‘’«»‹›″]{2,400}?)[ \u00a0]?(?:[“”"»«›‹″']|''|>>)\s*$/;
const closing = /[”“’‘"»«›‹]/;

/**
 * Finds what keeps words before a citation from being read as its quotation: a comma or the like between the closing mark and the
 * citation, which begins at `citation`, or no closing mark at all. `start`: where the text before it begins.
 */
export function quotationBefore(text: string, start: number, citation: number): Problem | undefined {
  const before = text.slice(start, citation);
  const between = /[”“’‘"»«›‹'](\s*[,;:.–—-]\s*)$/.exec(before)?.[1];
  if (between !== undefined && /[“„"«»‹›‘‚']/.test(before.slice(0, -between.length - 1))) {
    const sign = between.trim();
    return problem('broken-citation', { start: citation - between.length, end: citation },
      `Because of \`${sign}\` before the citation, the words in quotation marks are not looked up in the source. Write the citation directly after them.`, [' ']);
  }
  const odd = marksApart.exec(before);
  if (odd !== null) {
    const [all, first, words] = odd;
    const at = start + odd.index + all.indexOf(first!);
    const meant = words!.includes('"') ? `“${words}”` : `"${words}"`;
    return problem('broken-citation', { start: at, end: start + before.trimEnd().length },
      `The marks around these words are not a pair, so the words are not looked up in the source. Write ${meant.length > 40 ? 'the same mark `"` before and after them' : `\`${meant}\``}.`, [meant]);
  }
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('„'));
  if (open < 0 || open > 0 && /[\p{L}\p{N}]/u.test(before[open - 1]!) || closing.test(before.slice(open + 1))) return undefined;
  const isOpened = before[open] === '„' || !before.slice(0, open).includes('„');
  return isOpened && before.slice(open + 1).trim() !== '' ? problem('broken-citation', { start: start + open, end: start + open + 1 },
    'Nothing closes this quotation mark, so the words after it are not looked up in the source. Write the closing mark before the citation.', []) : undefined;
}

function problem(code: string, range: Range, message: string, meant: readonly string[]): Problem {
  return { code, range, message, meant };
}
