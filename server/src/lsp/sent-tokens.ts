import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';

/** Remembers the tokens that a client has of each document, to send what changed instead of all. */
export class SentTokens {
  readonly #last = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  #count = 0;

  /** All tokens of a document. */
  full(uri: string, data: number[]): SemanticTokens {
    const resultId = String(++this.#count);
    this.#last.set(uri, { resultId, data });
    return { resultId, data };
  }

  /** What changed since the result that the client names; all tokens if that is not its last one. */
  since(previous: string, uri: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const last = this.#last.get(uri);
    const tokens = this.full(uri, data);
    if (last?.resultId !== previous) return tokens;
    return { resultId: tokens.resultId!, edits: differences(last.data, data) };
  }

  /** The document has been closed. */
  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

/** What lies between the numbers that both lists begin with and those that both end with; nothing if they are equal. */
function differences(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return [{ start, deleteCount: before.length - start - same, data: after.slice(start, after.length - same) }];
}
