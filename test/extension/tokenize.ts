import { readFileSync } from 'node:fs';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

/** Stands for VS Code's own grammar: what matters here is where YAML begins and ends. */
const yaml = JSON.stringify({
  scopeName: 'source.yaml', patterns: [{ begin: '"', end: '"', name: 'string.yaml' }],
});

/** Loads the grammar of the extension, with VS Code's own engine. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync('node_modules/vscode-oniguruma/release/onig.wasm');
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => createOnigScanner(patterns),
      createOnigString: (text) => createOnigString(text),
    }),
    loadGrammar: async (scope) => parseRawGrammar(
      scope === 'source.yaml' ? yaml : readFileSync('grammar/argmark.tmLanguage.json', 'utf8'),
      `${scope}.json`,
    ),
  });
  const grammar = await registry.loadGrammar('text.argmark');
  if (grammar === null) throw new Error('the grammar does not load');
  return grammar;
}

/**
 * What a theme sees of `text`, as one line for each coloured stretch: `stretch: scope scope`. Scopes for structure
 * only (`meta.…`, `punctuation.…`) and the ending `.argmark` are left out, neighbours of equal scopes are joined.
 */
export function coloured(grammar: IGrammar, text: string): string[] {
  const found: { text: string; scopes: string }[] = [];
  let stack = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    let joins = false;
    for (const token of tokens) {
      const scopes = token.scopes.slice(1)
        .filter((scope) => !/^(?:meta|punctuation)\./.test(scope) || scope.startsWith('meta.embedded'))
        .map((scope) => scope.replace(/\.argmark$/, '')).join(' ');
      const piece = line.slice(token.startIndex, token.endIndex);
      const last = found.at(-1);
      if (joins && last?.scopes === scopes) last.text += piece;
      else found.push({ text: piece, scopes });
      joins = true;
    }
  }
  return found.filter(({ text: piece, scopes }) => scopes !== '' && piece.trim() !== '')
    .map(({ text: piece, scopes }) => `${piece.trim()}: ${scopes}`);
}
