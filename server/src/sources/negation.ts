/** Verbs that English needs before “not”. */
const verbs = String.raw`(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\s+`;
const words = String.raw`not|never|no|none|neither|nor|nothing|nobody|cannot|without|\p{L}+n["'’]t`
  + '|nicht|nie|niemals|kein(?:e[mnrs]?)?|nichts|niemand|weder|ohne|ne|n[\'’]|pas|jamais|non|aucune?|rien|sans';
const negation = new RegExp(`^\\s*(?:${verbs})?(?:${words})\\s*$`, 'iu');

/**
 * Tells whether these words are no more than a negation in English, German or French: `not`, `did not`, `keine`. Put into a
 * quotation, in brackets or not, they make its source say the opposite.
 */
export function isNegation(text: string): boolean {
  return negation.test(text);
}

/** Tells whether words that are left out of a quotation end with a negation: what follows then says the opposite without them. */
export function endsInNegation(text: string): boolean {
  return isNegation(/\S+\s*$/.exec(text)?.[0] ?? '');
}
