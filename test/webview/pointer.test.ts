import assert from 'node:assert/strict';
import path from 'node:path';
import type { ViewHost } from '../../extension/webview/view-host.js';
import { golden } from '../support/golden.js';
import { graphOf } from '../picture/map.js';
import { fakeDocument, FakeHtmlElement, fire } from './fake-dom.js';
import { changes, facets, openFakePage, pressKey, type, type FakePage } from './fake-page.js';

const text = `===
title: The shed
map:
  layout: tree
  arrange: sections
  views:
    Costs: {sections: [For it]}
sources:
  smith: {title: Sheds}
===

# For it

[Shed]: We should build a shed. #thesis
  + [Dry]: Tools stay dry. [@smith]
    + [Roof]: It has a roof.
  - [Dear]: It costs too much.
    _ <Grant>: The town pays half.
  ? Who builds it?

# Against it

[Noise]: Building is loud.
  -> [Shed]
`;
const graph = graphOf(text);

type Act = (page: FakePage) => Promise<unknown> | void;
const node = (page: FakePage, id: string) => page.root.querySelectorAll('.node').find((each) => each.dataset['id'] === id || each.textContent.includes(id))!;
const button = (page: FakePage, label: string) => {
  const found = page.root.querySelectorAll('button').find((each) => each.checkVisibility() && each.textContent.startsWith(label));
  if (found === undefined) throw new Error(`No button ${label}`);
  return found;
};
const on = (id: string, fields = {}): Act => (page) => page.click(node(page, id), fields);
const within = (selector: string, fields = {}): Act => (page) => page.click(page.one(selector), fields);
const pressed = (label: string): Act => (page) => page.click(button(page, label));
const keys = (...all: readonly string[]): Act => (page) => page.press(...all);
const sent = (type: string, id: string | undefined, fields = {}): Act => (page) => {
  const element = id === undefined ? page.one('.stage') : node(page, id);
  fakeDocument.under = element;
  fire(element, type, { clientX: 300, clientY: 200, ...fields });
};
const writes = (words: string): Act => (page) => {
  type(page.one('.text-box textarea'), words);
  pressKey('Enter');
};
/** Drags from an element onto a node, or onto nothing. */
const drags = (from: (page: FakePage) => ReturnType<FakePage['one']>, to: string | undefined, by: number, ends: 'pointerup' | 'pointercancel' | 'Escape' | 'no button' | 'held' = 'pointerup', fields = {}): Act => (page) => {
  const [element, end] = [from(page), to === undefined ? page.one('.stage') : node(page, to)];
  fakeDocument.under = element.closest('.node') ?? element;
  fire(element, 'pointerdown', { clientX: 100, clientY: 100, ...fields });
  fakeDocument.under = end;
  fire(end, 'pointermove', { clientX: 100 + by, clientY: 100, ...fields });
  if (ends === 'Escape') pressKey('Escape');
  if (ends === 'no button') fire(end, 'pointermove', { clientX: 110 + by, clientY: 100, buttons: 0, ...fields });
  if (ends === 'pointercancel') fire(end, ends, fields);
  if (ends !== 'held') {
    fire(end, 'pointerup', { clientX: 100 + by, clientY: 100, ...fields });
    fire(end, 'click');
  }
};
const then = (...acts: readonly Act[]): Act => async (page) => {
  for (const act of acts) {
    await act(page);
    await page.settle();
  }
};
const menu = (id: string, label: string) => then(sent('contextmenu', id), pressed(label));

