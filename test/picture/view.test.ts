import assert from 'node:assert/strict';
import { categoriesOf, sectionKeys, viewOf, wholeView, type MapView } from '../../server/src/picture/view.js';
import { graphOf } from './map.js';

/** What is left: nodes with how much is folded into them, edges, and the counts. */
function seen(text: string, view: Partial<MapView>): string {
  const { graph, folded, filtered, outside } = viewOf(graphOf(text), { ...wholeView, ...view });
  return [
    graph.nodes.map(({ id, hidden }) => (hidden === 0 ? id : `${id}+${hidden}`)).join(' '),
    ...graph.edges.map(({ id }) => id), `folded ${folded}, filtered ${filtered}, outside ${outside}`,
  ].join('\n');
}

const tree = '[A]: a.\n  + [B]: b. #x\n    + [C]: c. #y\n    - [D]: d. #x #y\n  - [E]: e.\n';

describe('a view of the map', () => {
  it('shows everything unless told otherwise', () => {
    const graph = graphOf(tree);
    assert.equal(viewOf(graph, wholeView).graph, graph);
  });

  it('leaves out what has a verdict, which is one of the categories of a node', () => {
    const graph = graphOf(tree);
    const nodes = graph.nodes.map((node) => ({ ...node, verdict: { status: node.id === '[E]' ? 'rejected' as const : 'accepted' as const, reason: '' } }));
    const left = viewOf({ ...graph, nodes }, { ...wholeView, hidden: ['verdict:rejected'] });
    assert.deepEqual(left.graph.nodes.map(({ id }) => id), ['[A]', '[B]', '[C]', '[D]']);
    assert.deepEqual(nodes.map((node) => categoriesOf(node, false)).at(-1), ['#', 'kind:claim', 'verdict:rejected']);
    assert.deepEqual(categoriesOf(graph.nodes[0]!, true), ['#', 'kind:prose']);
    const given = nodes.map((node) => (node.id === '[D]' ? { ...node, verdict: { ...node.verdict, isGiven: true } } : node));
    assert.deepEqual(viewOf({ ...graph, nodes: given }, { ...wholeView, hidden: ['verdict:accepted', 'verdict:rejected'] }).graph.nodes.map(({ id }) => id), ['[D]']);
    assert.deepEqual(viewOf({ ...graph, nodes: given }, { ...wholeView, hidden: ['verdict:given'] }).graph.nodes.map(({ id }) => id), ['[A]', '[B]', '[C]', '[E]']);
  });

  it('stays arranged as the whole map is, whatever a reader picks of it', () => {
    const graph = graphOf('# One\n\n[A]: a.\n  - [B]: b. #x\n\n# Two\n\n[C]: c. #x\n  -> [A]\n[D]: d.\n  + [E]: e.\n');
    const arrange = (view: Partial<MapView>) => viewOf(graph, { ...wholeView, ...view }).graph.display.arrange;
    assert.deepEqual([arrange({}), arrange({ hidden: ['#x'] }), arrange({ folded: ['[D]'] }), arrange({ focus: { id: '[D]', steps: 1 } })], ['auto', 'thesis', 'thesis', 'thesis']);
    assert.equal(arrange({ hidden: ['#x'], arrange: 'sections' }), 'sections');
    assert.equal(viewOf(graphOf(tree), { ...wholeView, hidden: ['#x'] }).graph.display.arrange, 'sections');
  });

  describe('of prose', () => {
    const text = 'An introduction.\n\n[A]: a.\n  + b.\n\nMore words, from *somewhere* [@doe].\n\nA thesis. #thesis\n\nTagged. #x\n\nAsked.\n  ? Is it?\n\nExpected. {expect: accepted}\n\n[Titled]\n\n<Argued>\n\n(1) p\n----\n(2) c\n';
    const texts = (view: Partial<MapView>, front = '') => {
      const viewed = viewOf(graphOf(front + text), { ...wholeView, ...view });
      return [viewed.prose, viewed.filtered, viewed.graph.nodes.length];
    };

    it('leaves it out and counts it, and nothing that has a title, a tag, an expected verdict or a relation', () => {
      assert.deepEqual(texts({}), [2, 0, 11]);
      assert.ok(!viewOf(graphOf(text), wholeView).graph.nodes.some(({ text: words }) => /introduction|More words/.test(words)));
    });

    it('shows it on request, of a reader or of the map, and the reader counts more', () => {
      assert.deepEqual(texts({ prose: true }), [0, 0, 13]);
      assert.deepEqual(texts({}, '===\nmap: {prose: true}\n===\n\n'), [0, 0, 13]);
      assert.deepEqual(texts({ prose: false }, '===\nmap: {prose: true}\n===\n\n'), [2, 0, 11]);
      assert.deepEqual(texts({ name: 'all' }, '===\nmap: {views: {all: {prose: true}}}\n===\n\n'), [0, 0, 13]);
    });

    it('takes it for a kind of its own, so that claims may be hidden without it', () => {
      const { graph } = viewOf(graphOf('Words.\n\n[A]: a.\n'), { ...wholeView, prose: true, hidden: ['kind:claim'] });
      assert.deepEqual(graph.nodes.map(({ text: words }) => words), ['Words.']);
    });

    it('counts what a filter hides with the filter', () => {
      assert.deepEqual(texts({ hidden: ['#'] }).slice(0, 2), [0, 11]);
    });
  });

  it('folds what is below a node, and counts it there', () => {
    assert.equal(seen(tree, { folded: ['[B]'] }), '[A] [B]+2 [E]\nsupport [B] → [A]\nattack [E] → [A]\nfolded 2, filtered 0, outside 0');
  });

  it('keeps what is below a folded node as long as it is below another', () => {
    assert.equal(seen('[A]\n  + [B]\n    + [C]\n  + [D]\n    + [C]\n', { folded: ['[B]'] }).split('\n')[0], '[A] [B] [C] [D]');
    assert.equal(seen('[A]\n  + [B]\n    + [C]\n  + [D]\n    + [C]\n', { folded: ['[B]', '[D]'] }).split('\n')[0]!.length, '[A] [B]+1 [D]'.length);
  });

  it('says nothing of a folded node that was said of what is below it', () => {
    const text = '[A]\n  + [B]\n    + [C]\n      - [X]\n    - [Y]\n      >< [Z]\n  + [D]\n    + [X]\n    + [Z]\n';
    assert.equal(seen(text, { folded: ['[B]'] }), '[A] [B]+2 [X] [Z] [D]\nsupport [B] → [A]\nsupport [D] → [A]\nsupport [X] → [D]\nsupport [Z] → [D]\nfolded 2, filtered 0, outside 0');
  });

  it('folds a folded node into the one above', () => {
    assert.equal(seen(tree, { folded: ['[A]', '[B]'] }), '[A]+4\nfolded 4, filtered 0, outside 0');
  });

  it('stands a folded heading as one node, with the edges of what is in it', () => {
    const text = '# One\n\n[A]: a.\n\n## Two\n\n[B]: b.\n  + [A]\n\n# Three\n\n[C]: c.\n  + [A]\n  + [B]\n';
    assert.equal(seen(text, { folded: ['§One'] }), '[C] #1+2\nsupport #1 → [C]\nfolded 2, filtered 0, outside 0');
    assert.equal(seen(text, { folded: ['§One › Two'] }),
      '[A] [C] #2+1\nsupport [A] → #2\nsupport [A] → [C]\nsupport #2 → [C]\nfolded 1, filtered 0, outside 0');
  });

  it('leaves out kinds, tags and sections, and keeps what has one tag that is shown', () => {
    assert.equal(seen(tree, { hidden: ['#x'] }).split('\n')[0], '[A] [C] [D] [E]');
    assert.equal(seen(tree, { hidden: ['#x', '#y'] }), '[A] [E]\nattack [E] → [A]\nfolded 0, filtered 3, outside 0');
    assert.equal(seen(tree, { hidden: ['#'] }).split('\n')[0], '[B] [C] [D]');
    assert.equal(seen('[A]: a.\n  + <X>: x.\n', { hidden: ['kind:argument'] }).split('\n')[0], '[A]');
    assert.equal(seen('# One\n\n[A]\n\n# Two\n\n[B]\n', { hidden: ['§One'] }).split('\n')[0], '[B]');
  });

  it('shows so many steps around a node', () => {
    assert.equal(seen(tree, { focus: { id: '[C]', steps: 1 } }), '[A] [B] [C]\nsupport [B] → [A]\nsupport [C] → [B]\nfolded 0, filtered 0, outside 2');
    assert.equal(seen(tree, { focus: { id: '[C]', steps: 2 } }).split('\n')[0], '[A] [B] [C] [D]');
    assert.equal(seen(tree, { focus: { id: '[gone]', steps: 1 } }).split('\n')[0], '[A] [B] [C] [D] [E]');
  });

  it('shows the way from a node in focus up to the nearest thesis', () => {
    const text = '[T]: t. #thesis\n  + [A]\n    + [B]\n      + [C]\n      - [X]\n\n[Z]: z.\n  + [B]\n\n[U]: u. #thesis\n  - [T]\n';
    assert.equal(seen(text, { focus: { id: '[C]', steps: 1 } }).split('\n')[0], '[T] [A] [B] [C]');
    // Without a thesis, up to where it leads.
    assert.equal(seen(text.replaceAll(' #thesis', ''), { focus: { id: '[C]', steps: 1 } }).split('\n')[0], '[B] [C] [Z]');
  });

  it('shows an argument with all its premises or not at all', () => {
    const text = '[T]: t. #thesis\n  + <X>\n\n<X>\n\n(1) [P]: p.\n(2) [Q]: q.\n----\n(3) [R]: r.\n  -> [T]\n\n[P]\n  + [S]: s.\n    + [U]: u.\n';
    assert.equal(seen(text, { focus: { id: '[S]', steps: 1 } }).split('\n')[0], '[T] [P] [Q] [S] [U] <X>');
    assert.equal(seen(text, { focus: { id: '[T]', steps: 1 } }).split('\n')[0], '[T] [P] [Q] [R] <X>');
  });

  it('shows with what is rejected what stands against it, an undercut too', () => {
    const graph = graphOf('[T]: t. #thesis\n  + [A]: a.\n    - [B]: b.\n      + [C]: c.\n    - [D]: d.\n  + <X>: x.\n    _ [U]: u.\n      + [V]: v.\n');
    const nodes = graph.nodes.map((node) => ({ ...node, verdict: { status: ['[A]', '<X>', '[D]'].includes(node.id) ? 'rejected' as const : 'accepted' as const, reason: '' } }));
    const around = viewOf({ ...graph, nodes }, { ...wholeView, focus: { id: '[T]', steps: 1 } });
    assert.equal(around.graph.nodes.map(({ id }) => id).join(' '), '[T] [A] [B] [U] <X>');
    const undercut = graphOf('[T]: t. #thesis\n  + <X>: x.\n    _ <U>\n\n<U>\n\n(1) [P]: p.\n(2) [Q]: q.\n----\n(3) [R]: r.\n');
    const judged = undercut.nodes.map((node) => ({ ...node, verdict: { status: node.id === '<X>' ? 'rejected' as const : 'accepted' as const, reason: '' } }));
    const withPremises = viewOf({ ...undercut, nodes: judged }, { ...wholeView, focus: { id: '[T]', steps: 1 } });
    assert.equal(withPremises.graph.nodes.map(({ id }) => id).join(' '), '[T] [P] [Q] <X> <U>');
  });

  it('shows nothing around a node that no line connects with it', () => {
    const text = '[A]: a.\n  - [B]\n    & [C]\n    & [D]\n\n[C]\n  + [T]: t.\n\n[T]\n  -> [M]: m. #thesis\n';
    for (const { id } of graphOf(text).nodes) {
      const { graph: { nodes, edges } } = viewOf(graphOf(text), { ...wholeView, focus: { id, steps: 1 } });
      const reached = new Set([id]);
      for (let size = 0; size < reached.size;) {
        size = reached.size;
        for (const { from, to } of edges) if (reached.has(from) || reached.has(to)) reached.add(from).add(to);
      }
      assert.deepEqual(nodes.filter((node) => !reached.has(node.id)), [], id);
    }
  });

  it('counts claims, arguments and questions, and no steps of these', () => {
    const text = '<X>: x.\n\n(1) [P]: p.\n----\n(2) [Q]: q.\n----\n(3) [R]: r.\n\n[Z]: z.\n  ? What?\n';
    assert.equal(seen(text, { focus: { id: '[Z]', steps: 1 } }).split('\n').at(-1), 'folded 0, filtered 0, outside 4');
  });

  it('shows a step without a name only where what it concludes is shown too, or it would look as if it supported its premise', () => {
    const joint = '[A]: a.\n  & [B]\n    - [C]\n  & [D]\n\n[G]: g.\n  + [B]\n';
    assert.equal(seen(joint, { focus: { id: '[C]', steps: 2 } }).split('\n')[0], '[B] [C] [G]');
    assert.equal(seen(joint, { focus: { id: '[C]', steps: 3 } }).split('\n')[0], '[A] [B] [C] [D] [G] <>0:1');
    const text = '[A]: a.\n  - [B]: b. #x\n    & [C]\n    & [D]\n';
    assert.equal(seen(text, { hidden: ['#x'] }), '[A] [C] [D]\nfolded 0, filtered 2, outside 0');
    const steps = '<X>\n\n(1) [P]: p.\n--\nA rule\n--\n(2) [Q]: q.\n----\n(3) [R]: r.\n\n[P]\n  + [S]: s.\n';
    assert.equal(seen(steps, { focus: { id: '[S]', steps: 2 } }).split('\n')[0], '[P] [Q] [R] [S] <X> <X>/1');
    assert.equal(seen(steps, { focus: { id: '[S]', steps: 3 } }).split('\n')[0], '[P] [Q] [R] [S] <X> <X>/1');
  });

  it('does what the front matter says', () => {
    const under = (yaml: string) => seen(`===\nmap: ${yaml}\n===\n\n# One\n\n${tree}\n# Two\n\n[F]: f.\n`, {}).split('\n')[0];
    assert.equal(under('{hide: {tags: [x]}}'), '[A] [C] [E] [F]');
    assert.equal(under('{show: {tags: "#y"}}'), '[C] [D]');
    assert.equal(under('{hide: {sections: One}}'), '[F]');
  });

  it('leads an undercut of a step that is not shown to where the step leads', () => {
    const { graph } = viewOf(graphOf('[A]\n  + [B]: b. #x\n    _ [C]: c.\n'), { ...wholeView, hidden: ['#x'] });
    assert.deepEqual(graph.edges.map(({ type, to, toEdge }) => [type, to, toEdge]), [['undercut', '[A]', null]]);
  });

  it('draws no undercut of a hidden objection against what the objection is to', () => {
    const hidden = (steps: string) => viewOf(graphOf(`[A]: a.\n${steps}`), { ...wholeView, hidden: ['#x'] }).graph.edges.map(({ id }) => id);
    assert.deepEqual(hidden('  - [B]: b. #x\n    _ [C]: c.\n      + [D]: d.\n'), ['support [D] → [C]']);
    assert.equal(hidden('  + [B]: b. #x\n    _ [C]: c.\n      + [D]: d.\n').length, 2);
    const folded = seen('# One\n\n[B]: b.\n\n# Two\n\n[A]: a.\n  - [B]\n    _ [C]: c.\n', { folded: ['§One'] });
    assert.doesNotMatch(folded, /undercut/);
    assert.match(folded, /^attack #1 → \[A\]$/m);
  });

  it('takes circles', () => {
    assert.equal(seen('[A]\n  + [B]\n    + [A]\n', { folded: ['[A]'] }).split('\n').at(-1), 'folded 1, filtered 0, outside 0');
  });

  it('names headings by their titles from the top', () => {
    assert.deepEqual([...sectionKeys(graphOf('# A\n\n## B\n\n[x]: x\n\n# C\n').groups).values()], ['A', 'A › B', 'C']);
  });
});
