import { startOfLine } from '../base/lines.js';
import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { signAt } from './match-at.js';
import type { Element, ListItem } from './nodes.js';

/** Lists that are directly below a text, and arguments with `P1.` and `C.`: the lines of both go on with the text. */

const bullet = /[*•‣⁃◦▪●·](?=[ \t]+[\p{L}"“„([<])/uy;
/** The first item of a list, with the next one below it: `1.`, `a.`, `i.`, `(a)`, `(i)`. */
const withNext = /(?:1\.(?=[^\n\r]*(?:\r\n?|\n)[ \t]*2\.[ \t])|(?<open>\(?)(?:[aA](?<close>[.)])(?=[^\n\r]*(?:\r\n?|\n)[ \t]*\k<open>[bB]\k<close>[ \t])|[iI](?<end>[.)])(?=[^\n\r]*(?:\r\n?|\n)[ \t]*\k<open>(?:ii|II)\k<end>[ \t])))(?=[ \t]+\S)/y;
const withBracket = /(?:(?:\d{1,3}|[a-zA-Z]|[ivx]{2,4})\.?|\([a-z])\)(?=[ \t]+\S)(?![^\n\r]*\([b-z]\))|[①-⑳](?=[ \t]*\S)/uy;
const lineOfKialo = /\d+(?:\.\d+)+\.?[ \t]+(?:Pro|Con):(?=[ \t])/y;
/** A number alone, unless it is a date or an ordinal number. */
const first = /[1-9]\.(?=[ \t]+(?!of\b|(?:jan|feb|mar|mär|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{Ll}*\b)[\p{L}"“„([<])/iuy;
/** What a number belongs to: `the`, `chapter`. */
const beforeNumber = /(?:^|[^\p{L}])(?:the|of|on|by|to|from|until|and|or|than|is|was|are|in|at|no|nos|der|die|das|den|dem|des|am|im|zum|zur|vom|ab|bis|seit|und|oder|ist|nr|section|chapter|part|page|article|fig|figure|table|number|step|version|volume|war|rule|kapitel|abschnitt|teil|seite|artikel|punkt|nummer|schritt|satz)\.?[ \t]*$/iu;

/** Reports the first line of a list directly below a text, which goes on there. */
export function listInText(text: string, { kind, indent, parts, end }: Element): Problem | undefined {
  for (const part of parts) {
    if (part.kind !== 'break' || part.paragraph) continue;
    const at = part.end;
    const isIndented = startOfLine(text, at) < at;
    // An indented bullet is reported as a sign that is no sigil.
    const sign = isIndented ? undefined : signAt(bullet, text, at);
    const number = sign ?? signAt(withNext, text, at) ?? numberAlone(text, part);
    if (number !== undefined && number.startsWith('1') && kind === 'relation' && at - startOfLine(text, at) > indent) {
      return { code: 'unknown-sigil', range: { start: at, end: at + number.length }, meant: ['+', '-'], message: `\`${number}\` does not begin a list within a tree, so this line is part of the text above. Write \`+\` if it speaks for the line above, \`-\` if it speaks against it.` };
    }
    if (number !== undefined && at + number.length < end) {
      if (number === '1.' && inference.test(text.slice(end))) return told(at, number, linesOfArgument(number));
      const isItem = /^(?:1\.|\*)/.test(number);
      return told(at, number, isItem ? 'A list does not begin directly below a text, so this line and what follows are part of the text. Write a blank line above it.' : otherSign(number));
    }
    const bracketed = signAt(withBracket, text, at);
    if (bracketed !== undefined && !isWithinBrackets(text.slice(parts[0]!.start, at))) return told(at, bracketed, inference.test(text.slice(end)) ? linesOfArgument(bracketed) : otherSign(bracketed));
  }
  return undefined;
}

/** An item of a list within a list, as other programs write it. */
const itemOfItem = /\d{1,3}(?:\.\d{1,3})+\.?(?=[ \t]+\S)|\*{2,4}(?=[ \t]+[^*\n\r]+(?![^\n\r]))/y;

/** Reports a line in an item of a list that was meant as one below it: `1.1 words`, `** words`. */
export function listInItem(text: string, { ordered, indent, parts }: ListItem): Problem | undefined {
  for (const part of parts) {
    const written = part.kind === 'break' && !part.paragraph ? signAt(itemOfItem, text, part.end) : undefined;
    if (written === undefined) continue;
    const meant = ordered ? `${/\d+(?=\.?$)/.exec(written)?.[0] ?? '1'}.` : '*';
    const gap = ' '.repeat(Math.max(0, indent + (ordered ? 3 : 2) - (part.end - startOfLine(text, part.end))));
    return { code: 'list-in-text', range: { start: part.end, end: part.end + written.length }, meant: [gap + meant], message: `\`${written}\` does not begin an item, so this line is part of the text above. Indent it, and write \`${meant}\`.` };
  }
  return undefined;
}

/**
 * Reports a bullet directly below a line of a tree, and as deep as that: it ends the tree, and takes what follows; and of one that is
 * indented below a claim with a title. `root` is what the tree began with; items of a list may follow each other.
 */
export function listBelowTree(text: string, { indent, parts, ordered }: ListItem, above: Element | undefined, root: Element | undefined): readonly Problem[] {
  const isTree = above?.kind === 'relation' || above?.kind === 'premise' || above?.kind === 'question';
  const isBelowClaim = above?.kind === 'statement' && indent > above.indent && above.parts.some(({ kind }) => kind === 'title');
  if (ordered || !(isTree || isBelowClaim) || indent < above.indent || root?.kind === 'list-item') return [];
  const { start, end } = parts.find(({ kind }) => kind === 'marker')!;
  const sigil = /^[ \t]+([-+_])(?=[ \t]+\S)/.exec(text.slice(end, end + 20));
  if (sigil !== null) return [{ code: 'unknown-sigil', range: { start, end: end + sigil[0].length }, meant: [sigil[1]!], message: `\`${text.slice(start, end)}\` begins a list, so \`${sigil[1]!}\` is text here. Write \`${sigil[1]!}\` alone.` }];
  if (isBelowClaim) {
    return [{
      code: 'unknown-sigil', range: { start, end }, meant: ['+', '-'],
      message: `\`${text.slice(start, end)}\` begins a list, whose items say nothing about the claim above. Write \`+\` if this speaks for it, \`-\` if it speaks against it, or a blank line before the list.`,
    }];
  }
  return [{
    code: 'unknown-sigil', range: { start, end },
    message: `\`${text.slice(start, end)}\` begins a list here, which ends the tree above, and what follows belongs to this item. Write \`+\` if it speaks for the line above, \`-\` if it speaks against it, or a blank line before the list.`,
    meant: ['+', '-'],
  }];
}

const premise = /\(?(?:P|Pr(?:em(?:ise|\.)?|ämisse)?)[ \t]?1[).:]{1,2}(?=[ \t]+\S)/iuy;
const next = /(?:\r\n?|\n)[ \t]*\(?(?:(?:P|Pr(?:em(?:ise|\.)?|ämisse)?)[ \t]?2|[CK]\d?|Conclusion|Konklusion|Schluss)[).:]{1,2}[ \t]/iu;

/** Reports premises and a conclusion by letters, from where the text of an element begins at `at`, or from a later line of it. */
export function premisesByLetter(text: string, { parts, end }: Element, at: number): Problem | undefined {
  for (const start of [at, ...parts.flatMap((part) => (part.kind === 'break' && !part.paragraph ? part.end : []))]) {
    const sign = signAt(premise, text, start);
    if (sign === undefined) continue;
    return next.test(text.slice(start, end)) ? told(start, sign, linesOfArgument(sign)) : undefined;
  }
  return undefined;
}

/** Reports the text of a discussion as Kialo exports it, which `argmark import` reads. */
export function discussionOfKialo(text: string, { parts }: Element): Problem | undefined {
  for (const part of parts) {
    const sign = part.kind === 'break' ? signAt(lineOfKialo, text, part.end) : undefined;
    if (sign === undefined) continue;
    return told(part.end, sign, `\`${sign}\` is how Kialo exports a discussion, and is read as text here. Save that text as a file, and import it: \`argmark import\`, or *Argmark: Import…*.`);
  }
  return undefined;
}

/** What is above a conclusion. */
const inference = /^[ \t]*--/;

function linesOfArgument(sign: string): string {
  return `\`${sign}\` does not begin a premise, so these lines are one text. Number the lines of an argument, and write hyphens above the conclusion: \`(1) …\`, \`(2) …\`, \`-----\`, \`(3) …\`.`;
}

function otherSign(sign: string): string {
  return `\`${sign}\` does not begin a list, so this line and what follows are part of the text. Write a blank line above it, and \`1.\` or \`*\` before each item.`;
}

/** A number of one digit with a full stop that a line begins with, after a break; `undefined` where it may be a date or an ordinal number. */
export function numberAlone(text: string, { start, end }: Range): string | undefined {
  return beforeNumber.test(text.slice(Math.max(0, start - 12), start)) ? undefined : signAt(first, text, end);
}

/** Whether a bracket is open at the end of a text, which the one of a number may close. */
function isWithinBrackets(text: string): boolean {
  return text.split('(').length > text.split(')').length;
}

function told(start: number, sign: string, message: string): Problem {
  const range: Range = { start, end: start + sign.length };
  return { code: 'list-in-text', range, message };
}
