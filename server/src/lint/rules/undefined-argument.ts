import { elementOf } from '../../edit/lines.js';
import type { Place } from '../../model/model.js';
import type { Range } from '../../base/range.js';
import type { MapRule } from '../rule.js';
import { reportUndefined, titleFixes, undefinedTitles, type Undefined } from '../undefined.js';

export const undefinedArgument: MapRule<Undefined> = {
  code: 'undefined-argument',
  title: 'An argument is referred to but has neither gist nor premises',
  category: 'names',
  severity: 'warning',
  scope: 'map',
  find: (map) => undefinedTitles(map, 'argument'),
  report(fact, map) {
    const found = reportUndefined(fact, map,
      `Nothing says how ${fact.ids[0]} argues, so nobody can weigh it`,
      `sketch it, \`${fact.ids[0]}: …\`, or write its premises`);
    return fact.ids.length > 1 || blankBelow(found.place) === undefined ? found : {
      ...found,
      message: `Nothing says how ${fact.ids[0]} argues, so nobody can weigh it: because of the blank line, the lines with numbers below it are another argument. Remove the blank line.`,
    };
  },
  *fix(violation) {
    const { place } = violation;
    const range = blankBelow(place);
    if (range) yield { title: 'Remove the blank line', edits: [{ place: { block: place.block, range }, newText: '' }] };
    yield* titleFixes(violation);
  },
};

/** The blank lines that part a relation from a reconstruction that is indented below it. */
function blankBelow(place: Place): Range | undefined {
  const { elements } = place.block;
  const { kind, index, indent } = elementOf(place);
  const [blank, below] = [elements[index + 1], elements[index + 2]];
  return kind === 'relation' && blank?.kind === 'trivia' && below?.kind === 'numbered' && below.indent > indent && blank.parts.every((part) => part.kind === 'space') ? { start: blank.start, end: below.start } : undefined;
}
