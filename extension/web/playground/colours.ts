import { RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { StateStack } from 'vscode-textmate';
import type { Highlighter } from '../highlight/highlight.js';

const marks = new Map<string, Decoration>();

function markFor(style: string): Decoration {
  let mark = marks.get(style);
  if (mark === undefined) marks.set(style, mark = Decoration.mark({ class: `hl-${style}` }));
  return mark;
}

/** Colours the lines in view. How each line begins is kept, so that a keystroke costs the lines from it to the end of the view. */
export function colours(highlighter: Highlighter): Extension {
  return ViewPlugin.fromClass(class {
    decorations: DecorationSet;
    /** How the line with this index begins. */
    #begins: (StateStack | undefined)[] = [undefined];

    constructor(view: EditorView) {
      this.decorations = this.#colour(view);
    }

    update(update: ViewUpdate): void {
      if (!update.docChanged && !update.viewportChanged) return;
      update.changes.iterChangedRanges((_from, _to, start) => {
        this.#begins.length = Math.min(this.#begins.length, update.state.doc.lineAt(start).number);
      });
      this.decorations = this.#colour(update.view);
    }

    #colour({ state: { doc }, viewport }: EditorView): DecorationSet {
      const builder = new RangeSetBuilder<Decoration>();
      const [first, last] = [doc.lineAt(viewport.from).number, doc.lineAt(viewport.to).number];
      for (let number = Math.min(first, this.#begins.length); number <= last; number++) {
        const line = doc.line(number);
        const { spans, after } = highlighter.line(line.text, this.#begins[number - 1]);
        this.#begins[number] = after;
        if (number >= first) for (const { from, to, style } of spans) builder.add(line.from + from, line.from + to, markFor(style));
      }
      return builder.finish();
    }
  }, { decorations: (plugin) => plugin.decorations });
}
