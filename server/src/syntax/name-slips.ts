import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { nameOfCharacter } from './hidden-characters.js';
import { footnote } from './other-markup.js';

/** What is between the brackets of a title and was not meant to be part of it, so that it is another title than it looks like. */

const withoutWidth = /[\u00ad\u200b\u2060\ufeff]/gu;
const suspect = /^\s*$|^https?:\/\/|^\*\*|^[[<^]|#|[\u00ad\u200b\u2060\ufeff]/u;
/** Brackets around all of the name, as `[[Title]]` has them. */
const inBrackets = /^(?:\[([^[\]]+)\]|<([^<>]+)>)$/;
const tagAtEnd = /\s(#[\p{L}][\p{L}\p{N}_-]*)$/u;

/** Reports marks of emphasis, brackets, a tag or invisible characters in a title, whose `range` is that of its name. */
export function slipInName(text: string, { start, end }: Range): Problem | undefined {
  const name = text.slice(start, end);
  if (!suspect.test(name)) return undefined;
  const told = (code: string, message: string, ...meant: readonly string[]): Problem => ({ code, range: { start, end }, message, meant });
  if (name.trim() === '') {
    const after = /^.(?::[ \t]*|(?=[ \t]*[\r\n]))/.exec(text.slice(end, end + 40))?.[0];
    return after === undefined ? undefined : {
      code: 'broken-title', range: { start: start - 1, end: end + after.length }, meant: [''],
      message: 'A title needs at least one letter or digit, so this names nothing. Write one between the brackets, or remove them.',
    };
  }
  if (name.length >= 5 && name.startsWith('**') && name.endsWith('**')) {
    const plain = name.slice(2, -2);
    return told('bold-title', `The characters \`**\` are part of this title, so it differs from “${plain}”. Titles are never bold: write “${plain}”.`, plain);
  }
  if (name.startsWith('^') && text[start - 1] === '[') return footnote({ start: start - 1, end: end + 1 }, `[${name}]`);
  if (/^https?:/i.test(name)) {
    const link = `[${name.replace(/^\w+:\/\//, '')}](${name})`;
    return { code: 'broken-title', range: { start: start - 1, end: end + 1 }, message: 'An address between these brackets is read as the title of an argument. Write a link: `[words](address)`.', meant: [link] };
  }
  const within = inBrackets.exec(name);
  if (within) {
    const plain = within[1] ?? within[2]!;
    return told('broken-title', `The inner brackets are part of this title, so it differs from “${plain}”. Write one pair of brackets.`, plain);
  }
  const tag = tagAtEnd.exec(name)?.[1];
  if (tag !== undefined) return told('broken-title', `\`${tag}\` is part of this title, not a tag. Write it after the text of the claim.`);
  const hidden = [...new Set(name.match(withoutWidth))];
  return hidden.length === 0 ? undefined : told('hidden-character',
    `This title contains the invisible ${hidden.map(nameOfCharacter).join(' and ')}, so it differs from the title that you see. Remove ${hidden.length > 1 ? 'them' : 'it'}.`,
    name.replace(withoutWidth, ''));
}
