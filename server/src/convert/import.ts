import { endsAs, mapEndings } from '../base/file-endings.js';
import type { ReadAttackList } from './attack-list.js';
import { Content } from './content.js';
import { mostGuesses, type MapDraft } from './draft/draft.js';
import { readSigns } from './draft/signs.js';
import { writeMap } from './draft/write.js';
import { formatsByEnding, importFormats, type FormatInfo, type ImportFormat } from './formats.js';
import { ImportError } from './import-error.js';
import { expectVerdicts } from './draft/expect.js';
import { failAt } from './place.js';
import { keepUnread } from './unread.js';

/** What a file `import/<format>.ts` of a map offers. */
interface Reader {
  /** Whether a file may be of this format; cheap. Rejects where the file is no JSON, YAML or XML at all. */
  readonly fits: (content: Content) => Promise<boolean> | boolean;
  /** Rejects with an ImportError that says what is wrong and where. Total and linear otherwise. */
  readonly read: (content: Content) => Promise<MapDraft> | MapDraft;
}

export interface ImportOptions {
  /** By default it is told by the end of the name; where formats share the ending, by what the file holds. */
  readonly format?: ImportFormat | undefined;
  /** The name of the file, for its ending. */
  readonly name?: string | undefined;
}

export interface ImportedMap {
  readonly format: ImportFormat;
  /** This is in its canonical form. */
  readonly text: string;
  /** This is for people: what is kept as data or in comments, and what is left out, because a map cannot say it. */
  readonly remarks: readonly string[];
  /** How many claims and arguments are related to another one: none, where the file only looks like an argument. */
  readonly related: number;
}

/**
 * A file of another format as the text of a map. Rejects with an `ImportError`, whose message is for people, if it is of
 * none of the formats, or broken.
 */
export async function importMap(text: string, { format, name }: ImportOptions = {}): Promise<ImportedMap> {
  const content = new Content(text);
  const info = format === undefined ? await detect(content, name) : importFormats.find(({ id }) => id === format);
  if (info === undefined) throw new ImportError(`there is no format \`${format}\`; choose one of ${importFormats.map(({ id }) => id).join(', ')}`);
  if (info.reads === 'map') refuseNothing(content);
  content.begin();
  const draft = await draftOf(info, content).catch(async (error: unknown) => {
    if (format !== undefined || !(error instanceof ImportError)) throw error;
    throw new ImportError(`${error.message.replace(/\.$/, '')}${await looksLike(content, importFormats.filter(({ id }) => id !== info.id && !(isTable(id) && isTable(info.id))))}`);
  });
  if (info.reads === 'map') keepUnread(draft, await content.unread());
  draft.leaveOut('bytes that are not UTF-8, replaced by \ufffd', content.text.split('\ufffd').length - 1);
  draft.leaveOut('control characters, replaced by spaces', await content.controls());
  readSigns(draft);
  expectVerdicts(draft);
  return { format: info.id, text: writeMap(draft), remarks: remarksOn(draft, info), related: relatedIn(draft) };
}

type Info = FormatInfo & { readonly id: ImportFormat };

async function draftOf(info: Info, content: Content): Promise<MapDraft> {
  return info.reads === 'framework' ? readFrameworkAsMap(info.id, content) : (await readerOf(info.id)).read(content);
}

/** What a file that is not what its name says may be, in words that go on with a message. */
async function looksLike(content: Content, formats: readonly Info[]): Promise<string> {
  const [info] = await fitting(content, formats);
  return info === undefined ? '' : `. Its content looks like another format: ${info.name} (--from ${info.id})`;
}

/** Tables are one format in two. */
function isTable(id: ImportFormat): boolean {
  return id === 'csv' || id === 'tsv';
}

/** The formats that a file may be of; one at most. */
async function fitting(content: Content, formats: Iterable<Info>, onError: (error: ImportError) => void = () => {}): Promise<readonly Info[]> {
  for (const info of formats) {
    try {
      if (await (await readerOf(info.id)).fits(content)) return [info];
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      onError(error);
    }
  }
  return [];
}

