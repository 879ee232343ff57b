import { AttackListBuilder, labelOf, linesOf, type ReadAttackList } from '../attack-list.js';
import type { Content } from '../content.js';

/** Arguments beyond which a number is taken for a slip: a file of a few bytes could ask for any amount of memory. */
const mostArguments = 10_000_000;

/** Recognises the line that counts the arguments, after comments. */
export function fits({ text }: Content): boolean {
  return /^(?:\s|#.*\n)*p[ \t]+af[ \t]+\d/.test(text);
}

/**
 * Reads the format of ICCMA 2023: `p af N`, then one attack a line (`FROM TO`, numbers from 1 to N); lines that start
 * with `#` are comments. In dialects an attack may have a weight after it, or `+`, which makes it a support. Total, linear.
 */
export function read(text: string): ReadAttackList {
  const list = new AttackListBuilder();
  let count: number | undefined;
  for (const { start, end, words } of linesOf(text)) {
    const [first, second, third] = words;
    if (first?.text.startsWith('#') === true) list.comment(text.slice(start, end).trim().replace(/^#+/, ''));
    if (first === undefined || first.text.startsWith('#')) continue;
    const line = { start: first.start, end: words[words.length - 1]!.end };
    if (first.text === 'p') {
      const isWhole = words.length === 3 && second!.text === 'af' && isNumber(third!.text);
      if (count !== undefined) list.report('error', line, 'The line `p af N` may occur only once, at the top.');
      else if (!isWhole) list.report('error', line, 'The first line has to be of the form `p af N`, where N is the number of arguments.');
      else if (Number(third!.text) > mostArguments) list.report('error', third!, `More than ${mostArguments} arguments are not read.`);
      else for (let number = 1; number <= Number(third!.text); number++) list.declare({ text: String(number), start, end });
      count ??= isWhole ? Number(third!.text) : 0;
    } else if (count === undefined) {
      list.report('error', line, 'The first line has to be of the form `p af N`, where N is the number of arguments.');
      count = 0;
    } else if (second === undefined || words.length > 3 || !isNumber(first.text) || !isNumber(second.text) || (third !== undefined && !isLabel(third.text))) {
      list.report('error', line, 'An attack has to name two arguments by their numbers: FROM TO.');
    } else {
      const { isSupport, weight } = labelOf(third?.text);
      if (isSupport) list.support(first, second);
      else list.attack(first, second, weight);
    }
  }
  if (count === undefined) list.report('error', { start: 0, end: 0 }, 'The first line is missing: `p af N`, where N is the number of arguments.');
  return list.finish();
}

/** What may be after an attack: `+` makes it a support, a number is a weight. */
function isLabel(word: string): boolean {
  const { isSupport, weight } = labelOf(word);
  return isSupport || weight !== undefined || word === '-';
}

function isNumber(word: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(word);
}
