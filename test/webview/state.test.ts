import assert from 'node:assert/strict';
import { draw } from '../../extension/webview/drawing/draw.js';
import * as states from '../../extension/webview/state.js';
import { wholeView } from '../../server/src/picture/view.js';
import { graphOf } from '../picture/map.js';

const text = '# One\n\n[A]: a. #thesis\n  + [B]: b.\n    - [C]: c.\n  - [D]: d.\n\n# Two\n\n[E]: e.\n  + [A]\n';

/** The page after the map has been drawn as `view` of the state says. */
async function drawn(state: states.PageState): Promise<states.PageState> {
  return states.drawingCame(state, await draw({ graph: state.graph!, view: state.view }));
}

const started = () => drawn(states.graphCame(states.nothingShown, 'file:///a.arg', graphOf(text), undefined));
const idOf = (state: states.PageState, title: string) => state.graph!.nodes.find((node) => node.title === title)!.id;
const shown = (state: states.PageState) => state.drawing!.nodes.map(({ title }) => title).sort().join(' ');

describe('the state of the page', () => {
  it('is that of another document when one comes, and is kept when the same comes again', async () => {
    const first = await started();
    const folded = states.togglesFold(first, idOf(first, 'B'));
    assert.equal(states.graphCame(folded, 'file:///a.arg', graphOf(text), undefined).view, folded.view);
    const other = states.graphCame(folded, 'file:///b.arg', graphOf(text), undefined);
    assert.deepEqual([other.view.folded, other.isNew], [[], true]);
  });

  it('folds what is below a node, and unfolds it to go to what it hides', async () => {
    const state = await started();
    const folded = await drawn(states.togglesFold(state, idOf(state, 'B')));
    assert.equal(shown(folded), 'A B D E');
    assert.equal(states.shownFor(folded, idOf(state, 'C')), idOf(state, 'B'));
    const gone = states.goesTo(folded, idOf(state, 'C'));
    assert.equal(gone.awaited, idOf(state, 'C'));
    assert.equal(shown(await drawn(gone)), 'A B C D E');
  });

  it('goes to the first node of a section that is unfolded, of whatever inner section that is', async () => {
    const nested = graphOf('# One\n\n## Inner\n\n[A]: a.\n\n## Next\n\n[B]: b.\n\n# One more\n\n[C]: c.\n  + [B]\n');
    const state = await drawn(states.graphCame(states.nothingShown, 'file:///a.arg', nested, undefined));
    const awaited = async (heading: string) => {
      const { id } = nested.groups.find(({ title }) => title === heading)!;
      const folded = await drawn(states.togglesFold(state, id));
      assert.equal((await drawn(states.togglesFold(state, id))).drawing!.nodes.some((node) => node.id === id), true);
      return states.togglesFold(folded, id).awaited;
    };
    assert.deepEqual([await awaited('One'), await awaited('Next'), await awaited('One more')], ['[A]', '[B]', '[C]']);
  });

  it('goes to what is typed at the cursor when it is drawn, which may be later than the next picture', async () => {
    const first = await started();
    const atNew = states.followsText(first, '[F]');
    assert.deepEqual([atNew.selected, atNew.awaited], ['[F]', '[F]']);
    const still = await drawn(atNew);
    assert.equal(still.awaited, '[F]');
    assert.equal((await drawn({ ...still, graph: graphOf(`${text}  + [F]: f.\n`) })).awaited, null);
    assert.equal(states.followsText(first, idOf(first, 'B')).awaited, null);
    assert.equal((await drawn({ ...still, selected: null })).awaited, null);
  });

  it('folds nothing where nothing is below', async () => {
    const state = await started();
    assert.equal(states.togglesFold(state, idOf(state, 'C')), state);
  });

  it('leaves focus and filter to go to what they hide', async () => {
    const state = await started();
    const filtered = states.looksAt(state, { folded: [], focus: { id: idOf(state, 'C'), steps: 1 }, hidden: ['kind:question'] });
    const gone = states.goesTo(await drawn(filtered), idOf(state, 'E'));
    assert.deepEqual([gone.view.focus, gone.view.hidden], [null, []]);
  });

  it('goes back along its jumps, past what is no longer there', async () => {
    let state = states.picks(await started(), null);
    for (const title of ['A', 'B', 'C', 'D']) state = states.goesTo(state, idOf(state, title));
    const withoutC = states.graphCame(state, 'file:///a.arg', graphOf(text.replace('    - [C]: c.\n', '')), undefined);
    const back = states.goesBack(withoutC);
    assert.equal(back.selected, idOf(state, 'B'));
    assert.equal(states.goesBack(back).selected, idOf(state, 'A'));
    assert.equal(states.goesBack(states.goesBack(back)).selected, null);
  });

  it('counts no jump to the node where the reader is', async () => {
    let state = states.picks(await started(), null);
    for (const title of ['A', 'A', 'B', 'B']) state = states.goesTo(state, idOf(state, title));
    assert.deepEqual(state.trail.map(({ id }) => id), [null, idOf(state, 'A')]);
  });

  it('arranges the map by thesis and by sections, and keeps that when everything is shown again', async () => {
    const state = await started();
    assert.equal(state.drawing!.arrange, 'thesis', 'one of four relations crosses sections');
    const bySections = await drawn(states.rearranges(state));
    assert.deepEqual([bySections.drawing!.arrange, bySections.drawing!.pieces.groups.length, bySections.drawing!.nodes.length], ['sections', 2, 5]);
    assert.equal(states.showsAll(bySections).view.arrange, 'sections');
    assert.equal((await drawn(states.rearranges(bySections))).drawing!.arrange, 'thesis');
  });

  describe('of a map with prose', () => {
    const prose = 'An introduction.\n\n[A]: a.\n  + b.\n\nAn end.\n';
    const came = (words: string, state = states.nothingShown) => states.graphCame(state, 'file:///p.arg', graphOf(words), undefined);
    const texts = (state: states.PageState) => state.drawing!.nodes.map(({ text: words }) => words).sort().join(' ');

    it('hides prose and counts it, until all is to be seen', async () => {
      const state = await drawn(came(prose));
      assert.equal(texts(state), 'a. b.');
      assert.deepEqual(state.drawing!.counts, { folded: 0, filtered: 0, outside: 0, prose: 2 });
      assert.equal(texts(await drawn(states.showsAll(state))), 'An end. An introduction. a. b.');
    });

    it('has a category in the filter that hides and shows it', async () => {
      const state = came(prose);
      assert.deepEqual(states.hiddenCategories(state), ['kind:prose']);
      const all = states.hides(state, []);
      assert.deepEqual([all.view.prose, states.hiddenCategories(all)], [true, []]);
      assert.equal(states.hides(all, ['kind:prose', '#']).view.prose, false);
      assert.deepEqual(states.hides(all, ['kind:prose', '#']).view.hidden, ['#']);
      const none = came('[A]: a.\n');
      assert.deepEqual([states.hiddenCategories(none), states.hides(none, ['#']).view.prose], [[], undefined]);
    });

    it('shows it to go to it', async () => {
      const state = await drawn(came(prose));
      const end = state.graph!.nodes.find(({ text: words }) => words === 'An end.')!.id;
      assert.equal(states.goesTo(state, end).view.prose, true);
      assert.equal(states.goesTo(state, '[A]').view.prose, undefined);
    });

    it('keeps in the picture what an edit in the map made, or left without relations', () => {
      const asked = states.asksForEdit(came(prose));
      const added = `${prose}\nA new claim.\n`;
      assert.equal(came(added, asked).view.prose, true, 'the map may come before the answer');
      const written = states.editCame(asked, 'x');
      assert.deepEqual([came(added, written).view.prose, came(added, written).edit], [true, null]);
      assert.equal(came(prose.replace('  + b.', '\nb.'), written).view.prose, true);
    });

    it('keeps hiding it where an edit leaves no more, or was refused, or was made in the text', () => {
      const state = came(prose);
      const longer = `${prose}\nMore.\n`;
      assert.equal(came(prose.replace('  + b.', '  + b.\n  + c.'), states.editCame(states.asksForEdit(state), null)).view.prose, undefined);
      assert.equal(came(longer, states.editRefused(states.asksForEdit(state))).view.prose, undefined);
      assert.equal(came(longer, state).view.prose, undefined);
    });
  });

  it('shows everything again when the node in focus is asked for once more', async () => {
    const state = await started();
    const focused = states.focusesOn(state, '[A]');
    assert.equal(states.focusesOn(focused, '[A]').view.focus, null);
    assert.equal(states.focusesOn(focused, '[B]').view.focus?.id, '[B]');
  });

  it('shows at least one step around what is in focus', async () => {
    const state = await started();
    const near = states.widens(states.focusesOn(state, idOf(state, 'A')), -1);
    assert.equal(near.view.focus?.steps, 1);
    assert.equal(states.widens(near, -1), near);
    assert.equal(states.widens(state, 1), state);
    assert.equal(states.endsFocus(near).view.focus, null);
  });

  it('looks in a story at what is told, at what that bears on, and at what is named', async () => {
    const state = await started();
    const stop = { kind: 'reason', id: '[B]', thesis: '[A]', on: { id: '[A]', type: 'support' }, beside: ['[A]'], sentence: '[B] is rejected because [C] speaks against it, not [Nothing].', also: [] } as const;
    const told = states.tellsStory(states.readingCame(state, { byline: '', theses: [], story: [stop] }), 0);
    assert.deepEqual([...told.told!], ['[B]', '[A]', '[C]']);
  });

  it('looks at everything where a story is summed up', async () => {
    const stop = { kind: 'sum', id: '[A]', thesis: null, on: null, beside: ['[E]'], sentence: null, also: [] } as const;
    const summed = states.tellsStory(states.readingCame(await started(), { byline: '', theses: [], story: [stop] }), 0);
    assert.deepEqual([summed.story, summed.told], [0, null]);
  });

  it('looks in a story at what without a name joins what is told', async () => {
    const drawn = graphOf('[T]: t. #thesis\n  & [P]: p.\n  & [Q]: q.\n  + <A>\n    & [R]: r.\n');
    const { uri } = await started();
    const state = states.drawingCame(states.graphCame(states.nothingShown, uri!, drawn, undefined), await draw({ graph: drawn, view: wholeView }));
    const stop = { kind: 'thesis', id: '[T]', thesis: '[T]', on: null, beside: [], sentence: '[T] is accepted because [P] & [Q] support it.', also: [] } as const;
    const { told } = states.tellsStory(states.readingCame(state, { byline: '', theses: [], story: [stop] }), 0);
    const joint = drawn.nodes.find(({ title, text }) => title === null && text === '')!.id;
    assert.deepEqual([...told!], ['[T]', '[P]', '[Q]', joint]);
  });

  it('looks in a story at premises that stand and fall together with what is told, and at what is between', async () => {
    const drawn = graphOf('[T]: t. #thesis\n  + <A>\n    & [P]: p.\n      + [L]: l.\n        + <M>\n          & [N]: n.\n          & [O]: o.\n    & [Q]: q.\n      + [X]: x.\n  + <B>\n    & [R]: r.\n');
    const { uri } = await started();
    const state = states.drawingCame(states.graphCame(states.nothingShown, uri!, drawn, undefined), await draw({ graph: drawn, view: wholeView }));
    const told = (id: string, beside: readonly string[], sentence: string) => {
      const stop = { kind: 'reason', id, thesis: '[T]', on: null, beside, sentence, also: [] } as const;
      return [...states.tellsStory(states.readingCame(state, { byline: '', theses: [], story: [stop] }), 0).told!].join(' ');
    };
    assert.equal(told('<A>', ['[T]'], ''), '<A> [T] [P] [Q]');
    assert.equal(told('[P]', ['<A>'], '[P] is accepted.'), '[P] <A> [Q]');
    // Nothing is told of what the others are premises of.
    assert.equal(told('[T]', [], '[T] is accepted because [N].'), '[T] [N] <M> [L] [P] <A>');
  });

  it('looks past what shares only some premises with a step that is told whole', async () => {
    const drawn = graphOf('[T]: t. #thesis\n\n<A>: a\n\n(1) [P]: p\n(2) [Q]: q\n----\n(3) [R]: r\n(4) [S]: s\n----\n(5) [T]\n\n[R]\n  & [Q]\n  & [X]: x\n');
    const { uri } = await started();
    const state = states.drawingCame(states.graphCame(states.nothingShown, uri!, drawn, undefined), await draw({ graph: drawn, view: wholeView }));
    const joints = (sentence: string) => {
      const stop = { kind: 'reason', id: '<A>', thesis: '[T]', on: { id: '[T]', type: 'conclusion' }, beside: ['[T]'], sentence, also: [] } as const;
      const { told } = states.tellsStory(states.readingCame(state, { byline: '', theses: [], story: [stop] }), 0);
      return [...told!].filter((id) => !/^[[<]\w\W$/.test(id)).map((id) => drawn.edges.filter(({ to }) => to === id).map(({ from }) => from).join(' & '));
    };
    assert.deepEqual(joints('<A> is accepted because its premises [P], [Q], [R] and [S] are accepted.'), ['[P] & [Q]']);
    // Where no step is told whole, nothing that is told of hangs in the air.
    assert.deepEqual(joints('<A> is rejected because [Q], on which [R] rests, is rejected.'), ['[P] & [Q]', '[Q] & [X]']);
  });
});
