/** Bytes as a text that a message can hold. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // A call takes so many arguments and not many more.
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}
