import type { ArgumentMap } from '../model/model.js';
import type { Quotation, Source } from '../model/terms.js';
import type { Bibliography, BibliographyEntry } from './bibliography/bibliography.js';
import { checkQuotation, type CitedSource, type QuotationCheck } from './check-quotation.js';
import type { SourceState } from './source-state.js';
import type { SourceText } from './source-text.js';

/** A source of a map that names a file. */
export interface HeldSource {
  /** The file, by its canonical URI. */
  readonly uri: string;
  readonly state: SourceState;
}

/**
 * The sources of a map, with what was found of its quotations: each is looked up when it is first asked about, and again
 * only when something else is known of a source that it cites. A value.
 */
export class SourceLibrary {
  readonly #basis: Basis;
  readonly #held: ReadonlyMap<string, HeldSource>;
  readonly #bibliographies: readonly HeldBibliography[];
  readonly #hasAll: boolean;
  readonly #lacksConfigured: boolean;
  readonly #checks: WeakMap<Quotation, Known>;

  /** `earlier`: the library of an earlier version, whose checks hold as far as the sources are the same. */
  constructor(basis: Basis, { held, bibliographies, hasAll, lacksConfigured }: Holdings, earlier?: SourceLibrary) {
    this.#basis = basis;
    this.#held = held;
    this.#bibliographies = bibliographies;
    this.#hasAll = hasAll;
    this.#lacksConfigured = lacksConfigured;
    this.#checks = earlier === undefined ? new WeakMap() : earlier.#checks;
  }

  isOf({ sources, states, configured }: Basis): boolean {
    return this.#basis.sources === sources && this.#basis.states === states && this.#basis.configured === configured;
  }

  /** What is known of the text of a source, by its key; `undefined`: it names no file that is there. */
  sourceOf(key: string): HeldSource | undefined {
    const own = this.#held.get(key);
    if (own !== undefined) return own;
    const file = this.fileOfEntry(key);
    return file?.state && { uri: file.uri, state: file.state };
  }

