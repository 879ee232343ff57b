import { inQuotes } from '../base/in-quotes.js';
import { push } from '../base/multimap.js';
import { describe, listOf } from '../evaluation/names.js';
import { weakSteps, type Weakness, type WeakStep } from '../evaluation/weakest.js';
import type { ArgumentMap, Id } from '../model/model.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { quotationsByNode } from './node-quotations.js';
import { isFault } from '../picture/quotation-signs.js';

/** A claim or argument at which the case for the theses is weak, in words. */
export interface WeakStepItem extends WeakStep {
  readonly name: string;
  /** What is weak about it: a sentence without its subject, “it”, and its full stop; see `weaknessKinds`. */
  readonly because: string;
  /** What hangs on it, in a sentence. */
  readonly consequence: string;
}

export interface WeakStepItems {
  /** The weakest come first. */
  readonly steps: readonly WeakStepItem[];
  /** No claim is tagged `#thesis`: they are weak for the main claims. */
  readonly areMainClaims: boolean;
  /** Not all have been tried. */
  readonly isCut: boolean;
}

/** The weak steps of a map; `weakSteps` has the definition, the order, and what it costs. */
export async function weakStepItems(snapshot: Snapshot, goOn: () => boolean | Promise<boolean>): Promise<WeakStepItems> {
  const { map, evaluation } = snapshot;
  const quotations = quotationsByNode(snapshot);
  const { steps, ...more } = await weakSteps(evaluation, (id) => quotations.get(id)?.some(isFault) === true, goOn);
  return {
    ...more, steps: steps.map((step) => ({
      ...step, name: describe(map, step.id), because: weaknessWords(map, step.weaknesses).join('; '),
      consequence: consequenceWords(map, step),
    })),
  };
}

/** A clause for each weakness; what is objected to in the same way is in one. */
function weaknessWords(map: ArgumentMap, weaknesses: readonly Weakness[]): readonly string[] {
  const clauses = new Map<string, string[]>();
  for (const weakness of weaknesses) {
    if ('to' in weakness) push(clauses, `it ${verbs[weakness.kind]} …, and ${standing(weakness)}`, aimWords(map, weakness));
    else clauses.set(weakness.kind === 'question' ? `the question ${inQuotes(weakness.text)} is open` : lacks[weakness.kind], []);
  }
  return [...clauses].map(([clause, aims]) => clause.replace('…,', () => `${listOf(aims, (aim) => aim)},`));
}

const verbs = { con: 'speaks against', undercutter: 'undercuts', rival: 'contradicts' } as const;

const lacks = {
  circle: 'it depends on itself', bare: 'nothing speaks for it, and no source is cited for it', assumed: 'it is only assumed',
  misquoted: 'a quotation in it is not what its source says',
} as const;

type Objection = Extract<Weakness, { to: Id }>;

function standing({ kind, isAnswered }: Objection): string {
  if (kind === 'rival') return 'has not been defeated';
  return isAnswered ? 'no answer has defeated it' : 'nothing answers it';
}

function aimWords(map: ArgumentMap, { to, step }: Objection): string {
  return (step ?? [to]).map((id) => describe(map, id)).join(' → ');
}

function consequenceWords(map: ArgumentMap, { supposed, theses, others, blocks }: WeakStep): string {
  const supposition = supposed === 'falls' ? 'If it falls' : 'If it is established';
  const clauses = [
    ...theses.length === 0 ? [] : [listOf(theses, ({ id, becomes }) => `${describe(map, id)} becomes ${becomes}`)],
    ...others === 0 ? [] : [`${others} ${theses.length > 0 ? 'other ' : ''}${others === 1 ? 'verdict changes' : 'verdicts change'}`],
  ];
  const changes = `${supposition}, ${clauses.length === 0 ? 'no other verdict changes' : clauses.join(', and ')}.`;
  // What a thesis becomes says so already.
  return theses.length > 0 || blocks.length === 0 ? changes
    : `As long as it stands, ${listOf(blocks, (id) => describe(map, id))} cannot be accepted.${clauses.length === 0 ? '' : ` ${changes}`}`;
}
