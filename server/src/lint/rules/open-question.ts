import { someFacet } from '../../model/merge-node.js';
import { nameOf, questionsTo } from '../../model/query.js';
import type { Place } from '../../model/model.js';
import type { Facet } from '../../model/resolved.js';
import { addBelow, removeLine } from '../../edit/edits.js';
import type { Rule } from '../rule.js';
import { placeholder } from '../standing-fixes.js';

export const openQuestion: Rule = {
  code: 'open-question',
  title: 'A critical question is open',
  category: 'support',
  severity: 'information',
  scope: 'node',
  reach: 'own',
  concerns: (_, entry) => someFacet(entry, isBesideQuestions),
  *check(node, { map }) {
    for (const { answered, place } of questionsTo(map, node.id)) {
      // A question without words is reported to be empty.
      if (answered || isEmpty(place)) continue;
      yield {
        node: node.id,
        place,
        message: `This question about ${nameOf(node)} is open. Answer it below its line: `
          + '`+ …` if the answer speaks for it, `- …` if it speaks against it.',
      };
    }
  },
  *fix({ place }) {
    yield { title: 'Answer in favour', edits: [addBelow(place, `+ ${placeholder}`)] };
    yield { title: 'Answer against', edits: [addBelow(place, `- ${placeholder}`)] };
    const edit = removeLine(place);
    if (edit) yield { title: 'Remove the question', edits: [edit] };
  },
};

function isBesideQuestions({ block }: Facet): boolean {
  return block.questions.length > 0;
}

function isEmpty({ block, range }: Place): boolean {
  return /^\?\s*$/.test(block.text.slice(range.start, range.end));
}
