import type { Part } from './nodes.js';
import { replaceShortcodes, type Shortcodes } from './shortcodes.js';
import { nameRange } from './titles.js';

/**
 * What the parts of an element say in plain words: marks, tags, data, citations and comments removed, links and mentions
 * by their text, escapes and shortcodes resolved (those of `shortcodes` as well), white space collapsed; paragraphs are
 * separated by `\n`. `undefined` if they say nothing.
 */
export function plainText(blockText: string, parts: readonly Part[], shortcodes?: Shortcodes): string | undefined {
  let words = '';
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    switch (part.kind) {
      case 'text': {
        const text = blockText.slice(part.start, part.end);
        words += shortcodes === undefined ? text : replaceShortcodes(text, shortcodes);
        break;
      }
      case 'error':
      case 'quote':
        words += blockText.slice(part.start, part.end);
        break;
      case 'shortcode':
        words += shortcodes?.get(blockText.slice(part.start, part.end)) ?? part.symbol;
        break;
      case 'title':
        if (part.role === 'mention') {
          const { start, end } = nameRange(part);
          words += blockText.slice(start, end);
        }
        break;
      case 'link':
        words += part.text;
        break;
      case 'escape':
        words += part.character;
        break;
      case 'citation':
        // What follows may be the full stop of the sentence.
        words = words.trimEnd();
        break;
      case 'break':
        words += part.paragraph ? paragraphMark : ' ';
        break;
      default:
    }
  }
  words = words.trim();
  if (words === '') return undefined;
  if (!isSpaced.test(words)) return words;
  const [first, ...more] = words.split(paragraphMark).map((paragraph) => paragraph.trim().replace(/\s+/g, ' ')).filter(Boolean);
  return more.length === 0 ? first : [first, ...more].join('\n');
}

/** White space that is not single spaces. */
const isSpaced = /\s\s|[^\S ]/;

/** Unicode's paragraph separator. */
const paragraphMark = '\u2029';
