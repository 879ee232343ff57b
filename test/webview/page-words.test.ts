import assert from 'node:assert/strict';
import path from 'node:path';
import { editWordsIn } from '../../extension/webview/editing/edit-words.js';
import { edgeMenu, nodeMenu, relationMenu, type EditActions } from '../../extension/webview/editing/edit-menu.js';
import { draw } from '../../extension/webview/drawing/draw.js';
import { createArrangeButton } from '../../extension/webview/panels/arrange-button.js';
import { createFilter } from '../../extension/webview/panels/filter.js';
import { createHint } from '../../extension/webview/panels/furniture.js';
import { createLegend } from '../../extension/webview/panels/legend.js';
import { createStatus } from '../../extension/webview/panels/status.js';
import { tellingOf } from '../../extension/webview/reading/rows.js';
import { createStoryBar } from '../../extension/webview/reading/story-bar.js';
import { tellLine } from '../../extension/webview/reading/tell-line.js';
import { tellMap } from '../../extension/webview/reading/tell-map.js';
import { tellNode } from '../../extension/webview/reading/tell-node.js';
import { nothingShown } from '../../extension/webview/state.js';
import { wordsIn } from '../../extension/webview/words.js';
import type { MapGraph } from '../../server/src/picture/graph.js';
import type { MapReading, NodeDetails } from '../../server/src/picture/reading.js';
import { wholeView, type MapView } from '../../server/src/picture/view.js';
import { golden } from '../support/golden.js';
import { graphOf } from '../picture/map.js';
import { type FakeElement, seen } from './fake-dom.js';
import { fakeGlobals, pressKey } from './fake-page.js';

