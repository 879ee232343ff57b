// Texts that nobody here wrote, each in two renditions: what one of them says is looked up in the other.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checkQuotation } from '../../server/src/sources/check-quotation.js';
import { extractText } from '../../server/src/sources/extract/extract-text.js';
import { searchable } from '../../server/src/sources/search.js';
import { visibleIn, paragraphsOf, type SourceText } from '../../server/src/sources/source-text.js';

/** Of Debian's packages shared-mime-info and libtasn1-doc: a specification, and a manual with a licence, set by FOP and by TeX. */
const pairs = [
  ['/usr/share/doc/shared-mime-info/shared-mime-info-spec.html', '/usr/share/doc/shared-mime-info/shared-mime-info-spec.pdf'],
  ['/usr/share/doc/shared-mime-info/shared-mime-info-spec.pdf', '/usr/share/doc/shared-mime-info/shared-mime-info-spec.html'],
  ['/usr/share/info/libtasn1.info.gz', '/usr/share/doc/libtasn1-doc/libtasn1.pdf'],
] as const;

/** What was found of the sentences of one rendition in the other. */
export interface ForeignCount {
  readonly name: string;
  readonly sentences: number;
  readonly found: number;
  /** Of the same sentences, each altered by a word, a letter, and a “not”: how many were found. */
  readonly altered: number;
  readonly alteredFound: number;
  /** Those that were not found, with what is different. */
  readonly missed: readonly string[];
}

/** Counts where the packages are installed; elsewhere there is nothing to count. */
export async function countForeign(): Promise<readonly ForeignCount[]> {
  const counts: ForeignCount[] = [];
  for (const [from, to] of pairs) {
    if (!existsSync(from) || !existsSync(to)) continue;
    const state = await read(to).then((text) => ({ kind: 'text', text, searchable: searchable(text) }) as const);
    const look = (words: string) => checkQuotation(words, [{ key: 'a', locator: '', state }]);
    const sentences = sentencesOf(await read(from));
    const missed = sentences.filter((words) => look(words).state !== 'found');
    const altered = sentences.flatMap(alter);
    counts.push({
      name: `${path.basename(from)} in ${path.basename(to)}`, sentences: sentences.length, found: sentences.length - missed.length,
      altered: altered.length, alteredFound: altered.filter((words) => look(words).state === 'found').length,
      missed: missed.map((words) => `${words}\n  ${look(words).differences.map(({ ours, theirs }) => `${words.slice(ours.start, ours.end)} → ${theirs}`).join('; ')}`),
    });
  }
  return counts;
}

/** A folder holds the chapters of one text. */
function read(file: string): Promise<SourceText> {
  if (statSync(file).isDirectory()) {
    const chapters = readdirSync(file).filter((name) => name.endsWith('.html')).sort().map((name) => readFileSync(path.join(file, name), 'utf8'));
    return extractText({ name: 'a.html', bytes: new TextEncoder().encode(chapters.map((each) => /<body[^>]*>([^]*)<\/body/i.exec(each)?.[1] ?? '').join('\n')) });
  }
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? extractText({ name: 'a.txt', bytes: gunzipSync(bytes).filter((byte) => byte >= 32 || byte === 10) }) : extractText({ name: file, bytes });
}

/** Whole sentences of words, without signs that renditions write in their own ways. */
function sentencesOf(text: SourceText): readonly string[] {
  const all = paragraphsOf(text).flatMap((range) => [...visibleIn(text, range).replace(/(?<=\p{Ll})[-‐]\n(?=\p{Ll})/gu, '').replace(/\s+/g, ' ')
    .matchAll(/(?<=^|[.!?] )\p{Lu}[\p{L}\p{N} ,;()-]{40,250}[.!?](?= |$)/gu)].map(([sentence]) => sentence));
  return [...new Set(all)];
}

function alter(sentence: string): readonly string[] {
  const words = sentence.split(' ');
  const middle = Math.floor(words.length / 2);
  const word = words[middle]!;
  return [
    words.with(middle, `${word.slice(0, 1)}x${word.slice(1)}`), words.with(middle, 'whatsoever'), words.toSpliced(middle, 0, 'not'), words.toSpliced(middle, 1),
  ].map((each) => each.join(' '));
}
