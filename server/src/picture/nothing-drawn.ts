import type { MapGraph } from './graph.js';
import { labelsOf } from './labels.js';
import { MARGIN } from './layout/arrangement.js';
import type { Layout } from './layout/layout.js';
import { TEXT_STYLE } from './node-box.js';
import { isOnlyProse } from './prose.js';
import type { TextPrimitive } from './scene.js';
import { texts } from './style.js';
import { runsRightToLeft, textWidth } from './text-measure.js';

/** How high a line is with the room above and below it. */
const LINE = 24;

/** `layout` of what is shown of `whole`, with words where that is nothing. */
export function withWords(layout: Layout, whole: MapGraph): Layout {
  if (layout.nodes.length > 0) return layout;
  const words = labelsOf(whole.lang)[isOnlyProse(whole) ? 'no claims' : 'all hidden'];
  return { ...layout, words, width: Math.ceil(textWidth(words, TEXT_STYLE)) + 2 * MARGIN, height: LINE + 2 * MARGIN };
}

/** Draws these words. */
export function wordsItem(words: string): TextPrimitive {
  return { kind: 'text', style: texts.text, text: words, x: MARGIN, y: MARGIN + LINE * 0.7, rightToLeft: runsRightToLeft(words) };
}
