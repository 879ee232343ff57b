import assert from 'node:assert/strict';
import { derivedRelations } from '../../server/src/model/derived.js';
import { buildMap } from '../../server/src/model/merge.js';
import { edited } from '../support/map-editing.js';
import { mapOf, printMap, problemsOf, summaryOf } from '../support/print-map.js';

function means(text: string, ...expected: string[]): void {
  assert.equal(printMap(mapOf(text)), expected.join('\n'));
  assert.deepEqual(problemsOf(text), []);
}

/** By the numbers of Argdown's issues; docs/argdown.md lists them. */
describe('what the users of Argdown asked for', () => {
  it('#8: no blank line before a reconstruction', () => means('<A>: gist\n(1) a\n----\n(2) b\n',
    '[]1: "a"', '[]2: "b"', '<A>: "gist" from []1 to []2 step 1→2', '<A> support []2 (derived)'));

  it('#22, #38: brackets in texts', () => means('[A]: so [sic] and (x) [y\n\nsee the [map](u)\n',
    '[A]: "so [sic] and (x) [y"', '[]1: "see the map"'));

  it('#23, #40: brackets in inference rules', () => means('(1) a\n-- Rule (x), [y] --\n(2) b\n',
    '[]1: "a"', '[]2: "b"', '<>1: from []1 to []2 step 1→2 by Rule (x); [y]', '<>1 support []2 (derived)'));

  it('#39: a comma behind the last rule', () => means('(1) a\n-- MP, --\n(2) b\n',
    '[]1: "a"', '[]2: "b"', '<>1: from []1 to []2 step 1→2 by MP', '<>1 support []2 (derived)'));

  it('#96: an undercut without a space', () => means('[A]: x\n  _[B]\n  _<C>\n',
    '[A]: "x"', '[B]:', '<C>:', '[B] undercut [A]', '<C> undercut [A]'));

  it('#117: line breaks that keep words apart', () => {
    means('[A]: one\ntwo\n  three\n', '[A]: "one two three"');
    means('[A]: one\r\ntwo\r\n', '[A]: "one two"');
  });

  it('#128: a map at every keystroke in a reconstruction', () => {
    const text = '<A>: gist\n\n(1) [P]: one {k: [1, 2]}\n(2) two\n-- MP, b {uses: [1, 2]} --\n(3) [C]: three\n  -> <D>\n';
    for (let end = 0; end <= text.length; end++) {
      const claims = [...mapOf(text.slice(0, end)).claims.keys()];
      assert.equal(claims.includes('[P]'), end >= text.indexOf('[P]') + 3, JSON.stringify(text.slice(0, end)));
    }
  });

  it('#143: several paragraphs', () => means('one\n\\\ntwo\n', '[]1: "one\\ntwo"'));

  it('#150: several files', () => {
    const map = buildMap([summaryOf('[A]: x\n  + [B]\n', 'file:///a.arg'), summaryOf('[B]: y\n', 'file:///b.arg')]);
    assert.equal(printMap(map), '[A]: "x"\n[B]: "y"\n[B] support [A]');
  });

  it('#191: two reconstructions of one argument', () => means('<A>\n\n(1) a\n----\n(2) b\n\n<A>\n\n(1) c\n----\n(2) d\n\n[E]: e\n',
    '[]1: "a"', '[]2: "b"', '[]3: "c"', '[]4: "d"', '[E]: "e"', '<A>: from []1 & []3 to []4 step 1→2 step 1→2',
    '<A> support []2 (derived)', '<A> support []4 (derived)'));

  it('#195: blank lines before a relation', () => means('[A]: x\n\n\n  + [B]: y\n', '[A]: "x"', '[B]: "y"', '[B] support [A]'));

  it('#209: nothing but a reconstruction', () => means('(1) a\n----\n(2) b\n',
    '[]1: "a"', '[]2: "b"', '<>1: from []1 to []2 step 1→2', '<>1 support []2 (derived)'));

  it('#212, #302: weights of relations, and reasons', () => means('[A]: x\n  - {weight: 0.6, note: "why"} [B]: y\n',
    '[A]: "x"', '[B]: "y"', '[B] attack [A] {"weight":0.6,"note":"why"}'));

  it('#218: critical questions', () => means('[A]: x\n  ? who\n    + z\n',
    '[A]: "x"', '[]1: "z"', '?1 to [A], answered: who', '[]1 support [A] answers ?1'));

  it('#300: edits in the map', () => assert.equal(
    edited('[A]: x\n', () => ({ kind: 'add', relation: 'attack', to: { node: '[A]' }, text: 'y' })), '[A]: x\n  - ¦y\n'));

  it('#593: what is sketched beside what the reconstruction says', () => {
    const map = mapOf('<S>: sketch\n  + [P]\n  -> [X]\n\n<S>\n\n(1) [P]: p\n----\n(2) [C]: c\n');
    const say = ({ type, from, to }: { type: string; from: string; to: string }) => `${from} ${type} ${to}`;
    assert.deepEqual(map.relations.map(say), ['[P] support <S>', '<S> attack [X]', '<S> support [C]']);
    // The support by the premise is written already; the attack is one of the conclusion.
    assert.deepEqual(derivedRelations(map).map(say).sort(), ['<S> support [C]', '[C] attack [X]']);
  });

  it('#603: invalid YAML, reported where it is', () => {
    const text = '[A]: x {a: 1, a: 2}\n  + [B] {c: [}\n\n[C]: y\n';
    assert.equal(printMap(mapOf(text)), '[A]: "x" {"a":2}\n[B]: {"c":[]}\n[C]: "y"\n[B] support [A]');
    assert.deepEqual(problemsOf(text), ['invalid-yaml "a"', 'invalid-yaml "["']);
  });
});
