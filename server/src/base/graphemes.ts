const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** This many code units are looked at together: the engine's time grows with the square of the length. */
const together = 2000;

/** The characters of a text as people count them, in order. Linear. */
export function* graphemesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = start + together;
    const isHalf = /[\ud800-\udbff]/.test(text[end - 1] ?? '');
    const window = text.slice(start, isHalf ? end + 1 : end);
    const isLast = start + window.length >= text.length;
    let held: string | undefined;
    for (const { segment } of graphemes.segment(window)) {
      if (held !== undefined) yield held;
      held = segment;
    }
    // The last one may go on after the window, unless it fills all of it.
    const isWhole = isLast || held!.length === window.length;
    if (isWhole) yield held!;
    start += window.length - (isWhole ? 0 : held!.length);
  }
}
