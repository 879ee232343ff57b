/** What the bytes from 80 to 9F are in Windows-1252; five of them are nothing. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * `text` with the signs of Windows-1252 that were read as Latin-1, and so became control characters: nobody writes these, but many
 * write dashes and quotation marks. Node 20 reads Windows-1252 itself in that way.
 */
export function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => signs[control.charCodeAt(0) - 0x80]!);
}
