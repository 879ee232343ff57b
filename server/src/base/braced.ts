/** Braces around names, as BibTeX writes them: they contain one name, that of an institution. */

/** Whether braces enclose all of a text. */
export function isBraced(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    if (depth === 0) return at > 0 && at === text.length - 1;
  }
  return false;
}

/** Splits a text where a separator is outside braces; `separator`: the source of a regular expression without groups, in any case. */
export function splitOutsideBraces(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const match of text.matchAll(new RegExp(`[{}]|${separator}`, 'gi'))) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}') depth--;
    else if (depth <= 0) {
      parts.push(text.slice(start, match.index));
      start = match.index + match[0].length;
    }
  }
  return [...parts, text.slice(start)];
}
