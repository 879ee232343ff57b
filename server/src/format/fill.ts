import { mayBeginLine } from './line-start.js';
import type { Pieces } from './pieces.js';
import { trimLineEnd, trimLineStart } from './white-space.js';

/**
 * An element whose lines are filled up to `width` columns (code points), joined by `\n`. Titles, citations, data,
 * links and tags are not broken, and no line begins with a word that would begin an element there: that word stays
 * with the one before it. A word that is longer than a line has a line of its own. `undefined` for what is not filled:
 * comments, data over several lines, and lines that begin with `>`. Linear.
 */
export function fill({ head, hasTitle, body }: Pieces, inner: string, width: number): string | undefined {
  const paragraphs = head.includes('\n') ? undefined : wordsOf(body);
  if (paragraphs === undefined) return undefined;
  const lines: string[] = [];
  paragraphs.forEach((words, index) => {
    if (index > 0) lines.push(`${inner}\\`, ...fillLines(inner, joinWords(words, inner), inner, width));
    else {
      const start = body[0]?.kind === 'break' ? `${head} ` : head;
      // Only after a title the text may begin in the next line.
      const [first] = words;
      const isApart = hasTitle && first !== undefined && start.endsWith(' ') && mayBeginLine(inner, first);
      lines.push(...fillLines(start, joinWords(words, inner), inner, width, isApart));
    }
  });
  return lines.join('\n');
}

/** The words of each paragraph. */
function wordsOf(body: Pieces['body']): string[][] | undefined {
  let words: string[] = [];
  const paragraphs = [words];
  let word = '';
  const end = () => {
    const trimmed = trimLineEnd(trimLineStart(word));
    if (trimmed !== '') words.push(trimmed);
    word = '';
  };
  for (let index = 0; index < body.length; index++) {
    const { kind, source, at } = body[index]!;
    switch (kind) {
      case 'comment':
        return undefined;
      case 'data':
        if (/[\r\n]/.test(source)) return undefined;
        word += source;
        break;
      case 'space':
        end();
        break;
      case 'break':
        if (at === 'citation') {
          word = `${trimLineEnd(word)} `;
          break;
        }
        // Lines that quote, as in Markdown, are kept.
        if (body[index + 1]?.source.startsWith('>')) return undefined;
        end();
        if (at === 'paragraph') paragraphs.push(words = []);
        break;
      case 'text':
        source.split(/([ \t\f\v\u00a0\ufeff]+)/).forEach((run, index) => {
          // A space that does not break stays in its word.
          if (index % 2 === 1 && /[ \t\f\v]/.test(run)) end();
          else word += run;
        });
        break;
      default:
        word += source;
    }
  }
  end();
  return paragraphs;
}

/** The words, those joined to the one before them that no line may begin with. */
function joinWords(words: readonly string[], inner: string): string[] {
  const joined: string[] = [];
  const begins = new Map<string, boolean>();
  const mayBegin = (word: string) => {
    const may = begins.get(word) ?? mayBeginLine(inner, word);
    begins.set(word, may);
    return may;
  };
  let open: string[] = [];
  for (const word of words) {
    if (open.length > 0 && mayBegin(word)) {
      joined.push(open.join(' '));
      open = [];
    }
    open.push(word);
  }
  if (open.length > 0) joined.push(open.join(' '));
  return joined;
}

/** Lines from `start` on; the first word may begin the second line only if told so. */
function fillLines(start: string, words: readonly string[], inner: string, width: number, breaksAtOnce = false): string[] {
  const lines: string[] = [];
  let line = [start];
  let column = [...start].length;
  words.forEach((word, index) => {
    const gap = index === 0 ? '' : ' ';
    const length = [...word].length;
    if (column + gap.length + length > width && (index > 0 || breaksAtOnce)) {
      lines.push(trimLineEnd(line.join('')));
      line = [inner, word];
      column = inner.length + length;
    } else {
      line.push(gap, word);
      column += gap.length + length;
    }
  });
  lines.push(trimLineEnd(line.join('')));
  return lines;
}
