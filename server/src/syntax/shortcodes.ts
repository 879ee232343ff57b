/** What stands for a shortcode: the symbol, by the code with its dots or colons, as in `.v.` or `:v:`. */
export type Shortcodes = ReadonlyMap<string, string>;

/** The shortcodes that every document has: Argdown's. */
export const builtInShortcodes: Shortcodes = new Map(Object.entries({
  '~': '¬', '^': '∧', v: '∨', 'v_': '⊻', '->': '→', '<->': '↔', A: '∀', E: '∃', '[]': '◻', '<>': '◇', O: '𝗢', P: '𝗣',
  '+1': '👍', up: '👍', '-1': '👎', down: '👎', y: '✔', agree: '✔', n: '❌', disagree: '❌', '?': '❓', question: '❓',
  star: '⭐', heart: '❤', love: '😍', happy: '😀', smile: '☺', smiley: '☺', laugh: '😆', lol: '😆', rofl: '🤣', joy: '😂',
  wink: '😉', shush: '🤫', meh: '😐', 'eye-roll': '🙄', sad: '😢', disappointed: '😞', scream: '😱', think: '🤔',
}).flatMap(([code, symbol]) => [[`.${code}.`, symbol], [`:${code}:`, code === 'smile' ? `${symbol}\ufe0f` : symbol]]));

/** White space, and what begins a tag, a mention, data, a title, an escape or a comment, cannot be inside a shortcode. */
const character = '(?:[^\\s@#{[\\\\/<]|/(?!\\*)|<(?!!--))';

/**
 * The shape of a shortcode, `.code.` or `:code:`; whether it is one, a table says. What has the shape is read in one
 * piece even if it is none, so that `a.b.v.c` has `.b.` and no `.v.`.
 */
export const shortcodeShape = new RegExp(`${between('\\.')}|${between(':')}`, 'y');

function between(mark: string): string {
  return `${mark}(?:\\[\\]|${character}(?:(?!${mark})${character})*)${mark}`;
}

/** An escaped character begins no shortcode. */
const anywhere = new RegExp(`\\\\[^]|${shortcodeShape.source}`, 'g');

/** `text` with the shortcodes of `table` replaced by their symbols. */
export function replaceShortcodes(text: string, table: Shortcodes): string {
  return text.replace(anywhere, (code) => table.get(code) ?? code);
}
