import type { ArgumentMap, Source } from '../../model/model.js';
import type { Fact, MapRule } from '../rule.js';

interface Conflict extends Fact {
  readonly key: string;
  /** The index of the file that says something else than the first one. */
  readonly file: number;
}

/** Within one front matter a key that stands twice is no YAML. */
export const conflictingSources: MapRule<Conflict> = {
  code: 'conflicting-sources',
  title: 'Two files describe one source differently',
  category: 'sources',
  severity: 'warning',
  scope: 'map',
  *find(map) {
    for (let file = 0; file < map.files.length; file++) {
      for (const source of sourcesIn(map, file)) {
        const first = map.sources.get(source.key)!;
        if (first !== source && JSON.stringify(sorted(first.fields)) !== JSON.stringify(sorted(source.fields))) {
          yield { ids: [], key: source.key, file };
        }
      }
    }
  },
  report({ key, file }, map) {
    return {
      place: sourcesIn(map, file).find((source) => source.key === key)!.place,
      message: `Another file of this map describes the source \`${key}\` differently, and its entry is the one that counts. `
        + 'If it is the same source, describe it only once; if not, give one of them another key.',
      related: [{ message: `This is the entry that counts for \`${key}\`.`, place: map.sources.get(key)!.place }],
    };
  },
};

function sourcesIn({ files }: ArgumentMap, file: number): readonly Source[] {
  return files[file]!.blocks[0]?.frontMatter?.sources ?? [];
}

/** The fields by name: their order says nothing. */
function sorted(fields: Source['fields']): readonly (readonly [string, unknown])[] {
  return Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
}
