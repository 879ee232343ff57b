/** `text` with a mark in place of lone surrogates, which no file can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Collapses white space, and leaves out what a text cannot contain. */
export function oneLine(text: string): string {
  return wellFormed(text).replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u2028\u2029]/g, ' ').normalize('NFC').replace(/\s+/g, ' ').trim();
}
