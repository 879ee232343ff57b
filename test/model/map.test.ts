import assert from 'node:assert/strict';
import { groupOf } from '../../server/src/model/groups.js';
import { locate } from '../../server/src/model/locate.js';
import { buildMap } from '../../server/src/model/merge.js';
import { argumentsFor, labelOf, premiseOf } from '../../server/src/model/query.js';
import { mapOf, printMap, problemsOf, summaryOf } from '../support/print-map.js';

function maps(text: string, ...expected: string[]): void {
  assert.equal(printMap(mapOf(text)), expected.join('\n'));
}

describe('the map holds', () => {
  it('claims with all their wordings, tags and data, wherever they stand', () => {
    maps('[A]: one  \n  two #x {a: 1}\n\n[A]: other {b: [2]} #y\n\nsee @[A]\n',
      '[A]: "one two" = "other" #x #y {"a":1,"b":[2]}', '[]1: "see A"');
  });

  it('claims in the order in which they first appear, those that are only mentioned there left aside', () => {
    const titles = (text: string) => [...mapOf(text).claims.keys()].join(' ');
    assert.equal(titles('[A]: see @[B]\n  + [C]: c\n  - [B]: b\n'), '[A] [C] [B]');
  });

  it('relations by type and direction', () => {
    maps('[A]: x\n  + [B]\n  -> [C]\n  >< [D]\n  +> <E>\n',
      '[A]: "x"', '[B]:', '[C]:', '[D]:', '<E>:',
      '[B] support [A]', '[A] attack [C]', '[A] contradiction [D]', '[A] support <E>');
  });

  it('relation data apart from the claim\'s data', () => {
    maps('[A]: x\n  - {weight: 0.5} [B]: y {a: 1}\n  + z {b: 2}\n', '[A]: "x"', '[B]: "y" {"a":1}', '[]1: "z" {"b":2}',
      '[B] attack [A] {"weight":0.5}', '[]1 support [A]');
    maps('[A]: x\n  - {weight: 0.5} // why\n', '[A]: "x"', '[]1: {"weight":0.5}', '[]1 attack [A]');
  });

  it('data whatever ends its lines', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const { title, claims } = mapOf('===\ntitle: x\n===\n\n[A]: y {\n  a: 1\n  b: 2\n}\n'.replaceAll('\n', eol));
      assert.deepEqual([title, { ...claims.get('[A]')!.data }], ['x', { a: 1, b: 2 }], JSON.stringify(eol));
    }
  });

  it('the step that an undercut is aimed at', () => {
    maps('[A]: x\n  - [B]: y\n    _ <C>: z\n  + <D>\n    _ [E]\n',
      '[A]: "x"', '[B]: "y"', '[E]:', '<C>: "z"', '<D>:',
      '[B] attack [A]', '<C> undercut [B] of the step from [B] to [A]', '<D> support [A]', '[E] undercut <D>');
  });

  it('premise lines of an argument, and of a claim', () => {
    maps('<A>: gist\n  & [P]: one\n    - no\n  & two\n\n[C]: x\n  & [P]\n  & three\n',
      '[P]: "one"', '[]1: "no"', '[]2: "two"', '[C]: "x"', '[]3: "three"',
      '<A>: "gist" from [P] & []2', '<>1: from [P] & []3 to [C]', '[]1 attack [P]', '<>1 support [C] (derived)');
  });

  it('reconstructions with their steps', () => {
    maps('<A>: gist\n\n(1) [P]: one\n(2) two\n-- MP, more --\n(3) three\n----\n(4) [C]\n  -> [D]\n',
      '[P]: "one"', '[]1: "two"', '[]2: "three"', '[C]:', '[D]:',
      '<A>: "gist" from [P] & []1 to [C] step 1,2→3 by MP; more step 3→4', '[C] attack [D]', '<A> support [C] (derived)');
  });

  it('a reconstruction without a title, and one after another', () => {
    maps('(1) a\n----\n(2) b\n\n(1) c\n----\n(2) d\n', '[]1: "a"', '[]2: "b"', '[]3: "c"', '[]4: "d"',
      '<>1: from []1 to []2 step 1→2', '<>2: from []3 to []4 step 1→2', '<>1 support []2 (derived)', '<>2 support []4 (derived)');
  });

  it('one reconstruction where no blank line stands between its lines, but a comment', () => {
    maps('(1) a\n----\n(2) b\n// note\n(3) c\n----\n(4) d\n', '[]1: "a"', '[]2: "b"', '[]3: "c"', '[]4: "d"',
      '<>1: from []1 & []3 to []4 step 1→2 step 2,3→4', '<>1 support []4 (derived)');
  });

  it('an undercut of an inference as one of its argument', () => {
    maps('<A>\n\n(1) a\n----\n  _ <U>: u\n(2) b\n', '[]1: "a"', '[]2: "b"', '<A>: from []1 to []2 step 1→2', '<U>: "u"',
      '<U> undercut <A>', '<A> support []2 (derived)');
  });

  it('a written support once, where a derived one would repeat it', () => {
    maps('[C]: x\n  + <A>\n\n<A>\n\n(1) a\n----\n(2) [C]\n', '[C]: "x"', '[]1: "a"', '<A>: from []1 to [C] step 1→2',
      '<A> support [C]');
  });

  it('questions, and their answers', () => {
    maps('[A]: x\n  ? why\n  ? who\n    - [B]: he\n', '[A]: "x"', '[B]: "he"', '?1 to [A]: why', '?2 to [A], answered: who',
      '[B] attack [A] answers ?2');
  });

  it('groups', () => {
    const map = mapOf('# One\n\n[A]: x\n\n## Two #t\n\n[B]: y\n\n[A]\n\n# Three\n\n[C]: z\n');
    assert.deepEqual(map.groups.map(({ id, title, parent, tags }) => [id, title, parent?.id, tags]), [
      ['#1', 'One', undefined, []], ['#2', 'Two', '#1', ['t']], ['#3', 'Three', undefined, []],
    ]);
    assert.deepEqual([...map.claims.values()].map((claim) => [claim.id, groupOf(map, claim)?.title]), [['[A]', 'One'], ['[B]', 'Two'], ['[C]', 'Three']]);
  });

  it('a claim in the group where it is first defined', () => {
    const map = mapOf('# One\n\n[A]\n\n# Two\n\n[A]: x\n');
    assert.equal(groupOf(map, map.claims.get('[A]')!)?.title, 'Two');
  });

  it('front matter: title, sources with places, settings', () => {
    const text = '===\ntitle: T\nsubTitle: S\nauthor: [A, B]\ndate: 2024-06-19\nmodel: {mode: strict}\nrules: {x: off}\n'
      + 'evaluation: {burden: cited, standard: high}\n'
      + 'sources:\n  k2024: {title: Book}\n===\n\n[A]: x [@k2024, p. 1]\n  + [B]\n  - <C>\n';
    const map = mapOf(text);
    assert.equal(map.title, 'T');
    const { rules, evaluation, ...settings } = map.settings;
    assert.deepEqual({ ...settings, rules: { ...rules }, evaluation: { ...evaluation } }, {
      subtitle: 'S', author: 'A, B', date: '2024-06-19', lang: undefined, mode: 'strict', rules: { x: 'off' }, evaluation: { burden: 'cited' }, defaults: {},
    });
    assert.deepEqual(problemsOf(text), ['invalid-value "standard"']);
    const { range } = locate(map, map.sources.get('k2024')!.place);
    assert.equal(text.slice(range.start, range.end), 'k2024');
    assert.deepEqual(map.relations.map(({ type }) => type), ['entails', 'attack']);
    assert.deepEqual(map.citations.map(({ item }) => [item.key, item.locator]), [['k2024', 'p. 1']]);
  });

  it('quotations, with what was left out of them', () => {
    const text = '[A]: He wrote that “all *means* […] of help... are\n  given” [see @k, p. 3; @m]. "No" more.\n\n# “H” [@h]\n';
    const map = mapOf(text);
    assert.deepEqual(map.quotations.map(({ words, pieces, citation }) => [words, pieces, citation.item.key, citation.item.locator]), [
      ['all means […] of help... are given', ['all means', 'of help', 'are given'], 'k', 'p. 3'],
      ['H', ['H'], 'h', ''],
    ]);
    const { range } = locate(map, map.quotations[0]!.place);
    assert.equal(text.slice(range.start, range.end), '“all *means* […] of help... are\n  given”');
    maps(text.split('\n\n')[0]!, '[A]: "He wrote that “all means […] of help... are given”. \\"No\\" more." @k @m');
  });

  it('shortcodes as symbols, in texts, headings, questions and rules, but not in titles', () => {
    maps('# p .v. q\n\n[A .v. B]: .A.x\n  ? .~.x\n\n(1) p\n-- .->.E --\n(2) q\n',
      '[A .v. B]: "∀x" in p ∨ q', '[]1: "p" in p ∨ q', '[]2: "q" in p ∨ q',
      '<>1: in p ∨ q from []1 to []2 step 1→2 by →E', '?1 to [A .v. B]: ¬x', '<>1 support []2 (derived)');
  });

  it('the document\'s own shortcodes', () => {
    const matter = '===\nmodel:\n  shortcodes:\n    ":bomb:": {unicode: 💣}\n    ".v.": or\n===\n\n';
    maps(`${matter}[A]: p .v. :bomb: \\:bomb: .bomb.\n\n[B]: p\n`, '[A]: "p or 💣 :bomb: .bomb."', '[B]: "p"');
  });

  it('mentions of unknown titles apart', () => {
    const map = mapOf('[A]: see @[B] and @<C>\n\n<C>: x\n');
    assert.deepEqual(map.unresolvedMentions.map(({ of, title }) => [of, title]), [['claim', 'B']]);
    assert.deepEqual([...map.claims.keys()], ['[A]']);
  });

  it('claims named like members of objects', () => {
    maps('[constructor]: x\n  + [__proto__]: y {__proto__: 1, toString: 2}\n  - <hasOwnProperty>\n',
      '[constructor]: "x"', '[__proto__]: "y" {"__proto__":1,"toString":2}', '<hasOwnProperty>:',
      '[__proto__] support [constructor]', '<hasOwnProperty> attack [constructor]');
  });

  it('what two files say under one title as one claim', () => {
    const map = buildMap([summaryOf('[A]: x\n  + [B]\n', 'file:///a.arg'), summaryOf('[B]: y\n', 'file:///b.arg')]);
    assert.equal(printMap(map), '[A]: "x"\n[B]: "y"\n[B] support [A]');
    const [reference, definition] = map.claims.get('[B]')!.uses;
    assert.deepEqual(locate(map, reference!.place), { uri: 'file:///a.arg', range: { start: 9, end: 14 } });
    assert.deepEqual(locate(map, definition!.place), { uri: 'file:///b.arg', range: { start: 0, end: 6 } });
  });
});

