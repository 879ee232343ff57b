import type { Id } from '../../model/model.js';
import { nameOf, nodeOf } from '../../model/query.js';
import { insert } from '../../edit/edits.js';
import { placeOfKey, placeOfSetting } from '../evaluation-keys.js';
import type { Fact, MapRule } from '../rule.js';

interface Needless extends Fact {
  /** `undefined`: the front matter asks for it. */
  readonly at: Id | undefined;
}

/** Without a standard of proof nothing is weighed, so nothing weighs together either. */
export const accrualWithoutStandard: MapRule<Needless> = {
  code: 'accrual-without-standard',
  title: 'Reasons accrue where there is no standard of proof',
  category: 'structure',
  severity: 'information',
  scope: 'map',
  *find(map, { settings }) {
    if (settings.standard !== 'dialectical-validity') return;
    let isWeighed = false;
    const { nodes } = map;
    for (let at = 0; at < nodes.length; at++) {
      const { id, data } = nodes[at]!.node;
      const { standard } = data;
      if (standard !== undefined && standard !== 'dialectical-validity') isWeighed = true;
      else if (data['accrue'] === true) yield { ids: [id], at: id };
    }
    if (!isWeighed && settings.accrue && placeOfSetting(map, 'accrue')) yield { ids: [], at: undefined };
  },
  report({ at }, map) {
    const node = at === undefined ? undefined : nodeOf(map, at)!;
    return {
      node: at,
      place: placeOfKey(map, at, 'accrue'),
      message: `${node ? `${nameOf(node)} has` : 'This map has'} no standard of proof, so no weights are compared, and \`accrue\` has no effect. `
        + 'Give it one.',
    };
  },
  *fix({ place: { block, range } }) {
    const before = block.text.slice(0, range.start);
    if (block.text.slice(range.start, range.end) !== 'accrue') return;
    const indent = /(?:^|[\r\n])([ \t]+)$/.exec(before);
    const text = indent ? `standard: preponderance\n${indent[1]}` : 'standard: preponderance, ';
    yield { title: 'Weigh by the preponderance of the evidence', edits: [insert(block, range.start, text)] };
  },
};
