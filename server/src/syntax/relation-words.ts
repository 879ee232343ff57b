/** Words for what follows from the line above: they stand for a sigil where there is one. */
const consequences: readonly string[] = ['therefore', 'thus', 'hence', 'so', 'consequently', 'daher', 'also', 'deshalb', 'folglich'];

/**
 * The sigils that a word before a title may stand for, the likeliest first, in English and German; none: the word says what
 * the title is, and is not needed.
 */
const sigilsByWord: ReadonlyMap<string, readonly string[]> = new Map([
  ...words(['+'], 'pro, pros, for, support, supporting, supported by, supporting argument, supporting claim, reason, because, since, in favor, in favour, pro argument, dafür, für, spricht dafür, grund, gründe, weil, denn, gestützt von, begründung, beleg, belege, vorteil, evidence, advantage, arguments for, supporting arguments, pro arguments, argumente dafür, pro-argumente'),
  ...words(['-'], 'con, cons, contra, vs, versus, against, attack, attacked by, objection, counter, counterargument, counterpoint, rebuttal, refutation, con argument, but, however, objections, disadvantage, dagegen, aber, gegen, spricht dagegen, einwand, einwände, gegenargument, kontra, erwiderung, nachteil, counterarguments, arguments against, con arguments, criticism, gegenargumente, argumente dagegen, kritik, contra-argumente'),
  ...words(['+>', '+'], 'supports, stützt'),
  ...words(['->', '-'], 'attacks, opposes, rebuts, greift an'),
  ...words(['_'], 'undercut, undercut by, undercutter'),
  ...words(['_>', '_'], 'undercuts'),
  ...words(['><'], 'contradicts, contradiction, contradictory, widerspricht, widerspruch'),
  ...words([], 'claim, thesis, argument, premise, conclusion, statement, and, und, these, behauptung, prämisse, schluss'),
  ...words(['+>'], consequences.join(', ')),
]);

function words(sigils: readonly string[], names: string): [string, readonly string[]][] {
  return names.split(', ').map((name) => [name, sigils]);
}

/** Tells whether a word before a title says what a sigil says, or what kind of thing the title names. Letter case does not count. */
export function isWordOfRelation(word: string): boolean {
  return sigilsByWord.has(word.toLowerCase());
}

/** The sigils that the word may stand for; none where it stands for none. `isBelowText`: its line goes on with the text of the one above. */
export function meantByWord(word: string, isBelowText: boolean): readonly string[] {
  const small = word.toLowerCase();
  return !isBelowText && consequences.includes(small) ? [] : sigilsByWord.get(small) ?? [];
}