describe('the map answers', () => {
  it('which arguments conclude a claim or rest on it', () => {
    const map = mapOf('<A>\n\n(1) [P]\n----\n(2) [C]\n');
    assert.deepEqual(argumentsFor(map, '[C]').map(({ id }) => id), ['<A>']);
    assert.deepEqual(premiseOf(map, '[P]').map(({ id }) => id), ['<A>']);
    assert.deepEqual(premiseOf(map, '[C]'), []);
  });

  it('what to call a node', () => {
    const map = mapOf('A claim without a title that goes on for rather a long time\n');
    assert.equal(labelOf([...map.claims.values()][0]!), 'A claim without a title that goes on for rather…');
  });
});

describe('the model reports', () => {
  it('broken YAML within its braces, and keeps what can be read', () => {
    assert.deepEqual(problemsOf('[A]: x {a: 1, a: 2}\n  + [B] {c: [}\n'), ['invalid-yaml "a"', 'invalid-yaml "["']);
    maps('[A]: x {a: 1, a: 2}\n', '[A]: "x" {"a":2}');
    assert.deepEqual(problemsOf('===\ntitle: [x\nlang: en\n===\n\n[A]: y\n'), ['invalid-yaml "[x"']);
    assert.deepEqual(problemsOf('===\ntitle: "x\n===\n'), ['invalid-yaml "\\"x"']);
    assert.deepEqual(problemsOf('[A]: x {\n  - a\n}\n'), ['invalid-yaml "- a"']);
  });

  it('values that mean nothing, and leaves them out', () => {
    const text = '[A]: x {expect: maybe, other: 1}\n  - {weight: 2, note: why} [B] {scheme: [a]}\n  + {weight: "0.5"} [C]\n';
    assert.deepEqual(problemsOf(text),
      ['invalid-value "expect"', 'invalid-value "scheme"', 'invalid-value "weight"', 'invalid-value "weight"']);
    maps(text, '[A]: "x" {"other":1}', '[B]:', '[C]:', '[B] attack [A] {"note":"why"}', '[C] support [A]');
  });

  it('settings that it cannot read', () => {
    const problems = (lines: string) => problemsOf(`===\n${lines}\n===\n`);
    assert.deepEqual(problems('model: {mode: strickt}'), ['invalid-configuration "mode"']);
    assert.deepEqual(problems('model: strict\nrules: [x]'), ['invalid-configuration "rules"', 'invalid-configuration "model"'].toSorted());
    assert.deepEqual(problems('sources: {a: A title, b: {title: B}, c: 3, d: }'), ['invalid-configuration "c"']);
    assert.deepEqual(problems('sources: {a: {file: 5, first-page: x, skip: {a: 1}}, b: {file: [a.txt, b.txt]}, c: {file: c.txt, first-page: "3", skip: [3, "5-7"]}, d: {file: , skip: 2}}'),
      ['invalid-configuration "file"', 'invalid-configuration "first-page"', 'invalid-configuration "skip"', 'invalid-configuration "file"']);
    assert.deepEqual(problems('model: {shortcodes: {bomb: x, ":a b:": x, ".c.": 3, ".d.": {unicode: d}}}'),
      ['invalid-configuration "bomb"', 'invalid-configuration "\\":a b:\\""', 'invalid-configuration "\\".c.\\""']);
  });

  it('a value that contains itself', () => {
    assert.deepEqual(problemsOf('[A]: x {a: &loop [*loop]} [@k]\n'), ['invalid-yaml "{a: &loop [*loop]}"']);
  });

  it('incomplete reconstructions', () => {
    assert.deepEqual(problemsOf('(1) a\n(2) b\n'), ['missing-inference "(2) b"']);
    assert.deepEqual(problemsOf('(1) a\n----\n'), ['missing-conclusion "----"']);
    assert.deepEqual(problemsOf('----\n(1) a\n'), ['missing-premise "----"']);
    assert.deepEqual(problemsOf('(1) a\n----\n(2) b\n(3) c\n'), ['missing-inference "(3) c"']);
    assert.deepEqual(problemsOf('(1) <A>\n----\n(2) b\n'), ['argument-as-premise "(1) <A>"', 'missing-premise "----"']);
  });
});

describe('a map', () => {
  it('loses a file of any number of blocks, and has it again', () => {
    const small = summaryOf('[A]: a.\n');
    // One block so often, as if it had been read each time.
    const one = summaryOf('c\n\n', 'file:///large.arg');
    const [first] = one.blocks;
    const blocks = Array.from({ length: 130_000 }, (_, rank) => ({ ...first!, block: { ...first!.block, rank } }));
    const large = { ...one, blocks, starts: blocks.map((_, at) => 3 * at) };
    const both = buildMap([small, large]);
    const without = buildMap([small], both);
    assert.deepEqual([both.claims.size, without.claims.size, buildMap([small, large], without).claims.size], [130_001, 1, 130_001]);
  });
});
