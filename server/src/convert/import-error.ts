/** Why a file cannot be read in a format, for people: what is wrong and where. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
