import type { Problem } from '../base/problem.js';
import { matchAt } from './match-at.js';

/**
 * White space that is not read as indentation, and characters that cannot be seen at all: editors for Hebrew and Arabic, input
 * methods for Chinese and Japanese and word processors write them. A line that one of them hides is text.
 */

const odd = String.raw`(?:[ \t\u00a0]*(?![ \t\u00a0\ufeff])[\p{Zs}\p{Cf}\u180e\u3164\u115f\u1160\u2028\u2029])+`;
const run = new RegExp(`([-+_&?><]{1,2})?(${odd}[ \\t\\u00a0]*)`, 'uy');
const claimOrArgument = String.raw`(?:\[(?![-@])[^\n\r[\]]{1,200}\]|<(?![-!=\d\s])[^<>\n\r]{1,200}>)(?::|(?=[ \t]*(?:[\r\n#{]|$)))`;
const title = new RegExp(claimOrArgument, 'uy');
const lineBegin = new RegExp(String.raw`(?:><|<[-+_]|[-+_]>|[-+_&?])(?=[ \t[<]|[\r\n]|$)|\(\d{1,9}\)|#{1,6} |@include\(|${claimOrArgument}`, 'uy');

/** Whether a sigil, a number, a title or the like is at `at`, as a line begins. */
export function beginsLine(text: string, at: number): boolean {
  return matchAt(lineBegin, text, at) !== undefined;
}

/** Finds such characters where the text of a line begins, at `at`; `isMarked`: after a sigil or number, where only a title can follow. */
export function hiddenAt(text: string, at: number, isMarked: boolean): Problem | undefined {
  const first = text.charCodeAt(at);
  // Most lines begin with a letter or a bracket.
  if (first < 0xad && text.charCodeAt(at + 1) < 0xad && text.charCodeAt(at + 2) < 0xad) return undefined;
  const match = matchAt(run, text, at);
  if (match === undefined) return undefined;
  const [all, sigil = '', hidden] = match;
  const following = isMarked || sigil !== '' ? title : lineBegin;
  if (matchAt(following, text, at + all.length) === undefined) return undefined;
  const start = at + sigil.length;
  const names = [...new Set([...hidden!].filter((each) => !/[ \t\u00a0]/.test(each)))];
  // Behind a marker a blank stands already.
  const meant = isMarked ? '' : sigil !== '' ? ' ' : blanksFor(hidden!);
  return {
    code: 'hidden-character',
    range: { start, end: at + all.length },
    message: `Because of the invisible ${names.map(nameOfCharacter).join(' and ')} here, what follows is read as text. ${meant !== '' ? 'Write spaces instead.' : names.length > 1 ? 'Remove them.' : 'Remove it.'}`,
    meant: [meant],
  };
}

/** What looks as wide; nothing for what has no width. */
function blanksFor(hidden: string): string {
  return [...hidden].map((each) => (each === '\t' ? each : /\p{Cf}/u.test(each) ? '' : /[\u2003\u2001\u3000\u3164]/.test(each) ? '  ' : ' ')).join('');
}

/** `U+200B` */
export function nameOfCharacter(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
