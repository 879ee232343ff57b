import type { Argument } from '../../model/model.js';
import { nameOf, nodeOf, placeOf, questionsTo } from '../../model/query.js';
import { addBelow } from '../../edit/edits.js';
import { pointAt } from '../point.js';
import type { Rule } from '../rule.js';
import { isRaised, schemeOf, type Scheme } from '../schemes.js';

/** Whether a question that was put to the argument has an answer is another rule's to tell. */
export const unansweredCriticalQuestion: Rule = {
  code: 'unanswered-critical-question',
  title: 'A scheme has critical questions that nobody has asked',
  category: 'support',
  severity: 'hint',
  scope: 'node',
  reach: 'own',
  concerns: ({ kind }) => kind === 'argument',
  *check(node, { map }) {
    if (node.kind !== 'argument') return;
    const asked = questionsTo(map, node.id).map(({ text }) => text);
    for (const { name, questions } of schemesOf(node)) {
      const missing = questions.filter((each) => !isRaised(each, asked));
      if (missing.length === 0) continue;
      yield {
        node: node.id,
        place: pointAt(node),
        message: `${nameOf(node)} uses the scheme “${name}”, which holds only if its critical questions have good `
          + `answers. Ask these below it: ${missing.map(({ text }) => `\`? ${text}\``).join(', ')}.`,
        meant: missing.map(({ text }) => `? ${text}`),
      };
    }
  },
  *fix({ node: id, meant = [] }, { map }) {
    const node = nodeOf(map, id!)!;
    const below = (...lines: readonly string[]) => [addBelow(placeOf(node), ...lines)];
    if (meant.length > 1) yield { title: `Ask all ${meant.length} critical questions`, edits: below(...meant) };
    for (const line of meant) yield { title: `Ask “${line.slice(2)}”`, edits: below(line) };
  },
};

function schemesOf({ data, steps }: Argument): ReadonlySet<Scheme> {
  const names = [data['scheme'], ...steps.flatMap((step) => [step.data['scheme'], ...step.rules])];
  const found = names.map((name) => (typeof name === 'string' ? schemeOf(name) : undefined));
  return new Set(found.filter((each) => each !== undefined));
}
