import path from 'node:path';
import { golden } from '../support/golden.js';
import { graphOf } from '../picture/map.js';
import { fakeDocument, fire, type FakeHtmlElement } from './fake-dom.js';
import { facets, openFakePage, type FakePage } from './fake-page.js';

const row = (count: number) => `===\nmap: {layout: tree, arrange: sections}\n===\n\n# One\n\n[A]: a. #thesis\n${Array.from({ length: count }, (_, i) => `  ${i % 3 === 0 ? '-' : '+'} [C${i}]: Claim ${i}.\n${i % 4 === 0 ? `    + [D${i}]: Reason ${i}.\n` : ''}`).join('')}\n# Two\n\n[E]: e.\n  -> [A]\n`;
const maps = { 'a small map': graphOf(row(20)), 'a map of some size': graphOf(row(60)), 'a map of which only a part is in the page': graphOf(row(320)) } as const;

/** How many pixels a picture within a part of the page has, and how large it is shown; the screen has two pixels for one of the page. */
function pixelsOf(part: FakeHtmlElement): string {
  return part.querySelectorAll('canvas').map((canvas) => {
    const { width = 0, height = 0, style } = canvas as unknown as Partial<HTMLCanvasElement>;
    const shown = style?.width ? ` on ${[style.width, style.height].map((side) => Math.round(Number.parseFloat(side))).join(' × ')}` : '';
    return `${width} × ${height} pixels${shown}`;
  }).join(', ');
}

/** What of a large map is in the page, how it is looked at, and what the small map shows. */
function look(page: FakePage): string {
  const { camera, selected, current, found = '', keyboard, tools, far } = facets(page);
  const [frame, small] = [page.one('.minimap .frame'), page.one('.minimap')];
  const sides = ['left', 'top', 'width', 'height'].map((side) => Math.round(Number.parseFloat(frame.style[side] ?? '0'))).join(' ');
  const svg = page.root.querySelectorAll('svg.argmark-map').find((each) => each.closest('.stage') !== null)!;
  return [
    `camera ${camera}, ${far}`, `${page.root.querySelectorAll('.node').length} nodes, ${page.root.querySelectorAll('.edge').length} edges, ${page.root.querySelectorAll('[role=treeitem]').length} in the tree`,
    `the keyboard is at ${keyboard}; selected ${selected}; current ${current}; found ${found.split(' ').length}; tools ${tools === '' ? 'none' : tools}`,
    `the picture is ${svg.getAttribute('width')} × ${svg.getAttribute('height')} of ${svg.getAttribute('viewBox')!.split(' ').map((each) => Math.round(Number(each))).join(' ')}, moved by ${svg.style['transform'] ?? 'nothing'}`,
    page.root.querySelectorAll('[role=treeitem]').filter((each) => each.getAttribute('aria-selected') === 'true' || each.tabIndex === 0 || each.dataset['id'] === '[C7]').map((each) =>
      ['aria-label', 'aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded', 'aria-selected', 'tabindex'].map((name) => each.getAttribute(name)).join(' ') + ['left', 'top', 'width', 'height'].map((side) => ` ${Math.round(Number.parseFloat(each.style[side]!))}`).join('')).join('; '),
    small.hidden ? 'no small map' : `small map with a frame at ${sides}, of ${pixelsOf(small)}`,
    `the stage has ${pixelsOf(page.one('.stage'))}`,
  ].map((line) => `    ${line}\n`).join('');
}

const onStage = (page: FakePage, type: string, x: number, y: number, fields = {}) => {
  fakeDocument.under = page.one('.stage');
  fire(page.one('.stage'), type, { clientX: x, clientY: y, ...fields });
};
const steps: readonly (readonly [string, (page: FakePage) => Promise<unknown> | void])[] = [
  ['at first', () => undefined],
  ['nearer', (page) => page.press('+', '+', '+')],
  ['moved a little', (page) => { onStage(page, 'wheel', 0, 0, { deltaX: 60, deltaY: 30 }); }],
  ['moved far', (page) => { onStage(page, 'wheel', 0, 0, { deltaX: 1500 }); }],
  ['by the arrow keys', (page) => page.press('ArrowDown', 'ArrowRight', 'ArrowRight')],
  ['to the last one', (page) => page.press('End')],
  ['further away', (page) => page.press('-', '-', '-', '-', '-', '-')],
  ['a click from afar', (page) => { onStage(page, 'click', 410, 312); }],
  ['whole', (page) => page.press('0')],
  ['a click on the whole', (page) => { onStage(page, 'click', 300, 300); }],
  ['the pointer over the whole', (page) => { onStage(page, 'pointerover', 300, 300); }],
  ['found', (page) => page.press('/', 'c', '1', 'Enter', 'Escape')],
  ['a press on the small map', (page) => {
    fire(page.one('.minimap'), 'pointermove', { clientX: 5, clientY: 5 });
    fire(page.one('.minimap'), 'pointerdown', { clientX: 60, clientY: 20 });
  }],
  ['a drag on the small map', (page) => { fire(page.one('.minimap'), 'pointermove', { clientX: 90, clientY: 25 }); }],
  ['in a narrow window', (page) => { page.resize(500, 400); }],
];

describe('a large map in the page', () => {
  for (const [name, graph] of Object.entries(maps)) {
    it(`is seen as the golden file has it (UPDATE=1 writes it): ${name}`, async () => {
      const page = await openFakePage();
      try {
        page.view.show('file:///a.arg', graph);
        await page.settle();
        const lines: string[] = [];
        for (const [what, act] of steps) {
          await act(page);
          await page.settle();
          lines.push(`${what}\n${look(page)}`);
        }
        golden(path.join(import.meta.dirname, `../fixtures/webview/from-afar/${name.replaceAll(' ', '-')}.txt`), lines.join(''));
      } finally {
        page.remove();
      }
    });
  }
});