const acts: Readonly<Record<string, Act>> = {
  'click on a claim': on('[Dry]'),
  'double click on a claim': on('[Dry]', { detail: 2 }),
  'click on a question': on('Who builds'),
  'click on a source': (page) => page.click(page.one('.chip.source')),
  'double click on a source': (page) => page.click(page.one('.chip.source'), { detail: 2 }),
  'click on a heading': within('.section-heading'),
  'click on a folded section': then(within('.section-heading'), on('#1')),
  'click on how much is hidden': then(on('[Dry]'), keys(' '), (page) => page.click(page.one('.chip.hidden'))),
  'click on how much is hidden, in the bar': then(on('[Dry]'), keys(' '), within('.hidden-count')),
  'click on the background': within('.stage'),
  'click on an edge': within('.edge'),
  'click after a drag': drags((page) => page.one('.stage'), undefined, 40),
  'click after hardly a drag': drags((page) => page.one('.stage'), undefined, 2),
  'a reader of the screen clicks': (page) => page.click(page.one('[role=treeitem][data-id="[Roof]"]')),
  'the pointer is over a claim': sent('pointerover', '[Dry]'),
  'the pointer is over a question': sent('pointerover', 'Who builds'),
  'the pointer is over the background': sent('pointerover', undefined),
  'the pointer has left': then(sent('pointerover', '[Dry]'), (page) => { fire(page.root, 'pointerleave', {}, false); }),
  'a finger was lifted': then(sent('pointerover', '[Dry]'), (page) => { fire(page.root, 'pointerleave', { pointerType: 'touch' }, false); }),
  'tools where boxes are small': then((page) => { page.view.select('[Dry]'); }, keys('-', '-', '-', '-', '-', '-'), sent('pointerover', '[Dry]')),
  'tools out of view': then(sent('pointerover', '[Dry]'), (page) => { fire(page.one('.stage'), 'wheel', { deltaX: 900 }); }),
  'tools at the edge': then(sent('pointerover', '[Dry]'), (page) => { fire(page.one('.stage'), 'wheel', { deltaX: -380 }); }),
  'fold tool': then(sent('pointerover', '[Dry]'), pressed('⊟')),
  'unfold tool': then(sent('pointerover', '[Dry]'), pressed('⊟'), sent('pointerover', '[Dry]'), pressed('⊞')),
  'focus tool': then(sent('pointerover', '[Roof]'), pressed('◎')),
  'relation tool': then(sent('pointerover', '[Roof]'), pressed('↗')),
  'relation tool, then a click': then(sent('pointerover', '[Roof]'), pressed('↗'), on('[Dear]')),
  'relation tool, then cancel': then(sent('pointerover', '[Roof]'), pressed('↗'), pressed('Cancel')),
  'relation to a claim': then(sent('pointerover', '[Roof]'), pressed('↗'), on('[Dear]'), pressed('attacks')),
  'relation to a question': then(sent('pointerover', '[Roof]'), pressed('↗'), on('Who builds')),
  'relation to an argument': then(sent('pointerover', '[Roof]'), pressed('↗'), on('<Grant>')),
  'button Find': pressed('Find'), 'button Filter': pressed('Filter'), 'button Legend': pressed('Legend'), 'button Details': pressed('Details'),
  'button −': pressed('−'), 'button +': pressed('+'), 'button Fit': then(pressed('+'), pressed('Fit')), 'button Export': pressed('Export'),
  'button By thesis': pressed('By thesis'),
  'button By section': then(pressed('By thesis'), pressed('By section')),
  'a view is chosen': (page) => {
    page.one('select').value = 'Costs';
    fire(page.one('select'), 'change');
  },
  'the whole map is chosen again': then((page) => {
    page.one('select').value = 'Costs';
    fire(page.one('select'), 'change');
  }, (page) => {
    page.one('select').value = '';
    fire(page.one('select'), 'change');
  }),
  'one panel in place of another': then(pressed('Details'), pressed('Legend')),
  'a panel closed by its button': then(pressed('Legend'), pressed('Legend')),
  'the details, again behind the legend': then(pressed('Details'), pressed('Legend'), pressed('×')),
  'Escape in a panel': then(pressed('Legend'), (page) => { page.one('.legend').parentElement!.querySelector('input')!.focus(); }, keys('Escape')),
  'keys switched off in the legend': then(pressed('Legend'), (page) => page.click(page.one('.checkbox input'))),
  'a kind left out': then(pressed('Filter'), (page) => page.click(page.one('.filter input[data-key="kind:argument"]'))),
  'a kind left out and shown again': then(pressed('Filter'), (page) => page.click(page.one('.filter input[data-key="kind:argument"]')), (page) => page.click(page.one('.filter input[data-key="kind:argument"]'))),
  'only one kind': then(pressed('Filter'), pressed('only')),
  'one step less': then(on('[Roof]'), keys('f'), (page) => page.click(page.root.querySelectorAll('.banner button')[0]!)),
  'one step more': then(on('[Roof]'), keys('f', '['), (page) => page.click(page.root.querySelectorAll('.banner button')[1]!)),
  'the focus ended': then(on('[Roof]'), keys('f'), pressed('Show all')),
  'search, the next': then(keys('/', 'o', 'o'), pressed('↓')),
  'search, the one before': then(keys('/', 'o', 'o'), pressed('↑'), pressed('↑')),
  'search, closed': then(keys('/', 'o', 'o'), pressed('×')),
  'search for several words and a source': then(keys('/'), (page) => { type(page.one('.find input'), '@SMITH  dry'); }),
  'search for a tag': then(keys('/'), (page) => { type(page.one('.find input'), '#thesis'); }),
  'search, opened again': then(keys('/', 'o', 'o', 'Enter', 'Escape', '/')),
  'right click on a claim': sent('contextmenu', '[Dry]'),
  'right click on an argument': sent('contextmenu', '<Grant>'),
  'right click on a question': sent('contextmenu', 'Who builds'),
  'right click on a folded section': then(within('.section-heading'), sent('contextmenu', '#1')),
  'right click on the background': sent('contextmenu', undefined),
  'right click on an edge': (page) => {
    fakeDocument.under = page.root.querySelectorAll('.edge').find((each) => each.dataset['id']!.startsWith('support'))!;
    fire(page.one('.stage'), 'contextmenu', { clientX: 790, clientY: 590 });
  },
  'right click on an edge of a question': (page) => {
    fakeDocument.under = page.root.querySelectorAll('.edge').find((each) => each.dataset['id']!.startsWith('question'))!;
    fire(page.one('.stage'), 'contextmenu', { clientX: 1, clientY: 1 });
  },
  'a claim from the background': then(sent('contextmenu', undefined), pressed('New claim'), writes('It rains.')),
  'find from the background': then(sent('contextmenu', undefined), pressed('Find…')),
  'find from the bar while a menu is open': then(sent('contextmenu', undefined), pressed('Find')),
  'a menu left for nothing': then(sent('contextmenu', undefined), () => { fakeDocument.activeElement.blur(); }),
  'fit from the background': then(keys('+'), sent('contextmenu', undefined), pressed('Show the whole')),
  'a supporting claim': then(menu('[Dry]', 'Add supporting'), writes('New.')),
  'nothing written': then(menu('[Dry]', 'Add supporting'), writes('  ')),
  'a supporting claim, cancelled': then(menu('[Dry]', 'Add supporting'), keys('x', 'Escape')),
  'a box with words in it stays': then(menu('[Dry]', 'Add supporting'), keys('x'), menu('[Dear]', 'Add supporting')),
  'an empty box makes way': then(menu('[Dry]', 'Add supporting'), menu('[Dear]', 'Add attacking')),
  'an answer': then(menu('Who builds', 'Add a supporting'), writes('We do.')),
  'a premise': then(menu('<Grant>', 'Add premise'), writes('Law.')),
  'an undercut of a step': then(menu('[Dry]', 'Undercut'), writes('No.')),
  'a relation deleted': menu('[Dry]', 'Delete the relation'),
  'a claim deleted': menu('[Dry]', 'Delete, keep'),
  'a claim deleted with all below, told': then(menu('[Dry]', 'Delete with'), (page) => { page.view.edited(null); }),
  'a relation deleted, told': then(menu('[Dry]', 'Delete the relation'), (page) => { page.view.edited('[Dry]'); }),
  'a text changed': then(menu('[Dry]', 'Change text'), (page) => { page.view.gotText('[Dry]', 'Dry', 'Tools stay dry.'); }, writes('All is dry.')),
  'a text left as it is': then(menu('[Dry]', 'Change text'), (page) => { page.view.gotText('[Dry]', 'Dry', 'Tools stay dry.'); }, keys('Enter')),
  'a title changed': then(menu('[Dry]', 'Change title'), (page) => { page.view.gotText('[Dry]', 'Dry', 'Tools stay dry.'); }, writes('Dry\r\n tools')),
  'a title in its box': then(menu('[Dry]', 'Change title'), (page) => { page.view.gotText('[Dry]', 'Dry', 'Tools stay dry.'); }),
  'a title begun anew': then(menu('[Dry]', 'Change title'), (page) => { page.view.gotText('[Dry]', null, 'Tools stay dry.'); }, (page) => { pressKey('Shift+Enter'); page.told(); }),
  'a line begun in a text': then(menu('[Dry]', 'Change text'), (page) => { page.view.gotText('[Dry]', 'Dry', 'Tools stay dry.'); }, keys('Shift+Enter')),
  'Enter while a word is being put together': then(menu('[Dry]', 'Add supporting'), keys('x'), (page) => { fire(page.one('textarea'), 'keydown', { key: 'Enter', isComposing: true }); }),
  'a box submitted': then(menu('[Dry]', 'Add supporting'), keys('x'), (page) => { fire(page.one('.text-box'), 'submit'); }),
  'an edit refused': then(menu('[Dry]', 'Add supporting'), writes('[Shed]'), (page) => { page.view.refused('That would be a circle.'); }),
  'a deletion refused': then(menu('[Dry]', 'Delete, keep'), (page) => { page.view.refused('No.'); }),
  'an edit made after one refused': then(menu('[Dry]', 'Delete, keep'), (page) => { page.view.refused('No.'); page.view.edited('[Roof]'); }),
  'moved below': then(menu('[Roof]', 'Move below'), on('[Dear]')),
  'a claim without anything above it moved': then(menu('[Shed]', 'Move below'), on('[Roof]')),
  'moved as an attack': then(menu('[Shed]', 'Move below'), on('[Roof]'), pressed('attacks')),
  'a question moved': then(menu('Who builds', 'Ask about'), on('[Roof]')),
  'dragged onto another': drags((page) => node(page, '[Roof]'), '[Dear]', 40),
  'dragged onto the same': drags((page) => node(page, '[Roof]'), '[Roof]', 40),
  'dragged onto nothing': drags((page) => node(page, '[Roof]'), undefined, 40),
  'hardly dragged': drags((page) => node(page, '[Roof]'), '[Dear]', 4),
  'dragged and still held': drags((page) => node(page, '[Roof]'), '[Dear]', 40, 'held'),
  'dragged over nothing and still held': drags((page) => node(page, '[Roof]'), undefined, 40, 'held'),
  'dragged with the right button': drags((page) => node(page, '[Roof]'), '[Dear]', 40, 'pointerup', { button: 2 }),
  'dragged by a finger': drags((page) => node(page, '[Roof]'), '[Dear]', 40, 'pointerup', { pointerType: 'touch' }),
  'dragged and cancelled': drags((page) => node(page, '[Roof]'), '[Dear]', 40, 'pointercancel'),
  'dragged until Escape': drags((page) => node(page, '[Roof]'), '[Dear]', 40, 'Escape'),
  'dragged and let go outside': drags((page) => node(page, '[Roof]'), '[Dear]', 40, 'no button'),
  'dragged while choosing': then(keys('r'), drags((page) => node(page, '[Roof]'), '[Dear]', 40)),
  'a relation drawn': then(sent('pointerover', '[Roof]'), drags((page) => page.one('.handle'), '[Dear]', 40)),
  'a relation drawn and still held': then(sent('pointerover', '[Roof]'), drags((page) => page.one('.handle'), '[Dear]', 40, 'held')),
  'a relation drawn onto nothing': then(sent('pointerover', '[Roof]'), drags((page) => page.one('.handle'), undefined, 40)),
  'double click on the background': sent('dblclick', undefined),
  'double click where a node is': sent('dblclick', '[Dry]'),
  'double click on a line': (page) => { fakeDocument.under = null; fire(page.one('.edge'), 'dblclick'); },
};

