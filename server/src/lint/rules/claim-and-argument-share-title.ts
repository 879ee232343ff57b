import { titledId } from '../../model/ids.js';
import type { Id } from '../../model/model.js';
import { hasText, nameOf, nodeOf, titledNodes } from '../../model/query.js';
import { pointAt } from '../point.js';
import type { Fact, MapRule } from '../rule.js';

/** A title that only one of the two has a text for is more likely in the wrong brackets; that is reported as undefined. */
export const claimAndArgumentShareTitle: MapRule<Twins> = {
  code: 'claim-and-argument-share-title',
  title: 'A claim and an argument have the same title',
  category: 'names',
  severity: 'hint',
  scope: 'map',
  *find(map) {
    for (const argument of titledNodes(map, 'argument')) {
      const claim = map.claims.get(titledId('claim', argument.title!));
      if (claim && hasText(claim) && hasText(argument)) yield { ids: [argument.id, claim.id] };
    }
  },
  report({ ids }, map) {
    const [argument, claim] = [nodeOf(map, ids[0])!, nodeOf(map, ids[1])!];
    return {
      node: argument.id,
      place: pointAt(argument),
      message: `${nameOf(argument)} and ${nameOf(claim)} share their title, so it is easy to refer to one and mean the `
        + 'other. Name the claim after what it says, and the argument after how it argues.',
      related: [{ message: `This is the claim ${nameOf(claim)}.`, place: pointAt(claim) }],
    };
  },
};

interface Twins extends Fact {
  readonly ids: readonly [argument: Id, claim: Id];
}
