import { oneLine } from '../base/one-line.js';
import { linksIn, plainWords } from './markdown-words.js';

/** A source that a discussion lists. */
export interface ListedSource {
  /** How texts name it: the `1` of `[1]`. */
  readonly mark: string | undefined;
  readonly title: string;
  readonly url: string | undefined;
}

const heading = /^(?:\*\*|__|#+\s*)?(?:sources?|references|bibliography|quellen?)(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*/i;
const address = /https?:\/\/[^\s<>()[\]]+[^\s<>()[\].,;:!?"'”’]/;

/** What stands on a line that begins a list of sources behind its name; `undefined`: it begins none. */
export function sourcesBegunBy(line: string): string | undefined {
  const name = heading.exec(line);
  return name === null ? undefined : line.slice(name[0].length);
}

/** Tells whether a line goes on with a list of sources: it has a bullet or a number, or an address. */
export function isListed(line: string): boolean {
  return /^(?:[-*•]|\[\d+\]:?|\(\d+\)|\d+[.)])\s/.test(line) || address.test(line);
}

/** The sources on a line; several, where there are several bare addresses. */
export function sourcesOn(line: string): readonly ListedSource[] {
  const [mark = '', bracketed, round, plain] = /^(?:[-*•]\s+)?(?:\[(\d+)\]:?\s*|\((\d+)\)\s*|(\d+)[.)]\s+)?/.exec(line)!;
  const words = line.slice(mark.length).trim();
  if (words === '') return [];
  const many = words.split(/[,;]?\s+(?=https?:\/\/)/);
  if (many.length > 1 && many.every((each) => address.test(each))) return many.flatMap((each) => sourcesOn(each));
  const url = linksIn(words)[0] ?? address.exec(words)?.[0];
  const title = url === undefined ? oneLine(plainWords(words)) : oneLine(plainWords(words).replace(url, '')).replace(/[\s:–—,.;-]+$/, '');
  return [{ mark: bracketed ?? round ?? plain, title: title || url || words, url }];
}
