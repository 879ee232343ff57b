import { pageSizes } from '../picture/export/page-sizes.js';

export { pageSizes };

/**
 * What is known of a format. This table is the one place that lists formats: the protocol's types, the command line's help
 * and its look-up of endings, the editor's menus and docs/formats.md follow from it.
 */
export interface FormatInfo {
  /** What the command line and the protocol call it. What reads it is `import/<id>.ts`, what writes it `export/<id>.ts`. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** What the names of its files end with, without the dot; the usual one first. */
  readonly endings: readonly string[];
  readonly mediaType: string;
  /** What it is for, in some words that go on after its name. */
  readonly use: string;
  /**
   * How it is written. `picture` and `page` are drawn by the picture's own backends (convert/picture.ts, picture/export);
   * `graph` has its own file that writes what the map's settings show, `map` one that writes the whole map.
   */
  readonly writes?: 'picture' | 'page' | 'graph' | 'map';
  /** How it is read: as a map; or as a framework of arguments and attacks, which is also evaluated as it is. */
  readonly reads?: 'map' | 'framework';
  readonly options?: FormatOptions;
  /** What a map may say that does not come back when it is written in this format and read again, in words for people. */
  readonly loses?: string;
  /** Block comments between claims do come back. */
  readonly keepsComments?: true;
  /** The settings that verdicts depend on do not come back. */
  readonly losesSettings?: true;
  /** Most files with its endings are something else: importing them is not offered where one is opened. */
  readonly isCommon?: true;
}

/** The options that a format has when it is written. */
export interface FormatOptions {
  /** It may be the map alone, without heading and legend. */
  readonly bare?: true;
  /** Pixels of the file to a pixel of the map, unless told otherwise. */
  readonly scale?: number;
  /** What has gaps may be first. */
  readonly gapsFirst?: true;
  /** The pages that it may be fitted to. */
  readonly pages?: typeof pageSizes;
}

/** What all formats lose that know texts and steps between them. */
const withSteps = 'reconstructions of several steps (each step becomes an argument), answers to questions, further wordings, formatting';
/** What those lose besides that keep what only Argmark understands. */
const withKept = `${withSteps}, comments except \`/* … */\` between claims`;

