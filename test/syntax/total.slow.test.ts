import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { parse, reparse } from '../../server/src/syntax/parse.js';
import type { Tree } from '../../server/src/syntax/nodes.js';
import { documents, edits } from '../support/generators.js';
import { samples } from '../support/samples.js';
import { seed, seeded } from '../support/seeded.js';

function assertTiles(tree: Tree): void {
  assert.equal(tree.blocks.map(({ text }) => text).join(''), tree.text);
  let at = 0;
  tree.blocks.forEach((block, index) => {
    assert.equal(tree.starts[index], at);
    let end = 0;
    for (const element of block.elements) {
      assert.equal(element.start, end);
      for (const part of element.parts) {
        assert.equal(part.start, end);
        assert.ok(part.end > part.start, `empty ${part.kind}`);
        end = part.end;
      }
      assert.equal(element.end, end);
    }
    assert.equal(end, block.text.length);
    at += block.text.length;
  });
  assert.equal(at, tree.text.length);
}

function withoutRanks({ blocks, ...tree }: Tree): unknown {
  return { ...tree, blocks: blocks.map((block) => ({ ...block, rank: 0 })) };
}

function assertRising({ blocks }: Tree): void {
  blocks.forEach(({ rank }, index) => assert.ok(index === 0 || rank > blocks[index - 1]!.rank, `rank of block ${index}`));
}

describe('any text', () => {
  it('has a tree that tiles it', () => {
    fc.assert(fc.property(documents, (text) => assertTiles(parse(text))), seeded(1500));
  });

  it(`edited step by step, 10 000 times in all, has the tree of the text parsed at once (seed ${seed})`, () => {
    fc.assert(fc.property(documents, fc.array(edits, { minLength: 5, maxLength: 5 }), (text, steps) => {
      let tree = parse(text);
      for (const { at, length, newText } of steps) {
        const start = Math.round(at * tree.text.length);
        const edit = { range: { start, end: Math.min(tree.text.length, start + length) }, newText };
        const expected = applyEdits(tree.text, [edit]);
        tree = reparse(tree, edit);
        assert.equal(tree.text, expected);
        assert.deepEqual(withoutRanks(tree), withoutRanks(parse(expected)));
        assertRising(tree);
      }
    }), seeded(2000));
  });

  it('has each block once, also where a block is put beside others like it', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<G>\n\n', '[A]: a\n\n', '[A]\n  + b\n\n'), { minLength: 1 }), fc.nat(), fc.nat(), (texts, from, to) => {
      const tree = parse(texts.join(''));
      const newText = tree.blocks[from % tree.blocks.length]!.text;
      const start = tree.starts[to % tree.blocks.length]!;
      const edited = reparse(tree, { range: { start, end: start }, newText });
      assert.deepEqual(withoutRanks(edited), withoutRanks(parse(edited.text)));
      assertRising(edited);
    }), seeded(300));
  });

  it('keeps the blocks that an edit does not touch', () => {
    const tree = parse('[A]: one\n\n[B]: two\n\n[C]: three\n\n[D]: four\n');
    const edited = reparse(tree, { range: { start: 24, end: 24 }, newText: 'x' });
    assert.deepEqual(edited.blocks.map((block) => tree.blocks.includes(block)), [true, true, false, true]);
  });
});

describe('the rank of a block', () => {
  it('stays while somebody writes in it', () => {
    const tree = parse('[A]: one\n\n[B]: two\n\n[C]: three\n');
    const edited = reparse(tree, { range: { start: 18, end: 18 }, newText: 'x' });
    assert.deepEqual(edited.blocks.map(({ rank }) => rank), tree.blocks.map(({ rank }) => rank));
  });

  it('rises, however often blocks come at one place', () => {
    let tree = parse('[A]: one\n\n[B]: two\n');
    for (let count = 0; count < 200; count++) tree = reparse(tree, { range: { start: 10, end: 10 }, newText: `[N${count}]: n\n\n` });
    assert.equal(tree.blocks.length, 202);
    assertRising(tree);
  });
});

describe('a line that is damaged', () => {
  const lines = [
    '[A]: one', '  + [B]: two {weight: 1}', '  - <C>: three #tag', '    _ [D]: four [@k]', '', '# H', '', '<E>: five', '',
    '(1) [F]: six', '(2) seven', '----', '(3) [G]: eight', '  -> [A]', '', '[Z]: nine',
  ];
  const damages = ['{', '[', '<', '/*', '[x', '{a: 1', '(', '"', '*', '**a', '\\', '@[', '#(', '[sic] x', '=== ', '-- y', '+', '&'];

  it('leaves the titles of all other lines as they were', () => {
    const titles = (text: string) => parse(text).blocks.flatMap(({ elements }) =>
      elements.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'title' ? [part.title] : []))));
    lines.forEach((line, index) => {
      for (const damage of damages) {
        const damaged = lines.toSpliced(index, 1, damage + line);
        const others = titles(lines.toSpliced(index, 1, '').join('\n'));
        const found = titles(damaged.join('\n'));
        for (const title of others) assert.ok(found.includes(title), `${title} lost by ${JSON.stringify(damage + line)}`);
      }
    });
  });
});

