import { endsAs, namedMapEndings } from '../base/file-endings.js';
import { exportMap } from '../convert/export.js';
import type { ImportFormat } from '../convert/formats.js';
import { importMap } from '../convert/import.js';
import { verdictsOf } from '../features/node-verdicts.js';
import type { Viewer } from '../picture/export/html.js';
import { problemsOf, readMap, type MapProblem } from './read-map.js';

/** A map as a page of its own, for a frame. */
export interface MapPage {
  /** The title that its front matter gives. */
  readonly title: string | null;
  /** The page, which loads nothing. */
  readonly html: string;
  /** Its errors and warnings, by place. */
  readonly problems: readonly MapProblem[];
}

export interface MapPageOptions {
  /** What shows the map in the page. */
  readonly viewer: Viewer;
  /** The name of one of the views that the front matter gives. */
  readonly view?: string | undefined;
  /** The format of the text, if it is no map but of another program. */
  readonly format?: ImportFormat | undefined;
  /** The name of the file that the text is from: its ending may tell the format. */
  readonly name?: string | undefined;
}

/** A text without a format of its own may be a map, too. */
const isMapName = (name: string) => endsAs(name, [...namedMapEndings, '.txt']);

/**
 * The page that a text is exported as, made of the text alone: what it includes is left out. A text in JSON, one whose name ends as no
 * map's does, and one of which a format is told are read as those of another program. Rejects, with a message for people, where that
 * fails, and where there is no such view.
 */
export async function mapPage(text: string, { viewer, view, format, name }: MapPageOptions): Promise<MapPage> {
  const isForeign = format !== undefined || (name === undefined ? /^\s*\{\s*["}]/.test(text) : !isMapName(name));
  const snapshot = readMap(isForeign ? (await importMap(text, { format, name })).text : text, undefined);
  const html = await exportMap(snapshot.map, 'html', { verdicts: verdictsOf(snapshot), evaluation: snapshot.evaluation, ...view === undefined ? {} : { view } }, async (file) => {
    if (file === 'viewer.js' || file === 'viewer-style.css') return new TextEncoder().encode(file === 'viewer.js' ? viewer.script : viewer.style);
    // The element is one module, which Graphviz would make three times as large.
    if (file === 'graphviz.js') return new Uint8Array();
    throw new Error(`${file} is not part of the page.`);
  });
  return { title: snapshot.map.title ?? null, html: html as string, problems: problemsOf(snapshot) };
}
