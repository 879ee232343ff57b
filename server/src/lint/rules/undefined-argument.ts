import { insert } from '../../edit/edits.js';
import { elementOf, lineBreak } from '../../edit/lines.js';
import type { Place } from '../../model/model.js';
import type { Range } from '../../base/range.js';
import type { Element } from '../../syntax/nodes.js';
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
    if (fact.ids.length === 1 && reconstructionBeside(found.place) !== undefined) return {
      ...found,
      message: `Nothing says how ${fact.ids[0]} argues, so nobody can weigh it: the lines with numbers below it are not indented, so they are another argument. Indent them, or write \`${fact.ids[0]}\` above them.`,
    };
    return fact.ids.length > 1 || blankBelow(found.place) === undefined ? found : {
      ...found,
      message: `Nothing says how ${fact.ids[0]} argues, so nobody can weigh it: because of the blank line, the lines with numbers below it are another argument. Remove the blank line.`,
    };
  },
  *fix(violation) {
    const { place } = violation;
    const range = blankBelow(place);
    if (range) yield { title: 'Remove the blank line', edits: [{ place: { block: place.block, range }, newText: '' }] };
    const beside = reconstructionBeside(place);
    if (beside !== undefined) {
      const { block, range: { start, end } } = place;
      const [title, eol] = [block.text.slice(start - 1, end + 1), lineBreak(block)];
      yield { title: `Write ${title} above the lines with numbers`, edits: [insert(block, beside.start, `${beside.index === elementOf(place).index + 1 ? eol : ''}${title}${eol}${eol}`)] };
    }
    yield* titleFixes(violation);
  },
};

/** The first line of a reconstruction below a relation, not indented below it. */
function reconstructionBeside(place: Place): Element | undefined {
  const { elements } = place.block;
  const { kind, index, indent } = elementOf(place);
  const below = elements[index + (elements[index + 1]?.kind === 'trivia' ? 2 : 1)];
  return kind === 'relation' && below?.kind === 'numbered' && below.indent <= indent && below.reconstructs === undefined ? below : undefined;
}

/** The blank lines that part a relation from a reconstruction that is indented below it. */
function blankBelow(place: Place): Range | undefined {
  const { elements } = place.block;
  const { kind, index, indent } = elementOf(place);
  const [blank, below] = [elements[index + 1], elements[index + 2]];
  return kind === 'relation' && blank?.kind === 'trivia' && below?.kind === 'numbered' && below.indent > indent && blank.parts.every((part) => part.kind === 'space') ? { start: blank.start, end: below.start } : undefined;
}
