// Quotations in a long source: what it costs to look them up, and to write on.
import type { Position } from 'vscode-languageserver-types';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { createService } from '../../server/src/service.js';
import { languages, makeParagraphs, randomFrom } from '../sources/made-texts.js';

const uri = 'file:///bench/map.arg';

/** About three thousand characters. */
const paragraphsOfPage = 5;

/** A map of quotations from one source, whose text is known, to be timed. */
export interface QuotedMap {
  /** In characters. */
  readonly length: number;
  /** Looks up all quotations for the first time; tells how many were found. */
  readonly check: () => Promise<number>;
  /** Types a letter in a quotation, or takes it away again, up to the findings; tells how many there are. */
  readonly typeInQuotation: () => number;
  /** The same in a claim without a quotation. */
  readonly typeElsewhere: () => number;
}

/** Opens a map of so many claims that each quote twelve words or so from a source of so many pages. */
export async function quotedMap(quotations: number, pages: number): Promise<QuotedMap> {
  const paragraphs = makeParagraphs(languages[0]!, randomFrom(5), pages * paragraphsOfPage);
  const source = paragraphs.map((words, index) => `${words.join(' ')}${index % paragraphsOfPage === paragraphsOfPage - 1 && index < pages * paragraphsOfPage - 1 ? '\n\f' : '\n\n'}`).join('');
  const claims = Array.from({ length: quotations }, (_, index) => {
    const words = paragraphs[Math.floor(index * paragraphs.length / quotations)]!;
    return `[Claim ${index}]: “${words.slice(index % 8, index % 8 + 12).join(' ')}” [@book].\n`;
  });
  const text = `===\nsources: {book: {title: Book, file: book.txt}}\n===\n\n${claims.join('\n')}\n[Last]: An ordinary claim.\n`;
  const bytes = new TextEncoder().encode(source);
  const service = createService({ host: { readFile: () => Promise.resolve(undefined), exists: () => Promise.resolve(true), readBytes: () => Promise.resolve(bytes) } });
  service.workspace.open(uri, 0, text);
  await service.workspace.load(uri);
  await service.workspace.loadSources(uri);
  const lines = indexLines(text);
  let version = 0;
  const typing = (at: Position) => {
    let isThere = false;
    return () => {
      const end = isThere ? { ...at, character: at.character + 1 } : at;
      service.workspace.change(uri, ++version, [{ range: { start: at, end }, text: isThere ? '' : 'x' }]);
      isThere = !isThere;
      return service.findings.diagnostics(uri).length;
    };
  };
  const middle = `[Claim ${Math.floor(quotations / 2)}]: “`;
  return {
    length: source.length,
    check: async () => (await service.sources.quotations(uri)).filter(({ state }) => state === 'found').length,
    // Within its first word.
    typeInQuotation: typing(positionAt(lines, text.indexOf(middle) + middle.length + 1)),
    typeElsewhere: typing(positionAt(lines, text.indexOf('ordinary'))),
  };
}
