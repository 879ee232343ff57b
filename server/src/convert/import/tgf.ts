import { AttackListBuilder, labelOf, linesOf, type ReadAttackList } from '../attack-list.js';
import type { Content } from '../content.js';

/** Recognises the line that divides arguments and attacks, where all lines are such. */
export function fits({ text }: Content): boolean {
  if (!/^#[ \t]*$/m.test(text)) return false;
  const { attacks, problems } = read(text);
  return attacks.length > 0 && problems.every(({ severity }) => severity !== 'error');
}

/**
 * Reads the Trivial Graph Format: one argument a line (the first word, then perhaps a label), a line `#`, one attack a
 * line (`FROM TO`, then perhaps a label: `+` or `support` makes it a support, a number, also after that, is a weight). Total, linear.
 */
export function read(text: string): ReadAttackList {
  const list = new AttackListBuilder();
  let isBehindDivider = false;
  for (const { start, end, words } of linesOf(text)) {
    const [first, second, third] = words;
    if (first === undefined) continue;
    if (first.text === '#' && words.length === 1) {
      if (isBehindDivider) list.report('error', first, 'The line `#` may occur only once, between the arguments and the attacks.');
      isBehindDivider = true;
    } else if (!isBehindDivider) {
      list.declare(first, words.slice(1).map(({ text }) => text).join(' '));
    } else if (second === undefined) {
      list.report('error', { start, end }, 'An attack has to name two arguments: FROM TO.');
    } else {
      const { isSupport, weight = labelOf(words[3]?.text).weight } = labelOf(third?.text);
      const rest = words.slice(2).filter(({ text: word }, index) => index > 1 || !(labelOf(word).isSupport || labelOf(word).weight !== undefined || /^(?:-|attacks?|att|con)$/i.test(word)));
      if (rest.length > 0) list.comment(`${first.text} ${second.text}: ${rest.map(({ text: word }) => word).join(' ')}`);
      if (isSupport) list.support(first, second, weight);
      else list.attack(first, second, weight);
    }
  }
  if (!isBehindDivider) {
    list.report('error', { start: text.length, end: text.length }, 'The line `#` between the arguments and the attacks is missing.');
  }
  return list.finish();
}
