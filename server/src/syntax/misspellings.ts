import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';

/** Includes, citations and front matter that are nearly written as such, and so are text. */

const include = /[@!\\](?:includes?|import|insert)\b[ \t]*:?[ \t]*(?:[([<{][ \t]*)?(["'`]?)([^\s"'`()[\]<>{}](?:[^\n\r"'`()[\]<>{}]*[^\s"'`()[\]<>{}])?\.\w{1,10})\1[ \t]*[)\]>}]?(?=[ \t]*(?:[\r\n]|$))/iy;

/** Finds an include that is not spelled as one where a line begins, at `at`. */
export function includeAt(text: string, at: number): Problem | undefined {
  const match = exec(include, text, at);
  if (match === null) return undefined;
  const meant = `@include(${match[2]})`;
  return problem('broken-include', { start: at, end: at + match[0].length }, `This is read as text, so \`${match[2]}\` is not part of the map. Write \`${meant}\`.`, [meant]);
}

const key = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?~/-]*(?<![:.?/-])`;
const citation = new RegExp(String.raw`\[(?:@[ \t]+(${key})([^[\]\n\r]*)\]|@(${key}))`, 'uy');

/** Finds what was meant as a citation in a stretch of text that was read as none. */
export function* citationsIn(text: string, { start, end }: Range, elementEnd: number): Iterable<Problem> {
  for (let at = text.indexOf('[@', start); at >= 0 && at < end; at = text.indexOf('[@', at + 1)) {
    const match = exec(citation, text, at);
    if (match === null) continue;
    const [all, spaced, locator, unclosed] = match;
    const range = { start: at, end: at + all.length };
    if (spaced !== undefined) {
      yield problem('broken-citation', range, `There is a space between \`@\` and the key, so this is read as text. Write \`[@${spaced}${locator}]\`.`, [`[@${spaced}${locator}]`]);
    } else if (!text.slice(range.end, elementEnd).includes(']')) {
      yield problem('broken-citation', range, `Nothing closes this citation, so it is read as text. Write \`[@${unclosed}]\`.`, [`[@${unclosed}]`]);
    }
  }
}

const frontMatter = /(?:={3,6}|={8,})[ \t]*(?:\r\n|\n|\r)[ \t]*[\p{L}_$][\p{L}\p{N}_ -]*:(?=[ \t\r\n]|$)/uy;

/** Finds front matter that does not stand at the top of its file, where a text begins at `at`. */
export function frontMatterAt(text: string, at: number): Problem | undefined {
  const match = exec(frontMatter, text, at);
  return match === null ? undefined : problem('misplaced-front-matter', { start: at, end: at + /^=+/.exec(match[0])![0].length },
    'Front matter belongs at the top of the file, above all text, so this is read as text and has no effect. Move it to the top.', []);
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function problem(code: string, range: Range, message: string, meant: readonly string[]): Problem {
  return { code, range, message, meant };
}
