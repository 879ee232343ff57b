import { cyclicComponents, path } from '../../base/cycles.js';
import type { Link } from '../../model/links.js';
import type { ArgumentMap } from '../../model/model.js';
import type { Fact, MapRule } from '../rule.js';

/** An include, by the indices of its file in the map and of its link in the file. */
interface Step {
  readonly file: number;
  readonly link: number;
}

interface Circle extends Fact {
  /** The include that is reported, and those that lead back from it. */
  readonly steps: readonly [Step, ...Step[]];
}

interface Edge extends Step {
  readonly to: number;
}

export const includeCycle: MapRule<Circle> = {
  code: 'include-cycle',
  title: 'Files include each other in a circle',
  category: 'form',
  severity: 'warning',
  scope: 'map',
  *find(map) {
    const edges = includesIn(map);
    for (const component of cyclicComponents(edges)) {
      const members = new Set(component);
      for (const file of component) {
        for (const edge of edges[file]!) {
          if (!members.has(edge.to)) continue;
          const back = edge.to === file ? [] : path(edge.to, file, edges, members);
          const steps = back.slice(0, -1).map((each, index): Step => edges[each]!.find(({ to }) => to === back[index + 1])!);
          yield { ids: [], steps: [edge, ...steps] };
        }
      }
    }
  },
  report({ steps: [first, ...others] }, map) {
    const { path: name, place } = linkOf(map, first);
    return {
      place,
      message: others.length === 0 ? 'This file includes itself. That adds nothing; remove the line.'
        : `\`${name}\` includes this file in turn, so it is unclear which of them is the root of the map. Each is read once; `
          + 'remove one of the includes.',
      related: others.map((step) => ({ message: `This includes \`${linkOf(map, step).path}\`.`, place: linkOf(map, step).place })),
    };
  },
};

function includesIn({ files }: ArgumentMap): readonly (readonly Edge[])[] {
  const indexOf = new Map(files.map(({ uri }, index) => [uri, index]));
  return files.map(({ links }, file) => links.flatMap(({ kind, uri }, link): Edge[] => {
    const to = kind === 'include' && uri !== undefined ? indexOf.get(uri) : undefined;
    return to === undefined ? [] : [{ file, link, to }];
  }));
}

function linkOf({ files }: ArgumentMap, { file, link }: Step): Link {
  return files[file]!.links[link]!;
}