const text = `===
title: The shed
map: {layout: tree, arrange: sections}
sources:
  smith: {title: Sheds}
===

# For it

[Shed]: We should build a shed. #thesis {expect: rejected}
  + [Dry]: Tools stay dry. [@smith] #cost #now
    ? Always?
      + [Yes]: So far. #assumption
  + {weight: 0.5, note: "in the first year"} <Grant>: The town pays half.
  - {note: "at first"} [Dear]: It costs too much. #assumption
    _ [Old]: The prices are old.
  >< [Tent]: A tent is enough. #thesis
  ? Who builds it?

<Two steps>

(1) [Wet]: Wet tools rust.
(2) They are wet.
----
(3) [Rust]: The tools rust.
(4) Rust is bad.
----
(5) [Shed]

[Rust]
  + [Seen]: It was seen.

# Against it

## Loud

[Noise]: Building is loud. #cost
  -> [Shed]
+ <> :
  & It is so.

Nobody claims this.
`;
const statuses = { '[Shed]': 'open', '[Dry]': 'accepted', '<Grant>': 'unproven', '[Dear]': 'rejected', '[Tent]': 'accepted', '[Rust]': 'accepted', '[Noise]': 'open', '[Wet]': 'unproven' } as const;
const verdicts = { get: (id: string) => (id in statuses ? { status: statuses[id as keyof typeof statuses], reason: `${id} says so`, isGiven: id === '[Rust]' } : undefined) };
const marks = new Map([['[Dry]', { severity: 'warning', count: 3, unsupported: true, messages: ['No source.', 'Too short.', 'No source.'] } as const]]);
const graph = graphOf(text, { verdicts, marks });
const reading: MapReading = {
  byline: 'By A. Author',
  theses: [
    { id: '[Shed]', status: 'open', sentence: '[Shed] is open, because [Dry] and [Dear] are.', crux: '[Old] decides it.', named: ['[Dry]'], way: [{ id: '[Old]', type: 'undercut' }] },
    { id: '[Tent]', status: 'accepted', sentence: '[Tent] is accepted.', crux: null, named: [], way: [] },
    { id: '[Gone]', status: 'accepted', sentence: null, crux: null, named: [], way: [] },
  ],
  story: [
    { kind: 'thesis', id: '[Shed]', thesis: '[Shed]', on: null, beside: [], sentence: '[Shed] is open.', also: [] },
    { kind: 'reason', id: '[Dry]', thesis: '[Shed]', on: { id: '[Shed]', type: 'support' }, beside: ['[Shed]'], sentence: null, also: ['<Grant>', '[Rust]', '[Gone]'] },
    { kind: 'objection', id: '[Dear]', thesis: '[Shed]', on: { id: '[Dry]', type: 'attack' }, beside: ['[Shed]'], sentence: null, also: [] },
    { kind: 'answer', id: '[Old]', thesis: '[Shed]', on: { id: '[Gone]', type: 'undercut' }, beside: ['[Dear]'], sentence: null, also: [] },
    { kind: 'crux', id: '<Two steps>', thesis: '[Gone]', on: null, beside: [], sentence: null, also: [] },
    { kind: 'thesis', id: '[Noise]', thesis: null, on: null, beside: [], sentence: null, also: [] },
    { kind: 'chosen', id: '[Tent]', thesis: null, on: null, beside: [], sentence: null, also: [] },
    { kind: 'reason', id: '[Gone]', thesis: null, on: null, beside: [], sentence: null, also: [] },
    { kind: 'rivals', id: '[Shed]', thesis: null, on: null, beside: ['[Tent]', '[Gone]'], sentence: 'Nothing decides between [Shed] and [Tent].', also: [] },
    { kind: 'rival', id: '[Shed]', thesis: null, on: null, beside: ['[Dry]'], sentence: 'It is given as a reason for [Dry].', also: [] },
    { kind: 'sum', id: '[Shed]', thesis: null, on: null, beside: ['[Tent]', '[Gone]'], sentence: null, also: [] },
  ],
};
const details: NodeDetails = {
  id: '[Dry]', otherTexts: ['Nothing gets wet.'], note: 'As we saw.', sentence: '[Dry] is accepted, for [Shed] is [not] there.',
  changes: [
    { lead: 'If [Dear] falls, it is open.', ways: [], more: null }, { lead: 'It falls if', ways: ['[Old] is given up'], more: null },
    { lead: 'It is open if', ways: ['[Shed] is given up'], more: { words: '2 more', ways: ['[Dear] falls', '[Tent] falls'] } },
  ],
  sources: [
    { key: 'smith', text: 'Smith: Sheds. https://example.org/s, p. 3', href: 'https://example.org/s', quotations: [{ text: '“dry”', remark: 'found' }, { text: '“wet”', remark: 'not found', href: 'https://example.org/s#wet' }, { text: '“nass”', remark: 'found', lang: 'de' }] },
    { key: 'other', text: 'Other. No address.', quotations: [] }, { key: 'third', text: 'Third.', href: 'https://example.org/not-said', quotations: [] },
  ],
};

const file = (name: string) => path.join(import.meta.dirname, `../fixtures/webview/${name}.txt`);

