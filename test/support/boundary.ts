/** An offset that every client can name: at or before `offset`, not between the halves of a pair, nor between CR and LF. */
export function boundary(text: string, offset: number): number {
  const at = Math.min(offset, text.length);
  const isInPair = /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at));
  return isInPair || text.slice(at - 1, at + 1) === '\r\n' ? at - 1 : at;
}
