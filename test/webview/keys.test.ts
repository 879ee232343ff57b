import path from 'node:path';
import type { MapReading } from '../../server/src/picture/reading.js';
import { golden } from '../support/golden.js';
import { graphOf } from '../picture/map.js';
import { fakeDocument } from './fake-dom.js';
import { changes, facets, openFakePage, type FakePage } from './fake-page.js';

const text = `===
title: The shed
map: {layout: tree, arrange: sections}
===

# For it

[Shed]: We should build a shed. #thesis
  + [Dry]: Tools stay dry.
    + [Roof]: It has a roof.
      + [Tiles]: It has tiles.
        + [Bill]: They were paid.
  - [Dear]: It costs too much.
    _ <Grant>: The town pays half.
  ? Who builds it?

# Against it

[Noise]: Building is loud.
  -> [Shed]
`;
const graph = graphOf(text);
const reading: MapReading = {
  byline: '', theses: [],
  story: [
    { kind: 'thesis', id: '[Shed]', thesis: '[Shed]', on: null, beside: [], sentence: null, also: [] },
    { kind: 'reason', id: '[Dry]', thesis: '[Shed]', on: { id: '[Shed]', type: 'support' }, beside: ['[Shed]'], sentence: null, also: [] },
    { kind: 'objection', id: '[Noise]', thesis: '[Shed]', on: { id: '[Shed]', type: 'attack' }, beside: ['[Shed]'], sentence: null, also: [] },
  ],
};

const walking = ['Enter', ' ', 'Shift+ ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Escape', 'Backspace', 'f', 'i', 'n', 's', 'Delete', 'Shift+F10', '+'];
const every = [
  ...walking, '=', '-', '0', '/', 'Ctrl+f', '[', ']', 'F', '?', 'a', 'u', 'p', 'q', 'e', 'F2', 'r', 'm', 'x', 'Shift+Delete', 'ContextMenu', 'F10', 'Alt+ArrowLeft',
  'Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+Home', 'Ctrl+ArrowDown', 'Ctrl+z', 'Ctrl+Shift+z', 'Ctrl+y', 'Ctrl+b',
];

const at = (id: string) => (page: FakePage) => page.one(`[role=treeitem][data-id="${id}"]`).focus();
type State = readonly [keys: readonly string[], begin: (page: FakePage) => Promise<void> | void, host?: Parameters<typeof openFakePage>[0]];
const exported: object = { open: undefined, editor: undefined };
const states: Readonly<Record<string, State>> = {
  'at a reason': [every, at('[Dry]')],
  'at the thesis': [walking, (page) => {
    at('[Dry]')(page);
    at('[Shed]')(page);
  }],
  'at an argument': [['r', 'm', 'u', 'p', 'Shift+F10', 'ArrowRight', 'F2'], at('<Grant>')],
  'at a question': [['s', 'a', 'u', 'q', 'e', 'F2', 'm', 'r', 'Enter', 'Shift+F10'], (page) => at(page.root.querySelectorAll('[role=treeitem]').find((each) => each.getAttribute('aria-label')!.includes('Who builds'))!.dataset['id']!)(page)],
  'at a section that is folded': [walking, async (page) => {
    at('[Noise]')(page);
    await page.press('Shift+ ');
  }],
  'when the keyboard was lost': [['ArrowDown', '+'], (page) => {
    at('[Dry]')(page);
    fakeDocument.activeElement.blur();
  }],
  'at a button of the bar': [[...walking, 'Ctrl+f', 'Shift+ArrowUp'], (page) => page.root.querySelectorAll('.bar button').find((each) => each.textContent === 'Fit')!.focus()],
  'without keys that are a character': [every, (page) => {
    page.view.setKeys(false);
    at('[Dry]')(page);
  }],
  'while a part is in focus': [[...walking, '[', ']', 'F'], async (page) => {
    at('[Dry]')(page);
    await page.press('f');
  }],
  'while a story is told': [[...walking, '[', '0', 'Alt+ArrowLeft', 'Shift+ArrowRight'], async (page) => {
    at('[Shed]')(page);
    page.view.gotReading('file:///a.arg', reading);
    await page.press('i');
    await page.click(page.one('.reading button.start'));
    await page.press('ArrowRight');
  }],
  'at the end of a story': [[' ', 'ArrowRight', 'ArrowLeft', 'Escape'], async (page) => {
    at('[Shed]')(page);
    page.view.gotReading('file:///a.arg', reading);
    await page.press('i');
    await page.click(page.one('.reading button.start'));
    await page.press('ArrowRight', 'ArrowRight');
  }],
  'while another node is to be chosen': [walking, async (page) => {
    at('[Dry]')(page);
    await page.press('r', 'ArrowRight');
  }],
  'while a new parent is to be chosen': [['Enter', 'Escape', 'ArrowDown'], async (page) => {
    at('[Dry]')(page);
    await page.press('m', 'ArrowRight');
  }],
  'while a search is open': [[...walking, 'Shift+Enter', '0'], async (page) => {
    at('[Dry]')(page);
    await page.press('/', 'o', 'o');
  }],
  'while a menu is open': [[...walking, 'Tab', 'a', 'Ctrl+a', 'F2'], async (page) => {
    at('[Dry]')(page);
    await page.press('Shift+F10');
  }],
  'in a panel': [[...walking, 'Ctrl+f', 'Ctrl+z'], async (page) => {
    at('[Dry]')(page);
    await page.press('i');
    page.view.select('[Dry]');
    page.one('.reading button').focus();
  }],
  'after a jump': [['Backspace', 'Alt+ArrowLeft', 'Escape'], async (page) => {
    at('[Dry]')(page);
    await page.press('ArrowDown', '/', 'l', 'o', 'u', 'd', 'Enter', 'Escape');
  }],
  'in an exported page where nobody has been': [[' ', 'Shift+ ', 'Enter', 'f', 'ArrowDown', 'i'], () => undefined, exported],
  'in an exported page with a node selected': [[' ', 'Shift+ ', 'f', 'Escape'], (page) => page.view.select('[Dry]'), exported],
};

describe('the keys of the page', () => {
  for (const [name, [keys, begin, host]] of Object.entries(states)) {
    it(`do ${name} what the golden file says (UPDATE=1 writes it)`, async () => {
      const lines: string[] = [];
      let before: ReturnType<typeof facets> | undefined;
      for (const key of keys) {
        const page = await openFakePage(host);
        try {
          page.view.show('file:///a.arg', graph);
          await page.settle();
          await begin(page);
          await page.settle();
          page.told();
          if (before === undefined) lines.push(Object.entries(before = facets(page)).filter(([, value]) => value !== '').map(([part, value]) => `${part}: ${value}`).join('\n'), '');
          await page.press(key);
          lines.push(`${key === ' ' ? 'Space' : key.replace('+ ', '+Space')}\n    ${changes(page, before)}`);
        } finally {
          page.remove();
        }
      }
      golden(path.join(import.meta.dirname, `../fixtures/webview/keys/${name.replaceAll(' ', '-')}.txt`), `${lines.join('\n')}\n`);
    });
  }
});
