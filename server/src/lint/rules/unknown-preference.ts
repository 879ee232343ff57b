import { chainsIn } from '../../evaluation/preferences.js';
import { bareTitle, idsNamed } from '../../model/ids.js';
import type { Id, Place } from '../../model/model.js';
import { nodeOf } from '../../model/query.js';
import { didYouMean, suggester } from '../did-you-mean.js';
import { placeOfKey } from '../evaluation-keys.js';
import { meantFixes } from '../meant.js';
import type { Fact, MapRule } from '../rule.js';

interface Unknown extends Fact {
  readonly name: string;
  /** The node in whose data it stands; `undefined`: it is in the front matter. */
  readonly at: Id | undefined;
  readonly meant: readonly string[];
}

/** A preference for something that does not exist ranks nothing. */
export const unknownPreference: MapRule<Unknown> = {
  code: 'unknown-preference',
  title: 'A preference names nothing in the map',
  category: 'names',
  severity: 'warning',
  scope: 'map',
  *find(map, { settings }) {
    const similar = suggester(() => map.nodes.flatMap(({ node: { title } }) => title ?? []));
    const unknownIn = function* (value: unknown, at: Id | undefined): Iterable<Unknown> {
      for (const name of new Set(chainsIn(value).flat())) {
        if (idsNamed(name).some((id) => nodeOf(map, id) !== undefined)) continue;
        yield { ids: at === undefined ? [] : [at], at, name, meant: similar(bareTitle(name)) };
      }
    };
    for (const list of settings.preferences.lists) yield* unknownIn(list, undefined);
    const { nodes } = map;
    for (let at = 0; at < nodes.length; at++) {
      const { id, data } = nodes[at]!.node;
      if (data['prefer'] !== undefined) yield* unknownIn(data['prefer'], id);
    }
  },
  report({ name, at, meant }, map) {
    const place = within(placeOfKey(map, at, 'prefer'), bareTitle(name));
    return {
      node: at,
      place,
      message: `No claim or argument is called ${bareTitle(name)}, so this preference has no effect.${didYouMean(meant, (each) => each)}`,
      ...(place.block.text.slice(place.range.start, place.range.end) === bareTitle(name) ? { meant } : {}),
    };
  },
  fix: meantFixes,
};

/** The first place of the name after the key, or the key. */
function within(key: Place, name: string): Place {
  const start = key.block.text.indexOf(name, key.range.end);
  return start < 0 ? key : { block: key.block, range: { start, end: start + name.length } };
}