describe('a line of a sample that is damaged within its words', () => {
  const marks = ['', '{', '}', '[', ']', '<', '>', '/*', '<!--', '"', '“', '*', '**', '_', '\\', '@[', '@<', '#(', '[sic] ', '[@', '(', '{a: ', ':', '&', '#'];
  /** A place, in millionths of the sample, and a mark that is put in there; an empty one takes a character out. */
  const damage = fc.record({
    sample: fc.constantFrom(...samples.values()), at: fc.noBias(fc.nat(999_999)), mark: fc.constantFrom(...marks),
  });

  it('leaves what all other lines say, what they belong to and what is wrong with them as it was', () => {
    fc.assert(fc.property(damage, ({ sample, at, mark }) => {
      const offset = Math.floor(at / 1_000_000 * sample.length);
      const line = sample.slice(0, offset).split('\n').length;
      const before = sample.split('\n')[line - 1]!;
      const column = offset - (sample.lastIndexOf('\n', offset - 1) + 1);
      // The beginning of a line says what kind it is; and a comment that something closes takes what is in between.
      const isInWords = column > /^[^\p{L}]*/u.exec(before)![0].length && column < before.length - 1 && !before.startsWith('@');
      fc.pre(isInWords && !(/^(?:\/\*|<!--)$/.test(mark) && /\*\/|-->/.test(sample.slice(offset))));
      const damaged = `${sample.slice(0, offset)}${mark}${sample.slice(mark === '' ? offset + 1 : offset)}`;
      const [was, is] = [factsOf(sample), factsOf(damaged)];
      const touched = was.find(({ first, last }) => first <= line && line <= last)!;
      const others = (facts: readonly Fact[]) => facts.filter(({ last, first }) => last < touched.first || first > touched.last)
        .map((fact) => (fact.parent !== undefined && touched.first <= fact.parent && fact.parent <= touched.last ? { ...fact, parent: 0 } : fact));
      const [expected, found] = [others(was), others(is)];
      const different = expected.findIndex((fact, index) => !isDeepStrictEqual(fact, found[index]));
      assert.deepEqual(found[different], expected[different]);
      assert.equal(found.length, expected.length);
    }), seeded(500));
  });
});

/** An element, by its lines: what it says, the line that it belongs to, and the problems that the parser has with it. */
interface Fact {
  readonly first: number;
  readonly last: number;
  readonly says: string;
  readonly parent: number | undefined;
  readonly problems: readonly string[];
}

function factsOf(text: string): Fact[] {
  const { blocks, starts } = parse(text);
  const lineIndex = indexLines(text);
  return blocks.flatMap(({ text: blockText, elements, problems }, index) => {
    const lineAt = (at: number) => positionAt(lineIndex, starts[index]! + at).line + 1;
    const lines = new Map(elements.map((element) => [element, lineAt(element.start)]));
    return elements.map((element): Fact => ({
      first: lines.get(element)!,
      last: lineAt(element.end - 1),
      says: [element.kind, ...element.parts.filter(({ kind }) => kind !== 'space').map((part) => `${part.kind} ${blockText.slice(part.start, part.end)}`)].join('|'),
      parent: element.parent && lines.get(element.parent),
      problems: problems.filter(({ range }) => element.start <= range.start && range.start < element.end).map(({ code }) => code),
    }));
  });
}

describe('a pathological text', () => {
  // Each would take minutes if its cost grew with the square of its length; the suite's time limit is the check.
  const texts: Record<string, string> = {
    'brackets': '['.repeat(100_000),
    'braces': '{'.repeat(100_000),
    'nested braces': '{'.repeat(50_000) + '}'.repeat(50_000),
    'asterisks': '*'.repeat(100_000),
    'crossing emphasis': '*a _b '.repeat(20_000),
    'links that nothing closes': '[a](b '.repeat(40_000),
    'links on lines of their own': '[a](\n[a](b)\n'.repeat(10_000),
    'mentions': '@['.repeat(50_000),
    'citations': '[a; @b'.repeat(20_000),
    'comments that nothing closes': '/*\n\na\n'.repeat(10_000),
    'lines of backslashes': '\\\n'.repeat(50_000),
    'numbered lines': '(1) a\n'.repeat(10_000),
    'open inferences': '-- a\n'.repeat(10_000),
    'open braces on many lines': '{\n'.repeat(50_000),
    '5000 levels': Array.from({ length: 5000 }, (_, level) => `${' '.repeat(level)}+ [a${level}]`).join('\n'),
    'a megabyte on one line': 'word [a] {b '.repeat(90_000),
    'NUL and lone surrogates': '\0\ud800[A]: \udc00\0\n'.repeat(5000),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`has a tree: ${name}`, () => assertTiles(parse(text)));
  }
});
