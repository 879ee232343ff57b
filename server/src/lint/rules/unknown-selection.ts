import { recordOf } from '../../base/record.js';
import type { FrontMatterSummary } from '../../model/front-matter.js';
import { bareTitle, idsNamed, inBracketsOf, titledId } from '../../model/ids.js';
import { pathsOfNames, type NamedInSettings } from '../../model/known-map-values.js';
import { isListOfTexts } from '../../model/known-values.js';
import type { ArgumentMap, Id, Place } from '../../model/model.js';
import { nodeOf, roleTags } from '../../model/query.js';
import { didYouMean, suggester } from '../did-you-mean.js';
import { listedTags } from '../listed-tags.js';
import { meantFixes } from '../meant.js';
import type { Fact, MapRule } from '../rule.js';

interface Unknown extends Fact {
  readonly kind: NamedInSettings;
  readonly name: string;
  /** It is in the front matter, which is unchanged in a map of the same shape. */
  readonly place: Place;
  readonly meant: readonly string[];
}

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
    const { story, map: settings, selection } = frontMatter.values;
    if (story === undefined && settings === undefined && selection === undefined) return;
    const known = namesIn(map, frontMatter);
    for (const [path, kind] of pathsOfNames(frontMatter.values)) {
      // What is no list of texts is ignored, and told as such.
      if (!isListOfTexts(path.reduce<unknown>((at, key) => recordOf(at)[key], frontMatter.values))) continue;
      for (const { text, place } of frontMatter.textsAt(...path)) {
        const name = kind === 'tag' ? text.replace(/^#/, '') : text.trim();
        if (known[kind].has(name)) continue;
        yield { ids: [], kind, name, place, meant: known[kind].similar(bareTitle(name)) };
      }
    }
  },
  report({ kind, name, place, meant }) {
    const written = place.block.text.slice(place.range.start, place.range.end);
    return {
      place,
      message: `${nothing[kind](bareTitle(name))}, so this selects nothing.${didYouMean(meant, (each) => each)}`,
      meant: meant.map((each) => inBracketsOf(name, each)).map((each) => (/[^\p{L}\p{N} _-]/u.test(written + each) ? JSON.stringify(each) : each)),
    };
  },
  fix: meantFixes,
};

const nothing: Readonly<Record<NamedInSettings, (name: string) => string>> = {
  tag: (name) => `Nothing in the map has the tag ${name}`,
  section: (name) => `No heading is called ${name}`,
  title: (name) => `No claim or argument is called ${name}`,
  claim: (name) => `No claim is called ${name}`,
  argument: (name) => `No argument is called ${name}`,
};

/** The names of each kind, with those that one may be a slip of. Tags that the front matter lists are to come. */
function namesIn(map: ArgumentMap, frontMatter: FrontMatterSummary) {
  const all = (names: Iterable<string>) => {
    const set = new Set(names);
    return { has: (name: string) => set.has(name), similar: suggester(() => set) };
  };
  const nodes = map.nodes.map(({ node }) => node);
  const titles = all(nodes.flatMap(({ title }) => title ?? []));
  const isThere = (id: Id) => nodeOf(map, id) !== undefined;
  return {
    tag: all([...roleTags, ...listedTags(frontMatter) ?? [], ...[...nodes, ...map.groups].flatMap(({ tags }) => tags)]),
    section: all(map.groups.map(({ title }) => title)),
    title: { ...titles, has: (name) => idsNamed(name).some(isThere) },
    claim: { ...titles, has: (name) => isThere(titledId('claim', name)) },
    argument: { ...titles, has: (name) => isThere(titledId('argument', name)) },
  } satisfies Record<NamedInSettings, typeof titles>;
}
