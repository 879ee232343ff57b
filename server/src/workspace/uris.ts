import { URI, Utils } from 'vscode-uri';
import { decodeUri } from '../base/decode-uri.js';
import { mapEndings, namedMapEndings, pageEndings } from '../base/file-endings.js';

/**
 * Writes a URI in one way, that of VS Code: clients differ in what they encode, and a path in a text is not encoded at
 * all. What is no URI stays as it is.
 */
export function canonical(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/**
 * The URI that a path in a text leads to, relative to the file that it is in; `undefined` if the file has no folder,
 * or the path characters that no name can have.
 */
export function resolvePath(from: string, path: string): string | undefined {
  const base = URI.parse(from);
  if (!base.path.startsWith('/')) return undefined;
  const slashed = path.replaceAll('\\', '/');
  const drive = /^[a-z]:\//i.test(slashed) ? `/${slashed}` : slashed;
  try {
    return Utils.resolvePath(Utils.dirname(base), drive).toString();
  } catch {
    // Half a surrogate pair.
    return undefined;
  }
}

/**
 * The URI that the address of a link leads to as a path, which is encoded, relative to the file that the link is in. It
 * keeps a fragment. `undefined` where the address has a scheme or names a machine, or is none.
 */
export function resolveLink(from: string, address: string): string | undefined {
  // As a browser reads it.
  const text = address.replace(/[\t\r\n]/g, '').trim();
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(text)!;
  const decoded = decodeUri(path);
  if (path === '' || leadsAway.test(text) || leadsAway.test(decoded)) return undefined;
  const target = resolvePath(from, decoded);
  return target === undefined ? undefined : target + encodeURI(decodeUri(fragment).replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** A scheme, another machine, or what no name holds. */
const leadsAway = /^[a-z][a-z\d+.-]*:|^[\\/]{2}|\p{Cc}/iu;

/** The path by which a text in the file `from` leads to `to`; `undefined` if none does. */
export function relativePath(from: string, to: string): string | undefined {
  const [base, target] = [URI.parse(from), URI.parse(to)];
  if (base.scheme !== target.scheme || base.authority !== target.authority) return undefined;
  const [folders, parts] = [base.path.split('/').slice(0, -1), target.path.split('/')];
  let common = 0;
  while (common < folders.length && common < parts.length - 1 && folders[common] === parts[common]) common++;
  return [...folders.slice(common).map(() => '..'), ...parts.slice(common)].join('/');
}

/** Whether a file holds an argument map, by its name. */
export function isMapFile(uri: string): boolean {
  return mapEndings.includes(endingOf(uri));
}

/** Whether a file is a page of Markdown, by its name. */
export function isPageFile(uri: string): boolean {
  return pageEndings.includes(endingOf(uri));
}

/** Whether a file may be included: an argument map, or a page with maps in fences. */
export function isIncludable(uri: string): boolean {
  return namedMapEndings.includes(endingOf(uri)) || isPageFile(uri);
}

function endingOf(uri: string): string {
  return Utils.extname(URI.parse(uri)).toLowerCase();
}

/** Whether a file lies in a folder or below it; both are canonical. */
export function isInside(folder: string, uri: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The folder that a file lies in, without `/` at its end. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** Returns the last part of the path, decoded. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}
