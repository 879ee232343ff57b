import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexLines, positionAt } from '../../../server/src/base/line-index.js';
import { weightKey, type ReadAttackList } from '../../../server/src/convert/attack-list.js';
import { anyCharacter } from '../../support/generators.js';
import { seeded } from '../../support/seeded.js';

/** `names: attacker>target supporter+supported`, with `=weight` after. */
function print({ names, attacks, supports, weights }: ReadAttackList): string {
  const pair = (sign: string) => ([from, to]: readonly [number, number]) => {
    const weight = weights.get(weightKey(from, to));
    return `${names[from]}${sign}${names[to]}${weight === undefined ? '' : `=${weight}`}`;
  };
  return `${names.join(' ')}: ${[...attacks.map(pair('>')), ...supports.map(pair('+'))].join(' ')}`;
}

/** The problems as `line:column severity "source"`, both counted from 1. */
function problems(text: string, { problems: found }: ReadAttackList): string[] {
  const lines = indexLines(text);
  return found.map(({ severity, range }) => {
    const { line, character } = positionAt(lines, range.start);
    return `${line + 1}:${character + 1} ${severity} ${JSON.stringify(text.slice(range.start, range.end))}`;
  });
}

const anything = fc.oneof(fc.string({ unit: anyCharacter }), fc.array(fc.constantFrom(
  'arg', 'att', '(', ')', ',', '.', 'a', 'b', '"', '%', '\n', '#', 'p af 3', '1', '2', ' ', '\ufeff',
)).map((pieces) => pieces.join('')));

/** Each text gives the framework (`names: attacks`) and the problems beside it, and every text gives one. */
export function readsFrameworks(
  what: string, read: (text: string) => ReadAttackList,
  cases: readonly (readonly [text: string, framework: string, problems: readonly string[]])[],
): void {
  describe(what, () => {
    for (const [text, expected, expectedProblems] of cases) {
      it(`is read: ${JSON.stringify(text)}`, () => {
        const list = read(text);
        assert.equal(print(list), expected);
        assert.deepEqual(problems(text, list), expectedProblems);
      });
    }

    it('is read whatever stands in the file', () => {
      fc.assert(fc.property(anything, (text) => {
        const { names, attacks, problems: found } = read(text);
        assert.equal(new Set(names).size, names.length);
        assert.ok(attacks.flat().every((end) => end < names.length));
        assert.ok(found.every(({ range }) => range.start >= 0 && range.start <= range.end && range.end <= text.length));
      }), seeded(300));
    });
  });
}