/** Where several formats share an ending, the first that can be written is meant by `-o`. */
export const formats = [
  {
    id: 'svg', name: 'SVG', endings: ['svg'], mediaType: 'image/svg+xml', writes: 'picture', options: { bare: true },
    use: 'vector picture, for web pages and drawing programs',
  },
  {
    id: 'png', name: 'PNG', endings: ['png'], mediaType: 'image/png', writes: 'picture', options: { bare: true, scale: 2 },
    use: 'picture for slides and documents',
  },
  {
    id: 'pdf', name: 'PDF', endings: ['pdf'], mediaType: 'application/pdf', writes: 'picture', options: { bare: true, pages: pageSizes },
    use: 'page with vector graphics and searchable text',
  },
  {
    id: 'html', name: 'HTML', endings: ['html', 'htm'], mediaType: 'text/html', writes: 'page',
    use: 'interactive page in one file, to pan, zoom, fold and search',
  },
  {
    id: 'md', name: 'Outline in Markdown', endings: ['md', 'markdown'], mediaType: 'text/markdown', writes: 'graph', reads: 'map', isCommon: true,
    use: 'each thesis with its reasons and objections below it, for reading',
  },
  {
    id: 'docx', name: 'Outline in Word', endings: ['docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    writes: 'graph', use: 'the same with headings and numbers, for editing',
  },
  {
    id: 'table-md', name: 'Table in Markdown', endings: ['md', 'markdown'], mediaType: 'text/markdown', writes: 'graph', options: { gapsFirst: true },
    use: 'claims with their evidence: source, page, quotation, and what is missing',
  },
  {
    id: 'table-docx', name: 'Table in Word', endings: ['docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    writes: 'graph', options: { gapsFirst: true }, use: 'claims with their evidence, in landscape format',
  },
  {
    id: 'table-html', name: 'Table in HTML', endings: ['html', 'htm'], mediaType: 'text/html', writes: 'graph', options: { gapsFirst: true },
    use: 'claims with their evidence, for a browser',
  },
  {
    id: 'sources-md', name: 'List of sources', endings: ['md', 'markdown'], mediaType: 'text/markdown', writes: 'graph',
    use: 'the cited sources by author and date, with page numbers',
  },
  {
    id: 'json', name: 'JSON', endings: ['json'], mediaType: 'application/json', writes: 'map', reads: 'map',
    use: 'claims, arguments and relations (docs/schema/map.schema.json)',
    loses: `front matter except title, sources and strict mode, pages of citations; ${withSteps}, comments`,
  },
  {
    id: 'dot', name: 'DOT', endings: ['dot', 'gv'], mediaType: 'text/vnd.graphviz', writes: 'graph',
    use: 'graph for Graphviz',
  },
  {
    id: 'mermaid', name: 'Mermaid', endings: ['mmd', 'mermaid'], mediaType: 'text/vnd.mermaid', writes: 'graph', reads: 'map',
    use: 'flowchart for Markdown',
    loses: `front matter except the title and strict mode, tags, data, citations; ${withSteps}, comments`, losesSettings: true,
  },
  {
    id: 'graphml', name: 'GraphML', endings: ['graphml'], mediaType: 'application/graphml+xml', writes: 'graph',
    use: 'graph for programs that analyse or draw graphs',
  },
  {
    id: 'xaif', name: 'xAIF', endings: ['json', 'xaif'], mediaType: 'application/json', writes: 'map', reads: 'map',
    use: 'AIF with the text that was analysed',
    loses: withKept, keepsComments: true,
  },
  {
    id: 'aif', name: 'AIF', endings: ['json', 'aif'], mediaType: 'application/json', writes: 'map', reads: 'map',
    use: 'Argument Interchange Format, as used by AIFdb',
    loses: withKept, keepsComments: true,
  },
  {
    id: 'arguebuf', name: 'arguebuf', endings: ['json'], mediaType: 'application/json', writes: 'map', reads: 'map',
    use: 'argument graphs of the ReCAP tools',
    loses: withKept, keepsComments: true,
  },
  {
    id: 'sadface', name: 'SADFace', endings: ['json'], mediaType: 'application/json', reads: 'map',
    use: 'argument graphs of SADFace and its tools',
  },
  {
    id: 'carneades', name: 'Carneades', endings: ['yml', 'yaml'], mediaType: 'application/yaml', writes: 'map', reads: 'map',
    use: 'argument graphs of Carneades 4',
    loses: `support of arguments, arguments without a conclusion; ${withKept}`, keepsComments: true,
  },
  {
    id: 'gsn', name: 'GSN', endings: ['gsn.yaml', 'gsn.yml', 'yaml', 'yml'], mediaType: 'application/yaml', writes: 'map', reads: 'map',
    use: 'safety cases in the Goal Structuring Notation, as used by gsn2x',
    loses: `contradictions (they become one-way challenges), weights and notes of relations, support of arguments and undercuts of undercuts; ${withKept}`, keepsComments: true,
  },
  {
    id: 'csv', name: 'Table', endings: ['csv'], mediaType: 'text/csv', writes: 'graph', reads: 'map', options: { gapsFirst: true }, isCommon: true,
    use: 'claims with relations and evidence, one per row, for spreadsheets',
    loses: `front matter, headings, prose, everything about sources except their keys; ${withSteps}, comments`, losesSettings: true,
  },
  {
    id: 'tsv', name: 'Tab-separated table', endings: ['tsv', 'tab'], mediaType: 'text/tab-separated-values', writes: 'graph', reads: 'map', options: { gapsFirst: true }, isCommon: true,
    use: 'the same, separated by tabs',
    loses: `front matter, headings, prose, everything about sources except their keys; ${withSteps}, comments`, losesSettings: true,
  },
  {
    id: 'kialo', name: 'Kialo', endings: ['txt'], mediaType: 'text/plain', reads: 'map', isCommon: true,
    use: 'a discussion, as Kialo exports it',
  },
  {
    id: 'argdown-json', name: 'Argdown in JSON', endings: ['json'], mediaType: 'application/json', reads: 'map',
    use: 'maps that Argdown has exported',
  },
  {
    id: 'lkif', name: 'LKIF', endings: ['xml', 'lkif'], mediaType: 'application/xml', reads: 'map',
    use: 'argument graphs of Carneades 1 and 2',
  },
  {
    id: 'caf', name: 'CAF', endings: ['xml', 'caf'], mediaType: 'application/xml', reads: 'map',
    use: 'argument graphs of Carneades 3',
  },
  {
    id: 'argunet', name: 'Argunet', endings: ['graphml', 'xml'], mediaType: 'application/graphml+xml', reads: 'map',
    use: 'maps that Argunet’s editor exports as GraphML',
  },
  {
    id: 'opml', name: 'OPML', endings: ['opml'], mediaType: 'text/x-opml', reads: 'map', isCommon: true,
    use: 'outlines',
  },
  {
    id: 'freeplane', name: 'Freeplane', endings: ['mm'], mediaType: 'application/x-freemind', reads: 'map', isCommon: true,
    use: 'mind maps of Freeplane and FreeMind; icons show what speaks for or against',
  },
  {
    id: 'apx', name: 'ASPARTIX', endings: ['apx'], mediaType: 'text/plain', reads: 'framework',
    use: 'framework of arguments and attacks',
  },
  {
    id: 'af', name: 'ICCMA 2023', endings: ['af'], mediaType: 'text/plain', reads: 'framework',
    use: 'framework of numbered arguments and attacks',
  },
  {
    id: 'tgf', name: 'Trivial Graph Format', endings: ['tgf'], mediaType: 'text/plain', reads: 'framework',
    use: 'framework of arguments and attacks, as a graph',
  },
] as const satisfies readonly FormatInfo[];

type Format = (typeof formats)[number];

/** What a map can be written as. */
export type ExportFormat = Extract<Format, { readonly writes: string }>['id'];
/** What a map can be read from. */
export type ImportFormat = Extract<Format, { readonly reads: string }>['id'];
/** The formats of frameworks. */
export type FrameworkFormat = Extract<Format, { readonly reads: 'framework' }>['id'];

const all: readonly FormatInfo[] = formats;

/** The formats that a map can be written as, the default first. */
export const exportFormats = all.filter(({ writes }) => writes !== undefined) as readonly (FormatInfo & { readonly id: ExportFormat })[];
/** The formats that a map can be read from. Where several fit a file, the first is meant. */
export const importFormats = all.filter(({ reads }) => reads !== undefined) as readonly (FormatInfo & { readonly id: ImportFormat })[];
/** The formats of frameworks. */
export const frameworkFormats = all.filter(({ reads }) => reads === 'framework') as readonly (FormatInfo & { readonly id: FrameworkFormat })[];

/** Finds the formats in `among` whose files end as `file` does: those with the longest such ending, in their order. */
export function formatsByEnding<F extends Pick<FormatInfo, 'endings'>>(file: string, among: readonly F[]): readonly F[] {
  const name = file.toLowerCase();
  const fitting = ({ endings }: F) => Math.max(0, ...endings.filter((ending) => name.endsWith(`.${ending}`)).map(({ length }) => length));
  const longest = Math.max(0, ...among.map(fitting));
  return longest === 0 ? [] : among.filter((each) => fitting(each) === longest);
}

/**
 * Returns what a file's name ends with in this format, unless its user chooses another name. Several formats have an ending: all but
 * the first of them say which they are, `map-table.docx`, so that none is written over another.
 */
export function usualEnd(format: ExportFormat): string {
  const [ending] = exportFormats.find(({ id }) => id === format)!.endings;
  const [first] = exportFormats.filter(({ endings }) => endings[0] === ending);
  return `${first!.id === format ? '' : `-${format.replace(`-${ending}`, '')}`}.${ending}`;
}
