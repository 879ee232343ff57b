import type { Diagnostic } from 'vscode-languageserver-types';
import type { ExportFormat } from '../convert/formats.js';
import { listFonts } from '../node/fonts.js';
import { nodeHost } from '../node/host.js';
import { createService, drawPicture, type ExportOptions } from '../service.js';
import { configureFor } from './configured.js';
import { InputError, tell, type Io } from './io.js';
import { messageOf } from './reporters/checked.js';

/** A text whose map is to be written. */
export interface Exported {
  readonly uri: string;
  readonly text: string;
}

/** What holds for all maps of a call. */
export type ExporterOptions = Pick<ExportOptions, 'scale' | 'page' | 'pages' | 'view' | 'withoutVerdicts' | 'bare' | 'withoutSources' | 'gapsFirst'>;

/** Gives the content of a file with the map of a text in a format; what is to be said of it is told, after its name if it has one. */
export async function exportMapOf({ uri, text }: Exported, format: ExportFormat, options: ExporterOptions, io: Io, name?: string): Promise<string | Uint8Array> {
  const say = (message: string) => tell(io, name === undefined ? message : `${name}: ${message}`);
  const service = createService({
    readAsset: io.readAsset, host: nodeHost, extract: io.extract, draw: (request) => drawPicture(request, io.readAsset, listFonts),
  });
  service.workspace.setReach({ outside: true });
  for (const problem of await configureFor(uri, service)) say(problem);
  service.workspace.open(uri, 0, text);
  await service.workspace.load(uri);
  // What is cited may be known from a bibliography, and what is quoted is looked up.
  await service.workspace.loadSources(uri);
  const errors = service.findings.diagnostics(uri).filter(({ severity }) => severity === 1);
  if (errors.length > 0) say(broken(errors));
  const lost = new Map<string, number>();
  const content = await service.conversion.exportMap(uri, format, {
    ...options,
    onLoss: (what) => void lost.set(what, (lost.get(what) ?? 0) + 1),
    onWarning: say,
    onMissing: (characters) => say(missing(characters)),
    onSmall: (points) => say(small(options.page ?? 'fit', points)),
  }).catch((error: unknown) => {
    // A picture that would get too large is a fault of the call.
    throw error instanceof RangeError ? new InputError(error.message) : error;
  });
  if (lost.size > 0) say(`${format} cannot express this, so it was left out: ${[...lost].map(([what, count]) => `${what} (${count})`).join(', ')}.`);
  return content!;
}

/** What is drawn of a text with errors may not be what was meant. */
function broken(errors: readonly Diagnostic[]): string {
  const [first] = errors;
  return `The text has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}, so this may not be the map that is meant. `
    + `Line ${first!.range.start.line + 1}: ${messageOf(first!)}${errors.length === 1 ? '' : ' (`argmark check` lists the others.)'}`;
}

function missing(characters: string): string {
  const shown = [...characters].slice(0, 20).join(' ');
  return `Argmark's fonts cover Latin, Greek, Cyrillic, Hebrew, Arabic and others. Neither these nor the fonts of this machine `
    + `have the following characters, which are drawn as empty boxes: ${shown}${[...characters].length > 20 ? ' …' : ''}. Install a font that has them, `
    + 'or write SVG or HTML, which use the reader\'s fonts.';
}

function small(page: string, points: number): string {
  return `On one page of ${page} the texts of this map are only ${points.toFixed(1)} points high. `
    + 'Choose a larger page, or show less of the map (`show` and `hide` in its front matter, docs/map.md).';
}
