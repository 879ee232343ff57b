import type { Element } from './nodes.js';

/**
 * What an element says in plain words: marks, tags, data, citations and comments removed, links and mentions by
 * their text, escapes resolved, white space collapsed; paragraphs are separated by `\n`. `undefined` if it has none.
 */
export function plainText(blockText: string, element: Element): string | undefined {
  let words = '';
  let paragraphs = false;
  for (const part of element.parts) {
    switch (part.kind) {
      case 'text':
      case 'error':
        words += blockText.slice(part.start, part.end);
        break;
      case 'title':
        if (part.role === 'mention') words += blockText.slice(part.name.start, part.name.end);
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
        paragraphs ||= part.paragraph;
        break;
      default:
    }
  }
  words = words.trim();
  if (words === '') return undefined;
  if (!paragraphs) return isPlain.test(words) ? words : words.replace(/\s+/g, ' ');
  const [first, ...more] = words.split(paragraphMark).map((paragraph) => paragraph.trim().replace(/\s+/g, ' ')).filter(Boolean);
  return more.length === 0 ? first : [first, ...more].join('\n');
}

/** Unicode's paragraph separator. */
const paragraphMark = '\u2029';

/** White space is single blanks only. */
const isPlain = /^\S+(?: \S+)*$/;
