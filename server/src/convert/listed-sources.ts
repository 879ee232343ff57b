import { oneLine } from '../base/one-line.js';
import type { DraftNode, MapDraft } from './draft/draft.js';
import { linksIn, plainWords } from './markdown-words.js';

/** A source that a discussion or an outline lists. */
export interface ListedSource {
  /** How texts name it: the `1` of `[1]`. */
  readonly mark: string | undefined;
  readonly title: string;
  readonly url: string | undefined;
}

const heading = /^(?:\*\*|__|#+\s*)?(?:sources?|references|bibliography|quellen?)(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*/i;
const address = /https?:\/\/(?:\([^\s()]*\)|[^\s<>()[\]])+(?:\([^\s()]*\)|[^\s<>()[\].,;:!?"'”’])/;

/** What is on a line that begins a list of sources after its name; `undefined`: it begins none. */
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

/**
 * Gives a draft the sources that are in lists. Texts cite them by marks such as `[1]`; what no text names so belongs to the node that
 * it is listed below, if there is one.
 */
export function citeSources(draft: MapDraft, lists: readonly { readonly sources: readonly ListedSource[]; readonly node: DraftNode | undefined }[]): void {
  const keys = new Map<string, string>();
  const known = new Map<string, string>();
  for (const { sources, node } of lists) {
    for (const { mark, title, url } of sources) {
      const name = JSON.stringify([title, url]);
      const key = known.get(name) ?? `source${known.size + 1}`;
      known.set(name, key);
      draft.sources.set(key, { title, ...url === undefined ? {} : { url } });
      const isNamed = mark !== undefined && !keys.has(mark) && [...draft.nodes.values()].some(({ text }) => text.includes(`[${mark}]`));
      if (isNamed) keys.set(mark, key);
      else node?.citations.push({ key });
    }
  }
  if (keys.size === 0) return;
  for (const node of draft.nodes.values()) {
    node.text = node.text.replace(/\s*\[(\d+)\]/g, (whole, mark: string) => {
      const key = keys.get(mark);
      if (key === undefined) return whole;
      node.citations.push({ key });
      return '';
    });
  }
}
