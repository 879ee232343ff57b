import { idsNamed } from '../../evaluation/preferences.js';
import type { FrontMatterSummary } from '../../model/front-matter.js';
import { isMapping } from '../../model/known-map-values.js';
import type { ArgumentMap, Place } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
import { didYouMean, suggester } from '../did-you-mean.js';
import { meantFixes } from '../meant.js';
import type { Fact, MapRule } from '../rule.js';

interface Unknown extends Fact {
  readonly kind: Kind;
  readonly name: string;
  /** In the front matter, which a map of the same shape has unchanged. */
  readonly place: Place;
  readonly meant: readonly string[];
}

type Kind = 'tag' | 'section' | 'title';

/** Tags that are there without being written, or mean something before they are. */
const roles = ['thesis', 'assumption', 'undeveloped'];

/** What the map is to show, hide or tell of has to be in it. The front matter that holds is that of the root. */
export const unknownSelection: MapRule<Unknown> = {
  code: 'unknown-selection',
  title: 'A setting of the map or the story names nothing in the map',
  category: 'names',
  severity: 'warning',
  scope: 'map',
  *find(map) {
    const frontMatter = map.files[0]?.blocks[0]?.frontMatter;
    if (map.extent !== 'whole' || frontMatter === undefined) return;
    const { story, map: settings } = frontMatter.values;
    if (story === undefined && settings === undefined) return;
    const known = namesIn(map, frontMatter);
    for (const [path, kind] of pathsOfNames(settings)) {
      for (const { text, place } of frontMatter.textsAt(...path)) {
        const name = kind === 'tag' ? text.replace(/^#/, '') : text.trim();
        if (known[kind].has(name)) continue;
        yield { ids: [], kind, name, place, meant: known[kind].similar(bare(name)) };
      }
    }
  },
  report({ kind, name, place, meant }) {
    const written = place.block.text.slice(place.range.start, place.range.end);
    const inBrackets = (title: string) => (/^\[.+\]$/s.test(name) ? `[${title}]` : /^<.+>$/s.test(name) ? `<${title}>` : title);
    return {
      place,
      message: `${nothing[kind](bare(name))}, so this selects nothing.${didYouMean(meant, (each) => each)}`,
      meant: meant.map(inBrackets).map((each) => (/^["']|[^\p{L}\p{N} _-]/u.test(written + each) ? JSON.stringify(each) : each)),
    };
  },
  fix: meantFixes,
};

const nothing: Readonly<Record<Kind, (name: string) => string>> = {
  tag: (name) => `Nothing in the map has the tag ${name}`,
  section: (name) => `No heading is called ${name}`,
  title: (name) => `No claim or argument is called ${name}`,
};

/** Where names stand below `map`, and in `story`. */
function* pathsOfNames(settings: unknown): Iterable<readonly [path: readonly string[], kind: Kind]> {
  yield [['story'], 'title'];
  yield* below(['map']);
  const views = isMapping(settings) ? settings['views'] : undefined;
  if (!isMapping(views)) return;
  for (const name of Object.keys(views)) {
    yield* below(['map', 'views', name]);
    yield [['map', 'views', name, 'sections'], 'section'];
  }
}

function* below(path: readonly string[]): Iterable<readonly [path: readonly string[], kind: Kind]> {
  yield [[...path, 'exclude'], 'title'];
  for (const key of ['show', 'hide']) {
    yield [[...path, key, 'tags'], 'tag'];
    yield [[...path, key, 'sections'], 'section'];
  }
}

/** The names of each kind that there are in the map, with those that a name may be a slip of. */
function namesIn(map: ArgumentMap, { values }: FrontMatterSummary) {
  const all = (names: () => Iterable<string>) => {
    let set: ReadonlySet<string> | undefined;
    return { has: (name: string) => (set ??= new Set(names())).has(name), similar: suggester(() => new Set(names())) };
  };
  const titles = () => map.nodes.flatMap(({ node: { title } }) => title ?? []);
  return {
    tag: all(() => [...roles, ...listed(values['tags']), ...map.nodes.flatMap(({ node }) => node.tags), ...map.groups.flatMap(({ tags }) => tags)]),
    section: all(() => map.groups.map(({ title }) => title)),
    title: { has: (name: string) => idsNamed(name).some((id) => nodeOf(map, id) !== undefined), similar: suggester(() => new Set(titles())) },
  } satisfies Record<Kind, unknown>;
}

/** The tags that the front matter lists: it may tell of some that are to come. */
function listed(tags: unknown): readonly string[] {
  return Array.isArray(tags) ? tags.map(String) : isMapping(tags) ? Object.keys(tags) : [];
}

function bare(name: string): string {
  return name.replace(/^\[(.+)\]$|^<(.+)>$/s, '$1$2');
}
