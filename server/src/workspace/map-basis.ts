import type { KnownFiles } from './known-files.js';
import type { Paths } from './paths.js';
import type { RootMaps } from './root-maps.js';
import type { SourceTexts } from './source-texts.js';

/** What a workspace knows. */
interface Known {
  readonly files: KnownFiles;
  readonly maps: RootMaps;
  readonly paths: Paths;
  readonly sources: SourceTexts;
}

/**
 * All that the diagnostics of the files of a root's map follow from, but for how verdicts are reached: their texts and
 * severities, what is in for front matter, and what is known of the files that they name. Parses only what may hold paths.
 */
export function basisOf({ files: known, maps, paths, sources }: Known, root: string): unknown {
  const files = maps.filesOf(root);
  const hashes = maps.sourcesOf(files).map(({ key }) => [key, sources.hashOf(key)]);
  return [hashes, maps.defaultsOf(known.uriOf(root)), ...files.map((each) => {
    const text = known.textOf(each);
    if (text === undefined) return [each];
    const links = text.mayHaveLinks ? paths.linked(each, text.summary).links : [];
    return [each, text.text, text.settings, links.map(({ path, state }) => [path, state])];
  })];
}
