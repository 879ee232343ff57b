/** Matches a sticky pattern at an offset of a text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** What a sticky pattern matches there. */
export function signAt(pattern: RegExp, text: string, at: number): string | undefined {
  return matchAt(pattern, text, at)?.[0];
}
