import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../server/src/lint/rules/index.js';
import { findingsIn } from '../support/findings.js';
import { documents } from '../support/generators.js';
import { seeded } from '../support/seeded.js';

const found = (...texts: string[]) =>
  findingsIn(texts).map(({ at, code, relatedAt }) => [at, code, ...relatedAt].join(' '));

describe('the linter', () => {
  it('takes any text, by rules that exist, in order', () => {
    const codes = new Set(rules.map(({ code }) => code));
    fc.assert(fc.property(documents, (text) => {
      const findings = findingsIn(text);
      const unknown = findings.filter(({ code, message }) => !codes.has(code) || message === '');
      const lines = findings.map(({ at }) => Number(at.split(':')[0]));
      assert.deepEqual(unknown, []);
      assert.deepEqual(lines, lines.toSorted((a, b) => a - b));
    }), seeded(500));
  });

  it('reports what stands in the file under check, not what stands in others', () => {
    assert.deepEqual(found('[A]: x #thesis', '[B]: y'), ['0:1-2 unsupported-thesis']);
    assert.deepEqual(found('[B]: y', '[A]: x #thesis'), ['0:1-2 unsupported-claim']);
  });

  it('knows what the other files of a map say', () => {
    assert.deepEqual(found('[A]: x #thesis\n  + [B]', '[B]: y'), []);
    assert.deepEqual(found('[A]: x #thesis', '[A]\n  + [B]: y'), []);
  });

  it('shows the steps of a circle, each where it is written', () =>
    assert.deepEqual(found('[A]: x\n  + [B]\n', '[B]: y\n  + [A]\n'), ['0:1-2 circular-support file:///2.arg1:2-3 1:2-3']));

  it('shows at most twenty related places', () =>
    assert.equal(findingsIn(`[A]: x #assumption\n${'  + [Nowhere]\n'.repeat(50)}`)[0]!.relatedAt.length, 20));
});
