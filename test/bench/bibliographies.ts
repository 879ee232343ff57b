// A large bibliography with faults: what it costs to read it, and to write on in a map that has it.
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { createService } from '../../server/src/service.js';
import { readBibtex } from '../../server/src/sources/bibliography/bibtex.js';

const uri = 'file:///bench/map.arg';

/** A bibliography of so many entries, half a kilobyte each: every twentieth has a fault, some inherit from others. */
export function makeBibliography(entries: number): string {
  const abstract = 'What was measured {\\"o}ver the years is given here, with \\emph{all} that speaks against it \\& what does not. '.repeat(2);
  return `@string{press = "Press of " # {Oxford}}\n${Array.from({ length: entries }, (_, index) => {
    const fields = `author = {M{\\"u}ller${index % 700}, J\\"org and de la Cruz, Ana},\n  title = {On bridges, part ${index}},\n  publisher = press # { II},\n  year = ${1900 + index % 120},\n  abstract = {${abstract}},`;
    switch (index % 100) {
      case 20: return `@book{key${index} ${fields}}`;
      case 40: return `@book{key${index},\n  ${fields}\n`;
      case 60: return `@book{key${index - 1},\n  ${fields}\n}`;
      case 80: return `@article{, ${fields}}`;
      case 99: return `@article{key${index},\n  title = {open {brace},\n}`;
      default: return `@article{key${index},\n  ${fields}\n  ${index % 10 === 5 ? `crossref = {key${index - 1}},` : ''}\n}`;
    }
  }).join('\n\n')}\n`;
}

/** A map with a bibliography, to be timed. */
export interface CitingMap {
  /** In characters, of the bibliography. */
  readonly length: number;
  /** Reads the bibliography; tells how many entries it has, and how many faults. */
  readonly read: () => { readonly entries: number; readonly problems: number };
  /** Opens the map, up to its findings; tells how many there are. */
  readonly open: () => Promise<number>;
  /** Asks for the keys that may be at a citation that is begun; tells how many there are. */
  readonly complete: () => Promise<number>;
  /** Types a letter elsewhere, or takes it away again, up to the findings. */
  readonly type: () => number;
}

/** A map that cites some of the entries of a bibliography. */
export function citingMap(entries: number): CitingMap {
  const bibliography = makeBibliography(entries);
  const bytes = new TextEncoder().encode(bibliography);
  const text = `===\nbibliography: refs.bib\n===\n\n${Array.from({ length: 200 }, (_, index) => `[Claim ${index}]: It is so [@key${index * 50 + 1}].\n`).join('\n')}\n[Last]: An ordinary claim [@key1].\n`;
  const host = { readFile: () => Promise.resolve(undefined), exists: () => Promise.resolve(true), readBytes: () => Promise.resolve(bytes) };
  const lines = indexLines(text);
  let service = createService({ host });
  let version = 0;
  let isThere = false;
  return {
    length: bibliography.length,
    read() {
      const { entries: read, problems } = readBibtex(bibliography);
      return { entries: read.size, problems: problems.length };
    },
    async open() {
      service = createService({ host });
      service.workspace.open(uri, 0, text);
      await service.workspace.load(uri);
      await service.workspace.loadSources(uri);
      return service.findings.diagnostics(uri).length;
    },
    complete: async () => (await service.editing.completion(uri, positionAt(lines, text.lastIndexOf('@key1') + '@key1'.length)))?.items.length ?? 0,
    type() {
      const at = positionAt(lines, text.indexOf('ordinary'));
      const end = isThere ? { ...at, character: at.character + 1 } : at;
      service.workspace.change(uri, ++version, [{ range: { start: at, end }, text: isThere ? '' : 'x' }]);
      isThere = !isThere;
      return service.findings.diagnostics(uri).length;
    },
  };
}
