import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type StateStack } from 'vscode-textmate';

/** A stretch of a line in a colour of its own; `style` is a class of the style sheet without its `hl-`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly style: string;
}

/** Colours texts by the grammar that editors colour them by. */
export interface Highlighter {
  /** The spans of a line, and how the next one begins; `before` is that of this line, `undefined` of the first. */
  line(text: string, before: StateStack | undefined): { readonly spans: readonly Span[]; readonly after: StateStack };
}

/** Styles by what scopes begin with; of those that fit, the first counts. */
const styles: readonly (readonly [scope: string, style: string])[] = [
  ['comment', 'comment'], ['entity.name.type.claim', 'claim'], ['entity.name.function.argument', 'argument'],
  ['markup.inserted', 'support'], ['markup.deleted', 'attack'], ['keyword.control.undercut', 'undercut'], ['keyword.other.premise', 'premise'],
  ['support.function.question', 'question'], ['variable.other.constant.source', 'source'], ['keyword.control.role', 'role'],
  ['entity.name.tag.argmark', 'tag'], ['entity.name.tag.yaml', 'key'], ['keyword.control', 'keyword'], ['variable.other.rule', 'keyword'],
  ['markup.heading', 'heading'], ['string', 'string'], ['constant', 'number'], ['markup.underline', 'link'], ['markup.bold', 'bold'], ['markup.italic', 'italic'],
];

/**
 * Loads the engine that runs grammars (`wasm`), and the grammars, which are JSON: ours and the one of the YAML in it. The engine is loaded
 * once in a program.
 */
export async function createHighlighter(wasm: ArrayBuffer, grammars: { readonly argmark: string; readonly yaml: string }): Promise<Highlighter> {
  await loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner: (patterns) => createOnigScanner(patterns), createOnigString: (text) => createOnigString(text) }),
    loadGrammar: async (scope) => {
      const text = scope === 'text.argmark' ? grammars.argmark : scope === 'source.yaml' ? grammars.yaml : undefined;
      return text === undefined ? null : parseRawGrammar(text, `${scope}.json`);
    },
  });
  const grammar = (await registry.loadGrammar('text.argmark'))!;
  return {
    line(text, before) {
      const { tokens, ruleStack } = grammar.tokenizeLine(text, before ?? INITIAL);
      const spans = tokens.flatMap(({ startIndex: from, endIndex, scopes }): Span[] => {
        const to = Math.min(endIndex, text.length);
        const style = to > from ? styleOf(scopes) : undefined;
        return style === undefined ? [] : [{ from, to, style }];
      });
      return { spans, after: ruleStack };
    },
  };
}

function styleOf(scopes: readonly string[]): string | undefined {
  for (let at = scopes.length - 1; at > 0; at--) {
    const found = styles.find(([scope]) => scopes[at]!.startsWith(scope));
    if (found !== undefined) return found[1];
  }
  return undefined;
}
