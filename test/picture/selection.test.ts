import assert from 'node:assert/strict';
import { namedView } from '../../server/src/picture/display.js';
import { viewOf, wholeView, type MapView } from '../../server/src/picture/view.js';
import { graphOf } from './map.js';

const text = `# Costs

[Free buses]: Buses should be free. #thesis
  + [Less traffic]: Cars stay home. #pro
  - <Dear>: The fares are missing. #con
  + One claim without a title.

## Details

[Fares]: They are a third.
  -> [Free buses]

# Aside

[Alone]: It rains.
[Linked]: l.
  & [Premise]: p.
`;

/** The nodes that are left, and their sections. */
function left(front: string, view: Partial<MapView> = {}): string {
  const { graph } = viewOf(graphOf(`===\n${front}\n===\n\n${text}`), { ...wholeView, ...view });
  return graph.nodes.filter(({ kind, title, text: own }) => kind !== 'step' && (title ?? own) !== '').map(({ title, text: own }) => title ?? own.split(' ').slice(0, 2).join(' ')).join(', ');
}

const all = 'Free buses, Less traffic, One claim, Fares, Alone, Linked, Premise, Dear';

describe('what a map leaves out', () => {
  it('is nothing unless it says so', () => assert.equal(left('title: x'), all));

  it('is what `exclude` names, by id or title', () => {
    assert.equal(left('map: {exclude: ["[Alone]", "<Dear>", Fares]}'), 'Free buses, Less traffic, One claim, Linked, Premise');
    assert.equal(left('map: {exclude: ["<Alone>"]}'), all);
  });

  for (const [setting, expected] of [
    ['selectedSections: [Costs]', 'Free buses, Less traffic, One claim, Dear'],
    ['selectedTags: [pro]', 'Less traffic'],
    ['selectedTags: ["#con"], selectElementsWithoutTag: true', 'One claim, Fares, Alone, Linked, Premise, Dear'],
    ['excludeStatements: [Alone, Fares], excludeArguments: [Dear]', 'Free buses, Less traffic, One claim, Linked, Premise'],
    ['excludeDisconnected: true', 'Free buses, Less traffic, One claim, Fares, Linked, Premise, Dear'],
    ['statementSelectionMode: with-more-than-one-relation', 'Free buses, Dear'],
    ['statementSelectionMode: with-relations, includeStatements: [Alone]', 'Free buses, Less traffic, One claim, Fares, Alone, Dear'],
    ['statementSelectionMode: not-used-in-argument', 'Free buses, Less traffic, One claim, Fares, Alone, Dear'],
    ['statementSelectionMode: all', all],
  ] as const) {
    it(`is what Argdown’s selection leaves out: ${setting}`, () => assert.equal(left(`selection: {${setting}}`), expected));
  }
});

describe('the labels of nodes', () => {
  const shown = (front: string) => viewOf(graphOf(`===\n${front}\n===\n\n[A]: a.\n  + <B>: b.\n  + c.\n`), wholeView).graph.nodes
    .map(({ title, text: own }) => `${title ?? '-'}|${own}`).join(' ');

  it('are title and text, the one or the other, of claims and of arguments, here and in Argdown', () => {
    assert.equal(shown('title: x'), 'A|a. -|c. B|b.');
    assert.equal(shown('map: {labels: title}'), 'A| -|c. B|');
    assert.equal(shown('map: {labels: {claims: text}}'), '-|a. -|c. B|b.');
    assert.equal(shown('map: {statementLabelMode: title, argumentLabelMode: text}'), 'A| -|c. -|b.');
  });
});

describe('the frames of a map', () => {
  const frames = (front: string) => {
    const { groups, nodes } = viewOf(graphOf(`===\n${front}\n===\n\n${text}`), wholeView).graph;
    return [...groups.map(({ title, parent }) => `${title} in ${parent ?? '-'}`), `Fares in ${nodes.find(({ title }) => title === 'Fares')!.group ?? '-'}`].join(', ');
  };

  it('are those of the innermost headings, so many levels as `groupDepth` says', () => {
    assert.equal(frames('title: x'), 'Costs in -, Details in #1, Aside in -, Fares in #2');
    assert.equal(frames('map: {groupDepth: 1}'), 'Details in -, Fares in #2');
    assert.equal(frames('group: {groupDepth: 0}'), 'Fares in -');
  });
});

describe('a named view', () => {
  const front = 'map:\n  hide: {tags: [con]}\n  views:\n    crux: {sections: [Details], arrange: thesis}\n    all: {hide: {}, exclude: ["[Alone]"]}';

  it('changes what the map itself says', () => {
    assert.equal(left(front), 'Free buses, Less traffic, One claim, Fares, Alone, Linked, Premise');
    assert.equal(left(front, { name: 'crux' }), 'Fares');
    assert.equal(left(front, { name: 'all' }), 'Free buses, Less traffic, One claim, Fares, Linked, Premise, Dear');
    assert.equal(left(front, { name: 'gone' }), left(front));
  });

  it('is found by its name', () => {
    const { display } = graphOf(`===\n${front}\n===\n\n${text}`);
    assert.deepEqual(display.views.map(({ name }) => name), ['crux', 'all']);
    assert.equal(namedView(display, 'crux')!.arrange, 'thesis');
    assert.equal(namedView(display, 'constructor'), undefined);
  });
});
