import type { Place } from '../../model/model.js';
import { hasTag, nameOf } from '../../model/query.js';
import { remove } from '../../edit/edits.js';
import type { Rule } from '../rule.js';
import { isSupported } from '../standing.js';

export const undevelopedButSupported: Rule = {
  code: 'undeveloped-but-supported',
  title: 'A claim is marked #undeveloped but has support',
  category: 'support',
  severity: 'information',
  scope: 'node',
  reach: 'own',
  concerns: (node) => node.kind === 'claim' && hasTag(node, 'undeveloped'),
  *check(node, { map }) {
    const tag = node.uses.flatMap(({ tags }) => tags).find((each) => each.tag === 'undeveloped');
    if (tag === undefined || !isSupported(map, node)) return;
    yield {
      node: node.id,
      place: tag.place,
      message: `${nameOf(node)} is marked as lacking support, but something supports it, so it is listed as unfinished `
        + 'although it may be finished. Remove the tag, or move it to the support that is incomplete.',
      tags: ['unnecessary'],
    };
  },
  fix: ({ place }) => [{
    title: 'Remove #undeveloped', titleForAll: 'Remove every needless #undeveloped', edits: [remove(withSpaceBefore(place))],
  }],
};

function withSpaceBefore({ block, range: { start, end } }: Place): Place {
  const before = block.text.slice(0, start);
  return { block, range: { start: before.length - /[ \t]*$/.exec(before)![0].length, end } };
}
