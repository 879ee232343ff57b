import { readFileSync } from 'node:fs';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import manifest from '../../package.json' with { type: 'json' };

/** VS Code's own grammars that ours are in or are embedded in. */
const foreign: Readonly<Record<string, string>> = { 'source.yaml': 'yaml', 'text.html.markdown': 'markdown' };

/** Loads a grammar with VS Code's own engine: those that the manifest contributes, with what they inject, or one of VS Code's. */
export async function loadGrammar(scopeName = 'text.argmark'): Promise<IGrammar> {
  const wasm = readFileSync('node_modules/vscode-oniguruma/release/onig.wasm');
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const { grammars } = manifest.contributes;
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => createOnigScanner(patterns),
      createOnigString: (text) => createOnigString(text),
    }),
    async loadGrammar(scope) {
      const file = grammars.find((grammar) => grammar.scopeName === scope)?.path
        ?? (foreign[scope] && `node_modules/tm-grammars/grammars/${foreign[scope]}.json`);
      return file ? parseRawGrammar(readFileSync(file, 'utf8'), `${scope}.json`) : null;
    },
    getInjections: (scope) => grammars.flatMap((grammar) => (grammar.injectTo?.includes(scope) ? [grammar.scopeName] : [])),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (grammar === null) throw new Error(`the grammar ${scopeName} does not load`);
  return grammar;
}

/** A stretch of a text with its scopes, outermost first, without the document's own. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** The tokens of `text`, which tile its lines; their offsets are those of the text. */
export function tokenize(grammar: IGrammar, text: string): Token[] {
  const found: Token[] = [];
  let stack = INITIAL;
  for (const { 0: line, index } of text.matchAll(/(?<=^|\n|\r(?!\n))[^\r\n]*/g)) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const end = Math.min(endIndex, line.length);
      if (end > startIndex) found.push({ start: index + startIndex, end: index + end, scopes: scopes.slice(1) });
    }
  }
  return found;
}

/**
 * What a theme sees of `text`, as one line for each coloured stretch: `stretch: scope scope`. Scopes for structure
 * only (`meta.…`, `punctuation.…`) and the ending `.argmark` are left out, neighbours of equal scopes are joined.
 */
export function coloured(grammar: IGrammar, text: string): string[] {
  const found: { text: string; scopes: string; end: number }[] = [];
  for (const token of tokenize(grammar, text)) {
    const scopes = token.scopes
      .filter((scope) => !/^(?:meta|punctuation)\./.test(scope) || scope.startsWith('meta.embedded'))
      .map((scope) => scope.replace(/\.argmark$/, '')).join(' ');
    const piece = text.slice(token.start, token.end);
    const last = found.at(-1);
    if (last?.end === token.start && last.scopes === scopes) Object.assign(last, { text: last.text + piece, end: token.end });
    else found.push({ text: piece, scopes, end: token.end });
  }
  return found.filter(({ text: piece, scopes }) => scopes !== '' && piece.trim() !== '')
    .map(({ text: piece, scopes }) => `${piece.trim()}: ${scopes}`);
}