describe('what the page tells', () => {
  let globals: ReturnType<typeof fakeGlobals>;
  let gone: string[];
  beforeEach(() => {
    globals = fakeGlobals();
    gone = [];
  });
  afterEach(() => globals.remove());

  const telling = (of: MapGraph) => tellingOf(of, wordsIn(of.lang), (id) => gone.push(id));
  const shown = (elements: readonly unknown[]) => elements.map((each) => seen(each as FakeElement)).join('');
  const inPage = <T>(element: T): T & FakeElement => {
    document.body.append(element as unknown as HTMLElement);
    return element as T & FakeElement;
  };

  it('of a node and of the map is what the golden file says (UPDATE=1 writes it)', () => {
    const lines: string[] = [];
    for (const { id, title, text: words } of graph.nodes) {
      lines.push(`## ${title ?? words} ${id.startsWith('[') || id.startsWith('<') ? '' : '(no title)'}\n`, shown(tellNode({ graph, selected: id, reading, details: undefined }, id, telling(graph))));
    }
    lines.push('## Dry, with its details\n', shown(tellNode({ graph, selected: '[Dry]', reading, details }, '[Dry]', telling(graph))));
    lines.push('## Shed, with details that say little\n', shown(tellNode({ graph, selected: '[Shed]', reading, details: { id: '[Shed]', otherTexts: [], note: null, sentence: null, changes: [], sources: [] } }, '[Shed]', telling(graph))));
    assert.deepEqual(tellNode({ graph, selected: '[Gone]', reading, details }, '[Gone]', telling(graph)), []);
    const german = graphOf(text.replace('title: The shed', 'title: Der Schuppen\nlang: de'), { verdicts });
    lines.push('## Old, in German\n', shown(tellNode({ graph: german, selected: '[Old]', reading, details: undefined }, '[Old]', telling(german))));
    for (const [name, of, told] of [
      ['before anything is known', graph, undefined], ['with what is known', graph, reading], ['in German', german, reading],
      ['of an author who gives no name', graphOf('[A]: a.\n'), { byline: '', theses: [], story: [] }],
      ['of two theses, one without words of its own', graphOf('[A] #thesis\n\n[B] #thesis\n'), { ...reading, theses: [{ id: '[A]', status: null, sentence: null, crux: null, named: [], way: [] }] }],
      ['of nothing', graphOf(''), reading], ['with a crux that is no undercut', graph, { ...reading, theses: [{ ...reading.theses[0]!, way: [] }] }],
    ] as const) lines.push(`## The map, ${name}\n`, shown(tellMap({ graph: of, selected: null, reading: told, details: undefined }, telling(of), () => gone.push('the story'))));
    const rivals = graphOf('[A]: a.\n  >< [B]: b.\n\n[C]: c.\n  + [D]: d.\n\n[E]: e.\n  + [F]: f.\n', { verdicts: { get: () => ({ status: 'open', reason: '' }) } });
    const ofRival = (id: string, follows?: string) => ({ id, status: 'open' as const, sentence: `${id} is open.`, crux: null, named: [], way: [], ...follows === undefined ? {} : { follows } });
    const ofRivals = { byline: '', theses: [ofRival('[A]', 'It is given as a reason for [C].'), ofRival('[B]'), ofRival('[C]')], story: [] };
    lines.push('## The map, of claims that exclude one another\n', shown(tellMap({ graph: rivals, selected: null, reading: ofRivals, details: undefined }, telling(rivals), () => gone.push('the story'))));
    const compared = { ...ofRivals, weighed: '[A] accounts for more than [B].', derived: 'That [C] is open is no doubt.' };
    lines.push('## The map, of such claims that are compared\n', shown(tellMap({ graph: rivals, selected: null, reading: compared, details: undefined }, telling(rivals), () => gone.push('the story'))));
    for (const [name, theses] of [
      ['accepted', [{ ...reading.theses[0]!, status: 'accepted' as const }]], ['open by both sides', [{ ...reading.theses[0]!, open: 'contested' as const }]], ['open by another', [{ ...reading.theses[0]!, open: { on: '[Dear]' } }]],
      ['open by what is not there', [{ ...reading.theses[0]!, open: { on: '[Gone]' } }]],
    ] as const) lines.push(`## The map, ${name}\n`, shown(tellMap({ graph, selected: null, reading: { ...reading, theses }, details: undefined }, telling(graph), () => gone.push('the story')).slice(1, 4)));
    lines.push('## A claim that another follows from\n', shown(tellNode({ graph, selected: '[Shed]', reading, details: { id: '[Shed]', otherTexts: [], note: null, sentence: null, follows: 'It is given as a reason for [Dry].', changes: [], sources: [] } }, '[Shed]', telling(graph))));
    golden(file('told-nodes'), lines.join(''));
  });

  it('of a line is what the golden file says (UPDATE=1 writes it)', () => {
    const told = (of: MapGraph) => of.edges.map((edge) => `## ${edge.id}\n${shown(tellLine(edge.id, telling(of)))}`).join('');
    const lines = `[T]: t.
  + [A]: a.
    _ [B]: b.
  + {weight: 0, note: Not much.} [C]: c.
  + [D]: d.
    _ [E]: e.
  - [F]: f.
  - [B]
  >< [G]: g.
    >< [F]
  ? Why?
    + [C]
  & [B]

<H>: h.

(1) [I]: i.
(2) [J]: j.
--
(3) [K]: k.
(4) [L]: l.
----
(5) [T]

<M>: m.

(1) [I]
--
(2) [L]
----
(3) [G]
`;
    const by = { '[T]': 'open', '[A]': 'accepted', '[B]': 'accepted', '[C]': 'accepted', '[D]': 'accepted', '[E]': 'open', '[F]': 'accepted', '[G]': 'rejected', '<H>': 'unproven', '[I]': 'accepted', '[J]': 'open', '[K]': 'rejected', '[L]': 'accepted' } as const;
    const judged = { get: (id: string) => ({ status: by[id as keyof typeof by] ?? 'open', reason: '', isGiven: id === '[A]' }) };
    const of = graphOf(lines, { verdicts: judged });
    golden(file('told-lines'), [told(of), '# In German\n', told(graphOf(`===\nlang: de\n===\n\n${lines}`, { verdicts: judged })), '# Without verdicts\n', told(graphOf(lines))].join(''));
    assert.deepEqual(tellLine('[T]', telling(of)), []);
  });

  it('of a story is what the golden file says, stop by stop (UPDATE=1 writes it)', () => {
    const lines: string[] = [];
    const bar = createStoryBar(wordsIn('en'), (by) => gone.push(`step ${by}`), () => gone.push('end'));
    const root = inPage(bar.root as unknown as FakeElement);
    const look = (name: string) => lines.push(`## ${name}\n`, root.hidden ? 'hidden\n' : seen(root));
    look('at the start');
    reading.story.forEach((stop, at) => {
      bar.show(reading, at, telling(graph));
      look(`stop ${at}: ${stop.kind}`);
    });
    bar.show(reading, null, telling(graph));
    look('ended');
    bar.show(undefined, 1, telling(graph));
    look('not yet known');
    bar.show(reading, 1, undefined);
    look('of no map');
    const theses = reading.theses.map((each) => (each.id === '[Shed]' ? { ...each, follows: 'It is given as a reason for [Dry].' } : { ...each, follows: 'It follows.' }));
    bar.show({ ...reading, theses, weighed: '[Shed] accounts for more than [Tent].', story: reading.story.slice(-1) }, 0, telling(graph));
    look('the sum of claims that exclude one another');
    bar.show({ ...reading, theses: reading.theses.map((each) => ({ ...each, brief: 'In brief.' })), story: [{ ...reading.story.at(-1)!, beside: [] }] }, 0, telling(graph));
    look('the sum of one thesis, in brief');
    const two = graphOf('[A]: a. #thesis\n\n[B]: b. #thesis\n');
    const ofTwo = ['[A]', '[B]'].map((id) => ({ kind: 'thesis' as const, id, thesis: id, on: null, beside: [], sentence: null, also: [] }));
    bar.show({ ...reading, story: ofTwo }, 1, telling(two));
    look('another thesis');
    bar.show({ ...reading, story: reading.story.slice(0, 2) }, 1, telling(graph));
    look('the last of two');
    golden(file('told-story'), lines.join(''));
    for (const each of root.querySelectorAll('button, a')) each.click();
    assert.deepEqual(gone.toSorted(), ['<Grant>', '[Dry]', '[Rust]', '[Shed]', 'end', 'step -1', 'step 1']);
  });

  it('leads by its links to what they name, by mouse and keys', () => {
    const [link] = shownLinks(tellNode({ graph, selected: '[Dry]', reading, details }, '[Dry]', telling(graph)));
    inPage(link!);
    link!.click();
    link!.focus();
    const taken = ['Enter', ' ', 'x'].map((key) => pressKey(key).defaultPrevented);
    assert.deepEqual([gone, taken], [['[Dry]', '[Dry]', '[Dry]'], [true, true, false]]);
  });
  const shownLinks = (elements: readonly unknown[]) => (elements as readonly FakeElement[]).flatMap((each) => each.querySelectorAll('a.link'));

  it('has a legend whose bar of shares is of parts side by side, as long as its arrows', async () => {
    const ofTwo = graphOf('===\nmap: {arrange: sections}\n===\n\n# One\n\n[A]: a.\n\n# Two\n\n[B]: b.\n  -> [A]\n', { verdicts: { get: () => ({ status: 'accepted', reason: '' }) } });
    const view: MapView = { ...wholeView, arrange: 'sections' };
    const legend = createLegend(wordsIn('en'), { hasCharacterKeys: true, keysChanged: () => undefined, open: () => undefined } as never);
    legend.explain({ ...nothingShown, graph: ofTwo, view, drawing: await draw({ graph: ofTwo, view }) });
    const rects = (legend.root as unknown as FakeElement).querySelectorAll('rect').map((each) => ['x', 'width', 'fill'].map((name) => each.getAttribute(name)!));
    const parts = rects.filter(([, , fill]) => fill?.startsWith('var(--')).map(([x, width]) => [Number(x), Number(x) + Number(width)]);
    assert.equal(parts.length, 5);
    assert.deepEqual([parts[0]![0], parts.at(-1)![1], ...parts.slice(1).map(([start], i) => start! - parts[i]![1]!)], [2, 46, 1, 1, 1, 1]);
  });

  it('in the filter, the bar, the legend and an empty map is what the golden file says (UPDATE=1 writes it)', async () => {
    const words = wordsIn('en');
    const lines: string[] = [];
    const heard: string[] = [];
    const filter = createFilter(words, (hidden) => heard.push(`hidden: ${hidden.join(', ')}`));
    const root = inPage(filter.root as unknown as FakeElement);
    const press = (key: string) => {
      const control = root.querySelectorAll('input, button').find((each) => each.dataset['key'] === key)!;
      control.focus();
      control.click();
      heard.push(`  after ${key}: ${root.querySelectorAll('input').filter((each) => !each.checked).map((each) => each.dataset['key']).join(', ')}; the keyboard is at ${(document.activeElement as unknown as FakeElement).dataset['key']}`);
    };
    filter.show(graph, ['#cost']);
    lines.push('## Filter\n', seen(root));
    for (const key of ['#cost', '#now', 'only #cost', 'only kind:claim', 'all', 'only §Against it › Loud', '§For it', 'only verdict:open', 'verdict:given']) press(key);
    filter.focus();
    heard.push(`the keyboard is at ${(document.activeElement as unknown as FakeElement).dataset['key']}`);
    filter.show(graphOf('[A]: a. #x\n'), []);
    lines.push('## Filter of one claim\n', seen(root), '## What the filter says\n', `${heard.join('\n')}\n`);

    const status = createStatus({ words, showAll: () => heard.push('all'), widen: (by) => heard.push(`widen ${by}`), endFocus: () => heard.push('end') });
    const parts = [...status.parts, status.banner].map((each) => inPage(each as unknown as FakeElement));
    const tell = async (name: string, of: MapGraph, view: MapView, counts = {}) => {
      const drawing = await draw({ graph: of, view });
      status.tell({ ...drawing, counts: { ...drawing.counts, ...counts } }, of, view);
      lines.push(`## Bar: ${name}\n`, parts.map((each) => seen(each)).join(''));
    };
    await tell('a whole map', graph, wholeView);
    await tell('again', graph, wholeView);
    await tell('everything hidden somehow', graph, wholeView, { folded: 1, filtered: 2, outside: 3, prose: 4 });
    await tell('filtered', graph, wholeView, { filtered: 2 });
    await tell('in focus', graph, { ...wholeView, focus: { id: '[Dry]', steps: 1 } });
    await tell('in wider focus', graph, { ...wholeView, focus: { id: '[Noise]', steps: 2 } });
    await tell('whole again', graph, wholeView);
    await tell('one of each', graphOf('[A]: a.\n  + <B>: b.\n'), { ...wholeView, focus: { id: '[Gone]', steps: 2 } });
    await tell('nothing', graphOf(''), wholeView);

    const arrange = createArrangeButton(words, () => heard.push('arrange'));
    for (const now of ['thesis', 'sections', null] as const) {
      arrange.show({ ...await draw({ graph, view: wholeView }), arrange: now });
      lines.push(`## Arranged by ${now}\n`, seen(arrange.root as unknown as FakeElement));
    }
    for (const [name, host] of [['in the editor', { open: () => undefined, editor: {} }], ['in a page', {}]] as const) {
      const legend = createLegend(words, { hasCharacterKeys: name === 'in a page', keysChanged: () => undefined, ...host as object });
      const panel = inPage(legend.root as unknown as FakeElement);
      lines.push(`## Legend ${name}, before a map\n`, seen(panel).replaceAll(/.*svg.*\n/g, ''));
      for (const [which, of, view] of [
        ['by sections', graph, { ...wholeView, arrange: 'sections' }], ['by thesis', graph, { ...wholeView, arrange: 'thesis' }],
        ['folded', graph, { ...wholeView, folded: ['[Dry]'] }], ['of nothing', graphOf(''), wholeView], ['of one tree', graphOf('===\nmap: {layout: tree}\n===\n\n[A]: a.\n  - [B]: b.\n    + [C]: c.\n'), wholeView],
      ] as const) {
        legend.explain({ ...nothingShown, graph: of, view, drawing: await draw({ graph: of, view }) });
        lines.push(`## Legend ${name}, ${which}\n`, [...panel.querySelectorAll('.legend')[0]!.childNodes, '—', ...panel.querySelectorAll('.rings')[0]!.children].map((each) => `${typeof each === 'string' ? each : each.textContent.trim()}\n`).join(''));
      }
      legend.showKeys();
      lines.push(`keys ${legend.hasCharacterKeys}, ${seen(document.activeElement as unknown as FakeElement)}`);
      legend.setKeys(!legend.hasCharacterKeys);
      lines.push(`then ${legend.hasCharacterKeys}\n`);
    }
    for (const isEditable of [true, false]) {
      const { root: box } = createHint(words, isEditable);
      assert.equal(box.hidden, true);
      box.hidden = false;
      lines.push('## An empty map\n', seen(box as unknown as FakeElement));
    }
    const { root: box, tell: tellOf } = createHint(words, true);
    for (const [of, drawn] of [[graphOf('[A]: a.\n'), 1], [graphOf('===\nlang: de\n===\n\n[A]: a.\n'), 0], [graphOf('Prose.\n'), 0]] as const) {
      tellOf(of, drawn);
      lines.push(`## ${drawn} drawn of ${of.nodes.length}: ${box.hidden ? 'nothing is said' : 'this is said'}\n`, seen(box as unknown as FakeElement));
    }
    golden(file('told-panels'), lines.join(''));
  });

  it('in the menus of nodes and relations is what the golden file says (UPDATE=1 writes it)', () => {
    const words = editWordsIn('en');
    const done: string[] = [];
    const say = (name: string) => (...all: readonly unknown[]) => { done.push(`${name} ${all.map((each) => (typeof each === 'object' ? (each as { id?: string }).id ?? JSON.stringify(each) : String(each))).join(' ')}`); };
    const actions: EditActions = { ask: say('ask'), addTo: say('add to'), undercut: say('undercut'), changeText: say('change the text of'), changeTitle: say('change the title of'), choose: say('choose for') };
    const print = (items: ReturnType<typeof nodeMenu>) => items.map(({ label, key, begins, act }) => {
      act();
      return `${begins === true ? '  ----\n' : ''}  ${label}${key === undefined ? '' : ` (${key})`}: ${done.splice(0).join()}\n`;
    }).join('');
    const lines = graph.nodes.map((node) => `${node.kind} ${node.id}\n${print(nodeMenu(graph, node, actions, words))}`);
    const [group] = graph.nodes;
    lines.push(`a section\n${print(nodeMenu(graph, { ...group!, kind: 'group' }, actions, words))}`);
    for (const edge of graph.edges) lines.push(`${edge.id}\n${print(edgeMenu(graph, edge, actions, words))}`);
    const one = (kind: string) => graph.nodes.find((each) => each.kind === kind)!;
    const kinds = ['claim', 'argument', 'question', 'step'];
    for (const from of kinds) for (const to of kinds) lines.push(`from ${from} to ${to}\n${print(relationMenu(one(from), one(to), (relation) => done.push(relation), words))}`);
    golden(file('told-menus'), lines.join(''));
  });

});
