// What the bench times.
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { evaluate } from '../../server/src/evaluation/evaluate.js';
import { attackFramework } from '../../server/src/evaluation/framework.js';
import { positions } from '../../server/src/evaluation/positions.js';
import type { ArgumentMap } from '../../server/src/model/model.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';

export { randomAttacks, randomNumbers } from '../support/random-framework.js';
export { parse } from '../../server/src/syntax/parse.js';

/** A map of one-line claims in trees six deep, with a heading every fifty claims; plain Argdown. */
export function makeMap(claims: number): string {
  const lines = ['===', 'title: bench', '===', ''];
  for (let claim = 0; claim < claims;) {
    if (claim % 50 < 6) lines.push(`# Section ${claim}`, '');
    for (let depth = 0; depth < 6 && claim < claims; depth++, claim++) {
      const sigil = depth === 0 ? '' : `${'  '.repeat(depth)}${claim % 3 === 0 ? '-' : '+'} `;
      lines.push(`${sigil}[Claim ${claim}]: The claim number ${claim} says something of ordinary length about a thing.`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** Everything from a text to the findings in it; returns how many there are. */
export function open(text: string): number {
  return snapshotOf('file:///bench.arg', text).findings.length;
}

/** The map of a text. */
export function mapOf(text: string): ArgumentMap {
  return snapshotOf('file:///bench.arg', text).map;
}

/** All verdicts of a map; returns how many are accepted. */
export function verdicts(map: ArgumentMap): number {
  return [...evaluate(map).verdicts.values()].filter(({ status }) => status === 'accepted').length;
}

/**
 * Evaluates a map anew at each call as after an edit of its last claim, which supports or attacks what stands above it.
 * The map stays the same, so that the verdicts' own share of a keystroke is timed.
 */
export function reviser(map: ArgumentMap): () => number {
  let evaluation = evaluate(map);
  const changed = new Set([[...map.claims.keys()].at(-1)!]);
  return () => {
    evaluation = evaluate(map, {}, { evaluation, changed });
    return evaluation.verdicts.size;
  };
}

/** The preferred positions of a framework of attacks; rejects if they are not all found. */
export async function preferred(count: number, attacks: readonly (readonly [number, number])[]): Promise<number> {
  const { found, ended } = await positions(attackFramework(count, attacks), 'preferred', () => true);
  if (ended !== 'all') throw new Error(`Not all positions were found: ${ended}`);
  return found.length;
}

/** Types a letter in the middle of the text at each call, up to the findings. */
export function typist(text: string): () => number {
  let snapshot = snapshotOf('file:///bench.arg', text);
  let version = 0;
  const at = positionAt(indexLines(text), text.indexOf('ordinary', text.length / 2));
  return () => {
    snapshot = snapshot.changed(++version, [{ range: { start: at, end: at }, text: 'x' }]);
    return snapshot.findings.length;
  };
}