async function detect(content: Content, name: string | undefined): Promise<Info> {
  if (name !== undefined && endsAs(name, mapEndings)) throw new ImportError('this is an argument map already');
  const byEnding = name === undefined ? [] : formatsByEnding(name, importFormats);
  // Texts of any program may be named so.
  const isText = name !== undefined && endsAs(name, ['.txt']);
  if (byEnding.length === 1 && !isText) {
    // Kialo's numbered lines look like lists, and are saved as Markdown for it.
    const isKialo = byEnding[0]!.id === 'md' && await (await readerOf('kialo')).fits(content);
    return isKialo ? importFormats.find(({ id }) => id === 'kialo')! : byEnding[0]!;
  }
  refuseNothing(content);
  const isTold = byEnding.length > 0 && !isText;
  let broken: ImportError | undefined;
  const [found] = await fitting(content, isTold ? byEnding : new Set([...byEnding, ...importFormats]), (error) => { broken ??= error; });
  if (found !== undefined) return found;
  const likely = isTold ? await looksLike(content, importFormats.filter((info) => !byEnding.includes(info))) : '';
  if (broken !== undefined && isTold) throw likely === '' ? broken : new ImportError(`${broken.message.replace(/\.$/, '')}${likely}`);
  const among = (isTold ? byEnding : importFormats).map(({ id }) => id).join(', ');
  throw new ImportError(`this looks like none of the formats ${isTold ? 'with this extension' : 'that can be read'} (${among})${likely || '. Name its format (--from)'}`);
}

/** What files of other kinds begin with; what is no UTF-8 in them has become \ufffd. */
const kinds: readonly (readonly [begin: RegExp, kind: string])[] = [
  [/^\ufffdPNG\r?\n/, 'a PNG picture'], [/^\ufffd{3,4}.{0,10}(?:JFIF|Exif)/s, 'a JPEG picture'], [/^GIF8[79]a/, 'a GIF picture'], [/^%PDF-/, 'a PDF'],
  [/^PK\u0003\u0004/, 'a ZIP archive, as Word, Excel and EPUB have it'], [/^\u001f\ufffd\b/, 'compressed (gzip)'], [/^SQLite format 3\0/, 'a database (SQLite)'], [/^\ufffd\ufffd\u0011\u0871\u001a/, 'an old file of Word or Excel'],
];

/** A framework may be empty; anything else was written for something. Nor is it a file of bytes. */
function refuseNothing({ text }: Content): void {
  const kind = kinds.find(([begin]) => begin.test(text))?.[1];
  if (kind !== undefined) throw new ImportError(`this file is ${kind}, whatever its name says, so there is no text in it to read${kind.includes('Word') ? '; export it from its program as CSV, Markdown or OPML' : ''}`);
  if (text.trim() === '') throw new ImportError('this file is empty');
  if (text.slice(0, 1000).split('\0').length > 1 + Math.min(text.length, 1000) / 4) throw new ImportError('every second character of this file is a NUL, so it is in UTF-16 without a byte order mark, or not text; save it in UTF-8');
}

async function readerOf(format: ImportFormat): Promise<Reader> {
  return await import(`./import/${format}.ts`) as Reader;
}

async function readFrameworkAsMap(format: ImportFormat, content: Content): Promise<MapDraft> {
  const { read } = await import(`./import/${format}.ts`) as { read: (text: string) => ReadAttackList };
  const { draftOf } = await import('./framework.js');
  const list = read(content.text);
  const error = list.problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) failAt(content.text, error.range.start, error.message);
  return draftOf(list);
}

function relatedIn({ nodes, relations }: MapDraft): number {
  const premises = [...nodes.values()].flatMap((node) => node.premises);
  return new Set([...relations.map(({ from }) => from), ...premises]).size;
}

/** Formats of lists that may be lists of anything. */
const listing: ReadonlySet<ImportFormat> = new Set(['md', 'csv', 'tsv', 'opml', 'freeplane']);

function remarksOn(draft: MapDraft, { id }: Info): string[] {
  const { nodes, kept, leftOut, guesses } = draft;
  const all = (counts: ReadonlyMap<string, number>) => [...counts].map(([what, count]) => `${what} (${count})`).join(', ');
  return [
    ...nodes.size === 0 ? ['there is no claim and no argument in this file'] : [],
    ...listing.has(id) && nodes.size > 1 && relatedIn(draft) === 0 ? ['nothing in this file says what speaks for or against what, so no claim of the map is about another'] : [],
    ...kept.size === 0 ? [] : [`kept as data or comments, since a map cannot express it: ${all(kept)}`],
    ...leftOut.size === 0 ? [] : [`left out: ${all(leftOut)}`],
    ...[...guesses].map(([what, lines]) =>
      `guessed: ${what} (${lines.length}): ${lines.slice(0, mostGuesses).join(', ')}${lines.length > mostGuesses ? `, and ${lines.length - mostGuesses} more` : ''}`),
  ];
}
