import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import type { LSPClient } from '@codemirror/lsp-client';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import type { Highlighter } from '../highlight/highlight.js';
import { colours } from './colours.js';
import { tellsServer } from './findings.js';

/** The editor of the playground. */
export interface Editor {
  readonly view: EditorView;
  /** Puts another text in the place of the one there is, as a step that can be undone, and gives it to the server under `uri`. */
  open(text: string, uri: string): void;
}

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly client: LSPClient;
  readonly highlighter: Highlighter;
  /** What is there at first. */
  readonly text: string;
  readonly uri: string;
  readonly changed: () => void;
  readonly moved: () => void;
}

export function createEditor({ parent, client, highlighter, text, uri, changed, moved }: EditorOptions): Editor {
  const [server, theme] = [new Compartment(), new Compartment()];
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const themeNow = () => EditorView.darkTheme.of(dark.matches);
  const tell = tellsServer();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), lintGutter(), highlightActiveLine(), highlightActiveLineGutter(), drawSelection(), history(), closeBrackets(), autocompletion(),
        highlightSelectionMatches(), EditorView.lineWrapping, indentUnit.of('  '), EditorState.tabSize.of(2), colours(highlighter),
        EditorState.languageData.of(() => [{ commentTokens: { line: '//' }, closeBrackets: { brackets: ['[', '<', '{', '"'] } }]),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ 'aria-label': 'Text of the map', spellcheck: 'true' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            tell(update.view);
            changed();
          }
          if (update.selectionSet) moved();
        }),
        server.of(client.plugin(uri, 'argmark')), theme.of(themeNow()),
      ],
    }),
  });
  dark.addEventListener('change', () => view.dispatch({ effects: theme.reconfigure(themeNow()) }));
  let shown = uri;
  return {
    view,
    open(next, nextUri) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next }, selection: { anchor: 0 }, scrollIntoView: true, userEvent: 'input.open',
        ...nextUri === shown ? {} : { effects: server.reconfigure(client.plugin(nextUri, 'argmark')) },
      });
      shown = nextUri;
    },
  };
}
