import type { SourceContent } from '../../server/src/protocol.js';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The sentences of a paragraph as they are seen, without the white space around them. Linear in it and in what is hidden. */
function sentencesOf({ text, hidden }: SourceContent, [start, end]: readonly [number, number]): readonly Stretch[] {
  let seen = text.slice(start, end).replace(/\s/g, ' ');
  for (const [from, to] of hidden) {
    if (to <= start || from >= end) continue;
    const [first, last] = [Math.max(from, start) - start, Math.min(to, end) - start];
    seen = seen.slice(0, first) + ' '.repeat(last - first) + seen.slice(last);
  }
  return [...segmenter.segment(seen)].flatMap(({ segment, index }) => {
    const words = segment.trim();
    const from = start + index + segment.indexOf(words);
    return words === '' ? [] : [{ start: from, end: from + words.length }];
  });
}

/** The words of a stretch as they are seen, in one line. Linear in it and in what is hidden. */
export function wordsOf({ text, hidden }: SourceContent, { start, end }: Stretch): string {
  let words = '';
  let at = start;
  for (const [from, to] of hidden) {
    if (to <= at || from >= end) continue;
    words += text.slice(at, Math.max(at, from));
    at = to;
  }
  return `${words}${text.slice(at, end)}`.replace(/\s+/g, ' ').trim();
}

/** Returns the sentence after an offset, or before it; `undefined`: there is none. */
export function sentenceFrom(content: SourceContent, offset: number, direction: 1 | -1): Stretch | undefined {
  const { paragraphs } = content;
  let at = paragraphs.findIndex(([, end]) => end > offset);
  if (at < 0) at = paragraphs.length - 1;
  for (; at >= 0 && at < paragraphs.length; at += direction) {
    const all = sentencesOf(content, paragraphs[at]!);
    const found = direction === 1 ? all.find(({ start }) => start >= offset) : all.findLast(({ end }) => end <= offset);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The stretch with one word more or less at its end, or at its beginning. */
export function byWord({ text }: SourceContent, { start, end }: Stretch, edge: 'start' | 'end', direction: 1 | -1): Stretch {
  const from = edge === 'start' ? start : end;
  const to = direction === 1 ? from + /^\s*\S*/.exec(text.slice(from, from + 500))![0].length
    : from - (edge === 'end' ? /\s*\S*\s*$/ : /\S*\s*$/).exec(text.slice(Math.max(0, from - 500), from))![0].length;
  // The first letter of a word, not the space before it.
  const place = edge === 'start' && direction === 1 ? to + /^\s*/.exec(text.slice(to))![0].length : to;
  const next = edge === 'start' ? { start: place, end } : { start, end: place };
  return next.start < next.end ? next : { start, end };
}
