import assert from 'node:assert/strict';
import { tagColour } from '../../server/src/picture/colours.js';
import { defaultDisplay, namedColours } from '../../server/src/picture/display.js';
import type { NodeMark } from '../../server/src/picture/graph.js';
import { graphOf, printGraph } from './map.js';

function shows(text: string, expected: string, marks?: ReadonlyMap<string, NodeMark>): void {
  const graph = graphOf(text, marks === undefined ? {} : { marks });
  assert.equal(printGraph(graph), expected.trim().split('\n').map((line) => line.trim()).join('\n'));
}

describe('the graph of a map', () => {
  it('has every claim, untitled and unconnected ones too', () => {
    shows('[A]: First.\n\nJust a text.\n\n[B]', `
      claim [A] "First."
      claim []1 "Just a text."
      claim [B]`);
  });

  it('leaves out what its data says, and what hangs on it alone', () => {
    shows('# S\n\n[A]: a.\n  + [B]: b. {isInMap: false}\n    _ [U]: u.\n    ? Why?\n\n## G {isGroup: false}\n\n[C]: c.\n  - [A]', `
      group #1 S level 1 in -
      claim [A] "a." in #1
      claim [U] "u." in #1
      claim [C] "c." in #1
      attack [A] → [C]`);
  });

  it('draws a line of a reconstruction that something bears on, although it is to be left out: all lines are drawn', () => {
    const lines = '[H]: h. {isInMap: false}\n\n<Main>\n\n(1) [H]\n(2) [K]: k. {isInMap: false}\n-----\n(3) [T]: t.\n\n[A]: a.\n  -> [H]\n';
    shows(lines, `
      claim [H] "h."
      claim [T] "t."
      claim [A] "a."
      argument <Main>
      premise [H] → <Main>
      conclusion <Main> → [T]
      attack [A] → [H]`);
  });

  it('draws from argument to argument what runs over a claim that is left out', () => {
    shows(`[H]: h. {isInMap: false}

<Main>
  & [H]

(1) [P]: p.
(2) [O]: o.
-----
(3) [M]: m.
(4) [N]: n.
-----
(5) [T]: t.

<Pro>

(1) [Q]: q.
-----
(2) [H]

<Con>

(1) [R]: r.
-----
(2) [NotH]: not h. {isInMap: false}
  -> [H]
  >< [T]
`, `
      claim [P] "p."
      claim [O] "o."
      claim [M] "m."
      claim [N] "n."
      claim [T] "t."
      claim [Q] "q."
      claim [R] "r."
      argument <Main>
      step <Main>/1
      argument <Pro>
      argument <Con>
      premise [P] → <Main>/1
      premise [O] → <Main>/1
      conclusion <Main>/1 → [M]
      premise [M] → <Main>
      premise [N] → <Main>
      conclusion <Main> → [T]
      premise [Q] → <Pro>
      premise [R] → <Con>
      support <Pro> → <Main> derived
      attack <Con> → <Main> derived
      attack <Con> → [T] derived`);
  });

  it('keeps the steps of an argument together whose conclusion on the way is left out', () => {
    shows(`<Main>

(1) [P]: p.
-----
(2) [M]: m. {isInMap: false}
(3) [N]: n.
-----
(4) [T]: t.
`, `
      claim [P] "p."
      claim [N] "n."
      claim [T] "t."
      argument <Main>
      step <Main>/1
      premise [P] → <Main>/1
      premise [N] → <Main>
      conclusion <Main> → [T]
      support <Main>/1 → <Main> derived`);
  });

  it('carries roles apart from tags, the sources once each, and the expected verdict', () => {
    shows('[A]: Text [@k, p. 1] and [@k; @m]. #thesis #other {expect: open}', `
      claim [A] "Text and." role:thesis #other @k @m expect open`);
  });

  it('has what a text mentions by its title', () => {
    shows('# On @[A]\n\n[A]: a, see @<B c>, (@[A]) and a@[x.\n  ? Why @[A]?\n\n<B c>: b.\n', `
      group #1 On A level 1 in -
      claim [A] "a, see B c, (A) and a@[x." in #1
      argument <B c> "b." in #1
      question ?1 "Why A?" in #1
      question ?1 → [A]`);
  });

  it('draws relations in their direction, with note and weight', () => {
    shows('[A]: a.\n  + [B]: b.\n  -> [C]: c.\n  - {weight: 0.5, note: "why"} [D]: d.\n  >< [E]: e.', `
      claim [A] "a."
      claim [B] "b."
      claim [C] "c."
      claim [D] "d."
      claim [E] "e."
      support [B] → [A]
      attack [A] → [C]
      attack [D] → [A] note "why" weight 0.5
      contradiction [A] → [E]`);
  });

  it('draws premises to the argument and the argument to its conclusion', () => {
    shows('[A]: a.\n  & [B]: b.\n  & [C]: c.\n', `
      claim [A] "a."
      claim [B] "b."
      claim [C] "c."
      argument <>1
      premise [B] → <>1
      premise [C] → <>1
      conclusion <>1 → [A]`);
  });

  it('gives each inference of a reconstruction but the last a node of its own', () => {
    shows('<X>: gist.\n\n(1) [P]: p.\n(2) [Q]: q.\n-----\n(3) [R]: r.\n(4) [S]: s.\n-----\n(5) [T]: t.\n', `
      claim [P] "p."
      claim [Q] "q."
      claim [R] "r."
      claim [S] "s."
      claim [T] "t."
      argument <X> "gist."
      step <X>/1
      premise [P] → <X>/1
      premise [Q] → <X>/1
      conclusion <X>/1 → [R]
      premise [R] → <X>
      premise [S] → <X>
      conclusion <X> → [T]`);
  });

  it('carries the rule of the last inference, or the scheme, with the argument', () => {
    shows('<X>: gist.\n\n(1) [P]: p.\n--\nFirst rule\n--\n(2) [Q]: q.\n--\nModus ponens, § 437\n--\n(3) [R]: r.\n\n<Y>: y. {scheme: expert opinion}\n', `
      claim [P] "p."
      claim [Q] "q."
      claim [R] "r."
      argument <X> "gist." by "Modus ponens, § 437"
      step <X>/1
      argument <Y> "y." by "expert opinion"
      premise [P] → <X>/1
      conclusion <X>/1 → [Q]
      premise [Q] → <X>
      conclusion <X> → [R]`);
  });

  it('takes what an inference uses from its data', () => {
    const text = '<X>\n\n(1) [P]: p.\n(2) [Q]: q.\n--\nRule {uses: [1]}\n--\n(3) [R]: r.\n(4) [S]: s.\n--\n{uses: [2, 4]}\n--\n(5) [T]: t.\n';
    assert.deepEqual(graphOf(text).edges.filter(({ type }) => type === 'premise').map(({ id }) => id), [
      'premise [P] → <X>/1', 'premise [Q] → <X>', 'premise [S] → <X>',
    ]);
  });

  it('lets an undercut of a step point at the edge of that step', () => {
    const edges = graphOf('[A]: a.\n  + [B]: b.\n    _ [C]: c.\n').edges;
    assert.deepEqual(edges.map(({ id, toEdge }) => [id, toEdge]), [
      ['support [B] → [A]', null],
      ['undercut [C] → support [B] → [A]', 'support [B] → [A]'],
    ]);
  });

  it('has a node for a question, and an edge from what answers it', () => {
    shows('# G\n\n[A]: a.\n  ? Why?\n    + [B]: b.\n  ? When?\n', `
      group #1 G level 1 in -
      claim [A] "a." in #1
      claim [B] "b." in #1
      question ?1 "Why?" role:answered in #1
      question ?2 "When?" in #1
      question ?1 → [A]
      question ?2 → [A]
      support [B] → [A]
      answer [B] → ?1`);
  });

  it('nests groups by headings', () => {
    shows('# One\n\n## Two\n\n[A]: a.\n', `
      group #1 One level 1 in -
      group #2 Two level 2 in #1
      claim [A] "a." in #2`);
  });

  it('draws a relation that is written several times once, with its greatest weight', () => {
    const edges = (text: string) => graphOf(text).edges.map(({ id, weight }) => `${id}${weight === null ? '' : ` ${weight}`}`);
    assert.deepEqual(edges('[A]: a.\n  + {weight: 0.3} [B]: b.\n  + {weight: 0.9} [B]\n'), ['support [B] → [A] 0.9']);
    // Without a weight it counts as it usually does.
    assert.deepEqual(edges('[A]: a.\n  + {weight: 0.3} [B]: b.\n  + [B]\n'), ['support [B] → [A]']);
    assert.deepEqual(edges('[A]: a.\n  + [B]: b.\n  + {weight: 0.3} [B]\n'), ['support [B] → [A]']);
    assert.deepEqual(edges('[A]: a.\n  + [B]: b.\n  + {weight: 0.8} [B]\n'), ['support [B] → [A] 0.8']);
    assert.deepEqual(edges('[A]: a.\n  + [B]: b.\n\n[B]\n  +> [A]\n'), ['support [B] → [A]']);
    assert.deepEqual(edges('[A]: a.\n  >< [B]: b.\n\n[B]\n  >< [A]\n'), ['contradiction [A] → [B]']);
    assert.deepEqual(edges('[A]: a.\n  + <G>: g.\n\n<G>\n\n(1) [P]: p.\n----\n(2) [A]\n'), ['premise [P] → <G>', 'conclusion <G> → [A]']);
  });

  it('numbers edges that would share an id, as those of two answers do', () => {
    assert.deepEqual(graphOf('[A]: a.\n  ? Is it?\n    + [B]: b.\n  ? Is it so?\n    + [B]\n').edges.map(({ id }) => id).filter((id) => id.startsWith('support')),
      ['support [B] → [A]', 'support [B] → [A] 2']);
  });

  it('carries what the linter found', () => {
    const mark: NodeMark = { severity: 'warning', count: 2, unsupported: true, messages: ['m'] };
    shows('[A]: a.', 'claim [A] "a." warning 2 unsupported', new Map([['[A]', mark]]));
  });

  it('survives being sent as JSON', () => {
    const graph = graphOf('[constructor]: a.\n  + [__proto__]: b.\n    _ <toString>: c.\n');
    assert.deepEqual(JSON.parse(JSON.stringify(graph)), graph);
    assert.deepEqual(graph.nodes.map(({ id }) => id), ['[constructor]', '[__proto__]', '<toString>']);
  });

  it('looks as the front matter says, in our words before those of Argdown', () => {
    const display = (settings: string) => graphOf(`===\n${settings}\n===\n\n[A]: a\n`).display;
    const argdown = 'color: {tagColors: {pro: "#00FF00", con: 2, old: {color: blue}, no: 99}}\ndot: {graphVizSettings: {rankdir: RL}}';
    assert.deepEqual(display(argdown), {
      ...defaultDisplay, direction: 'right', colours: [['pro', '#00ff00'], ['con', 'default/2'], ['old', namedColours['blue']], ['no', 'default/99']],
    });
    assert.deepEqual(['#00ff00', 'default/2', 'colorbrewer-set/1', 'unknown/1', 'default/99'].map(tagColour), ['#00d5ff', '#7570b3', '#377eb8', '#d95f02', undefined]);
    assert.deepEqual(display('color: {colorScheme: ["#111111", "#222222"], tagColors: {a: 1}}').colours, [['a', '#222222']]);
    const { direction, colours } = display(`${argdown}\nmap: {direction: up, colours: {pro: teal}}`);
    assert.deepEqual([direction, colours], ['up', [['pro', namedColours['teal']]]]);
    assert.deepEqual(display('color: [a]\ndot: {graphVizSettings: 1}'), defaultDisplay);
  });
});