/** What has been seen to happen, a part for each act. */
async function printed(all: Readonly<Record<string, Act>>, host: () => Partial<ViewHost> = () => ({})): Promise<string> {
  const lines: string[] = [];
  let before: ReturnType<typeof facets> | undefined;
  for (const [name, act] of Object.entries(all)) {
    const page = await openFakePage(host());
    try {
      page.view.show('file:///a.arg', graph);
      await page.settle();
      before ??= facets(page);
      page.told();
      await act(page);
      await page.settle();
      const drag = page.one('.drag');
      const dragged = drag === null || drag.hidden ? '' : `\n    drag: ${[...drag.querySelector('line')!.attributes.values()].join(' ')} | ${drag.querySelector('.ghost')!.hidden ? '' : drag.textContent}${drag.hasClass('on-target') ? ' on a target' : ''}`;
      lines.push(`${name}\n    ${changes(page, before)}${dragged}`);
    } finally {
      page.remove();
    }
  }
  return `${lines.join('\n')}\n`;
}

const file = (name: string) => path.join(import.meta.dirname, `../fixtures/webview/${name}.txt`);

describe('the pointer on the page', () => {
  it('does what the golden file says (UPDATE=1 writes it)', async () => {
    golden(file('pointer'), await printed(acts));
  });

  it('opens boxes to write in whose spelling is checked', async () => {
    const page = await openFakePage();
    try {
      page.view.show('file:///a.arg', graph);
      await page.settle();
      await menu('[Dry]', 'Add supporting')(page);
      assert.equal((page.one('.text-box textarea') as unknown as HTMLTextAreaElement).spellcheck, true);
    } finally {
      page.remove();
    }
  });

  it('does in an exported page what the golden file says (UPDATE=1 writes it)', async () => {
    const chosen = ['click on a claim', 'double click on a claim', 'click on a question', 'click on an edge', 'click on a source', 'double click on a source', 'click on a folded section', 'the pointer is over a claim', 'the pointer is over a question', 'right click on a claim', 'dragged onto another', 'double click on the background', 'button Legend'];
    let words = new FakeHtmlElement('main');
    const more: Readonly<Record<string, Act>> = {
      'key Enter': then(on('[Dry]'), keys('Enter')), 'key Enter on a folded section': then(on('[Noise]'), keys('Shift+ ', 'Enter')), 'key n': keys('n'), 'key Ctrl+z': keys('Ctrl+z'), 'key Delete': keys('Delete'),
      'button Text': then(() => { fakeDocument.body.append(words); }, pressed('Text')),
      'button Map': then(() => { fakeDocument.body.append(words); }, pressed('Text'), (page) => page.click(words.querySelector('button')!)),
    };
    const viewer = () => {
      words = new FakeHtmlElement('main');
      return { open: undefined, export: undefined, editor: undefined, opensPanel: true, text: words as unknown as HTMLElement } as unknown as Partial<ViewHost>;
    };
    golden(file('pointer-in-exported-page'), await printed({ ...Object.fromEntries(chosen.map((name) => [name, acts[name]!])), ...more }, viewer));
  });
});
