import { similarPaths } from '../../server/src/lint/did-you-mean.js';
import type { LinkState, LinkUse } from '../../server/src/model/links.js';
import { buildMap } from '../../server/src/model/merge.js';
import type { ArgumentMap } from '../../server/src/model/model.js';
import { summarise } from '../../server/src/model/summarise.js';
import { decodeText } from '../../server/src/sources/extract/decode.js';
import { readMarkdown, readPlain } from '../../server/src/sources/extract/plain.js';
import { searchable } from '../../server/src/sources/search.js';
import { libraryOf, type SourceLibrary } from '../../server/src/sources/source-library.js';
import type { SourceState } from '../../server/src/sources/source-state.js';
import type { Tree } from '../../server/src/syntax/nodes.js';
import { parse } from '../../server/src/syntax/parse.js';
import { LinkGraph } from '../../server/src/workspace/link-graph.js';
import { isMapFile, relativePath, resolvePath } from '../../server/src/workspace/uris.js';
import { readFiles, uriOf } from './workspace.js';

/** A file of an example. */
export interface TestFile {
  readonly uri: string;
  readonly text: string;
  readonly tree: Tree;
}

export function parsed(uri: string, text: string): TestFile {
  return { uri, text, tree: parse(text) };
}

/** The files that lines `//- path` start in an example; none if it is one text. */
export function filesIn(example: string): readonly TestFile[] {
  return [...readFiles(example)].map(([path, text]) => parsed(uriOf(path), text));
}

/** What is known of the sources among the files of an example: of texts what they say, of others that they are none. */
export function libraryOfFiles(files: readonly TestFile[], map: ArgumentMap): SourceLibrary {
  const states = files.filter(({ uri }) => !isMapFile(uri)).map(({ uri, text }): [string, SourceState] => {
    // The texts of other kinds are not taken out here.
    if (/\.(?:pdf|docx|epub)$/.test(uri)) return [uri, { kind: 'loading' }];
    try {
      const decoded = decodeText(new TextEncoder().encode(text));
      const source = uri.endsWith('.md') ? readMarkdown(decoded) : readPlain(decoded);
      return [uri, { kind: 'text', text: source, searchable: searchable(source) }];
    } catch (error) {
      return [uri, { kind: 'unreadable', reason: (error as Error).message }];
    }
  });
  return libraryOf(map, { sources: new Map(states), bibliographies: [] });
}

/** The map of the first file's root, in a workspace that holds nothing but these files. */
export function linkedMap(files: readonly TestFile[]): ArgumentMap {
  const all = new Set(files.map(({ uri }) => uri));
  const linked = new Map(files.filter(({ uri }) => isMapFile(uri)).map(({ uri, tree }) => {
    const file = summarise(uri, tree);
    const stateOf = ({ kind, path }: LinkUse, target: string): LinkState => {
      if (kind === 'include' && !isMapFile(target)) return { kind: 'no-map' };
      return all.has(target) ? { kind: 'found' } : { kind: 'missing', similar: similarPaths(path, [...all].map((each) => relativePath(uri, each)!)) };
    };
    return [uri, { ...file, links: file.links.map((link) => {
      const target = resolvePath(uri, link.path)!;
      return { ...link, uri: target, state: stateOf(link, target) };
    }) }] as const;
  }));
  const graph = new LinkGraph();
  for (const [uri, { links }] of linked) graph.set(uri, links.flatMap((link) => (link.kind === 'include' && linked.has(link.uri) ? [link.uri] : [])));
  return buildMap(graph.filesOf(graph.rootsOf(files[0]!.uri)[0]!).map((uri) => linked.get(uri)!));
}
