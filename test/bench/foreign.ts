// Texts that nobody here wrote, each in two renditions: what one of them says is looked up in the other.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checkQuotation } from '../../server/src/sources/check-quotation.js';
import { extractText } from '../../server/src/sources/extract/extract-text.js';
import { readPlain } from '../../server/src/sources/extract/plain.js';
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
    counts.push(count(`${path.basename(from)} in ${path.basename(to)}`, sentencesOf(await read(from)), await read(to)));
  }
  return counts;
}

/** Of each PDF: so many sentences, or somewhat more, are looked up, evenly over it. */
const sentencesOfPaper = 40;

/** Counts, over the PDFs of a folder, what Poppler's `pdftotext` says of each that is found in it; PDFs that say why they cannot be read are left out. */
export async function countPapers(folder: string): Promise<ForeignCount & { readonly papers: number; readonly unread: readonly string[] }> {
  const unread: string[] = [];
  const counts: ForeignCount[] = [];
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.pdf')).sort()) {
    const file = path.join(folder, name);
    const source = await read(file).catch((error: Error) => void unread.push(`${name}: ${error.message}`));
    if (!source) continue;
    const said = sentencesOf(readPlain(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 1e9 })));
    const step = Math.max(1, Math.floor(said.length / sentencesOfPaper));
    counts.push(count(name, said.filter((_, index) => index % step === 0), source));
  }
  const sum = (of: (each: ForeignCount) => number) => counts.reduce((total, each) => total + of(each), 0);
  return {
    name: path.basename(folder), papers: counts.length, unread, sentences: sum(({ sentences }) => sentences), found: sum(({ found }) => found),
    altered: sum(({ altered }) => altered), alteredFound: sum(({ alteredFound }) => alteredFound), missed: counts.flatMap(({ missed }) => missed),
  };
}

function count(name: string, sentences: readonly string[], text: SourceText): ForeignCount {
  const state = { kind: 'text', text, searchable: searchable(text) } as const;
  const look = (words: string) => checkQuotation(words, [{ key: 'a', locator: '', state }]);
  const missed = sentences.filter((words) => look(words).state !== 'found');
  const altered = sentences.flatMap(alter);
  return {
    name, sentences: sentences.length, found: sentences.length - missed.length,
    altered: altered.length, alteredFound: altered.filter((words) => look(words).state === 'found').length,
    missed: missed.map((words) => `${words}\n  ${look(words).differences.map(({ ours, theirs }) => `${words.slice(ours.start, ours.end)} → ${theirs}`).join('; ')}`),
  };
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
