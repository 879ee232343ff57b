import { AttackListBuilder, linesOf, type ReadAttackList } from '../attack-list.js';

/**
 * Reads the Trivial Graph Format: one argument a line (the first word, then perhaps a label), a line `#`, one attack a
 * line (`FROM TO`, then perhaps a label). Total, linear.
 */
export function read(text: string): ReadAttackList {
  const list = new AttackListBuilder();
  let isBehindDivider = false;
  for (const { start, end, words } of linesOf(text)) {
    const [first, second] = words;
    if (first === undefined) continue;
    if (first.text === '#' && words.length === 1) {
      if (isBehindDivider) list.report('error', first, 'The line `#` stands once, between the arguments and the attacks.');
      isBehindDivider = true;
    } else if (!isBehindDivider) {
      list.declare(first);
    } else if (second === undefined) {
      list.report('error', { start, end }, 'An attack names two arguments: FROM TO.');
    } else {
      list.attack(first, second);
    }
  }
  if (!isBehindDivider) {
    list.report('error', { start: text.length, end: text.length }, 'The line `#` is missing, which stands between the arguments and the attacks.');
  }
  return list.finish();
}
