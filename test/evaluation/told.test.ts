import { groupSentence, grouped } from '../../server/src/evaluation/change-words.js';
import { flips } from '../../server/src/evaluation/changes.js';
import { cruxOf } from '../../server/src/evaluation/crux.js';
import { explain } from '../../server/src/evaluation/explain.js';
import { sentenceFor } from '../../server/src/evaluation/reason-words.js';
import { sentencesIn } from '../../server/src/evaluation/sentences.js';
import { expectTold } from '../support/told.js';
import { evaluationOf } from './maps.js';

const goOn = () => true;

/** The verdicts of a map with their reasons, in English and in German, and of its first claim or argument what explains, decides and would change it. */
async function told(text: string): Promise<string[]> {
  const evaluation = evaluationOf(text);
  const { map, verdicts } = evaluation;
  const ids = [...map.claims.keys(), ...map.arguments.keys()].filter((id) => verdicts.get(id) !== undefined);
  const first = ids[0]!;
  const crux = cruxOf(evaluation, first);
  const { sets } = await flips(evaluation, first, goOn);
  return [
    ...ids.map((id) => sentenceFor(evaluation, id)),
    ...ids.map((id) => sentencesIn('de').verdict(evaluation, id)),
    `why: ${explain(evaluation, first).steps.map(({ because, depth, ground }) => `${depth} ${because}${ground === undefined ? '' : ` (${ground})`}`).join(' | ')}`,
    `decided: ${crux === undefined ? 'nowhere' : `${crux.path.join(' → ')}${crux.by.length > 0 ? ` by ${crux.by.join(', ')}` : ''}${crux.also.length > 0 ? `, also ${crux.also.join(', ')}` : ''}`}`,
    ...grouped(sets).map((group) => groupSentence(map, first, group)),
    ...sentencesIn('de').changes(evaluation, first, sets).map(({ ways, ...list }) => `${JSON.stringify(Object.values(list))}: ${ways.join(' | ')}`),
  ];
}

describe('verdicts in words (UPDATE=1 writes what is said now)', () => {
  it('give their reasons, and what would change them', () => expectTold('verdicts.txt', told));
});