  /** The file that a bibliography names for a source which is no source of the map itself; `undefined`: none does. */
  fileOfEntry(key: string): EntryFile | undefined {
    if (this.#bibliographies.length === 0 || this.#basis.sources.has(key)) return undefined;
    for (const { fileOf, bibliography } of this.#bibliographies) {
      const uri = fileOf(key);
      if (uri !== undefined) return { uri, path: String(bibliography.entries.get(key)!.fields['file']), state: this.#basis.states.get(uri) };
    }
    return undefined;
  }

  /** An entry of a bibliography that the map names, with the file that it is in; `undefined`: none has that key. */
  entryOf(key: string): HeldEntry | undefined {
    for (const { uri, bibliography } of this.#bibliographies) {
      const entry = bibliography.entries.get(key);
      if (entry !== undefined) return { entry, uri, bibliography, text: bibliography.text };
    }
    return undefined;
  }

  /** The keys of entries by the author and of the year that an unknown key names. Linear in the bibliographies. */
  keysOfSameWork(key: string): readonly string[] {
    return this.#bibliographies.flatMap(({ likeKey }) => likeKey(key));
  }

  /** All entries of the bibliographies, of several with one key the first. */
  * entries(): Iterable<BibliographyEntry> {
    for (const { bibliography } of this.#bibliographies) yield* bibliography.entries.values();
  }

  /** The bibliographies that have been read, in the order in which keys are looked up in them. */
  get bibliographies(): readonly HeldBibliography[] {
    return this.#bibliographies;
  }

  /** Whether all bibliographies that the map names have been read. */
  get hasAllBibliographies(): boolean {
    return this.#hasAll;
  }

  /** Whether a bibliography has not been read that a configuration file names. */
  get lacksConfigured(): boolean {
    return this.#lacksConfigured;
  }

  /** What is known of a file that is a source, by its canonical URI. */
  stateOf(uri: string): SourceState | undefined {
    return this.#basis.states.get(uri);
  }

  /** What was found of a quotation of this map. */
  check(quotation: Quotation): QuotationCheck {
    const cited = quotation.citations.map(({ item: { key, locator } }): CitedSource => ({ key, locator, state: this.sourceOf(key)?.state }));
    const known = this.#checks.get(quotation);
    if (known !== undefined && known.states.every((state, index) => state === cited[index]!.state)) return known.check;
    const check = checkQuotation(quotation.words, cited);
    this.#checks.set(quotation, { states: cited.map(({ state }) => state), check });
    return check;
  }
}

/** The file that a bibliography names for an entry. */
export interface EntryFile {
  /** Canonical. */
  readonly uri: string;
  /** The path as the bibliography has it. */
  readonly path: string;
  /** What is known of it; `undefined`: it may not be read from here. */
  readonly state: SourceState | undefined;
}

/** What a library follows from. */
interface Basis {
  /** The sources of the map. */
  readonly sources: ReadonlyMap<string, Source>;
  /** What is known of files, by canonical URI. */
  readonly states: ReadonlyMap<string, SourceState>;
  /** The bibliographies that a configuration file names, by canonical URI. */
  readonly configured: readonly string[];
}

interface Known {
  /** The states of the cited sources. */
  readonly states: readonly (SourceState | undefined)[];
  readonly check: QuotationCheck;
}

/** What a library has. */
interface Holdings {
  readonly held: ReadonlyMap<string, HeldSource>;
  readonly bibliographies: readonly HeldBibliography[];
  readonly hasAll: boolean;
  readonly lacksConfigured: boolean;
}

/** A bibliography of a map. */
export interface HeldBibliography {
  /** Canonical. */
  readonly uri: string;
  readonly bibliography: Bibliography;
  /** The file of an entry, by its canonical URI. */
  readonly fileOf: (key: string) => string | undefined;
  /** The keys of entries by the author and of the year that a key names. */
  readonly likeKey: (key: string) => readonly string[];
}

/** An entry of a bibliography with the file that it is in. */
export interface HeldEntry {
  readonly entry: BibliographyEntry;
  readonly uri: string;
  readonly bibliography: Bibliography;
  /** The text of the file. */
  readonly text: string;
}

const nothing: Holdings = { held: new Map(), bibliographies: [], hasAll: false, lacksConfigured: false };

/** The library of a map without texts of sources. */
export const noLibrary = new SourceLibrary({ sources: new Map(), states: new Map(), configured: [] }, nothing);

/**
 * The sources of a map: `sources` is what is known of files, by canonical URI; `bibliographies` are those that a configuration
 * file names. The one before if it is the same.
 */
export function libraryOf(
  map: ArgumentMap, { sources: states, bibliographies: configured }: { readonly sources: Basis['states']; readonly bibliographies: Basis['configured'] },
  earlier?: SourceLibrary,
): SourceLibrary {
  const basis = { sources: map.sources, states, configured };
  if (earlier?.isOf(basis)) return earlier;
  if (states.size === 0) return new SourceLibrary(basis, nothing, earlier);
  const held = new Map<string, HeldSource>();
  const bibliographies: HeldBibliography[] = [];
  let hasAll = true;
  for (const { links } of map.files) {
    for (const { kind, source, uri } of links) {
      const state = uri === undefined ? undefined : states.get(uri);
      if (kind === 'bibliography') {
        if (state?.kind === 'bibliography') bibliographies.push({ ...state, uri: uri! });
        else hasAll = false;
      }
      if (source === undefined || held.has(source) || state === undefined) continue;
      held.set(source, { uri: uri!, state: withFirstPage(state, map.sources.get(source)?.fields['first-page']) });
    }
  }
  let lacksConfigured = false;
  for (const uri of configured) {
    const state = states.get(uri);
    // What nobody may read is not waited for.
    if (state?.kind === 'bibliography') bibliographies.push({ ...state, uri });
    else if (state !== undefined) lacksConfigured = true;
  }
  return new SourceLibrary(basis, { held, bibliographies, hasAll: hasAll && !lacksConfigured, lacksConfigured }, earlier);
}

const numbered = new WeakMap<SourceText, Map<number, SourceState>>();

/** The same with pages that count from a number on, if there is one; the same object for the same number. */
function withFirstPage(state: SourceState, first: unknown): SourceState {
  const number = typeof first === 'string' && /^\d+$/.test(first) ? Number(first) : first;
  if (state.kind !== 'text' || typeof number !== 'number' || !Number.isInteger(number)) return state;
  const { text, searchable } = state;
  let known = numbered.get(text);
  if (known === undefined) numbered.set(text, known = new Map());
  let renumbered = known.get(number);
  if (renumbered === undefined) {
    const pages = text.pages.map(({ start }, index) => ({ start, label: String(number + index) }));
    known.set(number, renumbered = { kind: 'text', ...searchable.withPages(pages) });
  }
  return renumbered;
}
