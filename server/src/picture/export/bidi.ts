import bidiFactory from 'bidi-js';

/** Letters that run the same way. */
export interface Run {
  /** The text as it is read, with brackets already turned the way in which they are drawn. */
  readonly text: string;
  readonly rightToLeft: boolean;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

let bidi: ReturnType<typeof bidiFactory> | undefined;

/**
 * The runs of one line from left to right, as the Unicode Bidirectional Algorithm orders them. `rightToLeft`: the line
 * belongs to a text that runs so.
 */
export function visualRuns(text: string, rightToLeft: boolean): readonly Run[] {
  if (!rightToLeft && !RIGHT_TO_LEFT.test(text)) return [{ text, rightToLeft: false }];
  bidi ??= bidiFactory();
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr');
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const runs: { text: string; level: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const level = levels[at]!;
    const character = mirrored.get(at) ?? text[at]!;
    const last = runs.at(-1);
    if (last?.level === level) last.text += character;
    else runs.push({ text: character, level });
  }
  return reordered(runs).map((run) => ({ text: run.text, rightToLeft: run.level % 2 === 1 }));
}

/** Rule L2: from the highest level down, whatever has at least that level is turned around. */
function reordered<Leveled extends { readonly level: number }>(runs: readonly Leveled[]): readonly Leveled[] {
  const order = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && order[end]!.level >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).toReversed());
      start = end;
    }
  }
  return order;
}
