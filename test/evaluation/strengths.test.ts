import assert from 'node:assert/strict';
import { gradualFrameworkOf } from '../../server/src/evaluation/from-model.js';
import { frameworkWith, type Condition, type Framework } from '../../server/src/evaluation/framework.js';
import { defaultEvaluation } from '../../server/src/evaluation/settings.js';
import { gradualSemantics, type GradualSemantics } from '../../server/src/evaluation/semantics.js';
import { strengths } from '../../server/src/evaluation/strengths.js';
import { mapOf } from '../support/print-map.js';

/** The strengths of the titled claims and arguments of a map, by id, to six digits. */
function strengthsOf(text: string, semantics: GradualSemantics): Record<string, string> {
  const framework = gradualFrameworkOf(mapOf(text), defaultEvaluation);
  const { values } = strengths(framework, semantics);
  return Object.fromEntries([...framework.indexOf].map(([id, node]) => [id, values[node]?.toFixed(6) ?? 'none']));
}

function assertStrengths(text: string, semantics: GradualSemantics, expected: Readonly<Record<string, number>>, digits = 6): void {
  const found = strengthsOf(text, semantics);
  for (const [title, strength] of Object.entries(expected)) {
    assert.equal(Number(found[`[${title}]`]).toFixed(digits), strength.toFixed(digits), title);
  }
}

describe('strengths', () => {
  it('by the h-categoriser are those of Bonzon et al. 2016', () => {
    const text = '[a]\n  - [d]\n  - [b]\n\n[c]\n  - [b]\n\n[d]\n  - [e]\n\n[e]\n  - [a]\n  - [c]\n';
    assertStrengths(text, 'h-categoriser', { a: 0.377015, b: 1, c: 0.5, d: 0.652417, e: 0.532761 });
  });

  it('by DF-QuAD are those of Rago et al.', () => {
    const text = `
[A1] {weight: 0.5}
  + [P1] {weight: 0.7}
  + [P2] {weight: 0.5}
    - [C2] {weight: 0.2}
    - [C3] {weight: 0.6}
    - [C4] {weight: 0.5}

[A2] {weight: 0.5}
  - [C1] {weight: 0.2}
  + [P3] {weight: 0.9}
`;
    assertStrengths(text, 'df-quad', { A1: 0.862, A2: 0.85, P2: 0.08 });
  });

  it('by quadratic energy are those of the stock example of Potyka 2018, which holds circles', () => {
    const text = `
[Buy] {weight: 0.5}
  - [Sell] {weight: 0.5}
  + [2] {weight: 0.7}
    - [3] {weight: 0.3}
      - [4] {weight: 0.9}
    + [4]
  + [5] {weight: 0.9}

[Sell]
  - [Buy]
  + [1] {weight: 0.8}
    - [2]
    - [5]
`;
    assertStrengths(text, 'quadratic-energy', { Buy: 0.821646, Sell: 0.36217, 1: 0.204744, 2: 0.805085, 3: 0.165746 });
  });

  it('of the Euler-based semantics follow its formula', () => {
    const [w, pro, con] = [0.6, 0.4, 0.9];
    const text = `[A] {weight: ${w}}\n  + [P] {weight: ${pro}}\n  - [C] {weight: ${con}}\n`;
    assertStrengths(text, 'euler', { A: 1 - (1 - w ** 2) / (1 + w * Math.exp(pro - con)), P: pro, C: con });
  });

  it('let relations pass what their weight says, and arguments what their weakest premise has', () => {
    const text = '[A] {weight: 0.5}\n  + {weight: 0.5} [P] {weight: 0.4}\n\n[B] {weight: 0}\n  & [Q] {weight: 0.8}\n  & [R] {weight: 0.3}\n';
    assertStrengths(text, 'df-quad', { A: 0.5 + 0.5 * 0.2, B: 0.3 });
  });

  it('weaken a step that is undercut, and not what takes it', () => {
    const text = '[A] {weight: 0}\n  + [P] {weight: 0.8}\n    _ [X] {weight: 0.5}\n\n[B] {weight: 0}\n  + [P]\n';
    assertStrengths(text, 'df-quad', { A: 0.4, B: 0.8 });
  });

  it('come to rest for every attack on itself', () => {
    for (const semantics of gradualSemantics) {
      assert.ok(Number(strengthsOf('[A]\n  - [A]', semantics)['[A]']) < 1, semantics);
    }
  });

  it('that swing for ever are none, nor are those that depend on them', () => {
    const { values, converged } = strengths(swing(), 'quadratic-energy', 2000);
    assert.equal(converged, false);
    assert.deepEqual(new Set(values.slice(0, 150)), new Set([undefined]));
    assert.deepEqual(values.slice(150), [undefined, 0.5]);
  });
});

/** Five groups of thirty attack each other in a ring, which overshoots; one node is attacked by them, one apart. */
function swing(): Framework {
  const [size, groups] = [30, 5];
  const condition = (attackers: readonly number[], weight: number): Condition => ({
    ownGround: true, premises: [], undercutters: [], pros: [], rivals: [], groundWeight: 0, weight, standard: 'dialectical-validity',
    cons: attackers.map((node) => ({ node, weight: 1, factor: 1 })),
  });
  const ring = Array.from({ length: size * groups }, (_, at) => {
    const before = (Math.floor(at / size) + groups - 1) % groups;
    // The first group starts apart from the others, so that the ring is not at rest by symmetry.
    return condition(Array.from({ length: size }, (__, member) => before * size + member), at < size ? 0.9 : 1);
  });
  return frameworkWith([...ring, condition([0], 0.5), condition([], 0.5)]);
}
