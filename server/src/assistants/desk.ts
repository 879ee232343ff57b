import type { TextEdit } from 'vscode-languageserver-types';
import { decodeUri } from '../base/decode-uri.js';
import { errorMessage } from '../base/error-message.js';
import { hasScheme } from '../base/has-scheme.js';
import {
  canonical, Configuration, createService, isInside, largestFile, megabytes, resolvePath,
  type ExtractText, type Host, type PresetName, type ReadAsset, type Service,
} from '../service.js';
import { ToolError } from './tool-error.js';

/** What the tools work on, given by whoever runs them: a program on a machine, or an editor's language server. */
export interface Desk {
  /** Reads files. In an editor it gives the texts of open documents as they are there. */
  readonly host: Host;
  /** The folders that may be read, as URIs without `/` at the end. A relative path begins at the first. */
  readonly roots: readonly string[];
  readonly readAsset: ReadAsset;
  /** Takes texts out of the files of sources; here, unless given. */
  readonly extract?: ExtractText | undefined;
  /** Writes files, all or none where that can be. Without it nothing is written, and the tools say so. */
  readonly write?: ((changes: readonly ChangedFile[]) => Promise<void>) | undefined;
  /** What a person has to do so that files may be written. */
  readonly howToWrite: string;
  /** What a person has to do so that more folders may be read. */
  readonly howToReach: string;
}

/** What changes in a file: its text before and after, and the edits that lead from one to the other. */
export interface ChangedFile {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

/** Which text a tool is asked about. */
export interface Subject {
  readonly path?: string | undefined;
  readonly text?: string | undefined;
}

/** A text that a tool works on, open in a service of its own. */
export interface OpenMap {
  readonly service: Service;
  readonly uri: string;
  readonly text: string;
  /** How the file is called in answers: its path from its root, or `text`. */
  readonly name: string;
  /** The text is that of a file, not one that was passed. */
  readonly isFile: boolean;
}

const unnamed = 'text.arg';

/**
 * Opens the text that a tool is asked about, with all files of its map. Every call reads anew, so that no answer is about
 * a text as it was before. Throws a ToolError where there is nothing to open.
 */
export async function openMap(desk: Desk, { path, text }: Subject, preset?: PresetName): Promise<OpenMap> {
  if (path === undefined && text === undefined) throw new ToolError('Pass `path` (a file) or `text` (the map itself).');
  const uri = path === undefined ? `${desk.roots[0] ?? 'untitled:'}/${unnamed}` : await reach(desk, path, 'Pass the map as `text`.');
  const content = text ?? await readFile(desk, uri, path!);
  const bytes = content.length;
  if (bytes > largestFile) throw new ToolError(`The text is ${megabytes(bytes)} MB; the limit is ${megabytes(largestFile)} MB. Split it.`);
  const service = createService({ host: desk.host, readAsset: desk.readAsset, extract: desk.extract });
  service.workspace.setReach({ folders: desk.roots });
  const configuration = new Configuration({ host: desk.host, overriding: { preset } });
  configuration.setRoots(desk.roots);
  await configuration.load(uri);
  service.workspace.configure((each) => configuration.settingsOf(each));
  service.workspace.configureBibliographies((each) => configuration.bibliographiesOf(each));
  service.workspace.configureDefaults((each) => configuration.defaultsOf(each));
  service.workspace.open(uri, 0, content);
  // A file may be part of another's map. A text without a path is a map of its own, and no folder is looked through for it.
  await service.workspace.index({ goOn: () => path !== undefined });
  await service.workspace.load(uri);
  await service.workspace.loadSources(uri);
  return { service, uri, text: content, name: path === undefined ? 'text' : nameIn(desk, uri), isFile: path !== undefined && text === undefined };
}

/**
 * The URI that a path leads to. Throws a ToolError where that is outside the roots, by itself or by a symbolic link, or
 * where it is no path of a file at all. `otherwise`: what else the caller can do, in a sentence.
 */
export async function reach(desk: Desk, path: string, otherwise?: string): Promise<string> {
  const [first] = desk.roots;
  const advice = otherwise === undefined ? desk.howToReach : `${otherwise} ${desk.howToReach}`;
  if (first === undefined) throw new ToolError(`No folder may be read, so \`${path}\` cannot be. ${advice}`);
  if (path === '' || /\p{Cc}/u.test(path)) throw new ToolError('`path` is not a path: it is empty or has control characters.');
  const candidates = hasScheme(path) ? [canonical(path)] : desk.roots.flatMap((root) => resolvePath(`${root}/${unnamed}`, path) ?? []);
  if (candidates.some((uri) => desk.roots.includes(uri.replace(/\/$/, '')))) throw new ToolError(`\`${path}\` is a folder. Name a file in it.`);
  for (const uri of candidates) {
    if (!desk.roots.some((root) => isInside(root, uri)) || !await isReallyInside(desk, uri)) continue;
    if (uri === candidates.at(-1) || await desk.host.exists?.(uri)) return uri;
  }
  throw new ToolError(`\`${path}\` is outside the folders that Argmark may read here (${desk.roots.map(shownRoot).join(', ')}). `
    + advice);
}

/** Whether no symbolic link leads out of the roots. What does not exist leads nowhere. */
async function isReallyInside({ host, roots }: Desk, uri: string): Promise<boolean> {
  const real = await host.realUri?.(uri).catch(() => undefined);
  if (real === undefined) return true;
  for (const root of roots) {
    const realRoot = await host.realUri?.(root).catch(() => undefined) ?? root;
    if (isInside(canonical(realRoot), canonical(real))) return true;
  }
  return false;
}

async function readFile({ host }: Desk, uri: string, path: string): Promise<string> {
  let text: string | undefined;
  try {
    // Nobody knows when a pipe ends, so only what is a file is read.
    text = await host.exists?.(uri) === false ? undefined : await host.readFile(uri);
  } catch (error) {
    throw new ToolError(`\`${path}\` cannot be read: ${errorMessage(error)}`);
  }
  if (text === undefined) throw new ToolError(`There is no file \`${path}\`. Check the path; it begins at the folder that Argmark serves.`);
  return text;
}

/** How a file is called in answers: its path from the root that it lies in. */
export function nameIn({ roots }: Desk, uri: string): string {
  const root = roots.find((each) => isInside(each, uri));
  return root === undefined ? uri : decodeUri(uri.slice(root.length + 1));
}

function shownRoot(root: string): string {
  return `\`${decodeUri(root.replace(/^file:\/\//, ''))}\``;
}
