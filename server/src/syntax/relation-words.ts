/**
 * The sigils that a word before a title may stand for, the likeliest first, in English and German; none: the word says what
 * the title is, and is not needed.
 */
const sigilsByWord: ReadonlyMap<string, readonly string[]> = new Map([
  ...words(['+'], 'pro, pros, for, support, supporting, supported by, supporting argument, supporting claim, reason, because, since, in favor, in favour, pro argument, dafür, für, spricht dafür, grund, weil, denn, gestützt von, begründung'),
  ...words(['-'], 'con, cons, contra, against, attack, attacked by, objection, counter, counterargument, counterpoint, rebuttal, refutation, con argument, but, however, dagegen, aber, gegen, spricht dagegen, einwand, gegenargument'),
  ...words(['+>', '+'], 'supports, stützt'),
  ...words(['->', '-'], 'attacks, opposes, rebuts, greift an'),
  ...words(['_'], 'undercut, undercut by, undercutter'),
  ...words(['_>', '_'], 'undercuts'),
  ...words(['><'], 'contradicts, contradiction, contradictory, widerspricht, widerspruch'),
  ...words([], 'claim, thesis, argument, premise, conclusion, statement, therefore, thus, hence, so, and, und, daher, these, behauptung, prämisse, schluss, also'),
]);

function words(sigils: readonly string[], names: string): [string, readonly string[]][] {
  return names.split(', ').map((name) => [name, sigils]);
}

/** Tells whether a word before a title says what a sigil says, or what kind of thing the title names. Letter case does not count. */
export function isWordOfRelation(word: string): boolean {
  return sigilsByWord.has(word.toLowerCase());
}

/** The sigils that the word may stand for; none where it stands for none. */
export function meantByWord(word: string): readonly string[] {
  return sigilsByWord.get(word.toLowerCase()) ?? [];
}
