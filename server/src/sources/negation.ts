/** Verbs that English needs before “not”. */
const verbs = String.raw`(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\s+`;
const words = String.raw`not|never|no|none|neither|nor|nothing|nobody|cannot|without|hardly|scarcely|barely|\p{L}*n["'’]t`
  + '|nicht|nie|niemals|kein(?:e[mnrs]?)?|nichts|niemand|weder|ohne|kaum|ne|n[\'’]|pas|jamais|non|aucune?|rien|sans';
const negation = new RegExp(`^\\s*(?:${verbs})?(?:${words})\\s*$`, 'iu');

/**
 * Tells whether these words are no more than a negation in English, German or French: `not`, `did not`, `keine`. Put into a
 * quotation, in brackets or not, they make its source say the opposite.
 */
export function isNegation(text: string): boolean {
  return negation.test(text);
}

/** What turns a word into its opposite, at its beginning or end. */
const atBeginning = /^(?:un|in|im|il|ir|dis|non|miss|anti)-?$/i;
const atEnd = /^(?:less|los)$/i;

/**
 * Tells whether letters that are put into a word, or signs into a number, make it another one: `[un]lawful`, `harm[less]`, `61[0]`.
 * `before`, `behind`: the characters around them.
 */
export function changesWord(letters: string, before: string, behind: string): boolean {
  if (/\d/.test(letters) && (/\d/.test(before) || /\d/.test(behind))) return true;
  return (/\p{L}/u.test(behind) && !/\p{L}/u.test(before) && atBeginning.test(letters)) || (/\p{L}/u.test(before) && !/\p{L}/u.test(behind) && atEnd.test(letters));
}

/** Tells whether words that are left out of a quotation end with a negation: what follows then says the opposite without them. */
export function endsInNegation(text: string): boolean {
  return isNegation(/\S+\s*$/.exec(text)?.[0] ?? '');
}
