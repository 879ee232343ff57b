/** The language that the data of a source say it is in, as in BCP 47; `null`: they name one otherwise than by its code, `undefined`: they name none. */
export function sourceLanguage(fields: Readonly<Record<string, unknown>>): string | null | undefined {
  const own = fields['language'] ?? fields['lang'] ?? fields['langid'];
  if (own === undefined) return undefined;
  return typeof own === 'string' && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(own) ? own : null;
}
